"""The words of the bar: times short enough for an axis, and what a tick is."""

from typing import Final, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.evidence.readable import SECOND
from gui.timebar.course import Kind

_MINUTE: Final = 60


@final
class BarWords(QObject):
    """Says things in the language of a narrator and of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = Narrator("en")

    def short_time(self, time: int) -> str:
        """A time on the axis, to a thousandth of a second: 12.4 s, from a minute on 1:05.2."""
        minutes, rest = divmod(time, _MINUTE * SECOND)
        seconds = f"{rest // 1000 / 1000:.3f}".rstrip("0").rstrip(".")
        if minutes and (len(seconds) == 1 or seconds[1] == "."):
            seconds = f"0{seconds}"
        if self.narrator.language == "de":
            seconds = seconds.replace(".", ",")
        return f"{minutes}:{seconds}" if minutes else f"{seconds} s"

    def tick(self, kind: Kind) -> str:
        """What is to be seen at a tick."""
        words = {
            Kind.CHANGE: self.tr("Change of state"),
            Kind.FAILOVER: self.tr("Failover"),
            Kind.ORDER: self.tr("Order"),
            Kind.HIT: self.tr("Breakpoint"),
            Kind.QUESTION: self.tr("Question of the lesson"),
            Kind.BOOKMARK: self.tr("Bookmark"),
        }
        return words[kind]

    def place(self, number: int, time: int) -> str:
        """A hop, by its number and its time."""
        return self.tr("Hop {number} · {time}").format(number=number, time=self.narrator.time(time))

    def start(self) -> str:
        """Before the first hop."""
        return self.tr("Before the first hop")
