"""Qt item models over a run."""
