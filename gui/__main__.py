"""`python -m gui`: the command `failoverscope` from a folder where it is not installed."""

from gui.start import main

if __name__ == "__main__":
    main()
