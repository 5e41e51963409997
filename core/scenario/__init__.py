"""The files people write: reading them, checking them, and the world they describe."""
