"""Sessions as they are kept in files: written down from their histories, and done again out of a file.

Doing again means just that: every command is given in a new engine at its time, and the histories go on as
far as they did. Where a run comes out otherwise than its file says, because another version of the program
ran it or because somebody changed the file, the commands hold and whoever asked is told from which hop on.
Nothing of what is open is touched before all of it is there.
"""

import shlex
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

import msgspec

from core.commands.catalogue import DEFINITIONS, BadCommand, Command, parse
from core.kernel.rows import Row
from core.model.preset import PRESETS, Preset
from core.scenario.cluster_file import ClusterFile
from core.scenario.durations import format_duration, parse_duration
from core.scenario.problems import BadFile, one_line, suggestion
from core.scenario.session_file import (
    FORMAT,
    LONGEST_TEXT,
    BookmarkEntry,
    BreakpointEntry,
    ClusterEntry,
    CommandEntry,
    HistoryEntry,
    Loaded,
    MadeEntry,
    RunEntry,
    SessionFile,
    WhileEntry,
)
from core.scenario.world_of import initial_rows
from core.scenario.yaml_reader import Where
from core.timeline.breakpoints import NO_TIME, Breakpoint, While
from core.timeline.history import FIRST, Branch, History, Made
from core.timeline.recording import SLICE, Anchor, Given, Progress, Recording
from core.timeline.simulation import Setting
from core.timeline.trail import Proof, Trail, Trails

MORE_THAN_RECORDED: Final = 100_000
"""Hops that a history may have beyond twice as many as its file says, before the file is taken for a bad one."""
_LONGEST_EXPECTED: Final = 300
"""Characters: a cluster can have 8,000 names."""
_LINE: Final = 96


_Placed = tuple[Where, CommandEntry]
"""A command of a file, and where it stands there."""


class KeptRun(NamedTuple):
    """A cluster in one account: its histories, and the position in the one that is looked at."""

    history: History
    preset: Preset
    position: int


class KeptCluster(NamedTuple):
    """A cluster that was open."""

    name: str
    text: str | None
    """Its file; None for a ready cluster."""
    cluster: ClusterFile
    seed: int
    runs: tuple[KeptRun, ...]


class KeptBookmark(NamedTuple):
    """A place that somebody wants to come back to."""

    history: History
    branch: Branch
    position: int
    name: str


class Kept(NamedTuple):
    """A session, as far as it is worth keeping."""

    clusters: tuple[KeptCluster, ...]
    looked_at: History
    breakpoints: tuple[Breakpoint, ...] = ()
    bookmarks: tuple[KeptBookmark, ...] = ()


class Mismatch(NamedTuple):
    """A history that came out otherwise than its file says."""

    cluster: str
    """What the cluster goes by."""
    run: KeptRun
    branch: Branch
    hop: int
    """The number of the first hop that can be another one, as users see it."""
    problem: BadFile
    """The same in one line."""


class Restored(NamedTuple):
    """A session that was done again."""

    kept: Kept
    mismatches: tuple[Mismatch, ...]
    trails: Trails


# --- writing down --------------------------------------------------------------------------------


def to_file(kept: Kept, trails: Trails) -> SessionFile:
    """A session as its file has it.

    Args:
        kept: What to write down.
        trails: Those of its histories; what they have taken in already is not digested again.
    """
    numbers: dict[History, int] = {}
    clusters = []
    for cluster in kept.clusters:
        runs = []
        for run in cluster.runs:
            numbers[run.history] = len(numbers) + 1
            runs.append(_run_entry(numbers[run.history], run, trails))
        clusters.append(ClusterEntry(_bounded(cluster.name), cluster.seed, tuple(runs), cluster.text))
    return SessionFile(
        FORMAT,
        numbers[kept.looked_at],
        tuple(_breakpoint_entry(mark) for mark in kept.breakpoints),
        tuple(
            BookmarkEntry(numbers[mark.history], mark.branch.number, mark.position, _bounded(mark.name))
            for mark in kept.bookmarks
        ),
        tuple(clusters),
        "session",
    )


def _run_entry(number: int, run: KeptRun, trails: Trails) -> RunEntry:
    history = run.history
    histories = tuple(_history_entry(branch, trails.of(branch).proof()) for branch in history.branches)
    return RunEntry(number, run.preset.name, history.active.number, run.position, histories)


def _history_entry(branch: Branch, proof: Proof) -> HistoryEntry:
    shared = _shared(branch)
    return HistoryEntry(
        number=branch.number,
        recorded=len(branch.recording),
        until=format_duration(branch.recording.time),
        digest=proof.digest,
        name=_bounded(branch.name),
        parent=branch.parent.number if branch.parent else None,
        fork=branch.fork,
        shares=shared,
        made=_made_entry(branch.made),
        commands=tuple(_command_entry(given) for given in branch.given[shared:]),
        every=proof.every,
        trail=_lines(b64encode(proof.marks).decode("ascii")),
    )


def _made_entry(made: Made) -> MadeEntry | None:
    if made.origin == "first":
        return None
    return MadeEntry(made.origin, words_of(made.command), words_of(made.other))


def _lines(text: str) -> str:
    """A long word in lines that a diff can show."""
    return "".join(f"{text[start : start + _LINE]}\n" for start in range(0, len(text), _LINE))


def _shared(branch: Branch) -> int:
    """How many of the first commands of a history are those of its parent."""
    if branch.parent is None:
        return 0
    pairs = zip(branch.given, branch.parent.given, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _command_entry(given: Given) -> CommandEntry:
    anchor = given.anchor
    words = words_of(given.command)
    assert words is not None
    return CommandEntry(format_duration(anchor.time), anchor.order, words, anchor.index, anchor.rows, anchor.open_spans)


def words_of(command: Command | None) -> str | None:
    """A command as somebody would type it; None for none."""
    return None if command is None else shlex.join((command.name, *command.arguments))


def _breakpoint_entry(mark: Breakpoint) -> BreakpointEntry:
    only = mark.only_while
    return BreakpointEntry(
        number=mark.number,
        call=_bounded(mark.call),
        component=_bounded(mark.component),
        object=_bounded(mark.object),
        result=_bounded(mark.result),
        state=_bounded(mark.state),
        rule=_bounded(mark.rule),
        event=mark.event,
        time=None if mark.time == NO_TIME else format_duration(mark.time),
        only_while=None if only is None else WhileEntry(_bounded(only.object), _bounded(only.state)),
        from_hit=mark.from_hit,
        is_once=mark.is_once,
        is_enabled=mark.is_enabled,
    )


def _bounded(text: str) -> str:
    return text[:LONGEST_TEXT]


# --- doing again ---------------------------------------------------------------------------------


def restored(loaded: Loaded, told: Progress | None = None) -> Restored:
    """Do a session again.

    Args:
        loaded: Its file.
        told: Is told how far it is; may raise to stop, and then nothing has come of it.

    Raises:
        BadFile: a cluster of it describes no world, or does not know a command.
    """
    again = _Again(loaded, told)
    clusters = tuple(again.clusters())
    of_number = again.run_of_number
    file = loaded.file
    kept = Kept(
        clusters,
        of_number[file.looked_at].history,
        tuple(_breakpoint(entry) for entry in file.breakpoints),
        tuple(_bookmark(of_number[entry.run].history, entry) for entry in file.bookmarks),
    )
    return Restored(kept, tuple(again.mismatches), again.trails)


def _breakpoint(entry: BreakpointEntry) -> Breakpoint:
    fields = msgspec.structs.asdict(entry)
    fields["time"] = NO_TIME if entry.time is None else parse_duration(entry.time)
    fields["only_while"] = entry.only_while and While(entry.only_while.object, entry.only_while.state)
    return Breakpoint(**fields)


def _bookmark(history: History, entry: BookmarkEntry) -> KeptBookmark:
    branch = history.branches[entry.history - 1]
    return KeptBookmark(history, branch, min(entry.hop, len(branch.recording)), entry.name)


class _Again:
    """Does the histories of a file again, one after the other."""

    def __init__(self, loaded: Loaded, told: Progress | None) -> None:
        self._loaded, self._told = loaded, told
        self._all = max(1, sum(history.recorded for history in _histories(loaded.file)))
        self._done = 0
        self.trails = Trails()
        self.mismatches: list[Mismatch] = []
        self.run_of_number: dict[int, KeptRun] = {}

    def clusters(self) -> Iterator[KeptCluster]:
        for place, (entry, cluster) in enumerate(zip(self._loaded.file.clusters, self._loaded.clusters, strict=True)):
            at = ("clusters", place)
            runs = tuple(self._run(run, entry, cluster, (*at, "runs", number)) for number, run in enumerate(entry.runs))
            yield KeptCluster(entry.name, entry.text, cluster, entry.seed, runs)

    def _run(self, entry: RunEntry, opened: ClusterEntry, cluster: ClusterFile, at: Where) -> KeptRun:
        preset = PRESETS[entry.account]
        try:
            setting = Setting(initial_rows(cluster, preset), preset, seed=opened.seed)
        except BadFile as bad:
            raise self._loaded.document.problem(at, bad.expected, bad.found) from None
        history = History(setting)
        history.branches.clear()
        differing = []
        for place, (each, commands) in enumerate(zip(entry.histories, _commands(entry.histories, at), strict=True)):
            here = (*at, "histories", place)
            parent = history.branches[each.parent - 1] if each.parent is not None else None
            history.branches.append(self._branch(setting, parent, each, commands, here))
            if (position := self._parting(history.branches[-1], each)) is not None:
                differing.append((history.branches[-1], position, here))
        history.active = history.branches[entry.history - 1]
        run = KeptRun(history, preset, min(entry.hop, len(history.active.recording)))
        self.run_of_number[entry.number] = run
        self.mismatches += [self._mismatch(opened.name, run, *what) for what in differing]
        return run

    def _branch(
        self, setting: Setting, parent: Branch | None, entry: HistoryEntry, commands: Sequence[_Placed], at: Where
    ) -> Branch:
        """One history, run again."""
        recording, given = Recording(setting), []
        for where, command in commands:
            anchor = _anchor(command)
            self._go_on(recording, anchor.time - 1, entry, where)
            recording.run_near(anchor)
            given.append(recording.give(self._command(recording, command.command, (*where, "command"))))
        self._go_to_end(recording, entry)
        self._done += entry.recorded
        fork = _joined(recording, parent.recording, entry.fork) if parent is not None else 0
        branch = Branch(entry.number, recording, given, parent, fork, self._made(recording, entry.made, (*at, "made")))
        branch.name = entry.name
        return branch

    def _go_on(self, recording: Recording, until: int, entry: HistoryEntry, at: Where) -> None:
        """Let a run go on to a time, unless a bad file would have it go on for ever."""
        while recording.time <= until and recording.extend(until=until, hops=SLICE):
            self._say(recording)
            if len(recording) > 2 * entry.recorded + MORE_THAN_RECORDED:
                found = f"one that it has not reached after {len(recording)}"
                raise self._loaded.document.problem(
                    (*at, "at"), f"a time within the {entry.recorded} hops of its history", found
                )

    def _go_to_end(self, recording: Recording, entry: HistoryEntry) -> None:
        """Let a run go on to where it was left, hop and clock."""
        while (missing := entry.recorded - len(recording)) > 0 and recording.extend(hops=min(SLICE, missing)):
            self._say(recording)
        until, hops = parse_duration(entry.until), len(recording)
        if until > recording.time:
            recording.extend(until=until - 1, hops=1)
            if len(recording) == hops:  # nothing happens before it: only the clock went on
                recording.wait_until(until)

    def _say(self, recording: Recording) -> None:
        if self._told is not None:
            self._told(min((self._done + len(recording)) / self._all, 1.0))

    # --- commands --------------------------------------------------------------------------

    def _command(self, recording: Recording, words: str, at: Where) -> Command:
        """A command as the cluster knows it: from the start, or by now."""
        try:
            return command_of(recording.setting.rows, words)
        except BadCommand as problem:
            try:
                return command_of(recording.moment(len(recording)).rows, words)
            except BadCommand:
                expected, _, found = one_line(str(problem)).removeprefix("expected ").rpartition(", found ")
                if len(expected) > _LONGEST_EXPECTED:
                    expected = f"{expected[:_LONGEST_EXPECTED]}…"
                raise self._loaded.document.problem(at, expected, found) from None

    def _made(self, recording: Recording, entry: MadeEntry | None, at: Where) -> Made:
        if entry is None:
            return FIRST
        command = self._command_or_none(recording, entry.command, (*at, "command"))
        return Made(entry.origin, command, self._command_or_none(recording, entry.other, (*at, "other")))

    def _command_or_none(self, recording: Recording, words: str | None, at: Where) -> Command | None:
        return None if words is None else self._command(recording, words, at)

    # --- proof -----------------------------------------------------------------------------

    def _parting(self, branch: Branch, entry: HistoryEntry) -> int | None:
        """Where a history is another one than its file says."""
        proof = Proof(entry.recorded - entry.fork, entry.digest, entry.every, entry.marks)
        if branch.fork == entry.fork:
            return self.trails.of(branch).parts_at(proof)
        trail = Trail(entry.fork)
        trail.follow(branch.recording)
        return trail.parts_at(proof) or branch.fork + 1

    def _mismatch(self, cluster: str, run: KeptRun, branch: Branch, position: int, at: Where) -> Mismatch:
        recording = branch.recording
        if position <= len(recording):
            hop = recording.hop(position).index
        else:
            hop = recording.hop(len(recording)).last + 1 if len(recording) else 0
        problem = self._loaded.document.problem(
            (*at, "digest"),
            f"history {branch.number} to come out with this digest",
            f"another one, from hop {hop} on",
        )
        return Mismatch(cluster, run, branch, hop, problem)


def command_of(rows: Mapping[str, Row], words: str) -> Command:
    """A command as a session file has it.

    Raises:
        BadCommand: says what was expected and what was found.
    """
    try:
        given = shlex.split(words)
    except ValueError:
        raise BadCommand(f"expected closed quotes, found {words!r}") from None
    if given and given[0] not in DEFINITIONS:
        # All commands there are would be a long list for one line.
        raise BadCommand(
            f"expected a command that this version knows{suggestion(given[0], list(DEFINITIONS))}, found {given[0]!r}"
        )
    known = parse(rows, given)
    exact = Command(given[0], tuple(given[1:]))
    return exact if _is_same(exact, known) else known


def _is_same(exact: Command, known: Command) -> bool:
    """Whether two commands name the same things, lists of nodes in whatever order."""
    names = [[sorted(argument.split(",")) for argument in command.arguments] for command in (exact, known)]
    return exact.name == known.name and names[0] == names[1]


def _histories(file: SessionFile) -> Iterator[HistoryEntry]:
    for cluster in file.clusters:
        for run in cluster.runs:
            yield from run.histories


def _commands(entries: Sequence[HistoryEntry], at: Where) -> list[list[_Placed]]:
    """The commands of every history of a run, those that it shares with its parent first, and where each stands."""
    all_: list[list[_Placed]] = []
    for place, entry in enumerate(entries):
        here = (*at, "histories", place, "commands")
        shared = all_[entry.parent - 1][: entry.shares] if entry.parent is not None else []
        all_.append(shared + [((*here, number), command) for number, command in enumerate(entry.commands)])
    return all_


def _anchor(entry: CommandEntry) -> Anchor:
    return Anchor(parse_duration(entry.at), entry.order, entry.index, entry.rows, entry.open_spans)


def _joined(recording: Recording, parent: Recording, fork: int) -> int:
    """Have a run share its past with the one it left; returns up to where both are the same."""
    fork = min(fork, len(recording), len(parent))
    try:
        recording.share_past(parent, fork)
    except ValueError:
        pairs = zip(recording.hops(1, fork), parent.hops(1, fork), strict=True)
        fork = next((place for place, (one, other) in enumerate(pairs) if one.record() != other.record()), fork)
    return fork
