"""What somebody ordered that made something happen: from a hop back along its causes.

A chain begins with a hop that was ordered during another one, its cause. The way ends at an order, or where a chain
has waited: what came due by itself was set up long before, and by no order that anybody would call the reason.
"""

from typing import Final

from core.kernel.hops import NOBODY, Hop
from core.timeline.recording import Recording

_FAR: Final = 64
"""Chains that are followed back: no order has consequences by way of more of them at once."""


def order_behind(recording: Recording, position: int) -> Hop | None:
    """The order that a hop goes back to; None where it came due by itself.

    Args:
        recording: The run.
        position: The position the hop leads to.
    """
    for _ in range(_FAR):
        chain = recording.hop(position).chain
        first = recording.position_of(chain)
        hop = recording.hop(first)
        if _has_waited(recording, chain, first, position):
            return None
        if hop.kind == "input":
            return hop
        if hop.cause == NOBODY:
            return None
        position = recording.position_of(hop.cause)
    return None


def _has_waited(recording: Recording, chain: int, first: int, last: int) -> bool:
    """Whether a timer woke a chain between two positions."""
    kinds, chains = (recording.column(field, first, last) for field in ("kind", "chain"))
    return any(kind == "timer" and of == chain for kind, of in zip(kinds, chains, strict=True))
