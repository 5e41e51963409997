"""The tree of histories below the scrub bar, a list to look at, to choose from, and to name things in.

It takes no room while there is only one history.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from core.evidence.narration import Narrator
from core.timeline.history import Branch
from gui.session import Session
from gui.theme import Theme
from gui.timebar.axis import Axis
from gui.timebar.branch_delegate import BranchDelegate
from gui.timebar.branch_model import BranchModel
from gui.timebar.course import Courses
from gui.widgets.menu_keys import give_keys

MOST_ROWS: Final = 4
"""So many rows are to be seen at once; further ones are scrolled to."""
_RING: Final = 2
"""The width of the ring that a list with the focus has."""


@final
class BranchStrip(QListView):
    """Shows the histories of a session, switches between them and names them.

    Args:
        session: Whose histories.
        courses: Where their hops stand.
    """

    def __init__(self, session: Session, courses: Courses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.branches = BranchModel(session, self)
        self._delegate = BranchDelegate(session, courses, self.branches, self)
        self._axis = self._delegate.axis
        self.menu = QMenu(self)
        self.setModel(self.branches)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        session.branches_changed.connect(self._follow)
        self.retranslate()
        self._follow()

    # --- what the bar tells it -------------------------------------------------------------

    def set_axis(self, axis: Axis) -> None:
        """Where hops stand, from the strip's left edge."""
        self._axis = axis
        self._place_axis()

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self.branches.set_narrator(narrator)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._delegate.set_scale(factor)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Histories"))
        self.setAccessibleDescription(self.tr("Enter looks at the chosen history, F2 gives it a name."))
        self.menu.setAccessibleName(self.tr("History"))
        self.branches.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self) -> None:
        """The present history is the current row."""
        rows = self.branches.rowCount()
        self.setVisible(rows > 1)
        self.updateGeometry()
        present = self.branches.index(self.branches.row_of(self._session.branch))
        if present != self.currentIndex():
            self.setCurrentIndex(present)

    # --- size ------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        rows = min(MOST_ROWS, self.branches.rowCount())
        return QSize(200, rows * self._delegate.row_height + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_axis()

    def _place_axis(self) -> None:
        """A ring of focus moves the rows by its width; the axis stays where it is."""
        self._delegate.axis = self._axis.moved(-self.viewport().x())
        self.viewport().update()

    # --- choosing --------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        self._switch_to(self.branches.branch(index.row()))

    def _switch_to(self, branch: Branch) -> None:
        if branch is not self._session.branch:
            self._session.pause()
            self._session.switch_to(branch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_editing = event.key(), self.state() == QAbstractItemView.State.EditingState
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid() and not is_editing:
            self._choose(self.currentIndex())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    # --- menu ------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.fill_menu(index)
            place = event.pos() if by_mouse else self._below_name(index)
            self.menu.popup(self.viewport().mapToGlobal(place))
        event.accept()

    def _below_name(self, index: QModelIndex) -> QPoint:
        return QPoint(round(self._delegate.axis.left), self.visualRect(index).bottom())

    def fill_menu(self, index: QModelIndex) -> None:
        """What can be done with a history; what cannot says why."""
        branch, menu = self.branches.branch(index.row()), self.menu
        is_present = self.branches.is_present(branch)
        menu.clear()
        self._add(self.tr("Look at this history"), partial(self._switch_to, branch), is_possible=not is_present)
        menu.addAction(self.tr("Rename…"), partial(self.edit, QModelIndex(index)))
        menu.addSeparator()
        if self.branches.is_compared(branch):
            menu.addAction(self.tr("Stop comparing"), partial(self._session.compare, None))
        else:
            text = self.tr("Compare with the present one")
            self._add(text, partial(self._session.compare, branch), is_possible=not is_present)
        give_keys(menu)

    def _add(self, text: str, do: Callable[[], None], *, is_possible: bool) -> None:
        """An entry that the present history cannot have."""
        if not is_possible:
            text = self.tr("{entry} – this is the present one").format(entry=text)
        self.menu.addAction(text, do).setEnabled(is_possible)
