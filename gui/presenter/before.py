"""How the window was before a presentation, to have it back exactly."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QLayout, QMainWindow, QWidget
from shiboken6 import isValid

from gui.settings import ThemeChoice
from gui.stage.level import Level

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@dataclass(frozen=True)
class Before:
    """What a presentation changes."""

    theme: ThemeChoice
    factor: float
    level: Level
    docks: QByteArray
    state: Qt.WindowState
    size: QSize
    hidden: tuple[QWidget, ...]
    """What was seen and is hidden now."""
    focus: QWidget | None


def layout_of(window: QMainWindow) -> QLayout:
    """What holds the widgets in the centre of a window."""
    centre = window.centralWidget()
    layout = centre.layout() if centre is not None else None
    assert layout is not None
    return layout


def put_aside(window: "MainWindow", kept: QWidget) -> Before:
    """Hide everything in a window but one widget of its centre."""
    layout = layout_of(window)
    centre = [item.widget() for n in range(layout.count()) if (item := layout.itemAt(n)) is not None]
    docks = window.findChildren(QDockWidget)
    around = (window.menuWidget(), window.statusBar(), *centre, *docks)
    seen = tuple(part for part in around if part is not None and part is not kept and not part.isHidden())
    before = Before(
        theme=window.look.choice,
        factor=window.look.scale.factor,
        level=window.teaching.usual_level,
        docks=window.saveState(),
        state=window.windowState(),
        size=window.size(),
        hidden=seen,
        focus=QApplication.focusWidget(),
    )
    for part in seen:
        part.hide()
    return before


def take_back(window: "MainWindow", before: Before) -> None:
    """Have a window as it was; a lesson that is open shows as much of a hop as it did."""
    window.setWindowState(before.state)
    if not window.lessons.is_on:
        window.levels.set(before.level)
    window.look.set_choice(before.theme)
    window.look.scale.set_factor(before.factor)
    for part in before.hidden:
        part.show()
    if window.isVisible() and before.state == Qt.WindowState.WindowNoState:
        window.resize(before.size)
    window.restoreState(before.docks)
    focus = before.focus
    if focus is not None and isValid(focus) and focus.window() is window:
        focus.setFocus()
