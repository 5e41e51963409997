"""The article's account: the cluster service keeps the interval, asks RHS for all states, and moves what has failed."""
