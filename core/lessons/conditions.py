"""Whether what a lesson says of a moment is so: asked of the run, never written down."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from core.kernel.rows import Row
from core.lessons.matching import Matcher
from core.model.rows import Group, Resource
from core.scenario.durations import parse_duration
from core.scenario.lesson_entries import ConditionEntry, HopEntry
from core.timeline.criteria import states
from core.timeline.recording import Recording
from core.timeline.things import Thing

_BELIEFS: Final = ("group/", "resource/", "view")
"""Keys of rows that hold what the cluster believes."""
_COPIED: Final = ("vm", "share")
"""What a node has a copy of, with a state of its own."""


class Since(NamedTuple):
    """A stretch of a run: from a moment, with which it is compared, to the one that is asked about."""

    recording: Recording
    start: int
    position: int
    rows: Mapping[str, Row]
    """The world at the position."""

    @property
    def passed(self) -> int:
        """Simulated microseconds."""
        return _time(self.recording, self.position) - _time(self.recording, self.start)


def between(recording: Recording, start: int, position: int) -> Since:
    """The stretch from one position to another."""
    return Since(recording, start, position, recording.moment(position).rows)


def is_so(condition: ConditionEntry, since: Since) -> bool:
    """Whether all that a condition says is true; `otherwise` says nothing by itself."""
    return all(
        (
            condition.hop is None or _has_come(condition, since),
            condition.no_hop is None or _count(condition.no_hop, since) == 0,
            condition.at_least is None or since.passed >= parse_duration(condition.at_least),
            condition.less_than is None or since.passed < parse_duration(condition.less_than),
            condition.object is None or _stands_so(condition, since),
        )
    )


def _has_come(condition: ConditionEntry, since: Since) -> bool:
    assert condition.hop is not None
    count = _count(condition.hop, since)
    return count > 0 if condition.times is None else count == condition.times


def _count(entry: HopEntry, since: Since) -> int:
    return Matcher(entry, since.recording).count(since.start, since.position)


def _stands_so(condition: ConditionEntry, since: Since) -> bool:
    assert condition.object is not None
    rows = since.rows
    found = states_of(condition.object, rows, condition.side)
    return (
        (condition.state is None or condition.state.casefold() in found)
        and (condition.not_state is None or condition.not_state.casefold() not in found)
        and (condition.owner is None or owner_of(condition.object, rows) == condition.owner)
    )


def states_of(name: str, rows: Mapping[str, Row], side: str | None = None) -> frozenset[str]:
    """The states that an object is in, in lower case.

    Args:
        name: The object.
        rows: The world.
        side: "believed" for what the cluster believes of it, "actual" for what is so, None for both.
    """
    keys = _of_a_copy(name, rows) or _of_the_thing(name, rows)
    wanted = (key for key in keys if side is None or key.startswith(_BELIEFS) == (side == "believed"))
    return frozenset(word for key in wanted for word in states(rows[key]))


def _of_a_copy(name: str, rows: Mapping[str, Row]) -> list[str]:
    """The row of a VM or share on one node, such as NODE2/vm/SQL01; none for any other name."""
    node, sort, served = (*name.split("/"), "", "")[:3]
    return [key for key in (f"{sort}/{node}/{served}", f"guest/{node}/{served}") if sort in _COPIED and key in rows]


def _of_the_thing(name: str, rows: Mapping[str, Row]) -> list[str]:
    thing = Thing(name, rows)
    return [key for key in rows if thing.is_itself(key)]


def owner_of(name: str, rows: Mapping[str, Row]) -> str:
    """The node that owns the role of a name, or the role that a resource or VM of the name is in; empty if none is."""
    thing = Thing(name, rows)
    for key, row in rows.items():
        if isinstance(row, Group) and thing.is_itself(key):
            return row.owner
    for key, row in rows.items():
        if isinstance(row, Resource) and thing.is_itself(key):
            group = rows[f"group/{row.group}"]
            assert isinstance(group, Group)
            return group.owner
    return ""


def _time(recording: Recording, position: int) -> int:
    return recording.hop(position).time if position else 0
