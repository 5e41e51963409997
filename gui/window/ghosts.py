"""What a VM that moved leaves behind for a while, so that one sees where it came from.

A planned move takes the VM's registration off its old node, and with it the tile. For a few
seconds of simulated time a ghost stays. Found by looking back over the hops, so it depends on
nothing but the position: time travel shows the same.
"""

from collections.abc import Mapping
from typing import Final

from core.kernel.rows import Row
from core.model.rows import Group, VmCopy, group_key
from core.timeline.recording import Recording
from gui.session import Session

STAYS: Final = 10_000_000
"""Simulated microseconds a ghost stays."""
MOST_HOPS: Final = 600
"""Hops looked back over at most: a picture must not cost more than a few milliseconds."""


def ghosts(session: Session) -> dict[str, tuple[str, str]]:
    """By VM: the node it left, and the node it is owned by now."""
    return ghosts_at(session.recording, session.position, session.rows)


def ghosts_at(recording: Recording, present: int, rows: Mapping[str, Row]) -> dict[str, tuple[str, str]]:
    """The same at any position of any run, with the world there."""
    found: dict[str, tuple[str, str]] = {}
    position = present
    now = recording.hop(present).time if present else 0
    while position > 0 and present - position < MOST_HOPS:
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
