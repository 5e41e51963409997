"""The first import of Qt, or the end of the program with one line that says what Qt lacks."""

import sys
from importlib import import_module
from typing import Final

import click

from gui.qt_library import explain

NO_QT: Final = 3
"""The exit code when Qt cannot be loaded."""


def import_qt() -> None:
    """Import what every window needs; where that fails, the process ends with `NO_QT`."""
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        click.echo(explain(error), err=True)
        sys.exit(NO_QT)
