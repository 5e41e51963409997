"""What a user may order, and what stands in the way of it."""
