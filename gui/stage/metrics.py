"""Fonts and their measures, made once per text scale.

Everything the layout knows about text it asks here. No width is assumed: the interface font
is the platform's own. Strokes grow slower than text, by the square root of the scale.
"""

from functools import cached_property
from math import sqrt
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FontRole = Literal[
    "node", "title", "sub", "code", "name", "word", "chip", "small", "pill", "label", "note", "number", "told"
]  # fmt: skip

_FONTS: Final[dict[FontRole, tuple[float, int, bool]]] = {
    # pixels, weight, fixed width. 700 for titles: Qt draws weights a step lighter than browsers.
    "node": (17, 700, False),
    "title": (14, 700, False),
    "sub": (13, 400, False),
    "code": (12, 400, True),
    "name": (14, 700, False),
    "word": (13, 400, False),
    "chip": (12, 400, True),
    "small": (11, 400, False),
    "pill": (12, 600, False),
    "label": (14, 700, False),
    "note": (11, 400, True),
    "number": (13, 700, False),
    "told": (22, 600, False),
}


class Metrics:
    """Fonts, text widths and the grid at one scale."""

    def __init__(self, factor: float = 1.0, families: tuple[str, str] | None = None) -> None:
        """`families` are the interface and the fixed-width font; the platform's own if None."""
        self.factor = factor
        self._families = families
        self._fonts: dict[FontRole, QFont] = {}
        self._measures: dict[FontRole, QFontMetricsF] = {}
        self._widths: dict[tuple[FontRole, str], float] = {}

    def px(self, n: float) -> int:
        """So many pixels of the design at this scale, whole."""
        return round(n * self.factor)

    def stroke(self, n: float) -> float:
        """A line's width at this scale."""
        return n * sqrt(self.factor)

    @property
    def crowding(self) -> float:
        """How much larger text is than the grid has room for; 1, but where no text may be smaller than some size."""
        return max(1.0, self.font("word").pixelSize() / max(1, round(_FONTS["word"][0] * self.factor)))

    @cached_property
    def _platform(self) -> tuple[list[str], list[str]]:
        if self._families is not None:
            return [self._families[0]], [self._families[1]]
        general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        return general.families(), fixed.families()

    def font(self, role: FontRole) -> QFont:
        """The font of a role."""
        if role not in self._fonts:
            pixels, weight, fixed = _FONTS[role]
            font = QFont(self._platform[fixed])
            font.setPixelSize(max(1, round(pixels * self.factor)))
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if fixed:
                font.setStyleHint(QFont.StyleHint.Monospace)
            self._fonts[role] = font
            self._measures[role] = QFontMetricsF(font)
        return self._fonts[role]

    def measures(self, role: FontRole) -> QFontMetricsF:
        """The measures of a role's font."""
        self.font(role)
        return self._measures[role]

    @property
    def badge(self) -> int:
        """From the middle to the edge of a badge: its number finds room in it, however large numbers are."""
        return max(self.px(11), round(self.height("number") * 0.46))

    def height(self, role: FontRole) -> int:
        """The height of a line, whole."""
        return round(self.measures(role).height() + 0.49)

    def width(self, role: FontRole, text: str) -> float:
        """The width of a text on one line."""
        key = (role, text)
        width = self._widths.get(key)
        if width is None:
            # One more pixel: antialiased edges reach over the advance.
            width = self._widths[key] = self.measures(role).horizontalAdvance(text) + 1
        return width

    def widest(self, role: FontRole, texts: tuple[str, ...]) -> float:
        """The width of the widest of some texts."""
        return max((self.width(role, text) for text in texts), default=0.0)

    def elide(self, role: FontRole, text: str, width: float) -> str:
        """The text, cut with an ellipsis if it is wider than `width`."""
        if self.width(role, text) <= width:
            return text
        return self.measures(role).elidedText(text, Qt.TextElideMode.ElideRight, max(width - 1, 0))

    def phrases(self, role: FontRole, text: str, width: float) -> str:
        """The text with as many of its phrases (between middle dots) as find room, else elided."""
        parts = text.split(" · ")
        for count in range(len(parts), 0, -1):
            shorter = " · ".join(parts[:count])
            if self.width(role, shorter) <= width:
                return shorter
        return self.elide(role, parts[0], width)

    def wrap(self, role: FontRole, text: str, width: float, lines: int) -> list[str]:
        """The text on at most so many lines, broken at spaces, the last one elided."""
        words, line = text.split(" "), ""
        found: list[str] = []
        for n, word in enumerate(words):
            longer = f"{line} {word}" if line else word
            if not line or self.width(role, longer) <= width:
                line = longer
                continue
            if len(found) == lines - 1:
                line = " ".join([line, *words[n:]])
                break
            found.append(line)
            line = word
        return [self.elide(role, one, width) for one in [*found, line]]
