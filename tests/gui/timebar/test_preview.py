"""Before one goes somewhere, a card shows what is there."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.edits import Place
from gui.marking.marks import Bookmark
from gui.session import Session
from gui.theme import DARK
from gui.timebar import preview
from gui.timebar.course import Kind
from gui.timebar.time_bar import TimeBar

NONE = Qt.KeyboardModifier.NoModifier


def hover(qtbot: QtBot, bar: TimeBar, rank: int) -> None:
    # From somewhere else: where the pointer is already, it does not move.
    QTest.mouseMove(bar.scrub, QPoint(1, 1))
    QTest.mouseMove(bar.scrub, QPoint(round(bar.scrub.axis.x_of(rank)), 28))
    qtbot.waitUntil(bar.preview.isVisible)


def test_a_resting_pointer_is_shown_the_moment_below_it(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    before = run.position
    hover(qtbot, bar, 60)
    position = bar._courses.active.position_of(60)
    hop = run.recording.hop(position)
    assert bar.preview.when.text() == f"Hop {hop.index} · {Narrator('en').time(hop.time)}"
    opener = run.recording.hop(run.recording.position_of(hop.span))
    assert bar.preview.sentence.text() == Narrator("en").sentence(hop, opener)
    assert bar.preview.picture.pixmap().width() > 200
    assert run.position == before
    assert QApplication.activeWindow() is not bar.preview
    QApplication.sendEvent(bar.scrub, QEvent(QEvent.Type.Leave))
    assert not bar.preview.isVisible()


def test_pictures_of_different_moments_differ_and_those_of_one_do_not(run: Session, bar: TimeBar) -> None:
    def picture(position: int) -> object:
        bar.preview.show_moment(position, None, QPoint(300, 500))
        return bar.preview.picture.pixmap().toImage()

    assert picture(50) == picture(50)
    assert picture(50) != picture(400)
    light = picture(50)
    bar.set_theme(DARK)
    assert picture(50) != light


def test_before_the_first_hop_there_is_no_sentence(run: Session, bar: TimeBar) -> None:
    bar.preview.show_moment(0, None, QPoint(300, 500))
    assert bar.preview.when.text() == "Before the first hop"
    assert not bar.preview.sentence.isVisible()


def test_it_says_which_tick_is_close_by(run: Session, bar: TimeBar) -> None:
    run.marks.add_bookmark(Bookmark(run.run, run.branch, 120, "here it hurts"))
    mark = next(tick for tick in bar.scrub.ticks.all if tick.kind == Kind.BOOKMARK)
    bar.preview.show_moment(120, mark, QPoint(300, 500))
    assert bar.preview.tick.text() == "Bookmark: here it hurts"
    bar.preview.show_moment(121, mark, QPoint(300, 500))
    index = run.recording.hop(120).index
    assert bar.preview.tick.text() == f"Bookmark: here it hurts close by, in hop {index}: a double click goes there"
    bar.preview.show_moment(121, None, QPoint(300, 500))
    assert not bar.preview.tick.isVisible()


def test_it_says_what_was_asked_at_a_tick(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    bar.show_questions(((Place(run.run, run.branch, 120), "Who is asked?"),))
    tick = next(tick for tick in bar.scrub.ticks.all if tick.kind == Kind.QUESTION)
    hover(qtbot, bar, tick.rank)
    assert bar.preview.tick.text().startswith("Question of the lesson: Who is asked?")
    bar.show_questions(())
    assert all(tick.kind != Kind.QUESTION for tick in bar.scrub.ticks.all)


def test_of_a_very_large_world_there_are_words_only(
    monkeypatch: pytest.MonkeyPatch, run: Session, bar: TimeBar
) -> None:
    monkeypatch.setattr(preview, "MOST_ROWS", len(run.rows) - 20)
    bar.preview.show_moment(100, None, QPoint(300, 500))
    assert bar.preview.isVisible()
    assert not bar.preview.picture.isVisible()
    assert bar.preview.sentence.text()


def test_a_click_takes_it_away(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    hover(qtbot, bar, 60)
    QTest.mousePress(bar.scrub, Qt.MouseButton.LeftButton, NONE, QPoint(300, 28))
    assert not bar.preview.isVisible()
    QTest.mouseMove(bar.scrub, QPoint(310, 28))
    assert not bar._rest.isActive()
    QTest.mouseRelease(bar.scrub, Qt.MouseButton.LeftButton, NONE, QPoint(310, 28))


def test_it_stays_on_the_screen(run: Session, bar: TimeBar) -> None:
    screen = bar.screen().availableGeometry()
    for x in (screen.left(), screen.right()):
        bar.preview.show_moment(100, None, QPoint(x, screen.bottom()))
        # The offscreen platform puts a frame around it, which no other does.
        assert screen.contains(QRect(bar.preview.pos(), bar.preview.size()))
