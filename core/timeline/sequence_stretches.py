"""The stretches of a run, and which of them nobody needs to see hop by hop.

A stretch is what one chain does in one instant without waiting: a health round from its timer to its last
answer, a heartbeat round, or a step of a failover. A round that is answered well, and bookkeeping in which
nothing is wrong, can be told in a word; everything else is told hop by hop. The stretches of a long run are
found by a look at the columns of its trace, once, and go on with it.
"""

from enum import IntEnum
from functools import cache
from typing import Any, Final

from core.kernel.hops import Change
from core.rules.catalogue import catalogue
from core.timeline.recording import Recording
from core.timeline.steps import NOTICEABLE, changes_something

_CHECKS: Final = frozenset(("IsAlive", "LooksAlive", "HeartbeatRound", "Heartbeat"))
_ROUND: Final = "HeartbeatRound"
_FORCE: Final = frozenset(("abort", "kill", "input"))
_BAD: Final = frozenset(("failed", "down", "damaged", "missing", "off", "lostcommunication", "appcritical", "bugcheck"))
_CODES: Final = range(126, 16_000)
"""What a number in an answer is when it is neither a count nor a time: an error."""


class Mood(IntEnum):
    """How a stretch goes."""

    PLAIN = 0
    """To be told hop by hop."""
    CALM = 1
    """Bookkeeping."""
    ALIVE = 2
    """Somebody was asked, and all is well."""
    MISSING = 3
    """A quiet round in which heartbeats are missing."""


class Stretches:
    """The stretches of a run.

    Args:
        recording: The run; `read_on` reads what is recorded.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._quiet = _quiet_rules()
        self._end = 0
        self._last: tuple[int, int] = (-1, -1)
        """Chain and time of the last one."""
        self._is_quiet = self._is_check = self._is_wrong = self._is_missing = True
        self._depth = 0
        self.firsts: list[int] = []
        """The position at which each begins."""
        self.moods: list[Mood] = []

    def __len__(self) -> int:
        return len(self.firsts)

    @property
    def end(self) -> int:
        """The last position that was read."""
        return self._end

    def last_of(self, stretch: int) -> int:
        """The last position of a stretch."""
        return self.firsts[stretch + 1] - 1 if stretch + 1 < len(self.firsts) else self._end

    def read_on(self) -> int:
        """Read what was recorded since the last time; returns the number of the first stretch that is another one."""
        recording, first, last = self._recording, self._end + 1, len(self._recording)
        unchanged = max(len(self.firsts) - 1, 0)
        columns = (
            recording.column(field, first, last)
            for field in ("time", "chain", "kind", "target", "function", "result", "rule", "lost", "changes")
        )
        for position, (time, chain, *hop) in enumerate(zip(*columns, strict=True), first):
            if (chain, time) != self._last:
                self._close()
                self._last = (chain, time)
                self._begin(position)
            self._take(position, *hop)
        self._end = last
        self._close()
        return unchanged

    def _begin(self, position: int) -> None:
        self.firsts.append(position)
        self.moods.append(Mood.PLAIN)
        self._is_quiet, self._is_check, self._is_wrong, self._is_missing = True, False, False, False
        self._depth = 0

    def _take(
        self,
        position: int,
        kind: str,
        target: str,
        function: str,
        result: Any,
        rule: str,
        lost: str,
        changes: tuple[Change, ...],
    ) -> None:
        if self._is_wrong:
            return
        is_quiet = kind == "bundle" or rule in self._quiet
        self._is_quiet &= is_quiet
        self._is_check |= kind == "bundle" or function in _CHECKS
        if kind == "call":
            self._depth += 1
        elif kind == "return":
            self._depth -= target != ""
            if function == _ROUND and _is_anything(result):
                self._is_missing = True
            elif not is_quiet and _is_bad(result):
                self._is_wrong = True
        elif kind in _FORCE:
            self._is_wrong = True
        if lost:
            self._is_missing = True
            self._is_wrong |= not is_quiet
        if self._depth < 0 and not is_quiet:
            self._is_wrong = True
        if changes and not self._is_wrong and any(change[0].startswith(NOTICEABLE) for change in changes):
            self._is_wrong = changes_something(self._recording.hop(position))

    def _close(self) -> None:
        """Say how the last stretch goes, as far as it was read."""
        if self.moods:
            self.moods[-1] = self._mood()

    def _mood(self) -> Mood:
        is_answered = self._is_quiet or (self._is_check and self._depth == 0)
        if self._is_wrong or not is_answered:
            return Mood.PLAIN
        if self._is_missing:
            return Mood.MISSING
        return Mood.ALIVE if self._is_check else Mood.CALM


@cache
def _quiet_rules() -> frozenset[str]:
    return frozenset(rule.id for rule in catalogue().values() if rule.quiet)


def _is_anything(result: Any) -> bool:
    """Whether there is anything in an answer, however deep."""
    return any(map(_is_anything, result)) if isinstance(result, tuple) else result is not None


def _is_bad(result: Any) -> bool:
    """Whether an answer has anything in it that is not as it should be."""
    match result:
        case tuple():
            return any(map(_is_bad, result))
        case bool():
            return not result
        case str():
            return result.casefold() in _BAD
        case int():
            return result in _CODES
    return False
