"""Opening and saving in the window: from the dialogs, the command line, recent files and by dropping."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.scenario.library import read
from gui.branch_names import BranchNames
from gui.session import Session
from gui.settings import Preferences
from gui.window.dropping import dropped_file
from gui.window.main_window import MainWindow
from tests.core.timeline.kept import text as good
from tests.gui.runs import DAMAGE, FAIL_NODE1, steps


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    file = tmp_path / "lesson.fscope"
    file.write_text(good(), encoding="utf-8")
    return file


def said(window: MainWindow) -> tuple[str, str, str]:
    message = window.opener.message
    assert message is not None
    assert message.isVisible()
    told = message.windowTitle(), message.text(), message.informativeText()
    message.close()
    return told


def names(session: Session) -> list[str]:
    known = BranchNames()
    return [known.name(branch) for branch in session.branches]


def test_a_session_dropped_on_the_window_is_opened(window: MainWindow, lesson: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(lesson))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert event.isAccepted()
    assert window.opener.document.path == lesson
    assert window.preferences.recent == (str(lesson),)
    assert (window.session.position, window.session.branch.number) == (12, 3)
    assert names(window.session)[1:] == ['no: "1e3" # ä', "without “Fail SQL01 (the guest fails)”"]


def test_a_restored_session_works_on(window: MainWindow, lesson: Path) -> None:
    window.opener.open_file(str(lesson))
    session = window.session
    assert [mark.number for mark in session.marks.breakpoints] == [1, 3]
    assert [mark.name for mark in session.marks.bookmarks] == ["here", ""]
    session.go_to_end()
    session.give(DAMAGE)
    steps(session, 3)
    session.undo()
    assert DAMAGE not in [given.command for given in session.branch.given]
    session.redo()
    assert DAMAGE in [given.command for given in session.branch.given]
    session.go_to(5)
    session.give(FAIL_NODE1)
    assert session.branch.parent is session.branches[2]
    window.actions_["step"].trigger()
    assert window.status.sentence.text()


def test_saving_asks_for_a_file_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.session.give(FAIL_NODE1)
    assert not window.opener.save()
    dialog = window.opener.dialog
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "fscope"
    file = tmp_path / "first.fscope"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert file.read_text(encoding="utf-8").count("command: fail-node NODE1") == 1
    window.session.go_to_end()
    window.session.give(DAMAGE)
    assert window.opener.save()
    assert "command: damage-dll NODE3 vmclusres.dll" in file.read_text(encoding="utf-8")


def test_what_cannot_be_saved_is_one_message(window: MainWindow, tmp_path: Path) -> None:
    window.session.give(FAIL_NODE1)
    newer = tmp_path / "newer.fscope"
    newer.write_text("format: failoverscope-session/3\n", encoding="utf-8")
    assert not window.opener.save_in(str(newer))
    title, text, more = said(window)
    assert (title, text) == ("The session cannot be saved here", str(newer))
    assert 'Found: "failoverscope-session/3"' in more
    assert newer.read_text(encoding="utf-8") == "format: failoverscope-session/3\n"
    assert not window.opener.save_in(str(tmp_path / "gone" / "a.fscope"))
    assert "No such file or directory" in said(window)[2]


def test_a_bad_session_is_one_message_and_what_was_open_stays_open(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.fscope"
    bad.write_text(good()[:2000], encoding="utf-8")
    steps(window.session, 3)
    before = window.session.place
    assert not window.opener.open_file(str(bad))
    title, text, more = said(window)
    assert title == "This file cannot be opened"
    assert text.startswith("bad.fscope, line ")
    assert more.endswith("What was open stays open.")
    assert window.session.place == before
    assert window.preferences.recent == ()


def test_histories_that_part_are_told_with_their_hops(window: MainWindow, lesson: Path) -> None:
    lesson.write_text(good().replace("fail-vm SQL01", "fail-vm WEB01", 1), encoding="utf-8")
    assert window.opener.open_file(str(lesson))
    title, _, more = said(window)
    assert title == "The session is open"
    assert more.splitlines()[-2:] == [
        "three-nodes, history 1: from hop 195 on",
        "three-nodes, history 2: from hop 416 on",
    ]


def test_where_the_suffix_says_nothing_the_file_does(window: MainWindow, tmp_path: Path) -> None:
    session, cluster = tmp_path / "a.txt", tmp_path / "b.txt"
    session.write_text(good(), encoding="utf-8")
    cluster.write_text(read("two-nodes"), encoding="utf-8")
    assert window.opener.open_file(str(cluster))
    assert window.session.run.source.name == "b.txt"
    assert window.opener.open_file(str(session))
    assert window.session.branch.number == 3


@pytest.mark.parametrize(
    ("name", "content", "is_ours"),
    [
        ("a.fscope", "", True),
        ("a.FSCOPE", "", True),
        ("a.yml", "", True),
        ("a.txt", "format: failoverscope-session/1\n", True),
        ("a.txt", "a letter", False),
    ],
)
def test_what_can_be_dropped(tmp_path: Path, name: str, content: str, is_ours: bool) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.fscope"), QUrl.fromLocalFile(str(file))])
    assert dropped_file(data) == (QUrl.fromLocalFile(str(file)).toLocalFile() if is_ours else "")


def test_what_was_left_can_be_recovered_in_the_window(
    window: MainWindow, tmp_path: Path, preferences: Preferences
) -> None:
    window.session.give(FAIL_NODE1)
    document = window.opener.document
    document.close()
    (left,) = document.leftovers()
    window.opener.open_ready("two-nodes")
    assert window.opener.recover(left)
    assert window.session.branch.last_command == FAIL_NODE1
    left.path.write_text("format: failoverscope-session/1\n", encoding="utf-8")
    assert not window.opener.recover(left)
    assert said(window)[0] == "This file cannot be opened"


def test_a_recent_file_that_is_gone_is_told_once_and_forgotten(window: MainWindow, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.yaml")
    window.preferences.add_recent(gone)
    assert not window.opener.open_file(gone)
    assert window.opener.message is not None
    window.opener.message.close()
    assert gone not in window.preferences.recent
