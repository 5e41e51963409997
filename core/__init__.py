"""The deterministic core of FailoverScope: no Qt, no threads, no wall clock, no chance."""
