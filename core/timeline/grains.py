"""The sizes of a step through a run, each with its backward twin, as a debugger has them.

Every hop stands in a frame: who calls stands in the frame of the caller until the answer is back. The
hops in one frame are its calls, their answers and its waits, one after the other. *Over* goes along
them and its twin goes back, so the two undo each other; where nothing more happens in the frame both
leave it, the one to its answer and the other to its call, which belong together in the same way. *Out*
goes to the answer of the frame that one is in, its twin to the call. The *end of the chain* is where
the chain comes to rest: at its end or at its next wait, and from there where the next one does; its
twin goes to where it last woke up.

Steps never change what is recorded but by letting the run go on as far as they look.
"""

from collections.abc import Callable, Mapping
from typing import Final, Literal, NamedTuple

from core.kernel.hops import NOBODY, Hop
from core.model.rows import Group
from core.timeline.recording import Progress, Recording
from core.timeline.steps import HOP_LIMIT, Arrival, Predicate, Stop, back, changes_something, forward

Grain = Literal["into", "over", "out", "end-of-chain", "change", "failover"]
Level = tuple[int, int]
"""A frame, by its span; what begins a chain, or answers to nobody, has a level of its own, by its own span."""

_CLOSES: Final = ("return", "abort")


def level_of(hop: Hop) -> Level:
    """The frame in which one stands at a hop: for a call and its answer that of the caller."""
    if hop.kind in _CLOSES or hop.opens:
        return (hop.parent, NOBODY) if hop.parent != NOBODY else (NOBODY, hop.span)
    return (hop.span, NOBODY)


def frame_of(hop: Hop) -> int:
    """The span of the frame that one is in at a hop: for a call the one it has just opened; NOBODY if there is none."""
    return hop.span if hop.opens and hop.kind != "bundle" else level_of(hop)[0]


class _Search(NamedTuple):
    """What a grain is looked for in."""

    recording: Recording
    position: int
    is_shown: Predicate
    told: Progress | None

    @property
    def hop(self) -> Hop | None:
        """The hop that one stands at, None at the start."""
        return self.recording.hop(self.position) if self.position else None


Way = Callable[[_Search], Arrival]


def go(
    grain: Grain,
    recording: Recording,
    position: int,
    is_shown: Predicate,
    *,
    is_back: bool = False,
    told: Progress | None = None,
) -> Arrival:
    """Where a step leads.

    Args:
        grain: How far the step goes.
        recording: The run; it goes on where the step needs it to.
        position: Where one stands.
        is_shown: Which hops count; a step lands on no other, save on the answer or the call that it looks for.
        is_back: Whether the step goes back.
        told: Is told how far a long search has looked.
    """
    return _WAYS[grain][is_back](_Search(recording, position, is_shown, told))


# --- into, change, failover ----------------------------------------------------------------------


def fails_over(hop: Hop) -> bool:
    """Whether a group changes its owner in a hop."""
    return any(
        isinstance(old, Group) and isinstance(new, Group) and old.owner != new.owner for _, old, new in hop.changes
    )


def _next(wanted: Callable[[_Search], Predicate]) -> Way:
    return lambda search: forward(search.recording, search.position, wanted(search), search.told)


def _last(wanted: Callable[[_Search], Predicate]) -> Way:
    return lambda search: back(search.recording, search.position, wanted(search))


def _last_if_any(wanted: Callable[[_Search], Predicate]) -> Way:
    """Back to what is looked for; one stays where there was nothing of the kind."""

    def look(search: _Search) -> Arrival:
        arrival = _last(wanted)(search)
        return arrival if arrival.stop == "found" else Arrival(search.position, "none-before")

    return look


def _shown(search: _Search) -> Predicate:
    return search.is_shown


def _changing(_: _Search) -> Predicate:
    return changes_something


def _failing_over(_: _Search) -> Predicate:
    return fails_over


# --- over ----------------------------------------------------------------------------------------


def _over(search: _Search) -> Arrival:
    """The next hop in the same frame; its answer where there is none."""
    hop = search.hop
    if hop is None:
        return _next(_shown)(search)
    level = level_of(hop)
    frame = level[0] if level[0] != NOBODY else hop.span
    if frame == NOBODY or (level[0] == NOBODY and hop.kind in _CLOSES):
        return _leave(_next(_shown)(search))

    def is_along(other: Hop) -> bool:
        return level_of(other) == level and (search.is_shown(other) or _closes(other, frame))

    return _until_closed(search, frame, is_along)


def _back_over(search: _Search) -> Arrival:
    """The hop before in the same frame; its call where there is none."""
    hop = search.hop
    if hop is None:
        return Arrival(0, "at-the-start")
    level = level_of(hop)
    if level[0] == NOBODY and (hop.opens or hop.span == NOBODY):
        return _leave(_last(_shown)(search))
    position, quiet_call = search.position, 0
    while position > 1:
        position -= 1
        other = search.recording.hop(position)
        if level_of(other) == level and search.is_shown(other):
            return Arrival(position, "found")
        if hop.kind in _CLOSES and other.index == hop.span:
            quiet_call = position
        if other.index == level[0]:
            # Of an answer its own call comes before that of the frame, quiet as it may be.
            return Arrival(quiet_call, "found") if quiet_call else Arrival(position, "out-of-the-call")
        if level[0] == NOBODY and other.index == hop.span:
            return Arrival(position, "out-of-the-call" if other.parent != NOBODY else "found")
    return Arrival(0, "at-the-start")


def _leave(arrival: Arrival) -> Arrival:
    """Nobody waits for what happens here: one goes on with whatever comes next, or came before."""
    return arrival._replace(stop="nobody-waits") if arrival.stop == "found" else arrival


# --- out -----------------------------------------------------------------------------------------


def _out(search: _Search) -> Arrival:
    """The answer of the frame that one is in."""
    hop = search.hop
    frame = frame_of(hop) if hop is not None else NOBODY
    if frame == NOBODY:
        return Arrival(search.position, "no-call")
    arrival = _until_closed(search, frame, lambda _: False)
    return arrival._replace(stop="found") if arrival.stop == "out-of-the-call" else arrival


def _back_out(search: _Search) -> Arrival:
    """The call of the frame that one is in; at a call that of its caller."""
    hop = search.hop
    caller = NOBODY
    if hop is not None:
        caller = hop.parent if hop.opens else frame_of(hop)
    if caller == NOBODY and hop is not None and hop.kind in _CLOSES:
        caller = hop.span
    if caller == NOBODY:
        return Arrival(search.position, "no-call")
    return Arrival(search.recording.position_of(caller), "found")


def _until_closed(search: _Search, frame: int, wanted: Predicate) -> Arrival:
    """The next hop that is wanted, but no further than to where a frame ends."""

    def is_end(hop: Hop) -> bool:
        return wanted(hop) or _closes(hop, frame) or _kills(hop, frame)

    arrival = forward(search.recording, search.position, is_end, search.told)
    if arrival.stop in ("limit", "hop-limit", "nothing-left"):
        return Arrival(search.position, "unanswered")
    hop = search.recording.hop(arrival.position)
    if _kills(hop, frame):
        return arrival._replace(stop="killed")
    return arrival if wanted(hop) else arrival._replace(stop="out-of-the-call")


def _closes(hop: Hop, frame: int) -> bool:
    return hop.kind in _CLOSES and hop.span == frame and hop.lost != "unreachable"


def _kills(hop: Hop, frame: int) -> bool:
    return hop.kind == "kill" and frame in hop.result


# --- the end of the chain ------------------------------------------------------------------------


def _end_of_chain(search: _Search) -> Arrival:
    """Where the chain comes to rest: its last hop before it waits, or at all; from there, where the next one does."""
    if search.position:
        rest = _rest(search.recording, search.position)
        if rest.position != search.position or rest.stop != "found":
            return rest
    following = _next(_shown)(search)
    return _rest(search.recording, following.position) if following.stop == "found" else following


def _rest(recording: Recording, position: int) -> Arrival:
    """Where the chain of a hop comes to rest, at the earliest at that hop."""
    chain, rest, limit = recording.hop(position).chain, position, position + HOP_LIMIT
    while position < limit:
        if _closes(recording.hop(rest), chain):
            return Arrival(rest, "found")
        if position == len(recording) and (not recording.is_under_way(chain) or not recording.extend(hops=1)):
            return Arrival(rest, "found")
        position += 1
        other = recording.hop(position)
        if other.chain == chain and _wakes(other):
            return Arrival(rest, "found")
        if other.kind == "kill" and chain in other.result:
            return Arrival(position, "killed")
        if other.chain == chain:
            rest = position
    return Arrival(position, "hop-limit")


def _start_of_chain(search: _Search) -> Arrival:
    """Where the chain began or last woke up; from there, where the one before did so."""
    hop, recording = search.hop, search.recording
    if hop is not None and _wakes(hop):
        before = _last(_shown)(search)
        if before.stop != "found" or _wakes(recording.hop(before.position)):
            return before
        return _start_of_chain(search._replace(position=before.position))
    chain = hop.chain if hop is not None else NOBODY
    return back(recording, search.position, lambda other: other.chain == chain and _wakes(other))


def _wakes(hop: Hop) -> bool:
    """Whether a chain begins with a hop, or goes on with it after a wait."""
    return hop.index == hop.chain or (hop.kind in ("timer", "message") and not hop.opens)


# --- objects -------------------------------------------------------------------------------------


def touches(address: str) -> Predicate:
    """Whether a hop begins or ends at an object of the stage, or within it."""
    within = address + "/"

    def is_touched(hop: Hop) -> bool:
        return any(end == address or end.startswith(within) for end in (hop.source, hop.target))

    return is_touched


_WAYS: Final[Mapping[Grain, tuple[Way, Way]]] = {
    "into": (_next(_shown), _last(_shown)),
    "over": (_over, _back_over),
    "out": (_out, _back_out),
    "end-of-chain": (_end_of_chain, _start_of_chain),
    "change": (_next(_changing), _last_if_any(_changing)),
    "failover": (_next(_failing_over), _last_if_any(_failing_over)),
}
"""Every grain: forward, and back."""
STAYS: Final[frozenset[Stop]] = frozenset(
    ("limit", "hop-limit", "unanswered", "no-call", "given-up", "none-before", "no-breakpoint")
)
"""Ends of a search at which one stays where one was."""
