"""How each box of a cluster behaves, one file a box."""
