"""The window in front of a class: large type, one sentence, and four keys of a clicker."""
