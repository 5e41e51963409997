"""Find anything: commands, objects, hops, orders, clusters and panels in one line."""
