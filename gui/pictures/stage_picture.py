"""The stage as a picture: all of it, or the part of it that is in sight."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from gui.pictures.caption import Caption
from gui.pictures.sheet import Sheet
from gui.stage.scene import StageScene


def stage_sheet(scene: StageScene, caption: Caption, part: QRectF | None = None) -> Sheet:
    """The stage as it is, at rest.

    Args:
        scene: The stage.
        caption: What stands below.
        part: The part of the scene; all of it if None.
    """
    shown = (part or scene.sceneRect()).toAlignedRect()
    size = QSize(max(shown.width(), 1), max(shown.height(), 1))

    def paint(painter: QPainter) -> None:
        scene.finish()
        with _without_caches(scene):
            scene.render(painter, QRectF(0, 0, size.width(), size.height()), QRectF(shown))

    return Sheet(size, paint, caption, scene.theme, scene.metrics)


@contextmanager
def _without_caches(scene: StageScene) -> Iterator[None]:
    """What is cached for the screen would be a picture within the picture."""
    modes = [(item, item.cacheMode()) for item in scene.items()]
    cached = [(item, mode) for item, mode in modes if mode != QGraphicsItem.CacheMode.NoCache]
    for item, _ in cached:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    try:
        yield
    finally:
        for item, mode in cached:
            item.setCacheMode(mode)
