"""The histories as a list: chosen, named and compared, by mouse and by keyboard."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.session import Session
from gui.timebar.branch_model import BranchModel
from gui.timebar.time_bar import TimeBar
from gui.widgets.menu_keys import plain
from tests.gui.timebar.conftest import FAIL_NODE2

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
NAMES = ["1: Fail NODE1 (power loss)", "2: Fail NODE2 (power loss)", "3: Damage vmclusres.dll on NODE3"]


def row_rect(bar: TimeBar, row: int) -> QRect:
    return bar.strip.visualRect(bar.strip.branches.index(row))


def click(bar: TimeBar, row: int) -> None:
    QTest.mouseClick(bar.strip.viewport(), LEFT, NONE, row_rect(bar, row).center())


def texts(model: BranchModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def entries(bar: TimeBar, row: int) -> dict[str, bool]:
    bar.strip.fill_menu(bar.strip.branches.index(row))
    return {plain(action.text()): action.isEnabled() for action in bar.strip.menu.actions() if action.text()}


def choose(bar: TimeBar, row: int, text: str) -> None:
    bar.strip.fill_menu(bar.strip.branches.index(row))
    next(action for action in bar.strip.menu.actions() if plain(action.text()) == text).trigger()


def editor(bar: TimeBar) -> QLineEdit:
    found = bar.strip.viewport().findChildren(QLineEdit)
    assert len(found) == 1
    return found[0]


def test_the_model_is_sound(qtmodeltester: ModelTester, run: Session) -> None:
    model = BranchModel(run)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    run.go_to(300)
    run.give(FAIL_NODE2)
    run.rename(run.branch, "another")
    run.switch_to(run.branches[0])
    run.compare(run.branches[1])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.rowCount() == 2


def test_one_history_takes_no_room(run: Session, bar: TimeBar) -> None:
    alone = bar.sizeHint().height()
    assert not bar.strip.isVisible()
    run.go_to(300)
    run.give(FAIL_NODE2)
    assert bar.strip.isVisible()
    assert bar.sizeHint().height() > alone


def test_more_than_a_few_are_scrolled(run: Session, bar: TimeBar) -> None:
    heights = []
    for fork in (100, 200, 300, 400, 450):
        run.switch_to(run.branches[0], fork)
        run.give(FAIL_NODE2)
        QApplication.sendPostedEvents()
        heights.append(bar.strip.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3] == heights[4]
    assert heights[2] - heights[1] == row_rect(bar, 0).height() >= 24
    bar.resize(bar.width(), bar.sizeHint().height())
    # The present history is in view although it is the sixth.
    assert bar.strip.viewport().rect().contains(row_rect(bar, 5).center())


def test_rows_say_which_is_present_and_which_is_compared(forked: Session, bar: TimeBar) -> None:
    model = bar.strip.branches
    forked.compare(forked.branches[1])
    assert texts(model) == [f"{NAMES[0]} – present", f"{NAMES[1]} – compared", NAMES[2]]
    forked.compare(None)
    forked.switch_to(forked.branches[2])
    assert texts(model) == [*NAMES[:2], f"{NAMES[2]} – present"]
    assert bar.strip.currentIndex().row() == 2
    bar.set_narrator(Narrator("de"))
    assert texts(model)[1] == "2: NODE2 ausfallen lassen (Stromausfall)"


def test_which_is_present_and_which_is_compared_can_be_seen(forked: Session, bar: TimeBar) -> None:
    def look() -> QImage:
        return bar.strip.viewport().grab().toImage()

    plain_look = look()
    forked.compare(forked.branches[1])
    compared = look()
    forked.go_to(100)
    moved = look()
    forked.switch_to(forked.branches[2])
    looks = (plain_look, compared, moved, look())
    assert not any(one == other for one, other in combinations(looks, 2))


def test_a_click_switches_and_keeps_the_time(forked: Session, bar: TimeBar) -> None:
    time = forked.time
    click(bar, 1)
    assert forked.branch is forked.branches[1]
    assert forked.time <= time
    assert forked.recording.position_at(time) == forked.position


def test_a_click_on_the_present_one_changes_nothing(forked: Session, bar: TimeBar) -> None:
    position = forked.position
    click(bar, 0)
    assert (forked.branch.number, forked.position) == (1, position)


def test_arrows_choose_a_row_and_enter_switches(forked: Session, bar: TimeBar) -> None:
    QTest.keyClick(bar.strip, Qt.Key.Key_Down)
    QTest.keyClick(bar.strip, Qt.Key.Key_Down)
    assert forked.branch.number == 1
    QTest.keyClick(bar.strip, Qt.Key.Key_Return)
    assert forked.branch.number == 3
    QTest.keyClick(bar.strip, Qt.Key.Key_Up)
    QTest.keyClick(bar.strip, Qt.Key.Key_Enter)
    assert forked.branch.number == 2


def test_f2_renames_in_place_and_an_empty_name_is_the_difference(qtbot: QtBot, forked: Session, bar: TimeBar) -> None:
    branch = forked.branches[0]
    QTest.keyClick(bar.strip, Qt.Key.Key_F2)
    line = editor(bar)
    assert line.text() == "Fail NODE1 (power loss)"
    assert line.accessibleName() == "Name of the history"
    line.setText("  as in March ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: branch.name == "as in March")
    assert texts(bar.strip.branches)[0] == "1: as in March – present"
    assert "Fail NODE1" in str(bar.strip.branches.index(0).data(Qt.ItemDataRole.ToolTipRole))
    bar.strip.branches.setData(bar.strip.branches.index(0), "")
    assert branch.name == ""
    forked.undo()
    assert branch.name == "as in March"


def test_esc_keeps_the_name_and_the_name_it_goes_by_is_none_of_its_own(forked: Session, bar: TimeBar) -> None:
    QTest.keyClick(bar.strip, Qt.Key.Key_F2)
    editor(bar).setText("no")
    QTest.keyClick(editor(bar), Qt.Key.Key_Escape)
    assert forked.branch.name == ""
    model = bar.strip.branches
    undos = forked.undo_stack.count()
    model.setData(model.index(0), model.index(0).data(Qt.ItemDataRole.EditRole))
    assert forked.branch.name == ""
    assert forked.undo_stack.count() == undos


def test_a_double_click_renames(qtbot: QtBot, forked: Session, bar: TimeBar) -> None:
    click(bar, 2)
    QTest.mouseDClick(bar.strip.viewport(), LEFT, NONE, row_rect(bar, 2).center())
    line = editor(bar)
    line.setText("worse")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: forked.branches[2].name == "worse")


def test_the_menu_switches_compares_and_stops_comparing(qtbot: QtBot, forked: Session, bar: TimeBar) -> None:
    assert entries(bar, 1) == {"Look at this history": True, "Rename…": True, "Compare with the present one": True}
    with qtbot.waitSignal(forked.compared_changed):
        choose(bar, 1, "Compare with the present one")
    assert forked.compared is forked.branches[1]
    choose(bar, 1, "Stop comparing")
    assert not bar.strip.branches.is_compared(forked.branches[1])
    choose(bar, 2, "Look at this history")
    assert forked.branch.number == 3


def test_the_menu_says_why_not(forked: Session, bar: TimeBar) -> None:
    assert entries(bar, 0) == {
        "Look at this history – this is the present one": False,
        "Rename…": True,
        "Compare with the present one – this is the present one": False,
    }


def test_the_menu_key_opens_the_menu_of_the_chosen_row(forked: Session, bar: TimeBar) -> None:
    bar.strip.setCurrentIndex(bar.strip.branches.index(2))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), QPoint(3, 3))
    QApplication.sendEvent(bar.strip.viewport(), event)
    assert bar.strip.menu.isVisible()
    assert "Look at this history" in [plain(action.text()) for action in bar.strip.menu.actions()]
    bar.strip.menu.hide()


def test_assistive_tools_and_tooltips_are_told_everything(forked: Session, bar: TimeBar) -> None:
    model = bar.strip.branches
    told = str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith(NAMES[1])
    fork = forked.recording.hop(forked.branches[1].fork)
    assert told.endswith(f"Left history 1 at {Narrator('en').time(fork.time)}")
    assert "up to 00:00:25" in str(model.index(1).data(Qt.ItemDataRole.ToolTipRole))


def test_lines_stand_on_the_axis_of_the_bar(forked: Session, bar: TimeBar) -> None:
    delegate, scrub = bar.strip._delegate, bar.scrub
    # Like the ring of the style sheet, which tests do without.
    bar.strip.setFrameShape(QFrame.Shape.Box)
    bar.strip.setLineWidth(2)
    assert bar.strip.viewport().x() > 0
    for strand in bar.strip.branches.strands:
        rank = bar._courses.of(strand.branch).rank_of(strand.branch.fork)
        x = bar.strip.viewport().mapTo(bar, QPoint(0, 0)).x() + delegate._fork_x(strand)
        assert x == scrub.x() + scrub.axis.x_of(rank)


def test_the_axis_has_room_for_the_longest_history(forked: Session, bar: TimeBar) -> None:
    forked.recording.extend(hops=3000)
    forked.switch_to(forked.branches[1])
    assert bar.scrub.axis.length >= bar._courses.longest > bar.scrub.maximum()
