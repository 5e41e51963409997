"""A page of settings: rows under a heading, and a button that sets them all as they were at first.

Nothing is asked before a reset, because it can be put back.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.settings_dialog.rows import Row
from gui.theme import Theme

SomeRow = TypeVar("SomeRow", bound=Row)


class SettingsPage(QWidget):
    """One page; who derives from it adds rows and says what they are called."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._before: Any = None
        """What was set before the last reset; None where there is nothing to put back."""
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.reset_button = QPushButton()
        self.reset_button.setAutoDefault(False)
        self.reset_button.clicked.connect(self._reset_or_put_back)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignRight)

    def add(self, row: SomeRow) -> SomeRow:
        """Put a row below the others."""
        self.rows.append(row)
        self._layout.insertWidget(self._layout.count() - 1, row)
        return row

    def put_above_reset(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something else below the rows."""
        self._layout.insertWidget(self._layout.count() - 1, widget, stretch)

    @property
    @abstractmethod
    def title(self) -> str:
        """What the page is called, in the window's language."""

    @abstractmethod
    def name_rows(self) -> None:
        """Say what the rows are called, in the window's language."""

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.heading.setText(self.title)
        self.name_rows()
        for row in self.rows:
            row.fit()
        self._name_reset()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        margin = round(4 * factor)
        self._layout.setContentsMargins(margin, margin, margin, round(20 * factor))
        for row in self.rows:
            row.set_look(theme, factor)

    def refresh(self) -> None:
        """Show what is set now."""
        for row in self.rows:
            row.refresh()

    def seek(self, sought: Sequence[str]) -> bool:
        """Show only what is about some words; whether there is anything. The page's own name counts for all of it."""
        is_named = bool(sought) and all(word in self.title.casefold() for word in sought)
        found = [row.seek(sought) or is_named for row in self.rows]
        for row, is_found in zip(self.rows, found, strict=True):
            row.setVisible(is_found)
        self.reset_button.setVisible(not sought and self._can_reset)
        return any(found)

    # --- resetting -------------------------------------------------------------------------

    @property
    def _can_reset(self) -> bool:
        return any(row.default is not None for row in self.rows)

    def values(self) -> Any:
        """All that is set on the page."""
        return [row.value for row in self.rows]

    def put(self, values: Any) -> None:
        """Set all of it."""
        for row, value in zip(self.rows, values, strict=True):
            if row.default is not None and row.value != value:
                row.put(value)

    def defaults(self) -> Any:
        """What is set at first."""
        return [row.default for row in self.rows]

    def forget_reset(self) -> None:
        """There is nothing to put back any more."""
        self._before = None
        self._name_reset()

    def _reset_or_put_back(self) -> None:
        if self._before is None:
            self._before = self.values()
            self.put(self.defaults())
        else:
            before, self._before = self._before, None
            self.put(before)
        self._name_reset()

    def _name_reset(self) -> None:
        text = self.tr("Reset this page") if self._before is None else self.tr("Put back what was set")
        self.reset_button.setText(text)
        self.reset_button.setAccessibleName(f"{self.title}: {text}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
