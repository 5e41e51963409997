"""The inspector: which object it shows, how a value is edited by keyboard, and what is said of what cannot be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from gui.models.property_model import PropertyColumn
from gui.panels.inspector_delegate import NumberField
from gui.panels.inspector_panel import InspectorPanel
from gui.session import Session
from gui.theme import DARK, HIGH_CONTRAST
from tests.gui.runs import session

SQL01 = "NODE1/vm/SQL01"
RESOURCE = "Virtual Machine SQL01"
Key = Qt.Key


@pytest.fixture
def run(qapp: QApplication) -> Session:
    del qapp
    run = session(preset=DOCUMENTED)
    run.go_to_time(7_000_000)
    return run


@pytest.fixture
def panel(qtbot: QtBot, run: Session) -> Iterator[InspectorPanel]:
    panel = InspectorPanel(run)
    panel.resize(330, 700)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.set_selected(SQL01)
    yield panel
    panel.close()


def settle() -> None:
    """A field is committed after its key, and the order is given after the field is closed."""
    for _ in range(3):
        QApplication.processEvents()


def index_of(panel: InspectorPanel, name: str, kind: str = "resource") -> QModelIndex:
    for place, section in enumerate(panel.model.sections):
        for number, row in enumerate(section.rows):
            if section.subject.kind == kind and row.fact.definition.name == name:
                return panel.model.index(number, PropertyColumn.VALUE, panel.model.index(place, 0))
    raise AssertionError(name)


def stand_at(panel: InspectorPanel, name: str, kind: str = "resource") -> QModelIndex:
    index = index_of(panel, name, kind)
    panel.tree.setCurrentIndex(index)
    panel.tree.setFocus()
    return index


def value(panel: InspectorPanel, name: str, kind: str = "resource") -> str:
    return str(index_of(panel, name, kind).data())


def number_field(panel: InspectorPanel) -> NumberField:
    field = panel.tree.findChild(NumberField)
    assert isinstance(field, NumberField)
    return field


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_a_number_is_edited_in_place_and_can_be_undone(panel: InspectorPanel, run: Session, key: Qt.Key) -> None:
    stand_at(panel, "RestartThreshold")
    QTest.keyClick(panel.tree, key)
    field = number_field(panel)
    field.selectAll()
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Key.Key_Return)
    settle()
    assert run.branch.given[-1].command == Command("set-property", (RESOURCE, "RestartThreshold=3"))
    assert "Ordered: Set RestartThreshold=3" in panel.problem.text()
    run.take("into")
    assert panel.problem.isHidden()
    run.take("into")
    assert value(panel, "RestartThreshold") == "3"
    run.undo_stack.undo()
    assert value(panel, "RestartThreshold") == "1"


def test_an_edit_in_the_past_begins_another_history(panel: InspectorPanel, run: Session) -> None:
    run.go_to(40)
    run.give(Command("fail-vm", ("SQL01",)))
    run.go_to_time(20_000_000)
    run.go_to(80)
    count = len(run.branches)
    panel.model.setData(index_of(panel, "RestartThreshold"), 0)
    settle()
    assert len(run.branches) == count + 1


def test_a_value_that_may_not_be_is_refused_where_it_is_typed(panel: InspectorPanel, run: Session) -> None:
    before = len(run.branch.given)
    stand_at(panel, "PendingTimeout")
    QTest.keyClick(panel.tree, Key.Key_F2)
    field = number_field(panel)
    field.selectAll()
    QTest.keyClicks(field, "5")
    assert panel.problem.isVisible()
    assert "cannot be 5. Allowed: 10 – 4294967294 ms" in panel.problem.text()
    QTest.keyClick(field, Key.Key_Return)
    settle()
    assert len(run.branch.given) == before
    assert value(panel, "PendingTimeout") == "180000"


def test_who_edits_wants_the_run_to_stand_still(panel: InspectorPanel, run: Session) -> None:
    run.play()
    assert run.is_playing
    stand_at(panel, "RestartDelay")
    QTest.keyClick(panel.tree, Key.Key_F2)
    assert not run.is_playing


def test_escape_leaves_everything_as_it_was(panel: InspectorPanel, run: Session) -> None:
    stand_at(panel, "RestartDelay")
    QTest.keyClick(panel.tree, Key.Key_F2)
    field = number_field(panel)
    field.setValue(7)
    QTest.keyClick(field, Key.Key_Escape)
    settle()
    assert run.branch.given == []


def test_a_choice_is_made_from_a_list(panel: InspectorPanel, run: Session) -> None:
    stand_at(panel, "RestartAction")
    QTest.keyClick(panel.tree, Key.Key_F2)
    box = panel.tree.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "RestartNotify (2)"
    QTest.keyClick(box, Key.Key_Up)
    settle()
    assert run.branch.given[-1].command.arguments == (RESOURCE, "RestartAction=1")


def test_a_switch_is_turned_by_a_key_and_by_a_click(panel: InspectorPanel, run: Session) -> None:
    index = stand_at(panel, "CheckHeartbeat")
    QTest.keyClick(panel.tree, Key.Key_F2)
    settle()
    assert run.branch.given[-1].command.arguments == (RESOURCE, "CheckHeartbeat=0")
    run.take("into")
    run.take("into")
    assert value(panel, "CheckHeartbeat") == "off (0)"
    panel.tree.scrollTo(index)
    place = panel.tree.visualRect(index_of(panel, "CheckHeartbeat")).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert run.branch.given[-1].command.arguments == (RESOURCE, "CheckHeartbeat=1")


def test_what_cannot_be_edited_says_why_in_place(panel: InspectorPanel, run: Session) -> None:
    stand_at(panel, "OwnerNode", "group")
    QTest.keyClick(panel.tree, Key.Key_F2)
    assert panel.problem.isVisible()
    assert panel.problem.text() == "This is a state: the cluster works it out, and nobody sets it."
    assert run.branch.given == []


def test_without_a_selection_the_object_of_the_hop_is_shown(panel: InspectorPanel, run: Session) -> None:
    panel.set_selected("")
    run.seek(lambda hop: hop.kind == "call" and hop.target == "NODE2/vmms")
    assert panel.title.text() == "Object of this hop: VMMS on NODE2"
    assert panel.model.sections[0].subject.name == "NODE2/vmms"


def test_how_much_the_hop_has_changed_stands_in_the_title(panel: InspectorPanel, run: Session) -> None:
    run.give(Command("fail-vm", ("SQL01",)))
    run.seek(lambda hop: any(key == f"resource/{RESOURCE}" for key, _, _ in hop.changes))
    changed = [row for section in panel.model.sections for row in section.rows if row.is_changed]
    assert len(changed) > 1
    assert panel.title.text() == f"Selected: VM SQL01 on NODE1 · {len(changed)} change(s) in this hop"
    panel.set_selected("NODE3/machine")
    assert panel.title.text() == "Selected: NODE3"


def test_an_edit_keeps_its_object_when_none_was_selected(panel: InspectorPanel, run: Session) -> None:
    """Else the next thing to be seen would be the console through which the order goes."""
    panel.set_selected("")
    run.seek(lambda hop: hop.kind == "call" and hop.target.startswith("NODE1/vm/"))
    address = run.hop.target if run.hop is not None else ""
    asked: list[str] = []
    panel.object_wanted.connect(asked.append)
    panel.model.setData(index_of(panel, "RestartThreshold"), 2)
    settle()
    assert asked == [address]
    assert panel.model.sections[0].subject.kind == "vm"


@pytest.mark.parametrize(
    ("address", "said"),
    [("", "Select an object on the stage"), ("admin/hyper-v-manager", "Hyper-V Manager has no properties")],
)
def test_an_empty_inspector_says_what_to_do(panel: InspectorPanel, run: Session, address: str, said: str) -> None:
    run.go_to_start()
    panel.set_selected(address)
    assert panel.empty.isVisible()
    assert said in panel.empty.text()


def test_the_same_thing_in_powershell_can_be_copied(panel: InspectorPanel) -> None:
    stand_at(panel, "RestartThreshold")
    line = '(Get-ClusterResource "Virtual Machine SQL01").RestartThreshold = 1'
    assert panel.shell.toPlainText() == line
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == line
    stand_at(panel, "RcmState")
    assert panel.shell.toPlainText() == ""
    assert not panel.copy.isEnabled()
    assert panel.copy.toolTip()


def test_the_line_has_the_room_that_it_needs(panel: InspectorPanel) -> None:
    stand_at(panel, "RestartThreshold")
    heights = []
    for width in (900, 330, 200):
        panel.resize(width, 700)
        settle()
        heights.append(panel.shell.height())
    assert heights == sorted(set(heights))


def test_a_filter_narrows_and_what_was_folded_shows_where_it_fits(panel: InspectorPanel) -> None:
    panel.filter.setText("deadlock")
    names = [row.fact.definition.name for section in panel.model.sections for row in section.rows]
    assert set(names) == {"DeadlockTimeout"}
    assert all(panel.tree.isExpanded(panel.model.index(row, 0)) for row in range(panel.model.rowCount()))
    assert not panel.nothing.isVisible()
    panel.filter.setText("deadlok")
    assert panel.nothing.isVisible()
    assert panel.shell.toPlainText() == ""
    panel.filter.clear()
    assert not panel.nothing.isVisible()
    assert len([row for section in panel.model.sections for row in section.rows]) > 50


def test_a_section_that_is_folded_stays_so_for_the_next_object_of_its_kind(panel: InspectorPanel) -> None:
    heading = panel.model.index(0, 0)
    panel.tree.setCurrentIndex(heading)
    QTest.keyClick(panel.tree, Key.Key_Return)
    assert not panel.tree.isExpanded(heading)
    panel.set_selected("NODE2/vm/DC01")
    assert not panel.tree.isExpanded(panel.model.index(0, 0))


def test_stepping_keys_are_left_to_the_window(panel: InspectorPanel) -> None:
    stand_at(panel, "RestartThreshold")
    here = panel.tree.currentIndex()
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Space):
        QTest.keyClick(panel.tree, key)
    assert panel.tree.currentIndex() == here
    assert panel.tree.isExpanded(here.parent())


def test_nothing_is_written_while_it_is_hidden(panel: InspectorPanel, run: Session) -> None:
    panel.hide()
    panel.set_selected("NODE1/machine")
    run.take("into")
    assert {section.subject.kind for section in panel.model.sections} >= {"vm", "group"}
    panel.show()
    assert {section.subject.kind for section in panel.model.sections} == {"node"}


def test_it_speaks_german_and_takes_any_look(panel: InspectorPanel) -> None:
    panel.set_narrator(Narrator("de"))
    assert "Zustand" in str(panel.model.index(0, 0).data())
    stand_at(panel, "State")
    for theme, factor, width in ((DARK, 0.8, 330), (HIGH_CONTRAST, 3.0, 1200)):
        panel.set_theme(theme)
        panel.set_scale(factor)
        panel.resize(width, 700)
        assert not panel.grab().isNull()
        assert panel.tree.visualRect(panel.tree.currentIndex()).height() >= 24


def test_defaults_and_sources_have_columns_where_there_is_room(panel: InspectorPanel) -> None:
    assert panel.tree.isColumnHidden(PropertyColumn.DEFAULT)
    panel.resize(900, 600)
    assert not panel.tree.isColumnHidden(PropertyColumn.DEFAULT)
    assert not panel.tree.isColumnHidden(PropertyColumn.SOURCE)


def test_everything_that_takes_the_focus_has_a_name(panel: InspectorPanel) -> None:
    for widget in (panel.filter, panel.tree, panel.shell, panel.copy):
        assert widget.accessibleName()
    stand_at(panel, "RestartThreshold")
    QTest.keyClick(panel.tree, Key.Key_F2)
    assert number_field(panel).accessibleName() == "RestartThreshold"
