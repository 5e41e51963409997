"""What can break, how, and how it is repaired."""
