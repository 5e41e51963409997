"""A hop in the words of a table: short, and made once for hops that read alike.

Most hops of a run repeat others but for their number and time, so their words are kept. One final
QObject, because plurals and translations are found only there (`StageWords` says why).
"""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.model.addresses import USER

_HEARTBEATS: Final = ("Heartbeat", "HeartbeatRound")
_MOST_KEPT: Final = 20_000


class RowWords(NamedTuple):
    """The columns of a row, but for number and time."""

    kind: str
    """What sort of arrow it is, for assistive tools and tooltips."""
    source: str
    target: str
    call: str
    result: str
    folded: str
    """The columns in one text without capitals, to search in."""


@final
class HopWords(QObject):
    """Makes the words of rows in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._narrator = narrator
        self._kept: dict[tuple[object, ...], RowWords] = {}

    @property
    def narrator(self) -> Narrator:
        """Who tells the sentences."""
        return self._narrator

    def set_narrator(self, narrator: Narrator) -> None:
        """Take another narrator, or the same one after the language of the window changed."""
        self._narrator = narrator
        self._kept.clear()

    def row(self, hop: Hop) -> RowWords:
        """The words of a hop's row."""
        key = (hop.kind, hop.source, hop.target, hop.function, hop.arguments, hop.result, hop.lost, hop.width)
        words = self._kept.get(key)
        if words is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            words = self._kept[key] = self._made(hop)
        return words

    def kind(self, hop: Hop) -> str:
        """What sort of arrow a hop is, in a word."""
        match hop.kind:
            case "call":
                return self.tr("call")
            case "return":
                return self.tr("answer")
            case "message":
                return self.tr("heartbeat") if hop.function in _HEARTBEATS else self.tr("message")
            case "timer":
                return self.tr("timer")
            case "input":
                return self.tr("your action")
            case "abort":
                return self.tr("call failed")
            case "kill":
                return self.tr("process ended")
            case "bundle":
                return self.tr("bundle of %n hop(s)", "", hop.width)

    def call(self, hop: Hop) -> str:
        """What was said, like code, with a word where the arrow is no call."""
        arguments = self._narrator.arguments(hop)
        code = f"{hop.function}({arguments})"
        match hop.kind:
            case "return":
                return self.tr("{function} answers").format(function=hop.function)
            case "abort":
                return self.tr("{function} fails").format(function=hop.function)
            case "timer":
                return self.tr("{function} is over").format(function=hop.function)
            case "kill":
                return self.tr("ends: {processes}").format(processes=arguments)
            case "bundle":
                return f"{code} ×{hop.width}"
        return code

    def _made(self, hop: Hop) -> RowWords:
        result = self._narrator.result(hop)
        if hop.lost:
            lost = self.tr("nobody there") if hop.lost == "gone" else self.tr("lost")
            result = f"{result} · {lost}" if result else lost
        source = self.tr("You") if hop.source == USER else self._narrator.short_name(hop.source)
        target = "" if hop.target == hop.source else self._narrator.short_name(hop.target)
        columns = (self.kind(hop), source, target or "–", self.call(hop), result)
        return RowWords(*columns, folded=" ".join(columns).casefold())
