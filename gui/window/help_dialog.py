"""The help: sections on the left, what they say on the right, and a line that searches all of them.

It stays beside the window, so that one can try what one reads. Asked for from a panel, it opens that panel's section.
"""

from html import escape
from typing import Final, final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.i18n import Languages
from gui.stage.metrics import Metrics
from gui.window.actions import KEYS, Actions
from gui.window.help_text import KEYS_SECTION, Section, sections, with_keys

_MOST_MARKED: Final = 500


@final
class HelpDialog(QDialog):
    """The text, a section at a time; while something is sought, every section in which it stands.

    Args:
        actions: Whose keys are told.
        languages: In which language.
        parent: The window.
    """

    def __init__(self, actions: Actions, languages: Languages, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._languages = languages
        self._factor = 1.0
        self._sections: tuple[Section, ...] = ()
        self.search, self.list, self.text = QLineEdit(), QListWidget(), QTextBrowser()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        self.search.setClearButtonEnabled(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addLayout(middle, 1)
        layout.addWidget(self.buttons)
        self.search.textChanged.connect(self._show)
        self.list.currentRowChanged.connect(self._turn)
        actions.keys_changed.connect(self._write_again)
        languages.changed.connect(self._write_again)

    def show_at(self, section: str, factor: float) -> None:
        """Show the help.

        Args:
            section: Which section; the one where it was left if empty.
            factor: How large.
        """
        self._factor = factor
        self._write()
        if section:
            self.search.clear()
            names = [one.name for one in self._sections]
            self.list.setCurrentRow(names.index(section) if section in names else 0)
        self._fit()
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    @property
    def section(self) -> str:
        """The name of the section that is shown."""
        return self._sections[max(0, self.list.currentRow())].name

    # --- writing ---------------------------------------------------------------------------

    def _write(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setWindowTitle(self.tr("Help"))
        self.setAccessibleName(self.windowTitle())
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.list.setAccessibleName(self.tr("Sections"))
        self.text.setAccessibleName(self.tr("Keys, and what you see"))
        keys = Section(KEYS_SECTION, self.tr("Keys"), "")
        self._sections = (*sections(self._languages.language), keys)
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([section.title for section in self._sections])
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show()

    def _write_again(self) -> None:
        if self.isVisible():
            self._write()
            self._fit()

    def _turn(self) -> None:
        """Another section was chosen: shown alone, or scrolled to among what was found."""
        if not self.search.text().strip():
            self._show()
            return
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.find(self._sections[self.list.currentRow()].title)

    def _show(self) -> None:
        """The chosen section; while something is sought, all in which it stands."""
        sought = self.search.text().casefold().split()
        here = max(0, self.list.currentRow())
        shown = []
        for number, section in enumerate(self._sections):
            is_found = all(word in self._plain(section) for word in sought)
            self.list.item(number).setHidden(bool(sought) and not is_found)
            if is_found if sought else number == here:
                shown.append(section)
        self._tell(shown)
        self._mark(sought)

    def _plain(self, section: Section) -> str:
        """All that stands in a section, in lower case."""
        text = self._key_rows() if section.name == KEYS_SECTION else with_keys(section.text, self._actions)
        return f"{section.title} {text}".replace("*", "").replace("`", "").casefold()

    def _tell(self, shown: list[Section]) -> None:
        document = self.text.document()
        document.clear()
        document.setDocumentMargin(round(14 * self._factor))
        if not shown:
            self.text.setPlainText(self.tr("The help does not tell of that. Esc shows all of it."))
            return
        told = (f"## {section.title}\n\n{with_keys(section.text, self._actions)}" for section in shown)
        self.text.setMarkdown("\n\n".join(told))
        if shown[-1].name == KEYS_SECTION:
            cursor = QTextCursor(document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            padding = round(4 * self._factor)
            cursor.insertHtml(f"<table cellpadding='{padding}'>{self._key_rows()}</table>")
        self._space(round(7 * self._factor))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, self.windowTitle())

    def _key_rows(self) -> str:
        return "".join(
            f"<tr><td>{escape(self._actions[name].text().rstrip('…'))}</td><td>{escape(self._actions.keys(name))}</td></tr>"
            for name in KEYS
            if self._actions.keys(name)
        )

    def _space(self, below: int) -> None:
        """Keep paragraphs apart, which Markdown does not."""
        block = self.text.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                spaced = block.blockFormat()
                spaced.setBottomMargin(below if block.textList() is None else below / 2)
                spaced.setTopMargin(below if spaced.headingLevel() else 0)
                cursor.setBlockFormat(spaced)
            block = block.next()

    def _mark(self, sought: list[str]) -> None:
        """Mark every place of what is sought, underlined and on another ground: not by colour alone."""
        marks: list[QTextEdit.ExtraSelection] = []
        look = QTextCharFormat()
        look.setFontUnderline(True)
        look.setBackground(QColor(self.palette().highlight().color()))
        look.setForeground(QColor(self.palette().highlightedText().color()))
        for word in sought:
            cursor = self.text.document().find(word)
            while not cursor.isNull() and len(marks) < _MOST_MARKED:
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
                cursor = self.text.document().find(word, cursor)
        self.text.setExtraSelections(marks)

    def _fit(self) -> None:
        factor, room = self._factor, self.screen().availableSize()
        width = min(round(860 * min(factor, 1.6)), room.width() - 80)
        self.resize(width, min(round(640 * min(factor, 1.4)), room.height() - 80))
        measures = Metrics(factor).measures("sub")
        widest = max(measures.horizontalAdvance(section.title) for section in self._sections)
        self.list.setFixedWidth(min(round(widest * 1.15 + 30 * factor), width // 3))
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, round(measures.height() + 10 * factor)))

    # --- keys ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus()
            self.search.selectAll()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
