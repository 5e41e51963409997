"""Why every step happens, how sure we are, and where that is written."""
