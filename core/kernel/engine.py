"""The engine: it delivers one arrow a step and writes down what came of it.

What an order leads to when it is no arrow (a wait, a message, the end of a process) is in
`orders`; here is what delivers.

The order within one instant is fixed: first the errors of a kill, then the chain in progress
until it waits, then the queue by serial. A hop opens, the receiver runs to its next arrow,
wait or hang, and whatever it writes meanwhile belongs to this hop. Input comes only between
two steps.

`_carry` is the loop that takes a chain from local call to local return with everything in
locals. It is ugly on purpose and in one place: it is what makes recording every hop cheaper
than merely simulating it elsewhere. Whatever is not an ordinary local call goes the plain way
through the methods below it.
"""

from collections.abc import Callable
from functools import partial
from types import CodeType, GeneratorType
from typing import Any, Final, TypeVar

from core.kernel.agenda import Entry
from core.kernel.chains import NO_REGION, Chain, Failure, Frame
from core.kernel.component import Binding, Quiet
from core.kernel.hops import NOBODY, Change, Kind, Lost
from core.kernel.hung import HUNG, hangs
from core.kernel.operations import (
    ABORT,
    ANSWER,
    CALL,
    ERROR_RESOURCE_CALL_TIMED_OUT,
    FIRST_SIDE_REMARK,
    HANG,
    KILL,
    RPC_S_SERVER_UNAVAILABLE,
    Answer,
    CallFailed,
    Operation,
    Procedure,
)
from core.kernel.orders import RULE_TIMED_OUT, Orders, SimulatorBug, region_of

INSTANT_LIMIT: Final = 1_000_000
"""Hops in one instant after which the simulated time is taken to be stuck."""

NO_ANSWER: Final = (-1,)
"""Stands for the answer of a procedure that forgot to give one."""

RULE_GONE: Final = "call.nobody-there"

Result = TypeVar("Result")


class Engine(Orders):
    """A run of a world from a moment on; what it is made from is told at `Orders`."""

    # --- what the outside may do -----------------------------------------------------------

    def input(self, source: str, target: str, function: str, arguments: tuple[Any, ...], rule: str) -> None:
        """Order something from outside, now, between two steps: one hop, which begins a chain.

        Raises:
            SimulatorBug: a procedure misbehaved, now or earlier.
        """
        self._guarded(lambda: self._input(source, target, function, arguments, rule))

    def begin(self, delay: int, target: str, function: str, arguments: tuple[Any, ...], rule: str) -> None:
        """Queue a chain that starts by itself after a delay in microseconds: what goes on in a cluster anyway."""
        entry = Entry("message", self.now + delay, target, target, function, arguments, rule, NOBODY, None, 0, None)
        self._agenda.add(entry, NOBODY)

    def adopt(  # the parts of a frame in the middle of a call
        self, chain_id: int, span: int, binding: Binding, procedure: Procedure, order: Operation, cause: int
    ) -> None:
        """Begin in the middle: a frame that is about to give `order`, as if it had been running."""
        frame = Frame(binding, span, 0)
        frame.procedure = procedure
        chain = Chain(chain_id, [frame])
        chain.order, chain.last = order, cause
        self._chains[chain] = None
        self._in_progress.append(chain)

    def run(self, until: int, hops: int) -> bool:
        """Deliver arrows until `hops` more are in the trace or the next one is due after `until`.

        Returns:
            Whether there is still something to deliver at or before `until`.

        Raises:
            SimulatorBug: a procedure misbehaved, now or in an earlier run; the trace up to there is kept.
        """
        return self._guarded(lambda: self._run(until, len(self.trace) + hops))

    def _guarded(self, work: Callable[[], Result]) -> Result:
        """Do it, unless the engine has stopped; whatever goes wrong in a procedure stops it."""
        if self._bug is not None:
            raise self._bug
        try:
            return work()
        except SimulatorBug as bug:
            self._bug = bug
            raise
        except Exception as error:  # whatever a procedure raises but CallFailed is our mistake: name it and stop
            self._bug = SimulatorBug(self._accuse(error))
            raise self._bug from error

    def _input(self, source: str, target: str, function: str, arguments: tuple[Any, ...], rule: str) -> None:
        self.world.changes = []
        self._begin_chain("input", source, target, function, arguments, rule, NOBODY, None, 0)
        self._retire()

    def _run(self, until: int, goal: int) -> bool:
        while len(self.trace) < goal:
            if self.index - self.instant_start > INSTANT_LIMIT:
                raise SimulatorBug(f"chain {self.chain_in_progress} keeps the time at {self.now} us for ever")
            if self._failing:
                self._deliver_failure(self._failing.popleft())
            elif self._in_progress:
                self._carry(self._in_progress[-1], goal)
            else:
                due = self._agenda.due()
                if due is None or due > until:
                    return False
                self.pass_time(due)
                self._deliver(self._agenda.pop())
            self._retire()
        return not self.is_at_rest or self._is_due(until)

    def _retire(self) -> None:
        """Chains that have nothing more to deliver now are no longer in progress."""
        while self._in_progress and self._in_progress[-1].order is None:
            self._in_progress.pop()

    def _accuse(self, error: Exception) -> str:
        step = error.__traceback__
        while step is not None and step.tb_next is not None:
            step = step.tb_next
        where = f"{step.tb_frame.f_code.co_qualname}, line {step.tb_lineno}" if step else "?"
        at = (
            self._in_progress[-1].frames[-1].binding.address
            if self._in_progress and self._in_progress[-1].frames
            else "?"
        )
        return f"{type(error).__name__} in {where}, on behalf of {at}, at {self.now} us: {error}"

    def pass_time(self, moment: int) -> None:
        """Let the clock stand at `moment`; nothing may be due before it."""
        if moment != self.now:
            self.now = moment
            self.instant_start = self.index

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is left to deliver at this very instant, so that the clock may move on."""
        return not (self._failing or self._in_progress) and not self._is_due(self.now)

    @property
    def is_about_to_kill(self) -> bool:
        """Whether the very next arrow ends a process."""
        order = self._in_progress[-1].order if self._in_progress and not self._failing else None
        return order is not None and order[0] == KILL

    def is_under_way(self, chain_id: int) -> bool:
        """Whether a chain has something to send or on its way, so that it is neither over nor waits."""
        return any(
            chain.order is not None
            or chain.failure is not None
            or (chain.blocked is not None and chain.blocked.kind in ("call", "return", "ready"))
            for chain in self._chains
            if chain.id == chain_id
        )

    def standing(self, span: int) -> tuple[CodeType, int] | None:
        """Where in which code the frame at the top of a stack has given its latest order, or had when it was ended."""
        for chain in self._chains:
            if chain.frames and chain.frames[-1].span == span:
                return chain.standing or self._stood.get(span)
        return self._stood.get(span)

    def _is_due(self, until: int) -> bool:
        due = self._agenda.due()
        return due is not None and due <= until

    # --- the loop --------------------------------------------------------------------------

    def _carry(self, chain: Chain, goal: int) -> None:  # noqa: C901 - see the module's docstring
        """Take the chain in progress from ordinary arrow to ordinary arrow, until it waits or the goal is reached.

        Ordinary are calls and returns that take no time and can arrive. The first other arrow goes
        through `_deliver_order`. A plain function answers within the call, so that its frame never
        need exist, unless the goal lies between its call and its return.
        """
        bindings, transport, failing = self._bindings, self._transport, self._failing
        record, rows, frames = self.trace.fields.extend, self.world.rows, chain.frames
        now, chain_id, last, is_bundling = self.now, chain.id, chain.last, self._is_bundling
        self.chain_in_progress = chain_id
        index = self.index
        budget = min(goal - len(self.trace), INSTANT_LIMIT - (index - self.instant_start) + 1)
        changes: list[Change] = []
        self.world.changes = changes
        order = chain.order
        assert order is not None
        if HUNG in rows:
            self._deliver_order(chain, order)
            return
        frame = frames[-1]
        binding = bindings.get((order[1], order[2])) if order[0] == CALL else None
        if binding is not None and binding.region not in frame.binding.near:
            binding = None
        while budget > 0:
            result: Any = None
            if order[0] == CALL:
                if (
                    binding is None
                    or (is_bundling and binding.short_form is not None)
                    or (binding.process_key and binding.process_key not in rows)
                    or (
                        binding.region != frame.binding.region
                        and not (transport.is_whole and binding.process_key)
                        and not transport.reaches(frame.binding.region, binding.region)
                    )
                ):
                    break
                _, target, function, arguments, rule, deadline, code, instruction = order
                source = frame.binding.address
                parent = frame.span
                kind = "call"
                span = index
                try:
                    answer = binding.procedure(*arguments)
                except CallFailed as failed:
                    answer = (ABORT, failed.code, failed.rule, None, 0)
                if answer.__class__ is tuple and answer[0] == ANSWER and budget > 1:
                    record((
                        index, now, chain_id, index, parent, "call", source, target, function, arguments, None, rule,
                        last, tuple(changes) if changes else (), 1, "", code, instruction,
                    ))  # fmt: skip
                    last = index
                    index += 1
                    budget -= 1
                    if changes:
                        changes.clear()
                    _, result, rule, code, instruction = answer
                    source, target = target, source
                    kind = "return"
                    arguments = ()
                else:
                    frame = Frame(binding, index, now + deadline if deadline else 0)
                    frames.append(frame)
            elif order[0] == ANSWER and len(frames) > 1 and frames[-2].binding.region in frame.binding.near:
                _, result, rule, code, instruction = order
                source, function, span = frame.binding.address, frame.binding.function, frame.span
                frames.pop()
                if frame.timer is not None:
                    self._agenda.remove(frame.timer)
                frame = frames[-1]
                target = frame.binding.address
                parent = frame.span
                kind = "return"
                arguments = ()
            else:
                break
            try:
                if kind == "return":
                    order = frame.procedure.send(result)  # type: ignore[union-attr]  # a caller is a generator
                elif answer.__class__ is GeneratorType:
                    frame.procedure = answer
                    order = answer.send(None)
                else:
                    order = answer  # type: ignore[assignment]
                while order[0] >= FIRST_SIDE_REMARK:
                    self._side_remark(frame, order, index)
                    order = frame.procedure.send(None)  # type: ignore[union-attr]
            except StopIteration as stop:
                order = stop.value or NO_ANSWER
            except CallFailed as failed:
                order = (ABORT, failed.code, failed.rule, None, 0)
            if order[0] == CALL:
                binding = bindings.get((order[1], order[2]))
                is_ordinary = binding is not None and binding.region in frame.binding.near
            else:
                is_ordinary = order[0] == ANSWER and (
                    len(frames) < 2 or frames[-2].binding.region in frame.binding.near
                )
            if failing:
                # Whoever was severed meanwhile is told first.
                is_ordinary = False
            if not is_ordinary:
                chain.last = index
                chain.order = self._settle(chain, order, index)
            record((
                index, now, chain_id, span, parent, kind, source, target, function, arguments, result, rule, last,
                tuple(changes) if changes else (), 1, "", code, instruction,
            ))  # fmt: skip
            last = index
            index += 1
            budget -= 1
            if changes:
                changes.clear()
            if not is_ordinary:
                if chain.order is None:
                    self.index = index
                    return
                break
        self.index, chain.order, chain.last = index, order, last
        if budget > 0 and not failing:
            self.world.changes = []
            self._deliver_order(chain, order)

    # --- arrows that are not ordinary ------------------------------------------------------

    def _deliver_order(self, chain: Chain, order: Operation) -> None:
        """Deliver the next arrow of a chain, whatever it is."""
        if order[0] == CALL:
            self._deliver_call(chain, order)
        elif order[0] == ANSWER:
            self._deliver_answer(chain, order)
        elif order[0] == ABORT:
            self._deliver_abort(chain, order)
        else:
            self._deliver_kill(chain, order)

    def _deliver_call(self, chain: Chain, order: Operation) -> None:
        """A call arrives at its target, or where its target should be."""
        _, target, function, arguments, rule, deadline, code, instruction = order
        caller, cause = chain.frames[-1], chain.last
        binding = self._binding(target, function)
        lost = self._loss(caller.binding.region, binding)
        if (
            not lost
            and binding.short_form is not None
            and self._is_bundling
            and not hangs(self.world.rows, binding.process)
        ):
            quiet = binding.short_form(*arguments)
            if quiet is not None and not self.index < self.barrier < self.index + quiet.width:
                self._deliver_bundle(chain, order, quiet)
                return
        hop = self._open()
        frame = Frame(binding, hop, self.now + deadline if deadline else 0)
        chain.frames.append(frame)
        if lost:
            self._lose(chain, frame, lost, hop)
        else:
            self._go_on(chain, hop, partial(_start, frame, binding, arguments))
        source = caller.binding.address
        self._write(
            (hop, self.now, chain.id, hop, caller.span, "call", source, target, function, arguments, None, rule, cause),
            code, instruction, lost=lost,
        )  # fmt: skip

    def _deliver_bundle(self, chain: Chain, order: Operation, quiet: Quiet) -> None:
        """One hop for a whole call; it keeps the numbers of the hops it stands for."""
        _, target, function, arguments, rule, _, code, instruction = order
        caller, cause = chain.frames[-1], chain.last
        hop = self._open(quiet.width)
        self._go_on(chain, hop + quiet.width - 1, partial(_send, caller, quiet.value))
        self._write(
            (hop, self.now, chain.id, hop, caller.span, "bundle", caller.binding.address, target, function, arguments,
             quiet.summary, rule, cause), code, instruction, width=quiet.width,
        )  # fmt: skip

    def _lose(self, chain: Chain, frame: Frame, lost: Lost, hop: int) -> None:
        """A call was not received: the frame stands for it. Only who finds nobody in is told so at once."""
        frame.is_lost = True
        chain.last = hop
        if lost == "gone":
            chain.order = (ABORT, RPC_S_SERVER_UNAVAILABLE, RULE_GONE, None, 0)
        else:
            chain.order = None
            chain.lost_region = frame.binding.region
            self._arm(chain, hop)

    def _deliver_answer(self, chain: Chain, order: Operation) -> None:
        """A call is answered; at the bottom of a stack nobody hears it."""
        _, value, rule, code, instruction = order
        frame, cause = chain.frames.pop(), chain.last
        if self._is_cut_off(chain, frame):
            self._lose_answer(chain, frame, order, cause)
            return
        hop = self._open()
        if frame.timer is not None:
            self._agenda.remove(frame.timer)
        target, parent = self._leave(chain)
        if chain.frames:
            self._go_on(chain, hop, partial(_send, chain.frames[-1], value))
        self._write(
            (hop, self.now, chain.id, frame.span, parent, "return", frame.binding.address, target,
             frame.binding.function, (), value, rule, cause),
            code, instruction, lost="gone" if frame.is_orphan else "",
        )  # fmt: skip

    def _lose_answer(self, chain: Chain, callee: Frame, order: Operation, cause: int) -> None:
        """An answer or an error gets lost on the way: its caller goes on waiting, as for a call never received."""
        kind, value, rule, code, instruction = order
        caller = chain.frames[-1]
        hop = self._open()
        callee.is_lost, callee.procedure = True, None
        chain.frames.append(callee)
        chain.last, chain.order, chain.lost_region = hop, None, callee.binding.region
        self._arm(chain, hop)
        self._write(
            (hop, self.now, chain.id, callee.span, caller.span, "return" if kind == ANSWER else "abort",
             callee.binding.address, caller.binding.address, callee.binding.function, (), value, rule, cause),
            code, instruction, lost="unreachable",
        )  # fmt: skip

    def _deliver_abort(self, chain: Chain, order: Operation) -> None:
        """A frame ended with an error code, which goes on to its caller, if there is one."""
        _, error, rule, _, _ = order
        callee, cause = chain.frames.pop(), chain.last
        if self._is_cut_off(chain, callee):
            self._lose_answer(chain, callee, order, cause)
        else:
            self._tell(chain, Failure(callee, error, rule, cause))

    def _tell(self, chain: Chain, failure: Failure) -> None:
        """The abort hop: the caller learns the code at the place where it called."""
        callee = failure.callee
        hop = self._open()
        if callee.timer is not None:
            self._agenda.remove(callee.timer)
        target, parent = self._leave(chain)
        if chain.frames:
            error = CallFailed(failure.code, failure.rule)
            self._go_on(chain, hop, partial(_throw, chain.frames[-1], error))
            if chain not in self._in_progress and chain.order is not None:
                self._park(chain, hop)
        self._write(
            (hop, self.now, chain.id, callee.span, parent, "abort", callee.binding.address, target,
             callee.binding.function, (), failure.code, failure.rule, failure.cause),
            None, 0, lost="gone" if callee.is_orphan and not target else "",
        )  # fmt: skip

    def _leave(self, chain: Chain) -> tuple[str, int]:
        """Where an answer goes to now that its frame is off the stack: the caller's address and span."""
        if chain.frames:
            return chain.frames[-1].binding.address, chain.frames[-1].span
        self._drop(chain)
        return "", NOBODY

    def _deliver_kill(self, chain: Chain, order: Operation) -> None:
        """Processes end, with every frame in them; who waited for one is told in the hops directly after."""
        _, target, processes, silent, rule, code, instruction = order
        killer, cause = chain.frames[-1], chain.last
        parent = _parent_span(chain)
        hop = self._open()
        for process in processes:
            self.world.put(f"process/{process}", None)
        ended = self._cut_out(frozenset(processes), hop, self._lose_silently if silent else self._break)
        if chain in self._chains and chain.frames[-1] is killer:
            self._go_on(chain, hop, partial(_send, killer, None))
        self._write(
            (hop, self.now, chain.id, killer.span, parent, "kill", killer.binding.address, target, "kill", processes,
             tuple(sorted(ended)), rule, cause), code, instruction,
        )  # fmt: skip

    def _deliver_failure(self, chain: Chain) -> None:
        """Tell a caller that its call broke; it goes on when those in front of it have waited."""
        failure, chain.failure = chain.failure, None
        if failure is None or chain not in self._chains:
            return
        self.world.changes = []
        if chain.frames[-1] is failure.callee:
            chain.frames.pop()
        self._tell(chain, failure)

    # --- what comes from the queue ---------------------------------------------------------

    def _deliver(self, entry: Entry) -> None:
        """Deliver what is due. The row of the wait goes with the hop that ends it."""
        self.world.changes = []
        self._agenda.remove(entry)
        if entry.kind == "message":
            self._begin_chain(
                "message", entry.source, entry.target, entry.what, entry.arguments, entry.rule, entry.cause,
                entry.code, entry.instruction,
            )  # fmt: skip
            return
        chain: Chain = entry.chain
        if entry.kind == "deadline":
            self._pass_deadline(chain, entry)
            return
        chain.blocked = None
        self._in_progress.append(chain)
        if entry.order is not None:
            chain.order = entry.order
            self._deliver_order(chain, entry.order)
        else:
            self._wake(chain, entry)

    def _wake(self, chain: Chain, entry: Entry) -> None:
        """A wait is over: the time has passed, or the signal came."""
        frame, parent = chain.frames[-1], _parent_span(chain)
        is_signal = entry.kind == "signal"
        hop = self._open()
        self._go_on(chain, hop, partial(_send, frame, is_signal))
        self._write(
            (hop, self.now, chain.id, frame.span, parent, "message" if is_signal else "timer", entry.source,
             entry.target, entry.what, entry.arguments, None, entry.rule, entry.cause), entry.code, entry.instruction,
        )  # fmt: skip

    def _pass_deadline(self, chain: Chain, entry: Entry) -> None:
        """A caller stops waiting. What it called runs on, as an orphan, if anything runs there."""
        callee: Frame = entry.frame
        callee.timer = None
        at = chain.frames.index(callee)
        caller = chain
        if callee.is_lost:
            chain.lost_region = NO_REGION
            chain.frames = chain.frames[:at]
        else:
            caller = self._split_off(chain, chain.frames[:at], entry.cause)
            chain.frames = chain.frames[at:]
            callee.is_orphan = True
        self._in_progress.append(caller)
        failure = Failure(callee, ERROR_RESOURCE_CALL_TIMED_OUT, RULE_TIMED_OUT, entry.cause)
        self._tell(caller, failure)

    def _begin_chain(
        self, kind: Kind, source: str, target: str, function: str, arguments: tuple[Any, ...], rule: str, cause: int,
        code: CodeType | None, instruction: int,
    ) -> None:  # fmt: skip
        """A message or an input arrives and a chain begins, unless nobody is there to receive it."""
        binding = self._binding(target, function)
        lost = self._loss(region_of(source), binding)
        hop = self._open()
        if not lost:
            frame = Frame(binding, hop, 0)
            chain = Chain(hop, [frame])
            self._chains[chain] = None
            self._in_progress.append(chain)
            self._go_on(chain, hop, partial(_start, frame, binding, arguments))
        self._write(
            (hop, self.now, hop, NOBODY if lost else hop, NOBODY, kind, source, target, function, arguments, None, rule,
             cause), code, instruction, lost=lost,
        )  # fmt: skip

    # --- the parts of a hop ----------------------------------------------------------------

    def _open(self, width: int = 1) -> int:
        """A hop begins: its index. What is written from now on belongs to it."""
        hop = self.index
        self.index += width
        return hop

    def _go_on(self, chain: Chain, hop: int, run: Callable[[], Operation]) -> None:
        """Let the top frame run to its next arrow, wait or hang; in a process that hangs it does not run at all."""
        self.chain_in_progress = chain.id
        frame = chain.frames[-1]
        try:
            order = (HANG,) if hangs(self.world.rows, frame.process) else run()
            while order[0] >= FIRST_SIDE_REMARK:
                self._side_remark(frame, order, hop)
                order = _send(frame, None)
        except StopIteration as stop:
            order = stop.value or NO_ANSWER
        except CallFailed as failed:
            order = (ABORT, failed.code, failed.rule, None, 0)
        chain.last = hop
        chain.order = self._settle(chain, order, hop)

    def _write(
        self, header: tuple[Any, ...], code: CodeType | None, instruction: int, *, width: int = 1, lost: Lost = ""
    ) -> None:
        """The hop is over: note it down."""
        self.trace.fields.extend((*header, tuple(self.world.changes), width, lost, code, instruction))


def _parent_span(chain: Chain) -> int:
    return chain.frames[-2].span if len(chain.frames) > 1 else NOBODY


def _start(frame: Frame, binding: Binding, arguments: tuple[Any, ...]) -> Operation:
    return _begin(frame, binding.procedure(*arguments))


def _begin(frame: Frame, procedure: Procedure | Answer) -> Operation:
    """The first order of a procedure; the answer itself where that is all it does."""
    if isinstance(procedure, GeneratorType):
        frame.procedure = procedure
        return _send(frame, None)
    assert isinstance(procedure, tuple)
    return procedure


def _send(frame: Frame, value: Any) -> Operation:
    assert frame.procedure is not None
    return frame.procedure.send(value)


def _throw(frame: Frame, error: CallFailed) -> Operation:
    assert frame.procedure is not None
    return frame.procedure.throw(error)
