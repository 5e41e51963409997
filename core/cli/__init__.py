"""The headless program: the same engine as behind the window, printed."""
