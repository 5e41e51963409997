"""The line above a log: words to look for, what is to be listed, and the way back to the present hop."""

from typing import final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from gui.widgets.filter_button import FilterButton
from gui.widgets.narrowing_row import NarrowingRow


@final
class JournalBar(QWidget):
    """The fields and buttons; where there is little room, some of them are only in the menu."""

    changed = Signal()
    """Something else is looked for, or ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = NarrowingRow()
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(80)
        self.only = FilterButton()
        self.counter = QLabel()
        self.counter.setProperty("role", "soft")
        self.back = QToolButton()
        self.up_to_now = QAction(self)
        self.up_to_now.setCheckable(True)
        self.now = QCheckBox()
        self.again = QAction(self)
        """Goes back to the present hop, as the button does that shows itself when one has scrolled away."""
        self.only.add_switch(self.up_to_now)
        self.only.add_switch(self.again)
        self.back.clicked.connect(self.again.trigger)
        self.filter.textChanged.connect(self.changed)
        self.only.changed.connect(self.changed)
        self.now.toggled.connect(self.up_to_now.setChecked)
        self.up_to_now.toggled.connect(self.now.setChecked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        self.retranslate()

    def build(self, before: tuple[QWidget, ...] = (), after: tuple[QWidget, ...] = ()) -> None:
        """Put everything into the row.

        Args:
            before: What stands before the words.
            after: What stands at the end, and gives way first.
        """
        for widget in before:
            self.row.add(widget)
        self.row.add(self.filter, 1)
        self.row.add(self.only)
        for widget in (self.back, self.counter, self.now, *after):
            self.row.add_spare(widget)
        self.row.want(self.back, is_wanted=False)

    @property
    def words(self) -> tuple[str, ...]:
        """What is looked for."""
        return tuple(self.filter.text().casefold().split())

    @property
    def is_filtering(self) -> bool:
        """Whether anything is left out that could be shown."""
        return bool(self.words) or self.only.count > 0

    @property
    def told(self) -> str:
        """What is left over must be all of this."""
        words = [f"“{word}”" for word in self.filter.text().split()]
        return ", ".join(filter(None, (self.only.told, *words)))

    def clear(self) -> None:
        """Look for nothing and tick nothing."""
        self.filter.clear()
        self.only.clear()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.back.setText(self.tr("To the present hop"))
        self.again.setText(self.back.text())
        self.back.setToolTip(self.tr("Scroll back to the present hop and follow it again"))
        self.up_to_now.setText(self.tr("Only up to now"))
        self.now.setText(self.up_to_now.text())
        self.now.setToolTip(self.tr("Leave out what comes after the present hop, which is grey otherwise"))
        self.now.setAccessibleDescription(self.now.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
