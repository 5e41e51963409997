"""A VM on its way from the node it was on to the one that takes it over.

The state is set at once; a flight is only the picture catching up. It is found by comparing
two pictures: a VM that left one node and is on another now.
"""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from core.model.addresses import region
from gui.stage.figures import StagePicture, TileFigure
from gui.stage.glyphs import glyph_path
from gui.stage.ink import Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.theme import Theme


class Flight(Struct, frozen=True):
    """A VM that moved."""

    name: str
    source: str
    """The address of its tile, or of its ghost, on the node it left."""
    target: str


def flights_between(before: StagePicture, after: StagePicture) -> tuple[Flight, ...]:
    """The VMs that are on another node now, by name."""
    # A VM that waits on a dead node for somebody to take it over is a ghost, and flies off from there.
    old, new = _homes(before, with_ghosts=True), _homes(after, with_ghosts=False)
    return tuple(
        Flight(name, old[name], address)
        for name, address in new.items()
        if name in old and region(old[name]) != region(address)
    )


def _homes(picture: StagePicture, *, with_ghosts: bool) -> dict[str, str]:
    found: dict[str, TileFigure] = {}
    for node in picture.nodes:
        for tile in node.tiles:
            # A VM may be registered twice for a moment: the copy that lives counts, not the rest.
            if (with_ghosts or tile.look != "ghost") and (
                tile.name not in found or _lives(tile) > _lives(found[tile.name])
            ):
                found[tile.name] = tile
    return {name: tile.address for name, tile in found.items()}


def _lives(tile: TileFigure) -> int:
    return {"online": 4, "unknown": 4, "pending": 3, "failed": 2, "ghost": 0}.get(tile.look, 1)


def arc(source: QRectF, target: QRectF, sag: float) -> QPainterPath:
    """The way of a VM: below the tiles, like something thrown."""
    start = QPointF(source.center().x(), source.bottom())
    end = QPointF(target.center().x(), target.bottom())
    low = max(start.y(), end.y()) + sag
    path = QPainterPath(start)
    path.cubicTo(
        QPointF(start.x() + (end.x() - start.x()) * 0.15, low),
        QPointF(start.x() + (end.x() - start.x()) * 0.85, low),
        end,
    )
    return path


def draw_arc(drawing: Drawing, path: QPainterPath, theme: Theme, m: Metrics) -> QRectF:
    """The dotted way; the rectangle it covers."""
    pen = make_pen(theme.pending.outline, m.stroke(3))
    pen.setDashPattern([0.1, 2.2])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    drawing.shape(path, pen=pen)
    return path.boundingRect().adjusted(-4, -4, 4, 4)


def draw_traveller(drawing: Drawing, name: str, theme: Theme, m: Metrics) -> QRectF:
    """The VM on its way, centred on the origin; the rectangle it covers."""
    mark = m.px(12)
    width = m.width("name", name) + mark + m.px(28)
    height = m.height("name") + m.px(12)
    rect = QRectF(-round(width / 2), -round(height / 2), round(width), height)
    drawing.fill(rect, m.px(8), theme.pending.fill, theme.pending.outline, m.stroke(2))
    x = rect.left() + m.px(10)
    drawing.stroke(glyph_path("clock", QRectF(x, -mark / 2, mark, mark)), theme.pending.outline, mark)
    drawing.words(QPointF(x + mark + m.px(6), -m.height("name") / 2), name, "name", theme.text)
    return rect
