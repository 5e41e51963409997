"""Everything is reached without a mouse and has a name; with one, everything is large enough to be hit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QMenuBar,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.settings import ThemeChoice
from gui.window.main_window import MainWindow

LEAST = 24
"""Pixels of a target, wide and high (WCAG 2.2, 2.5.8)."""
MOST_TABS = 400
THEMES: tuple[ThemeChoice, ...] = ("light", "dark", "high-contrast")


@pytest.fixture
def busy(window: MainWindow) -> MainWindow:
    """A window in which every panel has something to show."""
    window.resize(1600, 1000)
    window.tell(DOCUMENTED)
    window.session.go_to_time(7_000_000)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(20_000_000)
    window.activateWindow()
    return window


def panels(window: MainWindow) -> Iterator[QDockWidget]:
    """Every panel, in front of those it shares its place with."""
    for dock in window.docks.all:
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        yield dock


def focusable(root: QWidget) -> set[QWidget]:
    """What Tab must come by: all that can be seen and takes the focus by it."""
    return {
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root.window())
        and not widget.visibleRegion().isEmpty()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
    }


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def walk(window: MainWindow, start: QWidget) -> list[QWidget]:
    """Where Tab leads to from a widget until it comes back to it; a shorter circle would leave the rest out."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    came_by: list[QWidget] = []
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget()
        assert here is not None
        # The stage keeps the focus while Tab goes from one of its objects to the next.
        if here in came_by[:-1]:
            assert here is start, f"Tab goes in a circle from {type(here).__name__} {name_of(here)!r}"
            return came_by
        if here not in came_by:
            came_by.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come round: {[type(one).__name__ for one in came_by[-10:]]}")


def test_tab_comes_by_everything_that_takes_the_focus_and_it_has_a_name(busy: MainWindow) -> None:
    missed: dict[str, list[str]] = {}
    for dock in panels(busy):
        reached = walk(busy, busy.view)
        for widget in reached:
            assert name_of(widget), f"{type(widget).__name__} of {type(widget.parent()).__name__} has no name"
        left = focusable(dock) - set(reached)
        if left:
            missed[dock.objectName()] = sorted(f"{type(one).__name__} {name_of(one)}" for one in left)
    assert not missed


def test_tab_goes_round_where_panels_have_nothing_to_show_yet(window: MainWindow) -> None:
    """What is said in the place of a table takes no keys, nor does it send them back to where they have been."""
    window.resize(1600, 1000)
    window.activateWindow()
    for dock in panels(window):
        reached = walk(window, window.view)
        assert not focusable(dock) - set(reached), dock.objectName()


def test_the_stage_is_walked_by_tab_and_arrows_and_everything_has_a_name(busy: MainWindow, qtbot: QtBot) -> None:
    view, scene = busy.view, busy.scene
    expected = [thing for stop in scene.outline() for thing in stop.walk()]
    for thing in expected:
        assert thing.text, thing.address
    scene.select("")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _ in scene.outline():
        # From the head of a stop down through all that is in it.
        for _ in range(200):
            before = scene.selected
            if before:
                seen.add(before)
            QTest.keyClick(view, Qt.Key.Key_Down)
            if scene.selected == before:
                break
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert seen == {thing.address for thing in expected}


def targets(root: QWidget) -> Iterator[tuple[QWidget, QSize]]:
    """What a pointer aims at, and how large it is."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not widget.visibleRegion().isEmpty():
            for size in sizes(widget):
                yield widget, size


def sizes(widget: QWidget) -> list[QSize]:
    """The sizes of the targets of a widget: none where it is not aimed at, several where it has several."""
    match widget:
        case QTabBar():
            return [widget.tabRect(n).size() for n in range(widget.count()) if widget.isTabVisible(n)]
        case QMenuBar():
            return [widget.actionGeometry(action).size() for action in widget.actions()]
        case QCheckBox():
            # The words beside it are part of what is aimed at.
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            return [widget.style().subElementRect(QStyle.SubElement.SE_CheckBoxClickRect, option, widget).size()]
        case QAbstractButton() | QLineEdit() | QComboBox() | QAbstractSpinBox():
            is_part = isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit | QTabBar)
            return [] if is_part else [widget.size()]
    return []


@pytest.mark.parametrize("theme", THEMES)
def test_every_target_is_large_enough(busy: MainWindow, theme: ThemeChoice) -> None:
    busy.look.set_choice(theme)
    QApplication.processEvents()
    small = {
        f"{dock.objectName()}: {type(widget).__name__} {name_of(widget)!r} {size.width()}x{size.height()}"
        for dock in panels(busy)
        for widget, size in targets(busy)
        if min(size.width(), size.height()) < LEAST
    }
    assert not small


def test_every_object_of_the_stage_is_large_enough_to_be_hit(busy: MainWindow) -> None:
    small = {}
    for stop in busy.scene.outline():
        for thing in stop.walk():
            target = busy.scene.target_of(thing.address)
            assert target is not None, thing.address
            width, height = target.width() * busy.view.zoom, target.height() * busy.view.zoom
            if min(width, height) < LEAST - 0.01:
                small[thing.address] = (width, height)
            # And a press at its edge is one on it, or on what lies in it.
            pressed = busy.scene.address_at(target.center())
            assert pressed in {inner.address for inner in thing.walk()}, thing.address
    assert not small
