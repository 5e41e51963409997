"""Answers by click: while a lesson asks for a box or a node, the stage takes a click for one.

A click elsewhere, or while nothing is asked, does what it always does. The menu of an object stays where it also is:
at the right button and the context key.
"""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject

from core.lessons.answers import Answer, box_of
from core.model import addresses
from gui.lessons.marks import answer_place
from gui.stage.scene import StageScene

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Pointing(QObject):
    """Hands clicks on a window's stages to its lesson.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lessons = window.lessons
        self._scenes: list[StageScene] = [window.scene]
        window.lessons.changed.connect(self._follow)
        window.scene.object_clicked.connect(self._click)

    def adopt(self, scene: StageScene) -> None:
        """Hand on the clicks on another stage; what is selected there is selected on the window's, too."""
        self._scenes.append(scene)
        scene.object_clicked.connect(self._click_presented)
        self._follow()

    def _click(self, address: str) -> None:
        if not self._answer(address):
            self._window.ask_at_pointer(address)

    def _click_presented(self, address: str) -> None:
        self._window.scene.select(address)
        self._answer(address)

    def _answer(self, address: str) -> bool:
        """Answer with a click; returns whether it was one."""
        if self._lessons.is_clickable and self._is_a_whole_node(address) and self._window.scene.level == "story":
            window = self._window
            window.status.say(
                self.tr("The boxes in the nodes are seen from the level {level} on: {key}.").format(
                    level=window.levels.name("components"), key=window.actions_.way("level-components")
                )
            )
            return True
        return self._lessons.click(address)

    @property
    def _wanted(self) -> Answer | None:
        """What the lesson asks for."""
        play = self._lessons.play
        return play.stand.answer if play is not None else None

    def _is_a_whole_node(self, address: str) -> bool:
        """Whether an object is a node, where a box in it is asked for."""
        wanted, region = self._wanted, addresses.region(address)
        if wanted is None or wanted.sort == "node" or address in wanted.options:
            return False
        return address in (region, addresses.machine(region))

    def _follow(self) -> None:
        """Have the stages ask while the lesson does."""
        asks = self._lessons.is_clickable and not self._lessons.is_walking
        for scene in self._scenes:
            if asks != scene.asks:
                scene.ask(self._answered_at if asks else None)

    def _answered_at(self, address: str) -> str:
        """What a click on an object would answer, as the place of that answer; empty where it is none."""
        wanted = self._wanted
        if wanted is None or self._is_a_whole_node(address):
            return ""
        if wanted.sort == "component":
            return box_of(address)
        region = addresses.region(address)
        return answer_place(region, "node") if region in wanted.options else ""
