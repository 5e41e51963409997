"""The lesson to play now, the first card of the welcome page: one key leads from the start of the program into it."""

from typing import Final, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.lessons.browser_marks import paint_state
from gui.lessons.browser_words import State
from gui.stage.metrics import FontRole, Metrics
from gui.theme import LIGHT, Theme
from gui.window.actions import native

_PAD: Final = 14
_KEY: Final = "Return"
_NARROW: Final = 420
_SIGN: Final = 28
_GAP: Final = 12
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINES: Final[tuple[FontRole, ...]] = ("node", "word", "sub")


@final
class LessonCard(QAbstractButton):
    """Begins a lesson, or goes on with one, when it is pressed, by mouse, Enter or Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = "new"
        self._texts = ("", "", "")
        self._theme, self._metrics = LIGHT, Metrics()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str, sentence: str, facts: str, state: State) -> None:
        """What pressing it does, what the lesson is about, and how far one has come."""
        self._state, self._texts = state, (name, sentence, facts)
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("{sentence} {facts}").format(sentence=sentence, facts=facts).strip())
        self.updateGeometry()
        self.update()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.updateGeometry()
        self.update()

    # --- size ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width)) + 2 * self._metrics.px(_PAD)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._metrics.px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _left(self) -> int:
        px = self._metrics.px
        return px(_PAD) + px(_SIGN) + px(_GAP)

    def _room(self, width: int) -> float:
        """The width of the texts: the key stands on their right, where there is room for it."""
        px = self._metrics.px
        beside = px(_GAP) + self._metrics.width("sub", native(_KEY)) if self._shows_key(width) else 0
        return max(width - self._left() - beside - px(_PAD), 1)

    def _shows_key(self, width: int) -> bool:
        return width >= self._metrics.px(_NARROW)

    def _heights(self, width: int) -> list[int]:
        room = QRectF(0, 0, self._room(width), 10_000)
        measured = zip(_LINES, self._texts, strict=True)
        return [
            round(self._metrics.measures(role).boundingRect(room, _WRAPPED, text).height() + 0.49) if text else 0
            for role, text in measured
        ]

    # --- painting and keys -----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, metrics = self._theme, self._metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = metrics.stroke(4 if self.hasFocus() else 2)
        painter.setPen(QPen(QColor(theme.accent), line))
        painter.setBrush(QColor(theme.accent_soft))
        radius = metrics.px(10)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)
        side, pad = metrics.px(_SIGN), metrics.px(_PAD)
        paint_state(painter, self._state, QRectF(pad, pad, side, side), theme)
        if self._shows_key(self.width()):
            self._write_key(painter)
        top, width = pad, self._room(self.width())
        colours = (theme.accent_text, theme.text, theme.text_soft)
        for role, text, colour, height in zip(_LINES, self._texts, colours, self._heights(self.width()), strict=True):
            painter.setFont(metrics.font(role))
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(self._left(), top, width, height), _WRAPPED, text)
            top += height
        painter.end()

    def _write_key(self, painter: QPainter) -> None:
        """The key that presses it, as buttons show theirs."""
        metrics = self._metrics
        painter.setFont(metrics.font("sub"))
        painter.setPen(QColor(self._theme.text_soft))
        pad = metrics.px(_PAD)
        room = QRectF(pad, pad, self.width() - 2 * pad, metrics.height("node"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, native(_KEY))

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
