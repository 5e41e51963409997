"""The heading of the first stage while there is a second one, so that one sees which history is which."""

from typing import final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.branch_names import BranchNames
from gui.compare.heading import Heading
from gui.compare.pair import Pair
from gui.session import Session
from gui.theme import LIGHT, Theme


@final
class PresentHeading(QWidget):
    """Says which history is looked at; hidden while none is compared with it.

    Args:
        session: Whose cursor.
        pair: Which two are compared.
    """

    def __init__(self, session: Session, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pair = pair
        self._narrator = Narrator("en")
        self._names = BranchNames(self)
        self._theme = LIGHT
        self._factor = 1.0
        self.heading = Heading()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.heading)
        session.moved.connect(self.retranslate)
        pair.changed.connect(self.retranslate)
        self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.heading.set_look(theme, self._factor)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self.heading.set_look(self._theme, factor)

    def retranslate(self) -> None:
        """Say where the cursor is, in the window's language as it is now."""
        self.setVisible(self._pair.other is not None)
        if self._pair.other is None:
            return
        hop = self._session.hop
        parts = [self._narrator.time(self._session.time)]
        if hop is not None:
            parts.append(self.tr("hop {number}").format(number=hop.index))
        parts.append(self.tr("you are here"))
        self.heading.say(self._names.numbered(self._pair.one), " · ".join(parts), is_marked=False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
