"""What an outage went into, as a bar with its times in words below: the stopwatch's lower half."""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.evidence.narration import Narrator
from core.timeline.outage_parts import PARTS, Part, Split
from gui.panels.outage_bar import paint_part, paint_split, part_rects
from gui.panels.outage_words import OutageWords
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_BAR: Final = 18
_SWATCH: Final = 10
_GAP: Final = 6
_BETWEEN: Final = 16


class _Told(NamedTuple):
    """A part in words, and where they stand."""

    part: Part
    text: str
    rect: QRectF


@final
class OutageSplit(QWidget):
    """A bar and its legend; the legend takes as many lines as it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = OutageWords(Narrator("en"), self)
        self._theme: Theme = LIGHT
        self._metrics = Metrics()
        self._split: Split | None = None
        self._running: Part | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._words.narrator = narrator
        self._changed()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        self._theme, self._metrics = theme, Metrics(factor)
        self._changed()

    def show_split(self, split: Split, running: Part | None) -> None:
        """Show what an outage went into; `running` is the part that it is in."""
        if (split, running) != (self._split, self._running):
            self._split, self._running = split, running
            self._changed()

    @property
    def told(self) -> str:
        """All of it in words."""
        return " · ".join(each.text for each in self._legend(self.width()))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    # --- room ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        legend = self._legend(width)
        return round(legend[-1].rect.bottom()) + 1 if legend else self._metrics.px(_BAR)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self._metrics.px(120))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The bar alone: a window need not grow for the legend, which is in the tooltip, too."""
        return QSize(0, self._metrics.px(_BAR))

    def _legend(self, width: int) -> list[_Told]:
        if self._split is None:
            return []
        metrics, told = self._metrics, []
        line = metrics.height("small") + metrics.px(4)
        room = metrics.px(_SWATCH + _GAP)
        x, y = 0.0, float(metrics.px(_BAR + 8))
        for part, text in self._words.told(self._split, self._running):
            wide = room + metrics.width("sub", text)
            if x > 0 and x + wide > width:
                x, y = 0.0, y + line
            told.append(_Told(part, text, QRectF(x, y, wide, line)))
            x += wide + metrics.px(_BETWEEN)
        return told

    # --- events ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may mean more lines, and so another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._split is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, theme = self._metrics, self._theme
        names = {part: self._words.part(part) for part in PARTS}
        paint_split(painter, self._split, self._bar, theme, metrics, names)
        swatch, gap = metrics.px(_SWATCH), metrics.px(_GAP)
        painter.setFont(metrics.font("sub"))
        for part, text, rect in self._legend(self.width()):
            square = QRectF(rect.left(), rect.center().y() - swatch / 2, swatch, swatch)
            paint_part(painter, part, square, theme)
            painter.setPen(QColor(theme.text if part == self._running else theme.text_soft))
            words = rect.adjusted(swatch + gap, 0, 0, 0)
            shown = metrics.elide("sub", text, self.width() - words.left())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    @property
    def _bar(self) -> QRectF:
        return QRectF(0, 0, self.width(), self._metrics.px(_BAR))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event), self)
            return True
        return super().event(event)

    def _tip(self, event: QHelpEvent) -> str:
        """What counts for the part under the pointer."""
        at = event.position() if hasattr(event, "position") else event.pos().toPointF()
        if self._split is None:
            return ""
        for part, rect in part_rects(self._split, self._bar).items():
            if rect.contains(at):
                return f"{self._words.part(part)}: {self._words.meaning(part)}"
        return next(
            (self._words.meaning(each.part) for each in self._legend(self.width()) if each.rect.contains(at)), ""
        )
