"""Every text that a window shows, with the widget that shows it; and which of them are cut."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
    QWidgetAction,
)

from gui.widgets.elided_line import ElidedLine
from gui.window.key_button import KeyButton


class Shown(NamedTuple):
    """A text, and where it is."""

    text: str
    where: str


def shown_words(window: QWidget) -> Iterator[Shown]:
    """What is read on a window and told of it: labels, buttons, tabs, titles, headers, tooltips and names."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            where = f"{type(widget).__name__} {widget.objectName()}".strip()
            for text in (*_texts(widget), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
                if text:
                    yield Shown(text, where)


def menu_words(window: QWidget) -> Iterator[Shown]:
    """What the menus of a window say."""
    for menu in window.findChildren(QMenu):
        for action in menu_actions(menu):
            yield Shown(action.text(), f"menu {menu.title() or menu.accessibleName()}")
            yield Shown(action.toolTip(), f"tooltip in menu {menu.title() or menu.accessibleName()}")


def menu_actions(menu: QMenu, depth: int = 0) -> Iterator[QAction]:
    """Every entry of a menu and of those in it, filled as they are when they open."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        inner = action.menu()
        if not action.isSeparator() and not isinstance(action, QWidgetAction):
            yield action
        if isinstance(inner, QMenu) and depth < 3:
            yield from menu_actions(inner, depth + 1)


def _texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(n) for n in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(n) for n in range(widget.count()))
        case QDockWidget() | QGroupBox():
            yield widget.windowTitle()
        case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal and widget.model() is not None:
            model = widget.model()
            yield from (
                str(model.headerData(n, Qt.Orientation.Horizontal) or "")
                for n in range(model.columnCount())
                if not widget.isSectionHidden(n)
            )


def cut(window: QWidget) -> Iterator[Shown]:
    """Labels and buttons that have less room than their text needs, and do not say so by an ellipsis."""
    for widget in window.findChildren(QWidget):
        is_seen = widget.isVisible() and not widget.visibleRegion().isEmpty()
        if is_seen and not isinstance(widget, ElidedLine | KeyButton) and (why := _shortage(widget)):
            yield Shown(why, f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")


def _shortage(widget: QWidget) -> str:
    """What a widget lacks to show its text; empty where it lacks nothing, or elides by itself."""
    match widget:
        case QLabel() if widget.text() and widget.wordWrap():
            needed, has = widget.heightForWidth(widget.width()), widget.height()
        case QLabel() if widget.text() and not widget.text().endswith("…"):
            needed, has = widget.sizeHint().width(), widget.width()
        case QAbstractButton() if widget.text() and type(widget).paintEvent is _inherited(widget):
            needed, has = widget.sizeHint().width(), widget.width()
        case _:
            return ""
    return f"{has} of {needed} px: {widget.text()}" if needed > has + 1 else ""


def _inherited(widget: QWidget) -> object:
    """The painting that Qt does for a kind of widget; who paints for itself elides for itself."""
    return next(kind for kind in type(widget).__mro__ if kind.__module__.startswith("PySide6")).paintEvent  # type: ignore[attr-defined]  # every widget has one


def outside_brackets(text: str) -> str:
    """What is left of a text in the pseudo-locale without what was translated, and without tags."""
    text = re.sub(r"<[^<>]*>", " ", text)
    left, depth = [], 0
    for sign in text:
        depth += sign == "["
        if depth <= 0:
            left.append(sign)
        depth -= sign == "]" and depth > 0
    return "".join(left).replace("&", "")
