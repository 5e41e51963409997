"""What somebody ordered that made something happen: from a hop back along its causes.

A chain begins with a hop that was ordered during another one, its cause. The way ends at an order, or at a timer:
what came due by itself was set up long before, and by no order that anybody would call the reason.
"""

from typing import Final

from core.kernel.hops import NOBODY, Hop
from core.timeline.recording import Recording

_FAR: Final = 64
"""Chains that are followed back: no order has consequences by way of more of them without a timer."""


def order_behind(recording: Recording, position: int) -> Hop | None:
    """The order that a hop goes back to; None where it came due by itself.

    Args:
        recording: The run.
        position: The position the hop leads to.
    """
    hop = recording.hop(position)
    for _ in range(_FAR):
        first = recording.hop(recording.position_of(hop.chain))
        if first.kind == "input":
            return first
        if first.kind == "timer" or first.cause == NOBODY:
            return None
        hop = recording.hop(recording.position_of(first.cause))
    return None
