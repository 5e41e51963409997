"""Every scene of the visual language looks as it looked when somebody last looked at it, in both languages.

After a change that is meant: `python -m tests.gui.stage.scene_pictures`, then look at the difference.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.texts.bilingual import Language
from gui.stage.scene import StageScene
from gui.theme import LIGHT, StateColours, Theme
from tests.gui.stage.scene_pictures import CELL, LANGUAGES, REFERENCES, SCENES, Staged, grid_of, reference, staged

SEEN = 4
"""A square whose colour differs by more, in any of red, green and blue out of 255, looks different."""
MOST = 2
"""So many squares may differ nevertheless: edges are smoothed in other ways elsewhere."""
MEAN = 0.25


@pytest.fixture(scope="module", autouse=True)
def stages(qapp: QApplication) -> Iterator[None]:
    del qapp
    yield
    staged.cache_clear()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [scene.name for scene in SCENES])
def test_a_scene_looks_as_it_did(name: str, language: Language, tmp_path: Path) -> None:
    now, kept = staged(name).picture(language), QImage(str(reference(name, language)))
    assert not kept.isNull(), f"there is no {reference(name, language)}"
    seen, mean = difference(now, kept)
    if len(seen) > MOST or mean > MEAN:
        now.save(str(tmp_path / "now.png"))
        where = ", ".join(f"({CELL * x}, {CELL * y})" for x, y in seen[:5])
        pytest.fail(f"{len(seen)} squares differ, by {mean:.2f} in the mean: {where}; it is {tmp_path}/now.png")


def test_no_picture_is_kept_of_a_scene_that_is_gone() -> None:
    known = {reference(scene.name, language) for scene in SCENES for language in LANGUAGES}
    assert set(REFERENCES.glob("*.png")) == known


def difference(one: QImage, other: QImage) -> tuple[list[tuple[int, int]], float]:
    """The squares that look different, and the mean difference of all."""
    if one == other:
        return [], 0.0
    if one.size() != other.size():
        return [(x, y) for x in range(one.width()) for y in range(one.height())], 255.0
    seen, total = [], 0
    for y in range(one.height()):
        for x in range(one.width()):
            mine, theirs = one.pixelColor(x, y), other.pixelColor(x, y)
            pairs = zip(mine.getRgb()[:3], theirs.getRgb()[:3], strict=True)  # type: ignore[index]
            most = max(abs(a - b) for a, b in pairs)
            total += most
            if most > SEEN:
                seen.append((x, y))
    return seen, total / (one.width() * one.height())


# --- and the comparison sees what matters ------------------------------------------------------------


def other_failed_colour(stage: StageScene) -> None:
    stage.set_theme(replace(LIGHT, failed=LIGHT.online))


def no_hatch(stage: StageScene) -> None:
    stage.set_theme(replace(LIGHT, hatch=LIGHT.surface))


def other_hop_colour(stage: StageScene) -> None:
    stage.set_theme(replace(LIGHT, accent=LIGHT.edge))


def other_pending_colour(stage: StageScene) -> None:
    grey = StateColours("#FFFFFF", "#777777", "#333333")
    stage.set_theme(replace(LIGHT, pending=grey))


def no_arrow(stage: StageScene) -> None:
    stage.hops._arrow.setVisible(False)


def no_halves(stage: StageScene) -> None:
    for half in stage.hops.halves:
        half.setVisible(False)


def nobody_at_the_door(stage: StageScene) -> None:
    for item in stage.hops.waiting:
        item.setVisible(False)


def no_rings(stage: StageScene) -> None:
    for item in stage.hops.arcs._items.values():
        item.setVisible(False)


def a_card_elsewhere(stage: StageScene) -> None:
    card = stage._nodes["NODE2"]
    card.setPos(card.pos() + QPointF(6, 0))


def a_smaller_stage(stage: StageScene) -> None:
    stage.set_room(1200, 720)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("not-noticed", other_failed_colour),
        ("not-noticed", no_hatch),
        ("dll-damaged", no_hatch),
        ("dll-damaged", other_failed_colour),
        ("call", other_hop_colour),
        ("failover", other_pending_colour),
        ("call", no_arrow),
        ("return", no_arrow),
        ("lost", no_halves),
        ("unanswered", nobody_at_the_door),
        ("isolated", no_rings),
        ("call", a_card_elsewhere),
        ("call", a_smaller_stage),
    ],
)
def test_what_changes_a_scene_is_seen(name: str, change: Callable[[StageScene], None]) -> None:
    made = Staged(next(scene for scene in SCENES if scene.name == name))
    before = made.picture("en")
    assert difference(before, made.picture("en")) == ([], 0.0)
    change(made.stage)
    seen, mean = difference(grid_of(made.stage), before)
    assert len(seen) > MOST or mean > MEAN, f"{len(seen)} squares, {mean:.3f} in the mean"


@pytest.mark.parametrize("name", ["online", "pending", "failed", "offline", "unknown", "dll"])
def test_every_state_shows_in_some_scene(name: str) -> None:
    """Another colour of a state changes at least one of the scenes: none is without a picture."""
    other: dict[str, Any] = {name: StateColours("#00FFFF", "#FF00FF", "#0000FF")}
    odd: Theme = replace(LIGHT, **other)
    for scene in SCENES:
        if scene.theme is LIGHT and scene.zoom == 1.0:
            made = staged(scene.name)
            before = made.picture("en")
            made.stage.set_theme(odd)
            seen, _ = difference(grid_of(made.stage), before)
            made.stage.set_theme(LIGHT)
            if len(seen) > MOST:
                return
    pytest.fail(f"no scene shows {name}")
