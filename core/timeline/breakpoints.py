"""Breakpoints: what a run is to stop at.

A breakpoint is data, and a pure question about the past: whether a hop is one of its hits, and which
number that hit has in its history. So it needs no counter that time travel would have to turn back.
All of its criteria must hold for a hop to be a hit; the ones that are left out hold always.
"""

import msgspec

NO_TIME = -1
"""Stands for a breakpoint that is not about a time."""


class While(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be so at a hop for it to be a hit: an object of the cluster is in a state."""

    object: str
    """The name of a node, group, resource or VM, or an address such as NODE1/rhs:2."""
    state: str


class Breakpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to stop at; texts are compared in any case."""

    number: int
    """What it goes by, from 1."""
    call: str = ""
    """A function, such as IsAlive; both its call and its answer are hits, unless `result` is given."""
    component: str = ""
    """A sort of box, such as clussvc, rhs, vmclusres.dll, vmms: either end of the arrow."""
    object: str = ""
    """An address on the stage or anything in it (NODE1, NODE1/rhs:2), or the name of a VM, group or resource."""
    result: str = ""
    """What an answer brings (TRUE, FALSE, Running), or an error code by its number or its name."""
    state: str = ""
    """What something becomes in the hop, such as Failed, Down or Off; `object`, or anything in it, if that is given."""
    rule: str = ""
    """The id of a rule, or its beginning up to a dot."""
    event: int = 0
    """The id of an event that the hop leaves in an event log."""
    time: int = NO_TIME
    """Simulated microseconds: the first hop at or after it, of those that are everything else that is asked for."""
    only_while: While | None = None
    from_hit: int = 1
    """Stop at this hit of the history and all after it; the hops inside a bundle are counted, too."""
    is_once: bool = False
    """Whether it is disabled after it has stopped a run."""
    is_enabled: bool = True
