"""Menus that are filled when they open keep nothing of what was in them before."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMenu

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.window.main_window import MainWindow


def inside(menu: QMenu) -> int:
    """How many objects a menu has, with all that is in them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(menu.findChildren(QObject))


def test_a_menu_that_opens_often_does_not_grow(window: MainWindow) -> None:
    window.tell(DOCUMENTED)
    window.session.give(Command("fail-node", ("NODE1",)))
    menus = window.menus
    grown = {}
    for menu in (
        menus.ready, menus.recent, menus.open, menus.account, menus.fail, menus.repair, menus.change,
        menus.histories, menus.language, menus.theme,
    ):  # fmt: skip
        menu.aboutToShow.emit()
        before = inside(menu)
        for _ in range(3):
            menu.aboutToShow.emit()
        if inside(menu) != before:
            grown[menu.title()] = inside(menu) - before
    assert not grown


def test_the_menu_of_an_object_does_not_grow(window: MainWindow) -> None:
    window.tell(DOCUMENTED)
    menu = window.object_menu
    window.faults.fill_for_object(menu, "NODE1/machine", "NODE1")
    before = inside(menu)
    for _ in range(3):
        window.faults.fill_for_object(menu, "NODE1/machine", "NODE1")
    assert inside(menu) == before
