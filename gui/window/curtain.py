"""Stands before the window while it is being made: the picture of its first frame."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


@final
class Curtain(QWidget):
    """A picture as large as the window.

    Args:
        picture: The picture.
    """

    painted = Signal()
    """Once, after the first paint."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self._picture = picture
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
