"""A ring around the part of the window that the tour tells of. It lets every click through."""

from typing import Final, final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import LIGHT, Theme

_LINE: Final = 3.0
_AROUND: Final = 2


@final
class Ring(QWidget):
    """Drawn in two colours, so that it is seen on any ground.

    Args:
        parent: The window that it is drawn over.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._factor = LIGHT, 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self.update()

    def lie_around(self, target: QRect, within: QRect) -> None:
        """Lie around a rectangle of the window, and not beyond the window."""
        around = round(_AROUND * self._factor)
        self.setGeometry(target.adjusted(-around, -around, around, around).intersected(within))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = _LINE * self._factor
        room = QRectF(self.rect())
        for width, colour in ((line * 2, self._theme.surface), (line, self._theme.accent)):
            painter.setPen(QPen(QColor(colour), width))
            half = line
            painter.drawRoundedRect(room.adjusted(half, half, -half, -half), 8 * self._factor, 8 * self._factor)
