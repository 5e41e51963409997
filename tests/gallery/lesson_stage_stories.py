"""The pictures of a lesson on the stage: what it points at, answers by click, and all that a class sees."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.lessons.library import ready_lesson
from gui.shot import settle
from gui.window.main_window import MainWindow
from tests.gallery.presenter import _present
from tests.gallery.stories import Act

_LESSON: Final = "the-healthy-round"
_MOST: Final = 200


def _begin(window: MainWindow) -> None:
    window.movement.set_choice("reduced")
    window.lessons.begin(ready_lesson(_LESSON))


def _go_to(window: MainWindow, phase: str, sort: str = "component") -> None:
    """Go on to the next question of a sort, answering those before it rightly."""
    lessons = window.lessons
    for _ in range(_MOST):
        play = lessons.play
        assert play is not None
        answer = play.stand.answer
        if play.phase == phase and (phase == "review" or (answer is not None and answer.sort == sort)):
            return
        if play.phase == "sure":
            lessons.choose("fairly")
        elif play.phase in ("predict", "see") and answer is not None:
            lessons.choose(answer.right)
        else:
            lessons.go_on()


def _wrongly(window: MainWindow) -> None:
    """Predict something else than what is right."""
    play = window.lessons.play
    assert play is not None
    assert play.stand.answer is not None
    window.lessons.choose(next(key for key in play.stand.answer.options[2:] if key != play.stand.answer.right))


def pointed(window: MainWindow) -> None:
    """What the step names, and beside it something that is selected."""
    _begin(window)
    window.lessons.go_on()
    window.scene.select("NODE1/vm/SQL01")


def aimed(window: MainWindow) -> None:
    """The pointer is over a box that a click would choose."""
    _begin(window)
    _go_to(window, "predict")
    rect = window.scene.rect_of("NODE1/vmms")
    assert rect is not None
    window.scene.aim_at(rect.center())


def marked(window: MainWindow) -> None:
    """A clicker goes through the answers."""
    _begin(window)
    _go_to(window, "predict")
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_PageDown)


def predicted(window: MainWindow) -> None:
    """An answer is given, and it is not said yet how sure that is."""
    _begin(window)
    _go_to(window, "predict")
    _wrongly(window)


def judged(window: MainWindow) -> None:
    """What is right, and what was predicted; the questions so far stand on the time bar."""
    _begin(window)
    _go_to(window, "verdict")
    window.lessons.go_on()
    _go_to(window, "predict")
    _wrongly(window)
    window.lessons.choose("certain")
    window.lessons.choose("")


def judged_in_a_story(window: MainWindow) -> None:
    """The same where nodes have no boxes."""
    judged(window)
    window.levels.set("story")


def node_judged(window: MainWindow) -> None:
    """A node was asked for."""
    _begin(window)
    _go_to(window, "predict", "node")
    window.lessons.choose("NODE3")
    window.lessons.choose("guess")
    window.lessons.choose("")


def told(window: MainWindow) -> None:
    """What a class reads of a step."""
    _present(window)
    _begin(window)


def _press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        settle()


def asked(window: MainWindow) -> None:
    """A question of several words, over the stage."""
    _present(window)
    _begin(window)
    _go_to(window, "predict", "choice")
    while not window.presenting.page.menu.isVisible():
        _press(window, Qt.Key.Key_PageDown)


def how_sure(window: MainWindow) -> None:
    """How sure the class is."""
    _present(window)
    _begin(window)
    _go_to(window, "predict")
    _wrongly(window)


def told_why(window: MainWindow) -> None:
    """The verdict, and why."""
    how_sure(window)
    window.lessons.choose("certain")
    window.lessons.choose("")


def over(window: MainWindow) -> None:
    """What can be done after the review."""
    _present(window)
    _begin(window)
    _go_to(window, "predict")
    window.lessons.leave_out()
    _go_to(window, "review")
    while not window.presenting.page.menu.isVisible():
        _press(window, Qt.Key.Key_PageDown)


def away(window: MainWindow) -> None:
    """The teacher tries something else."""
    _present(window)
    _begin(window)
    _go_to(window, "predict")
    for _ in range(4):
        window.session.take("into")


def course(window: MainWindow) -> None:
    """The lessons to choose from, in the menu of the clicker."""
    _present(window)
    menu = window.presenting.page.menu
    window.presenting.open_menu()
    while not str(menu.list.currentIndex().data()).startswith(("Choose a lesson", "Lektion w")):
        menu.move_by(1)
    menu.choose()


def notes(window: MainWindow) -> None:
    """The teacher's notes on a question."""
    _begin(window)
    _go_to(window, "predict")
    window.presenting.toggle_notes()
    window.presenting.notes.move(window.pos())


STORIES: Final[tuple[tuple[str, Act], ...]] = (
    ("lesson-stage-pointed", pointed),
    ("lesson-stage-aimed", aimed),
    ("lesson-stage-marked", marked),
    ("lesson-stage-predicted", predicted),
    ("lesson-stage-judged", judged),
    ("lesson-stage-judged-story", judged_in_a_story),
    ("lesson-stage-node", node_judged),
    ("lesson-class-told", told),
    ("lesson-class-asked", asked),
    ("lesson-class-sure", how_sure),
    ("lesson-class-why", told_why),
    ("lesson-class-over", over),
    ("lesson-class-away", away),
    ("lesson-class-course", course),
    ("lesson-class-notes", notes),
)
