"""Empties a menu that is filled anew each time it opens.

Qt takes the entries out and deletes those that are the menu's own; what had opened from them stays with the menu for
as long as it lives, a dozen menus more each time.
"""

from PySide6.QtWidgets import QMenu


def empty(menu: QMenu) -> None:
    """Take every entry out of a menu, and away with it what opens from it."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            inner.deleteLater()
    menu.clear()
