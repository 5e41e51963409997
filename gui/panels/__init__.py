"""What stands beside the stage: lists and texts that follow the cursor of a session."""
