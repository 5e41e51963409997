"""What becomes of an order that a procedure gave: delivered next, queued, or waited for.

This is the part of the engine that looks ahead. It keeps the chains, the agenda of what is due,
who waits for which signal, and what is left of stacks when a process ends. `engine` is the part
that delivers.
"""

from collections import deque
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any, Final

from core.kernel.agenda import NEVER, Agenda, Entry, PendingKind
from core.kernel.chains import NO_REGION, Chain, Failure, Frame, cut
from core.kernel.component import Binding, Component, Resolve, TransportOf, bind
from core.kernel.hops import NOBODY, Lost
from core.kernel.operations import (
    ABORT,
    ANSWER,
    CALL,
    HANG,
    KILL,
    POST,
    RPC_S_CALL_FAILED,
    RPC_S_SERVER_UNAVAILABLE,
    SIGNAL,
    WAIT,
    WAIT_FOR,
    Operation,
)
from core.kernel.rows import Row
from core.kernel.trace import Trace
from core.kernel.world import World

RULE_BROKEN: Final = "call.process-ended"
RULE_TIMED_OUT: Final = "call.deadline-passed"


class SimulatorBug(Exception):
    """A procedure broke the rules of the kernel or raised what it must not: our mistake, not the cluster's."""


class Orders:
    """The chains of a run and everything they wait for.

    Args:
        rows: The world at the start.
        resolve: Makes the component at an address.
        transport_of: Makes what tells how long a way takes and whether it is open.
        is_bundling: Whether quiet passes are recorded as one hop.
        now: The time at the start, in microseconds.
        index: The index of the first hop.
    """

    def __init__(
        self,
        rows: Mapping[str, Row],
        resolve: Resolve,
        transport_of: TransportOf,
        *,
        is_bundling: bool = True,
        now: int = 0,
        index: int = 0,
    ) -> None:
        self.world = World(rows)
        self.now = now
        self.index = index
        """The index the next hop will have."""
        self.instant_start = index
        """The index of the first hop of this instant."""
        self.chain_in_progress = NOBODY
        self.trace = Trace()
        """Every hop so far, its fields in the order of those of `Hop`."""
        self.barrier = NOBODY
        """An index that no bundle may straddle, because a command is to come in there."""
        self._is_bundling = is_bundling
        self._resolve = resolve
        self._transport = transport_of(self.world)
        self._agenda = Agenda(self.world)
        self._near: dict[str, set[str]] = {}
        """For each region those to which the way takes no time, as far as they have been asked for; also itself."""
        self._components: dict[str, Component] = {}
        self._bindings: dict[tuple[str, str], Binding] = {}
        self._chains: dict[Chain, None] = {}
        self._in_progress: list[Chain] = []
        self._failing: deque[Chain] = deque()
        self._stood: dict[int, tuple[CodeType, int]] = {}
        """Where calls that were ended by force stood, as far as nothing came of it: for show."""
        self._waiters: dict[tuple[str, tuple[Any, ...]], list[Entry]] = {}
        self._bug: SimulatorBug | None = None

    def open_spans(self) -> list[int]:
        """The spans of all frames alive, ascending: every call not yet answered."""
        return sorted(frame.span for chain in self._chains for frame in chain.frames)

    # --- what an order leads to ------------------------------------------------------------

    def _settle(self, chain: Chain, order: Operation, hop: int) -> Operation | None:
        """What becomes of an order: the arrow to deliver next, or None when the chain has to wait."""
        kind = order[0]
        if kind in (CALL, ANSWER, ABORT):
            delay = self._distance(chain, order)
            if delay == 0:
                return order
            self._block(chain, "call" if kind == CALL else "return", self.now + delay, "", order, hop, payload=order)
        elif kind == KILL:
            return order
        elif kind == WAIT:
            _, duration, what, _, _, _ = order
            self._block(chain, "timer", self.now + duration, what, order, hop, arguments=(duration,))
        elif kind == WAIT_FOR:
            _, what, arguments, timeout, _, _, _ = order
            due = self.now + timeout if timeout else NEVER
            entry = self._block(chain, "waiter", due, what, order, hop, arguments=arguments)
            self._waiters.setdefault((what, arguments), []).append(entry)
        elif kind != HANG:
            frame = chain.frames[-1]
            raise SimulatorBug(f"{frame.binding.function} at {frame.binding.address} ended without an answer")
        self._arm(chain, hop)
        return None

    def _distance(self, chain: Chain, order: Operation) -> int:
        """How long the next arrow of a chain is on its way, in microseconds."""
        here = chain.frames[-1].binding.region
        if order[0] == CALL:
            there = self._binding(order[1], order[2]).region
        elif len(chain.frames) > 1:
            there = chain.frames[-2].binding.region
        else:
            return 0
        near = chain.frames[-1].binding.near
        if there in near:
            return 0
        delay = self._transport.delay(here, there)
        if delay == 0:
            near.add(there)
        return delay

    def _block(
        self, chain: Chain, kind: PendingKind, due: int, what: str, order: Operation, hop: int,
        *, arguments: tuple[Any, ...] = (), payload: Operation | None = None,
    ) -> Entry:  # fmt: skip
        """Let a chain wait for an entry of the agenda."""
        address = chain.frames[-1].binding.address
        rule, code, instruction = order[-3], order[-2], order[-1]
        entry = Entry(kind, due, address, address, what, arguments, rule, hop, code, instruction, chain)
        entry.order = payload
        chain.blocked = self._agenda.add(entry, hop)
        return entry

    def _park(self, chain: Chain, hop: int) -> None:
        """A chain has something to deliver, but others come first within this instant."""
        order, chain.order = chain.order, None
        assert order is not None
        self._block(chain, "ready", self.now, "", order, hop, payload=order)

    def _arm(self, chain: Chain, hop: int) -> None:
        """The deadlines of a chain become timers now that it blocks."""
        for frame in chain.frames:
            if frame.due and frame.timer is None:
                due = max(frame.due, self.now)
                entry = Entry(
                    "deadline",
                    due,
                    frame.binding.address,
                    frame.binding.address,
                    frame.binding.function,
                    (),
                    RULE_TIMED_OUT,
                    hop,
                    None,
                    0,
                    chain,
                )
                entry.frame = frame
                frame.timer = self._agenda.add(entry, hop)

    def _side_remark(self, frame: Frame, order: Operation, hop: int) -> None:
        """An operation after which the procedure goes on at once."""
        if order[0] == POST:
            _, target, function, arguments, rule, code, instruction = order
            there = region_of(target)
            delay = self._transport.delay(frame.binding.region, there) if there != frame.binding.region else 0
            entry = Entry(
                "message",
                self.now + delay,
                frame.binding.address,
                target,
                function,
                arguments,
                rule,
                hop,
                code,
                instruction,
                None,
            )
            self._agenda.add(entry, hop)
        elif order[0] == SIGNAL:
            self._wake_waiters(frame, order, hop)
        else:
            self._sever(order[1], order[2], hop)

    def _wake_waiters(self, frame: Frame, order: Operation, hop: int) -> None:
        """Whoever waits for the signal hears it within this instant, in the order of waiting."""
        _, what, arguments, rule, _, _ = order
        for waiter in self._waiters.pop((what, arguments), ()):
            if waiter.is_live:
                self._agenda.remove(waiter)
                entry = Entry(
                    "signal",
                    self.now,
                    frame.binding.address,
                    waiter.target,
                    what,
                    arguments,
                    rule,
                    hop,
                    waiter.code,
                    waiter.instruction,
                    waiter.chain,
                )
                waiter.chain.blocked = self._agenda.add(entry, hop)

    def _sever(self, region: str, rule: str, hop: int) -> None:
        """Whoever waits for a call lost in the region is told so in the hops directly after this one."""
        for chain in self._chains:
            if chain.lost_region == region:
                chain.lost_region = NO_REGION
                chain.failure = Failure(chain.frames[-1], RPC_S_SERVER_UNAVAILABLE, rule, hop)
                self._failing.append(chain)

    def _drop(self, chain: Chain) -> None:
        """A chain is over: nothing of it is left to go on."""
        del self._chains[chain]
        chain.order = None
        if chain in self._in_progress:
            self._in_progress.remove(chain)
        if chain.blocked is not None:
            self._agenda.remove(chain.blocked)

    def _binding(self, target: str, function: str) -> Binding:
        """The function at an address, looked up once."""
        binding = self._bindings.get((target, function))
        if binding is None:
            component = self._components.get(target)
            if component is None:
                component = self._components[target] = self._resolve(target, self)
            binding = self._bindings[target, function] = bind(component, function)
            binding.near = self._near.setdefault(binding.region, {binding.region})
        return binding

    def _loss(self, source: str, binding: Binding) -> Lost:
        """Why what is sent now from a region would not be received; empty when it would."""
        if binding.region != source and not self._transport.reaches(source, binding.region):
            return "unreachable"
        if binding.process_key and binding.process_key not in self.world.rows:
            return "gone"
        return ""

    # --- what is left of stacks ------------------------------------------------------------

    def _cut_out(
        self, processes: frozenset[str], hop: int, strand: Callable[[Chain, Frame, int], Frame | None]
    ) -> list[int]:
        """Take the frames of processes out of all stacks; returns the spans that ended with them."""
        ended: list[Frame] = []
        for chain in list(self._chains):
            result = cut(chain.frames, processes)
            if result is None:
                continue
            kept: list[Frame | None] = []
            if chain.standing is not None and chain.frames[-1] in result.ended:
                self._stood[chain.frames[-1].span] = chain.standing
            if result.pieces and result.pieces[-1].cut_off is None:
                chain.frames = result.pieces[-1].frames
            else:
                self._drop(chain)
            for piece in result.pieces:
                if piece.cut_off is not None:
                    stranded = self._split_off(chain, piece.frames, hop)
                    kept.append(strand(stranded, piece.cut_off, hop))
            ended += [frame for frame in result.ended if frame not in kept]
        for frame in ended:
            if frame.timer is not None:
                self._agenda.remove(frame.timer)
        return [frame.span for frame in ended]

    def _split_off(self, chain: Chain, frames: list[Frame], hop: int) -> Chain:
        """A part of a stack becomes a stack of its own, and takes its deadlines along."""
        part = Chain(chain.id, frames)
        part.last = hop
        self._chains[part] = None
        for frame in frames:
            if frame.timer is not None:
                frame.timer.chain = part
        return part

    def _is_cut_off(self, chain: Chain, callee: Frame) -> bool:
        """Whether the answer of a callee has no way back any more: the caller is alive and cannot be reached."""
        if not chain.frames:
            return False
        here, there = callee.binding.region, chain.frames[-1].binding.region
        return here != there and not self._transport.reaches(here, there)

    def _break(self, chain: Chain, callee: Frame, hop: int) -> Frame | None:
        """The process at the other end ended: its caller is told at once, unless the way to it is cut."""
        if self._is_cut_off(chain, callee):
            return self._lose_silently(chain, callee, hop)
        chain.failure = Failure(callee, RPC_S_CALL_FAILED, RULE_BROKEN, hop)
        self._failing.append(chain)
        return None

    def _lose_silently(self, chain: Chain, callee: Frame, hop: int) -> Frame | None:
        """The machine at the other end is gone: its caller hears nothing, the call stays unanswered.

        A caller on that machine is no caller any more; who is left elsewhere keeps the call as lost.
        """
        callee.is_lost, callee.procedure = True, None
        if callee.timer is not None:
            callee.timer.chain = chain
        chain.frames.append(callee)
        chain.lost_region = callee.binding.region
        self._arm(chain, hop)
        return callee


def region_of(address: str) -> str:
    """The region an address lies in."""
    return address.partition("/")[0]
