"""Page keys go on and back while a lesson is open, and through the answers where something is asked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.lessons.path import Path
from gui.window.main_window import MainWindow
from tests.gui.lessons.taught import anew, go_to, stands, taught, taught_window

NEXT, BACK, DOT = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Period


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("keys"))


@pytest.fixture
def window(hall: MainWindow, path: Path) -> MainWindow:
    return anew(hall, path)


@pytest.fixture
def asked(window: MainWindow) -> MainWindow:
    go_to(window.lessons, "box", "predict")
    return window


def press(window: MainWindow, *keys: Qt.Key, on: QWidget | None = None) -> None:
    for key in keys:
        QTest.keyClick(on or QApplication.focusWidget() or window.view, key)


def marked(window: MainWindow) -> list[str]:
    return [sign.address for sign in window.scene.signs.all if sign.kind == "marked"]


def test_page_keys_go_on_and_back(window: MainWindow) -> None:
    press(window, NEXT)
    assert window.lessons.step.id == "box"
    press(window, BACK)
    assert window.lessons.step.id == "start"


@pytest.mark.parametrize("panel", ["hops", "objects", "log"])
def test_wherever_the_focus_is(window: MainWindow, panel: str) -> None:
    window.docks.show(panel)  # type: ignore[arg-type]  # one of the panels
    inside = [one for one in window.docks[panel].findChildren(QWidget) if one.inherits("QAbstractScrollArea")]  # type: ignore[index]
    press(window, NEXT, on=inside[0])
    assert window.lessons.step.id == "box"


def test_a_panel_of_its_own_is_part_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    dock = window.docks["hops"]
    dock.setFloating(True)
    inside = [one for one in dock.findChildren(QWidget) if one.inherits("QAbstractItemView")]
    press(window, NEXT, on=inside[0])
    dock.setFloating(False)
    assert window.lessons.step.id == "box"


def test_other_keys_step_freely(asked: MainWindow) -> None:
    session = asked.session
    for key in (Qt.Key.Key_Right, Qt.Key.Key_N, Qt.Key.Key_F11):
        before = session.position
        press(asked, key, on=asked.view)
        assert session.position > before
        assert asked.lessons.step.id == "box"


def test_page_down_leads_back_to_the_lesson(asked: MainWindow) -> None:
    there = asked.session.position
    for _ in range(3):
        press(asked, Qt.Key.Key_Right, on=asked.view)
    assert asked.lessons.standing == "away"
    press(asked, NEXT)
    assert (asked.lessons.standing, asked.session.position) == ("here", there)


def test_without_a_lesson_page_keys_step(window: MainWindow) -> None:
    window.lessons.end()
    before = window.session.position
    press(window, NEXT)
    assert window.session.position > before


# --- through the answers -------------------------------------------------------------------------


def test_page_keys_go_through_the_answers_and_round(asked: MainWindow) -> None:
    options = [option.key for option in asked.lessons.answers(Narrator("en"))]
    press(asked, NEXT)
    assert marked(asked) == [options[0]]
    assert asked.status.sentence.text().startswith(f"1 of {len(options)}: Cluster service (MSCS) on NODE1")
    press(asked, NEXT, NEXT, BACK)
    assert marked(asked) == [options[1]]
    for _ in options:
        press(asked, NEXT)
    assert marked(asked) == [options[1]]
    assert asked.lessons.phase == "predict"


def test_the_full_stop_chooses_what_is_marked(asked: MainWindow) -> None:
    press(asked, NEXT, NEXT, DOT)
    play = asked.lessons.play
    assert play is not None
    assert (play.phase, play.given) == ("sure", "NODE1/rhs:1")
    assert marked(asked) == [], "how sure one is comes anew"
    press(asked, NEXT, NEXT, NEXT, DOT)
    assert stands(asked)[1] == "see"
    press(asked, NEXT, NEXT, DOT)
    assert stands(asked)[1] == "verdict"
    prediction = play.prediction
    assert prediction is not None
    assert (prediction.confidence, prediction.seen) == ("certain", "NODE1/rhs:1")
    press(asked, NEXT)
    assert asked.lessons.step.id == "owner"


def test_answers_in_words_are_gone_through_too(window: MainWindow) -> None:
    go_to(window.lessons, "words", "predict")
    press(window, NEXT)
    assert window.status.sentence.text().startswith("1 of 2: Less than 5 s.")
    press(window, NEXT, DOT)
    play = window.lessons.play
    assert play is not None
    assert play.given == "1"


def test_a_full_stop_means_nothing_while_nothing_is_marked(asked: MainWindow) -> None:
    press(asked, DOT)
    assert asked.lessons.phase == "predict"


def test_either_sign_of_the_fourth_key_leaves_the_answers_and_then_page_up_goes_back(asked: MainWindow) -> None:
    for key in (Qt.Key.Key_F5, Qt.Key.Key_Escape):
        before = asked.session.position
        press(asked, NEXT, key)
        assert marked(asked) == []
        assert asked.session.position == before, "nothing has run"
    press(asked, BACK)
    assert asked.lessons.step.id == "start"


def test_what_is_marked_is_the_answer_that_was_asked_for_then(asked: MainWindow) -> None:
    press(asked, NEXT)
    asked.lessons.leave_out()
    assert marked(asked) == []
    press(asked, DOT)
    assert asked.lessons.phase == "verdict"


# --- whose key it is -----------------------------------------------------------------------------


def test_what_is_being_written_keeps_its_keys(window: MainWindow) -> None:
    field = window.time_bar.field
    window.time_bar.ask()
    press(window, NEXT, on=field)
    QTest.keyClicks(field, "1.5")
    assert window.lessons.step.id == "start"
    assert "1.5" in field.text()


def test_a_dialog_and_a_menu_keep_theirs(window: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    press(window, NEXT, on=dialog)
    press(window, NEXT, on=window.view)
    dialog.close()
    menu = QMenu(window)
    qtbot.addWidget(menu)
    menu.addAction("Entry")
    menu.popup(window.mapToGlobal(window.rect().center()))
    press(window, NEXT, on=menu)
    menu.close()
    other = QDialog(window)
    qtbot.addWidget(other)
    other.show()
    press(window, NEXT, on=other)
    assert window.lessons.step.id == "start"


def test_the_welcome_page_and_the_tour_keep_theirs(window: MainWindow) -> None:
    window.welcome.show_page()
    press(window, NEXT, on=window.view)
    assert window.lessons.step.id == "start"
    window.welcome.leave()
    window.tour.start()
    press(window, NEXT, on=window.view)
    assert window.lessons.step.id == "start"
    window.tour.end()


def test_every_panel_is_part_of_the_window(window: MainWindow) -> None:
    docks = window.findChildren(QDockWidget)
    assert docks
    assert all(window.teaching.keys._is_ours(dock) for dock in docks)


def test_whoever_is_on_the_way_is_led_back_too(window: MainWindow) -> None:
    position = window.session.position
    window.session.take("into")
    assert str(window.lessons.standing) == "on-the-way"
    window.actions_["lesson-return"].trigger()
    assert (window.session.position, str(window.lessons.standing)) == (position, "here")
