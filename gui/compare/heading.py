"""The line above a stage when there are two: which history it is, and where it stands."""

from typing import Final, final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.compare.rhombus import SIZE, draw_rhombus
from gui.stage.ink import Drawing
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.elided_line import ElidedLine


@final
class _Rhombus(QWidget):
    """The mark that objects carry which are not the same, as the key to it."""

    def __init__(self) -> None:
        super().__init__()
        self.theme, self.metrics = LIGHT, Metrics()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.metrics.px(SIZE) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        drawing = Drawing(self.theme, self.metrics)
        draw_rhombus(
            drawing, QPointF(self.width() / 2, self.height() / 2), self.metrics.px(SIZE), self.theme, self.metrics
        )
        drawing.paint(QPainter(self))


@final
class Heading(QWidget):
    """Two lines: the name of a history, and below it where it stands."""

    _MARGIN: Final = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.detail = ElidedLine(), ElidedLine()
        self.detail.setProperty("role", "soft")
        self.rhombus = _Rhombus()
        self.rhombus.hide()
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.name)
        lines.addWidget(self.detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(self._MARGIN, 4, self._MARGIN, 4)
        layout.addLayout(lines, 1)
        layout.addWidget(self.rhombus, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, name: str, detail: str, *, is_marked: bool) -> None:
        """Show what is to be said.

        Args:
            name: Of the history.
            detail: Where it stands.
            is_marked: Whether there are marks on the stage below.
        """
        self.name.say(name)
        self.detail.say(detail)
        self.rhombus.setVisible(is_marked)

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        font = self.font()
        font.setBold(True)
        self.name.setFont(font)
        self.rhombus.theme, self.rhombus.metrics = theme, Metrics(factor)
        self.rhombus.updateGeometry()
        self.rhombus.update()
