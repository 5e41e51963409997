"""What a lesson does in the window: its panel, what it points at, how much of a hop it shows, and its keys.

The lesson itself is played by `gui.lessons`; here it meets the parts of the window.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.model.addresses import region
from core.scenario.lesson_file import LessonFile
from gui.lessons.keys import LessonKeys
from gui.lessons.marks import LessonMarks
from gui.lessons.pointing import Pointing
from gui.lessons.quiz_points import QuizPoints
from gui.lessons.words import LessonWays
from gui.stage.level import Level
from gui.stage.scene import StageScene
from gui.window.actions import CHOICES, ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_PANEL: Final = "lesson"


@final
class Teaching(QObject):
    """Has a window teach.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lessons = window.lessons
        self._told = -1
        """The step whose wishes the window has followed."""
        self._lesson: LessonFile | None = None
        """The one that is open, or was last."""
        self._level_before: Level | None = None
        self._wished: Level | None = None
        """How much of each hop the steps so far want to be shown; the learner may choose another level meanwhile."""
        self._panel_wanted: bool | None = None
        """Whether the panel is to be seen after a presentation in which a lesson has begun or ended; None else."""
        self._lessons.begun.connect(self._begin)
        self._lessons.changed.connect(self._follow)
        self._lessons.ended.connect(self._end)
        window.presenting.settled.connect(self._put_panel_back)
        self.marks, self.pointing, self.keys = LessonMarks(window), Pointing(window), LessonKeys(window)
        self.keys.marked.connect(self.marks.mark)
        self.quiz_points = QuizPoints(window)
        window.lesson.browser_wanted.connect(window.browser.open)
        window.lesson.again_wanted.connect(window.browser.play_again)
        window.lesson.next_wanted.connect(window.browser.play_next)
        # The caption of a presentation says each step already.
        window.presenting.changed.connect(self._hush)
        window.presenting.changed.connect(self._choose_level)
        window.presenting.measured.connect(self._choose_level)

    def adopt(self, scene: StageScene) -> None:
        """Point at things on another stage, too, and take clicks on it for answers."""
        self.marks.adopt(scene)
        self.pointing.adopt(scene)

    @property
    def usual_level(self) -> Level:
        """How much of a hop the window shows while no lesson wants more or less."""
        return self._window.scene.level if self._level_before is None else self._level_before

    def slots(self) -> dict[ActionId, Callable[[], None]]:
        """What the actions of lessons do."""
        lessons = self._lessons
        return {
            "lessons": self._window.browser.open,
            "lesson-next": lessons.go_on,
            "lesson-back": lessons.go_back,
            "lesson-return": self._come_back,
            "lesson-skip": self._leave_out,
            "lesson-end": self._stop,
            **{action: partial(self._choose, number) for number, action in enumerate(CHOICES)},
        }

    # --- beginning and ending --------------------------------------------------------------

    def _begin(self) -> None:
        window = self._window
        if self._level_before is None:
            self._level_before = window.presenting.usual_level
        self._told, self._wished = -1, None
        self._lesson = self._lessons.lesson
        window.welcome.leave()
        window.tour.end()
        # A ring from before would look like the lesson's, and what breaks things would offer that object alone.
        window.scene.select("")
        self._show_panel(shown=True)
        self._follow()
        stage = window.presenting.page.view if window.presenting.is_on else window.view
        stage.setFocus()

    def _end(self) -> None:
        window = self._window
        if self._level_before is not None:
            window.levels.set("story" if window.presenting.is_on else self._level_before)
            self._level_before = None
        self._show_panel(shown=False)
        self._say_ended()

    def _show_panel(self, *, shown: bool) -> None:
        """Show the panel of the lesson, or put it away; a class sees no panels, so then it is done later."""
        window = self._window
        self._panel_wanted = shown if window.presenting.is_on else None
        if window.presenting.is_on:
            return
        if shown:
            window.docks.show(_PANEL)
            window.docks.widen(_PANEL, window.look.scale.factor)
        else:
            window.docks[_PANEL].hide()
            window.docks.narrow()

    def _put_panel_back(self) -> None:
        """The window has its panels again, as they were before a presentation."""
        if self._panel_wanted is not None:
            wanted = self._panel_wanted
            self._show_panel(shown=wanted)
            # Panels may be put back twice: at once, and when the window has its size again.
            self._panel_wanted = wanted

    def _follow(self) -> None:
        """Do what a step wishes, once: afterwards the learner may look at anything."""
        lessons, window = self._lessons, self._window
        play = lessons.play
        if play is None or play.number == self._told:
            return
        self._told = play.number
        step = lessons.step
        self._choose_level()
        if self._asks_for_boxes() and window.scene.level == "story" and self._legible("components") != "story":
            # Whoever is asked for a box is to see them.
            window.levels.set("components")
        if step.panel is not None and not window.presenting.is_on:
            window.docks.show(step.panel)
            # Panels of the same place would hide the lesson.
            if window.docks[step.panel] in window.tabifiedDockWidgets(window.docks[_PANEL]):
                window.docks.show(_PANEL)

    def _choose_level(self) -> None:
        """Show as much of a hop as the steps so far wish, once: the learner may choose another level meanwhile."""
        play = self._lessons.play
        if play is None:
            return
        steps = reversed(self._lessons.lesson.steps[: play.number + 1])
        wished = next((self._legible(step.level) for step in steps if step.level is not None), None)
        if wished is not None and wished != self._wished:
            self._window.levels.set(wished)
        self._wished = wished

    def _legible(self, level: Level) -> Level:
        """A level on which a class sees all nodes: boxes of so many that they stand in rows are for no screen."""
        presenting = self._window.presenting
        if not presenting.is_on or level == "story" or presenting.page.view.has_room_for(level):
            return level
        return level if self._asks_within_a_node() else "story"

    def _asks_for_boxes(self) -> bool:
        play = self._lessons.play
        answer = play.stand.answer if play is not None else None
        return answer is not None and answer.sort == "component"

    def _asks_within_a_node(self) -> bool:
        """Whether two answers lie in the same node: a story shows them as one."""
        play = self._lessons.play
        answer = play.stand.answer if play is not None else None
        if answer is None or answer.sort != "component":
            return False
        inside = [region(key) for key in answer.options if region(key) in self._window.scene.layout.cards]
        return len(inside) > len(set(inside))

    def name_ways(self) -> None:
        """Tell the panel by which keys its actions are reached now."""
        way = self._window.actions_.way
        self._window.lesson.set_keys(
            LessonWays(
                lessons=way("lessons"),
                go_on=way("lesson-next"),
                back=way("lesson-back"),
                come_back=way("lesson-return"),
                leave_out=way("lesson-skip"),
                end=way("lesson-end"),
                repair=way("repair"),
                find=way("find"),
            )
        )

    def _hush(self, is_presenting: bool) -> None:  # noqa: FBT001 - what the signal says
        self._window.lesson.is_quiet = is_presenting

    # --- actions ---------------------------------------------------------------------------

    def _come_back(self) -> None:
        if not self._lessons.is_on:
            self._say_none_is_open()
        elif self._lessons.standing != "here" or self._lessons.is_walking:
            self._lessons.come_back()
        else:
            self._window.status.say(self.tr("The cluster stands where the lesson is."))

    def _leave_out(self) -> None:
        lessons = self._lessons
        if not lessons.is_on:
            self._say_none_is_open()
        elif lessons.phase in ("predict", "sure"):
            lessons.leave_out()
        elif lessons.phase == "see":
            lessons.choose("")
        else:
            self._window.status.say(self.tr("Nothing is asked now."))

    def _stop(self) -> None:
        if self._lessons.is_on:
            self._lessons.end()
        else:
            self._say_none_is_open()

    def _say_ended(self) -> None:
        """Say what leads back to a lesson: with its panel everything that did is gone."""
        browser, lesson, keys = self._window.browser, self._lesson, self._window.actions_.way("lessons")
        entry = browser.store.of(lesson.id) if lesson is not None and browser.course.has(lesson) else None
        if entry is not None and entry.is_under_way:
            said = self.tr("The lesson is closed; {keys} goes on with it.")
        else:
            said = self.tr("The lesson is closed; {keys} lists all lessons.")
        self._window.status.say(said.format(keys=keys))

    def _choose(self, number: int) -> None:
        if not self._lessons.is_on:
            self._say_none_is_open()
            return
        options = self._lessons.options(Narrator(self._window.languages.language))
        if number < len(options):
            self._lessons.choose(options[number].key)
        else:
            self._window.status.say(self.tr("There is nothing with this number to choose now."))

    def _say_none_is_open(self) -> None:
        window = self._window
        window.status.say(self.tr("No lesson is open; {keys} lists them.").format(keys=window.actions_.way("lessons")))
