"""Pictures of the window in every state, language, theme and size that we look at."""
