"""The window of FailoverScope."""
