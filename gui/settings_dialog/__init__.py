"""The settings: pages of rows that take effect at once, and a search over all of them."""
