"""The headless program: the same engine, printed. It knows no Qt and runs where there is no display."""
