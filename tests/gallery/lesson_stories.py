"""The pictures of the lesson panel: nothing open, told, asked, how sure, what was seen, both verdicts, away, review."""

from core.lessons import library
from core.lessons.scoring import Confidence
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

LESSON = "the-healthy-round"


def nothing(window: MainWindow) -> None:
    """The panel while no lesson is open."""
    window.docks.show("lesson")


def begin(window: MainWindow) -> None:
    """The first step: told, and nothing asked."""
    window.lessons.begin(library.ready_lesson(LESSON))


def to_question(window: MainWindow, number: int = 0) -> None:
    """The question of a number, from 0; those before it are answered, one right, one wrong."""
    begin(window)
    asked = 0
    while asked < number or window.lessons.phase != "predict":
        if window.lessons.phase == "predict":
            answer(window, is_right=asked % 2 == 0, confidence="certain" if asked % 3 else "fairly")
            asked += 1
        window.lessons.go_on()


def answer(window: MainWindow, *, is_right: bool, confidence: Confidence, sees: bool = True) -> None:
    """Predict at the present question, and say what was seen."""
    play = window.lessons.play
    assert play is not None
    assert play.stand.answer is not None
    right = play.stand.answer.right
    wrong = next(option for option in play.stand.answer.options if option != right)
    window.lessons.choose(right if is_right else wrong)
    window.lessons.choose(confidence)
    window.lessons.choose(right if sees else wrong)


def asked(window: MainWindow) -> None:
    """A question that is answered by a click, or in the panel."""
    to_question(window)


def looked(window: MainWindow) -> None:
    """The same after the learner has gone on, and come back."""
    to_question(window)
    window.session.take("into")
    window.lessons.come_back()


def how_sure(window: MainWindow) -> None:
    """An answer is chosen; now it is asked how sure that is."""
    to_question(window)
    play = window.lessons.play
    assert play is not None
    assert play.stand.answer is not None
    window.lessons.choose(play.stand.answer.options[0])


def seen(window: MainWindow) -> None:
    """What was seen?"""
    how_sure(window)
    window.lessons.choose("fairly")


def choices(window: MainWindow) -> None:
    """A question with answers in sentences."""
    to_question(window, 2)


def right(window: MainWindow) -> None:
    """A verdict: right."""
    to_question(window)
    answer(window, is_right=True, confidence="certain")


def wrong(window: MainWindow) -> None:
    """A verdict: wrong, and something else was seen than what happened."""
    to_question(window, 2)
    answer(window, is_right=False, confidence="certain", sees=False)


def left_out(window: MainWindow) -> None:
    """A question that was left out."""
    to_question(window)
    window.lessons.leave_out()


def away(window: MainWindow) -> None:
    """The learner is somewhere else."""
    to_question(window)
    window.session.go_to(2)


def on_the_way(window: MainWindow) -> None:
    """The learner steps on to the next step."""
    begin(window)
    window.lessons.go_on()
    window.session.take("into")


def turn(window: MainWindow) -> None:
    """It is the learner's turn."""
    window.lessons.begin(library.ready_lesson("the-dll-is-missing"))
    while window.lessons.phase != "turn":
        if window.lessons.phase == "predict":
            answer(window, is_right=True, confidence="fairly")
        window.lessons.go_on()


def review(window: MainWindow) -> None:
    """The end of a lesson in which some was right."""
    begin(window)
    play, asked = window.lessons.play, 0
    assert play is not None
    while not play.is_over:
        if play.phase == "predict" and asked == 3:
            window.lessons.leave_out()
        elif play.phase == "predict":
            answer(window, is_right=asked != 1, confidence="fairly" if asked == 2 else "certain", sees=asked != 2)
            asked += 1
        window.lessons.go_on()


def revisited(window: MainWindow) -> None:
    """A moment that is looked at once more."""
    review(window)
    play = window.lessons.play
    assert play is not None
    window.lessons.revisit(play.to_revisit[0][1].number)


STORIES: tuple[tuple[str, Act], ...] = (
    ("lesson-nothing", nothing),
    ("lesson-told", begin),
    ("lesson-asked", asked),
    ("lesson-looked", looked),
    ("lesson-how-sure", how_sure),
    ("lesson-seen", seen),
    ("lesson-choices", choices),
    ("lesson-right", right),
    ("lesson-wrong", wrong),
    ("lesson-left-out", left_out),
    ("lesson-away", away),
    ("lesson-on-the-way", on_the_way),
    ("lesson-turn", turn),
    ("lesson-review", review),
    ("lesson-revisited", revisited),
)
