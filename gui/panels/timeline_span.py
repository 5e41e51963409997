"""What the timeline shows: a stretch of time, a stretch of lanes, and where on the widget."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

US: Final = 1_000_000


class Span(NamedTuple):
    """A stretch of time in seconds and of lines, and the area it is drawn in."""

    area: QRectF
    start: float
    end: float
    first: float
    row: float
    """The height of a line in pixels."""
    bar: float = 0.6
    """The part of its line that the bar of a lane takes."""

    def x(self, seconds: float) -> float:
        """Where a time is."""
        return self.area.left() + (seconds - self.start) / (self.end - self.start) * self.area.width()

    def y(self, line: float) -> float:
        """Where the upper edge of a line is."""
        return self.area.top() + (line - self.first) * self.row

    @property
    def above(self) -> float:
        """The room above a bar in its line, as a part of the line."""
        return (1 - self.bar) / 2
