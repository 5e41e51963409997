"""The help: what one sees, and every key. The text is an asset, the keys come from the actions."""

from html import escape
from importlib import resources
from typing import final

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from core.texts.bilingual import Language
from gui.window.actions import KEYS, Actions


@final
class HelpDialog(QDialog):
    """One scrolling text.

    Args:
        actions: Whose keys are listed.
        parent: The window.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.text = QTextBrowser()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.buttons)

    def show_in(self, language: Language, factor: float) -> None:
        """Write the text in a language and show it."""
        self.setWindowTitle(self.tr("Help"))
        self.setAccessibleName(self.windowTitle())
        self.text.setAccessibleName(self.tr("Keys, and what you see"))
        told = resources.files("assets").joinpath("help", f"{language}.md").read_text(encoding="utf-8")
        self.text.document().setDocumentMargin(round(14 * factor))
        self.text.setMarkdown(told)
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertHtml(self._keys(round(4 * factor)))
        self._space(round(7 * factor))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.document().setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, self.windowTitle())
        self.resize(round(640 * min(factor, 1.6)), round(620 * min(factor, 1.4)))
        self.open()

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

    def _keys(self, padding: int) -> str:
        rows = "".join(
            f"<tr><td>{escape(self._actions[name].text().rstrip('…'))}</td><td>{escape(self._actions.keys(name))}</td></tr>"
            for name in KEYS
            if self._actions.keys(name)
        )
        heading = self.tr("Keys")
        return f"<h2>{escape(heading)}</h2><table cellpadding='{padding}'>{rows}</table>"
