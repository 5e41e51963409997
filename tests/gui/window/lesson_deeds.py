"""What somebody may do with lessons in a window, drawn with dice, for tests that look for trouble."""

import random
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.lessons import library
from gui.lessons.lessons import Lessons
from gui.window.actions import CHOICES, ActionId
from gui.window.main_window import MainWindow

Deed = Callable[[random.Random, MainWindow], None]
LONG: Final = frozenset(
    ("thresholds-used-up", "restart-or-failover", "rhs-deadlock", "split-brain", "four-minutes-of-patience")
)
"""Lessons of so many hops that a few of them would be all that a test has time for."""
COURSE: Final = tuple(name for name in library.ORDER if name not in LONG)
ON: Final[tuple[ActionId, ...]] = ("lesson-next", "lesson-next", "lesson-next", *CHOICES[:3])
ASIDE: Final[tuple[ActionId, ...]] = (
    "lesson-back", "lesson-return", "lesson-skip", "undo", "redo", "fork", "next-branch", "next-account", "play",
)  # fmt: skip
LOOKS: Final[tuple[ActionId, ...]] = (
    "next-language", "next-theme", "larger", "usual-size", "detail", "animation", "present", "level-story",
)  # fmt: skip
CLICKER: Final = (
    Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Period,
    Qt.Key.Key_F5, Qt.Key.Key_Escape,
)  # fmt: skip


def begins(dice: random.Random, window: MainWindow) -> None:
    """Any lesson, as the browser does; one that was left is gone on with."""
    window.browser.begin(dice.choice(COURSE), again=dice.random() < 0.3)


def goes_on(dice: random.Random, window: MainWindow) -> None:
    window.actions_[dice.choice(ON)].trigger()


def turns_aside(dice: random.Random, window: MainWindow) -> None:
    window.actions_[dice.choice(ASIDE)].trigger()


def looks_otherwise(dice: random.Random, window: MainWindow) -> None:
    window.actions_[dice.choice(LOOKS)].trigger()


def answers_on_the_stage(dice: random.Random, window: MainWindow) -> None:
    """A click on an object: one that is an answer, as often as not."""
    presenting = window.presenting
    scene, view = (presenting.page.scene, presenting.page.view) if presenting.is_on else (window.scene, window.view)
    options = [option.address for option in window.lessons.options(Narrator("en")) if option.address]
    there = [thing.address for stop in scene.outline() for thing in stop.walk()]
    target = scene.target_of(dice.choice(options if options and dice.random() < 0.5 else there))
    if target is not None:
        button = dice.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        place = view.mapFromScene(target.center())
        QTest.mouseClick(view.viewport(), button, Qt.KeyboardModifier.NoModifier, place)


def presses_in_the_panel(dice: random.Random, window: MainWindow) -> None:
    _press_one(dice, window.lesson)


def uses_the_clicker(dice: random.Random, window: MainWindow) -> None:
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or window.view, dice.choice(CLICKER))


def takes_the_turn(dice: random.Random, window: MainWindow) -> None:
    """By hand: the order that the step waits for, or another one, from the menu of faults."""
    play = window.lessons.play
    if play is not None and play.phase == "turn" and play.stand.onward is not None and dice.random() < 0.7:
        if window.session.run.source.name == play.path.threads[play.stand.run].beginning.cluster:
            _give(window, play.stand.onward.commands[0])
        return
    menu = window.fail_menu if dice.random() < 0.6 else window.repair_menu
    (window.faults.fill_fail if menu is window.fail_menu else window.faults.fill_repair)(menu)
    possible = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    if possible:
        dice.choice(possible).trigger()


def _give(window: MainWindow, command: Command) -> None:
    if window.session.obstacle(command) is None:
        window.session.give(command)


def reads_the_course(dice: random.Random, window: MainWindow) -> None:
    """The browser: what is typed, chosen, begun, erased and brought back in it."""
    browser = window.browser
    if not browser.is_open:
        browser.open_at(dice.choice(("", *COURSE)))
        return
    dialog = browser.dialog
    match dice.randrange(8):
        case 0:
            dialog.filter.setText(dice.choice(("quorum", "S6", "nothing like it", "")))
        case 1:
            QTest.keyClick(dialog.list, dice.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Q)))
        case 2:
            browser.erase(dice.choice((None, dialog.chosen)))
        case 3:
            browser.undo_erasing()
        case 4 if dialog.chosen not in LONG:
            QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        case 5:
            dialog.erase.click()
            if browser.erase_menu is not None:
                _choose_in(dice, browser.erase_menu)
        case 6:
            browser.export_to(str(window.preferences.folder / dice.choice(("kept.csv", "kept.json", "no/kept.csv"))))
        case _:
            dialog.close()


def revisits(dice: random.Random, window: MainWindow) -> None:
    lessons = window.lessons
    if lessons.play is not None:
        dice.choice((lessons.review, lambda: _revisit(dice, lessons)))()


def _revisit(dice: random.Random, lessons: Lessons) -> None:
    assert lessons.play is not None
    lessons.revisit(dice.randrange(lessons.play.number + 1))


def closes_the_lesson(dice: random.Random, window: MainWindow) -> None:
    if dice.random() < 0.3:
        window.actions_["lesson-end"].trigger()


def opens_another_cluster(dice: random.Random, window: MainWindow) -> None:
    if dice.random() < 0.3:
        window.opener.open_ready(dice.choice(("two-nodes", "three-nodes")))


def waits(dice: random.Random, window: MainWindow) -> None:
    """Long enough for a hop on the way."""
    del window
    QTest.qWait(dice.choice((1, 30)))


def moves_the_panel(dice: random.Random, window: MainWindow) -> None:
    dock = window.docks["lesson"]
    dice.choice((dock.show, dock.hide, lambda: dock.setFloating(not dock.isFloating())))()
    window.resize(dice.choice((900, 1280, 1600)), dice.choice((600, 900)))


def _choose_in(dice: random.Random, menu: QMenu) -> None:
    possible = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    if possible and dice.random() < 0.7:
        dice.choice(possible).trigger()
    menu.close()


def _press_one(dice: random.Random, root: QWidget) -> None:
    buttons = [one for one in root.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    if buttons:
        QTest.mouseClick(dice.choice(buttons), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))


LESSON_DEEDS: Final[tuple[Deed, ...]] = (
    begins, goes_on, goes_on, goes_on, goes_on, goes_on, turns_aside, turns_aside, looks_otherwise,
    answers_on_the_stage, answers_on_the_stage, presses_in_the_panel, presses_in_the_panel, presses_in_the_panel,
    uses_the_clicker, uses_the_clicker, takes_the_turn, takes_the_turn, reads_the_course, reads_the_course, revisits,
    closes_the_lesson, opens_another_cluster, waits, moves_the_panel,
)  # fmt: skip


def play_to_the_end(window: MainWindow, most: int = 400) -> None:
    """From wherever one is, by going on and answering; a lesson that cannot be brought to its review is dead."""
    lessons = window.lessons
    for _ in range(most):
        play = lessons.play
        assert play is not None, "the lesson has ended by itself"
        if play.is_over and not lessons.is_walking:
            return
        if lessons.is_walking or lessons.standing == "away":
            lessons.go_on()
        elif play.phase == "sure":
            lessons.choose("fairly")
        elif play.phase in ("predict", "see"):
            assert play.stand.answer is not None
            lessons.choose(play.stand.answer.right)
        else:
            lessons.go_on()
    raise AssertionError(f"dead: {lessons.step.id}, {lessons.phase}, {lessons.standing}")
