"""The details pane: one scrolling, selectable text about the hop at the cursor.

It is written anew at every move, but not while it is hidden, and a few times a second at most
while a run is played, since nobody reads faster than that.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QShowEvent, QTextOption
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.evidence.protection import Unnoticed, Unprotected, unnoticed, unprotected
from core.kernel.hops import Hop
from core.timeline.steps import changes_something
from gui.panels.details_text import HIDE_BUNDLE, SHOW_BUNDLE, SHOW_CHANGES, DetailsText, Shown
from gui.panels.freshness import Freshness
from gui.panels.rich_text import RichText
from gui.panels.standing import standing_of
from gui.panels.subject import subject_of
from gui.session import Move, Session
from gui.theme import LIGHT, Theme
from gui.ways import Ways
from gui.widgets.stepping_keys import SteppingBrowser

_WHILE_PLAYING_MS: Final = 150
_SHORT_WAY: Final = 64
"""Hops that are looked through for changes."""


@final
class DetailsPanel(QWidget):
    """What the hop at the cursor is.

    Args:
        session: Whose cursor.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._text = DetailsText(Narrator("en"), LIGHT, self)
        self._factor = 1.0
        self._expansion: tuple[Hop, ...] = ()
        self._shows_all_changes = False
        self._selected = ""
        self._protection: tuple[tuple[Unnoticed, ...], tuple[Unprotected, ...]] | None = None
        """What the cluster does not know; None when it has to be found out again, which takes a look at every row."""
        self.browser = SteppingBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser.anchorClicked.connect(self._follow_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        self._fresh = Freshness(self, session, self._write, _WHILE_PLAYING_MS)
        session.moved.connect(self._follow)
        self.retranslate()
        self.set_scale(1.0)

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self._text.ways = ways
            self._rewrite()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the hop in another language."""
        self._text.set_narrator(narrator)
        self._rewrite()

    def set_selected(self, address: str) -> None:
        """Tell of the object that is selected on the stage, too; an empty address of none."""
        if address != self._selected:
            self._selected = address
            self._rewrite()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._text.rich = RichText(theme, self._factor)
        self._rewrite()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._text.rich = RichText(self._text.rich.theme, factor)
        self.browser.document().setDocumentMargin(self._text.rich.px(12))
        self._rewrite()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.browser.setAccessibleName(self.tr("Details of the present hop"))
        self.browser.setAccessibleDescription(self.tr("What the hop is, why it happens, and what it changed."))
        self._text.set_narrator(self._text.narrator)
        self._rewrite()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fresh.catch_up()
        super().showEvent(event)

    # --- writing ---------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        if not self._is_calm(move):
            self._protection = None
        self._expansion = ()
        self._shows_all_changes = False
        self._fresh.lose()

    def _is_calm(self, move: Move) -> bool:
        """Whether a short way forward has changed nothing that protection depends on."""
        if move.is_other_branch or not 0 < move.position - move.before <= _SHORT_WAY:
            return False
        return not any(map(changes_something, self._session.recording.hops(move.before + 1, move.position)))

    def _follow_link(self, url: QUrl) -> None:
        target = url.toString()
        if target == SHOW_BUNDLE:
            self._expansion = tuple(self._session.recording.expansion(self._session.position))
        elif target == HIDE_BUNDLE:
            self._expansion = ()
        elif target == SHOW_CHANGES:
            self._shows_all_changes = True
        self._rewrite()

    def _rewrite(self) -> None:
        """Write the same hop again, without losing the place in the text."""
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        self._fresh.renew()
        bar.setValue(place)

    def _write(self) -> None:
        self.browser.setHtml(self._html())

    def _html(self) -> str:
        session, hop = self._session, self._session.hop
        rows, selected = session.rows, self._selected
        subject = (subject_of(rows, selected, session.time) or standing_of(rows, selected)) if selected else None
        if hop is None:
            return self._text.nothing_yet(subject)
        if self._protection is None:
            self._protection = (unnoticed(session.rows), unprotected(session.rows))
        return self._text.of(
            Shown(
                hop=hop,
                stack=tuple(session.recording.stack(session.position)),
                unnoticed=self._protection[0],
                unprotected=self._protection[1],
                expansion=self._expansion,
                shows_all_changes=self._shows_all_changes,
                subject=subject,
            )
        )
