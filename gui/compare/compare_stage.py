"""The second stage: the history that is compared, at the same time as the cursor.

Up to the common position it stands at the same hop; behind it at the same time, and as far into the
instant as the cursor is. It is drawn only while something is compared and there is room for it.
"""

from typing import final

from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.timeline.comparison import same_moment
from gui.branch_names import BranchNames
from gui.clock import Clock
from gui.compare.compared_scene import ComparedScene
from gui.compare.differences import differing, texts_of
from gui.compare.heading import Heading
from gui.compare.pair import Pair
from gui.session import TRAIL, Move, Session
from gui.stage.figures import StagePicture
from gui.stage.picture import picture_of
from gui.stage.scene import without_activity
from gui.stage.texts import StageWords
from gui.stage.view import StageView
from gui.theme import Theme
from gui.window.ghosts import ghosts, ghosts_at
from gui.window.stage_follower import FASTEST_ANIMATED, FASTEST_WITH_HOP

_MOST_NAMED = 12


@final
class CompareStage(QWidget):
    """The stage of the history that is compared, with a heading.

    Args:
        session: Whose cursor it follows.
        pair: Which two are compared.
        clock: What moves on the scene.
    """

    def __init__(self, session: Session, pair: Pair, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pair = pair
        self._narrator = Narrator("en")
        self._names = BranchNames(self)
        self._words = StageWords(self)
        self._texts = self._words.texts()
        self._position = 0
        self.heading = Heading()
        self.scene = ComparedScene(clock)
        self.view = StageView(self.scene)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.view, 1)
        self._factor = 1.0
        self.hide()
        session.moved.connect(self._follow)
        pair.changed.connect(self._take)
        self.retranslate()
        self._take()

    @property
    def position(self) -> int:
        """The position in the history that is compared."""
        return self._position

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.scene.set_theme(theme)
        self.heading.set_look(theme, self._factor)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        if self.scene.metrics.factor != factor:
            self.scene.set_scale(factor)
        self.heading.set_look(self.scene.theme, factor)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self._texts = self._words.texts()
        self.show_moment()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self.show_moment()
        super().showEvent(event)

    # --- following -------------------------------------------------------------------------

    def _take(self) -> None:
        """Other histories are compared: nothing that was drawn holds."""
        self.scene.forget()
        self.setVisible(self._pair.other is not None)
        self.show_moment()
        self.view.fit()

    def _follow(self, move: Move) -> None:
        session, before = self._session, self._position
        if not self._is_wanted():
            return
        self._stand()
        picture = self._picture()
        playing, pace = session.is_playing, session.pace
        if playing and pace > FASTEST_WITH_HOP:
            self.scene.show(without_activity(picture))
        elif move.is_next_hop and self._position > before and not (playing and pace > FASTEST_ANIMATED):
            self.scene.play_hop(picture)
        else:
            self.scene.show(picture)
        self._tell(picture)
        self.view.follow_hop()

    def show_moment(self) -> None:
        """Show where the cursor is, without movement."""
        if self._is_wanted():
            self._stand()
            picture = self._picture()
            self.scene.show(picture)
            self._tell(picture)

    def _is_wanted(self) -> bool:
        return self._pair.other is not None and self.isVisible()

    def _stand(self) -> None:
        """Go to where the other history is when the present one is at the cursor."""
        other = self._pair.other
        assert other is not None
        self._position = same_moment(
            self._session.recording, other.recording, self._session.position, self._pair.common
        )

    # --- what is shown ---------------------------------------------------------------------

    def _picture(self) -> StagePicture:
        other = self._pair.other
        assert other is not None
        recording, position = other.recording, self._position
        rows = recording.moment(position).rows
        hop = recording.hop(position) if position else None
        picture = picture_of(rows, hop, self._trail(hop), self._texts, ghosts_at(recording, position, rows))
        if hop is None:
            return picture
        opener = recording.hop(recording.position_of(hop.span)) if hop.span >= 0 else None
        return replace(picture, told=self._narrator.sentence(hop, opener))

    def _trail(self, hop: Hop | None) -> tuple[Hop, ...]:
        """The last hops worth a look before the present one, oldest first."""
        other = self._pair.other
        hops: list[Hop] = []
        position = self._position - 1
        while other is not None and hop is not None and position > 0 and len(hops) < TRAIL:
            past = other.recording.hop(position)
            if hop.time - past.time > 1_000_000:
                break
            if self._session.is_shown(past):
                hops.append(past)
            position -= 1
        return tuple(reversed(hops))

    def _tell(self, picture: StagePicture) -> None:
        """Mark what is not the same, and say in words what is shown."""
        session, other = self._session, self._pair.other
        assert other is not None
        here = picture_of(session.rows, session.hop, (), self._texts, ghosts(session))
        addresses = differing(here, picture)
        self.scene.mark(addresses, self.tr("not the same in both"))
        name = self._names.numbered(other)
        hop = other.recording.hop(self._position) if self._position else None
        parts = [self._narrator.time(hop.time if hop is not None else 0)]
        if hop is not None:
            parts.append(self.tr("hop {number}").format(number=hop.index))
        if not other.recording.has_passed(session.time - 1):
            parts.append(self.tr("recorded no further"))
        parts.append(self.tr("differs in %n object(s)", "", len(addresses)) if addresses else self.tr("no difference"))
        detail = " · ".join(parts)
        self.heading.say(name, detail, is_marked=bool(addresses))
        self.heading.rhombus.setToolTip(self.tr("Marks what is not the same in both histories"))
        self.view.setAccessibleName(self.tr("Stage of history {name}").format(name=name))
        listed = self._listed(addresses, here, picture)
        self.view.setAccessibleDescription("\n".join((detail, *listed)))
        self.heading.detail.setToolTip("\n".join((detail, *listed)))

    def _listed(self, addresses: tuple[str, ...], here: StagePicture, there: StagePicture) -> list[str]:
        """What differs, an object a line: how it is here, and how it is there."""
        named = addresses[:_MOST_NAMED]
        mine, theirs = texts_of(here, named), texts_of(there, named)
        nothing, lines = self.tr("not there"), []
        for address in named:
            one, other = mine.get(address, nothing), theirs.get(address, nothing)
            if one != other:
                said = self.tr("{place}: {there}; on the other stage: {here}")
                lines.append(said.format(place=address.partition("/")[0], there=other, here=one))
        if len(addresses) > _MOST_NAMED:
            lines.append(self.tr("and %n more", "", len(addresses) - _MOST_NAMED))
        return lines
