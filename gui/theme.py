"""Colours as tokens: what a colour means, not what it is.

Three themes carry the same tokens. Every state has a fill, an outline and a text colour; the
test computes that text reaches 4.5:1 and graphics 3:1 on what they stand on, so a new colour
cannot slip in unread. Grey does the structure, colour only says state.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QPalette

import assets

_MIDDLE: Final = 0.5
"""The luminance from which on a colour counts as white."""


@dataclass(frozen=True, slots=True)
class StateColours:
    """The colours of one state."""

    fill: str
    outline: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours there are."""

    name: str
    dark: bool
    window: str
    """Behind everything."""
    surface: str
    """Cards, panels, lists."""
    box: str
    """Boxes on cards."""
    line: str
    """Decoration: separators; carries no meaning."""
    edge: str
    """Outlines that one must see: boxes, cards, fields."""
    text: str
    text_soft: str
    accent: str
    accent_soft: str
    """The fill of what takes part in the present hop, and of the selected row."""
    accent_text: str
    """Bold labels of hops; on surface and on accent_soft."""
    on_accent: str
    online: StateColours
    pending: StateColours
    failed: StateColours
    offline: StateColours
    unknown: StateColours
    ghost: StateColours
    dll: StateColours
    hatch: str
    """The stripes over what is down; text stays readable across them."""

    def states(self) -> dict[str, StateColours]:
        """The states by name."""
        names = ("online", "pending", "failed", "offline", "unknown", "ghost", "dll")
        return {name: getattr(self, name) for name in names}


LIGHT: Final = Theme(
    name="light",
    dark=False,
    window="#F6F7FA",
    surface="#FFFFFF",
    box="#FBFCFE",
    line="#D5D9DF",
    edge="#838D9C",
    text="#16191D",
    text_soft="#555E6B",
    accent="#0B5FA5",
    accent_soft="#EEF6FC",
    accent_text="#0A3A73",
    on_accent="#FFFFFF",
    online=StateColours("#F0FAF6", "#00795A", "#00513C"),
    pending=StateColours("#FFF6DF", "#8A6100", "#5E4200"),
    failed=StateColours("#FDF1EA", "#B54708", "#8F3706"),
    offline=StateColours("#E9ECF0", "#6B7686", "#3F4855"),
    unknown=StateColours("#FFFFFF", "#5B6573", "#3F4855"),
    ghost=StateColours("#FFFFFF", "#7B8594", "#555E6B"),
    dll=StateColours("#F7F0FB", "#8A5AA8", "#472B5A"),
    hatch="#FCE9DE",
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    window="#14171C",
    surface="#1C2027",
    box="#232830",
    line="#3A414C",
    edge="#7D8898",
    text="#ECEFF3",
    text_soft="#B3BBC6",
    accent="#63AEF2",
    accent_soft="#1A3149",
    accent_text="#AFD6FB",
    on_accent="#08192B",
    online=StateColours("#10322A", "#35BE92", "#8FE5C6"),
    pending=StateColours("#3A2E0C", "#DDAE3C", "#F4D78F"),
    failed=StateColours("#3E2217", "#EE8748", "#FBC3A0"),
    offline=StateColours("#2D333C", "#97A2B1", "#CDD4DD"),
    unknown=StateColours("#1C2027", "#A5AFBC", "#CDD4DD"),
    ghost=StateColours("#1C2027", "#8792A1", "#B3BBC6"),
    dll=StateColours("#2F243A", "#B489D2", "#E4CFF2"),
    hatch="#3A241B",
)

HIGH_CONTRAST: Final = Theme(
    name="high-contrast",
    dark=True,
    window="#000000",
    surface="#000000",
    box="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    text_soft="#FFFFFF",
    accent="#3FF2FF",
    accent_soft="#00303A",
    accent_text="#3FF2FF",
    on_accent="#000000",
    online=StateColours("#00190F", "#3DFFA8", "#FFFFFF"),
    pending=StateColours("#241C00", "#FFE14D", "#FFFFFF"),
    failed=StateColours("#2B0F00", "#FF9A5C", "#FFFFFF"),
    offline=StateColours("#1E1E1E", "#C8C8C8", "#FFFFFF"),
    unknown=StateColours("#000000", "#FFFFFF", "#FFFFFF"),
    ghost=StateColours("#000000", "#C8C8C8", "#FFFFFF"),
    dll=StateColours("#190026", "#E0B0FF", "#FFFFFF"),
    hatch="#4A2A18",
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette(theme: Theme) -> QPalette:
    """The theme as Fusion wants it."""
    role = QPalette.ColorRole
    result = QPalette()
    for where, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.box),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.text_soft),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.failed.text),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Accent, theme.accent),
        (role.Light, theme.surface),
        (role.Midlight, theme.line),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.edge),
    ):
        result.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.text_soft))
    return result


_SHEET: Final = """
QToolTip { background: @surface; color: @text; border: 1px solid @edge; padding: {6}px {8}px; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @line;
  spacing: {8}px; padding: {6}px {10}px; }
QToolButton, QPushButton {
  background: @surface; color: @text; border: 1px solid @edge; border-radius: {6}px; padding: {6}px {12}px; }
QToolButton:hover, QPushButton:hover { background: @accent_soft; border-color: @accent; }
QToolButton:pressed, QPushButton:pressed, QToolButton:checked { background: @accent_soft; }
QToolButton:focus, QPushButton:focus { border: 2px solid @accent; padding: {5}px {11}px; }
QToolButton[role="primary"], QPushButton[role="primary"] {
  background: @accent; color: @on_accent; border-color: @accent; font-weight: 600; }
QToolButton[role="primary"]:focus, QPushButton[role="primary"]:focus { border: 2px solid @text; }
QToolButton[role="danger"], QPushButton[role="danger"] { color: @failed_text; border-color: @failed_outline; }
QToolButton:disabled, QPushButton:disabled { color: @text_soft; border-color: @line; }
QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @line; }
QMenuBar::item { padding: {4}px {10}px; background: transparent; }
QMenuBar::item:selected { background: @accent_soft; color: @accent_text; }
QMenu { background: @surface; color: @text; border: 1px solid @edge; padding: {4}px; }
QMenu::item { padding: {6}px {24}px {6}px {24}px; border-radius: {4}px; }
QMenu::item:selected { background: @accent_soft; color: @accent_text; }
QMenu::item:disabled { color: @text_soft; }
QMenu::separator { height: 1px; background: @line; margin: {4}px {8}px; }
QTabBar::tab {
  background: transparent; color: @text; padding: {6}px {10}px; border-bottom: {3}px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: {3}px solid @accent; font-weight: 600; }
QTabBar::tab:focus { background: @accent_soft; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QHeaderView::section {
  background: @surface; color: @text_soft; border: none; border-bottom: 1px solid @line;
  padding: {5}px {8}px; }
QTableView, QTreeView, QListView {
  background: @surface; color: @text; border: none; gridline-color: @line;
  selection-background-color: @accent_soft; selection-color: @text; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 2px solid @accent; }
QLabel[role="dock-title"] { color: @text_soft; font-weight: 600; }
QDockWidget { color: @text_soft; font-weight: 600; }
QDockWidget::title { background: @surface; padding: {6}px {10}px; border-bottom: 1px solid @line; }
QStatusBar { background: @surface; color: @text_soft; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 0 {6}px; }
QScrollArea, QTextBrowser, QPlainTextEdit { background: @surface; color: @text; border: none; }
QLineEdit, QComboBox, QAbstractSpinBox {
  background: @surface; color: @text; border: 1px solid @edge; border-radius: {4}px; padding: {4}px {8}px; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: {20}px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0px; border: none; }
QComboBox::drop-down { border: none; width: {24}px; }
QComboBox::down-arrow { image: url("@down"); width: {10}px; height: {10}px; }
QLineEdit { placeholder-text-color: @text_soft; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: {3}px {7}px; }
QScrollBar { background: @surface; border: none; }
QScrollBar:vertical { width: {14}px; }
QScrollBar:horizontal { height: {14}px; }
QScrollBar::handle { background: @edge; border: {3}px solid @surface; border-radius: {6}px; }
QScrollBar::handle:vertical { min-height: {24}px; }
QScrollBar::handle:horizontal { min-width: {24}px; }
QScrollBar::handle:hover { background: @accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: @surface; }
QCheckBox { spacing: {8}px; min-height: {24}px; }
QCheckBox::indicator, QTableView::indicator {
  width: {14}px; height: {14}px; border: 2px solid @edge; border-radius: {4}px; background: @surface; }
QCheckBox::indicator { width: {20}px; height: {20}px; }
QCheckBox::indicator:checked, QTableView::indicator:checked {
  background: @accent; border-color: @accent; image: url("@tick"); }
QCheckBox::indicator:focus, QCheckBox:focus::indicator { border-color: @accent; }
QLabel[role="title"] { font-size: {19}px; font-weight: 700; }
QLabel[role="heading"] { font-size: {12}px; font-weight: 700; color: @text_soft; }
QLabel[role="menu-heading"] { font-weight: 700; padding: {6}px {24}px {4}px {24}px; }
QLabel[role="warning"] { color: @failed_text; font-weight: 700; }
QLabel[role="soft"] { color: @text_soft; }
QLabel[role="stopwatch"] { font-size: {40}px; font-weight: 700; }
"""


def style_sheet(theme: Theme, scale: float) -> str:
    """The one application style sheet, lengths printed in pixels (em does not follow the font)."""
    sheet = _SHEET
    for n in (40, 24, 20, 19, 14, 12, 11, 10, 8, 7, 6, 5, 4, 3):
        sheet = sheet.replace(f"{{{n}}}", str(max(1, round(n * scale))))
    tokens = {
        name: getattr(theme, name)
        for name in (
            "window", "surface", "line", "edge", "text", "text_soft",
            "accent", "accent_soft", "accent_text", "on_accent",
        )
    }  # fmt: skip
    # A box that is ticked has a tick, and not only a colour.
    tokens |= {"tick": _icon("tick", theme.on_accent), "down": _icon("down", theme.text)}
    for name, state in theme.states().items():
        tokens |= {f"{name}_fill": state.fill, f"{name}_outline": state.outline, f"{name}_text": state.text}
    # Longest first, so that @accent does not eat the beginning of @accent_soft.
    for name in sorted(tokens, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", tokens[name])
    return sheet


def _icon(name: str, colour: str) -> str:
    """The path of an icon in white or in black, whichever a colour is nearer to, as a style sheet writes it."""
    shade = "white" if _luminance(colour) > _MIDDLE else "black"
    return (Path(assets.__file__).parent / "icons" / f"{name}-{shade}.svg").as_posix()
