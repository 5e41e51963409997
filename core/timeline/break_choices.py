"""What a breakpoint can ask for in a cluster: to choose from, and to say what can never be hit.

Functions and components follow from who plays a part in the account, states from what rows can say:
so what has not happened yet can be chosen too.
"""

from collections.abc import Iterator
from functools import cache
from inspect import isfunction
from typing import Final, Literal, NamedTuple, get_args, get_type_hints

from core.components.directory import CASTS
from core.evidence.events import event_texts
from core.kernel.rows import Row
from core.model import addresses
from core.model.preset import PresetName
from core.rules.catalogue import catalogue
from core.timeline.breakpoints import NO_TIME, Breakpoint
from core.timeline.criteria import STATE_FIELDS, is_of_rule
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from core.timeline.things import NAMED, Thing

Doubt = Literal[
    "call", "component", "object", "state", "rule", "event", "while-object", "while-state", "only-one-hit", "every-hop"
]
"""What is wrong with a breakpoint: something that this cluster does not have; a time has one hit only; all is a hit."""

_SHORT: Final = "_short_form"


class Doubtful(NamedTuple):
    """Why a breakpoint will not do what it was made for."""

    doubt: Doubt
    word: str = ""
    """What is not known."""


def doubts(mark: Breakpoint, recording: Recording) -> tuple[Doubtful, ...]:
    """Why a breakpoint can never be hit in a cluster, or is hit all the time; nothing if it is as it should be."""
    setting = recording.setting
    account = setting.preset.name
    condition = mark.only_while
    found = (
        ("call", mark.call, _is_among(mark.call, functions(account))),
        ("component", mark.component, _is_among(mark.component, components(account))),
        ("object", mark.object, _is_there(mark.object, recording)),
        ("state", mark.state, _is_among(mark.state, states())),
        ("rule", mark.rule, any(is_of_rule(rule, mark.rule) for rule in catalogue())),
        ("event", str(mark.event), mark.event in (0, *events())),
        ("while-object", condition.object, _is_there(condition.object, recording)) if condition else None,
        ("while-state", condition.state, _is_among(condition.state, states())) if condition else None,
        ("only-one-hit", "", mark.time == NO_TIME or mark.from_hit <= 1),
        ("every-hop", "", _asks_for_something(mark)),
    )
    return tuple(
        Doubtful(what, word)  # type: ignore[arg-type]  # the words above are doubts
        for what, word, is_well in filter(None, found)
        if not is_well and (word or what in ("only-one-hit", "every-hop"))
    )


def _asks_for_something(mark: Breakpoint) -> bool:
    asked = (mark.call, mark.component, mark.object, mark.result, mark.state, mark.rule, mark.event, mark.only_while)
    return any(asked) or mark.time != NO_TIME


def _is_among(word: str, words: tuple[str, ...]) -> bool:
    return word.casefold() in (known.casefold() for known in words)


def _is_there(name: str, recording: Recording) -> bool:
    """Whether something goes by a name, or is or was at an address."""
    thing = Thing(name, recording.setting.rows)
    if thing.names or any(map(thing.owns, recording.setting.rows)):
        return True
    ends = {*recording.column("source"), *recording.column("target"), *addresses_in(recording.setting)}
    return any(map(thing.is_end, ends))


@cache
def functions(account: PresetName) -> tuple[str, ...]:
    """Every function that can be called in an account."""
    names = {
        name
        for cast in _cast(account)
        for name in dir(cast)
        if not name.startswith("_") and not name.endswith(_SHORT) and isfunction(getattr(cast, name))
        if getattr(cast, name).__code__.co_flags & _GENERATOR or name[0].isupper()
    }
    return tuple(sorted(names, key=str.casefold))


_GENERATOR: Final = 0x20
"""The flag of code that makes steps: a procedure."""


def _cast(account: PresetName) -> Iterator[type]:
    cast = CASTS[account]
    for part in (cast.outside, cast.regions, cast.on_a_node, cast.kinds, cast.dlls):
        yield from (player for player in part.values() if isinstance(player, type))
    if isinstance(cast.host, type):
        yield cast.host


@cache
def components(account: PresetName) -> tuple[str, ...]:
    """Every sort of box that there is in an account."""
    cast = CASTS[account]
    outside = [address.rpartition("/")[2] for address in cast.outside]
    on_a_node = [place.rpartition("/")[2] for place in cast.on_a_node]
    names = {addresses.USER, "rhs", *outside, *cast.regions, *on_a_node, *cast.kinds, *cast.dlls}
    return tuple(sorted(names, key=str.casefold))


def objects(setting: Setting) -> tuple[str, ...]:
    """Nodes, VMs, groups and resources, and then the boxes, as far as a cluster has them from the start."""
    rows = setting.rows
    names = [key.partition("/")[2] for key in rows if key.startswith(("node/", *NAMED))]
    return tuple(dict.fromkeys((*names, *addresses_in(setting))))


def addresses_in(setting: Setting) -> tuple[str, ...]:
    """The addresses of the boxes that every node has, and of the processes that run at the start."""
    rows, cast = setting.rows, CASTS[setting.preset.name]
    nodes = [key.partition("/")[2] for key in rows if key.startswith("node/")]
    processes = [key.partition("/")[2] for key in rows if key.startswith(("process/", "module/"))]
    places = [f"{node}/{place}" for node in nodes for place in cast.on_a_node]
    networks = [key for key in rows if key.startswith("network/")]
    disks = [addresses.disk(key.partition("/")[2]) for key in rows if key.startswith("disk/")]
    return tuple(sorted({*places, *processes, *networks, *disks, *cast.outside}))


@cache
def states() -> tuple[str, ...]:
    """Every state that a row can say something is in."""
    words: set[str] = set()
    for kind in _kinds_of_rows(Row):
        hints = get_type_hints(kind)
        for field in STATE_FIELDS:
            words.update(_words_in(hints.get(field)))
    return tuple(sorted(words))


def _kinds_of_rows(kind: type[Row]) -> Iterator[type[Row]]:
    for derived in kind.__subclasses__():
        yield derived
        yield from _kinds_of_rows(derived)


def _words_in(hint: object) -> Iterator[str]:
    """The texts that a type allows, where it names them."""
    for part in get_args(hint):
        if isinstance(part, str):
            yield part
        else:
            yield from _words_in(part)


@cache
def events() -> tuple[int, ...]:
    """The ids of all events that a run can leave."""
    return tuple(sorted({template.id for template in event_texts().events}))
