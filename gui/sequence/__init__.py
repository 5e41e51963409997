"""The sequence diagram: lanes from left to right, time downwards, in step with the stage."""
