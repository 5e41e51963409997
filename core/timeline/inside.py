"""What is inside of bundles, without opening each of them.

A bundle follows from what was called, with which arguments, and from the facts at that moment. As long as
no fact changes but what is pending, the same call stands for the same hops, at other times: so one
opening serves all of them until something changes.
"""

from typing import Any, Final

from core.kernel.hops import Hop
from core.timeline.recording import Recording

_BOOKKEEPING: Final = "pending/"
"""Keys of rows that say what is going to happen: no component reads them."""

_Face = tuple[Any, ...]


class Inside:
    """Opens the bundles of a run, in the order of the run."""

    def __init__(self) -> None:
        self._opened: dict[_Face, list[Hop]] = {}
        self._position = 0
        """How far changes were looked at."""

    def hops(self, recording: Recording, position: int, bundle: Hop) -> list[Hop]:
        """The hops that a bundle stands for, with the numbers and the time they had when it was first opened."""
        self._forget(recording, position - 1)
        face = (
            bundle.source,
            bundle.target,
            bundle.function,
            bundle.arguments,
            bundle.result,
            bundle.width,
            bundle.rule,
        )
        hops = self._opened.get(face)
        if hops is None:
            hops = self._opened[face] = recording.expansion(position)
        # What was written after the answer belongs to this bundle, not to all of its face.
        return [*hops[:-1], hops[-1]._replace(changes=bundle.changes)]

    def _forget(self, recording: Recording, until: int) -> None:
        """Keep nothing that facts written up to a position may have made wrong."""
        if self._opened and any(
            not key.startswith(_BOOKKEEPING)
            for changes in recording.column("changes", self._position + 1, until)
            for key, _, _ in changes
        ):
            self._opened.clear()
        self._position = max(self._position, until)
