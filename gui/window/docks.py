"""The panels around the stage: where they stand, what stands behind what, and how large they are at first.

Panels that share a place are tabs, and the tab has the name; a title bar above it would say it twice.
"""

from typing import Final, Literal, final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget
from shiboken6 import isValid

PanelName = Literal["details", "stack", "hops", "marks", "timeline", "compare"]
_AREAS: Final[dict[PanelName, Qt.DockWidgetArea]] = {
    "details": Qt.DockWidgetArea.RightDockWidgetArea,
    "stack": Qt.DockWidgetArea.RightDockWidgetArea,
    "hops": Qt.DockWidgetArea.BottomDockWidgetArea,
    "marks": Qt.DockWidgetArea.BottomDockWidgetArea,
    "timeline": Qt.DockWidgetArea.BottomDockWidgetArea,
    "compare": Qt.DockWidgetArea.RightDockWidgetArea,
}
_BEHIND: Final[tuple[tuple[PanelName, PanelName], ...]] = (
    ("details", "stack"), ("stack", "compare"), ("hops", "marks"),
)  # fmt: skip
"""Which panel stands behind which, at first."""
_RIGHT_WIDTH: Final = 330
_BOTTOM_HEIGHT: Final = 250


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
        self._bare: dict[PanelName, QWidget] = {}
        """What stands where the title bars were."""
        self._docks = {name: self._dock(name, panels[name]) for name in _AREAS}
        window.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.BottomDockWidgetArea)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.splitDockWidget(self["hops"], self["timeline"], Qt.Orientation.Horizontal)
        for front, behind in _BEHIND:
            window.tabifyDockWidget(self[front], self[behind])
        for name in ("details", "hops"):
            self[name].raise_()
        for dock in self._docks.values():
            dock.visibilityChanged.connect(self._follow_tabs)
            dock.dockLocationChanged.connect(self._follow_tabs)
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
        # Shown and hidden in the View menu: the buttons of Qt's title bars do not follow scale and theme.
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        dock.setWidget(panel)
        self._window.addDockWidget(_AREAS[name], dock)
        return dock

    def _follow_tabs(self) -> None:
        """A panel among tabs has no title bar, one that stands alone has."""
        if not isValid(self._window):
            return  # it goes, and takes its panels along one by one
        for tabs in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            tabs.setAccessibleName(self.tr("Panels"))
        for name, dock in self._docks.items():
            is_tab = any(not other.isHidden() for other in self._window.tabifiedDockWidgets(dock))
            if is_tab and name not in self._bare:
                self._bare[name] = QWidget(dock)
                dock.setTitleBarWidget(self._bare[name])
            elif not is_tab and name in self._bare:
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]  # None gives Qt's own back
                self._bare.pop(name).deleteLater()

    def show(self, name: PanelName) -> None:
        """Show a panel, in front of those it shares its place with."""
        self[name].show()
        self[name].raise_()

    def arrange(self, factor: float) -> None:
        """Give the panels their usual sizes, in a window with a text of some size."""
        width, height = self._window.width(), self._window.height()
        resize = self._window.resizeDocks
        resize([self["details"]], [min(round(_RIGHT_WIDTH * factor), width // 3)], Qt.Orientation.Horizontal)
        resize([self["hops"]], [min(round(_BOTTOM_HEIGHT * factor), height // 4)], Qt.Orientation.Vertical)
        resize([self["hops"], self["timeline"]], [width * 6 // 10, width * 4 // 10], Qt.Orientation.Horizontal)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        titles: dict[PanelName, str] = {
            "details": self.tr("Details"),
            "stack": self.tr("Call stack"),
            "hops": self.tr("Hops"),
            "marks": self.tr("Breakpoints"),
            "timeline": self.tr("Timeline"),
            "compare": self.tr("Compare"),
        }
        for name, title in titles.items():
            self[name].setWindowTitle(title)
            self[name].setAccessibleName(title)
        self._follow_tabs()
