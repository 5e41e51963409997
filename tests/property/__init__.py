"""What holds whatever is broken, in whatever order, however the user looks at it."""
