"""Qt without a screen: chosen before Qt is imported, and quiet about what only a screen could do."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from gui.qt_import import import_qt

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

_OF_NO_USE: Final = "This plugin does not support "
"""How the offscreen platform answers each time a window tells its size hints."""


@contextmanager
def offscreen() -> Iterator[None]:
    """Qt draws into memory, whatever display there is; what else it has to say goes to stderr."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import_qt()
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 - not before it is known to load

    def tell(_kind: "QtMsgType", _context: "QMessageLogContext", message: str) -> None:
        if not message.startswith(_OF_NO_USE):
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
