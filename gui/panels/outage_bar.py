"""A bar in as many stretches as an outage has parts, each with a colour and a pattern of its own.

It is painted in the cell of a table and in the stopwatch. What takes any time can be seen: no stretch is
narrower than a few pixels.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.timeline.outage_parts import PARTS, Part, Split
from gui.stage.hatch import hatch_lines
from gui.stage.metrics import Metrics
from gui.theme import Theme

_LEAST: Final = 4
"""Pixels that a part has at least."""
_PITCH: Final = 6.0
_PATTERN: Final = 0.55
"""How strong a pattern is on its colour."""


def part_colour(part: Part, theme: Theme) -> str:
    """The colour of a part: seen at 3:1 on a surface, and what stands on it is written in the surface's colour."""
    colours: dict[Part, str] = {
        "detect": theme.failed.outline,
        "regroup": theme.dll.outline,
        "wait": theme.offline.outline,
        "move": theme.accent,
        "boot": theme.pending.outline,
    }
    return colours[part]


def part_rects(split: Split, bar: QRectF) -> dict[Part, QRectF]:
    """Where the parts are on a bar as long as the whole outage."""
    present = [part for part in PARTS if split.of(part)]
    if not present:
        return {}
    spare = max(bar.width() - _LEAST * len(present), 0.0)
    rects, left = {}, bar.left()
    for part in present:
        width = min(_LEAST, bar.width() / len(present)) + spare * split.of(part) / split.whole
        rects[part] = QRectF(left, bar.top(), width, bar.height())
        left += width
    return rects


def paint_split(
    painter: QPainter, split: Split, bar: QRectF, theme: Theme, metrics: Metrics, names: Mapping[Part, str]
) -> None:
    """Paint a bar; the names stand on the stretches that have room for them."""
    painter.save()
    for part, rect in part_rects(split, bar).items():
        paint_part(painter, part, rect, theme)
        name = names.get(part, "")
        width = metrics.width("pill", name) + metrics.px(6)
        if name and width + metrics.px(4) <= rect.width() and metrics.height("pill") <= rect.height():
            ground = QRectF(0, 0, width, metrics.height("pill"))
            ground.moveCenter(rect.center())
            painter.fillRect(ground, QColor(part_colour(part, theme)))
            painter.setFont(metrics.font("pill"))
            painter.setPen(QColor(theme.surface))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, name)
    painter.restore()


def paint_part(painter: QPainter, part: Part, rect: QRectF, theme: Theme) -> None:
    """Paint a stretch of a part: its colour, and its pattern for who cannot tell it."""
    painter.fillRect(rect, QColor(part_colour(part, theme)))
    ink = QColor(theme.surface)
    ink.setAlphaF(_PATTERN)
    painter.setPen(QPen(ink, 1.2))
    inside = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    match part:
        case "detect":
            painter.drawLines(hatch_lines(inside, _PITCH))
        case "regroup":
            painter.drawLines(_upright(inside))
        case "wait":
            painter.drawLines(_level(inside))
        case "boot":
            painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(_dots(inside))
        case "move":
            pass  # plain: one of five may be


def _upright(rect: QRectF) -> list[QLineF]:
    steps = range(1, int(rect.width() / _PITCH * 1.5) + 1)
    return [
        QLineF(x, rect.top(), x, rect.bottom())
        for step in steps
        if (x := rect.left() + step * _PITCH / 1.5) < rect.right()
    ]


def _level(rect: QRectF) -> list[QLineF]:
    steps = range(1, int(rect.height() / 4) + 1)
    return [QLineF(rect.left(), y, rect.right(), y) for step in steps if (y := rect.top() + step * 4) < rect.bottom()]


def _dots(rect: QRectF) -> list[QPointF]:
    rows, columns = int(rect.height() / 5), int(rect.width() / 6)
    return [
        QPointF(rect.left() + 3 + column * 6 + 3 * (row % 2), rect.top() + 3 + row * 5)
        for row in range(rows + 1)
        for column in range(columns + 1)
        if rect.top() + 3 + row * 5 < rect.bottom() and rect.left() + 3 + column * 6 + 3 * (row % 2) < rect.right()
    ]
