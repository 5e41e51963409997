"""The time bar has a tick for every question that was asked, where it was, and none for what is still to be asked."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from core.lessons.path import Path
from gui.timebar.course import Kind
from gui.window.main_window import MainWindow
from tests.gui.lessons.taught import anew, go_to, taught, taught_window


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("quiz"))


@pytest.fixture
def window(hall: MainWindow, path: Path) -> MainWindow:
    hall.movement.set_choice("reduced")
    return anew(hall, path)


def asked(window: MainWindow) -> dict[int, str]:
    ticks = window.time_bar.scrub.ticks
    found = [tick.position for tick in ticks.all if tick.kind == Kind.QUESTION]
    assert found == sorted(ticks.asked)
    return ticks.asked


def test_each_question_has_its_tick_when_it_is_asked(window: MainWindow, path: Path) -> None:
    places = {stand.entry.id: stand.position for stand in path.stands}
    assert asked(window) == {}
    go_to(window.lessons, "box", "predict")
    assert asked(window) == {places["box"]: "Who is asked?"}
    go_to(window.lessons, "box", "verdict")
    assert asked(window) == {places["box"]: "Who is asked?"}
    go_to(window.lessons, "words", "predict")
    assert list(asked(window).values()) == ["Who is asked?", "Where does it go?", "How long does it take?"]
    assert max(asked(window)) == window.session.position


def test_on_the_way_to_a_question_there_is_none(window: MainWindow) -> None:
    window.movement.set_choice("full")
    window.lessons.go_on()
    assert window.lessons.step.id == "box"
    assert window.lessons.is_walking
    assert asked(window) == {}
    window.lessons.go_on()
    assert len(asked(window)) == 1


def test_whoever_goes_back_keeps_those_that_were_answered(window: MainWindow) -> None:
    go_to(window.lessons, "owner", "predict")
    window.lessons.go_back()
    window.lessons.go_back()
    assert window.lessons.step.id == "start"
    assert list(asked(window).values()) == ["Who is asked?"]


def test_another_history_has_none_and_neither_has_a_window_without_a_lesson(window: MainWindow) -> None:
    go_to(window.lessons, "box", "predict")
    window.opener.open_ready("two-nodes")
    assert asked(window) == {}
    window.lessons.come_back()
    assert len(asked(window)) == 1
    window.lessons.end()
    assert asked(window) == {}


def test_another_language_asks_in_it(window: MainWindow) -> None:
    go_to(window.lessons, "box", "predict")
    window.languages.set_language("de")
    assert list(asked(window).values()) == ["Wer wird gefragt?"]
