"""What the engine promises about calls, waits, kills, losses and deadlines, as conversations."""

from collections.abc import Callable

import pytest

from core.kernel.component import Component
from core.kernel.engine import INSTANT_LIMIT, Engine
from core.kernel.hops import Hop
from core.kernel.operations import (
    Answer,
    CallFailed,
    Procedure,
    answer,
    call,
    hang,
    kill,
    post,
    sever,
    signal,
    wait,
    wait_for,
)
from core.kernel.orders import SimulatorBug
from tests.core.kernel.conversation import Boxes, Note, told

Step = Callable[[Component], Procedure]

FOR_EVER = 10**12


def begin(boxes: Boxes, *addresses: str, function: str = "go") -> Engine:
    engine = boxes.engine()
    for address in addresses:
        engine.input("near/user", address, function, (), "test")
    return engine


def test_a_call_goes_down_and_its_answer_up_within_the_instant() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        state = yield call("A/rhs", "ask", "SQL01", rule="r")
        return answer(state, rule="r")

    def ask(box: Component, name: str) -> Procedure:
        state = yield call("A/dll", "look", name, rule="r")
        return answer(state.upper(), rule="r")

    boxes["A/svc", "go"] = go
    boxes["A/rhs", "ask"] = ask
    boxes["A/dll", "look"] = lambda box, name: answer(f"{name} online", rule="r")
    engine = begin(boxes, "A/svc")
    engine.run(FOR_EVER, 100)
    assert told(engine) == [
        "0 near/user -> A/svc input go()",
        "0 A/svc -> A/rhs call ask(SQL01)",
        "0 A/rhs -> A/dll call look(SQL01)",
        "0 A/dll -> A/rhs return look() = SQL01 online",
        "0 A/rhs -> A/svc return ask() = SQL01 ONLINE",
        "0 A/svc -> nobody return go() = SQL01 ONLINE",
    ]
    assert [Hop._make(hop).span for hop in engine.trace] == [0, 1, 2, 2, 1, 0]
    assert [Hop._make(hop).cause for hop in engine.trace] == [-1, 0, 1, 2, 3, 4]


@pytest.mark.parametrize("stride", [1, 2, 3, 100])
def test_how_the_user_steps_changes_nothing(stride: int) -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        for number in range(3):
            yield call("A/b", "ask", number, rule="r")
            yield wait(10, what="tea", rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = lambda box, number: answer(number * number, rule="r")
    straight, strided = begin(boxes, "A/a"), begin(boxes, "A/a")
    straight.run(FOR_EVER, 10_000)
    while strided.run(FOR_EVER, stride):
        pass
    assert list(straight.trace) == list(strided.trace)
    assert len(straight.trace) == 1 + 3 * 3 + 1


def test_a_write_belongs_to_the_hop_during_which_it_happened() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        box.world.put("note/1", Note("before"))
        yield call("A/b", "ask", rule="r")
        box.world.put("note/1", Note("after"))
        return answer(None, rule="r")

    def ask(box: Component) -> Answer:
        box.world.put("note/2", Note("inside"))
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = ask
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    written = [[getattr(new, "text", None) for _, _, new in Hop._make(hop).changes] for hop in engine.trace]
    assert written == [["before"], ["inside"], ["after"], []]


def test_an_error_ends_frames_until_somebody_catches_it() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        try:
            yield call("A/b", "ask", rule="r")
        except CallFailed as failed:
            return answer(f"caught {failed.code}", rule="r")
        return answer("no error", rule="r")

    def ask(box: Component) -> Procedure:
        value = yield call("A/c", "load", rule="r")
        return answer(value, rule="r")

    def load(box: Component) -> Answer:
        raise CallFailed(193, rule="dll.is-damaged")

    boxes["A/a", "go"], boxes["A/b", "ask"], boxes["A/c", "load"] = go, ask, load
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[3:] == [
        "0 A/c -> A/b abort load() = 193",
        "0 A/b -> A/a abort ask() = 193",
        "0 A/a -> nobody return go() = caught 193",
    ]
    assert Hop._make(engine.trace[4]).rule == "dll.is-damaged"
    assert engine.open_spans() == []


def test_an_error_nobody_catches_ends_the_chain_with_a_hop_that_says_so() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield wait(5, what="tea", rule="r")
        raise CallFailed(126, rule="r")

    boxes["A/a", "go"] = go
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "5 A/a -> nobody abort go() = 126"
    assert engine.open_spans() == []


def test_a_killed_process_ends_its_frames_the_caller_hears_of_it_and_the_callee_runs_on() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        try:
            yield call("A/rhs", "start", rule="r")
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    def start(box: Component) -> Procedure:
        yield call("A/vmms", "boot", rule="r")
        box.world.put("note/never", Note("a killed process runs no more code"))
        return answer(None, rule="r")

    def boot(box: Component) -> Procedure:
        yield wait(100, what="boot", rule="r")
        box.world.put("note/vm", Note("running"))
        return answer("running", rule="r")

    def shoot(box: Component) -> Procedure:
        yield kill("A/rhs", ("A/rhs",), rule="r")
        return answer("shot", rule="r")

    boxes["A/svc", "go"], boxes["A/rhs", "start"], boxes["A/vmms", "boot"] = go, start, boot
    boxes["A/gun", "go"] = shoot
    engine = begin(boxes, "A/svc")
    engine.run(0, 100)
    engine.input("near/user", "A/gun", "go", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[3:] == [
        "0 near/user -> A/gun input go()",
        "0 A/gun -> A/rhs kill kill(A/rhs) = (1,)",
        "0 A/rhs -> A/svc abort start() = 1726",
        "0 A/gun -> nobody return go() = shot",
        "0 A/svc -> nobody return go() = 1726",
        "100 A/vmms -> A/vmms timer boot(100)",
        "100 A/vmms -> nobody return boot() = running [gone]",
    ]
    assert "note/never" not in engine.world.rows
    assert "note/vm" in engine.world.rows
    assert "process/A/rhs" not in engine.world.rows


def test_an_orphan_that_is_cut_again_keeps_its_mark() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield call("A/b", "down", rule="r")
        return answer(None, rule="r")

    def passes_to(target: str) -> Step:
        def down(box: Component) -> Procedure:
            yield call(target, "down", rule="r")
            return answer(None, rule="r")

        return down

    def bottom(box: Component) -> Procedure:
        yield wait(100, what="work", rule="r")
        return answer("done", rule="r")

    def shoot(box: Component) -> Procedure:
        yield kill("A/b", ("A/b",), rule="r")
        yield kill("A/d", ("A/d",), rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"], boxes["A/b", "down"], boxes["A/c", "down"] = go, passes_to("A/c"), passes_to("A/d")
    boxes["A/d", "down"], boxes["A/e", "down"], boxes["A/gun", "go"] = passes_to("A/e"), bottom, shoot
    engine = begin(boxes, "A/a")
    engine.run(0, 100)
    engine.input("near/user", "A/gun", "go", (), "test")
    engine.run(FOR_EVER, 100)
    assert [line for line in told(engine) if "abort" in line] == [
        "0 A/b -> A/a abort down() = 1726",
        "0 A/d -> A/c abort down() = 1726",
        "0 A/a -> nobody abort go() = 1726",
        "0 A/c -> nobody abort down() = 1726 [gone]",
    ]
    assert told(engine)[-1] == "100 A/e -> nobody return down() = done [gone]"


def test_a_call_to_a_process_that_is_gone_fails_at_once() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        box.world.put("process/A/b", None)
        try:
            yield call("A/b", "ask", rule="r")
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[1:] == [
        "0 A/a -> A/b call ask() [gone]",
        "0 A/b -> A/a abort ask() = 1722",
        "0 A/a -> nobody return go() = 1722",
    ]


def test_a_silent_loss_gives_no_error_until_the_connection_is_severed() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        try:
            yield call("B/svc", "ask", rule="r")
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    def ask(box: Component) -> Procedure:
        yield wait(1_000_000, what="work", rule="r")
        return answer(None, rule="r")

    def lose_power(box: Component) -> Procedure:
        yield kill("B/machine", ("B/svc",), silent=True, rule="r")
        yield wait(5_000, what="regroup", rule="r")
        yield sever("B", rule="view")
        return answer(None, rule="r")

    boxes["A/svc", "go"], boxes["B/svc", "ask"], boxes["near/power", "go"] = go, ask, lose_power
    engine = begin(boxes, "A/svc")
    engine.run(600, 100)
    engine.input("near/user", "near/power", "go", (), "test")
    engine.run(4_000, 100)
    lost_call = engine.open_spans()
    engine.run(FOR_EVER, 100)
    assert told(engine)[1:] == [
        "500 A/svc -> B/svc call ask()",
        "500 near/user -> near/power input go()",
        "500 near/power -> B/machine kill kill(B/svc) = ()",
        "5500 near/power -> near/power timer regroup(5000)",
        "5500 B/svc -> A/svc abort ask() = 1722",
        "5500 near/power -> nobody return go()",
        "5500 A/svc -> nobody return go() = 1722",
    ]
    assert lost_call == [0, 1, 2]
    assert Hop._make(engine.trace[5]).rule == "view"
    assert engine.open_spans() == []


def test_a_call_into_a_cut_region_is_lost_and_its_deadline_passes() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        box.world.put("cut/B", Note("no way"))
        try:
            yield call("B/svc", "ask", rule="r", deadline=3_000)
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    boxes["A/svc", "go"] = go
    boxes["B/svc", "ask"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/svc")
    engine.run(FOR_EVER, 100)
    assert told(engine)[1:] == [
        "500 A/svc -> B/svc call ask() [unreachable]",
        "3500 B/svc -> A/svc abort ask() = 5910",
        "3500 A/svc -> nobody return go() = 5910",
    ]


def test_a_deadline_ends_the_wait_not_the_work() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        try:
            yield call("A/b", "work", rule="r", deadline=50)
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    def work(box: Component) -> Procedure:
        yield wait(80, what="work", rule="r")
        return answer("late", rule="r")

    boxes["A/a", "go"], boxes["A/b", "work"] = go, work
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[2:] == [
        "50 A/b -> A/a abort work() = 5910",
        "50 A/a -> nobody return go() = 5910",
        "80 A/b -> A/b timer work(80)",
        "80 A/b -> nobody return work() = late [gone]",
    ]


def test_a_deadline_met_leaves_nothing_pending() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        value = yield call("A/b", "work", rule="r", deadline=50)
        return answer(value, rule="r")

    def work(box: Component) -> Procedure:
        yield wait(20, what="work", rule="r")
        return answer("in time", rule="r")

    boxes["A/a", "go"], boxes["A/b", "work"] = go, work
    engine = begin(boxes, "A/a")
    assert engine.run(FOR_EVER, 100) is False
    assert told(engine)[-1] == "20 A/a -> nobody return go() = in time"
    assert not [key for key in engine.world.rows if key.startswith("pending/")]


def test_a_deadline_goes_with_the_caller_when_the_stack_is_cut() -> None:
    """The caller's own deadline outlives the process that it was waiting for an answer from."""
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        try:
            yield call("B/b", "ask", rule="r", deadline=9_000)
        except CallFailed as failed:
            return answer(failed.code, rule="r")
        return answer("no error", rule="r")

    def ask(box: Component) -> Procedure:
        yield hang()
        return answer("a hung frame does not go on", rule="r")

    def lose_power(box: Component) -> Procedure:
        yield kill("B", ("B/b",), silent=True, rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"], boxes["B/b", "ask"], boxes["near/power", "go"] = go, ask, lose_power
    engine = begin(boxes, "A/a")
    engine.run(1_000, 100)
    engine.input("near/user", "near/power", "go", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-2:] == ["9500 B/b -> A/a abort ask() = 5910", "9500 A/a -> nobody return go() = 5910"]
    assert engine.open_spans() == []


def test_a_signal_wakes_those_who_wait_in_the_order_of_waiting() -> None:
    boxes = Boxes()

    def waits(box: Component) -> Procedure:
        came = yield wait_for("ready", timeout=100, rule="r")
        return answer(came, rule="r")

    def calls_out(box: Component) -> Procedure:
        yield wait(10, what="tea", rule="r")
        yield signal("ready", rule="r")
        return answer(None, rule="r")

    boxes["A/first", "go"], boxes["A/second", "go"], boxes["A/third", "go"] = waits, waits, calls_out
    engine = begin(boxes, "A/first", "A/second", "A/third")
    engine.run(FOR_EVER, 100)
    assert told(engine)[3:] == [
        "10 A/third -> A/third timer tea(10)",
        "10 A/third -> nobody return go()",
        "10 A/third -> A/first message ready()",
        "10 A/first -> nobody return go() = True",
        "10 A/third -> A/second message ready()",
        "10 A/second -> nobody return go() = True",
    ]


def test_a_wait_for_a_signal_that_does_not_come_ends_in_time() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        came = yield wait_for("ready", timeout=100, rule="r")
        return answer(came, rule="r")

    boxes["A/a", "go"] = go
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[1:] == ["100 A/a -> A/a timer ready()", "100 A/a -> nobody return go() = False"]


def test_messages_of_one_instant_arrive_in_the_order_of_sending_and_after_the_chain_in_progress() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield post("A/b", "hear", 1, rule="r")
        yield post("A/b", "hear", 2, rule="r")
        yield call("A/c", "ask", rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "hear"] = lambda box, number: answer(number, rule="r")
    boxes["A/c", "ask"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert [line.split(" ", 1)[1] for line in told(engine)[1:]] == [
        "A/a -> A/c call ask()",
        "A/c -> A/a return ask()",
        "A/a -> nobody return go()",
        "A/a -> A/b message hear(1)",
        "A/b -> nobody return hear() = 1",
        "A/a -> A/b message hear(2)",
        "A/b -> nobody return hear() = 2",
    ]


def test_a_message_to_nobody_is_a_lost_hop_that_opens_nothing() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        box.world.put("process/A/b", None)
        yield post("A/b", "hear", rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "hear"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "0 A/a -> A/b message hear() [gone]"
    assert not Hop._make(engine.trace[-1]).opens


def test_input_between_two_steps_goes_first_and_the_interrupted_chain_goes_on() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield call("A/b", "ask", rule="r")
        return answer("done", rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = lambda box: answer(None, rule="r")
    boxes["A/c", "go"] = lambda box: answer("first", rule="r")
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 1)
    engine.input("near/user", "A/c", "go", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[1:] == [
        "0 A/a -> A/b call ask()",
        "0 near/user -> A/c input go()",
        "0 A/c -> nobody return go() = first",
        "0 A/b -> A/a return ask()",
        "0 A/a -> nobody return go() = done",
    ]


def test_a_mistake_in_a_procedure_stops_the_engine_and_names_the_place() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield wait(7, what="tea", rule="r")
        return answer(1 // 0, rule="r")

    boxes["A/a", "go"] = go
    engine = begin(boxes, "A/a")
    with pytest.raises(SimulatorBug, match=r"ZeroDivisionError in .*go, line \d+, on behalf of A/a, at 7 us"):
        engine.run(FOR_EVER, 100)
    assert told(engine) == ["0 near/user -> A/a input go()"]
    with pytest.raises(SimulatorBug, match="ZeroDivisionError"):
        engine.run(FOR_EVER, 100)


def test_a_procedure_without_an_answer_is_a_mistake() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield wait(7, what="tea", rule="r")
        return None  # type: ignore[return-value]  # the mistake

    boxes["A/a", "go"] = go
    engine = begin(boxes, "A/a")
    with pytest.raises(SimulatorBug, match="go at A/a ended without an answer"):
        engine.run(FOR_EVER, 100)


def test_a_call_to_a_function_that_does_not_exist_is_a_mistake() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield call("A/a", "fly", rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    engine = boxes.engine()
    with pytest.raises(SimulatorBug, match="A/a has no function fly"):
        engine.input("near/user", "A/a", "go", (), "test")


def test_time_that_stands_still_for_ever_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        while True:
            yield call("A/b", "ask", rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/a")
    monkeypatch.setattr("core.kernel.engine.INSTANT_LIMIT", 1_000)
    with pytest.raises(SimulatorBug, match="chain 0 keeps the time at 0 us for ever"):
        engine.run(FOR_EVER, INSTANT_LIMIT)
    assert 1_000 <= len(engine.trace) < 1_010


def test_a_hop_knows_the_line_that_ordered_it() -> None:
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        yield call("A/b", "ask", rule="r")
        return answer(None, rule="r")

    boxes["A/a", "go"] = go
    boxes["A/b", "ask"] = lambda box: answer(None, rule="r")
    engine = begin(boxes, "A/a")
    engine.run(FOR_EVER, 100)
    hop = Hop._make(engine.trace[1])
    assert hop.code is go.__code__
    assert hop.line == go.__code__.co_firstlineno + 1
    assert Hop._make(engine.trace[0]).line is None
