"""A button that shows its sign, its name and, softer, the key that does the same.

Frame and colours come from the application's style sheet; what stands in the frame is painted
here, because a tool button has only one text.
"""

from typing import Final, final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from gui.theme import LIGHT, Theme
from gui.window.glyphs import Sign, paint_sign

_PAD: Final = 11
_GAP: Final = 7
LEAST: Final = 34


@final
class KeyButton(QToolButton):
    """A button of the transport bar.

    Args:
        sign: What is painted before the name.
        role: How the style sheet colours it: "primary", "danger" or nothing.
        least: How wide and high it is at least, in pixels at the usual size.
    """

    def __init__(self, sign: Sign, role: str = "", least: int = LEAST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign: Sign = sign
        self._shows_key = True
        self._shows_name = True
        self._role = role
        self._least = least
        self._key = ""
        self._theme = LIGHT
        self._factor = 1.0
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_words(self, text: str, key: str, tip: str) -> None:
        """The name, the key as this system writes it, and the tooltip."""
        self.setText(text)
        self._key = key
        self.setToolTip(tip)
        self.setAccessibleName(text or tip)
        self.setAccessibleDescription(tip)
        self.updateGeometry()
        self.update()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self.updateGeometry()
        self.update()

    def show_key(self, *, shown: bool) -> None:
        """Whether the key stands beside the name."""
        if shown != self._shows_key:
            self._shows_key = shown
            self.updateGeometry()
            self.update()

    def show_name(self, *, shown: bool) -> None:
        """Whether the name stands beside the sign; without it the sign must say enough."""
        if shown != self._shows_name:
            self._shows_name = shown
            self.updateGeometry()
            self.update()

    def set_sign(self, sign: Sign) -> None:
        self.sign = sign
        self.update()

    def sizeHint(self) -> QSize:
        width = self._px(_PAD) * 2
        parts = [self._px(13)] if self.sign else []
        if self.text() and self._shows_name:
            parts.append(self.fontMetrics().horizontalAdvance(self.text()) + 1)
        if self._shows_key and self._key:
            parts.append(self._key_metrics().horizontalAdvance(self._key) + 1)
        width += sum(parts) + self._px(_GAP) * max(len(parts) - 1, 0)
        least = self._px(self._least)
        return QSize(max(width, least), max(least, self.fontMetrics().height() + least - self._px(20)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        self._paint_inside(painter)

    def _paint_inside(self, painter: QPainter) -> None:
        strong, soft = self._colours()
        room = QRectF(self.rect())
        content = self.sizeHint().width() - 2 * self._px(_PAD)
        x = round((room.width() - content) / 2)
        if self.sign:
            side = self._px(13)
            paint_sign(painter, self.sign, QRectF(x, round((room.height() - side) / 2), side, side), strong)
            x += side + self._px(_GAP)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self.text() and self._shows_name:
            painter.setFont(self.font())
            painter.setPen(strong)
            painter.drawText(QRectF(x, 0, room.width(), room.height()), flags, self.text())
            x += self.fontMetrics().horizontalAdvance(self.text()) + 1 + self._px(_GAP)
        if self._shows_key and self._key:
            font = self.font()
            font.setPixelSize(self._key_pixels())
            painter.setFont(font)
            painter.setPen(soft)
            painter.drawText(QRectF(x, 0, room.width(), room.height()), flags, self._key)

    def _colours(self) -> tuple[QColor, QColor]:
        theme = self._theme
        if self._role == "primary":
            return QColor(theme.on_accent), QColor(theme.on_accent)
        if self._role == "danger":
            return QColor(theme.failed.text), QColor(theme.failed.text)
        return QColor(theme.text), QColor(theme.text_soft)

    def _key_pixels(self) -> int:
        return self._px(12)

    def _key_metrics(self) -> QFontMetrics:
        font = self.font()
        font.setPixelSize(self._key_pixels())
        return QFontMetrics(font)

    def _px(self, n: float) -> int:
        return round(n * self._factor)
