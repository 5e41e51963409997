"""The strip above a step: where the cluster stands if that is not where the lesson does, and the way back."""

from typing import Literal, final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.lessons.prose import Prose, marked
from gui.lessons.signs import Sign, paint_sign
from gui.lessons.telling import Telling
from gui.lessons.word_button import WordButton
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.rich_text import RichText
from gui.theme import LIGHT, StateColours

Kind = Literal["", "away", "on-the-way", "revisit"]


@final
class Strip(QWidget):
    """Shown only while there is something to say."""

    pressed = Signal()
    """The button in it was: it leads back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = ""
        self._rich = RichText(LIGHT, 1.0)
        self._calm = self._warning = LIGHT.pending
        self.text, self.more = Prose(), Prose()
        self.button = WordButton("primary")
        self.button.clicked.connect(self.pressed)
        self._holder = QWidget()
        WrappingRow(self._holder).addWidget(self.button)
        self._rows = QVBoxLayout(self)
        for widget in (self.text, self.more, self._holder):
            self._rows.addWidget(widget)
        self.hide()

    def show_kind(self, kind: Kind, telling: Telling, text: str = "", more: str = "") -> None:
        """Say something, or nothing.

        Args:
            kind: What it is about; empty to hide the strip.
            telling: How it is told.
            text: What is the matter.
            more: What that means, on lines of its own.
        """
        self.kind, self._rich = kind, telling.rich
        self._calm, self._warning = telling.calm, telling.rich.theme.pending
        rich, words = telling.rich, telling.words
        pad = rich.px(12)
        self._rows.setContentsMargins(pad + rich.px(32), pad, pad, pad)
        self._rows.setSpacing(rich.px(4))
        ink = self._look[0].text
        self.text.say(marked(rich, text, size=15, colour=ink, bold=True))
        self.more.say(marked(rich, more, size=14, colour=ink))
        self.more.setVisible(bool(more))
        self.button.set_look(rich)
        self.button.say(*(words.to_review() if kind == "revisit" else words.come_back()))
        self.button.set_role("" if kind == "revisit" else "primary")
        self._holder.setVisible(kind in ("away", "revisit"))
        self.setVisible(bool(kind))
        self.update()

    @property
    def _look(self) -> tuple[StateColours, Sign]:
        signs: dict[Kind, Sign] = {"away": "detour", "on-the-way": "leaving", "revisit": "clock"}
        return self._warning if self.kind == "away" else self._calm, signs.get(self.kind, "bar")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px, (state, sign) = self._rich.px, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(state.fill))
        line = max(2, px(2))
        painter.setPen(QPen(QColor(state.outline), line))
        painter.drawLine(0, line // 2, self.width(), line // 2)
        painter.drawLine(0, self.height() - line // 2, self.width(), self.height() - line // 2)
        paint_sign(painter, sign, QRectF(px(14), px(13), px(20), px(20)), state.outline)
        painter.end()
