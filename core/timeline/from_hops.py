"""Breakpoints made from a hop that somebody has in sight: break here, on this call, on this result.

They have no number yet; whoever keeps them gives one.
"""

from typing import Final, Literal

from core.evidence.words import words
from core.kernel.hops import Hop
from core.timeline.breakpoints import Breakpoint
from core.timeline.criteria import ANSWERS, component_of, results, state_words

Aspect = Literal["call", "result", "rule", "component", "object", "state"]
"""What of a hop a breakpoint can be about."""

UNNUMBERED: Final = 0
_BY_RULE: Final = ("kill", "input")
"""Sorts of hops that are told by why they happen, and not by a function that somebody calls."""
_NAMED_ON_A_NODE: Final = ("vm/", "guest/", "share/")
"""Keys of rows about what goes by its name alone, wherever it is."""


def from_hop(hop: Hop) -> Breakpoint:
    """A breakpoint that is hit at a hop, and wherever the same happens to the same again."""
    if hop.kind in _BY_RULE:
        return Breakpoint(UNNUMBERED, rule=hop.rule)
    return Breakpoint(UNNUMBERED, call=hop.function, result=result_of(hop), object=called_in(hop))


def aspects(hop: Hop) -> dict[Aspect, Breakpoint]:
    """The breakpoints on one aspect of a hop each, as far as it has them."""
    called = called_in(hop)
    offered: dict[Aspect, Breakpoint] = {}
    if hop.function and hop.kind not in _BY_RULE:
        offered["call"] = Breakpoint(UNNUMBERED, call=hop.function)
        if result := result_of(hop):
            offered["result"] = Breakpoint(UNNUMBERED, call=hop.function, result=result)
    offered["rule"] = Breakpoint(UNNUMBERED, rule=hop.rule)
    if called:
        offered["component"] = Breakpoint(UNNUMBERED, component=component_of(called))
        offered["object"] = Breakpoint(UNNUMBERED, object=called)
    if change := state_in(hop):
        offered["state"] = Breakpoint(UNNUMBERED, object=change[0], state=change[1])
    return offered


def called_in(hop: Hop) -> str:
    """The address of who is called in a hop, or was, where it is an answer."""
    return hop.source if hop.kind in ANSWERS else hop.target


def result_of(hop: Hop) -> str:
    """What an answer brings, in a word that a breakpoint can ask for; empty where there is none."""
    if hop.kind not in ANSWERS:
        return ""
    value = hop.result
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int):
        return words().codes.get(value, str(value))
    if isinstance(value, str):
        return value
    truths = results(value) & {"true", "false"}
    return min(truths).upper() if truths else ""


def state_in(hop: Hop) -> tuple[str, str] | None:
    """The first thing that gets into another state in a hop, and that state."""
    for key, old, new in hop.changes:
        came = [state for state in state_words(new) if state not in state_words(old)]
        if came and not key.startswith("pending/"):
            of_a_node = key.startswith(_NAMED_ON_A_NODE)
            return (key.rpartition("/") if of_a_node else key.partition("/"))[2], came[0]
    return None
