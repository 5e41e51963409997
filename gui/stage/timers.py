"""Timers as the stage tells them: how much depends on each, what is left of it, and what it is called.

Properties have the names of the product in every language; work and limits that have none are put in words.
"""

from collections.abc import Mapping, Sequence
from typing import Final, final

from PySide6.QtCore import QObject

from core.evidence.timers import MISSED, Timer, TimerKind, soonest
from gui.stage.figures import HopFigure, Pressure, TimerFigure, UnansweredFigure

_PRESSURE: Final[Mapping[TimerKind, Pressure]] = {
    "deadline": "urgent",
    "limit": "waits",
    "delay": "waits",
    "work": "waits",
    "poll": "calm",
    "beat": "calm",
}
_URGENT: Final = (MISSED, "death timer")
"""At the end of these a node is gone."""
_PARTS: Final = 60
"""An arc moves by so many parts of the circle: less cannot be seen."""
_SECOND: Final = 1_000_000
_TENTH: Final = 100_000
_MOST: Final = 64
"""Of more timers than these, the polls and heartbeats are left out."""
_MOST_SECONDS: Final = 600


@final
class TimerWords(QObject):
    """Makes the figures of timers in the language of the window."""

    def figures(self, timers: Sequence[Timer], now: int) -> tuple[TimerFigure, ...]:
        """One figure an object: of the timer that matters most; of very many only those that lead to something."""
        chosen = list(soonest(timers).values())
        if len(chosen) > _MOST:
            chosen = [timer for timer in chosen if _PRESSURE[timer.kind] != "calm"]
        return tuple(self._figure(timer, now) for timer in sorted(chosen, key=lambda timer: timer.address))

    def unanswered(self, call: HopFigure, deadline: Timer, now: int) -> UnansweredFigure:
        """A call that has to be answered by a deadline."""
        left = self.left(deadline, now)
        return UnansweredFigure(call, share_left(deadline, now), left, self._text(deadline, left))

    def left(self, timer: Timer, now: int) -> str:
        """The time that is left, in a few letters."""
        rest = timer.due - now
        if rest <= _SECOND - _TENTH:
            return self.tr("{count} ms").format(count=100 * -(-rest // _TENTH))
        seconds = -(-rest // _SECOND)
        if seconds > _MOST_SECONDS:
            return self.tr("{count} min").format(count=-(-seconds // 60))
        return self.tr("{count} s").format(count=seconds)

    def _figure(self, timer: Timer, now: int) -> TimerFigure:
        left = self.left(timer, now)
        pressure = "urgent" if timer.what in _URGENT else _PRESSURE[timer.kind]
        shown = "" if timer.kind == "beat" else left
        return TimerFigure(timer.address, pressure, share_left(timer, now), shown, self._text(timer, left))

    def _text(self, timer: Timer, left: str) -> str:
        if timer.kind == "deadline":
            return self.tr("{function} must be answered within {time}").format(function=timer.what, time=left)
        if timer.what == MISSED:
            return self.tr("counts as down in {time} unless a heartbeat comes").format(time=left)
        return self.tr("{what}: {time} left").format(what=self._names().get(timer.what, timer.what), time=left)

    def _names(self) -> Mapping[str, str]:
        return {
            "boot": self.tr("boots"),
            "start": self.tr("starts"),
            "restore": self.tr("is restored"),
            "restart": self.tr("restart"),
            "save": self.tr("is saved"),
            "shutdown": self.tr("is shut down"),
            "turnoff": self.tr("is turned off"),
            "dump": self.tr("writes its dump"),
            "online": self.tr("comes online"),
            "regroup": self.tr("agrees on the members"),
            "join": self.tr("next try to join"),
            "drain": self.tr("next try to drain"),
            "courtesy": self.tr("lets the owner go first"),
            "death timer": self.tr("stops without quorum"),
            "switch-over": self.tr("switches over"),
        }


def share_left(timer: Timer, now: int) -> float:
    """What is left of a timer, between 0 and 1, in steps that can be seen."""
    whole = max(timer.due - timer.started, 1)
    return min(max(round(_PARTS * (timer.due - now) / whole), 0), _PARTS) / _PARTS
