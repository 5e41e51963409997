"""The entries of menus that set breakpoints: whole sentences, ticked when they are set."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import from_hop
from gui.marking.break_menu import BreakMenu, name_of
from gui.session import Session
from gui.widgets.menu_keys import plain
from tests.gui.runs import FAIL_FILE01, session, steps


@pytest.fixture
def run(qapp: QApplication) -> Session:
    del qapp
    run = session()
    steps(run, 40)
    run.give(FAIL_FILE01)
    steps(run, 20)
    return run


def filled(run: Session, position: int) -> tuple[QMenu, BreakMenu]:
    menu, filler = QMenu(), BreakMenu(run)
    filler.fill(menu, position)
    return menu, filler


def entries(menu: QMenu) -> dict[str, QAction]:
    return {plain(action.text()): action for action in menu.actions() if not action.isSeparator()}


def answer(run: Session) -> int:
    """The position of an answer to IsAlive."""
    return next(p for p, hop in enumerate(run.recording.hops(), 1) if (hop.kind, hop.function) == ("return", "IsAlive"))


def test_the_menu_of_an_answer_has_all_one_can_break_on(run: Session) -> None:
    position = answer(run)
    menu, _ = filled(run, position)
    texts = list(entries(menu))
    hop = run.recording.hop(position)
    assert texts == [
        "Go here",
        "Run to here",
        "Bookmark here",
        "Break here",
        "Break on the call IsAlive",
        "Break when IsAlive answers TRUE",
        f"Break on the rule {hop.rule}",
        f"Break at any {hop.source.rpartition('/')[2]}",
        f"Break at {hop.source}",
        "Breakpoint…",
    ]
    assert all("&" in action.text() for action in menu.actions() if not action.isSeparator())


def test_a_hop_that_changes_a_state_can_be_broken_on_by_it(run: Session) -> None:
    position = next(
        p for p, hop in enumerate(run.recording.hops(), 1) if any(k == "vm/NODE3/FILE01" for k, *_ in hop.changes)
    )
    menu, _ = filled(run, position)
    entries(menu)["Break when FILE01 becomes Failed"].trigger()
    assert run.marks.breakpoints == (Breakpoint(1, object="FILE01", state="Failed"),)


def test_an_entry_is_ticked_when_it_is_set_and_removes_it_then(run: Session) -> None:
    position = answer(run)
    menu, filler = filled(run, position)
    assert not entries(menu)["Break here"].isChecked()
    entries(menu)["Break here"].trigger()
    assert len(run.marks.breakpoints) == 1
    filler.fill(menu, position)
    assert entries(menu)["Break here"].isChecked()
    entries(menu)["Break here"].trigger()
    assert not run.marks.breakpoints


def test_go_here_and_run_to_here_differ_where_a_breakpoint_is_on_the_way(run: Session) -> None:
    end = run.position
    target = answer(run)
    stop = next(p for p in range(target + 1, end) if run.recording.hop(p).function == "IsAlive")
    run.marks.add(Breakpoint(0, call="IsAlive", is_once=True))
    stops: list[object] = []
    run.stopped.connect(stops.append)
    menu, filler = filled(run, target)
    entries(menu)["Go here"].trigger()
    assert run.position == target
    filler.fill(menu, end)
    entries(menu)["Run to here"].trigger()
    assert run.position == stop
    assert len(stops) == 1
    assert run.marks.enabled == ()
    filler.fill(menu, end)
    entries(menu)["Run to here"].trigger()
    assert run.position == end


def test_running_back_to_here_stops_on_the_way_too(run: Session) -> None:
    target = answer(run)
    last = max(p for p in range(target + 1, run.position) if run.recording.hop(p).function == "IsAlive")
    run.marks.add(Breakpoint(0, call="IsAlive"))
    menu, _ = filled(run, target)
    entries(menu)["Run to here"].trigger()
    assert run.position == last


def test_at_the_present_hop_one_is_already_and_is_told_so(run: Session) -> None:
    menu, _ = filled(run, run.position)
    texts = [text for text, action in entries(menu).items() if not action.isEnabled()]
    assert texts == ["Go here – this is the present hop", "Run to here – this is the present hop"]


def test_the_dialog_begins_with_the_hop(qtbot: QtBot, run: Session) -> None:
    position = answer(run)
    menu, filler = filled(run, position)
    with qtbot.waitSignal(filler.breakpoint_wanted) as wanted:
        entries(menu)["Breakpoint…"].trigger()
    assert wanted.args == [from_hop(run.recording.hop(position))]


def test_an_object_of_the_stage_can_be_broken_at(run: Session) -> None:
    menu, filler = QMenu(), BreakMenu(run)
    filler.fill_for_object(menu, "NODE3/vm/FILE01")
    assert list(entries(menu)) == [
        "Break at every hop here",
        "Break when it becomes Failed",
        "Run to its next hop",
        "Breakpoint…",
    ]
    entries(menu)["Break when it becomes Failed"].trigger()
    assert run.marks.breakpoints == (Breakpoint(1, object="FILE01", state="Failed"),)
    run.go_to_start()
    entries(menu)["Run to its next hop"].trigger()
    assert run.hop is not None
    assert "NODE3/vm/FILE01" in (run.hop.source, run.hop.target)


def test_a_node_goes_down_and_a_box_does_neither(run: Session) -> None:
    menu, filler = QMenu(), BreakMenu(run)
    filler.fill_for_object(menu, "NODE1/machine")
    entries(menu)["Break when it becomes Down"].trigger()
    assert run.marks.breakpoints == (Breakpoint(1, object="NODE1", state="Down"),)
    menu.clear()
    filler.fill_for_object(menu, "NODE1/clussvc")
    assert "Break when it becomes Failed" not in entries(menu)


def test_what_goes_by_a_name_of_its_own() -> None:
    assert [name_of(a) for a in ("NODE1", "NODE1/machine", "NODE2/vm/DC01", "NODE1/rhs:1")] == [
        "NODE1", "NODE1", "DC01", "NODE1/rhs:1",
    ]  # fmt: skip
