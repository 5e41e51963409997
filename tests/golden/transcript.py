"""A run as a transcript that can be read and compared: what was said, by whom, why, and what changed.

It holds ids and values only, no sentence that a translator may polish, no line of source and no
number of a hop, so it changes when, and only when, the cluster does something else. Rounds of
heartbeats in which all is well are left out, and a check that finds all well is one line, unless
the transcript is about just that. Indentation is the depth of the call.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, TypeVar

from core.cli.schedule import carry_out, parse_timed
from core.evidence.readable import MEANING_OF_ARGUMENT
from core.kernel.hops import Change, Hop
from core.kernel.rows import Row, encode
from core.model.preset import ARTICLE, Preset
from core.rules.catalogue import is_quiet
from core.scenario.durations import parse_duration
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

ARROWS = {"call": "->", "return": "->", "message": "=>", "timer": "..", "input": ">>", "abort": "-!", "kill": "-x"}
BOOKKEEPING = ("pending/", "pids/", "hosted/")
"""Keys of rows that tell nothing of their own: what is due, which number is next, an index of other rows."""
CHAIN_FIELDS = {"claim", "chain"}
CHAIN_ARGUMENTS = {place for place, meaning in MEANING_OF_ARGUMENT.items() if meaning == "chain"}
"""Fields and arguments that are numbers of chains, and so of hops."""
ALL_WELL = ("judge.online-nothing-happens", "dll.looks-alive", "dll.is-alive")
NOT_WELL = ("dll.looks-dead", "dll.is-dead")


class Told(NamedTuple):
    """A hop that gets a line."""

    hop: Hop
    depth: int
    changes: list[Change]


Run = TypeVar("Run", bound=Recording)


def recorded(cluster: str, orders: list[str], until: str, *, preset: Preset, kind: type[Run]) -> Run:
    """The whole run, as a recording of some kind."""
    setting = Setting(initial_rows(ready_cluster(cluster), preset), preset)
    recording = kind(setting)
    for _ in carry_out(recording, [parse_timed(order, setting.rows) for order in orders], parse_duration(until)):
        pass
    return recording


def transcript(cluster: str, orders: list[str], until: str, *, is_brief: bool = True, preset: Preset = ARTICLE) -> str:
    """The whole run: a heading that says how to make it again, and the hops.

    Args:
        cluster: The name of a ready cluster.
        orders: Commands with their times.
        until: The end.
        is_brief: Whether a check that finds all well is one line.
        preset: Whose account is told.
    """
    recording = recorded(cluster, orders, until, preset=preset, kind=Recording)
    account = [] if preset is ARTICLE else [f"preset {preset.name}"]
    heading = [f"cluster {cluster}", *account, *(f"do {order}" for order in orders), f"until {until}"]
    return "\n".join([*heading, *_lines(recording, is_brief=is_brief)]) + "\n"


def _lines(recording: Recording, *, is_brief: bool) -> Iterator[str]:
    for time, instant in groupby(_told(recording), key=lambda told: told.hop.time):
        yield ""
        yield f"@ {time // 1_000_000}.{time % 1_000_000:06d}"
        for _, chain in groupby(instant, key=lambda told: told.hop.chain):
            hops = list(chain)
            if is_brief and _is_all_well(hops):
                yield f"  {hops[0].hop.source} checks, all well: {len(hops)} hops [{_all_well(hops)}]"
                continue
            for hop, depth, changes in hops:
                yield f"  {'  ' * depth}{_hop(hop)}"
                yield from (f"  {'  ' * depth}      {text}" for text in map(_change, changes) if text)


def _told(recording: Recording) -> Iterator[Told]:
    for position in range(1, len(recording) + 1):
        hop = recording.hop(position)
        changes = [change for change in hop.changes if not change[0].startswith(BOOKKEEPING)]
        if changes or not is_quiet(hop):
            yield Told(hop, max(0, len(recording.stack(position)) - (hop.kind != "kill")), changes)


def _is_all_well(hops: list[Told]) -> bool:
    is_ill = any(told.hop.rule in NOT_WELL for told in hops)
    return bool(_all_well(hops)) and not is_ill and not any(told.changes for told in hops)


def _all_well(hops: list[Told]) -> str:
    """The rule of the answer that all is well; empty when there is none."""
    return next((told.hop.rule for told in hops if told.hop.rule in ALL_WELL), "")


def _hop(hop: Hop) -> str:
    way = hop.source if hop.source == hop.target else f"{hop.source} {ARROWS[hop.kind]} {hop.target or 'nobody'}"
    if hop.kind in ("return", "abort"):
        what = f"{hop.function} = {_value(hop.result)}"
    elif hop.kind == "kill":
        what = f"ends {', '.join(hop.arguments)}"
    else:
        what = f"{hop.function}({', '.join(_arguments(hop))})"
    lost = f" LOST:{hop.lost}" if hop.lost else ""
    return f"{way} {what} [{hop.rule}]{lost}"


def _arguments(hop: Hop) -> Iterator[str]:
    for place, argument in enumerate(hop.arguments):
        yield "claim" if (hop.function, place) in CHAIN_ARGUMENTS else _value(argument)


def _change(change: Change) -> str:
    """Of a row that was there and still is, only what differs; empty when that is only whose claim it is."""
    key, old, new = change
    if new is None:
        return f"{key} is gone"
    before, after = _fields(old), _fields(new)
    differences = {name: value for name, value in after.items() if name not in before or before[name] != value}
    return " ".join([key, *(f"{name}={_value(value)}" for name, value in differences.items())]) if differences else ""


def _fields(row: Row | None) -> dict[str, object]:
    if row is None:
        return {}
    fields = {name: getattr(row, name) for name in row.__struct_fields__}
    return {
        name: ("free" if value < 0 else "held") if name in CHAIN_FIELDS else value for name, value in fields.items()
    }


def _value(value: object) -> str:
    return value if isinstance(value, str) else encode(value).decode()
