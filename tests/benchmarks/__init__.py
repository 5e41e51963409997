"""How fast it is, beside a peer, in one run. These are measurements, not tests: machines are noisy."""
