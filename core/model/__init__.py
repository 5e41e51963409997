"""What there is in a cluster, and the rules of arithmetic over it."""
