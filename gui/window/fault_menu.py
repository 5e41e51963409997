"""The menus of faults, repairs and orders, made anew each time they open from what is so now.

What would do nothing stands there too, disabled, with the reason beside it: a menu that hides
entries teaches nothing.
"""

from collections.abc import Iterable
from functools import partial
from typing import Final, final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMenu, QWidget, QWidgetAction

from core.commands.catalogue import Command
from core.commands.texts import description, reason, short, title
from core.evidence.narration import Narrator
from core.model import addresses
from gui.session import Session
from gui.window.orders import Orders, breaking, orders_for, repairing

_MOST_ON_ONE: Final = 24
"""Entries beyond which a menu is split into one a node."""
_NAMED_IN_FULL: Final = frozenset((addresses.FAILOVER_CLUSTER_MANAGER, addresses.HYPER_V_MANAGER))


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

    def fill_for_object(self, menu: QMenu, address: str, called: str) -> None:
        """What can be done with an object of the stage, which calls it so."""
        menu.clear()
        orders = orders_for(self._session.rows, address)
        # Only boxes that take part in hops have names for sentences; the quorum, say, has none.
        self._add_heading(menu, self._name(address) if any(orders) else called)
        if not any(orders):
            menu.addAction(self.tr("Nothing can be broken or ordered here")).setEnabled(False)
        in_full = address in _NAMED_IN_FULL or (address.count("/") == 1 and "/rhs" in address)
        if address in _NAMED_IN_FULL:
            self._add_by_subject(menu, orders)
        else:
            self._add_groups(menu, orders, in_full=in_full)

    def fill_fail(self, menu: QMenu) -> None:
        """Everything that can be broken."""
        menu.clear()
        nodes, dlls, vms = breaking(self._session.rows)
        self._add_groups(menu, nodes, in_full=True)
        menu.addSeparator()
        files = menu.addMenu(self.tr("Resource DLLs"))
        if sum(map(len, dlls)) <= _MOST_ON_ONE:
            self._add_groups(files, dlls, in_full=True)
        else:
            for group in dlls:
                self._add_groups(files.addMenu(group[0].arguments[0]), (group,), in_full=True)
        machines = menu.addMenu(self.tr("Virtual machines"))
        self._add_groups(machines, vms, in_full=True)

    def fill_repair(self, menu: QMenu) -> None:
        """Everything that needs repair."""
        menu.clear()
        needed = [order for order in repairing(self._session.rows) if self._session.obstacle(order) is None]
        if needed:
            self._add_groups(menu, (tuple(needed),), in_full=True)
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
            self._add_groups(menu.addMenu(group[0].arguments[0]), (group,), in_full=False)

    def _add_groups(self, menu: QMenu, orders: Orders, *, in_full: bool) -> None:
        for number, group in enumerate(group for group in orders if group):
            if number:
                menu.addSeparator()
            self._add(menu, group, in_full=in_full)

    def _add(self, menu: QMenu, commands: Iterable[Command], *, in_full: bool) -> None:
        language = self.narrator.language
        menu.setToolTipsVisible(True)
        for command in commands:
            text = title(command, language) if in_full else short(command, language)
            obstacle = self._session.obstacle(command)
            if obstacle is not None:
                text = f"{text} – {reason(obstacle, language).rstrip('.')}"
            # An ampersand would be taken for a mnemonic.
            action = menu.addAction(text.replace("&", "&&"), partial(self._give, command))
            action.setEnabled(obstacle is None)
            action.setToolTip(description(command, language))

    def _give(self, command: Command) -> None:
        self._session.pause()
        self._session.give(command)
