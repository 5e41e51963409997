"""The menu in which an order of the past is changed: each order, and what could stand in its place."""

from functools import partial
from typing import final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from core.commands.catalogue import Command
from core.commands.texts import title
from core.evidence.narration import Narrator
from core.timeline.recording import Given
from gui.session import Session
from gui.widgets.empty_menu import empty
from gui.widgets.menu_keys import give_keys
from gui.window.rewriting import instead_of, orders_of, rows_before


@final
class OrderChanges(QObject):
    """Fills the menu.

    Args:
        session: Whose orders.
        parent: The window.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.narrator = Narrator("en")

    def fill(self, menu: QMenu) -> None:
        """One submenu for each order of the history that is looked at, the last one first."""
        empty(menu)
        orders = orders_of(self._session.branch)
        for given in orders:
            self._add_order(menu, given)
        if orders:
            give_keys(menu)
        else:
            menu.addAction(self.tr("Nothing has been ordered in this history yet")).setEnabled(False)

    def _add_order(self, menu: QMenu, given: Given) -> None:
        language = self.narrator.language
        time, order = self.narrator.time(given.anchor.time), title(given.command, language)
        inner = menu.addMenu(f"{time}  {order}".replace("&", "&&"))
        inner.setAccessibleName(f"{time}  {order}")
        inner.setToolTipsVisible(True)
        # What could have been ordered is found out from the world of that time: only when somebody wants to see it.
        inner.aboutToShow.connect(partial(self._fill_order, inner, given))

    def _fill_order(self, menu: QMenu, given: Given) -> None:
        menu.clear()
        self._add(menu, given, None, self.tr("Leave it out"))
        choice = instead_of(rows_before(self._session.branch, given), given.command)
        for group in choice:
            if group:
                menu.addSeparator()
            for command in group:
                self._add(menu, given, command, title(command, self.narrator.language))
        give_keys(menu)

    def _add(self, menu: QMenu, given: Given, command: Command | None, text: str) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        action.setToolTip(self.tr("What was ordered afterwards is ordered again at its time, in another history"))
        action.triggered.connect(partial(self._session.rewrite, given, command))
