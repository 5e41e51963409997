"""`python -m core.cli`: the headless program, where the window's packages are not installed."""

from core.cli.ending import run
from core.cli.program import program

if __name__ == "__main__":
    run(program)
