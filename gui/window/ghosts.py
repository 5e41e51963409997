"""What a VM that moved leaves behind for a while, so that one sees where it came from.

A planned move takes the VM's registration off its old node, and with it the tile. For a few
seconds of simulated time a ghost stays. Found by looking back over the hops, so it depends on
nothing but the position: time travel shows the same.
"""

from typing import Final

from core.model.rows import Group, VmCopy, group_key
from gui.session import Session

STAYS: Final = 10_000_000
"""Simulated microseconds a ghost stays."""
MOST_HOPS: Final = 600
"""Hops looked back over at most: a picture must not cost more than a few milliseconds."""


def ghosts(session: Session) -> dict[str, tuple[str, str]]:
    """By VM: the node it left, and the node it is owned by now."""
    found: dict[str, tuple[str, str]] = {}
    recording, rows, now = session.recording, session.rows, session.time
    position = session.position
    while position > 0 and session.position - position < MOST_HOPS:
        hop = recording.hop(position)
        if now - hop.time > STAYS:
            break
        for _, old, new in hop.changes:
            if new is None and isinstance(old, VmCopy) and old.name not in found:
                group = rows.get(group_key(old.name))
                if isinstance(group, Group) and group.owner != old.node:
                    found[old.name] = (old.node, group.owner)
        position -= 1
    return found
