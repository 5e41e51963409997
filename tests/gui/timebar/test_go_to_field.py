"""The field goes where one says, lets the run go on where it must, and says what it cannot read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.session import Session
from gui.timebar.time_bar import TimeBar


def enter(bar: TimeBar, text: str) -> None:
    bar.field.ask()
    bar.field.clear()
    QTest.keyClicks(bar.field, text)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)


def test_a_time_that_is_recorded(run: Session, bar: TimeBar) -> None:
    recorded = len(run.recording)
    enter(bar, "17 s")
    assert run.position == run.recording.position_at(17_000_000)
    assert len(run.recording) == recorded
    assert bar.field.selectedText() == "17 s"


def test_a_time_that_has_not_come_lets_the_run_go_on(run: Session, bar: TimeBar) -> None:
    enter(bar, "2 min")
    assert run.recording.time >= 119_000_000
    assert run.position == len(run.recording)
    assert bar.scrub.value() == bar.scrub.maximum()


def test_a_hop(run: Session, bar: TimeBar) -> None:
    enter(bar, "#484")
    assert run.hop is not None
    assert run.hop.index == 484


def test_a_hop_within_a_bundle_is_the_bundle(run: Session, bar: TimeBar) -> None:
    position = next(p for p, hop in enumerate(run.recording.hops(), 1) if hop.width > 2)
    enter(bar, f"hop {run.recording.hop(position).index + 1}")
    assert run.position == position


def test_a_hop_that_has_not_come_lets_the_run_go_on(run: Session, bar: TimeBar) -> None:
    last = run.recording.hop(len(run.recording)).last
    enter(bar, f"#{last + 50}")
    assert run.hop is not None
    assert run.hop.index <= last + 50 <= run.hop.last


def test_what_cannot_be_read_stays_and_is_said_until_it_is_changed(run: Session, bar: TimeBar) -> None:
    before = run.position
    enter(bar, "soon")
    assert run.position == before
    assert bar.field.text() == "soon"
    assert bar.refusal.isVisible()
    assert "12.5 s" in bar.refusal.text()
    assert bar.field.accessibleDescription() == bar.refusal.text()
    QTest.keyClicks(bar.field, "er")
    assert not bar.refusal.isVisible()


def test_a_bare_number_is_asked_about(run: Session, bar: TimeBar) -> None:
    enter(bar, "649")
    assert bar.refusal.text() == "649 could be 649 s or #649: which one?"
    enter(bar, "25 h")
    assert bar.refusal.text().startswith("That is later than a day")
    enter(bar, "7 s")
    assert not bar.refusal.isVisible()


def test_esc_gives_the_focus_back(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    enter(bar, "soon")
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.refusal.isVisible()


def test_asking_selects_what_is_there(run: Session, bar: TimeBar) -> None:
    bar.field.setText("7 s")
    bar.ask()
    assert bar.field.selectedText() == "7 s"
