"""All threads of a cluster at one moment, as a debugger lists them, and what each is doing.

A chain of calls is a thread that runs through several processes. Which calls are open a moment knows,
who called whom stands in the hops that opened them, and what a chain waits for in the rows of what is
pending, which are named by the hop that ordered them. So the list needs no engine, save at the tip for
what has been ordered and not been delivered yet.

A kill or a deadline cuts a stack in two, and both parts keep the number of the chain. What tells
threads apart is therefore the outermost call that is left of each.
"""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from core.evidence.cluster_log import thread_of
from core.kernel.agenda import NEVER, Pending
from core.kernel.hops import NOBODY, Hop
from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model.rows import Process
from core.timeline.boxes import Boxes
from core.timeline.calls import Calls, runner_of
from core.timeline.moments import Moment
from core.timeline.recording import FOR_EVER, Recording

Doing = Literal["runs", "waits", "awaits-a-signal", "calls-afar", "answers-afar", "lost", "hangs", "over"]
"""What a thread does: it goes on within this instant; waits for a time; for a signal; its call or its answer is on the
way to another node; its call, or the answer to it, got lost, so that it waits in vain; it never goes on; it has ended
with this hop."""

_PREFIX: Final = "pending/"
_OF_OTHERS: Final = ("message", "signal")
"""What is on its way and is not named by a hop of the chain that it is for."""
_DOES: Final[Mapping[str, Doing]] = {
    "timer": "waits",
    "waiter": "awaits-a-signal",
    "call": "calls-afar",
    "return": "answers-afar",
    "ready": "runs",
}


class Runs(NamedTuple):
    """Where a call runs."""

    process: str
    """The address of the process; empty for what lives in none, such as a disk."""
    image: str
    pid: int
    tid: int


IN_NO_PROCESS: Final = Runs("", "", 0, 0)


class Thread(NamedTuple):
    """One chain of open calls, or what a cut has left of one."""

    number: int
    """The span of its outermost call, which no other thread has."""
    openers: tuple[Hop, ...]
    """The hops that opened its calls, the outermost first."""
    runs: Runs
    """Where the innermost of its calls runs that lives in a process."""
    doing: Doing
    what: str
    """What it waits for: the name of an interval or of a signal; empty where that has no name."""
    due: int
    """When its waiting ends at the latest, in microseconds since the start; NEVER if nothing ends it."""
    is_orphan: bool
    """Whether its outermost call has lost its caller, so that the answer will go to nobody."""
    is_present: bool
    """Whether the hop at this position belongs to it."""

    @property
    def top(self) -> Hop:
        """The hop that opened its innermost call."""
        return self.openers[-1]


class _Waits(NamedTuple):
    """What is pending at a moment."""

    of_spans: dict[int, Pending]
    """By the call that waits."""
    deadlines: dict[tuple[int, str, str], int]
    """When callers stop waiting: by chain, and by address and function of what was called."""


class Threads:
    """The threads of a run, at any position.

    Args:
        recording: The run.
    """

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.boxes = Boxes(recording.setting.directory)
        self.calls = Calls(recording, self.boxes)
        self._moment: Moment | None = None

    def at(self, position: int) -> list[Thread]:
        """The threads at a position, in the order in which they began; one that ends with the hop included."""
        self.calls.take_in()
        moment = self._moment_at(position)
        waits = self._waits(moment.rows)
        spans = moment.open_spans.union(self.calls.orphans(position))
        hop = self.recording.hop(position) if position else None
        running = self._running(hop, spans)
        threads = [self._thread(stack, moment, waits, running) for stack in self._stacks(spans, position)]
        if hop is not None and hop.span != NOBODY and running == NOBODY:
            threads.append(self._ended(moment))
        return sorted(threads, key=lambda thread: thread.number)

    def runs(self, opener: Hop, position: int) -> Runs:
        """Where a call runs that is open at a position, or was until the hop that leads there."""
        return self._runs(opener, self._rows_and_the_dead(self._moment_at(position)), position)

    def _moment_at(self, position: int) -> Moment:
        if self._moment is None or position < self._moment.position:
            self._moment = self.recording.moment(position)
        else:
            self.recording.carry(self._moment, position)
        return self._moment

    def _running(self, hop: Hop | None, spans: set[int]) -> int:
        """The call that goes on after a hop, or what is left of its stack; NOBODY if nothing is."""
        if hop is None:
            return NOBODY
        stack = self.recording.stack(self.recording.position_of(hop.index)) if hop.span != NOBODY else []
        nearest_first = (runner_of(hop), *(opener.span for opener in reversed(stack)))
        return next((span for span in nearest_first if span in spans), NOBODY)

    # --- stacks ----------------------------------------------------------------------------

    def _stacks(self, spans: set[int], position: int) -> Iterator[tuple[Hop, ...]]:
        """The open calls of each thread, the outermost first."""
        callers = {}
        for span in spans:
            caller = self.calls.opener(span).parent
            if caller in spans and not self.calls.is_given_up(span, position):
                callers[span] = caller
        for top in spans.difference(callers.values()):
            stack = [top]
            while stack[-1] in callers:
                stack.append(callers[stack[-1]])
            yield tuple(map(self.calls.opener, reversed(stack)))

    def _thread(self, stack: tuple[Hop, ...], moment: Moment, waits: _Waits, running: int) -> Thread:
        is_orphan = stack[0].parent != NOBODY
        doing, what, due = self._doing(stack[-1], moment, waits, is_orphan=is_orphan)
        if waits.deadlines:
            due = min(due, *(waits.deadlines.get((hop.chain, hop.target, hop.function), FOR_EVER) for hop in stack))
        return Thread(
            number=stack[0].span,
            openers=stack,
            runs=self._runs_in(stack, moment.rows, moment.position),
            doing=doing,
            what=what,
            due=NEVER if due == FOR_EVER else due,
            is_orphan=is_orphan,
            is_present=any(hop.span == running for hop in stack),
        )

    def _ended(self, moment: Moment) -> Thread:
        """The thread of a hop of which nothing is left after it."""
        stack = tuple(self.recording.stack(moment.position))
        runs = self._runs_in(stack, self._rows_and_the_dead(moment), moment.position)
        return Thread(stack[0].span, stack, runs, "over", "", NEVER, stack[0].parent != NOBODY, is_present=True)

    # --- what they do ----------------------------------------------------------------------

    def _doing(self, top: Hop, moment: Moment, waits: _Waits, *, is_orphan: bool) -> tuple[Doing, str, int]:
        """What the innermost call of a thread does, what it waits for, and until when."""
        if hangs(moment.rows, self.boxes.at(top.target).process):
            return "hangs", "", FOR_EVER
        wait = waits.of_spans.get(top.span)
        if wait is not None:
            return _DOES[wait.kind], wait.function, FOR_EVER if wait.due == NEVER else wait.due
        if self.calls.is_lost(top.span, moment.position):
            is_over = self.calls.is_being_given_up(top.span, moment.position)
            return "runs" if is_over else "lost", "", FOR_EVER
        if self._goes_on(top, moment.position, is_orphan=is_orphan):
            return "runs", "", FOR_EVER
        return "hangs", "", FOR_EVER

    def _goes_on(self, top: Hop, position: int, *, is_orphan: bool) -> bool:
        """Whether a call that waits for nothing orders something next, or is about to be told of an error."""
        calls, recording = self.calls, self.recording
        if calls.next_order(top.span, position) is not None:
            return True
        if calls.is_ended_by_force(top.span):
            # Somebody was quicker than its next order, if it had given one.
            return recording.standing(top.span) is not None
        is_under_way = not is_orphan and recording.is_under_way(top.chain)
        return is_under_way or recording.standing(top.span) is not None

    def _waits(self, rows: Mapping[str, Row]) -> _Waits:
        waits = _Waits({}, {})
        for key, row in rows.items():
            if not key.startswith(_PREFIX) or not isinstance(row, Pending) or row.kind in _OF_OTHERS:
                continue
            hop = self.recording.hop(self.recording.position_of(int(key[len(_PREFIX) :].partition(".")[0])))
            if row.kind == "deadline":
                waits.deadlines[hop.chain, row.target, row.function] = row.due
            else:
                waits.of_spans[runner_of(hop)] = row
        return waits

    # --- where they run --------------------------------------------------------------------

    def _runs_in(self, stack: tuple[Hop, ...], rows: Mapping[str, Row], position: int) -> Runs:
        found = (self._runs(opener, rows, position) for opener in reversed(stack))
        return next((runs for runs in found if runs.process), IN_NO_PROCESS)

    def _runs(self, opener: Hop, rows: Mapping[str, Row], position: int) -> Runs:
        process = self.boxes.at(opener.target).process
        row = rows.get(f"process/{process}")
        if not isinstance(row, Process) or self.calls.is_lost(opener.span, position):
            return IN_NO_PROCESS
        return Runs(process, row.image, row.pid, thread_of(opener, row.pid))

    def _rows_and_the_dead(self, moment: Moment) -> Mapping[str, Row]:
        """The rows, and those of the processes that the hop has ended: what ran in them is told of once more."""
        changes = self.recording.hop(moment.position).changes if moment.position else ()
        dead = {key: old for key, old, new in changes if isinstance(old, Process) and new is None}
        return {**moment.rows, **dead} if dead else moment.rows
