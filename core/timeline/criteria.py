"""Whether one hop is what a breakpoint asks for, of all that can be said of a hop alone.

Each criterion is a question about a hop; those that a breakpoint leaves out are not asked. What an answer
is about stands in its call, so whoever asks brings that along.
"""

from functools import cache
from typing import Any, Final

from core.evidence.words import words
from core.kernel.hops import Change, Hop
from core.kernel.rows import Row
from core.timeline.breakpoints import Breakpoint
from core.timeline.inside import Opener
from core.timeline.things import Thing

ANSWERS: Final = ("return", "abort")
STATE_FIELDS: Final = ("state", "status", "power")
"""Fields of rows that say how something is."""
_KINDS_OF_BOXES: Final = ("vm", "share", "ip", "name", "service", "csv")
"""Sorts of boxes of which a node has several, each with a name of its own."""
_ALIVE: Final = "online"
"""What a resource is that is well, where IsAlive answers for several at once."""


class Criteria:
    """The questions of a breakpoint that concern one hop.

    Args:
        mark: The breakpoint.
        thing: Its object, if it names one.
    """

    def __init__(self, mark: Breakpoint, thing: Thing | None) -> None:
        self.call = mark.call.casefold()
        self.component = mark.component.casefold()
        self.result = mark.result.casefold()
        self.state = mark.state.casefold()
        self.rule = mark.rule
        self.thing = thing

    def are_met(self, hop: Hop, opener: Opener) -> bool:
        """Whether a hop, which is no bundle, is what is asked for."""
        return (
            (not self.call or hop.function.casefold() == self.call)
            and (not self.rule or is_of_rule(hop.rule, self.rule))
            and (not self.component or is_component(self.component, (hop.source, hop.target)))
            and (self.changes_so(hop.changes) if self.state else self._is_about(hop, opener))
            and (not self.result or self._is_answer(hop))
        )

    def changes_so(self, changes: tuple[Change, ...]) -> bool:
        """Whether something gets into the state, or the object does if there is one."""
        return any(
            self.state in states(new) - states(old) and (self.thing is None or self.thing.owns(key))
            for key, old, new in changes
        )

    def _is_about(self, hop: Hop, opener: Opener) -> bool:
        thing = self.thing
        if thing is None or thing.is_at(hop) or thing.is_changed(hop) or thing.is_among(hop.arguments):
            return True
        if hop.kind not in ANSWERS:
            return False
        return thing.is_among(hop.result) or thing.is_among(opener(hop).arguments)

    def _is_answer(self, hop: Hop) -> bool:
        if hop.kind not in ANSWERS:
            return False
        about = hop.result
        if self.thing is not None and _is_of_several(about):
            about = tuple(pair for pair in about if self.thing.is_among(pair)) or about
        return self.result in results(about)


def is_of_rule(rule: str, wanted: str) -> bool:
    """Whether a rule is the one that is asked for, or one of its family."""
    return rule == wanted or rule.startswith(wanted + ".")


def is_component(component: str, ends: tuple[str, ...]) -> bool:
    """Whether a sort of box, in lower case, is at one of some addresses."""
    return any(component_of(end).casefold() == component for end in ends)


@cache
def component_of(address: str) -> str:
    """The sort of box at an address: clussvc, rhs, vmclusres.dll, vm, netft, network."""
    region, _, place = address.partition("/")
    parts = place.split("/")
    if region in ("network", "storage", "witness"):
        return region
    if parts[0] in _KINDS_OF_BOXES:
        return parts[0]
    return (parts[-1] or region).partition(":")[0]


def states(row: Row | None) -> frozenset[str]:
    """The states that a row says something is in, in lower case."""
    return frozenset(word.casefold() for word in state_words(row))


def state_words(row: Row | None) -> tuple[str, ...]:
    """The states that a row says something is in, as they are written."""
    found: list[str] = []
    for field in STATE_FIELDS:
        value = getattr(row, field, None)
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            found.extend(item for item in value if isinstance(item, str))
    return tuple(found)


def results(value: Any) -> frozenset[str]:
    """Everything that an answer, or the code of an error, can be called, in lower case."""
    if isinstance(value, bool):
        return frozenset((str(value).casefold(),))
    if isinstance(value, str):
        return frozenset((value.casefold(),))
    if isinstance(value, int):
        return frozenset((str(value), words().codes.get(value, "").casefold()))
    if _is_of_several(value):
        return frozenset(word for _, state in value for word in (state.casefold(), str(state == _ALIVE).casefold()))
    if isinstance(value, tuple):
        return frozenset(word for item in value for word in results(item))
    return frozenset()


def _is_of_several(value: Any) -> bool:
    """Whether an answer tells the state of several resources, each with its name."""
    return isinstance(value, tuple) and bool(value) and all(map(_is_named_state, value))


def _is_named_state(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(isinstance(text, str) for text in value)
