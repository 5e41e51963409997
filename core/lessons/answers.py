"""What the engine answers to a question, and what else can be chosen.

Nobody writes an answer down. A click asks for an end of the hop that comes, an owner for what the world says then,
a choice for the one condition that is true then; where none or several are, the question is at odds with the engine.
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from core.commands.catalogue import DEFAULT_DLL
from core.lessons.conditions import between, is_so, owner_of
from core.model import addresses
from core.model.rows import CLUSTER, Cluster
from core.rules.catalogue import is_quiet
from core.scenario.lesson_entries import ChoiceEntry, QuestionEntry
from core.timeline.break_choices import addresses_in
from core.timeline.criteria import component_of
from core.timeline.recording import Recording

Sort = Literal["component", "node", "choice"]
MOST_OPTIONS: Final = 6
"""As many as a class keeps apart."""
_STACK: Final = (
    "failover-cluster-manager", "hyper-v-manager", "clussvc", "netft", "rhs", "dll", "vmms", "vm", "share",
    "network", "storage", "witness",
)  # fmt: skip
"""Boxes from the top of the chain to its bottom: in this order they are offered, so that none stands out."""
_CHAIN: Final = ("clussvc", "rhs", "dll", "vmms", "vm")
_RECENT: Final = 12
"""Hops before a question whose boxes are worth considering."""


class Answer(NamedTuple):
    """What is right, and what can be chosen."""

    sort: Sort
    right: str
    """The address of a box, the name of a node, or the number of a choice, from 0."""
    options: tuple[str, ...]
    """What to offer to whoever does not click; of the same sort, the right one among them."""

    def is_right(self, given: str) -> bool:
        """Whether an answer is right."""
        return given == self.right


class Contradiction(Exception):
    """A question to which the engine does not give just one answer."""

    def __init__(self, field: str, expected: str, found: str) -> None:
        super().__init__(field, expected, found)
        self.field = field
        self.expected = expected
        self.found = found


def answer(question: QuestionEntry, recording: Recording, start: int, end: int) -> Answer:
    """What is right.

    Args:
        question: What is asked.
        recording: The run.
        start: Where it is asked.
        end: Where it is revealed.

    Raises:
        Contradiction: the engine gives no answer, or several.
    """
    if question.choices is not None:
        return _of_choices(question.choices, recording, start, end)
    if question.owner is not None:
        owner = owner_of(question.owner, recording.moment(end).rows)
        if not owner:
            raise Contradiction("owner", "a role, VM or resource, which a node owns", f'"{question.owner}"')
        return Answer("node", owner, _nodes(recording))
    return _of_click(question, recording, start, end)


def _of_choices(choices: tuple[ChoiceEntry, ...], recording: Recording, start: int, end: int) -> Answer:
    since = between(recording, start, end)
    told = [number for number, choice in enumerate(choices) if not choice.when.otherwise and is_so(choice.when, since)]
    if not told:
        told = [number for number, choice in enumerate(choices) if choice.when.otherwise]
    if len(told) != 1:
        found = " and ".join(str(number + 1) for number in told) or "none"
        raise Contradiction("choices", "exactly one answer that comes out true when it is run", f"{found} of them")
    return Answer("choice", str(told[0]), tuple(str(number) for number in range(len(choices))))


def _of_click(question: QuestionEntry, recording: Recording, start: int, end: int) -> Answer:
    hop = recording.hop(end)
    address = hop.source if question.click == "source" else hop.target
    if hop.kind == "bundle" or not address:
        raise Contradiction("reveal", "a hop with two ends, shown by itself", f"a {hop.kind} ({hop.function})")
    node = addresses.region(address)
    nodes = _nodes(recording)
    if question.by == "node":
        if node not in nodes:
            raise Contradiction("by", "component, since the hop does not end on a node", "node")
        return Answer("node", node, nodes)
    right = box_of(address)
    return Answer("component", right, _options(right, recording, start))


def box_of(address: str) -> str:
    """The box of the stage in which something is: the cluster database is in the cluster service."""
    region, _, place = address.partition("/")
    first, _, inside = place.partition("/")
    return f"{region}/{first}" if first == "clussvc" and inside else address


def _nodes(recording: Recording) -> tuple[str, ...]:
    cluster = recording.setting.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster.nodes


def _options(right: str, recording: Recording, start: int) -> tuple[str, ...]:
    """The right box and others that could be taken for it: those in the chain of its node, and what was at work."""
    near = _of_the_chain(right, recording, start)
    if addresses.region(right) not in _nodes(recording):
        near = _outside(recording)
    others = dict.fromkeys((*near, *_recent(recording, start)))
    found = [box for box in others if box != right and _rank(box) < len(_STACK)][: MOST_OPTIONS - 1]
    return tuple(sorted((right, *found), key=_order))


def _of_the_chain(right: str, recording: Recording, start: int) -> Iterator[str]:
    """One box of each sort on the node of the right one, those before the others that have just been at work."""
    node = addresses.region(right)
    rows = recording.moment(start).rows
    places = sorted(addresses_in(recording.setting), key=lambda address: DEFAULT_DLL not in address)
    there = [box_of(address) for address in places if addresses.region(address) == node]
    alive = [box for box in (*_recent(recording, start), *there) if addresses.region(box) == node]
    vms = [key.partition("/")[2] for key in rows if key.startswith(f"vm/{node}/")]
    sorts = {_rank(right)}
    for box in (*alive, *vms):
        if _rank(box) not in sorts and _sort(box) in _CHAIN:
            sorts.add(_rank(box))
            yield box


def _outside(recording: Recording) -> Iterator[str]:
    """What stands outside the nodes, and whoever could be taken for it there: the first nodes' cluster services."""
    nodes = _nodes(recording)
    for address in addresses_in(recording.setting):
        if addresses.region(address) in ("network", "storage"):
            yield address
    yield from (addresses.clussvc(node) for node in nodes[:2])


def _recent(recording: Recording, start: int) -> Iterator[str]:
    for position in range(start, max(0, start - _RECENT), -1):
        hop = recording.hop(position)
        if is_quiet(hop):
            continue
        yield from (box_of(end) for end in (hop.target, hop.source) if end and end != addresses.USER)


def _order(address: str) -> tuple[str, int, str]:
    return addresses.region(address), _rank(address), address


def _rank(address: str) -> int:
    sort = _sort(address)
    return _STACK.index(sort) if sort in _STACK else len(_STACK)


def _sort(address: str) -> str:
    sort = component_of(address)
    return "dll" if sort.endswith(".dll") else sort
