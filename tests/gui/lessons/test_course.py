"""Every lesson of the course is played from end to end in a session, and is right at every step."""

import pytest
from pytestqt.qtbot import QtBot

from core.lessons.checking import checked
from core.lessons.library import ORDER, ready_lesson
from tests.gui.lessons.played import played


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_is_played_to_its_review(name: str, qtbot: QtBot) -> None:
    at = played(checked(ready_lesson(name)))
    wrong: list[str] = []
    at.lessons.changed.connect(lambda: None if at.is_right() else wrong.append(at.lessons.step.id))
    at.through()
    assert at.stops == []
    assert wrong == []
    play = at.lessons.play
    assert play is not None
    assert play.score.right == play.score.questions == play.path.lesson.questions
    assert all(run.is_prepared for run in at.session.runs if run.history.active.given)
