"""A message over the foot of the stage, until the next move: what the status bar says while it is hidden."""

from typing import Final, final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from gui.presenter.legibility import LEAST_TEXT, pixels
from gui.theme import LIGHT, Theme

_EDGE: Final = 24


@final
class Message(QLabel):
    """Lies at the foot of a widget."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._theme = LIGHT
        self._edge = _EDGE
        self._lifted = 0
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_look(self, theme: Theme, size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self._theme, self._edge = theme, pixels(_EDGE, size)
        font = QFont(self.font())
        font.setPixelSize(pixels(LEAST_TEXT, size))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), QColor(theme.accent_text))
        self.setPalette(palette)
        self.setContentsMargins(self._edge, self._edge // 2, self._edge, self._edge // 2)
        if self.isVisible():
            self.say(self.text())

    def lift(self, pixels_: int) -> None:
        """Stand so much higher, where something else stands at the foot."""
        self._lifted = pixels_
        if self.isVisible():
            self.say(self.text())

    def say(self, text: str) -> None:
        """Show a text; none if it is empty."""
        self.setText(text)
        self.setVisible(bool(text))
        room = self._over.rect().adjusted(self._edge, 0, -self._edge, -self._edge - self._lifted)
        wanted = QRect(0, 0, min(self.sizeHint().width() + 2 * self._edge, room.width()), 0)
        line = self.fontMetrics().horizontalAdvance(text) + 4 * self._edge
        wanted.setWidth(min(max(wanted.width(), line), room.width()))
        wanted.setHeight(self.heightForWidth(wanted.width()))
        wanted.moveBottomLeft(room.bottomLeft())
        self.setGeometry(wanted)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.setPen(QPen(QColor(self._theme.accent), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), self._edge / 2, self._edge / 2)
        painter.end()
        super().paintEvent(event)
