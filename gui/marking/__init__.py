"""Breakpoints and bookmarks: setting them, describing them, and saying what they are."""
