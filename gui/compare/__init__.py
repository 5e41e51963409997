"""Two histories side by side: a second stage, what differs, and where they part."""
