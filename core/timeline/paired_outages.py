"""The outages of two histories side by side, and what each comes to."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from core.timeline.outages import Outage, OutageWatch


class OutagePair(NamedTuple):
    """The same outage of a VM in two histories: its first, its second, and so on."""

    vm: str
    number: int
    """Which outage of this VM it is, from 1."""
    one: Outage | None
    other: Outage | None
    """None where there is none in that history."""


class Toll(NamedTuple):
    """What the outages of a history come to."""

    vms: int
    """How many VMs were down."""
    still_down: int
    longest: Outage | None
    """The outage that was longest, or is by now; the first of several."""
    longest_lasts: int
    """How long that is, in simulated microseconds; of what has not ended, until the end of what is recorded."""


class PairedOutages(NamedTuple):
    """The outages of two histories."""

    pairs: tuple[OutagePair, ...]
    """By VM, in the order in which VMs first were down."""
    one: Toll
    other: Toll


def paired_outages(one: OutageWatch, other: OutageWatch) -> PairedOutages:
    """The outages of two runs so far, paired by VM in the order in which they began."""
    here, there = one.so_far(), other.so_far()
    first: dict[str, int] = {}
    for outage in sorted((*here, *there), key=lambda each: each.began):
        first.setdefault(outage.vm, outage.began)
    pairs = [
        OutagePair(vm, number, left, right)
        for vm in first
        for number, (left, right) in enumerate(zip_longest(_of(here, vm), _of(there, vm)), 1)
    ]
    return PairedOutages(tuple(pairs), _toll(here, one.recording.time), _toll(there, other.recording.time))


def _of(several: Sequence[Outage], vm: str) -> list[Outage]:
    return [outage for outage in several if outage.vm == vm]


def _toll(several: Sequence[Outage], now: int) -> Toll:
    longest = max(several, key=lambda outage: _lasts(outage, now), default=None)
    return Toll(
        vms=len({outage.vm for outage in several}),
        still_down=sum(outage.ended is None for outage in several),
        longest=longest,
        longest_lasts=0 if longest is None else _lasts(longest, now),
    )


def _lasts(outage: Outage, now: int) -> int:
    return (now if outage.ended is None else outage.ended) - outage.began
