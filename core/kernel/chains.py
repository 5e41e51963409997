"""A chain is a stack of frames, like a thread that runs through several processes.

Each frame is one call in progress. Killing a process takes its frames out of every stack:
what is left below them is a surviving caller, what is left above them an orphan, which runs
on although its answer goes to nobody. The mark of an orphan is in its bottom frame, so it
survives a second cut.
"""

from types import CodeType
from typing import Final, NamedTuple

from core.kernel.agenda import Entry
from core.kernel.component import Binding
from core.kernel.operations import Operation, Procedure

NO_REGION: Final = ""


class Frame:
    """One call in progress."""

    __slots__ = ("binding", "due", "is_lost", "is_orphan", "procedure", "span", "timer")

    def __init__(self, binding: Binding, span: int, due: int) -> None:
        self.binding = binding
        self.span = span
        self.due = due
        """When the caller stops waiting, in microseconds since the start; 0 never."""
        self.procedure: Procedure | None = None
        """None for a plain function, which has answered already, and for a call that nobody received."""
        self.timer: Entry | None = None
        self.is_orphan = False
        """Whether its caller is gone, so that its answer goes to nobody."""
        self.is_lost = False
        """Whether it only stands for a call that got lost: nothing runs in it."""

    @property
    def process(self) -> str:
        """The process it lives in; a lost call lives in none."""
        return "" if self.is_lost else self.binding.process


class Chain:
    """A stack of frames, and what it is about to do or waits for."""

    __slots__ = ("blocked", "failure", "frames", "id", "last", "lost_region", "order")

    def __init__(self, chain_id: int, frames: list[Frame]) -> None:
        self.id = chain_id
        self.frames = frames
        self.order: Operation | None = None
        """The arrow it will send next, while it is in progress or ready."""
        self.blocked: Entry | None = None
        """What it waits for, when that is an entry of the agenda."""
        self.lost_region = NO_REGION
        """The region in which its outermost call was lost without an error."""
        self.failure: Failure | None = None
        """The error it will be told of next."""
        self.last = chain_id
        """The hop during which its top frame ran last: the cause of what it orders."""

    @property
    def standing(self) -> tuple[CodeType, int] | None:
        """Where in which code its top frame has given its latest order, None where nobody knows: for show."""
        if self.order is not None:
            code, instruction = self.order[-2:]
        elif self.blocked is not None:
            code, instruction = self.blocked.code, self.blocked.instruction
        else:
            return None
        return None if code is None else (code, instruction)


class Failure(NamedTuple):
    """How the outermost call of a chain broke."""

    callee: Frame
    code: int
    rule: str
    cause: int


class Piece(NamedTuple):
    """What survives of a stack between two cuts."""

    frames: list[Frame]
    cut_off: Frame | None
    """The frame whose answer its top frame was waiting for, if that frame ended."""


class Cut(NamedTuple):
    """What a kill leaves of one chain."""

    ended: list[Frame]
    """Bottom first."""
    pieces: list[Piece]
    """Bottom first; the last one reaches to the top of the stack exactly when nothing was cut off it."""


def cut(frames: list[Frame], processes: frozenset[str]) -> Cut | None:
    """Take the frames of `processes` out of a stack; None when it has none of them."""
    ended = [frame for frame in frames if frame.process in processes]
    if not ended:
        return None
    pieces: list[Piece] = []
    piece: list[Frame] = []
    for position, frame in enumerate(frames):
        if frame.process in processes:
            if piece:
                pieces.append(Piece(piece, frame))
            piece = []
            continue
        if not piece and position:
            frame.is_orphan = True
        piece.append(frame)
    if piece:
        pieces.append(Piece(piece, None))
    return Cut(ended, pieces)
