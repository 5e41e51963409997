"""The dialog of the settings: pages on the left, rows on the right, and one line that searches all of them.

It stays beside the window and needs no OK: whatever is set there holds at once, and the window shows it.
"""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.settings_dialog.keys_page import KeysPage
from gui.settings_dialog.page import SettingsPage
from gui.settings_dialog.pages import (
    DataPage,
    GeneralPage,
    LookPage,
    PanelsPage,
    PlayingPage,
    PresenterPage,
    StagePage,
)
from gui.settings_dialog.rows import Row

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class SettingsDialog(QDialog):
    """All settings.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.general, self.look, self.keys = GeneralPage(window), LookPage(window), KeysPage(window)
        self.stage, self.playing, self.presenter = StagePage(window), PlayingPage(window), PresenterPage(window)
        self.panels, self.data = PanelsPage(window), DataPage(window)
        self.pages: tuple[SettingsPage, ...] = (
            self.general, self.look, self.stage, self.playing, self.presenter, self.keys, self.panels, self.data,
        )  # fmt: skip
        self.search, self.list, self.nothing = QLineEdit(), QListWidget(), QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._area = QScrollArea()
        self._layout_of_pages = QVBoxLayout()
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.list.currentRowChanged.connect(self._turn)
        self.buttons.rejected.connect(self.reject)
        window.look.changed.connect(self._take_look)
        self.retranslate()
        self._take_look()
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "soft")
        self.list.addItems([""] * len(self.pages))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setLayout(self._layout_of_pages)
        for page in self.pages:
            # The table of keys takes what room there is; rows stay together at the top.
            self._layout_of_pages.addWidget(page, 1 if page is self.keys else 0)
        self._layout_of_pages.addWidget(self.nothing)
        self._layout_of_pages.addStretch(0)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its rows have the focus, not the area around them.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self._area, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addLayout(middle, 1)
        layout.addWidget(self.buttons)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)

    # --- opening ---------------------------------------------------------------------------

    def open_at(self, page: SettingsPage | None = None) -> None:
        """Show the settings beside the window, at a page or where they were left."""
        if page is not None:
            self.search.clear()
            self.list.setCurrentRow(self.pages.index(page))
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    def open_row(self, page: SettingsPage, row: Row) -> None:
        """Show a page of the settings, with the keys on one of its rows."""
        self.open_at(page)
        row.control.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(row)

    def showEvent(self, event: QShowEvent) -> None:
        for page in self.pages:
            page.refresh()
            page.forget_reset()
        super().showEvent(event)

    # --- searching -------------------------------------------------------------------------

    def _show(self) -> None:
        """The chosen page; while something is sought, what is found on all of them."""
        sought = self.search.text().casefold().split()
        here = self.list.currentRow()
        found = [page.seek(sought) for page in self.pages]
        for number, page in enumerate(self.pages):
            page.setVisible(found[number] if sought else number == here)
            self.list.item(number).setHidden(bool(sought) and not found[number])
        self.nothing.setVisible(bool(sought) and not any(found))
        self._area.verticalScrollBar().setValue(0)

    def _turn(self) -> None:
        """Another page was chosen: shown alone, or scrolled to among what was found."""
        self.pages[max(0, self.list.currentRow())].forget_reset()
        if self.search.text().strip():
            self._area.ensureWidgetVisible(self.pages[self.list.currentRow()])
        else:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_in_search, is_enter = self.search.hasFocus(), event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus()
            self.search.selectAll()
        elif is_in_search and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        elif is_in_search and is_enter:
            self._go_to_first_found()
        elif is_enter and isinstance(focus, QPushButton):
            # Nothing is pressed by Enter from afar here, so Qt leaves it to Space.
            focus.click()
        elif is_enter and focus is self.keys.table:
            self.keys.add_button.click()
        else:
            super().keyPressEvent(event)

    def _go_to_first_found(self) -> None:
        rows = (row for page in self.pages if page.isVisible() for row in page.rows if row.isVisible())
        first = next(rows, None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.TabFocusReason)

    # --- following -------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.windowTitle())
        self.search.setPlaceholderText(self.tr("Search all settings and keys"))
        self.search.setAccessibleName(self.tr("Search all settings and keys"))
        self.list.setAccessibleName(self.tr("Pages"))
        self.nothing.setText(self.tr("No setting is called that. Esc shows all of them."))
        for number, page in enumerate(self.pages):
            page.retranslate()
            self.list.item(number).setText(page.title)
        self._fit_list()
        self._show()

    def _take_look(self) -> None:
        theme, factor = self._window.look.theme, self._window.look.scale.factor
        for page in self.pages:
            page.set_look(theme, factor)
        margin = round(12 * factor)
        self._layout_of_pages.setContentsMargins(margin, 0, margin, 0)
        room = self.screen().availableSize()
        self.resize(min(round(820 * factor), room.width() - 80), min(round(580 * factor), room.height() - 80))
        self._fit_list()

    def _fit_list(self) -> None:
        # Measured here: under a style sheet the list does not know its own width before it is shown.
        measures, factor = self.list.fontMetrics(), self._window.look.scale.factor
        widest = max(measures.horizontalAdvance(page.title) for page in self.pages)
        self.list.setFixedWidth(min(widest + round(40 * factor), self.width() // 3))
        for number in range(len(self.pages)):
            self.list.item(number).setSizeHint(QSize(widest, measures.height() + round(14 * factor)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
