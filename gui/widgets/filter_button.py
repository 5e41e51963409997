"""A button with a menu in which one ticks what is to be shown, and which says how much is ticked.

Ticks stand in groups. Within a group, ticking nothing means everything; what is ticked in one group and
in another must both hold. The menu stays open while one ticks, so that several ticks are one visit.
"""

from collections.abc import Hashable, Sequence
from typing import Final, NamedTuple, cast, final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from gui.widgets.menu_keys import give_keys, plain

_PRESSES: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choice(NamedTuple):
    """Something that can be ticked."""

    value: Hashable
    text: str


class Group(NamedTuple):
    """Choices about one thing."""

    key: str
    title: str
    choices: Sequence[Choice]
    is_folded: bool = False
    """Whether they stand in a menu of their own."""


@final
class TickMenu(QMenu):
    """A menu that stays open while entries are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESSES or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        # There is none while the pointer is beside the menu, whatever the type says.
        action = cast("QAction | None", self.activeAction())
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class _SignedButton(QToolButton):
    """A button with its text and a sign of our own in the frame that the style sheet gives it."""

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        width = self.fontMetrics().horizontalAdvance(self.text()) + round(2.4 * height)
        return QSize(width, max(super().sizeHint().height(), 24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(self._text_rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sign(painter)

    def _text_rect(self) -> QRect:
        raise NotImplementedError

    def _paint_sign(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _room(self) -> int:
        """What a sign takes of the width."""
        return round(self.fontMetrics().height() * 0.9)


@final
class Chip(_SignedButton):
    """A choice of the menu as a button; a tick shows that it is chosen."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        # The menu, which has the same choices, is how one gets here with the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        action.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        """Without the letter that is the key in the menu."""
        self.setText(plain(self.defaultAction().text()))
        self.setAccessibleName(self.text())

    def _text_rect(self) -> QRect:
        return self.rect().adjusted(self._room() if self.isChecked() else 0, 0, 0, 0)

    def _paint_sign(self, painter: QPainter) -> None:
        if self.isChecked():
            size = self._room() * 0.65
            painter.setPen(_pen(self, QPalette.ColorRole.Highlight, size / 2))
            left, top = size * 0.8, (self.height() - size) / 2
            tick = [(0.0, 0.55), (0.3, 0.85), (0.85, 0.18)]
            painter.drawPolyline([QPointF(left + x * size, top + y * size) for x, y in tick])


@final
class FilterButton(_SignedButton):
    """The button, its menu, and what is ticked in it."""

    changed = Signal()
    """Something else is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._chosen: dict[str, set[Hashable]] = {}
        self._actions: dict[tuple[str, Hashable], QAction] = {}
        self._switches: list[QAction] = []
        self._folders: list[TickMenu] = []
        self.all = QAction(self)
        """Ticks nothing any more."""
        self.all.triggered.connect(self.clear)
        self.ticks = TickMenu(self)
        self.ticks.setToolTipsVisible(True)
        self.clicked.connect(self.open)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.retranslate()

    # --- what is ticked --------------------------------------------------------------------

    def chosen(self, key: str) -> frozenset[Hashable]:
        """What is ticked in a group; nothing stands for everything."""
        return frozenset(self._chosen.get(key, ()))

    def choose(self, key: str, value: Hashable, *, is_on: bool = True) -> None:
        """Tick something, or no more."""
        chosen = self._chosen.setdefault(key, set())
        if is_on == (value in chosen):
            return
        (chosen.add if is_on else chosen.discard)(value)
        action = self._actions.get((key, value))
        if action is not None:
            action.setChecked(is_on)
        self._say()
        self.changed.emit()

    def clear(self) -> None:
        """Tick nothing any more, which shows everything."""
        if not self.count:
            return
        for chosen in self._chosen.values():
            chosen.clear()
        for action in self._actions.values():
            action.setChecked(False)
        self._say()
        self.changed.emit()

    @property
    def count(self) -> int:
        """How much is ticked."""
        return sum(map(len, self._chosen.values()))

    @property
    def told(self) -> str:
        """What is ticked, in the words of the menu."""
        return ", ".join(
            choice.text
            for group in self._groups
            for choice in group.choices
            if choice.value in self._chosen.get(group.key, ())
        )

    # --- how it looks ----------------------------------------------------------------------

    def open(self) -> None:
        """Open the menu below the button."""
        self.ticks.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _text_rect(self) -> QRect:
        return self.rect().adjusted(0, 0, -self._room(), 0)

    def _paint_sign(self, painter: QPainter) -> None:
        """An angle that points down: there is more below."""
        size = self._room() * 0.29
        right, middle = self.width() - 3.4 * size, self.height() / 2
        painter.setPen(_pen(self, QPalette.ColorRole.ButtonText, size))
        down = [(right - size, middle - size / 2), (right, middle + size / 2), (right + size, middle - size / 2)]
        painter.drawPolyline([QPointF(*point) for point in down])

    # --- what can be ticked ----------------------------------------------------------------

    def add_switch(self, switch: QAction) -> None:
        """Have an entry in the menu that is no filter."""
        self._switches.append(switch)

    def offer(self, groups: Sequence[Group]) -> bool:
        """Have these choices in the menu; what is ticked and still among them stays so.

        Returns:
            Whether they are others than before.
        """
        if tuple(groups) == self._groups:
            return False
        had = self.count
        self._groups = tuple(groups)
        for group in groups:
            self._chosen[group.key] = self._chosen.get(group.key, set()) & {choice.value for choice in group.choices}
        for key in self._chosen.keys() - {group.key for group in groups}:
            del self._chosen[key]
        self._fill()
        self._say()
        if self.count != had:
            self.changed.emit()
        return True

    def chips(self, key: str) -> list[Chip]:
        """The choices of a group as buttons, made anew."""
        return [Chip(action) for (group, _), action in self._actions.items() if group == key]

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.all.setText(self.tr("Show all"))
        self.setToolTip(self.tr("What is to be listed"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.ticks.clear()
        for folder in self._folders:
            folder.deleteLater()
        self._folders.clear()
        self._actions.clear()
        for group in self._groups:
            menu = self._folder(group) if group.is_folded else self.ticks
            if not group.is_folded:
                menu.addAction(_heading(group.title, menu))
            for choice in group.choices:
                menu.addAction(self._tick(group.key, choice, menu))
            if group.is_folded:
                give_keys(menu)
        self.ticks.addSeparator()
        self.ticks.addActions(self._switches)
        self.ticks.addAction(self.all)
        # What can be ticked away later has its key from the start.
        self.all.setEnabled(True)
        give_keys(self.ticks)

    def _folder(self, group: Group) -> TickMenu:
        menu = TickMenu(group.title, self.ticks)
        if not group.choices:
            menu.setTitle(self.tr("{group} – there are none yet").format(group=group.title))
            menu.setEnabled(False)
        self.ticks.addMenu(menu)
        self._folders.append(menu)
        return menu

    def _tick(self, key: str, choice: Choice, menu: QMenu) -> QAction:
        action = QAction(choice.text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(choice.value in self._chosen[key])
        action.toggled.connect(lambda is_on: self.choose(key, choice.value, is_on=is_on))
        self._actions[key, choice.value] = action
        return action

    def _say(self) -> None:
        count = self.count
        self.setText(self.tr("Filter · {count}").format(count=count) if count else self.tr("Filter"))
        self.setAccessibleName(self.tr("Filter"))
        self.setAccessibleDescription(self.tr("Only: {what}").format(what=self.told) if count else self.toolTip())
        self.all.setEnabled(count > 0)
        self.all.setToolTip("" if count else self.tr("Nothing is left out now"))


def _pen(widget: QWidget, role: QPalette.ColorRole, size: float) -> QPen:
    """A pen with round ends for a sign of about a size."""
    pen = QPen(widget.palette().color(role), max(1.5, size / 3))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _heading(title: str, menu: QMenu) -> QWidgetAction:
    label = QLabel(title)
    label.setProperty("role", "menu-heading")
    action = QWidgetAction(menu)
    action.setDefaultWidget(label)
    action.setEnabled(False)
    return action
