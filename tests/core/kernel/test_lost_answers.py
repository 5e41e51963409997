"""An answer whose way back is cut: it gets lost, and its caller waits on, as for a call that was never received."""

from collections.abc import Callable

import pytest

from core.kernel.component import Component
from core.kernel.engine import Engine
from core.kernel.hops import Hop
from core.kernel.hung import HUNG, Hung
from core.kernel.operations import Answer, CallFailed, Procedure, answer, call, kill, post, sever, wait
from core.timeline.moments import Moments
from tests.core.kernel.conversation import Boxes, Note, told

FOR_EVER = 10**12
CUT = "cut/A"
"""While this row is there, nothing gets to A."""


def asks(deadline: int = 0) -> Callable[[Component], Procedure]:
    """A procedure that asks B, and tells what it heard or the code of what went wrong."""

    def go(box: Component) -> Procedure:
        try:
            value = yield call("B/svc", "ask", rule="ask", deadline=deadline)
        except CallFailed as failed:
            return answer(failed.code, rule="ask.failed")
        return answer(value, rule="ask.heard")

    return go


def answers_and_cuts(box: Component) -> Answer:
    """Somebody cuts the way to A while B answers."""
    box.world.put(CUT, Note("no way"))
    return answer("yes", rule="say")


def cuts_and_works(box: Component) -> Procedure:
    """The way to A is cut at once; B, which does not know, works on and answers later."""
    box.world.put(CUT, Note("no way"))
    yield wait(200, what="work", rule="work")
    return answer("yes", rule="say")


def boxes(ask: Callable[[Component], Answer | Procedure] = answers_and_cuts, *, deadline: int = 0) -> Boxes:
    made = Boxes()
    made["A/svc", "go"] = asks(deadline)
    made["B/svc", "ask"] = ask
    return made


def begun(made: Boxes) -> Engine:
    engine = made.engine()
    engine.input("near/user", "A/svc", "go", (), "test")
    return engine


@pytest.mark.parametrize(("ask", "late"), [(answers_and_cuts, 0), (cuts_and_works, 200)])
def test_a_caller_whose_answer_is_lost_waits_until_its_deadline(
    ask: Callable[[Component], Answer | Procedure], late: int
) -> None:
    engine = begun(boxes(ask, deadline=3_000))
    engine.run(3_000, 100)
    assert told(engine)[-1] == f"{1_000 + late} B/svc -> A/svc return ask() = yes [unreachable]"
    assert engine.open_spans() == [0, 1]
    engine.run(FOR_EVER, 100)
    assert told(engine)[-2:] == ["3500 B/svc -> A/svc abort ask() = 5910", "3500 A/svc -> nobody return go() = 5910"]
    assert engine.open_spans() == []
    assert not [key for key in engine.world.rows if key.startswith("pending/")]


def test_the_hop_of_a_lost_answer_is_that_of_any_answer_but_for_being_lost() -> None:
    engine = begun(boxes(cuts_and_works))
    engine.run(FOR_EVER, 100)
    _, asked, worked, lost = (Hop._make(fields) for fields in engine.trace)
    assert (lost.kind, lost.result, lost.rule, lost.lost) == ("return", "yes", "say", "unreachable")
    assert (lost.chain, lost.span, lost.parent, lost.cause) == (0, asked.span, 0, worked.index)
    assert (lost.source, lost.target, lost.function, lost.arguments) == ("B/svc", "A/svc", "ask", ())
    assert not lost.opens
    assert lost.line is not None


def test_without_a_deadline_nothing_comes_of_it() -> None:
    engine = begun(boxes())
    assert engine.run(FOR_EVER, 100) is False
    assert len(told(engine)) == 3
    assert engine.open_spans() == [0, 1]


@pytest.mark.parametrize("stride", [1, 2, 100])
def test_how_the_user_steps_over_it_changes_nothing(stride: int) -> None:
    straight, strided = (begun(boxes(cuts_and_works, deadline=3_000)) for _ in range(2))
    straight.run(FOR_EVER, 100)
    while strided.run(FOR_EVER, stride):
        pass
    assert list(straight.trace) == list(strided.trace)


def test_the_caller_is_told_when_the_connection_is_severed() -> None:
    made = boxes(deadline=9_000)

    def new_view(box: Component) -> Procedure:
        yield sever("B", rule="view")
        return answer(None, rule="view.done")

    made["near/view", "go"] = new_view
    engine = begun(made)
    engine.run(5_000, 100)
    engine.input("near/user", "near/view", "go", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[4:] == [
        "1000 B/svc -> A/svc abort ask() = 1722",
        "1000 near/view -> nobody return go()",
        "1000 A/svc -> nobody return go() = 1722",
    ]
    assert engine.open_spans() == []
    assert not [key for key in engine.world.rows if key.startswith("pending/")]


def test_it_counts_whether_the_way_is_open_when_the_answer_arrives() -> None:
    made = boxes(deadline=3_000)

    def mend(box: Component) -> Answer:
        box.world.put(CUT, None)
        return answer(None, rule="mend")

    made["near/switch", "mend"] = mend
    engine = begun(made)
    engine.run(999, 100)
    assert CUT in engine.world.rows
    engine.input("near/user", "near/switch", "mend", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-2:] == ["1000 B/svc -> A/svc return ask() = yes", "1000 A/svc -> nobody return go() = yes"]


def test_mending_brings_no_lost_answer_back() -> None:
    made = boxes()

    def mend(box: Component) -> Answer:
        box.world.put(CUT, None)
        return answer(None, rule="mend")

    made["near/switch", "mend"] = mend
    engine = begun(made)
    engine.run(FOR_EVER, 100)
    engine.input("near/user", "near/switch", "mend", (), "test")
    engine.run(FOR_EVER, 100)
    assert engine.open_spans() == [0, 1]
    assert sum("= yes" in line for line in told(engine)) == 1


def test_only_the_way_back_counts() -> None:
    """Nothing gets to B any more, but what B says still gets to A."""

    def ask(box: Component) -> Answer:
        box.world.put("cut/B", Note("no way"))
        return answer("yes", rule="say")

    engine = begun(boxes(ask))
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "1000 A/svc -> nobody return go() = yes"


def test_within_a_region_there_is_nothing_to_cut() -> None:
    """Somebody hangs elsewhere, so that the answer goes the plain way through the engine."""
    made = Boxes()

    def go(box: Component) -> Procedure:
        box.world.put(CUT, Note("no way"))
        box.world.put(HUNG, Hung(("C/svc",)))
        value = yield call("A/db", "look", rule="look")
        return answer(value, rule="looked")

    made["A/svc", "go"] = go
    made["A/db", "look"] = lambda box: answer("here", rule="look")
    engine = begun(made)
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "0 A/svc -> nobody return go() = here"


def test_the_end_of_a_process_that_has_answered_is_nothing_to_the_caller() -> None:
    made = boxes()

    def end(box: Component) -> Procedure:
        yield kill("B/svc", ("B/svc",), rule="end")
        return answer(None, rule="ended")

    made["near/machine", "end"] = end
    engine = begun(made)
    engine.run(FOR_EVER, 100)
    engine.input("near/user", "near/machine", "end", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-2] == "1000 near/machine -> B/svc kill kill(B/svc) = ()"
    assert engine.open_spans() == [0, 1]


def test_who_stands_behind_the_caller_has_a_deadline_of_its_own() -> None:
    made = boxes()

    def watch(box: Component) -> Procedure:
        try:
            yield call("A/svc", "go", rule="watch", deadline=4_000)
        except CallFailed as failed:
            return answer(failed.code, rule="watch.failed")
        return answer("heard", rule="watch.heard")

    made["A/watch", "watch"] = watch
    engine = made.engine()
    engine.input("near/user", "A/watch", "watch", (), "test")
    engine.run(FOR_EVER, 100)
    assert told(engine)[-2:] == [
        "4000 A/svc -> A/watch abort go() = 5910",
        "4000 A/watch -> nobody return watch() = 5910",
    ]
    assert engine.open_spans() == [1, 2]


def test_the_past_knows_at_every_hop_which_calls_were_open() -> None:
    made = boxes(deadline=3_000)

    def again(box: Component) -> Procedure:
        yield wait(2_000, what="tea", rule="tea")
        yield post("A/svc", "go", rule="again")
        return answer(None, rule="again")

    made["A/other", "go"] = again
    engine = made.engine()
    moments = Moments(engine.trace, engine.world.rows)
    engine.input("near/user", "A/svc", "go", (), "test")
    engine.input("near/user", "A/other", "go", (), "test")
    while engine.run(FOR_EVER, 1):
        assert sorted(moments.at(len(engine.trace)).open_spans) == engine.open_spans()
    assert [line for line in told(engine) if "[unreachable]" in line]
    assert engine.open_spans() == []


def test_an_error_without_a_way_back_is_lost_as_well() -> None:
    def fails(box: Component) -> Procedure:
        box.world.put(CUT, Note("no way"))
        yield wait(200, what="work", rule="work")
        raise CallFailed(53, rule="say")

    engine = begun(boxes(fails, deadline=3_000))
    engine.run(3_000, 100)
    lost = Hop._make(engine.trace[-1])
    assert (lost.kind, lost.result, lost.lost) == ("abort", 53, "unreachable")
    assert engine.open_spans() == [0, 1]
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "3500 A/svc -> nobody return go() = 5910"


def test_the_end_of_a_process_behind_a_cut_way_is_told_to_nobody() -> None:
    made = boxes(cuts_and_works, deadline=3_000)

    def end(box: Component) -> Procedure:
        yield kill("B/svc", ("B/svc",), rule="end")
        return answer(None, rule="end.done")

    made["near/machine", "go"] = end
    engine = begun(made)
    engine.run(1_100, 100)
    engine.input("near/user", "near/machine", "go", (), "test")
    engine.run(3_000, 100)
    assert not [line for line in told(engine) if "1726" in line]
    assert engine.open_spans() == [0, 1]
    engine.run(FOR_EVER, 100)
    assert told(engine)[-1] == "3500 A/svc -> nobody return go() = 5910"
