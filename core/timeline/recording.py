"""One run, remembered: an engine at the tip, and everything it has delivered.

The engine records no further than somebody has asked for. Whoever looks at the past reads the
trace and the moments; the engine is only for what has not happened yet.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from hashlib import sha256
from types import CodeType
from typing import Any, Final, NamedTuple

from core.commands.catalogue import Command, route
from core.kernel.bundles import expand
from core.kernel.hops import Hop
from core.kernel.rows import encode
from core.timeline.moments import Moment, Moments
from core.timeline.simulation import Setting

CHUNK: Final = 512
"""Hops between two looks at whether a keyframe is due."""
SLICE: Final = 2_000
"""Hops between two words on how far a long run has come."""
FOR_EVER: Final = 2**62

Progress = Callable[[float], None]
"""Is told how much is done, from 0 to 1; may raise to stop."""


class Anchor(NamedTuple):
    """Where in a run a command comes in, and the proof that it is the same run.

    Time and order hold; the rest says whether the past is still the one the command was given in.
    """

    time: int
    order: int
    """How many hops of that instant are done, bundles counted in full."""
    index: int  # type: ignore[assignment]  # tuple.index is of no use here
    rows: str
    """Digest of the world."""
    open_spans: str
    """Digest of the open calls."""


class Given(NamedTuple):
    """A command, and when it was given."""

    command: Command
    anchor: Anchor


class Recording:
    """A run and its past.

    Args:
        setting: What the run starts from.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._engine = setting.start()
        self._trace = self._engine.trace
        self._indices: list[int] = []
        self._moments = Moments(self._trace, self._engine.world.rows)

    def __len__(self) -> int:
        """How many hops are recorded: the position of the tip."""
        return len(self._trace)

    @property
    def time(self) -> int:
        """The time at the tip, in microseconds."""
        return self._engine.now

    def hop(self, position: int) -> Hop:
        """The hop that leads to a position, 1 being the first.

        Raises:
            IndexError: there is no such hop.
        """
        if not 0 < position <= len(self._trace):
            raise IndexError(position)
        return Hop._make(self._trace[position - 1])

    def hops(self, first: int = 1, last: int | None = None) -> Iterator[Hop]:
        """The hops that lead to the positions from `first` to `last`."""
        for position in range(first, (len(self._trace) if last is None else last) + 1):
            yield Hop._make(self._trace[position - 1])

    def has_passed(self, time: int) -> bool:
        """Whether nothing more happens at or before a time, all that does being recorded."""
        return time < self._engine.now or not self._engine.run(time, 0)

    def column(self, field: str, first: int = 1, last: int | None = None) -> list[Any]:
        """One field of the hops that lead to the positions from `first` to `last`: to look through many at once."""
        return self._trace.column(Hop._fields.index(field), first - 1, last)

    @property
    def is_about_to_kill(self) -> bool:
        """Whether the next hop at the tip ends a process."""
        return self._engine.is_about_to_kill

    def is_under_way(self, chain: int) -> bool:
        """Whether a chain, at the tip, is neither over nor waits."""
        return self._engine.is_under_way(chain)

    def standing(self, span: int) -> tuple[CodeType, int] | None:
        """Where in its code the top frame of a chain stands at the tip, None where nobody knows: for show."""
        return self._engine.standing(span)

    def position_of(self, index: int) -> int:
        """The position of the hop with an index, or of the bundle that stands for it."""
        return bisect_right(self._indices, index)

    def position_at(self, time: int) -> int:
        """The last position at or before a time: everything up to it has happened."""
        return bisect_right(self._trace, time, key=lambda hop: hop[1])

    def moment(self, position: int) -> Moment:
        """The world after a hop, in a copy of its own."""
        return self._moments.at(position)

    def carry(self, moment: Moment, position: int) -> None:
        """Carry a moment forward to a position."""
        self._moments.carry(moment, position)

    def stack(self, position: int) -> list[Hop]:
        """The calls that are open in the chain of a hop while it is delivered, the outermost first."""
        if position == 0:
            return []
        hop, frames = self.hop(position), []
        span = hop.span
        while span >= 0:
            opener = self.hop(self.position_of(span))
            frames.append(opener)
            span = opener.parent
        return frames[::-1]

    def expansion(self, position: int) -> list[Hop]:
        """The hops a bundle stands for; a hop that is no bundle stands for itself."""
        hop = self.hop(position)
        if hop.kind != "bundle":
            return [hop]
        setting = self.setting
        return expand(hop, self.moment(position - 1).rows, setting.directory, setting.transport_of)

    # --- going on --------------------------------------------------------------------------

    def extend(self, *, until: int = FOR_EVER, hops: int = FOR_EVER) -> bool:
        """Let the run go on, to a time or for a number of hops.

        Returns:
            Whether something is still to be delivered at or before `until`.
        """
        is_more = True
        while is_more and hops > 0:
            before = len(self._trace)
            is_more = self._engine.run(until, min(hops, CHUNK))
            hops -= len(self._trace) - before
            self._note(before)
        return is_more

    def wait_until(self, time: int) -> None:
        """Let the run go on until just before a time, and the clock stand at it."""
        if time > self._engine.now:
            self.extend(until=time - 1)
            self._engine.pass_time(time)

    def run_to(self, anchor: Anchor) -> bool:
        """Let the run go on to where a command came in; returns whether the past is still the same."""
        engine = self._engine
        self.wait_until(anchor.time)
        engine.barrier = engine.instant_start + anchor.order
        while engine.index < engine.barrier and self.extend(until=anchor.time, hops=1):
            pass
        engine.barrier = -1
        return self.anchor() == anchor

    def run_near(self, anchor: Anchor) -> None:
        """Let the run go on to where a command comes in that was given in another past: into no bundle, but behind it.

        A bundle is opened for a command inside of it. Whoever leaves a history before the command has no
        reason to open it, and would have other hops.
        """
        engine = self._engine
        self.wait_until(anchor.time)
        last = engine.instant_start + anchor.order
        while engine.index < last and self.extend(until=anchor.time, hops=1):
            pass

    def forget_behind(self, position: int) -> None:
        """Keep the hops up to a position only: of a run that is over, since its engine stands further on."""
        self._trace.cut(position)
        del self._indices[position:]
        self._moments.forget_behind(position)

    def anchor(self) -> Anchor:
        """Where a command given now comes in."""
        engine = self._engine
        return Anchor(
            time=engine.now,
            order=engine.index - engine.instant_start,
            index=engine.index,
            rows=digest(engine.world.rows),
            open_spans=digest(engine.open_spans()),
        )

    def give(self, command: Command) -> Given:
        """Order something now, at the tip."""
        given = Given(command, self.anchor())
        source, target, function, arguments = route(self._engine.world.rows, command)
        before = len(self._trace)
        self._engine.input(source, target, function, arguments, f"command.{command.name}")
        self._note(before)
        return given

    def with_its_blow(self, position: int) -> int:
        """Where an order is shown that leads to a position: if a kill carries it out, behind that.

        The plug is pulled, the node is dark: nobody looks for one without the other.
        """
        if position == len(self):
            if not self.is_about_to_kill:
                return position
            self.extend(hops=1)
        blow, order = self.hop(position + 1), self.hop(position)
        return position + 1 if blow.kind == "kill" and blow.chain == order.chain else position

    def _note(self, before: int) -> None:
        self._indices += self._trace.column(0, before)
        self._moments.note(len(self._trace))

    def share_past(self, other: "Recording", position: int) -> None:
        """Keep the hops of another run for those up to a position, of which this one has the same.

        Raises:
            ValueError: the two runs are not the same up to there.
        """
        if self.digest_at(position) != other.digest_at(position):
            raise ValueError(f"the same commands did not make the same run up to hop {position}")
        self._trace.share(other._trace, position)  # noqa: SLF001 - another of its own kind

    # --- proof -----------------------------------------------------------------------------

    def digest_at(self, position: int) -> str:
        """What makes a moment this moment: index, rows and open calls."""
        moment = self.moment(position)
        index = self.hop(position).last if position else -1
        return digest((index, moment.rows, sorted(moment.open_spans)))

    def trace_digest(self) -> str:
        """What makes a run this run, as far as it is recorded."""
        running = sha256()
        for hop in self.hops():
            running.update(hop.encoded())
        return running.hexdigest()

    def tip_digest(self) -> str:
        """The digest of the tip, taken from the engine instead of the recorded changes."""
        engine = self._engine
        return digest((engine.index - 1, engine.world.rows, engine.open_spans()))


def digest(value: object) -> str:
    """A short name for a value that differs when the value does."""
    return sha256(encode(value)).hexdigest()[:32]
