"""What the clicker menu offers: to go on, to break and to mend something, and how it is shown.

What goes on stands first, since that is what is wanted most; after it what can be broken, most telling first; a
lesson that is open stands before all of it. The
menus Fail and Repair of the window stand behind it with everything else, so that a presentation lacks nothing.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.commands.catalogue import Command
from core.commands.texts import title
from core.faults.catalogue import faults
from gui.presenter.clicker_model import ClickerEntry
from gui.settings import Stride
from gui.stage.level import LEVELS
from gui.widgets.menu_keys import plain
from gui.window.disasters import aimed
from gui.window.entries import known
from gui.window.prepared import PREPARED, prepared

if TYPE_CHECKING:
    from gui.presenter.presenting import Presenting
    from gui.window.main_window import MainWindow

_MANY_ROWS: Final = 5000
_OF_A_NODE: Final = ("fail-node", "damage-dll")
_AT_HAND: Final = 3
"""So many prepared disasters stand in the menu itself."""


@final
class ClickerEntries(QObject):
    """Makes the entries from how things are now.

    Args:
        window: The window that is presented.
        presenting: What else the entries change.
    """

    def __init__(self, window: "MainWindow", presenting: "Presenting") -> None:
        super().__init__(presenting)
        self._window = window
        self._session = window.session
        self._presenting = presenting
        # Entries of these stand in the clicker's menu for as long as it is open; the window's own change meanwhile.
        self._failing, self._repairing = QMenu(window), QMenu(window)

    def all(self) -> list[ClickerEntry]:
        """Every entry, in order."""
        lesson = self._presenting.lesson
        return [
            *lesson.entries(),
            *self._going_on(),
            *self._breaking(),
            *self._mending(),
            *(() if self._window.lessons.is_on else (lesson.choosing(),)),
            ClickerEntry(self.tr("Back to the start"), self._to_start),
            *self._showing(),
            ClickerEntry(self.tr("End the presentation"), self._presenting.end),
        ]

    # --- going on --------------------------------------------------------------------------

    def _going_on(self) -> list[ClickerEntry]:
        is_playing, stride = self._session.is_playing, self._window.preferences.stride
        play = self.tr("Pause") if is_playing else self.tr("Play")
        other: Stride = "change" if stride == "hop" else "hop"
        steps = {"hop": self.tr("every hop"), "change": self.tr("changes only")}
        return [
            ClickerEntry(self.tr("Next change"), self._next_change),
            ClickerEntry(play, self._session.toggle_playing),
            ClickerEntry(
                self.tr("Steps of the clicker"), lambda: self._presenting.set_stride(other), note=steps[stride]
            ),
        ]

    def _next_change(self) -> None:
        self._session.pause()
        self._session.take("change")

    def _to_start(self) -> None:
        self._session.pause()
        self._session.go_to_start()

    # --- breaking and mending --------------------------------------------------------------

    def _breaking(self) -> list[ClickerEntry]:
        rows = self._session.rows
        # In a very large cluster it takes too long to ask every VM whether it could be meant.
        names = PREPARED if len(rows) < _MANY_ROWS else _OF_A_NODE
        found = (prepared(rows, name) for name in names)
        orders = [order for order in found if order is not None][:_AT_HAND]
        return [
            *(self._order(order) for order in orders),
            ClickerEntry(self.tr("Break something else"), inner=lambda: self._from(self._filled(is_failing=True))),
        ]

    def _order(self, order: Command) -> ClickerEntry:
        return ClickerEntry(self._titled(order), lambda: self._give([order]))

    def _titled(self, order: Command) -> str:
        return title(order, self._window.languages.language)

    def _mending(self) -> list[ClickerEntry]:
        needed = self._needed()
        if not needed:
            return [ClickerEntry(self.tr("Repair"), note=self.tr("nothing is broken"))]
        if len(needed) == 1:
            return [self._order(needed[0])]
        everything = self.tr("Repair all that is broken")
        count = self.tr("%n thing(s)", "", len(needed))
        return [
            ClickerEntry(everything, lambda: self._give(needed), note=count),
            ClickerEntry(self.tr("Repair one thing"), inner=lambda: self._from(self._filled(is_failing=False))),
        ]

    def _needed(self) -> list[Command]:
        """The repairs of what was broken in this history, as far as they still mend something."""
        rows, given = self._session.rows, [given.command for given in self._session.branch.given]
        broken, touched = {one.name for one in given}, {argument for one in given for argument in one.arguments}
        names = [fault.repair.command for fault in faults() if fault.command in broken and fault.repair.command]
        orders = (order for name in known(rows, names) for order in aimed(rows, name, everywhere=True))
        meant = (order for order in orders if not order.arguments or touched & set(order.arguments))
        return [order for order in meant if self._session.obstacle(order) is None]

    def _give(self, orders: list[Command]) -> None:
        self._session.pause()
        for order in orders:
            # One repair may have done the work of the next.
            if self._session.obstacle(order) is None:
                self._session.give(order)

    def _filled(self, *, is_failing: bool) -> QMenu:
        window = self._window
        menu = self._failing if is_failing else self._repairing
        fill = window.faults.fill_fail if is_failing else window.faults.fill_repair
        fill(menu)
        return menu

    def _from(self, menu: QMenu) -> list[ClickerEntry]:
        """The entries of a menu, as it is filled now."""
        return [self._entry(action) for action in menu.actions() if not action.isSeparator()]

    def _entry(self, action: QAction) -> ClickerEntry:
        text, inner = plain(action.text()), action.menu()
        if isinstance(inner, QMenu):
            return ClickerEntry(text, inner=self._opening(inner))
        if not action.isEnabled():
            said, _, why = text.partition(" – ")
            return ClickerEntry(said, note=why)
        return ClickerEntry(text, action.trigger)

    def _opening(self, menu: QMenu) -> Callable[[], list[ClickerEntry]]:
        def opened() -> list[ClickerEntry]:
            menu.aboutToShow.emit()  # menus of the moment are filled when they open
            return self._from(menu)

        return opened

    # --- showing ---------------------------------------------------------------------------

    def _levels(self) -> list[ClickerEntry]:
        levels, here = self._window.levels, self._window.scene.level
        now = self.tr("now")
        return [
            ClickerEntry(levels.name(level), partial(levels.set, level), note=now if level == here else "")
            for level in LEVELS
        ]

    def _showing(self) -> list[ClickerEntry]:
        presenting = self._presenting
        on, off = self.tr("on"), self.tr("off")
        levels = self._window.levels
        return [
            ClickerEntry(self.tr("Level of detail"), inner=self._levels, note=levels.name(self._window.scene.level)),
            ClickerEntry(self.tr("Spotlight"), presenting.toggle_spotlight, note=on if presenting.is_lit else off),
            ClickerEntry(self.tr("Notes"), presenting.toggle_notes, note=on if presenting.notes.isVisible() else off),
        ]
