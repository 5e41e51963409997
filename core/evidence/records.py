"""When a record is made: conditions on hops and changes, and the journal of a run that follows from them.

A record hangs on the rule of a hop (and is written by the one who sends or the one who receives) or
on a state that has changed (and is written by whoever changed it). Within a hop come what the sender
has to say, what the receiver says before it does anything, and then the changes, each in the order
of the file. A journal grows with its run; what it has is never computed again.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from string import Formatter
from typing import Final, Generic, Literal, Protocol, TypeVar

import msgspec

from core.evidence.facts import Facts
from core.evidence.occasion import ChangeKind, Memory, Occasion, Run
from core.kernel.hops import Kind

Provenance = Literal["D", "L", "B", "I", "N"]
"""Documented, seen in a real log, blog, inferred, not found (wsfc-facts, confidence tags)."""

SIMULATED: Final[frozenset[Provenance]] = frozenset(("I", "N"))
"""What is tagged so was not seen: a record of that kind says that it is simulated (wsfc-facts 15)."""

_STATES: Final = (
    "rcm/", "rcmgroup/", "resource/", "group/", "interface/", "networkstate/", "isolated/", "quarantine/"
)  # fmt: skip


class Trigger(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What makes a record."""

    rules: tuple[str, ...] = ()
    """The rules of the hops."""
    change: ChangeKind | None = None
    """Or the kind of the change."""
    hop: Kind | None = None
    """Of hops only those of this kind."""
    by: Literal["source", "target"] = "target"
    """Of a hop, who speaks."""
    when: dict[str, str | tuple[str, ...]] = {}
    """Facts that must be so; of several values one."""
    unless: dict[str, str | tuple[str, ...]] = {}
    """Facts of which none may be so."""
    needs: tuple[str, ...] = ()
    """Facts that may not be empty."""
    each: str = ""
    """A fact with several values: a record for each, which is `{each}` in the text."""

    def tellings(self, facts: Facts) -> Iterator[Facts]:
        """The records to be made: as a rule one, or none where a condition is not met."""
        for item in self._items(facts):
            one = Facts(facts.occasion, facts.speaker, facts.transition, item) if self.each else facts
            is_so = all(_is_among(one.text(name), values) for name, values in self.when.items())
            is_not = any(_is_among(one.text(name), values) for name, values in self.unless.items())
            if is_so and not is_not and all(one.text(name) for name in self.needs):
                yield one

    def _items(self, facts: Facts) -> tuple[str, ...]:
        if not self.each:
            return ("",)
        items = facts[self.each]
        return items if isinstance(items, tuple) else (items,) if items else ()


def _is_among(value: str, values: str | tuple[str, ...]) -> bool:
    return value == values if isinstance(values, str) else value in values


class Record(Protocol):
    """What a journal holds: it knows the position that its hop leads to."""

    @property
    def position(self) -> int:
        """The position."""


R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Journal(ABC, Generic[T, R]):
    """The records that a run leaves, as far as it was read.

    Args:
        run: The run; what is recorded by now is taken in at once, the rest by `extend`.
        templates: What records are made from, each with its triggers.
        last: The position up to which it is taken in at once; None for all of it.
    """

    def __init__(self, run: Run, templates: Sequence[tuple[Trigger, T]], last: int | None = None) -> None:
        self._run = run
        self._by_rule: dict[str, list[tuple[Trigger, T]]] = {}
        self._by_change: dict[str, list[tuple[Trigger, T]]] = {}
        for trigger, template in templates:
            for rule in trigger.rules:
                self._by_rule.setdefault(rule, []).append((trigger, template))
            if trigger.change:
                self._by_change.setdefault(trigger.change, []).append((trigger, template))
        self._memory = Memory(run.moment(0).rows)
        self._records: list[R] = []
        self.position = 0
        """How far the run was read."""
        self.extend(last)

    def extend(self, last: int | None = None) -> bool:
        """Take in what was recorded since the last call; returns whether that has left any record.

        Args:
            last: The position to read up to, of a long run piece by piece; None for as far as it is recorded.
        """
        before, end = len(self._records), len(self._run)
        last = end if last is None else max(self.position, min(last, end))
        for position, hop in enumerate(self._run.hops(self.position + 1, last), self.position + 1):
            self._memory.take_in(hop)
            if hop.rule in self._by_rule or any(key.startswith(_STATES) for key, _, _ in hop.changes):
                self._records += self._of(position, Occasion(self._run, hop, self._memory))
        self.position = last
        return len(self._records) > before

    def records(self, first: int = 1, last: int | None = None) -> Sequence[R]:
        """The records of the hops that lead to the positions from `first` to `last`, oldest first."""
        begin = bisect_left(self._records, first, key=_position)
        end = len(self._records) if last is None else bisect_right(self._records, last, key=_position)
        return self._records[begin:end]

    def _of(self, position: int, occasion: Occasion) -> Iterator[R]:
        hop = occasion.hop
        with_rule = self._by_rule.get(hop.rule, ())
        for side in ("source", "target"):
            for trigger, template in with_rule:
                if trigger.by == side and trigger.hop in (None, hop.kind):
                    yield from self._told(position, trigger, template, Facts(occasion, occasion.speaker(side)))
        for transition in self._memory.transitions(hop):
            for trigger, template in self._by_change.get(transition.kind, ()):
                facts = Facts(occasion, occasion.actor, transition)
                yield from self._told(position, trigger, template, facts)

    def _told(self, position: int, trigger: Trigger, template: T, facts: Facts) -> Iterator[R]:
        if not facts.speaker:
            return
        for telling in trigger.tellings(facts):
            record = self._record(position, template, telling)
            if record is not None:
                yield record

    @abstractmethod
    def _record(self, position: int, template: T, facts: Facts) -> R | None:
        """One record; None when nobody is there to write it."""


def _position(record: Record) -> int:
    return record.position


def is_simulated(provenance: Provenance, named: Sequence[str], facts: Facts) -> bool:
    """Whether a record was never seen like this: its shape, or a value that it names."""
    return provenance in SIMULATED or not all(facts.is_real(name) for name in named)


def filled(template: str, facts: Facts) -> str:
    """A text with the facts that it names."""
    return "".join(literal + (facts.text(name) if name else "") for literal, name, _, _ in Formatter().parse(template))


@cache
def named_in(template: str) -> tuple[str, ...]:
    """The facts that a text names."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)
