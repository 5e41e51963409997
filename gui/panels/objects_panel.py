"""The objects of the stage as a list: the same things, the same words and the same selection.

Who does not see the stage, or does not want to search on it, finds everything here: typing goes to the
object of that name, Enter opens its menu.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTreeView, QWidget

from core.evidence.narration import Narrator
from gui.models.object_model import ADDRESS_ROLE, ObjectModel
from gui.panels.object_delegate import ObjectDelegate
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.stage.scene import StageScene
from gui.theme import Theme
from gui.widgets.empty_page import EmptyPage
from gui.widgets.stepping_keys import is_for_stepping

_WHILE_PLAYING_MS: Final = 150
_ENTERING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@final
class ObjectTree(QTreeView):
    """A tree in which Enter opens a menu, and arrows to the sides are left to the window; + and - fold."""

    menu_wanted = Signal(QModelIndex, QPoint)
    """Somebody wants the menu of a row, at a point of the screen."""

    def event(self, event: QEvent) -> bool:
        # Enter means something else in the window: here it is the tree's.
        is_asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _ENTERING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTERING and self.currentIndex().isValid():
            self.menu_wanted.emit(self.currentIndex(), self._below(self.currentIndex()))
        elif is_for_stepping(event) or event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if index.isValid():
            self.menu_wanted.emit(index, self._below(index) if is_by_key else event.globalPos())
        event.accept()

    def _below(self, index: QModelIndex) -> QPoint:
        self.scrollTo(index)
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())


@final
class ObjectsPanel(QWidget):
    """Everything on the stage.

    Args:
        session: Whose cursor the stage follows.
        scene: The stage.
    """

    object_wanted = Signal(str)
    """The user has chosen an object: it is to be the selected one on the stage."""
    menu_wanted = Signal(str, QPoint)
    """The user wants the menu of an object, at a point of the screen."""

    def __init__(self, session: Session, scene: StageScene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._scene = session, scene
        self._selected = ""
        self._is_stale = True
        self._is_telling = False
        """Whether the selection changes because the stage's has, not by the user."""
        self._unfolded: set[str] = set()
        self.model = ObjectModel(self)
        self.tree = ObjectTree()
        self.empty = EmptyPage()
        self._delegate = ObjectDelegate(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_scale(1.0)

    # --- what the window tells it ----------------------------------------------------------

    def set_selected(self, address: str) -> None:
        """Another object is selected on the stage; an empty address is none."""
        if address != self._selected:
            self._selected = address
            self._show_selected()

    def set_narrator(self, narrator: Narrator) -> None:
        """The stage tells its objects in another language."""
        del narrator
        self._follow()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._delegate.set_theme(theme)
        self.tree.viewport().update()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._delegate.set_scale(factor)
        self.tree.setIndentation(max(Metrics(factor).px(16), 16))
        self.tree.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.tree.setAccessibleName(self.tr("Objects"))
        self.tree.setAccessibleDescription(
            self.tr("Up and Down choose an object, + and - unfold and fold it, Enter opens its menu.")
        )
        self.empty.say(self.tr("Nothing is on the stage. Open a cluster: its objects stand here."))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._write_if_stale()
        super().showEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTabKeyNavigation(False)
        tree.setMinimumHeight(60)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(tree)
        self._pages.addWidget(self.empty)

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._write_if_stale)
        self._session.moved.connect(self._follow)
        self._session.playing_changed.connect(self._follow)
        self._scene.level_changed.connect(self._follow)
        self.tree.selectionModel().currentChanged.connect(self._choose)
        self.tree.menu_wanted.connect(self._ask)
        self.tree.expanded.connect(lambda index: self._unfolded.add(str(index.data(ADDRESS_ROLE))))
        self.tree.collapsed.connect(lambda index: self._unfolded.discard(str(index.data(ADDRESS_ROLE))))
        self.model.rowsInserted.connect(self._unfold_again)
        self.model.modelReset.connect(self._unfold_again)

    # --- following the stage ---------------------------------------------------------------

    def _follow(self) -> None:
        """The stage is another one as soon as whoever moved the cursor has done with it."""
        self._is_stale = True
        if not self._pause.isActive():
            self._pause.start(_WHILE_PLAYING_MS if self._session.is_playing else 0)

    def _write_if_stale(self) -> None:
        if not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        self._is_telling = True
        self.model.show(self._scene.picture)
        self._is_telling = False
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._show_selected()

    def _unfold_again(self) -> None:
        """Rows that are new, but whose objects are not: what was unfolded is so again."""
        for address in tuple(self._unfolded):
            index = self.model.index_of(address)
            if index.isValid() and not self.tree.isExpanded(index):
                self.tree.expand(index)

    def _show_selected(self) -> None:
        """Have the row of the selected object the present one, unfolding what it is in."""
        here = self.tree.currentIndex()
        if not self._selected or not self.isVisible() or here.data(ADDRESS_ROLE) == self._selected:
            return
        index = self.model.index_of(self._selected)
        if index.isValid():
            self._is_telling = True
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
            self._is_telling = False

    # --- choosing --------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_telling:
            self._selected = str(index.data(ADDRESS_ROLE))
            self.object_wanted.emit(self._selected)

    def _ask(self, index: QModelIndex | QPersistentModelIndex, at: QPoint) -> None:
        self.menu_wanted.emit(str(index.data(ADDRESS_ROLE)), at)
