"""The page of the keys: every action, its keys, and a field that records others.

A key that another action has is told before it is taken; nothing is taken from anybody in silence.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.settings_dialog.key_model import KeyModel
from gui.settings_dialog.page import SettingsPage
from gui.settings_dialog.recorder import Recorder
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.window.actions import ActionId, native
from gui.window.keymap import Reserved, reserved

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_ROWS: Final = 5
"""So many actions are seen at once at least."""


@final
class KeysPage(SettingsPage):
    """The keys of all actions.

    Args:
        window: Whose actions.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self._actions, self._keymap = window.actions_, window.keymap
        self._factor = 1.0
        self.model = KeyModel(self._actions, self)
        self.table = QTableView()
        self.about, self.sentence, self.verdict = QLabel(), QLabel(), QLabel()
        self.keys = QWidget()
        """A button for each key of the action; pressed, it is the action's no more."""
        self.recorder = Recorder()
        self.add_button, self.take, self.keep, self.first = (QPushButton() for _ in range(4))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.doubleClicked.connect(self._record)
        self.add_button.clicked.connect(self._record)
        self.recorder.recorded.connect(self._judge)
        self.recorder.accepted.connect(self._take)
        self.recorder.given_up.connect(self._stop)
        self.take.clicked.connect(self._take)
        self.keep.clicked.connect(self._stop)
        self.first.clicked.connect(lambda: self._keymap.reset(self.name))
        self._actions.keys_changed.connect(self._choose)
        self.table.selectRow(0)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        self.about.setProperty("role", "heading")
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.sentence, self.verdict):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        FlowLayout(self.keys)
        orders = QWidget()
        self._orders = FlowLayout(orders)
        self._orders.addWidget(self.recorder)
        for button in (self.take, self.keep, self.add_button, self.first):
            self._orders.addWidget(button)
            button.setAutoDefault(False)
        editor = QWidget()
        self._editor = QVBoxLayout(editor)
        for widget in (self.about, self.sentence, self.keys, orders, self.verdict):
            self._editor.addWidget(widget)
        self.put_above_reset(table, 1)
        self.put_above_reset(editor)
        self._show_recording(is_on=False)

    @property
    def name(self) -> ActionId:
        """The action that is chosen."""
        return self.model.name(max(0, self.table.currentIndex().row()))

    # --- recording -------------------------------------------------------------------------

    def _choose(self) -> None:
        """Show the keys of the chosen action."""
        if not self.model.rowCount():
            return
        self._stop()
        name = self.name
        self.about.setText(self._actions[name].text().rstrip("…"))
        self.sentence.setText(self._actions[name].statusTip())
        self.add_button.setAccessibleDescription(self.about.text())
        self._show_keys(name)
        self.first.setVisible(self._keymap.is_changed(name))

    def _show_keys(self, name: ActionId) -> None:
        row = self.keys.layout()
        assert isinstance(row, FlowLayout)
        while (item := row.takeAt(0)) is not None:
            button = item.widget()
            assert button is not None
            # It may be the one that was just pressed, so it goes a moment later.
            button.hide()
            button.deleteLater()
        keys = self._keymap.keys(name).all
        for key in keys:
            button = QPushButton(f"{native(key)}  ×")
            tip = self.tr("Take {key} away from “{action}”").format(key=native(key), action=self.about.text())
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._remove, name, key))
            row.addWidget(button)
            button.show()
        if not keys:
            none = QLabel(self.tr("No key leads there; menus and the command palette do."))
            none.setProperty("role", "soft")
            row.addWidget(none)
            none.show()

    def _remove(self, name: ActionId, key: str) -> None:
        self._keymap.set(name, tuple(other for other in self._keymap.keys(name).all if other != key))
        self.add_button.setFocus()

    def _record(self) -> None:
        self.recorder.forget()
        self._show_recording(is_on=True)
        self._judge("")
        self.recorder.setFocus()
        # The editor has grown: the action that it is about stays in sight.
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        self._layout.activate()
        self.table.scrollTo(self.table.currentIndex())

    def _stop(self) -> None:
        had_focus = any(widget.hasFocus() for widget in (self.recorder, self.take, self.keep))
        self._show_recording(is_on=False)
        if had_focus:
            self.add_button.setFocus()

    def _take(self) -> None:
        """Give the chosen action what was pressed, whoever had it."""
        key = self.recorder.keys
        if not key or reserved(key) is not None:
            self._judge(key)
            return
        name = self.name
        had = tuple(other for other in self._keymap.keys(name).all if other != key)
        self._keymap.set(name, (*had, key))

    def _judge(self, key: str) -> None:
        """Say whose the pressed keys are, or why nobody can have them."""
        why, others = (reserved(key) if key else None), (self._keymap.conflicts(self.name, key) if key else ())
        names = ", ".join(f"“{self._actions[other].text().rstrip('…')}”" for other in others)
        self.take.setVisible(bool(key) and why is None)
        if why is not None:
            text = "⚠ " + self._reasons()[why]
        elif others:
            text = "⚠ " + self.tr("{key} is taken: it leads to {others}.").format(key=native(key), others=names)
        elif key:
            text = self.tr("{key} is free.").format(key=native(key))
        else:
            text = self.tr("Press the keys; two in a row make a chord. Enter takes them, Esc gives up.")
        self.take.setText(
            self.tr("Take it from {others}").format(others=names)
            if others
            else self.tr("Use {key}").format(key=native(key))
        )
        self.keep.setText(self.tr("Leave it there") if others else self.tr("Cancel"))
        self.verdict.setText(text)

    def _reasons(self) -> Mapping[Reserved, str]:
        return {
            "walk": self.tr("Tab, Up and Down lead from one thing to the next."),
            "choose": self.tr("Enter chooses what has the focus."),
            "menu": self.tr("Alt with a letter opens a menu."),
            "text": self.tr("This key copies, cuts, pastes or selects text."),
            "signs": self.tr("Ctrl and Alt together type signs on many keyboards, as AltGr does."),
            "presenting": self.tr("A clicker sends this key to blank the screen in presenter mode."),
        }

    def _show_recording(self, *, is_on: bool) -> None:
        for widget in (self.recorder, self.take, self.keep, self.verdict):
            widget.setVisible(is_on)
        self.add_button.setVisible(not is_on)

    # --- as a page -------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.tr("Keys")

    def name_rows(self) -> None:
        self.table.setAccessibleName(self.tr("Keys of all actions"))
        self.recorder.setAccessibleName(self.tr("Keys to be pressed"))
        self.recorder.setPlaceholderText(self.tr("Press the keys…"))
        self.add_button.setText(self.tr("Add a key…"))
        self.first.setText(self.tr("As at first"))
        self.first.setToolTip(self.tr("Give the action the keys that it had at first"))
        self.model.refresh()
        self._choose()

    def seek(self, sought: Sequence[str]) -> bool:
        chosen = self.name if self.model.rowCount() else None
        words = () if all(word in self.title.casefold() for word in sought) else sought
        self.model.find(words)
        if self.model.rowCount():
            self.table.selectRow(max(0, self.model.row_of(chosen) if chosen else 0))
        self.reset_button.setVisible(not sought)
        return self.model.rowCount() > 0

    def set_look(self, theme: Theme, factor: float) -> None:
        super().set_look(theme, factor)
        self._factor = factor
        for layout in (self._orders, self.keys.layout()):
            assert layout is not None
            layout.setSpacing(round(8 * factor))
            layout.setContentsMargins(0, round(4 * factor), 0, round(4 * factor))
        self._editor.setContentsMargins(0, round(12 * factor), 0, round(12 * factor))
        row = self.table.fontMetrics().height() + round(12 * factor)
        self.table.verticalHeader().setDefaultSectionSize(row)
        self.table.setMinimumHeight(row * _ROWS)
        self.recorder.setMinimumWidth(round(220 * factor))

    def values(self) -> Any:
        return self._keymap.own

    def put(self, values: Any) -> None:
        self._keymap.restore(values)

    def defaults(self) -> Any:
        return {}
