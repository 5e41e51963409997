"""Below the stage: one sentence of the present hop, and a slim line with time, hop and stopwatch.

The sentence has room for two lines in large type and for three in smaller type, so that the stage above it has the
same height whatever is told. Whoever has more to tell turns pages: a lesson tells its own text in this place, asks
its questions there, and says in the slim line which key leads on.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.panels.outage_words import OutageWords
from gui.presenter.legibility import LEAST_TARGET, LEAST_TEXT, pixels
from gui.presenter.pages import pages
from gui.presenter.running_outage import Running, RunningOutage
from gui.session import Session
from gui.theme import LIGHT, Theme
from gui.widgets.elided_line import ElidedLine

_SIZES: Final = (44, 41, 38, LEAST_TEXT)
"""Pixels of the sentence, the largest that finds room: 33 to 28 points, and 24 where somebody has much to tell."""
_SENTENCE: Final = 156
_MARGIN: Final = 40
_GAP: Final = 48
_EDGE: Final = 3
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@final
class Sentence(QWidget):
    """A text in the largest type that finds room."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._colour = LIGHT.text
        self._sizes: tuple[int, ...] = _SIZES
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_look(self, theme: Theme, size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self._colour = theme.text
        self._sizes = tuple(pixels(n, size) for n in _SIZES)
        self.setFixedHeight(pixels(_SENTENCE, size))
        self.update()

    def font_for(self, text: str) -> QFont:
        """The font in which a text is written."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        for size in self._sizes:
            font.setPixelSize(size)
            room = QRect(0, 0, self.width(), 10 * self.height())
            needed = QFontMetrics(font).boundingRect(room, _WRAPPED, text)
            if needed.height() <= self.height():
                break
        return font

    def pages_of(self, text: str) -> tuple[str, ...]:
        """A text, on as many pages as it takes in the smallest type."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(self._sizes[-1])
        measures, room = QFontMetrics(font), QRect(0, 0, self.width(), 10 * self.height())

        def fits(part: str) -> bool:
            needed = measures.boundingRect(room, _WRAPPED, part)
            return needed.height() <= self.height() and needed.width() <= self.width()

        return pages(text, fits)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font_for(self._text))
        painter.setPen(QColor(self._colour))
        painter.drawText(self.rect(), _WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), self._text)


@final
class Caption(QWidget):
    """What is told below the stage.

    Args:
        session: Where one is.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._outage = RunningOutage(session)
        self._narrator = Narrator("en")
        self._words = OutageWords(self._narrator, self)
        self._theme = LIGHT
        self._large = QFont()
        """The font of a stopwatch that has all the room."""
        self._sentence, self._narrated = "", ""
        """The sentence of the present hop, and what is told in its place."""
        self.sentence = Sentence()
        self.time, self.hop, self.stopwatch = QLabel(), QLabel(), QLabel()
        self.place, self.keys = QLabel(), ElidedLine()
        self.place.hide()
        self.keys.hide()
        self._line = QHBoxLayout()
        self._line.addWidget(self.time)
        self._line.addWidget(self.hop)
        self._line.addWidget(self.place)
        self._line.addWidget(self.keys, 100)
        self._line.addStretch(1)
        self._line.addWidget(self.stopwatch)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.sentence)
        self._column.addLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.fillRect(0, 0, self.width(), _EDGE, QColor(self._theme.line))

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._narrator = self._words.narrator = narrator
        self.retranslate()

    def set_look(self, theme: Theme, size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self._theme = theme
        self.sentence.set_look(theme, size)
        margin = pixels(_MARGIN, size)
        self._column.setContentsMargins(margin, margin // 4, margin, margin // 4)
        self._column.setSpacing(margin // 8)
        self._line.setSpacing(pixels(_GAP, size))
        font = QFont(self.font())
        font.setPixelSize(pixels(LEAST_TEXT, size))
        for label in (self.time, self.hop, self.place, self.keys):
            label.setFont(font)
            label.setMinimumHeight(pixels(LEAST_TARGET, size))
        bold = QFont(font)
        bold.setPixelSize(pixels(LEAST_TARGET, size))
        bold.setWeight(QFont.Weight.Bold)
        self._large = QFont(bold)
        self.stopwatch.setFont(bold)
        self.guide(self.keys.text())
        self._colour(self.time, theme.text_soft)
        self._colour(self.hop, theme.text_soft)
        self._colour(self.place, theme.accent_text)
        self._colour(self.keys, theme.text_soft)
        self._show_outage()

    def _colour(self, label: QLabel, colour: str) -> None:
        palette = label.palette()
        palette.setColor(label.foregroundRole(), QColor(colour))
        label.setPalette(palette)

    def tell(self, sentence: str) -> None:
        """Show where the cursor is.

        Args:
            sentence: That of the present hop; empty before the first.
        """
        session, hop = self._session, self._session.hop
        self._sentence = sentence
        self._say()
        self.time.setText(self._narrator.time(session.time))
        self.hop.setText(self.tr("hop {number}").format(number=hop.index) if hop is not None else "")
        self._show_outage()

    def narrate(self, text: str, place: str) -> None:
        """Tell something else than the present hop.

        Args:
            text: What is told from now on; the hops again if it is empty.
            place: Where one is in it, which stands where the number of the hop does; that again if it is empty.
        """
        self._narrated = text
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self.hop.setVisible(not place)
        self._say()

    def guide(self, keys: str) -> None:
        """Say what the keys do next; nothing if it is empty."""
        self.keys.say(keys)
        self.keys.setVisible(bool(keys))
        # The stopwatch of a lesson leaves room for it.
        font = self.stopwatch.font()
        font.setPixelSize((self.keys.font() if keys else self._large).pixelSize())
        self.stopwatch.setFont(font)

    @property
    def foot(self) -> QRect:
        """Where a question may stand in the place of the sentence, in the parent's coordinates."""
        return QRect(self.x(), self.y(), self.width(), self.sentence.geometry().bottom() + 1)

    def _say(self) -> None:
        self.sentence.say(self._narrated or self._sentence or self.tr("The cluster before the first hop."))

    def _show_outage(self) -> None:
        running = self._outage.now()
        self.stopwatch.setText(self._told(running) if running is not None else "")
        self._colour(self.stopwatch, (self._theme.online if running and running.is_over else self._theme.failed).text)

    def _told(self, running: Running) -> str:
        clock = self._words.clock(running.lasted)
        if running.is_over:
            return self.tr("✓ {vm} serves again after {clock}").format(vm=running.vm, clock=clock)
        if running.others:
            more = self.tr("✕ {vm} and {count} more down for {clock}")
            return more.format(vm=running.vm, count=running.others, clock=clock)
        return self.tr("✕ {vm} down for {clock}").format(vm=running.vm, clock=clock)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("What happens now"))
        self.time.setToolTip(self.tr("Simulated time"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
