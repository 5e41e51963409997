"""The dialog describes a breakpoint, says what it would hit, and what is wrong with it, before it is set."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.evidence.narration import Narrator
from core.timeline.breakpoints import Breakpoint, While
from core.timeline.hits import Hits
from gui.marking.breakpoint_dialog import BreakpointDialog
from gui.marking.breakpoint_fields import Choice
from gui.session import Session
from tests.gui.runs import session, steps

FULL = Breakpoint(
    1,
    call="IsAlive",
    component="rhs",
    object="NODE1",
    result="FALSE",
    rule="poll",
    event=1069,
    time=12_500_000,
    only_while=While("NODE1", "Up"),
    from_hit=2,
    is_once=True,
    is_enabled=False,
)


@pytest.fixture
def run(qapp: QApplication) -> Session:
    del qapp
    run = session()
    steps(run, 60)
    run.go_to(10)
    return run


@pytest.fixture
def dialog(qtbot: QtBot, run: Session) -> Iterator[BreakpointDialog]:
    dialog = BreakpointDialog(run)
    qtbot.addWidget(dialog)
    yield dialog
    dialog.close()


def ok(dialog: BreakpointDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_what_is_shown_is_what_is_read(dialog: BreakpointDialog) -> None:
    dialog.show_mark(FULL)
    assert dialog.fields.mark == FULL
    assert dialog.windowTitle() == "Breakpoint 1"
    state = Breakpoint(2, state="Failed", object="SQL01")
    dialog.show_mark(state)
    assert dialog.fields.mark == state


def test_a_new_breakpoint_is_typed_and_set_with_enter(dialog: BreakpointDialog, run: Session) -> None:
    dialog.show_new()
    edit, completer = dialog.fields.call.lineEdit(), dialog.fields.call.completer()
    assert edit is not None
    assert completer is not None
    QTest.keyClicks(edit, "IsAlive")
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert list(run.marks.breakpoints) == [Breakpoint(1, call="IsAlive")]
    assert not dialog.isVisible()
    run.undo()
    assert not run.marks.breakpoints


def test_esc_sets_nothing(dialog: BreakpointDialog, run: Session) -> None:
    dialog.show_new(Breakpoint(0, call="IsAlive"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert run.marks.breakpoints == ()


def test_a_changed_breakpoint_keeps_its_number(dialog: BreakpointDialog, run: Session) -> None:
    run.marks.add(Breakpoint(0, call="Online"))
    mark = run.marks.add(Breakpoint(0, call="IsAlive"))
    dialog.show_mark(mark)
    dialog.fields.once.setChecked(True)
    ok(dialog)
    assert run.marks.breakpoints[1] == Breakpoint(2, call="IsAlive", is_once=True)


def test_one_that_is_gone_meanwhile_is_set_anew(dialog: BreakpointDialog, run: Session) -> None:
    mark = run.marks.add(Breakpoint(0, call="IsAlive"))
    dialog.show_mark(mark)
    run.undo()
    ok(dialog)
    assert run.marks.breakpoints == (Breakpoint(1, call="IsAlive"),)


def test_it_says_what_it_would_hit(qtbot: QtBot, dialog: BreakpointDialog, run: Session) -> None:
    mark = Breakpoint(0, call="IsAlive")
    dialog.show_new(mark)
    hits = Hits(run.recording, mark)
    following = next(position for position in hits.positions() if position > run.position)
    time = Narrator("en").time(run.recording.hop(following).time)
    assert "Stops where: IsAlive" in dialog.sentence.text()
    assert dialog.hits.text().startswith(str(len(hits.indices())))
    assert dialog.hits.text().endswith(f"It would next stop at {time}.")
    dialog.fields.call.setEditText("Nobody")
    qtbot.waitUntil(lambda: dialog.hits.text().startswith("0"))
    assert "None lies ahead" in dialog.hits.text()


def test_what_can_never_be_hit_is_said_and_may_be_set(dialog: BreakpointDialog, run: Session) -> None:
    dialog.show_new(Breakpoint(0, call="IsAlive"))
    assert not dialog.problems.isVisible()
    dialog.fields.object.setEditText("SQL99")
    assert dialog.problems.isVisible()
    assert "There is no SQL99 in this cluster." in dialog.problems.text()
    ok(dialog)
    assert run.marks.breakpoints == (Breakpoint(1, call="IsAlive", object="SQL99"),)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("time", "soon", "The time cannot be read"),
        ("event_id", "VM failed", "An event goes by its number"),
        ("while_object", "NODE1", "needs both"),
    ],
)
def test_what_cannot_be_read_cannot_be_set(
    dialog: BreakpointDialog, run: Session, field: str, text: str, said: str
) -> None:
    dialog.show_new(Breakpoint(0, call="IsAlive"))
    widget = getattr(dialog.fields, field)
    (widget.setText if field == "time" else widget.setEditText)(text)
    assert said in dialog.problems.text()
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()
    assert said in button.toolTip()
    dialog.accept()
    assert run.marks.breakpoints == ()
    assert dialog.isVisible()


@pytest.mark.parametrize(("typed", "time"), [("12,5 s", 12_500_000), ("0:01:00", 60_000_000), ("7", 7_000_000)])
def test_a_time_may_be_written_in_many_ways(dialog: BreakpointDialog, typed: str, time: int) -> None:
    dialog.show_new()
    dialog.fields.time.setText(typed)
    assert dialog.fields.mark.time == time


def test_the_fields_propose_what_there_is(dialog: BreakpointDialog) -> None:
    dialog.show_new()
    fields = dialog.fields
    wanted = {
        fields.call: "IsAlive", fields.result: "ERROR_IO_PENDING", fields.component: "netft", fields.object: "SQL01",
        fields.state: "Failed", fields.rule: "heartbeat.round", fields.event_id: "1069", fields.while_object: "NODE1",
        fields.while_state: "Down",
    }  # fmt: skip
    for field, text in wanted.items():
        assert text in [field.itemText(row) for row in range(field.count())]
        assert field.text == ""
    row = fields.rule.findText("heartbeat.round")
    english = fields.rule.itemData(row, Qt.ItemDataRole.ToolTipRole)
    dialog.set_narrator(Narrator("de"))
    assert english != fields.rule.itemData(row, Qt.ItemDataRole.ToolTipRole)


def test_every_field_has_a_name_and_a_label_that_leads_to_it(dialog: BreakpointDialog) -> None:
    dialog.show_new()
    fields = dialog.fields
    led_to = {label.buddy() for label in fields.findChildren(QLabel)}
    keys = [label.text()[label.text().index("&") + 1] for label in fields.findChildren(QLabel) if "&" in label.text()]
    keys += [box.text()[box.text().index("&") + 1] for box in (fields.once, fields.enabled)]
    assert len({key.casefold() for key in keys}) == len(keys) == 12
    for field in (*fields.choices, fields.time, fields.from_hit):
        assert field.accessibleName()
        assert field in led_to or field is fields.while_state


def test_at_twice_the_size_it_still_fits_on_a_small_screen(dialog: BreakpointDialog) -> None:
    dialog.show_new(FULL, 2.0)
    screen = dialog.screen().availableSize()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    assert dialog.findChild(QScrollArea) is not None


def test_a_field_that_goes_at_once_takes_its_list_along(qtbot: QtBot) -> None:
    field = Choice()
    qtbot.addWidget(field)
    field.offer(["NODE1"])
    field.show()
    QTest.keyClicks(field, "node1")
    delete(field)
    with qtbot.captureExceptions() as raised:
        QApplication.processEvents()
    assert not raised
