"""A run as the logs it leaves behind: the cluster log and the event logs, as text or as JSON lines."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import msgspec

from core.cli.schedule import Timed, carry_out
from core.evidence.cluster_log import ClusterLog, Level, LogLine
from core.evidence.events import Event, EventLevel, EventLog, event_texts
from core.evidence.log_text import SIMULATED_MARK, before, head, text_of
from core.evidence.records import Provenance
from core.kernel.rows import Row, encode
from core.model.clock import stamp
from core.model.endpoints import node_id
from core.model.rows import CLUSTER, Cluster
from core.texts.bilingual import Language, Text
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

LOG_FORMATS: Final = ("cluster-log", "cluster-log-jsonl", "events", "events-jsonl")

_ID_WIDTH: Final = 5
_VENDOR: Final = "Microsoft-Windows-"
"""What the names of most event logs begin with; a table does without."""


class Manner(NamedTuple):
    """How logs are to be written."""

    language: Language = "en"
    node: str | None = None
    """Only what this node has; None for all of them."""
    is_local: bool = False
    """Local time in place of GMT."""
    is_marking: bool = False
    """A mark behind what is simulated."""
    is_verbose: bool = False
    """Also what only a verbose log has."""


class LineRecord(msgspec.Struct, frozen=True):
    """A line of a cluster log as an object; the fields come in this order."""

    hop: int
    time_us: int
    stamp: str
    node: str
    process: str
    pid: int
    tid: int
    level: Level
    tag: str
    text: str
    shape: int | None
    provenance: Provenance
    simulated: bool
    verbose: bool


class EventRecord(msgspec.Struct, frozen=True):
    """An event as an object; the fields come in this order."""

    hop: int
    time_us: int
    stamp: str
    node: str
    id: int
    level: EventLevel
    is_level_known: bool
    channel: str
    provider: str
    text: Text
    provenance: Provenance
    simulated: bool


def log_lines(setting: Setting, schedule: list[Timed], until: int, output: str, manner: Manner) -> Iterator[str]:
    """A run in one of the formats of logs, line by line.

    Args:
        setting: What the run starts from.
        schedule: The commands.
        until: The end.
        output: One of `LOG_FORMATS`.
        manner: How to write it.
    """
    recording = Recording(setting)
    pieces = carry_out(recording, schedule, until)
    if output.startswith("cluster-log"):
        is_json = output.endswith("jsonl")
        yield from _cluster_log(recording, pieces, manner, nodes_of(setting.rows, manner.node), is_json=is_json)
    else:
        yield from _events(recording, pieces, manner, nodes_of(setting.rows, None), is_json=output.endswith("jsonl"))


def nodes_of(rows: Mapping[str, Row], node: str | None) -> list[tuple[str, int]]:
    """The nodes whose logs are written, with their numbers; all of them for None."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return [(name, node_id(rows, name)) for name in cluster.nodes if node in (None, name)]


def _cluster_log(
    recording: Recording, pieces: Iterator[int], manner: Manner, nodes: list[tuple[str, int]], *, is_json: bool
) -> Iterator[str]:
    if not is_json:
        yield from head(nodes, is_local=manner.is_local)
    log, told = ClusterLog(recording), 0
    for delivered in pieces:
        log.extend()
        for line in log.lines(told + 1, delivered, node=manner.node, verbose=manner.is_verbose):
            if is_json:
                yield encode(_line_record(line, manner)).decode()
            else:
                text = text_of(line, is_local=manner.is_local, is_marking=manner.is_marking)
                yield f"{before(line.node, nodes)}{text}"
        told = delivered


def _line_record(line: LogLine, manner: Manner) -> LineRecord:
    fields = {name: value for name, value in line._asdict().items() if name not in ("position", "time")}
    return LineRecord(time_us=line.time, stamp=stamp(line.time, is_local=manner.is_local), **fields)


def _events(
    recording: Recording, pieces: Iterator[int], manner: Manner, nodes: list[tuple[str, int]], *, is_json: bool
) -> Iterator[str]:
    table = _Table(nodes, manner)
    if not is_json:
        yield table.heading()
    log, told, is_guessing = EventLog(recording), 0, False
    for delivered in pieces:
        log.extend()
        for event in log.events(told + 1, delivered, node=manner.node):
            is_guessing |= not event.is_level_known
            yield encode(_event_record(event, manner)).decode() if is_json else table.line(event)
        told = delivered
    if is_guessing and not is_json:
        yield event_texts().level_is_a_guess.in_language(manner.language)


def _event_record(event: Event, manner: Manner) -> EventRecord:
    fields = {name: value for name, value in event._asdict().items() if name not in ("position", "time")}
    return EventRecord(time_us=event.time, stamp=stamp(event.time, is_local=manner.is_local), **fields)


class _Table:
    """Events as a table: columns as wide as the widest thing that may stand in them."""

    def __init__(self, nodes: list[tuple[str, int]], manner: Manner) -> None:
        self._manner = manner
        texts = event_texts()
        self._headings = {name: text.in_language(manner.language) for name, text in texts.headings.items()}
        levels = [text.in_language(manner.language) for text in texts.levels.values()]
        logs = [channel.name.removeprefix(_VENDOR) for channel in texts.channels.values()]
        self._widths = {
            "time": len(stamp(0)),
            "node": max(len(name) for name, _ in nodes),
            "level": max(map(len, levels)) + 1,
            "id": _ID_WIDTH,
            "log": max(map(len, logs)),
            "text": 0,
        }
        self._widths = {name: max(width, len(self._headings[name])) for name, width in self._widths.items()}

    def heading(self) -> str:
        """What stands over the columns."""
        return self._row(self._headings)

    def line(self, event: Event) -> str:
        """One event."""
        language = self._manner.language
        level = event_texts().levels[event.level].in_language(language)
        mark = SIMULATED_MARK if self._manner.is_marking and event.simulated else ""
        cells = {
            "time": stamp(event.time, is_local=self._manner.is_local),
            "node": event.node,
            "level": level if event.is_level_known else f"{level}?",
            "id": str(event.id),
            "log": event.channel.removeprefix(_VENDOR),
            "text": f"{event.text.in_language(language)}{mark}",
        }
        return self._row(cells)

    def _row(self, cells: dict[str, str]) -> str:
        return "  ".join(f"{cells[name]:<{width}}" for name, width in self._widths.items()).rstrip()
