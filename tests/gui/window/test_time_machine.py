"""The whole of it with the keyboard alone: break on IsAlive answering FALSE, run, step out, step back over, change
the damaged DLL to a missing one in the past, and see both futures compared with the rule at which they part."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from core.timeline.breakpoints import Breakpoint
from gui.widgets.menu_keys import plain
from gui.window.main_window import MainWindow

SECOND = 1_000_000


def focused(window: MainWindow) -> QWidget:
    return QApplication.focusWidget() or window.view


def press(window: MainWindow, key: str) -> None:
    QTest.keySequence(focused(window), QKeySequence(key))
    QCoreApplication.processEvents()


def go_to(window: MainWindow, text: str) -> None:
    """Type a time into the field and come back to the stage."""
    press(window, "Ctrl+G")
    QTest.keyClicks(focused(window), text)
    press(window, "Return")
    press(window, "Escape")
    assert window.view.hasFocus()


def choose(*texts: str) -> None:
    """Press the letters of the entries that contain these words, in the menus that open one after the other."""
    for text in texts:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entry = next(action for action in menu.actions() if text in plain(action.text()))
        letter = entry.text().replace("&&", "")[entry.text().replace("&&", "").index("&") + 1]
        QTest.keyClicks(menu, letter)
        QCoreApplication.processEvents()
    assert QApplication.activePopupWidget() is None


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """A platform without a window manager leaves nobody active when a dialog is closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def told(window: MainWindow) -> tuple[str, str, object]:
    hop = window.session.hop
    assert hop is not None
    return hop.kind, hop.function, hop.result


def is_playing(window: MainWindow) -> bool:
    return window.session.is_playing


def broken_story(window: MainWindow) -> None:
    """Damaged at 3 s, a VM fails at 7 s, its resource host ends at 40 s."""
    go_to(window, "3 s")
    press(window, "Del")
    choose("DLL files", "NODE1", "Damage vmclusres.dll")
    go_to(window, "7 s")
    press(window, "Del")
    choose("Virtual machines", "SQL01", "Fail (the guest fails)")


@pytest.fixture
def documented(window: MainWindow) -> MainWindow:
    window.tell(DOCUMENTED)
    return window


def test_break_run_out_back_over_change_the_past_and_compare(documented: MainWindow, qtbot: QtBot) -> None:
    window, session = documented, documented.session
    broken_story(window)

    press(window, "Ctrl+F9")
    QTest.keyClicks(focused(window), "IsAlive")
    QTest.keyClick(focused(window), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(window), "FALSE")
    assert "IsAlive answers FALSE" in window.marking.dialog.sentence.text()
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    come_back(window, qtbot)

    press(window, "F5")
    assert told(window) == ("return", "IsAlive", False)
    assert session.time == 10_030_000
    assert window.status.sentence.text().startswith("Breakpoint 1: ")
    stopped = session.position

    press(window, "Shift+F11")
    assert told(window)[:2] == ("return", "Poll")
    go_to(window, f"#{session.recording.hop(stopped).index}")
    assert session.position == stopped
    press(window, "Ctrl+Left")
    assert told(window) == ("call", "IsAlive", None)
    press(window, "F10")
    assert session.position == stopped

    go_to(window, "40 s")
    press(window, "Del")
    choose("Processes", "NODE1", "RHS 2")
    go_to(window, "60 s")
    press(window, "Ctrl+E")
    choose("Damage vmclusres.dll", "Remove vmclusres.dll")
    assert len(session.branches) == 2
    assert session.time == 3 * SECOND
    assert [given.command.name for given in session.branch.given] == ["remove-dll", "fail-vm", "kill-rhs"]

    press(window, "Ctrl+Shift+C")
    assert session.compared is session.branches[0]
    assert window.compared.isVisible()
    text = window.comparison.browser.toPlainText()
    assert "ERROR_MOD_NOT_FOUND" in text
    assert "ERROR_BAD_EXE_FORMAT" in text
    for rule in ("dll.is-missing", "dll.is-damaged"):
        assert rule in text
    assert "Remove vmclusres.dll from NODE1 instead of “Damage vmclusres.dll on NODE1”" in text
    press(window, "Ctrl+Shift+C")
    assert not window.compared.isVisible()


def test_marks_are_set_and_visited_by_keys(documented: MainWindow) -> None:
    window, session = documented, documented.session
    press(window, "F9")
    assert "no hop yet" in window.status.sentence.text()
    for _ in range(4):
        press(window, "Right")
    press(window, "F9")
    assert window.status.sentence.text().startswith("Breakpoint 1: ")
    press(window, "F9")
    assert window.status.sentence.text() == "Breakpoint 1 is removed."
    press(window, "Ctrl+Z")
    assert len(session.marks.breakpoints) == 1
    here = session.position
    press(window, "Ctrl+F2")
    press(window, "Home")
    press(window, "Ctrl+.")
    assert session.position == here
    press(window, "Ctrl+F2")
    press(window, "Ctrl+,")
    assert "no other bookmark" in window.status.sentence.text()


def test_without_breakpoints_f5_plays_and_back_says_what_is_missing(documented: MainWindow) -> None:
    press(documented, "F5")
    assert is_playing(documented)
    press(documented, "F5")
    assert not is_playing(documented)
    press(documented, "Shift+F5")
    assert "F9" in documented.status.sentence.text()


def test_a_long_search_shows_how_far_it_is_and_esc_ends_it(documented: MainWindow, qtbot: QtBot) -> None:
    window, session = documented, documented.session
    session.patience.limit_ms = 0
    shown: list[int] = []

    def stop(done: float) -> None:
        dialog = window.progress.dialog
        if dialog is not None and done > 0.02:
            shown.append(dialog.value())
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    session.patience.told.connect(stop)
    session.seek(lambda hop: False)
    assert shown
    assert window.progress.dialog is None
    assert session.position == 0
    assert window.status.sentence.text().startswith("Stopped, as you wished")


def test_a_history_is_named_by_the_user(documented: MainWindow, qtbot: QtBot) -> None:
    window, session = documented, documented.session
    broken_story(window)
    press(window, "Ctrl+Z")
    assert len(session.branches) == 2
    press(window, "Shift+F2")
    QTest.keyClicks(focused(window), "calm")
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert session.branch.name == "calm"
    come_back(window, qtbot)
    press(window, "Ctrl+Z")
    assert session.branch.name == ""


def test_undo_and_redo_say_what_they_did(documented: MainWindow) -> None:
    window, session = documented, documented.session
    press(window, "Right")
    press(window, "F9")
    press(window, "Ctrl+Z")
    assert window.status.sentence.text() == "Taken back: a change of breakpoints."
    press(window, "Ctrl+Y")
    assert window.status.sentence.text() == "Done again: a change of breakpoints."
    press(window, "Ctrl+F2")
    press(window, "Ctrl+Z")
    assert window.status.sentence.text() == "Taken back: a change of bookmarks."
    broken_story(window)
    press(window, "Ctrl+Shift+A")
    press(window, "Ctrl+Z")
    assert session.run.preset is DOCUMENTED
    assert window.status.sentence.text() == (
        "Taken back: Fail SQL01 (the guest fails). You are in three-nodes · Documented now."
    )


@pytest.mark.parametrize("key", ["Shift+Left", "Alt+Left", "Shift+F5", "Ctrl+Alt+F10"])
def test_where_there_was_nothing_of_the_kind_one_stays_and_is_told(documented: MainWindow, key: str) -> None:
    window, session = documented, documented.session
    session.marks.add(Breakpoint(0, call="Terminate"))
    for _ in range(4):
        press(window, "Right")
    window.scene.select("NODE3/vm/FILE01")
    here = session.position
    press(window, key)
    assert session.position == here
    assert window.status.sentence.text() == "There was nothing of the kind before this hop; you are still here."


def test_an_answer_to_nobody_is_followed_by_another_chain(documented: MainWindow) -> None:
    window, session = documented, documented.session
    go_to(window, "3 s")
    session.give(Command("damage-dll", ("NODE1", "vmclusres.dll")))
    press(window, "F10")
    assert told(window)[0] == "return"
    press(window, "F10")
    assert window.status.sentence.text().startswith("Nobody waits for an answer here")


def test_bookmarks_go_round(documented: MainWindow) -> None:
    window, session = documented, documented.session
    places = []
    for _ in range(3):
        press(window, "Right")
        press(window, "Ctrl+F2")
        places.append(session.position)
    press(window, "Ctrl+.")
    assert session.position == places[0]
    press(window, "Ctrl+,")
    assert session.position == places[2]


def test_esc_gives_the_keys_back_to_the_stage(documented: MainWindow) -> None:
    window = documented
    press(window, "Right")
    for widget in (window.hops.table, window.hops.filter, window.marks.add, window.time_bar.scrub):
        window.docks.show("marks" if widget is window.marks.add else "hops")
        widget.setFocus()
        press(window, "Escape")
        assert window.view.hasFocus()


def test_the_keys_do_not_go_to_a_text_when_the_last_mark_goes(documented: MainWindow) -> None:
    window, session = documented, documented.session
    session.marks.add(Breakpoint(0, call="Terminate"))
    window.docks.show("marks")
    window.marks.table.setFocus()
    window.marks.table.select(0)
    press(window, "Del")
    assert session.marks.breakpoints == ()
    assert focused(window) is window.marks.add
