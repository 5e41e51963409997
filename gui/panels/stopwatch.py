"""The outage stopwatch: for how long a VM is down at the cursor, and what that time went into.

It runs in simulated time, with the cursor: in the past it shows what it showed then. While several VMs are down
it shows the selected one, or else the one that is down longest. For a while after the last one is up again it
still shows what that took, so that a class can read it; then it goes.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.timeline.outages import Outage
from gui.panels.outage_book import OutageBook
from gui.panels.outage_split import OutageSplit
from gui.panels.outage_words import OutageWords
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.elided_line import ElidedLine

_WHILE_PLAYING_MS: Final = 80
_STAYS: Final = 30_000_000
"""Microseconds of simulated time that it stays after the last VM is up again."""
_PIXELS: Final = 40
_LEAST: Final = 0.5
"""The part of its height that the time needs at least."""


@final
class _Time(QWidget):
    """The time in large type, smaller where there is no room for that; its digits do not jump."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._factor = 1.0
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)

    def say(self, text: str) -> None:
        """Show a time."""
        if text != self.text:
            self.text = text
            self.update()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        self._theme, self._factor = theme, factor
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, round(QFontMetricsF(self._font(_PIXELS * self._factor)).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self.sizeHint().height() * _LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        font = self._font(_PIXELS * self._factor)
        wide = self._digit_width(font) * max(len(self.text), 1)
        fits = min(1.0, self.width() / wide, self.height() / self.sizeHint().height())
        font = self._font(_PIXELS * self._factor * fits)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        x, digit = 0.0, self._digit_width(font)
        for sign in self.text:
            step = digit if sign.isdigit() else QFontMetricsF(font).horizontalAdvance(sign)
            painter.drawText(QRectF(x, 0, step + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, sign)
            x += step
        painter.end()

    def _font(self, pixels: float) -> QFont:
        font = QFont(Metrics(1.0).font("name"))
        font.setPixelSize(max(1, round(pixels)))
        return font

    def _digit_width(self, font: QFont) -> float:
        measures = QFontMetricsF(font)
        return max(measures.horizontalAdvance(digit) for digit in "0123456789")


@final
class _Others(QPushButton):
    """A button whose text is cut at its end, and not at both, where it is narrow; the whole of it is read out."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tip: str) -> None:
        """Show a text."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text} – {tip}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * self.fontMetrics().height()
        self.setText(self.fontMetrics().elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, room))


@final
class Stopwatch(QWidget):
    """How long a VM is down. It hides itself while there is nothing to show.

    Args:
        session: Whose cursor.
        book: Its outages.
    """

    outages_wanted = Signal()
    """Somebody wants to see all outages."""
    shown = Signal(bool)
    """Whether there is something to show, whenever that changes."""

    def __init__(self, session: Session, book: OutageBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._book = book
        self._words = OutageWords(Narrator("en"), self)
        self._factor = 1.0
        self._theme: Theme = LIGHT
        self._selected = ""
        self.outage: Outage | None = None
        """The one that is shown."""
        self.heading, self.standing = ElidedLine(), ElidedLine()
        self.time, self.split = _Time(), OutageSplit()
        self.others = _Others()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WHILE_PLAYING_MS)
        self._pause.timeout.connect(self.show_now)
        self.others.clicked.connect(self.outages_wanted)
        session.moved.connect(self._follow)
        session.playing_changed.connect(self.show_now)
        self.set_scale(1.0)
        self.hide()
        self.show_now()

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._words.narrator = narrator
        self.split.set_narrator(narrator)
        self.show_now()

    def set_selected(self, address: str) -> None:
        """Show the VM that is selected on the stage, when it is down."""
        parts = address.split("/")
        selected = parts[2] if len(parts) == 3 and parts[1] == "vm" else ""
        if selected != self._selected:
            self._selected = selected
            self.show_now()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._look()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._look()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.show_now()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.heading.setProperty("role", "heading")
        self.standing.setProperty("role", "soft")
        self.others.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._layout = QVBoxLayout(self)
        for widget in (self.heading, self.time, self.standing, self.split, self.others):
            self._layout.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _look(self) -> None:
        metrics = Metrics(self._factor)
        self._layout.setContentsMargins(metrics.px(12), metrics.px(10), metrics.px(12), metrics.px(10))
        self._layout.setSpacing(metrics.px(4))
        self.others.setMinimumHeight(max(24, metrics.height("word") + metrics.px(8)))
        self.time.set_look(self._theme, self._factor)
        self.split.set_look(self._theme, self._factor)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface of its own, and a line that sets it off from what stands below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
        painter.end()

    # --- following -------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        del move
        if not self._session.is_playing:
            self.show_now()
        elif not self._pause.isActive():
            self._pause.start()

    def show_now(self) -> None:
        """Show what is so at the cursor."""
        outages, now = self._book.at_cursor(), self._session.time
        down = [outage for outage in outages if outage.ended is None]
        self.outage = self._chosen(outages, down, now)
        if self.outage is not None:
            self._write(self.outage, now, len(down) - 1)
        if (self.outage is not None) == self.isHidden():
            self.setVisible(self.outage is not None)
            self.shown.emit(self.outage is not None)

    def _chosen(self, outages: list[Outage], down: list[Outage], now: int) -> Outage | None:
        """The selected VM if it is down, else the one that is down longest, else the last that is up again."""
        selected = next((outage for outage in down if outage.vm == self._selected), None)
        if down:
            return selected or down[0]
        ended = [outage for outage in outages if outage.ended is not None and now - outage.ended <= _STAYS]
        of_selected = [outage for outage in ended if outage.vm == self._selected]
        return max(of_selected or ended, key=lambda outage: outage.ended or 0, default=None)

    def _write(self, outage: Outage, now: int, others: int) -> None:
        words = self._words
        self.heading.say(self.tr("OUTAGE OF {vm}").format(vm=outage.vm))
        self.time.say(words.clock(outage.lasts(now)))
        self.standing.say(words.standing(outage, now))
        self.split.show_split(outage.split(now), outage.turns[-1].part if outage.ended is None else None)
        self.others.say(self.tr("%n more VM(s) down", "", others), self.tr("Show all outages"))
        self.others.setVisible(others > 0)
        self.setAccessibleName(self.tr("Outage of {vm}").format(vm=outage.vm))
        self.setAccessibleDescription(f"{self.time.text}, {self.standing.text()}. {self.split.told}")
        self.time.setAccessibleName(self.time.text)
        self.split.setAccessibleName(self.split.told)
