"""Availability: the share of the time so far in which a VM was not down.

What counts is the time from the start of the run to the moment that is looked at. A VM that somebody turned off is
not down: it serves nobody, but nobody wants it to.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.timeline.outages import Outage


class Availability(NamedTuple):
    """How a VM did over the run so far; times in simulated microseconds."""

    vm: str
    down: int
    """All of its outages together."""
    of: int
    """How long the run is so far."""
    outages: int
    longest: int
    is_down: bool
    """Whether it is down now."""

    @property
    def hundredths(self) -> int:
        """The availability in hundredths of a percent, rounded down: 10,000 means that it never was down."""
        return (self.of - self.down) * 10_000 // self.of if self.of else 10_000


def availability(vms: Iterable[str], outages: Sequence[Outage], now: int) -> list[Availability]:
    """How the VMs did, those that were down longest first, then in the order given.

    Args:
        vms: The VMs that are told of.
        outages: Their outages as they are at a moment.
        now: The time of that moment.
    """
    of_each: dict[str, list[Outage]] = {}
    for outage in outages:
        of_each.setdefault(outage.vm, []).append(outage)
    found = [_of(vm, of_each.get(vm, ()), now) for vm in vms]
    return sorted(found, key=lambda one: -one.down)


def _of(vm: str, outages: Sequence[Outage], now: int) -> Availability:
    lengths = [outage.lasts(now) for outage in outages]
    return Availability(
        vm=vm,
        down=sum(lengths),
        of=now,
        outages=len(outages),
        longest=max(lengths, default=0),
        is_down=any(outage.ended is None for outage in outages),
    )
