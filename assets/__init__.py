"""What is data and no code: ready clusters, rules, icons, translations."""
