"""The one place that owns a run: it turns what the user wants into moves over history.

The window asks the session to step, to go somewhere or to give a command; the session moves its
cursor and says so once, with everything that a view needs to follow: where it was, where it is,
and the hops on the way. Nobody else holds an engine, and nothing here paints. Several runs may be
open, and the cursor stands in one of them; whoever comes back to one finds it as it was left.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.commands.catalogue import Command, Obstacle, obstacle
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model.preset import ARTICLE, Preset
from core.rules.catalogue import is_quiet
from core.timeline.grains import STAYS, Grain, go, touches
from core.timeline.history import Branch, History
from core.timeline.keeping import Kept
from core.timeline.moments import Moment
from core.timeline.recording import SLICE, Given, Progress, Recording
from core.timeline.simulation import Setting
from core.timeline.steps import LIMITS, Arrival, Predicate, Stop, back, forward
from core.timeline.stopping import next_recorded_stop, next_stop, previous_stop, stops_at
from gui.edits import About, Edited, Ordered, Place
from gui.marking.marks import Bookmark, Marks, MarkSet
from gui.open_runs import OpenRun, OpenRuns
from gui.patience import GivenUp, Patience
from gui.playing import Playing
from gui.source import Source

_Result = TypeVar("_Result")
TRAIL: Final = 4
"""How many hops before the present one stay on the stage as a numbered trail."""


class Move(NamedTuple):
    """The cursor has moved."""

    before: int
    position: int
    is_next_hop: bool
    """Whether it went forward to the next hop worth a look: then the hop is animated."""
    is_other_branch: bool
    """Whether the history behind the cursor is another one now, so that nothing shown before holds."""


class Session(Playing):
    """Clusters, their histories, and where the user stands in them.

    Args:
        source: The cluster that is opened first.
        preset: Whose account of it.

    Raises:
        BadFile: the file describes no world.
    """

    moved = Signal(object)
    """A `Move`: the cursor is elsewhere, or stands on another history."""
    opened = Signal()
    """Another run is looked at: another cluster, or another account; `moved` follows."""
    branches_changed = Signal()
    """Another branch was begun or is looked at; the cursor is on it already."""
    quiet_shown_changed = Signal(bool)
    stopped = Signal(object)
    """A search or a run ended otherwise than by finding the next hop: an `Arrival`."""
    compared_changed = Signal()
    """Another history, or none, is compared with the one that is looked at."""

    def __init__(self, source: Source, preset: Preset = ARTICLE, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = OpenRuns(source, preset)
        self.undo_stack = QUndoStack(self)
        self._later: list[Ordered] | None = None
        """What comes onto it when it is done with undoing; None while it does not."""
        self.marks = Marks(self.undo_stack, self)
        self.patience = Patience(self)
        self._compared: Branch | None = None
        self._moment: Moment = self.recording.moment(0)
        self._told = 0
        """The position that views were told of last."""
        self._shows_quiet = False

    # --- what views read -------------------------------------------------------------------

    @property
    def runs(self) -> tuple[OpenRun, ...]:
        """Every run that is open."""
        return self._runs.all

    @property
    def run(self) -> OpenRun:
        """The run that the cursor stands in."""
        return self._runs.active

    @property
    def _history(self) -> History:
        return self._runs.active.history

    @property
    def setting(self) -> Setting:
        return self._history.setting

    @property
    def recording(self) -> Recording:
        """The run that is looked at."""
        return self._history.active.recording

    @property
    def position(self) -> int:
        """How many hops have happened; 0 before the first."""
        return self._moment.position

    @property
    def rows(self) -> Mapping[str, Row]:
        """The world now, at the cursor. Read it, do not keep it: it changes with the next move."""
        return self._moment.rows

    @property
    def hop(self) -> Hop | None:
        """The hop that led here, or None at the start."""
        return self.recording.hop(self.position) if self.position else None

    @property
    def time(self) -> int:
        """The simulated time at the cursor, in microseconds."""
        return self.hop.time if self.hop else 0

    @property
    def trail(self) -> tuple[Hop, ...]:
        """The last hops worth a look before the present one, oldest first."""
        hops: list[Hop] = []
        position = self.position - 1
        while position > 0 and len(hops) < TRAIL:
            hop = self.recording.hop(position)
            if self.time - hop.time > 1_000_000:
                break
            if self.is_shown(hop):
                hops.append(hop)
            position -= 1
        return tuple(reversed(hops))

    @property
    def branches(self) -> tuple[Branch, ...]:
        return tuple(self._history.branches)

    @property
    def branch(self) -> Branch:
        return self._history.active

    @property
    def is_at_tip(self) -> bool:
        """Whether nothing recorded lies ahead."""
        return self.position == len(self.recording)

    def is_shown(self, hop: Hop) -> bool:
        """Whether stepping stops at a hop, and lists show it."""
        return self._shows_quiet or not is_quiet(hop)

    def obstacle(self, command: Command) -> Obstacle | None:
        """What stands in the way of a command at the cursor."""
        return obstacle(self.rows, command)

    # --- moving ----------------------------------------------------------------------------

    def take(self, grain: Grain, *, is_back: bool = False) -> None:
        """Go a step of some size, forward or back."""
        here = self.position
        self._search(lambda told: go(grain, self.recording, here, self.is_shown, is_back=is_back, told=told))

    def seek(self, wanted: Predicate, *, is_back: bool = False) -> None:
        """Go to the next hop that is wanted, or to the last one before."""
        here = self.position
        if is_back:
            self._search(lambda _: self._or(back(self.recording, here, wanted), "none-before"))
        else:
            self._search(lambda told: forward(self.recording, here, wanted, told))

    def resume(self, *, is_back: bool = False) -> None:
        """Go to where the next breakpoint stops the run, or to where the last one did."""
        here, marks = self.position, self.marks.enabled
        if is_back:
            self._search(lambda _: self._or(previous_stop(self.recording, here, marks), "none-before"))
        else:
            self._search(lambda told: self._or(next_stop(self.recording, here, marks, told), "no-breakpoint"))

    def _or(self, arrival: Arrival, otherwise: Stop) -> Arrival:
        """What was found, or that one stays here, and why."""
        is_in_vain = arrival.stop in LIMITS or arrival.stop == "at-the-start"
        return Arrival(self.position, otherwise) if is_in_vain else arrival

    def next_at(self, address: str, *, is_back: bool = False) -> None:
        """Go to the next hop that begins or ends at an object of the stage, or to the last one before."""
        is_touched = touches(address)
        self.seek(lambda hop: self.is_shown(hop) and is_touched(hop), is_back=is_back)

    def go_to_time(self, time: int) -> None:
        """Go to the last hop at or before a time, letting the run go on up to it."""
        recording = self.recording

        def reach(told: Progress) -> int:
            while recording.time < time and recording.extend(until=time, hops=SLICE):
                told(recording.time / time)
            return recording.position_at(time)

        position = self._patiently(reach)
        self._go(recording.position_at(time) if position is None else position)

    def go_to(self, position: int) -> None:
        """Go to any recorded position."""
        self._go(max(0, min(position, len(self.recording))))

    def go_on_to(self, position: int, *, is_next_hop: bool = False) -> None:
        """Go to a position, and let the run go on to it where it has not come so far.

        Args:
            position: How many hops are to have happened.
            is_next_hop: Whether its hop is to be animated.
        """
        missing = position - len(self.recording)
        if missing > 0:
            self.recording.extend(hops=missing)
        self._go(min(position, len(self.recording)), is_next_hop=is_next_hop)

    def go_to_start(self) -> None:
        """Go to before the first hop; the run stays as it is."""
        self._go(0)

    def go_to_end(self) -> None:
        """Go to the last hop that is recorded; the run does not go on."""
        self._go(len(self.recording))

    def _search(self, look: Callable[[Progress], Arrival]) -> None:
        """Look for a place and go there; where there is none, or the user does not want to wait, stay."""
        recorded = len(self.recording)
        arrival = self._patiently(look) or Arrival(self.position, "given-up")
        if arrival.stop in STAYS:
            self._stay(arrival, recorded)
            return
        is_one_on = arrival.position > self.position and arrival.stop in ("found", "out-of-the-call", "nobody-waits")
        self._go(arrival.position, is_next_hop=is_one_on)
        if arrival.stop not in ("found", "at-the-start"):
            if arrival.stop not in ("out-of-the-call", "nobody-waits"):
                self.pause()
            self.marks.spend(arrival.breakpoint)
            self.stopped.emit(arrival)

    def _patiently(self, work: Callable[[Progress], _Result]) -> _Result | None:
        """Do something that may take long; None when the user gave it up."""
        with self.patience.at_work() as told:
            try:
                return work(told)
            except GivenUp:
                return None

    def _stay(self, arrival: Arrival, recorded: int) -> None:
        """Nothing was found within the limits: one is where one was, and so is the end of what is recorded.

        Otherwise the next order would be one in the past, and begin another history for no reason to be seen.
        """
        is_further = recorded < len(self.recording)
        self._history.look_back(recorded)
        self.pause()
        self._go(self.position, is_other_branch=is_further)
        self.stopped.emit(arrival)

    def _go(self, position: int, *, is_next_hop: bool = False, is_other_branch: bool = False) -> None:
        before, self._told = self._told, position
        if before == position and not is_other_branch:
            return
        if is_other_branch or position < self._moment.position:
            self._moment = self.recording.moment(position)
        else:
            self.recording.carry(self._moment, position)
        self._recognise()
        self.moved.emit(Move(before, position, is_next_hop, is_other_branch))

    def _recognise(self) -> None:
        """Note whether the present hop is one that has been seen before."""
        hop = self.hop
        if hop is None:
            return
        face = (hop.rule, hop.kind, hop.source, hop.target, hop.lost, hop.result if isinstance(hop.result, str) else "")
        self._is_familiar = face in self.run.seen
        self.run.seen.add(face)

    # --- playing ---------------------------------------------------------------------------

    def _play_on(self) -> None:
        """One tick: a hop, or as many as the speed asks for when a frame is too short for one."""
        if self.patience.is_at_work:
            return
        hops = self.hops_a_tick
        for _ in range(hops - 1):
            recorded = len(self.recording)
            arrival = forward(self.recording, self.position, self._ends_a_tick())
            if arrival.stop in STAYS:
                self._stay(arrival, recorded)
                return
            if arrival.stop != "found" or self._halt(arrival) != arrival:
                break
            self.recording.carry(self._moment, arrival.position)
        here = self.position
        self._search(lambda told: self._halt(forward(self.recording, here, self._ends_a_tick(), told)))
        self._keep_pace()

    def _ends_a_tick(self) -> Predicate:
        """At which hops playing may pause: those that are shown, and stops, so that nothing is recorded behind one."""
        recording, marks = self.recording, self.marks.enabled
        return lambda hop: self.is_shown(hop) or stops_at(recording, recording.position_of(hop.index), marks) > 0

    def _halt(self, arrival: Arrival) -> Arrival:
        """Where playing gets to: no further than to where a breakpoint stops it."""
        stop = next_recorded_stop(self.recording, self.position, self.marks.enabled)
        return stop if stop is not None and stop.position <= arrival.position else arrival

    def set_quiet_shown(self, shown: bool) -> None:  # noqa: FBT001 - the slot of a check box
        """Whether stepping and lists include quiet hops such as heartbeats that are answered."""
        if shown != self._shows_quiet:
            self._shows_quiet = shown
            self.quiet_shown_changed.emit(shown)

    @property
    def shows_quiet(self) -> bool:
        return self._shows_quiet

    # --- acting ----------------------------------------------------------------------------

    def give(self, command: Command) -> None:
        """Order something here and now. In the past that begins another branch; nothing is lost."""
        before = self.place
        is_new = not self._follows(command)
        ordered = self._patiently(lambda told: self._history.act(before.position, command, told))
        if ordered is None:
            self.stopped.emit(Arrival(self.position, "given-up"))
            return
        after = self.place._replace(position=self.recording.with_its_blow(ordered))
        # Before it is told: whoever hears of it may order something else at once.
        if is_new:
            self._note(Ordered(self, before, after._replace(position=ordered), after, command))
        self._land(before.branch, after.position, is_next_hop=True)

    def _follows(self, command: Command) -> bool:
        """Whether the very same order comes next in this history, so that giving it again is a step."""
        given = self.branch.given_at(self.position + 1)
        return given is not None and given.command == command

    def fork(self) -> None:
        """Begin another history here, with the same past. At the tip there is nothing to part from: one stays."""
        before = self.place
        if self.is_at_tip:
            return
        position = self._patiently(lambda told: self._history.fork(before.position, told))
        if position is None:
            self.stopped.emit(Arrival(self.position, "given-up"))
            return
        after = self.place._replace(position=position)
        self._note(Ordered(self, before, after, after, "fork"))
        self._land(before.branch, position)

    def rewrite(self, given: Given, command: Command | None) -> None:
        """Have another order in the place of one, or none, and all later ones as they were: another history."""
        before = self.place
        position = self._patiently(lambda told: self._history.rewrite(given, command, told))
        if position is None:
            self.stopped.emit(Arrival(self.position, "given-up"))
            return
        to = position if command is None else self.recording.with_its_blow(position)
        after = self.place._replace(position=to)
        self._note(Ordered(self, before, after, after, command or "order-left-out"))
        self._land(before.branch, to)

    def _land(self, left: Branch, position: int, *, is_next_hop: bool = False) -> None:
        """Stand at a position of the history that is active now, which may be another one than before."""
        is_other = self._history.active is not left
        self._go(position, is_next_hop=is_next_hop, is_other_branch=is_other)
        if is_other:
            self.branches_changed.emit()

    @property
    def place(self) -> Place:
        """Where one stands."""
        return Place(self.run, self.branch, self.position)

    def undo(self) -> About | None:
        """Take back the last change. An order is taken back in a history that never had it; the other is kept.

        Returns:
            What it was about; None where there was nothing to take back.
        """
        about = self._about(self.undo_stack.index() - 1)
        with self._undoing():
            self.undo_stack.undo()
        return about

    def redo(self) -> About | None:
        """Do again what was taken back.

        Returns:
            What it was about; None where there was nothing.
        """
        about = self._about(self.undo_stack.index())
        with self._undoing():
            self.undo_stack.redo()
        return about

    @contextmanager
    def _undoing(self) -> Iterator[None]:
        """While Qt undoes or does again, nothing may come onto its stack: it would let go of what it is at."""
        later: list[Ordered] = []
        self._later = later
        try:
            yield
        finally:
            self._later = None
            for edit in later:
                self.undo_stack.push(edit)

    def _note(self, edit: Ordered) -> None:
        """Something was ordered that can be taken back."""
        if self._later is not None:
            self._later.append(edit)
        else:
            self.undo_stack.push(edit)

    def _about(self, place: int) -> About | None:
        edit = self.undo_stack.command(place)
        return edit.about if isinstance(edit, Ordered | Edited) else None

    def arrive(self, place: Place) -> None:
        """Stand at a place, in whichever run and history it is."""
        if place.run is self.run:
            self.switch_to(place.branch, place.position)
            return
        # Where one stood in that run may be in another history: who hears of the run finds one at the place.
        place.run.history.active, place.run.position = place.branch, place.position
        self.show(place.run)

    def take_back(self, place: Place) -> Place:
        """A history that ends before the order whose hop leads to a place, and where it ends."""
        history = place.run.history
        history.active = place.branch
        position = history.without_command_at(place.position)
        return Place(place.run, history.active, position)

    def rename(self, branch: Branch, name: str) -> None:
        """Call a history something else; empty for its difference."""

        def put(text: str) -> None:
            branch.name = text
            self.branches_changed.emit()

        if name.strip() != branch.name:
            self.undo_stack.push(Edited(put, branch.name, name.strip(), "name"))

    def switch_to(self, branch: Branch, position: int | None = None) -> None:
        """Look at another history, at the same time unless a position is given."""
        if position is None:
            position = branch.recording.position_at(self.time)
        self._history.active = branch
        self._go(position, is_other_branch=True)
        self.branches_changed.emit()

    @property
    def compared(self) -> Branch | None:
        """The history that is compared with the one that is looked at; None while none is."""
        return self._compared if self._compared in self._history.branches else None

    def compare(self, branch: Branch | None) -> None:
        """Compare a history with the one that is looked at, or none any more."""
        if branch is not self._compared:
            self._compared = branch
            self.compared_changed.emit()

    # --- runs ------------------------------------------------------------------------------

    def open(self, source: Source, preset: Preset | None = None) -> None:
        """Open a cluster, under the account that is told now unless one is named. What was open stays open.

        Raises:
            BadFile: the file describes no world; the cursor stays where it is.
        """
        self.run.position = self.position
        self.show(self._runs.opened(source, preset or self.run.preset))

    def restore(self, kept: Kept) -> None:
        """Have the runs and marks of a file: its runs beside those that are open, and nothing that could be undone."""
        self.run.position = self.position
        runs = {run.history: run for run in self._runs.take_in(kept.clusters)}
        self.undo_stack.clear()
        self.show(runs[kept.looked_at])
        bookmarks = tuple(Bookmark(runs[mark.history], *mark[1:]) for mark in kept.bookmarks)
        self.marks.restore(MarkSet(kept.breakpoints, bookmarks))

    def tell(self, preset: Preset) -> None:
        """Let the same cluster be told in an account: as it was left, or from its start.

        Raises:
            BadFile: the file describes no world in that account; the cursor stays where it is.
        """
        self.show(self._runs.partner(preset))

    def show(self, run: OpenRun) -> None:
        """Go to a run, to where one stood in it."""
        if run is self.run:
            return
        self.pause()
        self.run.position = self.position
        self._runs.active = run
        self._is_familiar = False
        self._moment = self.recording.moment(run.position)
        self.opened.emit()
        self.branches_changed.emit()
        self._told = run.position
        self.moved.emit(Move(0, run.position, is_next_hop=False, is_other_branch=True))
