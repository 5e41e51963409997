"""A lesson that is pulled about: begun in its middle, left, taken back, forked away, killed. It does not fall apart."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path as File

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.lessons.path import Path
from core.model.preset import PRESETS
from gui.app import make_window
from gui.document import Document
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.core.lessons.written import ASKED, walked
from tests.gui.lessons.played import ENGLISH, Played, played
from tests.gui.lessons.taught import taught

HERE = File(__file__).parents[3]
FAIL_NODE2, FAIL_NODE3 = Command("fail-node", ("NODE2",)), Command("fail-node", ("NODE3",))
ORDERS_AFTER_A_TURN = """\
- {id: start, SAY}
- {id: yours, SAY, turn: {text: {en: Fail it., de: Stören.}, do: fail-vm SQL01}}
- {id: more, SAY, give: [fail-node NODE2]}
- {id: end, SAY}
"""


@pytest.fixture(scope="module")
def path() -> Path:
    """A lesson with a turn, a question of each kind, a second try and another account."""
    return walked(ASKED)


@pytest.fixture(scope="module")
def on_its_way() -> Path:
    """A lesson whose turn is followed by hops."""
    return taught()


# --- going on in the middle ----------------------------------------------------------------------


@pytest.mark.parametrize("number", range(8))
def test_a_lesson_is_gone_on_with_at_any_of_its_steps(path: Path, qtbot: QtBot, number: int) -> None:
    """A step of a second try stands in a history that begins in another one, in which nobody has been yet."""
    again = played(path)
    again.lessons.play_path(path, (), number)
    assert not again.stops
    assert again.is_right()
    again.through()
    assert not again.stops
    # And all the way back, through what was never gone through.
    for _ in range(8):
        again.lessons.go_back()
        assert again.is_right()
    again.through()
    assert not again.stops


# --- turns, taken otherwise ----------------------------------------------------------------------


def at_the_turn(path: Path) -> Played:
    asked = played(path)
    asked.through(lambda lessons: lessons.phase == "turn")
    return asked


def test_a_turn_is_taken_once_more_in_a_history_of_its_own(on_its_way: Path, qtbot: QtBot) -> None:
    asked = at_the_turn(on_its_way)
    play = asked.lessons.play
    assert play is not None
    number = play.number
    asked.through()
    asked.lessons.revisit(number)
    asked.session.fork()
    asked.session.give(Command("repair-node", ("NODE1",)))
    assert asked.place() == ("end", "tell", "here")
    assert asked.is_right()
    asked.through()
    assert not asked.stops


def test_the_same_order_after_another_past_is_no_turn(path: Path, qtbot: QtBot) -> None:
    asked = at_the_turn(path)
    session, place = asked.session, asked.session.position
    session.go_to(3)
    session.give(FAIL_NODE3)
    session.go_on_to(place)
    session.give(Command("fail-vm", ("SQL01",)))
    assert not asked.stops
    assert asked.place() == ("yours", "turn", "away")
    asked.through()
    assert not asked.stops


def test_a_turn_that_is_taken_by_redo_does_not_pull_the_stack_from_under_it(qtbot: QtBot) -> None:
    """The lesson goes on at once, and orders something itself, while Qt is still doing again."""
    asked = played(walked(ORDERS_AFTER_A_TURN))
    asked.session.give(Command("fail-vm", ("SQL01",)))
    assert asked.place() == ("start", "tell", "away")
    asked.session.undo()
    asked.lessons.come_back()
    asked.lessons.go_on()
    assert asked.place() == ("yours", "turn", "here")
    asked.session.redo()
    assert asked.place() == ("more", "tell", "here")
    assert asked.is_right()
    assert asked.session.undo_stack.count() == 2
    asked.session.undo()
    asked.session.undo()
    asked.lessons.come_back()
    asked.through()
    assert not asked.stops


def test_what_is_undone_after_a_turn_is_what_was_ordered_last(qtbot: QtBot) -> None:
    asked = played(walked(ORDERS_AFTER_A_TURN))
    asked.lessons.go_on()
    asked.session.give(Command("fail-vm", ("SQL01",)))
    assert asked.place() == ("more", "tell", "here")
    assert asked.session.undo() == FAIL_NODE2
    assert asked.session.undo() == Command("fail-vm", ("SQL01",))


def test_going_back_and_stepping_on_leads_to_where_an_answered_question_stands(path: Path, qtbot: QtBot) -> None:
    asked = played(path)
    asked.through(lambda lessons: lessons.phase == "verdict")
    end = asked.session.position
    asked.lessons.go_back()
    asked.session.go_to(end - 1)
    assert asked.place() == ("start", "tell", "on-the-way"), "before its reveal"
    asked.session.go_to(end)
    assert asked.place() == ("asks", "verdict", "here")
    assert asked.is_right()


# --- whose a run is ------------------------------------------------------------------------------


def test_what_is_ordered_in_a_run_of_a_closed_lesson_is_the_learners(path: Path, qtbot: QtBot) -> None:
    asked = played(path)
    asked.lessons.go_on()
    asked.lessons.end()
    run = asked.session.run
    asked.session.take("into")
    assert run.is_prepared, "looking is not doing"
    asked.session.give(FAIL_NODE2)
    assert not run.is_prepared


def test_what_is_ordered_in_another_run_of_the_lesson_is_the_learners(path: Path, qtbot: QtBot) -> None:
    asked = played(path)
    first = asked.session.run
    asked.through(lambda lessons: lessons.step.id == "other")
    assert asked.session.run is not first
    asked.session.show(first)
    asked.session.go_to_end()
    assert first.is_prepared
    asked.session.give(FAIL_NODE3)
    assert not first.is_prepared


def test_what_a_lesson_orders_in_its_second_try_is_nobodys_work(path: Path, qtbot: QtBot) -> None:
    """Gone on with there, both of its histories are one in the session for a while."""
    asked = played(path)
    asked.lessons.play_path(path, (), 5)
    session = asked.session
    asked.through()
    session.go_to_start()
    for run in session.runs:
        session.show(run)
        session.go_to_end()
        session.go_to_start()
    assert [run.is_prepared for run in session.runs if run.history.active.given] == [True]


def test_a_lesson_played_through_is_nothing_to_be_saved(path: Path, qtbot: QtBot, tmp_path: File) -> None:
    asked = played(path)
    kept = Document(asked.session, Preferences(tmp_path / "settings.ini"), asked.session)
    asked.lessons.play_path(path)
    asked.through()
    asked.lessons.end()
    asked.session.go_to_start()
    kept.keep_copy()
    assert not kept.is_changed
    assert not list(tmp_path.rglob("*.fscope"))
    asked.session.give(FAIL_NODE2)
    assert kept.is_changed


# --- anything, in any order ----------------------------------------------------------------------

ORDERS = (
    Command("fail-vm", ("SQL01",)), Command("kill-clussvc", ("NODE3",)), Command("fail-node", ("NODE1",)),
    Command("repair-node", ("NODE1",)), FAIL_NODE2,
)  # fmt: skip


def strays(dice: random.Random, asked: Played) -> None:
    """The learner does something of their own."""
    session = asked.session
    match dice.randrange(9):
        case 0 | 1:
            session.take(dice.choice(("into", "change")), is_back=dice.random() < 0.4)
        case 2:
            session.go_to(dice.randrange(len(session.recording) + 1))
        case 3 | 4:
            wanted = dice.choice(ORDERS)
            if session.run.source.name == "three-nodes" and session.obstacle(wanted) is None:
                session.give(wanted)
        case 5:
            dice.choice((session.undo, session.redo, session.fork))()
        case 6:
            session.switch_to(dice.choice(session.branches))
        case 7:
            session.tell(dice.choice(list(PRESETS.values())))
        case _:
            dice.choice((lambda: session.show(dice.choice(session.runs)), lambda: session.open(ready("two-nodes"))))()


def plays(dice: random.Random, asked: Played) -> None:
    """The learner does something in the lesson."""
    lessons = asked.lessons
    options = lessons.options(ENGLISH)
    match dice.randrange(8):
        case 0 | 1 | 2:
            lessons.go_on()
        case 3 | 4:
            lessons.choose(dice.choice(options).key if options else "NODE1/rhs:1")
        case 5:
            dice.choice((lessons.go_back, lessons.leave_out, lessons.come_back, lessons.review))()
        case 6:
            lessons.click(dice.choice(("NODE1", "NODE2/clussvc", "NODE1/rhs:1", "network", "")))
        case _ if lessons.play is not None:
            lessons.revisit(dice.randrange(lessons.play.number + 1))


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_the_lesson_stands_where_it_says_and_comes_to_its_end(
    path: Path, on_its_way: Path, qtbot: QtBot, seed: int
) -> None:
    dice = random.Random(seed)
    asked = played(dice.choice((path, on_its_way)), is_moving=dice.random() < 0.5)
    for _ in range(60):
        dice.choice((strays, plays))(dice, asked)
        if asked.lessons.is_on and asked.lessons.standing == "here" and not asked.lessons.is_walking:
            assert asked.lessons.phase == "review" or asked.is_right()
        if not asked.lessons.is_on:
            asked.lessons.play_path(path)
    asked.session.pause()
    asked.lessons.come_back()
    asked.through()
    assert not asked.stops


# --- in the window -------------------------------------------------------------------------------


@pytest.fixture
def window(qapp: QApplication, tmp_path: File) -> Iterator[MainWindow]:
    chosen = Preferences(tmp_path / "settings.ini")
    chosen.language, chosen.theme, chosen.motion = "en", "light", "full"
    made = make_window(qapp, Opening(ready()), chosen)
    made.resize(1280, 800)
    made.show()
    yield made
    close(made)
    qapp.setStyleSheet("")


def test_the_list_of_what_is_open_does_not_fill_with_runs_of_lessons(window: MainWindow, path: Path) -> None:
    def listed() -> int:
        window.menus.open.aboutToShow.emit()
        return len(window.menus.open.actions())

    window.lessons.play_path(path)
    before = listed()
    for _ in range(4):
        window.lessons.go_on()
        window.lessons.play_path(path)
    assert listed() == before
    window.session.give(FAIL_NODE2)
    window.session.open(ready("two-nodes"))
    assert listed() == before + 1, "what is the learner's own is there, wherever one is"


# --- killed in the middle ------------------------------------------------------------------------

KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from core.commands.catalogue import Command
from gui.app import application, make_window
from gui.settings import Preferences
from gui.source import Opening, ready

app = application()
chosen = Preferences(Path(sys.argv[1]))
chosen.motion = "reduced"
window = make_window(app, Opening(ready()), chosen)
window.browser.begin("the-healthy-round")
lessons = window.lessons
while lessons.phase != "verdict":
    stand = lessons.play.stand
    if lessons.phase in ("predict", "see"):
        lessons.choose(stand.answer.right)
    elif lessons.phase == "sure":
        lessons.choose("certain")
    else:
        lessons.go_on()
lessons.go_on()
if sys.argv[2] == "tries":
    window.session.give(Command("fail-node", ("NODE2",)))

def tell():
    if window.browser.store.path.exists() and (sys.argv[2] != "tries" or list(chosen.folder.rglob("*~*.fscope"))):
        print(lessons.step.id, flush=True)

looking = QTimer()
looking.timeout.connect(tell)
looking.start(20)
app.exec()
"""


def killed(settings: File, how: str) -> str:
    """Play the first lesson in another program and end that without a word; returns the step that it was at."""
    command = [sys.executable, "-c", KILLED, str(settings), how]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=HERE, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        step = program.stdout.readline().strip()
        program.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        program.wait()
    assert step
    return step


@pytest.mark.parametrize("how", ["plays", "tries"])
def test_a_program_that_is_killed_has_kept_what_was_learnt_and_what_was_tried(
    qapp: QApplication, qtbot: QtBot, tmp_path: File, how: str
) -> None:
    settings = tmp_path / "settings.ini"
    step = killed(settings, how)
    window = make_window(qapp, Opening(ready()), Preferences(settings))
    try:
        assert window.recovery.isHidden() == (how == "plays"), "runs of a lesson are no work, a learner's own are"
        window.browser.begin("the-healthy-round")
        play = window.lessons.play
        assert play is not None
        assert (window.lessons.step.id, window.lessons.standing) == (step, "here")
        assert [each.is_right for each in play.predictions] == [True]
        if how == "tries":
            window.recovery.open_.click()
            orders = [given.command for run in window.session.runs for given in run.history.active.given]
            assert FAIL_NODE2 in orders
            assert window.lessons.standing == "away"
            window.lessons.come_back()
            assert (window.lessons.step.id, window.lessons.standing) == (step, "here")
    finally:
        close(window)
        qapp.setStyleSheet("")
