"""A card for a ready cluster: a small picture, its name, how large it is, and what it is good for."""

from typing import Final, final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui.stage.metrics import FontRole, Metrics
from gui.theme import LIGHT, Theme
from gui.welcome.small_picture import Shape, paint

_WIDTH: Final = 204
_PICTURE: Final = 56
_PAD: Final = 14
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@final
class Card(QAbstractButton):
    """Opens a cluster when it is pressed, by mouse, Enter or Space.

    Args:
        shape: What is drawn.
    """

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._size_said, self._sentence = "", ""
        self._theme, self._metrics = LIGHT, Metrics()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, name: str, size: str, sentence: str) -> None:
        """What it is called, how large the cluster is, and what it is good for."""
        self.setText(name)
        self._size_said, self._sentence = size, sentence
        self.setAccessibleName(f"{name}: {size}")
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._metrics.px
        return QSize(px(_WIDTH), self._sentence_top() + self._sentence_height() + px(_PAD))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _sentence_top(self) -> int:
        px, height = self._metrics.px, self._metrics.height
        return px(_PAD) + px(_PICTURE) + px(12) + height("node") + height("sub") + px(6)

    def _sentence_height(self) -> int:
        px = self._metrics.px
        room = QRect(0, 0, px(_WIDTH) - 2 * px(_PAD), px(1000))
        return int(self._metrics.measures("sub").boundingRect(QRectF(room), _WRAPPED, self._sentence).height()) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, metrics = self._theme, self._metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = self.hasFocus() or self.underMouse()
        line = metrics.stroke(3 if self.hasFocus() else 1)
        painter.setPen(QPen(QColor(theme.accent if is_marked else theme.edge), line))
        painter.setBrush(QColor(theme.accent_soft if self.isDown() or self.underMouse() else theme.surface))
        radius = metrics.px(10)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)
        pad = metrics.px(_PAD)
        room = QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)
        picture = metrics.px(_PICTURE)
        paint(painter, self._shape, QRectF(room.left(), room.top(), room.width(), picture), theme, metrics.factor)
        self._write(painter, room, round(room.top()) + picture + metrics.px(12))

    def _write(self, painter: QPainter, room: QRectF, top: int) -> None:
        metrics, theme = self._metrics, self._theme
        lines: tuple[tuple[FontRole, str, str], ...] = (
            ("node", self.text(), theme.text), ("sub", self._size_said, theme.text_soft),
        )  # fmt: skip
        for role, text, colour in lines:
            painter.setFont(metrics.font(role))
            painter.setPen(QColor(colour))
            shown = metrics.measures(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRectF(room.left(), top, room.width(), metrics.height(role)), _WRAPPED, shown)
            top += metrics.height(role)
        painter.setFont(metrics.font("sub"))
        painter.setPen(QColor(theme.text))
        rest = QRectF(room.left(), self._sentence_top(), room.width(), self.height())
        painter.drawText(rest, _WRAPPED, self._sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # The page knows what is above and below; a button would take them for left and right.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
