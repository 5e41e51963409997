"""Scenes of the visual language as small pictures that are the same on every machine.

A scene is a moment of a run, painted at a fixed size. Fonts differ from machine to machine, so letters are
measured as if all were equally wide and painted as bars; everything else is painted as the window paints it.
What is kept is the mean colour of each square of a grid: a card that is elsewhere, another colour, hatch,
arrow or ring changes some squares, another kind of smoothing does not.

    python -m tests.gui.stage.scene_pictures

writes the pictures anew, after a change that is meant: then look at the difference.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.texts.bilingual import Language
from gui.clock import Clock
from gui.i18n import Languages
from gui.session import Session
from gui.stage.drawn_item import DrawnItem
from gui.stage.ink import _Text
from gui.stage.level import Level
from gui.stage.metrics import FontRole, Metrics
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.window.stage_follower import StageFollower
from tests.gui.runs import session

REFERENCES: Final = Path(__file__).parent / "references"
SIZE: Final = QSizeF(1280, 720)
CELL: Final = 10
"""Pixels: the side of a square of the grid."""
_SECOND: Final = 1_000_000
_LETTER: Final = 0.56
"""How wide a letter is, as a part of the size of its font."""
_INK: Final = 0.45
"""How much of a line of text is ink, about."""
_MOST_STEPS: Final = 3_000
LANGUAGES: Final[tuple[Language, ...]] = ("en", "de")


class Scene(NamedTuple):
    """A moment, and how it is looked at."""

    name: str
    act: Callable[[Session], None]
    preset: Preset = DOCUMENTED
    cluster: str = "three-nodes"
    theme: Theme = LIGHT
    level: Level = "components"
    zoom: float = 1.0


class EvenMetrics(Metrics):
    """Measures that depend on no font."""

    def height(self, role: FontRole) -> int:
        return round(1.25 * self._pixels(role))

    def width(self, role: FontRole, text: str) -> float:
        return len(text) * _LETTER * self._pixels(role) + 1

    def measures(self, role: FontRole) -> Any:
        return _EvenMeasures(self._pixels(role))

    def _pixels(self, role: FontRole) -> int:
        return self.font(role).pixelSize()


class _EvenMeasures:
    def __init__(self, pixels: float) -> None:
        self._pixels = pixels

    def ascent(self) -> float:
        return self._pixels

    def height(self) -> float:
        return 1.25 * self._pixels

    def elidedText(self, text: str, mode: Qt.TextElideMode, width: float) -> str:  # noqa: N802 - Qt's own name
        del mode
        return text[: max(int(width / (_LETTER * self._pixels)) - 1, 0)].rstrip() + "\u2026"


class Staged:
    """A scene on a stage of its own."""

    def __init__(self, scene: Scene) -> None:
        self._session = session(scene.cluster, scene.preset)
        self.stage = StageScene(Clock(manual=True), scene.theme, EvenMetrics(1.0))
        self._view = StageView(self.stage)
        self._view.fits = False
        self._follower = StageFollower(self._session, self.stage, self._view, self.stage.clock)
        self.stage.set_room(SIZE.width() / scene.zoom, SIZE.height() / scene.zoom)
        self.stage.set_level(scene.level)
        scene.act(self._session)
        self.stage.clock.finish()

    def picture(self, language: Language) -> QImage:
        """The scene in a language, as a grid."""
        with spoken(language):
            self._follower.set_narrator(Narrator(language))
            return grid_of(self.stage)


@contextmanager
def spoken(language: Language) -> Iterator[None]:
    """The program speaks a language for a while."""
    languages = Languages(language)
    try:
        yield
    finally:
        languages.remove()


def grid_of(stage: StageScene) -> QImage:
    """The mean colour of each square of the stage."""
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(stage.theme.window))
    painter = QPainter(image)
    bounds = stage.layout.bounds
    scale = min(SIZE.width() / bounds.width(), SIZE.height() / bounds.height(), 1.0)
    painter.scale(scale, scale)
    items = [item for item in stage.items() if isinstance(item, DrawnItem) and item.isVisible()]
    for item in sorted(items, key=lambda item: item.zValue()):
        painter.save()
        painter.translate(item.pos())
        painter.setOpacity(item.opacity())
        _paint(painter, item)
        painter.restore()
    painter.end()
    cells = (SIZE / CELL).toSize()
    return image.scaled(cells, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _paint(painter: QPainter, item: DrawnItem) -> None:
    """Paint an item, with a bar for each line of text."""
    drawing = item.drawing
    assert drawing is not None
    strokes = drawing._strokes
    drawing._strokes = [stroke for stroke in strokes if not isinstance(stroke, _Text)]
    drawing.paint(painter)
    drawing._strokes = strokes
    for stroke in strokes:
        if isinstance(stroke, _Text):
            pixels, ink = stroke.font.pixelSize(), QColor(stroke.pen.color())
            ink.setAlphaF(_INK)
            high = QPointF(stroke.at.x(), stroke.at.y() - 0.6 * pixels)
            painter.fillRect(QRectF(high, QSizeF(len(stroke.text) * _LETTER * pixels, 0.6 * pixels)), ink)


# --- the scenes -------------------------------------------------------------------------------------


def ordered(*orders: tuple[float, str, tuple[str, ...]], until: float) -> Callable[[Session], None]:
    """Commands at their seconds, and where the cursor stands then."""

    def act(told: Session) -> None:
        for second, name, arguments in orders:
            told.go_to_time(round(second * _SECOND))
            told.give(Command(name, arguments))
        told.go_to_time(round(until * _SECOND))

    return act


def stepped(act: Callable[[Session], None], wanted: Callable[[Hop], bool]) -> Callable[[Session], None]:
    """The same, and on to a hop."""

    def further(told: Session) -> None:
        act(told)
        for _ in range(_MOST_STEPS):
            told.take("into")
            if told.hop is not None and wanted(told.hop):
                return
        raise AssertionError("no such hop")

    return further


def _is(kind: str, function: str) -> Callable[[Hop], bool]:
    return lambda hop: (hop.kind, hop.function) == (kind, function)


def _heartbeat(told: Session) -> None:
    told.go_to_time(2 * _SECOND)
    told.set_quiet_shown(True)
    stepped(lambda _: None, lambda hop: hop.kind == "bundle")(told)


_NODE_FAILS: Final = (7.0, "fail-node", ("NODE1",))
_HANGS: Final = (0.0, "is-alive-hangs", ("Virtual Machine SQL01", "NODE1"))
SCENES: Final = (
    Scene("call", stepped(ordered(until=4.9), _is("call", "QueryHealth"))),
    Scene("return", stepped(ordered(until=4.9), _is("return", "QueryHealth"))),
    Scene("answer-is-no", stepped(ordered((7, "fail-vm", ("SQL01",)), until=9.9), lambda hop: hop.result is False)),
    Scene("message-between-nodes", stepped(ordered(_NODE_FAILS, until=16.9), _is("message", "NewView"))),
    Scene("heartbeat", _heartbeat),
    Scene("lost", stepped(ordered((7, "isolate-node", ("NODE1",)), until=7.5), lambda hop: hop.lost != "")),
    Scene("unanswered", ordered(_HANGS, until=100.2)),
    Scene("restart-due", ordered((7, "fail-vm", ("SQL01",)), until=10.4)),
    Scene("pending", ordered((7, "fail-vm", ("SQL01",)), until=11.6)),
    Scene("not-noticed", ordered(_NODE_FAILS, until=12.5)),
    Scene("isolated", ordered(_NODE_FAILS, until=45.0)),
    Scene("failover", ordered(_NODE_FAILS, until=21.0), ARTICLE),
    Scene("dll-damaged", ordered((3, "damage-dll", ("NODE1", "vmclusres.dll")), (6, "fail-vm", ("SQL01",)), until=8),
          ARTICLE),
    Scene("dll-missing", ordered((3, "remove-dll", ("NODE2", "vmclusres.dll")), until=6), ARTICLE),
    Scene("offline", ordered((3, "hyper-v-save", ("SQL01",)), until=30)),
    Scene("hangs", ordered((3, "hang-clussvc", ("NODE2",)), until=6)),
    Scene("cut-off", ordered((7, "isolate-node", ("NODE1",)), until=30)),
    Scene("no-quorum", ordered((3, "lose-witness", ()), (60, "fail-node", ("NODE1",)), until=80), cluster="two-nodes"),
    Scene("many", ordered((7, "fail-node", ("NODE03",)), until=18.5), cluster="sixteen-nodes", zoom=0.5),
    Scene("story", ordered(_NODE_FAILS, until=45.0), level="story"),
    Scene("isolated-dark", ordered(_NODE_FAILS, until=45.0), theme=DARK),
    Scene("isolated-high-contrast", ordered(_NODE_FAILS, until=45.0), theme=HIGH_CONTRAST),
)  # fmt: skip


@cache
def staged(name: str) -> Staged:
    """A scene, set once for all languages."""
    return Staged(next(scene for scene in SCENES if scene.name == name))


def reference(name: str, language: Language) -> Path:
    """Where the kept picture of a scene is."""
    return REFERENCES / f"{name}-{language}.png"


def main() -> None:
    """Write all pictures as they are now."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    REFERENCES.mkdir(exist_ok=True)
    for scene in SCENES:
        for language in LANGUAGES:
            assert staged(scene.name).picture(language).save(str(reference(scene.name, language)))
    staged.cache_clear()
    del app


if __name__ == "__main__":
    main()
