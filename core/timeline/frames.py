"""The frames of a thread, and the line at which each stands.

A call that has called another stands at that call, which is in the hop that opened the other. The
innermost call stands at the order that it gave last: in the hop that comes of that order, or, where
none is recorded yet, with the engine. A call that hangs gave no order that anybody could see; then
its first line stands for it, and says so.

A procedure may give an order from within a helper (`yield from`): then the line is the helper's, and
the frame knows both.
"""

from collections.abc import Callable
from itertools import islice
from types import CodeType
from typing import Any, Literal, NamedTuple

from core.kernel.hops import Hop
from core.timeline.threads import Runs, Thread, Threads

Standing = Literal["calls", "orders", "answers", "unknown", "lost"]
"""How well it is known where a frame stands: at a call that is open; at what it does next; at its answer; nobody knows,
so that the line is the first one; nothing runs in it, since the call or its answer got lost."""


class Frame(NamedTuple):
    """One open call."""

    opener: Hop
    """The hop that opened it: function, arguments, who called and who was called."""
    runs: Runs
    component: type
    """What answers at the address."""
    procedure: CodeType
    """What was called."""
    code: CodeType
    """Where it stands: in the procedure, or in a helper of it."""
    line: int
    last_line: int
    """Where the order that it stands at ends; the same as `line` for an order on one line."""
    standing: Standing

    @property
    def is_in_a_helper(self) -> bool:
        """Whether it stands in another piece of code than what was called."""
        return self.code is not self.procedure


class _Place(NamedTuple):
    """Where a frame stands: what `Frame` says of that."""

    code: CodeType
    line: int
    last_line: int
    standing: Standing


def frames_of(threads: Threads, thread: Thread, position: int) -> list[Frame]:
    """The frames of a thread at a position, the outermost first."""
    frames = []
    for opener, callee in zip(thread.openers, (*thread.openers[1:], None), strict=True):
        if callee is not None:
            place = _place(callee.code, callee.instruction, "calls")
        else:
            place = _place_of_top(threads, thread, position)
        box = threads.boxes.at(opener.target)
        procedure = _code_of(getattr(box.component, opener.function))
        if place is None:
            first = procedure.co_firstlineno
            place = _Place(procedure, first, first, _unknown(threads, opener, position))
        frames.append(Frame(opener, threads.runs(opener, position), box.component, procedure, *place))
    return frames


def _place_of_top(threads: Threads, thread: Thread, position: int) -> _Place | None:
    """Where the innermost call of a thread stands, if anybody knows."""
    calls, span = threads.calls, thread.top.span
    if thread.doing == "over":
        hop = threads.recording.hop(position)
        return _place(hop.code, hop.instruction, "answers")
    if calls.is_lost(span, position):
        return None
    called = calls.last_call(span, position) if thread.doing == "runs" else None
    if called is not None and calls.is_told_of_a_failure(span, position):
        return _place(called.code, called.instruction, "calls")
    order = calls.next_order(span, position)
    if order is not None:
        return _place(order.code, order.instruction, "answers" if order.kind == "return" else "orders")
    standing = threads.recording.standing(span)
    if standing is not None:
        return _place(*standing, "orders")
    return _place(called.code, called.instruction, "calls") if called is not None else None


def _unknown(threads: Threads, opener: Hop, position: int) -> Standing:
    return "lost" if opener.lost or threads.calls.is_lost(opener.span, position) else "unknown"


def _place(code: CodeType | None, instruction: int, standing: Standing) -> _Place | None:
    if code is None:
        return None
    line, last_line, _, _ = next(islice(code.co_positions(), instruction // 2, None))
    return _Place(code, line, last_line or line, standing) if line is not None else None


def _code_of(procedure: Callable[..., Any]) -> CodeType:
    return procedure.__code__
