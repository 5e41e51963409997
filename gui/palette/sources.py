"""What there is to find in a window, but for its hops; each find is made when somebody looks for it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, final

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMenu

from core.commands.catalogue import Command
from core.commands.texts import description, reason, title
from core.faults.catalogue import faults
from core.scenario import library
from gui.palette.find import Find
from gui.palette.hindrances import Hindrances
from gui.stage.outline import StageObject, outline_of
from gui.widgets.menu_keys import plain
from gui.window.disasters import aimed, repairing
from gui.window.entries import known
from gui.window.panes import first_focus

if TYPE_CHECKING:
    from gui.presenter.page import Page
    from gui.window.main_window import MainWindow


@final
class Sources(QObject):
    """Makes the finds of a window.

    Args:
        window: Which one.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._hindrances = Hindrances(window)

    # --- commands --------------------------------------------------------------------------

    def commands(self) -> Iterator[Find]:
        """The actions of the window, with the menu that each stands in."""
        places = dict(self._places())
        for action in self._window.actions():
            name = action.objectName()
            if not name or not action.text():
                continue
            key = self._window.actions_.key(name)  # type: ignore[arg-type]  # the name of an action is its id
            yield Find(
                f"command:{name}", "commands", plain(action.text()), action.trigger,
                places.get(name, ""), key, action.statusTip(), partial(self._hindered, action),
            )  # fmt: skip

    def _hindered(self, action: QAction) -> str:
        if not action.isEnabled():
            return self.tr("not possible now")
        return self._hindrances.reason(action.objectName())

    def _places(self) -> Iterator[tuple[str, str]]:
        """Each action that stands in a menu, and in which."""
        for top in self._window.menus.actions():
            menu = top.menu()
            if isinstance(menu, QMenu):
                yield from _places_in(menu, plain(top.text()))

    # --- panels ----------------------------------------------------------------------------

    def panels(self) -> Iterator[Find]:
        """The panels around the stage."""
        for dock in self._window.docks.all:
            note = self.tr("panel, hidden") if dock.isHidden() else self.tr("panel")
            yield Find(
                f"panel:{dock.objectName()}", "panels", dock.windowTitle(), partial(_show, dock), note,
                reason=self._no_panels,
            )  # fmt: skip

    def _no_panels(self) -> str:
        return self.tr("there are no panels in presenter mode") if self._window.presenting.is_on else ""

    # --- objects ---------------------------------------------------------------------------

    def objects(self) -> Iterator[Find]:
        """What stands on the stage, node by node: a large cluster has thousands of things."""
        picture = self._window.scene.picture
        nothing = replace(picture, nodes=(), consoles=(), band=())
        parts = [replace(nothing, nodes=(node,)) for node in picture.nodes]
        for part in (*parts, replace(picture, nodes=())):
            for stop in outline_of(part):
                own, _, _ = stop.text.partition(", ")
                for thing in stop.walk():
                    yield self._object(thing, "" if thing is stop else own)

    def _object(self, thing: StageObject, place: str) -> Find:
        name, _, state = thing.text.partition(", ")
        note = " · ".join(part for part in (place, state) if part)
        return Find(f"object:{thing.address}", "objects", name, partial(self._select, thing.address), note)

    def _select(self, address: str) -> None:
        presenting = self._window.presenting
        # The window's stage follows the selection of the one that is presented.
        stage: MainWindow | Page = presenting.page if presenting.is_on else self._window
        scene, view = stage.scene, stage.view
        scene.select(address)
        rect = scene.rect_of(address)
        if rect is not None:
            view.ensureVisible(rect, 20, 20)
        if view.isVisible():
            view.setFocus()

    # --- orders ----------------------------------------------------------------------------

    def orders(self) -> Iterator[Find]:
        """What can be broken and what mends it, with what stands in the way."""
        rows, seen = self._session.rows, set[Command]()
        for name in known(rows, [fault.command for fault in faults()]):
            for order in aimed(rows, name):
                if order not in seen:
                    seen.add(order)
                    yield self._order(order, self.tr("break"))
        for order in repairing(rows):
            if order not in seen:
                seen.add(order)
                yield self._order(order, self.tr("repair"))

    def _order(self, order: Command, kind: str) -> Find:
        language = self._window.languages.language
        words = " ".join((order.name, *order.arguments))
        return Find(
            f"order:{words}", "orders", title(order, language), partial(self._give, order), kind,
            tip=description(order, language), reason=partial(self._obstacle, order),
        )  # fmt: skip

    def _obstacle(self, order: Command) -> str:
        found = self._session.obstacle(order)
        return reason(found, self._window.languages.language).rstrip(".") if found is not None else ""

    def _give(self, order: Command) -> None:
        self._session.pause()
        self._session.give(order)

    # --- clusters and files ----------------------------------------------------------------

    def clusters(self) -> Iterator[Find]:
        """Clusters that come with the program, and files opened lately."""
        opener = self._window.opener
        for name in library.names():
            yield Find(f"ready:{name}", "clusters", name, partial(opener.open_ready, name), self.tr("ready cluster"))
        for path in self._window.preferences.recent:
            yield Find(
                f"file:{path}", "clusters", Path(path).name, partial(_open, opener.open_file, path),
                self.tr("recent file"), tip=path,
            )  # fmt: skip


def _open(opens: Callable[[str], bool], path: str) -> None:
    opens(path)


def _show(dock: QDockWidget) -> None:
    dock.show()
    dock.raise_()
    first = first_focus(dock)
    if first is not None:
        first.setFocus()


def _places_in(menu: QMenu, way: str) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _places_in(inner, f"{way} › {plain(action.text())}")
        elif action.objectName():
            yield action.objectName(), way
