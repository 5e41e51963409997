"""The stage for assistive tools: a tree of named things, and a sentence for every hop.

Graphics items say nothing to a screen reader, so the view gets an interface of its own whose
children follow the outline. Never override `interface_cast` here: answering None from it
kills the process as soon as a client asks. Every interface is kept, since Qt holds no
reference to Python objects.
"""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from gui.stage.figures import StagePicture
from gui.stage.outline import StageObject
from gui.stage.signs import Sign
from gui.stage.view import StageView


class ObjectInterface(QAccessibleInterface):
    """A thing on the stage."""

    def __init__(self, root: "StageInterface", above: QAccessibleInterface, thing: StageObject) -> None:
        super().__init__()
        self._root = root
        self._view = root.view
        self.above = above
        self.thing = thing

    def _children(self) -> "list[ObjectInterface]":
        return [self._root.interface(self, child) for child in self.thing.children]

    def isValid(self) -> bool:
        return Shiboken.isValid(self._view) and self.thing.address in self._view.stage.layout.rects

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self.above

    def childCount(self) -> int:
        return len(self.thing.children)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        children = self._children()
        return next((n for n, one in enumerate(children) if one is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((one for one in self._children() if one.rect().contains(QPoint(x, y))), None)

    def text(self, t: QAccessible.Text) -> str:
        return self.thing.text if t == QAccessible.Text.Name else ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        del t, text

    def rect(self) -> QRect:
        """Where it is, with all that belongs to it: in a story the VMs hang below their node."""
        rect = self._view.screen_rect(self.thing.address)
        for child in self._children():
            rect = rect.united(child.rect())
        return rect

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.TreeItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = 1
        state.selectable = 1
        selected = int(self._view.stage.selected == self.thing.address)
        state.selected = selected
        state.focused = selected
        return state

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._view.window().windowHandle()

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        del match
        return []

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def foregroundColor(self) -> QColor:
        return QColor(self._view.stage.theme.text)

    def backgroundColor(self) -> QColor:
        return QColor(self._view.stage.theme.surface)


class StageInterface(QAccessibleWidget):
    """The stage as a tree."""

    def __init__(self, view: StageView) -> None:
        # No name is given here: it would stay for good, and the view is called by its level and in its language.
        super().__init__(view, QAccessible.Role.Tree)
        self.view = view
        self._picture: StagePicture | None = None
        self._signs: tuple[Sign, ...] = ()
        self._outline: tuple[StageObject, ...] = ()
        self._known: dict[str, ObjectInterface] = {}
        """By address and for good: Qt keeps ids of interfaces it has seen, so none may go away."""

    def interface(self, above: QAccessibleInterface, thing: StageObject) -> ObjectInterface:
        """The one interface of an object, saying what it is now."""
        found = self._known.get(thing.address)
        if found is None:
            found = self._known[thing.address] = ObjectInterface(self, above, thing)
        found.thing, found.above = thing, above
        return found

    def _children(self) -> list[ObjectInterface]:
        stage = self.view.stage
        if self._picture is not stage.picture or self._signs is not stage.signs.all:
            self._picture, self._signs = stage.picture, stage.signs.all
            self._outline = self.view.stage.outline()
        return [self.interface(self, thing) for thing in self._outline]

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        children = self._children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, one in enumerate(self._children()) if one is child), -1)


@cache
def install() -> None:
    """Let Qt know, once, after the application is made."""
    QAccessible.installFactory(_interface_for)


def _interface_for(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if class_name == "StageView" and isinstance(thing, StageView):
        if thing.interface is None:
            thing.interface = StageInterface(thing)
        return thing.interface
    return None


def announce(view: StageView, sentence: str, *, urgent: bool = False) -> None:
    """Have a sentence read out: one a step, none while running fast."""
    event = QAccessibleAnnouncementEvent(view, sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
