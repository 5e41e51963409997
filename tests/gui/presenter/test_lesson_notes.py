"""What the teacher's notes say of a lesson: which stretch of the plan it should be, and what comes next."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from core.lessons.checking import checked
from core.scenario.lesson_file import parse_lesson
from gui.presenter.lesson_notes import LessonNotes
from gui.theme import LIGHT
from tests.core.lessons.written import text
from tests.gui.lessons.played import ENGLISH, Played, played

MINUTE = 60_000
PLAN = """plan:
- {minutes: 20, what: {en: Draw `it`., de: B}}
- {minutes: 40, what: {en: Talk <loud>., de: B}}
"""
STEPS = """\
- {id: start, say: {en: Say `this`., de: B}}
- id: yours
  say: {en: Now., de: B}
  turn: {text: {en: Break it., de: B}, do: fail-vm SQL01}
- {id: end, say: {en: Over., de: B}}
"""


class Wall:
    """A clock that stands where a test wants it."""

    now = 7 * MINUTE

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def told(qtbot: QtBot) -> Played:
    written = text(STEPS).replace("plan: [{minutes: 60, what: {en: A, de: B}}]\n", PLAN)
    return played(checked(parse_lesson(written, "small.yaml")))


def written(notes: LessonNotes) -> str:
    document = QTextDocument()
    document.setHtml("".join(notes.parts(ENGLISH, LIGHT)))
    return document.toPlainText()


def test_the_stretch_of_the_plan_goes_by_the_time_since_the_lesson_began(told: Played, wall: Wall) -> None:
    notes = LessonNotes(told.lessons, told.lessons, wall)
    now = "▸ now, minutes 0 to 20: Draw it."
    assert now in written(notes)
    wall.now += 20 * MINUTE - 1
    assert (notes.minute, now in written(notes)) == (19, True)
    wall.now += 1
    assert "▸ now, minutes 20 to 60: Talk <loud>." in written(notes)
    wall.now += 300 * MINUTE
    assert "▸ now, minutes 20 to 60" in written(notes), "whoever takes longer is at the end of the plan"
    told.lessons.play_path(told.lessons.play.path)  # type: ignore[union-attr]  # a lesson is open
    assert (notes.minute, now in written(notes)) == (0, True)


def test_it_is_told_what_is_told_now_and_what_comes_next(told: Played) -> None:
    notes = LessonNotes(told.lessons)
    assert "Say this." in written(notes)
    assert "What comes next\nNow." in written(notes)
    told.lessons.go_on()
    for part in ("To be done, or Page Down does it\nBreak it.", "fail-vm SQL01", "What comes next\nOver."):
        assert part in written(notes)
    told.lessons.go_on()
    assert "What comes next\nThe review" in written(notes)
    told.lessons.go_on()
    assert written(notes).startswith("A · Review")


def test_without_a_lesson_there_are_none(told: Played) -> None:
    notes = LessonNotes(told.lessons)
    told.lessons.end()
    assert notes.parts(ENGLISH, LIGHT) == []
