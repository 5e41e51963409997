"""Whatever cannot be pressed or chosen now says why, where it stands."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QTabBar, QWidget, QWidgetAction

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.widgets.menu_keys import plain
from gui.window.main_window import MainWindow


def silent_entries(window: QWidget) -> Iterator[str]:
    """Entries of menus that are disabled and say nothing: neither behind a dash, nor in brackets, nor in a tooltip."""
    for menu in {menu for top in window.findChildren(QMenu) for menu in menus_in(top)}:
        entries = [one for one in menu.actions() if not one.isSeparator() and not isinstance(one, QWidgetAction)]
        for action in entries:
            # A single one is a sentence: that there is nothing to choose.
            if action.text() and not action.isEnabled() and not _says_why(action, menu) and len(entries) > 1:
                yield f"{menu.title() or type(menu.parent()).__name__}: {action.text()}"


def menus_in(menu: QMenu, depth: int = 0) -> Iterator[QMenu]:
    """A menu and those in it, filled as they are when they open."""
    menu.aboutToShow.emit()
    yield menu
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and depth < 3:
            yield from menus_in(inner, depth + 1)


def _says_why(action: QAction, menu: QMenu) -> bool:
    text = plain(action.text())
    has_tip = menu.toolTipsVisible() and plain(action.toolTip()) not in ("", text)
    return " – " in text or "(" in text or has_tip


def silent_controls(window: QWidget) -> Iterator[str]:
    """Buttons and fields that are disabled and have no tooltip."""
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in window.findChildren(kind):
            # The arrows of a tab bar are Qt's own, and what is hidden says nothing anyway.
            is_ours = not isinstance(control.parent(), QTabBar) and not control.isHidden()
            if is_ours and not control.isEnabledTo(control.parentWidget() or window) and not control.toolTip():
                yield f"{type(control).__name__} {control.accessibleName()} in {type(control.parent()).__name__}"


def nothing(window: MainWindow) -> None:
    """As it opens."""


def much(window: MainWindow) -> None:
    """Something has happened and is selected, marked and compared."""
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.take("change")
    window.scene.select("NODE2/machine")
    window.session.go_to_start()
    window.session.give(Command("fail-vm", ("DC01",)))
    window.session.compare(window.session.branches[0])


def documented(window: MainWindow) -> None:
    """The other account."""
    window.tell(DOCUMENTED)
    window.session.take("into")


@pytest.mark.parametrize("happen", [nothing, much, documented])
def test_nothing_is_disabled_in_silence(window: MainWindow, happen: Callable[[MainWindow], None]) -> None:
    happen(window)
    for dock in window.docks.all:
        dock.show()
        dock.raise_()
    window.settings.open()
    assert list(silent_entries(window)) == []
    assert list(silent_controls(window)) == []
    window.settings.dialog.close()


def test_what_is_silent_is_found(window: MainWindow) -> None:
    menu = QMenu("menu", window)
    menu.addAction("can be chosen")
    menu.addAction("cannot").setEnabled(False)
    menu.addAction("cannot – it is gone").setEnabled(False)
    assert "menu: cannot" in list(silent_entries(window))
    assert not any("gone" in entry for entry in silent_entries(window))
    window.transport.buttons["step"].setToolTip("")
    window.transport.buttons["step"].setEnabled(False)
    assert len(list(silent_controls(window))) == 1
