"""What is due: timers, messages on their way, calls across the network, chains ready to go on.

The queue is ordered by (time, serial). No serial is used twice; an entry that is cancelled
stays in the heap, marked, and is passed over when it comes up. Every entry is also a row of
the world, named by the hop that ordered it and its place among that hop's orders, so that
two moments with different things pending are different moments.
"""

from heapq import heappop, heappush
from types import CodeType
from typing import Any, Final, Literal

from core.kernel.operations import Operation
from core.kernel.rows import Row
from core.kernel.world import World

PendingKind = Literal["timer", "message", "call", "return", "ready", "signal", "deadline", "waiter"]
NEVER: Final = -1


class Pending(Row, frozen=True):
    """Something that will happen; key `pending/<hop>.<place>`."""

    kind: PendingKind
    due: int
    """Microseconds since the start; NEVER for a waiter without a time limit."""
    serial: int
    source: str
    target: str
    function: str


class Entry:
    """An entry of the queue: the row, and what the engine needs to carry it out."""

    __slots__ = (
        "arguments",
        "cause",
        "chain",
        "code",
        "due",
        "frame",
        "instruction",
        "is_live",
        "key",
        "kind",
        "order",
        "rule",
        "serial",
        "source",
        "target",
        "what",
    )  # fmt: skip

    def __init__(
        self, kind: PendingKind, due: int, source: str, target: str, what: str, arguments: tuple[Any, ...],
        rule: str, cause: int, code: CodeType | None, instruction: int, chain: Any,
    ) -> None:  # fmt: skip
        self.kind = kind
        self.due = due
        self.source = source
        self.target = target
        self.what = what
        self.arguments = arguments
        self.rule = rule
        self.cause = cause
        self.code = code
        self.instruction = instruction
        self.chain = chain
        """The chain that waits for it; None for a message, which begins one."""
        self.order: Operation | None = None
        """The arrow to deliver, for a chain that is ready and for what is on its way between nodes."""
        self.frame: Any = None
        """The frame whose deadline it is."""
        self.key = ""
        self.serial = 0
        self.is_live = True


class Agenda:
    """The queue, and its shadow in the world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._heap: list[tuple[int, int, Entry]] = []
        self._serial = 0
        self._hop = -2
        self._place = 0

    def add(self, entry: Entry, hop: int) -> Entry:
        """Enter what was ordered during `hop`; one that is due NEVER gets its row but no place in the queue."""
        if hop != self._hop:
            self._hop, self._place = hop, 0
        entry.key = f"pending/{hop}.{self._place}"
        self._place += 1
        entry.serial = self._serial
        self._serial += 1
        if entry.due != NEVER:
            heappush(self._heap, (entry.due, entry.serial, entry))
        self._world.put(entry.key, Pending(entry.kind, entry.due, entry.serial, entry.source, entry.target, entry.what))
        return entry

    def remove(self, entry: Entry) -> None:
        """Let it not happen, or note that it has."""
        if entry.is_live:
            entry.is_live = False
            self._world.put(entry.key, None)

    def due(self) -> int | None:
        """When the next entry is due, or None when nothing is."""
        heap = self._heap
        while heap and not heap[0][2].is_live:
            heappop(heap)
        return heap[0][0] if heap else None

    def pop(self) -> Entry:
        """Take the next live entry out of the queue; its row goes when it is delivered."""
        self.due()
        return heappop(self._heap)[2]
