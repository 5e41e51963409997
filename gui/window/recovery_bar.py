"""What an earlier run of the program left in no file: offered in a line above the stage, never in the way.

Nothing is lost whatever one chooses: opening it brings it back as it was, and what is put aside stays in
the folder of copies for a while.
"""

from typing import final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.document import Leftover
from gui.window.dropping import Opener


@final
class RecoveryBar(QWidget):
    """Offers one leftover after the other, the last one first; takes no room where there is none.

    Args:
        opener: Opens them.
    """

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._leftovers: tuple[Leftover, ...] = ()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.open_, self.aside = QPushButton(), QPushButton()
        self.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        for widget in (self.text, self.open_, self.aside):
            row.addWidget(widget)
        self.open_.clicked.connect(self._open)
        self.aside.clicked.connect(self._put_aside)
        self.hide()

    def look(self) -> None:
        """Offer what there is now."""
        self._offer(self._opener.document.leftovers())

    def _offer(self, leftovers: tuple[Leftover, ...]) -> None:
        self._leftovers = leftovers
        self.setVisible(bool(leftovers))
        self.retranslate()

    def _open(self) -> None:
        if self._opener.recover(self._leftovers[0]):
            self._offer(self._leftovers[1:])

    def _put_aside(self) -> None:
        self._opener.document.discard(self._leftovers[0])
        self._offer(self._leftovers[1:])

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.open_.setText(self.tr("&Open it"))
        self.aside.setText(self.tr("&Put it aside"))
        self.aside.setToolTip(self.tr("The last ten that were put aside are kept in the folder of copies"))
        name = self._leftovers[0].name if self._leftovers else ""
        if name:
            text = self.tr("The session “{name}” was not saved when the program ended.").format(name=name)
        else:
            text = self.tr("The last session was not saved when the program ended.")
        self.text.setText(text)
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
