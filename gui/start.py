"""The entry point of `failoverscope`: the window at once where nothing else is asked for, else the command line.

The command line brings the whole headless program, which takes longer than the window's first frame.
"""

import sys
from importlib import import_module

from gui.display import problem


def main() -> None:
    """Open the window, or hand over to the command line, which also says what stands in the window's way."""
    if len(sys.argv) > 1 or problem() or not _has_qt():
        from gui.command import main as command  # noqa: PLC0415 - only where it is wanted

        command()
    from gui.app import run  # noqa: PLC0415 - only where there is a display, and Qt

    sys.exit(run(welcomes=True))


def _has_qt() -> bool:
    try:
        import_module("PySide6.QtWidgets")
    except ImportError:
        return False
    return True
