"""Lessons in the window: what is told and asked beside the stage, and how far a learner has come."""
