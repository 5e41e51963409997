"""The panel of the sequence diagram: its buttons, the diagram, and what is said while there is nothing in it.

It follows the session while it can be seen, a few times a second at most while a run is played, and catches up
when it is shown again.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.sequence.diagram import Diagram
from gui.sequence.lane_menus import LaneMenus
from gui.sequence.view import SequenceView
from gui.session import Move, Session
from gui.theme import Theme
from gui.ways import Ways

_WHILE_PLAYING_MS: Final = 60


@final
class SequencePanel(QWidget):
    """The sequence diagram of a session.

    Args:
        session: Whose run.
    """

    object_wanted = Signal(str)
    """The address of an object that somebody wants to have selected."""
    export_wanted = Signal()
    """Somebody wants a picture of the diagram."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._is_stale = True
        self._is_other_run = False
        self.diagram = Diagram(session, self)
        self.view = SequenceView(self.diagram)
        self.menus = LaneMenus(self.diagram, self.hide_lanes, self)
        self.menu = QMenu(self)
        self.lanes, self.back = self.view.lanes, self.view.back
        self.empty = QLabel()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WHILE_PLAYING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the hops in another language."""
        self.diagram.set_narrator(narrator)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.diagram.set_look(theme, self._factor)
        self._refresh()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self.diagram.set_look(self.diagram.ink.theme, factor)
        self._refresh()

    def set_selected(self, address: str) -> None:
        """Mark the lane of the object that is selected on the stage; an empty address marks none."""
        self.diagram.select(address)
        if self.isVisible():
            self._refresh()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.view.setAccessibleName(self.tr("Sequence diagram"))
        self.back.setText(self.tr("To the present hop"))
        self.back.setToolTip(self.tr("Scroll back to the present hop and follow it again"))
        self.empty.setText(
            self.tr("Nothing has happened yet. Press {step}: every hop becomes an arrow here.").format(
                step=self._ways.step
            )
        )
        self.diagram.set_narrator(self.diagram.words.narrator)
        self._name_lanes()
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._look_if_stale()
        super().showEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._factor = 1.0
        self.lanes.setMenu(QMenu(self))
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._pages, 1)

    def _connect(self) -> None:
        self._session.moved.connect(self._follow)
        self._session.playing_changed.connect(self._look_if_stale)
        self._pause.timeout.connect(self._look_if_stale)
        self.view.hop_wanted.connect(self._go_to)
        self.view.lane_wanted.connect(self.object_wanted)
        self.view.lane_menu_wanted.connect(self._show_menu)
        self.lanes.menu().aboutToShow.connect(self._fill_lanes)

    # --- following -------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        self._is_stale = True
        self._is_other_run |= move.is_other_branch
        if not self._session.is_playing:
            self._look_if_stale()
        elif not self._pause.isActive():
            self._pause.start()

    def _look_if_stale(self) -> None:
        if not (self._is_stale and self.isVisible()):
            return
        self._is_stale = False
        if self._is_other_run:
            self._is_other_run = False
            self.diagram.rebuild()
            self.view.use_usual_place()
        else:
            self.diagram.follow()
        self._pages.setCurrentWidget(self.view if len(self.diagram.sequence) else self.empty)
        self.view.follow()
        self.view.describe_present()

    def catch_up(self) -> None:
        """Be as the session is even while hidden: for a picture."""
        if self._is_other_run:
            self._is_other_run = False
            self.diagram.rebuild()
        self.diagram.follow()

    def _refresh(self) -> None:
        """Paint the same rows again, in other words, colours or sizes."""
        if self.isVisible():
            self.view.follow()
        else:
            self._is_stale = True

    def _go_to(self, position: int) -> None:
        self._session.pause()
        self._session.go_to(position)

    # --- lanes -----------------------------------------------------------------------------

    def hide_lanes(self, lanes: frozenset[str]) -> None:
        """Show all lanes but these."""
        self.diagram.hide(lanes)
        self._name_lanes()
        self.view.follow()

    def _name_lanes(self) -> None:
        hidden = len(self.diagram.hidden)
        # Short: it stands in a corner.
        self.lanes.setText(self.tr("Lanes −{count}").format(count=hidden) if hidden else self.tr("Lanes"))
        self.lanes.setToolTip(
            self.tr("Hide and show lanes; %n lane(s) are hidden", "", hidden)
            if hidden
            else self.tr("Hide and show lanes")
        )
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.lanes.setAccessibleDescription(self.lanes.toolTip())

    def _chain(self) -> frozenset[str]:
        """The lanes of the present chain."""
        position = self._session.position
        return self.diagram.sequence.lanes_of_chain(position) if position else frozenset()

    def _fill_lanes(self) -> None:
        menu = self.lanes.menu()
        self.menus.fill_list(menu, self._chain())
        menu.addSeparator()
        for text, slot in (
            (self.tr("Larger\t+"), self.view.larger),
            (self.tr("Smaller\t-"), self.view.smaller),
            (self.tr("Usual size\t0"), self.view.reset_zoom),
        ):
            menu.addAction(text, slot)

    def _show_menu(self, lane: str, at: QPoint) -> None:
        if lane:
            self.menus.fill_for_lane(self.menu, lane, self._chain())
        else:
            self.menus.fill_list(self.menu, self._chain())
            self._add_close()
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Export a picture…")).triggered.connect(self.export_wanted)
        self.menu.popup(at)

    def _add_close(self) -> None:
        """Offer to close the bubble that the keyboard's row is in, if somebody has opened it."""
        if self.view.is_in_opened_bubble:
            first = self.menu.actions()[0]
            close = self.menu.addAction(self.tr("Close the bubble"), self.view.close_round)
            self.menu.insertAction(first, close)
