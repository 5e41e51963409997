"""The two stages side by side: the one that is looked at, and the one it is compared with.

While both are there the first has a heading of the same height as the second, so that both stages have
the same room and stand at the same size, and scrolling one scrolls the other; both say as much of a hop.
"""

from typing import final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollBar, QSplitter, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.branch_names import BranchNames
from gui.compare.compare_stage import CompareStage
from gui.compare.heading import Heading
from gui.compare.pair import Pair
from gui.session import Session
from gui.stage.view import StageView
from gui.theme import Theme


@final
class Stages(QSplitter):
    """Puts them beside each other.

    Args:
        session: Whose cursor.
        pair: Which two histories are compared.
        view: The stage of the history that is looked at.
        compared: The stage of the other one.
    """

    def __init__(self, session: Session, pair: Pair, view: StageView, compared: CompareStage) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session, self._pair = session, pair
        self._narrator = Narrator("en")
        self._names = BranchNames(self)
        self.heading = Heading()
        self.heading.hide()
        pane = QWidget()
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(view, 1)
        self.setChildrenCollapsible(False)
        self.addWidget(pane)
        self.addWidget(compared)
        _couple(view.verticalScrollBar(), compared.view.verticalScrollBar())
        _couple(view.horizontalScrollBar(), compared.view.horizontalScrollBar())
        compared.scene.set_level(view.stage.level)
        view.stage.level_changed.connect(compared.scene.set_level)
        session.moved.connect(self._write)
        pair.changed.connect(self._take)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self._write()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        self.heading.set_look(theme, factor)

    def _take(self) -> None:
        """Others are compared, or none."""
        is_double = self._pair.other is not None
        if is_double and self.heading.isHidden():
            self.setSizes([self.width() // 2, self.width() // 2])
        self.heading.setVisible(is_double)
        self._write()

    def _write(self) -> None:
        if self.heading.isHidden():
            return
        session = self._session
        hop = session.hop
        detail = self.tr("{time} · present").format(time=self._narrator.time(session.time))
        if hop is not None:
            detail = self.tr("{time} · hop {number} · present").format(
                time=self._narrator.time(session.time), number=hop.index
            )
        self.heading.say(self._names.numbered(session.branch), detail, is_marked=False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)


def _couple(one: QScrollBar, other: QScrollBar) -> None:
    """Let two bars stand at the same place; setting what is set already says nothing, so this comes to an end."""
    one.valueChanged.connect(other.setValue)
    other.valueChanged.connect(one.setValue)
