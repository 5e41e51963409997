"""The panels around the stage: where they stand, what stands behind what, and how large they are at first.

Panels that share a place are tabs, and the tab has the name; a title bar above it would say it twice. What
a title bar's buttons do, the menu of a tab does.
"""

from functools import partial
from itertools import pairwise
from typing import Final, Literal, final, get_args

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabBar, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.theme import LIGHT, Theme
from gui.window.dock_title import DockTitle

PanelName = Literal[
    "lesson", "details", "stack", "inspector", "compare", "objects",
    "hops", "sequence", "log", "events", "marks", "timeline", "outages",
]  # fmt: skip
PANELS: Final[tuple[PanelName, ...]] = get_args(PanelName)
_RIGHT: Final[tuple[PanelName, ...]] = ("lesson", "details", "stack", "inspector", "compare")
_LEFT: Final[tuple[PanelName, ...]] = ("objects",)
_TABS: Final[tuple[tuple[PanelName, ...], ...]] = (
    _RIGHT, ("hops", "sequence", "log", "events", "marks"), ("timeline", "outages"),
)  # fmt: skip
"""Which panels stand behind one another at first; the first of each is in front."""
HIDDEN: Final[tuple[PanelName, ...]] = ("objects", "compare", "lesson")
"""What is shown when it is wanted."""
_RIGHT_WIDTH: Final = 344
_RIGHT_SHARE: Final = 0.22
"""Of a wide window; the stage has more than it needs there."""
_READING_WIDTH: Final = 384
_READING_SHARE: Final = 0.26
"""Of a wide window, for a panel that is read."""
_LEFT_WIDTH: Final = 260
_BOTTOM_HEIGHT: Final = 250
_LOW: Final = 800
"""Windows that are lower, at scale 1, give the stage what the panels below can spare."""
_LEAST_BOTTOM: Final = 118
"""The row of a filter, a head and two lines."""


@final
class _NoTitle(QWidget):
    """Stands where a title bar would; a plain widget has no size at all, which Qt takes for less than none."""

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


@final
class Docks(QObject):
    """The panels of a window.

    Args:
        window: The window.
        panels: What is in each.
    """

    def __init__(self, window: QMainWindow, panels: dict[PanelName, QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._theme, self._factor = LIGHT, 1.0
        self._width_before: int | None = None
        """What the panels at the right had before one of them was widened."""
        self._sweep = QTimer(self)
        self._sweep.setSingleShot(True)
        self._sweep.timeout.connect(self._hide_forgotten)
        self._bare: dict[PanelName, QWidget] = {}
        """What stands where the title bars were."""
        self._docks = {name: self._dock(name, panels[name]) for name in PANELS if name in panels}
        self._titles = {name: DockTitle(dock) for name, dock in self._docks.items()}
        self.tab_menu = QMenu(window)
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        window.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for name, dock in self._docks.items():
            dock.setTitleBarWidget(self._titles[name])
            dock.visibilityChanged.connect(self._follow_tabs)
            # Qt only moves a panel behind others out of sight; hidden, it does no work and takes no keys.
            dock.visibilityChanged.connect(panels[name].setVisible)
            dock.dockLocationChanged.connect(self._follow_tabs)
            dock.topLevelChanged.connect(self._follow_tabs)
            dock.topLevelChanged.connect(partial(_show_floating, panels[name]))
        self.place()
        self.retranslate()

    def __getitem__(self, name: PanelName) -> QDockWidget:
        return self._docks[name]

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        """Every panel, in the order of the menu."""
        return tuple(self._docks.values())

    def _dock(self, name: PanelName, panel: QWidget) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(name)
        # DockWidgetClosable is left out: hiding is done by the title bar, the tab's menu and the View menu.
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        # A dock whose own widget is hidden can be no larger than nothing, nor can those it shares its place with.
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        dock.setWidget(holder)
        return dock

    def place(self) -> None:
        """Put every panel to where it is at first, in front or behind."""
        window = self._window
        for name, dock in self._docks.items():
            dock.setFloating(False)
            window.addDockWidget(_area(name), dock)
        window.splitDockWidget(self["hops"], self["timeline"], Qt.Orientation.Horizontal)
        for tabs in _TABS:
            there = [self._docks[name] for name in tabs if name in self._docks]
            for front, behind in pairwise(there):
                window.tabifyDockWidget(front, behind)
        for name, dock in self._docks.items():
            dock.setVisible(name not in HIDDEN)
        for tabs in _TABS:
            next(self._docks[name] for name in tabs if name not in HIDDEN).raise_()

    # --- tabs and titles -------------------------------------------------------------------

    def _follow_tabs(self) -> None:
        """A panel among tabs has no title bar, one that stands alone has."""
        if not isValid(self._window):
            return  # it goes, and takes its panels along one by one
        for tabs in self._tab_bars():
            tabs.setAccessibleName(self.tr("Panels"))
            # Names are cut before the window has to be wider than they like.
            tabs.setUsesScrollButtons(True)
            if tabs.contextMenuPolicy() != Qt.ContextMenuPolicy.CustomContextMenu:
                tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                tabs.customContextMenuRequested.connect(partial(self._ask_tab, tabs))
        for name, dock in self._docks.items():
            is_tab = not dock.isFloating() and any(
                not other.isHidden() for other in self._window.tabifiedDockWidgets(dock)
            )
            if is_tab and name not in self._bare:
                self._bare[name] = _NoTitle(dock)
                dock.setTitleBarWidget(self._bare[name])
            elif not is_tab and name in self._bare:
                # Setting a title bar tells of a change of visibility, and brings one back here.
                bare = self._bare.pop(name)
                dock.setTitleBarWidget(self._titles[name])
                self._titles[name].show()
                bare.deleteLater()
        self._sweep.start()

    def _tab_bars(self) -> list[QTabBar]:
        return self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _hide_forgotten(self) -> None:
        """Hide bars that Qt forgot while it put panels behind one another: they would show through low panels."""
        for tabs in self._tab_bars():
            if not any(tabs.tabText(n) for n in range(tabs.count())):
                tabs.hide()

    def _ask_tab(self, tabs: QTabBar, at: QPoint) -> None:
        """What can be done with the panel of a tab."""
        title = tabs.tabText(tabs.tabAt(at))
        dock = next((dock for dock in self._docks.values() if dock.windowTitle() == title), None)
        if dock is None:
            return
        self.tab_menu.clear()
        self.tab_menu.setAccessibleName(title)
        self.tab_menu.addAction(self.tr("Into a window of its own"), partial(dock.setFloating, True))
        self.tab_menu.addAction(self.tr("Hide"), dock.hide)
        self.tab_menu.popup(tabs.mapToGlobal(at))

    # --- what the window tells it ----------------------------------------------------------

    def show(self, name: PanelName) -> None:
        """Show a panel, in front of those it shares its place with."""
        self[name].show()
        self[name].raise_()

    def widen(self, name: PanelName, factor: float) -> None:
        """Give a panel at the right the whole height of the window, and a width in which one reads well."""
        window = self._window
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        dock = self[name]
        if self._width_before is None:
            self._width_before = dock.width()
        wanted = min(max(round(_READING_WIDTH * factor), round(_READING_SHARE * window.width())), window.width() // 3)
        if dock.width() < wanted:
            window.resizeDocks([dock], [wanted], Qt.Orientation.Horizontal)

    def narrow(self) -> None:
        """Have the panels as they were before one was widened."""
        self._window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        if self._width_before is not None:
            self._window.resizeDocks([self["details"]], [self._width_before], Qt.Orientation.Horizontal)
            self._width_before = None

    def arrange(self, factor: float) -> None:
        """Give the panels their usual sizes, in a window with a text of some size."""
        width, height = self._window.width(), self._window.height()
        resize = self._window.resizeDocks
        right = max(_RIGHT_WIDTH * factor, _RIGHT_SHARE * width)
        for name, size in (("details", right), ("objects", _LEFT_WIDTH * factor)):
            if name in self._docks:
                resize([self._docks[name]], [min(round(size), width // 3)], Qt.Orientation.Horizontal)
        below = min(_BOTTOM_HEIGHT * factor, height / 4) if height >= _LOW * factor else _LEAST_BOTTOM * factor
        resize([self["hops"]], [round(below)], Qt.Orientation.Vertical)
        resize([self["hops"], self["timeline"]], [width * 6 // 10, width * 4 // 10], Qt.Orientation.Horizontal)

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        for title in self._titles.values():
            title.set_look(theme, factor)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        titles: dict[PanelName, str] = {
            "lesson": self.tr("Lesson"),
            "details": self.tr("Details"),
            "stack": self.tr("Call stack"),
            "inspector": self.tr("Properties"),
            "compare": self.tr("Compare"),
            "objects": self.tr("Objects"),
            "hops": self.tr("Hops"),
            "sequence": self.tr("Sequence"),
            "log": "cluster.log",
            "events": self.tr("Events"),
            "marks": self.tr("Breakpoints"),
            "timeline": self.tr("Timeline"),
            "outages": self.tr("Availability"),
        }
        for name, dock in self._docks.items():
            dock.setWindowTitle(titles[name])
            dock.setAccessibleName(titles[name])
        self._follow_tabs()


def _show_floating(panel: QWidget, is_floating: bool) -> None:  # noqa: FBT001 - Qt tells it so
    """Qt does not say that a panel is seen when it comes from behind others into a window of its own."""
    if is_floating:
        panel.show()


def _area(name: PanelName) -> Qt.DockWidgetArea:
    if name in _RIGHT:
        return Qt.DockWidgetArea.RightDockWidgetArea
    return Qt.DockWidgetArea.LeftDockWidgetArea if name in _LEFT else Qt.DockWidgetArea.BottomDockWidgetArea
