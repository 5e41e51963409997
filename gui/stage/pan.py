"""Dragging the stage with the mouse: with the middle button anywhere, with the left one on empty ground."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


class Movable(Protocol):
    """What can be dragged."""

    def scroll_by(self, across: int, down: int) -> None:
        """Move what is seen."""

    def viewport(self) -> QWidget:
        """Where the pointer shows that it is dragged."""


class Pan:
    """One drag at a time, from the press of a button to its release."""

    def __init__(self, view: Movable) -> None:
        self._view = view
        self._button = Qt.MouseButton.NoButton
        self._last = QPoint()

    def begin(self, button: Qt.MouseButton, at: QPoint) -> None:
        """A button is pressed."""
        self._button, self._last = button, at
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, to: QPoint) -> bool:
        """The pointer moves; whether that drags."""
        if self._button == Qt.MouseButton.NoButton:
            return False
        by, self._last = self._last - to, to
        self._view.scroll_by(by.x(), by.y())
        return True

    def end(self, button: Qt.MouseButton) -> bool:
        """A button is released; whether that ends a drag."""
        if button != self._button or button == Qt.MouseButton.NoButton:
            return False
        self._button = Qt.MouseButton.NoButton
        self._view.viewport().unsetCursor()
        return True
