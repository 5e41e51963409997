"""The pointer over a stage that asks for an answer: what a click would choose is outlined, and the hand says so.

While nothing is asked nobody looks at where the pointer is.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.stage.scene import StageScene


class Shown(Protocol):
    """A view of a stage."""

    stage: StageScene

    def viewport(self) -> QWidget:
        """What the pointer is over."""

    def mapToScene(self, point: QPoint, /) -> QPointF:
        """Where on the stage that is."""


class Aiming(QObject):
    """Watches the pointer while its stage asks.

    Args:
        view: Where the pointer is.
        parent: Who keeps this.
    """

    def __init__(self, view: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        view.stage.asks_changed.connect(self._follow)

    def _follow(self, asks: bool) -> None:  # noqa: FBT001 - what the signal says
        viewport = self._view.viewport()
        if asks:
            viewport.setMouseTracking(True)
            viewport.installEventFilter(self)
        else:
            viewport.removeEventFilter(self)
            viewport.unsetCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Leave:
            self._view.stage.aim_at(None)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._aim(event)
        return False

    def _aim(self, event: QMouseEvent) -> None:
        if event.buttons():
            return
        viewport, at = self._view.viewport(), event.position().toPoint()
        if self._view.stage.aim_at(self._view.mapToScene(at)):
            viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            viewport.unsetCursor()
