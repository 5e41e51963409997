"""Code is shown as it stands in the file, in colours that can be read, and says so where it is not there."""

import linecache
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.components.documented.resource_host import ResourceHost
from core.timeline.frames import Frame, frames_of
from core.timeline.threads import Threads
from gui.panels.code_view import CodeView, code_colours
from gui.panels.source_text import path_of, source_of
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast
from tests.gui.runs import session

POLL = ResourceHost.Poll.__code__


@pytest.fixture
def frame(qapp: QApplication) -> Frame:
    del qapp
    run = session()
    run.go_to_time(5_100_000)
    threads = Threads(run.recording)
    position = next(n for n, hop in enumerate(run.recording.hops(), 1) if hop.function == "QueryState")
    thread = next(thread for thread in threads.at(position) if thread.is_present)
    return frames_of(threads, thread, position)[0]


def test_the_source_begins_at_the_margin_and_at_its_line() -> None:
    source = source_of(POLL)
    assert source.text.startswith("def Poll(self, resource: str, generation: int)")
    assert linecache.getline(POLL.co_filename, source.first_line).strip() == source.text.splitlines()[0]
    assert source.text.splitlines()[-1].strip().startswith("return answer(False")
    assert path_of(POLL) == "core/components/documented/resource_host.py"


def test_keywords_strings_and_comments_are_told_apart() -> None:
    source = source_of(POLL)
    lines = source.text.splitlines()
    words = {(span.kind, lines[span.row][span.column : span.last_column]) for span in source.spans}
    assert ("keyword", "def") in words
    assert ("keyword", "yield") in words
    assert ("string", '"LooksAlivePollInterval"') in words
    assert ("comment", "# fmt: skip") in words
    assert not any(kind == "keyword" and word == "self" for kind, word in words)


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_every_colour_can_be_read_on_paper_and_on_the_marked_line(theme: Theme) -> None:
    for colour in (theme.text, *code_colours(theme).values()):
        assert contrast(colour, theme.surface) >= 4.5
        assert contrast(colour, theme.accent_soft) >= 4.5
    assert contrast(theme.text_soft, theme.box) >= 4.5
    assert contrast(theme.accent, theme.box) >= 3


def test_the_marked_line_is_in_view_and_can_be_copied(qtbot: QtBot, frame: Frame) -> None:
    view = CodeView()
    view.resize(330, 260)
    qtbot.addWidget(view)
    view.show()
    view.show_frame(frame, "Line.")
    editor = view.editor
    assert frame.line in editor.marked
    assert editor.textCursor().blockNumber() == frame.line - frame.code.co_firstlineno
    assert editor.viewport().rect().contains(editor.cursorRect())
    assert editor.isReadOnly()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == source_of(frame.code).text
    QApplication.clipboard().clear()


def test_where_the_source_is_not_there_it_says_so(qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    source_of.cache_clear()
    monkeypatch.setattr("gui.panels.source_text.linecache", SimpleNamespace(getlines=lambda _: []))
    view = CodeView()
    qtbot.addWidget(view)
    view.show()
    view.show_frame(frame, "Line.")
    assert not view.editor.isVisible()
    assert view.note.text() == "The source of this procedure did not come with the program."
    assert view.place.toolTip().startswith("core/components/")
    source_of.cache_clear()
