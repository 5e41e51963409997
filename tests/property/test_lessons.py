"""Whatever a learner does between the steps of a lesson, it finds its place again, and nothing of theirs is lost."""

from collections.abc import Callable
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.lessons.path import Path
from gui.session import Session
from gui.source import ready
from tests.core.lessons.written import ASKED, walked
from tests.gui.lessons.played import Played, played
from tests.gui.runs import steps

ORDERS = (
    Command("fail-vm", ("SQL01",)), Command("fail-vm", ("WEB01",)), Command("fail-node", ("NODE1",)),
    Command("fail-node", ("NODE2",)), Command("repair-node", ("NODE1",)), Command("move-group", ("SQL01", "NODE3")),
    Command("damage-dll", ("NODE2", "vmclusres.dll")),
)  # fmt: skip


@cache
def path() -> Path:
    return walked(ASKED)


def order(session: Session, number: int) -> None:
    command = ORDERS[number % len(ORDERS)]
    if session.run.source.name == "three-nodes" and session.obstacle(command) is None:
        session.give(command)


DEEDS: dict[str, Callable[[Session, int], object]] = {
    "step": steps,
    "back": lambda session, number: session.go_to(session.position - 5 * number),
    "change": lambda session, number: session.take("change", is_back=number % 2 == 1),
    "order": order,
    "undo": lambda session, _: session.undo(),
    "redo": lambda session, _: session.redo(),
    "branch": lambda session, number: session.switch_to(session.branches[number % len(session.branches)]),
    "run": lambda session, number: session.show(session.runs[number % len(session.runs)]),
    "open": lambda session, _: session.open(ready("two-nodes")),
    "fork": lambda session, _: session.fork(),
}
ACTS = st.tuples(st.sampled_from((*DEEDS, "lesson back")), st.integers(1, 9))


def do(at: Played, what: str, number: int) -> None:
    if what == "lesson back":
        at.lessons.go_back()
    else:
        DEEDS[what](at.session, number)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(ACTS, max_size=3), min_size=8, max_size=14))
def test_a_lesson_finds_its_place_again(qtbot: QtBot, between: list[list[tuple[str, int]]]) -> None:
    at = played(path())
    ordered: set[tuple[object, ...]] = set()
    for acts in between:
        for what, number in acts:
            do(at, what, number)
        ordered |= {(run, branch.number, given) for run in at.session.runs for branch in run.history.branches
                    for given in branch.given}  # fmt: skip
        at.lessons.come_back()
        assert not at.stops
        assert at.lessons.standing == "here"
        assert at.is_right()
        turns = iter((False, True))
        at.through(lambda lessons, turns=turns: lessons.phase == "review" or next(turns))  # type: ignore[misc]
        assert not at.stops
        assert at.is_right()
    kept = {(run, branch.number, given) for run in at.session.runs for branch in run.history.branches
            for given in branch.given}  # fmt: skip
    assert ordered <= kept
    at.session.deleteLater()
