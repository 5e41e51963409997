"""A process that hangs: it is reached, nothing in it runs, and only a deadline or its end gets out of it."""

from core.kernel.component import Component
from core.kernel.hung import HUNG, Hung
from core.kernel.operations import Answer, CallFailed, Procedure, answer, call, kill, post, wait
from tests.core.kernel.conversation import Boxes, told


def freeze(box: Component) -> Answer:
    """Whoever is told to freezes B."""
    box.world.put(HUNG, Hung(("B/x",)))
    return answer(None, rule="freeze")


def boxes() -> Boxes:
    made = Boxes()
    made["A/x", "freeze"] = freeze

    def ask(box: Component) -> Procedure:
        try:
            yield call("B/x", "say", rule="ask", deadline=1_000)
        except CallFailed as failed:
            return answer(failed.code, rule="ask.failed")
        return answer("heard", rule="ask.heard")

    made["A/x", "ask"] = ask
    made["B/x", "say"] = lambda box: answer("yes", rule="say")
    return made


def test_a_call_to_it_opens_a_frame_that_only_the_deadline_closes() -> None:
    engine = boxes().engine()
    engine.input("user", "A/x", "freeze", (), "input")
    engine.input("user", "A/x", "ask", (), "input")
    engine.run(until=10_000, hops=100)
    lines = told(engine)
    assert "500 A/x -> B/x call say()" in lines
    assert any(line.startswith("1500 B/x -> A/x abort say()") and "5910" in line for line in lines)
    assert "1500 A/x -> nobody return ask() = 5910" in lines
    assert not any("= yes" in line for line in lines)


def test_without_a_hang_the_same_call_is_answered() -> None:
    engine = boxes().engine()
    engine.input("user", "A/x", "ask", (), "input")
    engine.run(until=10_000, hops=100)
    assert "1000 B/x -> A/x return say() = yes" in told(engine)


def test_what_waits_in_it_does_not_go_on_when_its_time_comes() -> None:
    made = boxes()

    def tick(box: Component) -> Procedure:
        yield wait(2_000, what="tick", rule="tick")
        yield post("A/x", "tock", rule="tock")
        return answer(None, rule="tick.done")

    made["B/x", "tick"] = tick
    made["A/x", "tock"] = lambda box: answer(None, rule="tock")
    engine = made.engine()
    engine.input("user", "B/x", "tick", (), "input")
    engine.input("user", "A/x", "freeze", (), "input")
    engine.run(until=10_000, hops=100)
    lines = told(engine)
    assert any("timer tick" in line for line in lines)
    assert not any("tock" in line for line in lines)
    assert engine.open_spans() == [0]


def test_a_message_to_it_is_received_by_nobody_and_its_end_closes_the_frame() -> None:
    made = boxes()

    def end(box: Component) -> Procedure:
        yield kill("B/x", ("B/x",), rule="end")
        box.world.put(HUNG, None)
        return answer(None, rule="end")

    made["A/x", "end"] = end
    engine = made.engine()
    engine.input("user", "A/x", "freeze", (), "input")
    engine.input("user", "B/x", "say", (), "input")
    engine.run(until=100, hops=100)
    assert len(engine.open_spans()) == 1
    engine.input("user", "A/x", "end", (), "input")
    engine.run(until=200, hops=100)
    assert engine.open_spans() == []
