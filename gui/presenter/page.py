"""What fills the window in presenter mode: the stage, the caption, and over them the menu and the way out."""

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.presenter.caption import Caption
from gui.presenter.clicker_menu import ClickerMenu
from gui.presenter.legibility import LEAST_TARGET, LEAST_TEXT, pixels
from gui.presenter.message import Message
from gui.presenter.spotlight import Spotlight
from gui.presenter.stage import PresenterScene, PresenterView
from gui.window.stage_follower import StageFollower

if TYPE_CHECKING:
    from gui.session import Move
    from gui.stage.level import Level
    from gui.theme import Theme
    from gui.window.main_window import MainWindow

_BUTTON_MS: Final = 3000
"""How long the way out is seen after the mouse was moved last."""


@final
class Page(QWidget):
    """The calm layout.

    Args:
        window: The window that it fills.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._session = window.session
        self._actions = window.actions_
        self._clock = window.clock
        self._follower: StageFollower | None = None
        self._is_lit = False
        self.scene = PresenterScene(window.clock, window.look.theme)
        self.view = PresenterView(self.scene)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.spotlight = Spotlight(self.scene)
        self.caption = Caption(window.session)
        self.message = Message(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.caption)
        self.menu = ClickerMenu(self, lambda: self.caption.foot)
        self.menu.closed.connect(self.view.setFocus)
        self.menu.risen.connect(self._make_way)
        self.way_out = QPushButton(self)
        self.way_out.hide()
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_BUTTON_MS)
        self._still.timeout.connect(self._hide_button)
        self.view.viewport().setMouseTracking(True)
        self.view.viewport().installEventFilter(self)
        self.scene.laid_out.connect(self._light)
        self.scene.set_level(window.scene.level)
        window.scene.level_changed.connect(self._take_level)
        self.hide()
        self.retranslate()

    # --- following the session -------------------------------------------------------------

    def begin(self, narrator: Narrator) -> None:
        """Follow the session from now on."""
        self._follower = StageFollower(self._session, self.scene, self.view, self._clock)
        self._follower.told.connect(self.caption.tell)
        self._session.moved.connect(self._follow)
        self.set_narrator(narrator)
        self.retranslate()  # keys may have changed
        self.view.fit()
        self.view.follow_hop()

    def leave(self) -> None:
        """Follow it no longer: what is not seen costs nothing."""
        self._session.moved.disconnect(self._follow)
        if self._follower is not None:
            self._follower.deleteLater()
            self._follower = None
        self.menu.hide()
        self.message.say("")
        self.set_lit(lit=False)
        self._still.stop()
        self.way_out.hide()

    def show_run(self) -> None:
        """Another run is looked at: nothing on the stage is where it was."""
        if self._follower is not None:
            self.scene.forget()
            self._follower.show()
            self.view.fit()

    def _follow(self, move: "Move") -> None:
        del move
        self.message.say("")
        self._light()

    def _take_level(self, level: "Level") -> None:
        self.scene.set_level(level)
        self.view.fit()
        self.view.follow_hop()

    def _make_way(self, risen: int) -> None:
        """A question reaches so far over the stage: what it is about stays in sight."""
        self.view.cover(risen)
        self.message.lift(risen)

    # --- spotlight -------------------------------------------------------------------------

    @property
    def is_lit(self) -> bool:
        """Whether the spotlight is on."""
        return self._is_lit

    def set_lit(self, *, lit: bool) -> None:
        """Turn the spotlight on or off."""
        self._is_lit = lit
        self.spotlight.setVisible(lit)
        self._light()

    def _light(self) -> None:
        if self._is_lit:
            self.spotlight.follow(self._session.hop)

    # --- language and look -----------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        if self._follower is not None:
            self.caption.set_narrator(narrator)
            self._follower.set_narrator(narrator)

    def set_look(self, theme: "Theme", size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self.scene.set_theme(theme)
        self.caption.set_look(theme, size)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.menu.set_look(theme, size)
        self.message.set_look(theme, size)
        font = QFont(self.font())
        font.setPixelSize(pixels(LEAST_TEXT, size))
        self.way_out.setFont(font)
        self.way_out.setMinimumHeight(pixels(LEAST_TARGET, size) + 8)
        self._place_button()
        self.view.fit()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Presentation"))
        self.way_out.setText(self.tr("End"))
        self.way_out.setToolTip(self.tr("End the presentation ({key})").format(key=self._actions.way("present")))
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- the way out -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self.show_button()
        return super().eventFilter(watched, event)

    def show_button(self) -> None:
        """Show the way out for a while."""
        self._place_button()
        self.way_out.show()
        self.way_out.raise_()
        self._still.start()

    def _hide_button(self) -> None:
        if self.way_out.underMouse() or self.way_out.hasFocus():
            self._still.start()
        else:
            self.way_out.hide()

    def _place_button(self) -> None:
        self.way_out.adjustSize()
        self.way_out.move(self.width() - self.way_out.width() - 24, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()
