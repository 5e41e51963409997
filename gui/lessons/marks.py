"""What a lesson shows on the stage: the objects that its step names, and the answers that were given.

A step names things as breakpoints do. A node is its card, a VM or share the tile that stands for it now, wherever
it has moved to, a role everything in it, a disk or network its part of the band; an address is a place, and stays
one. While no lesson is open nothing is looked up.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject

from core.kernel.rows import Row
from core.lessons.answers import Sort
from core.model import addresses
from core.model.rows import WITNESS, Node, Witness
from core.timeline.things import Thing
from gui.stage.band import QUORUM_ADDRESS
from gui.stage.figures import StagePicture
from gui.stage.scene import StageScene
from gui.stage.signs import Sign

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_IN_THE_BAND: Final = ("storage", "network", "witness")


class Named:
    """A name of a lesson, and all that it stands for in a cluster.

    Args:
        name: What the lesson says: a name, or an address.
        rows: The cluster; names do not change while it runs.
    """

    def __init__(self, name: str, rows: Mapping[str, Row]) -> None:
        self._name = name
        self._nodes = [row.name for row in rows.values() if isinstance(row, Node) and _same(row.name, name)]
        self._is_address = "/" in name or bool(self._nodes) or _same(name, QUORUM_ADDRESS)
        witness = rows.get(WITNESS)
        self._is_witness = isinstance(witness, Witness) and _same(witness.name, name)
        self._names = frozenset() if self._is_address else Thing(name, rows).names | {name.casefold()}

    def places(self, picture: StagePicture) -> tuple[str, ...]:
        """The addresses of the objects on the stage that the name stands for now."""
        if self._nodes:
            return tuple(map(addresses.machine, self._nodes))
        if self._is_address:
            return (_spelled(self._name, picture),)
        tiles = [tile for node in picture.nodes for tile in node.tiles if tile.name.casefold() in self._names]
        # What has moved leaves a ghost behind; a ghost that is alone waits where it was.
        here = [tile for tile in tiles if tile.look != "ghost"] or tiles
        found = (*(tile.address for tile in here), *self._in_the_band(picture))
        # An account that draws no witness tells of it where it tells of votes.
        return found or ((QUORUM_ADDRESS,) if self._is_witness else ())

    def _in_the_band(self, picture: StagePicture) -> Iterator[str]:
        for part in picture.band:
            region, _, name = part.address.partition("/")
            if region in _IN_THE_BAND and {name.casefold(), part.title.casefold()} & self._names:
                yield part.address


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _spelled(address: str, picture: StagePicture) -> str:
    """An address as the stage spells it, whatever its case; itself where the stage has nothing there."""
    region, _, rest = address.partition("/")
    node = next((node for node in picture.nodes if _same(node.name, region)), None)
    if node is None:
        outside = [figure.address for figure in picture.consoles] + [part.address for part in picture.band]
        return next((known for known in outside if _same(known, address)), address)
    inside = [box.address for box in node.boxes]
    inside += [chip.address for box in node.boxes for chip in box.chips]
    inside += [tile.address for tile in node.tiles]
    return next((known for known in inside if _same(known, address)), f"{node.name}/{rest}")


def answer_place(answer: str, sort: Sort) -> str:
    """Where an answer is on the stage; empty for one of several in words."""
    if sort == "choice" or not answer:
        return ""
    return addresses.machine(answer) if sort == "node" else answer


@final
class LessonMarks(QObject):
    """Keeps the marks of the lesson that is open on a window's stages.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lessons = window.lessons
        self._scenes: list[StageScene] = [window.scene]
        self._named: list[Named] = []
        self._step: tuple[object, ...] = ()
        """For which step of which run the names were looked up."""
        self._home = window.session.run
        """The run in which the lesson was last."""
        self._marked = ""
        """The answer that would be chosen now, and its number."""
        self._number = 0
        window.lessons.changed.connect(self.refresh)
        window.languages.changed.connect(self.refresh)
        # Behind the stage: where a VM is, is read off what it shows.
        window.session.moved.connect(self._follow)

    def adopt(self, scene: StageScene) -> None:
        """Keep another stage's marks, too."""
        self._scenes.append(scene)
        self.refresh()

    def mark(self, answer: str, number: int) -> None:
        """Mark the answer that would be chosen now; none if it is empty."""
        self._marked, self._number = answer, number
        self.refresh()

    def _follow(self, move: object) -> None:
        del move
        if self._lessons.is_on:
            self.refresh()

    def refresh(self) -> None:
        """Show what the lesson means now."""
        signs = tuple(self._signs()) if self._lessons.is_on else ()
        for scene in self._scenes:
            scene.point_at(signs)

    def _signs(self) -> Iterator[Sign]:
        if self._lessons.standing != "away":
            self._home = self._window.session.run
        elif self._window.session.run is not self._home:
            return
        self._look_up()
        told = self.tr("the lesson points here")
        for named in self._named:
            for address in named.places(self._window.scene.picture):
                yield Sign(address, "shown", told=told)
        yield from self._answers()

    def _look_up(self) -> None:
        play, run = self._lessons.play, self._window.session.run
        assert play is not None
        step = (play, play.number, run)
        if step != self._step:
            self._step = step
            rows = self._window.session.setting.rows
            self._named = [Named(name, rows) for name in self._lessons.step.show]

    def _answers(self) -> Iterator[Sign]:
        """What was predicted, and from the verdict on what is right."""
        play = self._lessons.play
        assert play is not None
        answer = play.stand.answer
        if answer is None or self._lessons.standing == "away":
            return
        predicted = self.tr("predicted")
        given, right = (answer_place(one, answer.sort) for one in (play.given, answer.right))
        if play.phase == "verdict":
            if given and given != right:
                yield Sign(given, "wrong", predicted, self.tr("predicted, and wrong"))
            if right:
                is_met = given == right
                word = predicted if is_met else self.tr("right")
                yield Sign(
                    right, "right", word, self.tr("predicted, and right") if is_met else self.tr("this is right")
                )
            return
        if given and play.phase in ("sure", "see"):
            yield Sign(given, "chosen", predicted, predicted)
        marked = answer_place(self._marked, answer.sort)
        # What was predicted has its ring and its word already.
        if marked and marked != given and play.phase in ("predict", "see"):
            yield Sign(marked, "marked", f"{self._number}?", self.tr("answer {number}").format(number=self._number))
