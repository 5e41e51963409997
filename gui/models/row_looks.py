"""How rows of a list look that follow the cursor: the present one is bold, and some columns are written like code."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from gui.stage.metrics import Metrics

ROLES: Final = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
"""What such a row serves; views ask for more, and very often."""


def row_fonts(factor: float) -> dict[tuple[bool, bool], QFont]:
    """The fonts at a size: by whether the row is the present one, and whether the column is code."""
    metrics = Metrics(factor)
    fonts: dict[tuple[bool, bool], QFont] = {}
    for is_code in (False, True):
        font = metrics.font("code" if is_code else "word")
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        fonts[False, is_code], fonts[True, is_code] = font, bold
    return fonts
