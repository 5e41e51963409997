"""Lessons: run once to know where their steps lie and which answers are right, then played beside a run that grows."""
