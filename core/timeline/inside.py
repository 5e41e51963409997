"""Looking for something inside of bundles, without opening each of them.

A bundle follows from what was called, with which arguments, and from the facts at that moment. As long as
no fact changes but what is pending, the same call stands for the same hops, at other times: so one
opening serves all of them until something changes.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from core.kernel.bundles import expand
from core.kernel.hops import Hop
from core.timeline.moments import Moment
from core.timeline.recording import Recording

_BOOKKEEPING: Final = "pending/"
"""Keys of rows that say what is going to happen: no component reads them."""

Opener = Callable[[Hop], Hop]
"""Finds the call that an answer belongs to."""
Question = Callable[[Hop, Opener], bool]
"""Asks something of a hop that does not depend on its number or its time."""
_NEAR: Final = 2_000
"""Over so many hops the world is carried on quicker than it is made from a keyframe."""


class _Opened(NamedTuple):
    """What is known of all bundles of one face."""

    hops: Sequence[Hop]
    places: tuple[int, ...]
    """Of the hops but the last, those of which it is so."""


class Inside:
    """Asks one question of what bundles stand for, in the order of a run.

    Args:
        is_so: The question.
    """

    def __init__(self, is_so: Question) -> None:
        self._is_so = is_so
        self._opened: dict[tuple[Any, ...], _Opened] = {}
        self._moment: Moment | None = None
        """The world before the bundle that was opened last."""
        self._position = 0
        """How far changes were looked at."""

    def places(self, recording: Recording, position: int, bundle: Hop) -> tuple[int, ...]:
        """Which of the hops that a bundle stands for it is so of, 0 being the first."""
        self._forget(recording, position - 1)
        source, target, function, arguments, result, rule = bundle[6:12]
        face = (source, target, function, arguments, result, rule, bundle.width)
        opened = self._opened.get(face)
        if opened is None:
            opened = self._opened[face] = self._open(self._expansion(recording, position, bundle))
        # What was written after the answer belongs to this bundle, not to all of its face.
        last = opened.hops[-1]._replace(changes=bundle.changes)
        if self._is_so(last, _opener_in(opened.hops)):
            return (*opened.places, len(opened.hops) - 1)
        return opened.places

    def _open(self, hops: Sequence[Hop]) -> _Opened:
        opener = _opener_in(hops)
        return _Opened(hops, tuple(place for place, hop in enumerate(hops[:-1]) if self._is_so(hop, opener)))

    def _expansion(self, recording: Recording, position: int, bundle: Hop) -> list[Hop]:
        before = position - 1
        if self._moment is not None and 0 <= before - self._moment.position <= _NEAR:
            recording.carry(self._moment, before)
        else:
            self._moment = recording.moment(before)
        setting = recording.setting
        return expand(bundle, self._moment.rows, setting.directory, setting.transport_of)

    def _forget(self, recording: Recording, until: int) -> None:
        """Keep nothing that facts written up to a position may have made wrong."""
        if self._opened and any(
            not key.startswith(_BOOKKEEPING)
            for changes in recording.column("changes", self._position + 1, until)
            for key, _, _ in changes
        ):
            self._opened.clear()
        self._position = max(self._position, until)


def _opener_in(hops: Sequence[Hop]) -> Opener:
    first = hops[0].index
    return lambda answer: hops[answer.span - first]
