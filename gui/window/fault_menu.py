"""The menus of faults, repairs and orders, made anew each time they open from what is so now.

What would do nothing stands there too, disabled, with the reason beside it: a menu that hides
entries teaches nothing. Every entry that does something has a key of its own.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final, final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMenu, QWidget, QWidgetAction

from core.commands.catalogue import Command, Obstacle
from core.commands.texts import description, reason, short, title
from core.evidence.narration import Narrator
from core.faults.catalogue import LAYERS, Fault, Layer
from core.model import addresses
from gui.marking.break_menu import BreakMenu
from gui.session import Session
from gui.widgets.empty_menu import empty
from gui.widgets.menu_keys import give_keys
from gui.window.disasters import breaking, repairing
from gui.window.entries import Folder, Orders
from gui.window.orders import orders_for

_ELSEWHERE: Final = Obstacle("only-in-the-documented-account", {})
"""Why something cannot be broken in this account at all."""
_NAMED_IN_FULL: Final = frozenset((addresses.FAILOVER_CLUSTER_MANAGER, addresses.HYPER_V_MANAGER))


def _is_told_apart_by_words(address: str) -> bool:
    """Whether an object of the stage is no box that hops go to: votes, a port, all volumes of a node."""
    return "/" not in address or address.endswith("/csv") or (address.startswith("network/") and address.count("/") > 1)


@final
class FaultMenus(QObject):
    """Makes menus that give commands to a session.

    Args:
        session: Who is ordered.
        parent: The window the menus belong to.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._window = parent
        self.narrator = Narrator("en")
        self.breaks = BreakMenu(session, self)
        """Offers breakpoints on objects, too."""

    def fill_for_object(self, menu: QMenu, address: str, called: str) -> None:
        """What can be done with an object of the stage, which calls it so."""
        empty(menu)
        orders = orders_for(self._session.rows, address)
        # Only boxes that take part in hops have names for sentences; the quorum, say, has none.
        self._add_heading(menu, called if not any(orders) or _is_told_apart_by_words(address) else self._name(address))
        if not any(orders):
            menu.addAction(self.tr("Nothing can be broken or ordered here")).setEnabled(False)
        # A console is about many things, and of a host the files are told apart by their names only.
        in_full = address in _NAMED_IN_FULL or (address.count("/") == 1 and "/rhs" in address)
        if address in _NAMED_IN_FULL:
            self._add_by_subject(menu, orders)
        else:
            self._add_groups(menu, orders, in_full=in_full)
        menu.addSeparator()
        self.breaks.fill_for_object(menu, address)
        give_keys(menu)

    def fill_fail(self, menu: QMenu) -> None:
        """Everything that can be broken, by layer."""
        empty(menu)
        self._add_groups(menu, breaking(self._session.rows), in_full=True)
        give_keys(menu)

    def fill_repair(self, menu: QMenu) -> None:
        """Everything that needs repair."""
        empty(menu)
        needed = [order for order in repairing(self._session.rows) if self._session.obstacle(order) is None]
        if needed:
            self._add_groups(menu, (tuple(needed),), in_full=True)
            give_keys(menu)
        else:
            menu.addAction(self.tr("Nothing is broken")).setEnabled(False)

    def _name(self, address: str) -> str:
        region, _, rest = address.partition("/")
        return region if rest == "machine" else self.narrator.label(address)

    def _add_heading(self, menu: QMenu, text: str) -> None:
        # A section's title is not shown under a style sheet.
        label = QLabel(text)
        label.setProperty("role", "menu-heading")
        heading = QWidgetAction(menu)
        heading.setDefaultWidget(label)
        heading.setText(text)
        heading.setEnabled(False)
        menu.addAction(heading)

    def _add_by_subject(self, menu: QMenu, orders: Orders) -> None:
        """One menu for each VM or role."""
        for group in orders:
            first = group[0]
            if isinstance(first, Command):
                self._add_folder(menu, Folder(first.arguments[0], (group,)))

    def _add_groups(self, menu: QMenu, orders: Orders, *, in_full: bool) -> None:
        menu.setToolTipsVisible(True)
        for number, group in enumerate(group for group in orders if group):
            if number:
                menu.addSeparator()
            for entry in group:
                match entry:
                    case Command():
                        self._add_command(menu, entry, in_full=in_full)
                    case Fault():
                        self._add_unknown(menu, entry)
                    case _:
                        self._add_folder(menu, entry)

    def _add_folder(self, menu: QMenu, folder: Folder) -> None:
        name = self._layers().get(folder.about) or self._kinds().get(folder.about, folder.about)
        inner = menu.addMenu(name.replace("&", "&&"))
        inner.setAccessibleName(name)
        # Filled when it opens: a large cluster has thousands of things that can be broken.
        inner.aboutToShow.connect(partial(self._fill_folder, inner, folder))

    def _fill_folder(self, menu: QMenu, folder: Folder) -> None:
        empty(menu)
        self._add_groups(menu, folder.orders, in_full=folder.in_full)
        give_keys(menu)

    def _add_command(self, menu: QMenu, command: Command, *, in_full: bool) -> None:
        language = self.narrator.language
        text = title(command, language) if in_full else short(command, language)
        obstacle = self._session.obstacle(command)
        if obstacle is not None:
            text = self._hindered(text, obstacle)
        # An ampersand would be taken for a mnemonic.
        action = menu.addAction(text.replace("&", "&&"), partial(self._give, command))
        action.setEnabled(obstacle is None)
        action.setToolTip(description(command, language))

    def _add_unknown(self, menu: QMenu, fault: Fault) -> None:
        """What this account does not tell of: one line, whatever it could be done to."""
        language = self.narrator.language
        text = self._hindered(fault.title.in_language(language), _ELSEWHERE)
        action = menu.addAction(text.replace("&", "&&"))
        action.setEnabled(False)
        action.setToolTip(fault.breaks.in_language(language))

    def _hindered(self, text: str, obstacle: Obstacle) -> str:
        return f"{text} – {reason(obstacle, self.narrator.language).rstrip('.')}"

    def _layers(self) -> Mapping[str, str]:
        words: Mapping[Layer, str] = {
            "power": self.tr("Power"),
            "network": self.tr("Networks"),
            "storage": self.tr("Storage"),
            "memory": self.tr("Memory"),
            "process": self.tr("Processes"),
            "quorum": self.tr("Quorum and witness"),
            "DLL": self.tr("Resource DLL files"),
            "call": self.tr("Calls into a resource DLL"),
            "VM": self.tr("Virtual machines"),
            "guest": self.tr("Guest systems"),
        }
        return {layer: words[layer] for layer in LAYERS}

    def _kinds(self) -> Mapping[str, str]:
        """Submenus for one kind of order with many values."""
        return {
            "cut-link": self.tr("Pull a cable"),
            "lose-heartbeats": self.tr("Lose heartbeats"),
            "delay-heartbeats": self.tr("Delay its traffic"),
            "split-network": self.tr("Split this network"),
            "split-cluster": self.tr("Split all networks"),
            "force-quorum": self.tr("Start with ForceQuorum"),
            "prevent-quorum": self.tr("Start with PreventQuorum"),
            "migration": self.tr("Migrate"),
        }

    def _give(self, command: Command) -> None:
        self._session.pause()
        self._session.give(command)
