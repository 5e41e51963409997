"""The pane of the call stack follows the cursor, keeps what the user has chosen, and is used with the keys alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.model.preset import DOCUMENTED
from core.timeline.threads import Thread, Threads
from gui.i18n import Languages
from gui.models.thread_model import IS_GROUP_ROLE, REMARK_ROLE
from gui.panels.stack_panel import StackPanel
from gui.session import Session
from tests.gui.runs import session

HANG = Command("is-alive-hangs", ("Virtual Machine SQL01", "NODE1"))
HANGS_AT = 60_030_000


@pytest.fixture(scope="module")
def told(qapp: QApplication) -> Session:
    del qapp
    run = session("three-nodes", DOCUMENTED)
    run.go_to_time(7_000_000)
    run.give(HANG)
    run.go_to_time(361_500_000)
    return run


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[StackPanel]:
    told.go_to_start()
    panel = StackPanel(told)
    panel.resize(330, 640)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def go_to(told: Session, wanted: Callable[[Hop], bool]) -> Hop:
    position = next(n for n, hop in enumerate(told.recording.hops(), 1) if wanted(hop))
    told.go_to(position)
    assert told.hop is not None
    return told.hop


def press(panel: StackPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.focusWidget(), key)


def frames(panel: StackPanel) -> list[str]:
    return [str(panel.frame_model.index(row).data()) for row in range(panel.frame_model.rowCount())]


def marked(panel: StackPanel) -> str:
    editor = panel.code.editor
    lines = editor.toPlainText().splitlines()
    first = int(panel.code.place.toolTip().rpartition(":")[2]) - editor.marked.start
    start = editor.first_line
    return "\n".join(lines[line - start] for line in editor.marked) if not first else ""


def test_before_the_first_hop_it_says_what_to_do(panel: StackPanel) -> None:
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Nothing has happened yet. Press Right."


def test_at_a_call_the_stack_has_the_innermost_on_top_and_its_code(panel: StackPanel, told: Session) -> None:
    go_to(told, lambda hop: hop.kind == "call" and hop.function == "IsAlive" and "SQL01" in str(hop.arguments))
    assert frames(panel)[0].startswith("IsAlive(Virtual Machine SQL01")
    assert frames(panel)[1].startswith("Poll(Virtual Machine SQL01")
    remark = panel.frame_model.index(0).data(REMARK_ROLE)
    assert remark == "vmclusres.dll · rhs.exe 4324"
    assert panel.code.heading.toolTip() == "ResourceDll.IsAlive"
    assert panel.code.place.toolTip().startswith("core/components/documented/resource_dll.py:")
    assert "nobody knows" in panel.code.standing.text()


def test_a_frame_shows_the_line_of_its_call(panel: StackPanel, told: Session) -> None:
    go_to(told, lambda hop: hop.kind == "call" and hop.function == "IsAlive" and "SQL01" in str(hop.arguments))
    chosen: list[str] = []
    panel.frame_selected.connect(chosen.append)
    panel.frames.setFocus()
    press(panel, Qt.Key.Key_Down)
    assert panel.code.heading.toolTip() == "ResourceHost._into_dll"
    assert "yield call(dll, function, resource" in marked(panel)
    assert "Called was Poll" in panel.code.standing.text()
    assert "yield call(dll, function" in panel.code.editor.accessibleDescription()
    assert chosen == ["NODE1/rhs:2"]


def test_enter_on_a_frame_goes_to_the_hop_that_began_it(panel: StackPanel, told: Session) -> None:
    called = go_to(told, lambda hop: hop.kind == "call" and hop.function == "IsAlive" and "SQL01" in str(hop.arguments))
    panel.frames.setFocus()
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told.hop is not None
    assert told.hop.index == called.parent
    assert told.hop.function == "Poll"


def test_threads_are_chosen_by_keys_and_groups_unfold(panel: StackPanel, told: Session) -> None:
    told.go_to_time(100_000_000)
    panel.threads.setFocus()
    hung = next(thread for thread in Threads(told.recording).at(told.position) if thread.doing == "hangs")
    while panel.threads.currentIndex() != panel.model.index_of(hung.number):
        press(panel, Qt.Key.Key_Down)
    assert "hangs in IsAlive" in panel.threads.currentIndex().data(REMARK_ROLE)
    assert frames(panel)[0].startswith("IsAlive(")
    while not panel.threads.currentIndex().data(IS_GROUP_ROLE):
        press(panel, Qt.Key.Key_Down)
    group = panel.threads.currentIndex()
    press(panel, Qt.Key.Key_Return)
    assert panel.threads.isExpanded(group)
    press(panel, Qt.Key.Key_Down)
    assert panel.threads.currentIndex().parent() == group
    press(panel, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.frames
    panel.threads.setFocus()
    press(panel, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert not panel.threads.isExpanded(group)


def test_the_chosen_thread_stays_chosen_for_as_long_as_it_exists(panel: StackPanel, told: Session) -> None:
    told.go_to_time(100_000_000)
    hung = next(thread for thread in Threads(told.recording).at(told.position) if thread.doing == "hangs")
    panel.threads.setCurrentIndex(panel.model.index_of(hung.number))
    told.go_to_time(150_000_000)
    assert frames(panel)[0].startswith("IsAlive(")
    go_to(told, lambda hop: hop.rule == "machine.process-ends")
    assert frames(panel) == ["EndProcess(RHS 2 NODE1)"]
    told.go_to_time(100_000_000)
    present = next(thread for thread in Threads(told.recording).at(told.position) if thread.is_present)
    assert panel.threads.currentIndex() == panel.model.index_of(present.number)


def test_a_hop_that_nobody_hears_has_no_call(qtbot: QtBot) -> None:
    run = session()
    run.go_to_time(3_000_000)
    run.give(Command("fail-node", ("NODE2",)))
    run.go_to_time(9_000_000)
    panel = StackPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    go_to(run, lambda hop: hop.kind == "message" and hop.span < 0)
    assert frames(panel) == []
    assert panel.frames_title.text() == "No call is open at this hop."
    assert not panel.code.isVisible()
    assert panel.model.rowCount()


def test_nothing_is_looked_up_while_it_is_hidden(
    panel: StackPanel, told: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    at = Threads.at

    def look(threads: Threads, position: int) -> list[Thread]:
        looked.append(position)
        return at(threads, position)

    monkeypatch.setattr(Threads, "at", look)
    panel.hide()
    told.go_to_time(20_000_000)
    told.go_to_time(30_000_000)
    assert not looked
    panel.show()
    assert looked == [told.position]


def test_while_a_run_is_played_it_looks_a_few_times_a_second_at_most(panel: StackPanel, told: Session) -> None:
    told.go_to_time(50_000_000)
    before = panel.code.heading.toolTip(), frames(panel)
    told.play()
    try:
        while frames(panel) == before[1] and told.position < 100_000 and not panel._fresh.is_waiting:
            told.take("into")
        assert panel._fresh.is_waiting
        assert (panel.code.heading.toolTip(), frames(panel)) == before
    finally:
        told.pause()
    shown = next(thread for thread in Threads(told.recording).at(told.position) if thread.is_present)
    assert panel.threads.currentIndex() == panel.model.index_of(shown.number)


def test_another_history_is_looked_at_anew(qtbot: QtBot) -> None:
    run = session()
    run.go_to_time(5_000_000)
    panel = StackPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    run.go_to(20)
    run.give(Command("fail-vm", ("SQL01",)))
    assert frames(panel)[0].startswith("fail(")


def test_it_speaks_german(panel: StackPanel, told: Session, qapp: QApplication) -> None:
    go_to(told, lambda hop: hop.kind == "call" and hop.function == "IsAlive" and "SQL01" in str(hop.arguments))
    languages = Languages("de")
    try:
        QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
        panel.set_narrator(Narrator("de"))
        assert panel.frames.accessibleName() == qapp.translate("StackPanel", "Call stack")
        assert panel.code.standing.text() == qapp.translate(
            "StackWords", "It hangs, and nobody knows where: marked is where it begins."
        )
    finally:
        languages.remove()


def test_arrows_to_the_sides_are_left_to_stepping(panel: StackPanel, told: Session) -> None:
    told.go_to_time(HANGS_AT)
    for widget in (panel.threads, panel.frames, panel.code.editor):
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            widget.keyPressEvent(event)
            assert not event.isAccepted()
    group = panel.model.index(panel.model.rowCount() - 1, 0)
    panel.threads.setCurrentIndex(group)
    panel.threads.setFocus()
    press(panel, Qt.Key.Key_Right)
    assert not panel.threads.isExpanded(group)


def test_tab_goes_from_the_threads_to_the_frames_to_the_code(panel: StackPanel, told: Session) -> None:
    told.go_to_time(HANGS_AT)
    panel.threads.setFocus()
    visited = [panel.focusWidget()]
    for _ in range(2):
        press(panel, Qt.Key.Key_Tab)
        visited.append(panel.focusWidget())
    assert visited == [panel.threads, panel.frames, panel.code.editor]


def test_what_was_unfolded_and_the_frame_that_was_chosen_stay_so(panel: StackPanel, told: Session) -> None:
    told.go_to_time(100_000_000)
    hung = next(thread for thread in Threads(told.recording).at(told.position) if thread.doing == "hangs")
    panel.threads.setCurrentIndex(panel.model.index_of(hung.number))
    panel.frames.setCurrentIndex(panel.frame_model.index(1))
    names = ("LooksAlivePollInterval", "SameSubnetDelay")
    for row in range(panel.model.rowCount()):
        panel.threads.expand(panel.model.index(row, 0))
    resets: list[int] = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    told.go_to_time(151_000_000)
    assert resets
    groups = [panel.model.index(row, 0) for row in range(panel.model.rowCount())]
    unfolded = [str(group.data()) for group in groups if panel.threads.isExpanded(group)]
    assert [any(name in text for text in unfolded) for name in names] == [True, True]
    assert panel.frames.currentIndex().row() == 1
    assert panel.code.heading.toolTip() == "ResourceHost._into_dll"


def test_following_the_cursor_chooses_nothing_on_the_stage(panel: StackPanel, told: Session) -> None:
    chosen: list[str] = []
    panel.frame_selected.connect(chosen.append)
    told.go_to_time(HANGS_AT)
    told.go_to_time(100_000_000)
    assert chosen == []


def test_everything_that_takes_the_focus_has_a_name(panel: StackPanel) -> None:
    for widget in (panel.threads, panel.frames, panel.code.editor):
        assert widget.accessibleName()


def test_it_fits_a_narrow_pane_and_stands_side_by_side_in_a_wide_one(panel: StackPanel, told: Session) -> None:
    told.go_to_time(HANGS_AT)
    assert panel.minimumSizeHint().width() <= 330
    assert panel.split.orientation() == Qt.Orientation.Vertical
    panel.resize(1200, 300)
    assert panel.split.orientation() == Qt.Orientation.Horizontal


def test_a_low_pane_takes_no_width_from_the_stage(panel: StackPanel, told: Session) -> None:
    told.go_to_time(8_000_000)
    panel.resize(480, 260)
    assert panel.split.orientation() == Qt.Orientation.Vertical
    assert panel.minimumSizeHint().width() <= 330
