"""A run that is remembered: the past, the present, and other presents."""
