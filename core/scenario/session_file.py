"""The session file: everything that somebody did, and the proof that it comes out the same when it is done again.

A session is clusters, seeds and timed commands; all else can be computed from those. So the file holds no
hops, only digests of them, and a branch only the commands that it does not share with its parent. The
structures say what can be written, `check` says what types cannot: that whatever has a number is there.
Which commands a cluster knows is found out when they are given (`core.timeline.keeping`).
"""

import re
from base64 import b64decode
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

import msgspec
from msgspec import Meta, Struct

from core.model.preset import PresetName
from core.scenario import library
from core.scenario.cluster_file import ClusterFile, parse_cluster
from core.scenario.durations import parse_duration
from core.scenario.fields import DurationText
from core.scenario.problems import BadFile, described, listed, quoted, suggestion
from core.scenario.typed import typed
from core.scenario.yaml_reader import MEGABYTE, Bounds, Document, Where, printable, read, read_text
from core.scenario.yaml_writer import write

FORMAT: Final = "failoverscope-session/1"
SUFFIX: Final = ".fscope"
BOUNDS: Final = Bounds(16 * MEGABYTE, 1_000_000)
MOST_HOPS: Final = 10_000_000
"""Hops of all histories together: what no machine of today keeps in memory."""
LONGEST_TEXT: Final = 1_000
"""Characters of a name."""

CLUSTER_SUFFIXES: Final = (".yaml", ".yml")
_SAYS: Final = re.compile(rb"""(?:\A|\n)format:[ \t]*(?:!!str[ \t]+)?["']?failoverscope-session/([0-9][\w.-]{0,40})""")
_HEAD: Final = 65_536
"""Bytes in which the line with the format stands, before anything that is long."""
_HEADING: Final = """\
# A session of FailoverScope: failoverscope FILE opens it, failoverscope replay FILE runs it again.
# What somebody did are the commands; digests prove that it comes out the same, and trails say where it does not.
"""

Number = Annotated[int, Meta(ge=1, le=1_000_000, extra={"expected": "a number from 1"})]
Count = Annotated[int, Meta(ge=0, le=MOST_HOPS, extra={"expected": f"a number of hops, from 0 to {MOST_HOPS:,}"})]
Index = Annotated[int, Meta(ge=0, le=10**15, extra={"expected": "a whole number from 0"})]
SeedNumber = Annotated[
    int, Meta(ge=0, le=999_999_999, extra={"expected": "a seed, a whole number from 0 to 999999999"})
]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$(?!\n)", extra={"expected": "a digest, 32 digits from 0 to f"})]
Name = Annotated[str, Meta(max_length=LONGEST_TEXT, extra={"expected": f"text of at most {LONGEST_TEXT} characters"})]
Words = Annotated[
    str, Meta(min_length=1, max_length=4_000, extra={"expected": "a command and its names, such as fail-node NODE1"})
]
OriginName = Literal["order", "undone", "without", "instead"]


class CommandEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A command: where it came in, what it is, and the proof that all was as it had been."""

    at: DurationText
    order: Index
    """How many hops of that instant came before it."""
    command: Words
    index: Index
    rows: Digest
    open_spans: Digest


class MadeEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What makes a history different from the one it left."""

    origin: OriginName
    command: Words | None = None
    other: Words | None = None


class HistoryEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One history; positions count recorded hops."""

    number: Number
    recorded: Count
    """How many hops it has."""
    until: DurationText
    """The time at its end."""
    digest: Digest
    """Of its own hops, those after `fork`."""
    name: Name = ""
    parent: Number | None = None
    fork: Count = 0
    """Up to here it has the hops of its parent."""
    shares: Count = 0
    """So many commands are those of its parent."""
    made: MadeEntry | None = None
    """None for a first run."""
    commands: tuple[CommandEntry, ...] = ()
    every: Number = 1
    """Of how many hops the trail has a byte."""
    trail: str = ""
    """A byte of the running digest of each hop, in base64."""

    @property
    def marks(self) -> bytes:
        """The trail as bytes."""
        return b64decode(self.trail.replace("\n", ""), validate=True)


class RunEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A cluster in one account, and where somebody stood in it."""

    number: Number
    account: PresetName
    history: Number
    hop: Count
    histories: Annotated[
        tuple[HistoryEntry, ...],
        Meta(min_length=1, max_length=5_000, extra={"expected": "a list of 1 to 5,000 histories"}),
    ]


class ClusterEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A cluster that was open: a ready one by its name, any other with its file."""

    name: Name
    seed: SeedNumber
    runs: Annotated[tuple[RunEntry, ...], Meta(min_length=1, max_length=2, extra={"expected": "a list of 1 or 2 runs"})]
    text: str | None = None


class WhileEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be so for a breakpoint to hold."""

    object: Name
    state: Name


class BreakpointEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A breakpoint, with what is said about it."""

    number: Number
    call: Name = ""
    component: Name = ""
    object: Name = ""
    result: Name = ""
    state: Name = ""
    rule: Name = ""
    event: Index = 0
    time: DurationText | None = None
    only_while: WhileEntry | None = None
    from_hit: Number = 1
    is_once: bool = False
    is_enabled: bool = True


class BookmarkEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place in a history."""

    run: Number
    history: Number
    hop: Count
    name: Name = ""


class SessionFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole session file."""

    format: Literal["failoverscope-session/1"]
    looked_at: Number
    """The run that somebody stood in."""
    breakpoints: tuple[BreakpointEntry, ...]
    bookmarks: tuple[BookmarkEntry, ...]
    clusters: Annotated[tuple[ClusterEntry, ...], Meta(min_length=1, extra={"expected": "a list of clusters"})]
    end: Annotated[
        Literal["session"], Meta(extra={"expected": "session, the last line, without which a file is cut off"})
    ]


class Loaded(NamedTuple):
    """A session file that was read and checked."""

    file: SessionFile
    clusters: tuple[ClusterFile, ...]
    """What the clusters of the file are, in its order."""
    document: Document
    """Knows the lines."""


# --- writing -------------------------------------------------------------------------------------


def text_of(file: SessionFile) -> str:
    """The text of a session file.

    Raises:
        BadFile: it would be too large to be read again.
    """
    text = _HEADING + write(_plain(msgspec.to_builtins(file)))
    if len(text.encode()) > BOUNDS.largest:
        raise BadFile("(this session)", 1, BOUNDS.words, "a larger one")
    return text


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inside) for name, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inside) for inside in value]
    return printable(value) if isinstance(value, str) else value


def may_be_replaced(path: Path) -> None:
    """Nothing may be written over a session of a newer format.

    Raises:
        BadFile: such a file is there.
    """
    if newest := _newer_format(path):
        line, found = newest
        raise BadFile(str(path), line, f"a session of the format {FORMAT} or none, to write over it", quoted(found))


def is_session(path: Path) -> bool:
    """Whether a file is to be taken for a session: by its suffix, or by what it says where that says nothing."""
    suffix = path.suffix.lower()
    return suffix == SUFFIX or (suffix not in CLUSTER_SUFFIXES and _SAYS.search(_head(path)) is not None)


def _newer_format(path: Path) -> tuple[int, str] | None:
    head = _head(path)
    found = _SAYS.search(head)
    if found is None or found[1] in (b"0", b"1"):
        return None
    return head.count(b"\n", 0, found.start(1)) + 1, f"failoverscope-session/{found[1].decode('ascii')}"


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    except (OSError, ValueError):
        return b""


# --- reading -------------------------------------------------------------------------------------


def load_session(path: Path) -> Loaded:
    """Read and check a session file.

    Raises:
        BadFile: It cannot be read, or says something that cannot be; the message has the line.
    """
    return parse_session(read_text(path, BOUNDS), str(path))


def parse_session(text: str, name: str) -> Loaded:
    """Read and check the text of a session file.

    Raises:
        BadFile: As `load_session`.
    """
    document = read(text, name, BOUNDS)
    found = document.value_at(("format",))
    if found != FORMAT:
        says = described(found) if found is not None else "none" if document.data else "an empty file"
        expected = f"a session file with `format: {FORMAT}`"
        if isinstance(found, str) and found.startswith("failoverscope-session/"):
            expected += ", the newest that this version knows"
        raise document.problem(("format",), expected, says)
    file = typed(document, SessionFile)
    _check(file, document)
    lines = text.splitlines()
    clusters = tuple(_cluster(entry, ("clusters", place), document, lines) for place, entry in enumerate(file.clusters))
    return Loaded(file, clusters, document)


def _cluster(entry: ClusterEntry, at: Where, document: Document, lines: list[str]) -> ClusterFile:
    """The cluster of an entry: a ready one, or the one whose file stands in the entry."""
    if entry.text is None:
        ready = library.names()
        if entry.name not in ready:
            expected = f"a ready cluster ({listed(ready)}){suggestion(entry.name, ready)}, or the text of its file"
            raise document.problem((*at, "name"), expected, quoted(entry.name))
        return library.ready_cluster(entry.name)
    try:
        return parse_cluster(entry.text, entry.name)
    except BadFile as bad:
        line = document.line_of((*at, "text"))
        # Below a bar the lines of the cluster file are lines of this file.
        is_block = 0 < line <= len(lines) and lines[line - 1].rstrip().endswith("|")
        raise BadFile(document.name, line + bad.line if is_block else line, bad.expected, bad.found) from None


# --- checking ------------------------------------------------------------------------------------

_Runs: TypeAlias = dict[int, RunEntry]


def _check(file: SessionFile, document: Document) -> None:
    """What types cannot say.

    Raises:
        BadFile: Something has a number that is not there, or is too much.
    """
    runs: _Runs = {}
    for place, cluster in enumerate(file.clusters):
        for number, run in enumerate(cluster.runs):
            at = ("clusters", place, "runs", number)
            if run.number in runs:
                raise document.problem((*at, "number"), "a number of its own for each run", f"{run.number} again")
            if number and run.account == cluster.runs[0].account:
                raise document.problem((*at, "account"), "each account once for a cluster", f"{run.account} again")
            runs[run.number] = run
            _check_run(run, at, document)
    if file.looked_at not in runs:
        raise document.problem(("looked_at",), f"a run ({_numbers(runs)})", f"the number {file.looked_at}")
    hops = sum(history.recorded for run in runs.values() for history in run.histories)
    if hops > MOST_HOPS:
        raise document.problem(("clusters",), f"at most {MOST_HOPS:,} hops in all histories", f"{hops:,}")
    _check_marks(file, runs, document)


def _check_run(run: RunEntry, at: Where, document: Document) -> None:
    for place, history in enumerate(run.histories):
        here = (*at, "histories", place)
        if history.number != place + 1:
            raise document.problem(
                (*here, "number"), f"histories in their order, here {place + 1}", f"{history.number}"
            )
        _check_parent(run, history, here, document)
        _check_history(history, here, document)
    _check_place(run, run.history, run.hop, at, document)


def _check_parent(run: RunEntry, history: HistoryEntry, at: Where, document: Document) -> None:
    """The first history has no parent, any other one that stands before it."""
    if history.number == 1:
        for field in ("parent", "fork", "shares", "made"):
            if found := document.value_at((*at, field)):
                raise document.problem((*at, field), f"no {field} for the first history", described(found))
        return
    if history.parent is None or history.parent >= history.number:
        found = "none" if history.parent is None else f"the number {history.parent}"
        raise document.problem((*at, "parent"), f"a history before it (1 to {history.number - 1})", found)
    parent = run.histories[history.parent - 1]
    most = min(parent.recorded, history.recorded)
    if history.fork > most:
        raise document.problem((*at, "fork"), f"a hop that both histories have (0 to {most})", f"{history.fork}")
    theirs = parent.shares + len(parent.commands)
    if history.shares > theirs:
        raise document.problem((*at, "shares"), f"at most the {theirs} commands of its parent", f"{history.shares}")


def _check_history(history: HistoryEntry, at: Where, document: Document) -> None:
    _duration(history.until, (*at, "until"), document)
    before = (-1, -1)
    for place, command in enumerate(history.commands):
        here = (*at, "commands", place)
        now = (_duration(command.at, (*here, "at"), document), command.index)
        if now[0] < before[0] or now[1] <= before[1]:
            raise document.problem(here, "commands in the order in which they came", "one that came before the last")
        before = now
    own = (history.recorded - history.fork) // history.every
    try:
        found = len(history.marks)
    except ValueError:
        raise document.problem((*at, "trail"), f"{own} bytes in base64", "something else") from None
    if found != own:
        raise document.problem((*at, "trail"), f"{own} bytes in base64", f"{found} bytes")


def _check_marks(file: SessionFile, runs: _Runs, document: Document) -> None:
    numbers: set[int] = set()
    for place, mark in enumerate(file.breakpoints):
        at = ("breakpoints", place)
        if mark.number in numbers:
            raise document.problem((*at, "number"), "a number of its own for each breakpoint", f"{mark.number} again")
        numbers.add(mark.number)
        if mark.time is not None:
            _duration(mark.time, (*at, "time"), document)
    for place, bookmark in enumerate(file.bookmarks):
        at = ("bookmarks", place)
        if bookmark.run not in runs:
            raise document.problem((*at, "run"), f"a run ({_numbers(runs)})", f"the number {bookmark.run}")
        _check_place(runs[bookmark.run], bookmark.history, bookmark.hop, at, document)


def _check_place(run: RunEntry, history: int, hop: int, at: Where, document: Document) -> None:
    """A place is in a history that is there, at a hop that it has."""
    if history > len(run.histories):
        raise document.problem((*at, "history"), f"a history (1 to {len(run.histories)})", f"the number {history}")
    most = run.histories[history - 1].recorded
    if hop > most:
        raise document.problem((*at, "hop"), f"a hop of history {history} (0 to {most})", f"{hop}")


def _duration(text: str, at: Where, document: Document) -> int:
    try:
        return parse_duration(text)
    except ValueError as problem:
        expected, _, found = str(problem).removeprefix("expected ").rpartition(", found ")
        raise document.problem(at, expected, found) from None


def _numbers(runs: _Runs) -> str:
    return listed([str(number) for number in runs])
