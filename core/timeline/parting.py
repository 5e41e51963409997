"""Where two runs part: the first hop that is not the same in both.

Two accounts of one cluster never agree on every detail, so hops are compared by what a class
sees of them: the kind of arrow, from which sort of box to which, and the function. Numbers of
hosts, processes and hops do not count, and quiet hops are passed over.
"""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from core.kernel.hops import Hop
from core.timeline.recording import Recording


class Parting(NamedTuple):
    """The first hop of each run that the other does not have; None where a run has come to its end."""

    one: Hop | None
    other: Hop | None


def parting(one: Recording, other: Recording, since: int, is_quiet: Callable[[Hop], bool]) -> Parting | None:
    """Where two runs part, from a time on.

    Args:
        one: A run.
        other: Another one.
        since: Simulated microseconds; what was before does not count.
        is_quiet: Which hops are passed over.

    Returns:
        The first two hops that differ; None when there are none as far as both are recorded.
    """
    pairs = zip_longest(_loud(one, since, is_quiet), _loud(other, since, is_quiet))
    return next((Parting(*pair) for pair in pairs if _look(pair[0]) != _look(pair[1])), None)


def _loud(recording: Recording, since: int, is_quiet: Callable[[Hop], bool]) -> Iterator[Hop]:
    return (hop for hop in recording.hops() if hop.time >= since and not is_quiet(hop))


def _look(hop: Hop | None) -> tuple[str, ...] | None:
    """What a class sees of a hop."""
    return None if hop is None else (hop.kind, _sort(hop.source), _sort(hop.target), hop.function)


def _sort(address: str) -> str:
    """An address without the number of a resource host."""
    return "/".join(part.partition(":")[0] for part in address.split("/"))
