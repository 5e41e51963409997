"""Rich text from theme tokens: the few shapes that the details pane is made of.

Qt's rich text knows tables, cell colours and table borders, but no style classes, so every shape
prints its colours and sizes itself. Texts are escaped here and nowhere else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QFontDatabase

from gui.theme import StateColours, Theme


@dataclass(frozen=True)
class RichText:
    """Makes pieces of rich text.

    Args:
        theme: Colours.
        factor: The text scale.
    """

    theme: Theme
    factor: float

    def px(self, size: float) -> int:
        return max(1, round(size * self.factor))

    def text(
        self, text: str, colour: str = "", *, size: float = 14, bold: bool = False, underlined: bool = False,
        code: bool = False,
    ) -> str:  # fmt: skip
        """A run of text."""
        style = f"color:{colour or self.theme.text}; font-size:{self.px(size)}px;"
        if bold:
            style += " font-weight:700;"
        if underlined:
            style += " text-decoration:underline;"
        if code:
            families = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
            style += f" font-family:'{escape(families[0])}',monospace;"
        return f'<span style="{style}">{escape(text)}</span>'

    def soft(self, text: str, size: float = 13) -> str:
        """Text of second rank."""
        return self.text(text, self.theme.text_soft, size=size)

    def link(self, target: str, text: str) -> str:
        """A link; the pane that shows it follows it."""
        style = f"color:{self.theme.accent}; font-size:{self.px(13)}px;"
        return f'<a href="{escape(target)}" style="{style}">{escape(text)}</a>'

    def heading(self, text: str) -> str:
        """The heading of a section."""
        return self.paragraph(self.text(text.upper(), self.theme.text_soft, size=12, bold=True), 14)

    def paragraph(self, content: str, above: float = 4) -> str:
        """Pieces on lines of their own."""
        return f'<p style="margin:{self.px(above)}px 0 0 0;">{content}</p>'

    def pairs(self, rows: Iterable[tuple[str, str]]) -> str:
        """Names on the left, pieces on the right."""
        cells = "".join(
            f'<tr><td style="padding-right:{self.px(12)}px; padding-bottom:{self.px(2)}px;">{self.soft(name)}</td>'
            f'<td style="padding-bottom:{self.px(2)}px;">{piece}</td></tr>'
            for name, piece in rows
        )
        return f'<table cellspacing="0" cellpadding="0" style="margin-top:{self.px(6)}px;">{cells}</table>'

    def box(self, content: str, state: StateColours, *, is_dashed: bool) -> str:
        """A framed box in the colours of a state."""
        return self._framed(content, state, 'width="100%"', 8, is_dashed=is_dashed)

    def badge(self, word: str, state: StateColours, *, is_dashed: bool) -> str:
        """A word in a frame, as narrow as the word."""
        text = self.text(word, state.text, size=12, bold=True)
        return self._framed(f"&nbsp;{text}&nbsp;", state, "", 3, is_dashed=is_dashed)

    def _framed(self, content: str, state: StateColours, width: str, padding: float, *, is_dashed: bool) -> str:
        # The frame is the cell's: Qt would draw one round the table and another round each cell.
        line = f"{max(1, round(1.5 * self.factor))}px {'dashed' if is_dashed else 'solid'} {state.outline}"
        return (
            f'<table {width} cellspacing="0" cellpadding="0" style="margin-top:{self.px(8)}px;"><tr>'
            f'<td style="border:{line}; background-color:{state.fill}; padding:{self.px(padding)}px;">{content}</td>'
            "</tr></table>"
        )

    def frame(self, content: str, *, is_current: bool) -> str:
        """A frame of a call stack: a bar and a line."""
        bar = self.theme.accent if is_current else self.theme.edge
        fill = self.theme.accent_soft if is_current else self.theme.box
        return (
            f'<table width="100%" cellspacing="0" cellpadding="{self.px(5)}" style="margin-top:{self.px(3)}px;"><tr>'
            f'<td width="{self.px(3)}" style="background-color:{bar}; padding:0;"></td>'
            f'<td style="background-color:{fill};">{content}</td></tr></table>'
        )
