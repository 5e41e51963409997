"""The main window: composition, and the ways to give orders."""
