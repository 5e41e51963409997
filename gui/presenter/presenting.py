"""Presenter mode: turns the window into one for a class and back, and says what the clicker's keys do in it.

Nothing that the window had is taken apart: its parts are hidden, a page of its own stands in their place, and
leaving shows them again as they were.
"""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.evidence.narration import Narrator
from gui.lessons.presented import LessonPresented
from gui.presenter.before import Before, layout_of, put_aside, take_back
from gui.presenter.blank import Blank
from gui.presenter.clicker_entries import ClickerEntries
from gui.presenter.clicker_keys import ClickerKeys
from gui.presenter.legibility import scale_of
from gui.presenter.notes import Notes, other_screen
from gui.presenter.page import Page
from gui.settings import Stride
from gui.stage.level import Level

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Presenting(QObject):
    """Presents a window.

    Args:
        window: Which one.
    """

    changed = Signal(bool)
    """Whether something is presented now."""
    measured = Signal()
    """What is presented has been fitted to another size."""
    settled = Signal()
    """The presentation is over, and the window has its panels again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._before: Before | None = None
        self._returning: Before | None = None
        """What the window had, until it has its size back: only then its panels have their room."""
        self._page: Page | None = None
        self._notes: Notes | None = None
        self._keys = ClickerKeys(self)
        self._keys.pressed.connect(self._press)
        self._keys.leave_wanted.connect(self.end)
        self.lesson = LessonPresented(window, self)
        self._entries = ClickerEntries(window, self)
        self._blank = Blank(window)
        self._blank.back_wanted.connect(self.toggle_blank)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._measure)
        window.installEventFilter(self)
        window.languages.changed.connect(self._speak)
        window.look.changed.connect(self._take_look)
        window.session.opened.connect(self._show_run)
        window.status.said.connect(self._say)

    # --- what it is ------------------------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether something is presented."""
        return self._before is not None

    @property
    def page(self) -> Page:
        """What fills the window meanwhile; made when it is first wanted."""
        if self._page is None:
            self._page = Page(self._window)
            self._page.way_out.clicked.connect(self.end)
            self._window.teaching.adopt(self._page.scene)
            self._page.scene.menu_requested.connect(self._window.show_object_menu)
            self._page.scene.selection_moved.connect(self._window.scene.select)
            layout_of(self._window).addWidget(self._page)
            # Letters and signs hold while a stage has the focus, and this is one.
            self._page.view.addActions(self._window.view.actions())
        return self._page

    @property
    def notes(self) -> Notes:
        """The teacher's notes; made when they are first wanted."""
        if self._notes is None:
            self._notes = Notes(self._window.session, self._window.lessons, self._window)
            self._notes.set_narrator(self._narrator())
            self._notes.addActions(self._window.actions())
        return self._notes

    @property
    def usual_level(self) -> Level:
        """How much of a hop the window shows while nothing is presented."""
        return self._window.scene.level if self._before is None else self._before.level

    @property
    def is_lit(self) -> bool:
        """Whether the spotlight is on."""
        return self._page is not None and self._page.is_lit

    @property
    def is_blank(self) -> bool:
        """Whether the screen is black."""
        return not self._blank.isHidden()

    # --- coming and going ------------------------------------------------------------------

    def toggle(self) -> None:
        """Present, or no longer."""
        if self.is_on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Present from now on."""
        if self.is_on:
            return
        window, page = self._window, self.page
        self._returning = None
        self._before = put_aside(window, page)
        if not window.lessons.is_on:
            window.levels.set("story")
        page.show()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        if window.look.theme.name == "dark":
            # Light is what a projector shows best; who needs high contrast keeps it.
            window.look.set_choice("light")
        # The window will be as large as its screen; to style everything twice takes time that is seen.
        window.look.scale.set_factor(scale_of(window.screen().size()))
        self._take_look()
        page.begin(self._narrator())
        self._listen()
        page.view.setFocus()
        self.lesson.begin()
        self.notes.begin()
        second = other_screen(window.screen())
        self.notes.share(shared=second is None)
        if second is not None:
            self.notes.show_on(second)
        self.changed.emit(True)

    def end(self) -> None:
        """Have the window as it was."""
        if self._notes is not None:
            self._notes.hide()
            self._notes.share(shared=False)
        self._set_blank(blank=False)
        if self._before is None:
            return
        before, self._before = self._before, None
        self._listen()
        self._settling.stop()
        self.page.leave()
        self.page.hide()
        self._returning = before
        take_back(self._window, before)
        self.changed.emit(False)
        self.settled.emit()

    # --- what can be changed meanwhile -----------------------------------------------------

    def toggle_blank(self) -> None:
        """Make the screen black, or bring it back."""
        self._set_blank(blank=not self.is_blank)

    def _set_blank(self, *, blank: bool) -> None:
        if blank:
            self._blank.cover()
        else:
            self._blank.hide()
        self._listen()
        if self._notes is not None:
            self._notes.set_blank(blank=blank)

    def toggle_spotlight(self) -> None:
        """Dim everything but the present hop, or no longer."""
        if self.is_on:
            self.page.set_lit(lit=not self.page.is_lit)
        else:
            self._window.status.say(
                self.tr("The spotlight belongs to presenter mode: {key} begins it.").format(
                    key=self._window.actions_.way("present")
                )
            )

    def toggle_notes(self) -> None:
        """Show the notes on the second screen or in a window, or put them away."""
        if self.notes.isVisible():
            self.notes.hide()
            return
        self._look_of_notes()
        self.notes.show_on(other_screen(self._window.screen()))

    def set_stride(self, stride: Stride) -> None:
        """Have the clicker go to every hop, or to changes only."""
        self._window.preferences.stride = stride
        told = {
            "hop": self.tr("The clicker steps to every hop."),
            "change": self.tr("The clicker steps to changes only."),
        }
        self.page.message.say(told[stride])

    def open_menu(self) -> None:
        """Offer what the clicker can do."""
        self.page.menu.open(self.tr("What next?"), self._entries.all())

    # --- the clicker -----------------------------------------------------------------------

    def _listen(self) -> None:
        """Hear the clicker while something is presented, and whatever brings a black screen back."""
        _application().removeEventFilter(self._keys)
        if self.is_on or self.is_blank:
            # The filter that was installed last is asked first.
            _application().installEventFilter(self._keys)

    def _press(self, button: str) -> None:
        if self.is_blank:
            self.toggle_blank()
            return
        if self.page.menu.isVisible():
            self._press_in_menu(button)
            return
        match button:
            case "next" | "back" as key:
                if not self.lesson.take(is_back=key == "back"):
                    self._step(is_back=key == "back")
            case "dot":
                self.toggle_blank()
            case "menu":
                self.open_menu()

    def _press_in_menu(self, button: str) -> None:
        menu = self.page.menu
        match button:
            case "next":
                menu.move_by(1)
            case "back":
                menu.move_by(-1)
            case "dot":
                menu.choose()
            case "menu":
                menu.close_menu()

    def _step(self, *, is_back: bool) -> None:
        session = self._window.session
        session.pause()
        session.take("change" if self._window.preferences.stride == "change" else "into", is_back=is_back)

    # --- following -------------------------------------------------------------------------

    def _narrator(self) -> Narrator:
        return Narrator(self._window.languages.language)

    def _speak(self) -> None:
        if self.is_on:
            self.page.set_narrator(self._narrator())
            self.lesson.retell()
            if self.page.menu.isVisible() and not self.page.menu.is_open_for(self.lesson):
                # Its entries are made once, in the words of that moment.
                self.open_menu()
        if self._notes is not None:
            self._notes.set_narrator(self._narrator())

    def _take_look(self) -> None:
        if self.is_on:
            self.page.set_look(self._window.look.theme, self._window.size())
            self.lesson.retell()
        self._look_of_notes()

    def _look_of_notes(self) -> None:
        if self._notes is not None:
            factor = self._before.factor if self._before is not None else self._window.look.scale.factor
            self._notes.set_look(self._window.look.theme, factor)

    def _measure(self) -> None:
        """Everything legible in a window as large as it is now."""
        if self.is_on:
            self._window.look.scale.set_factor(scale_of(self._window.size()))
            self._take_look()
            self.measured.emit()

    def _say(self, text: str) -> None:
        if self.is_on:
            self.page.message.say(text)

    def _show_run(self) -> None:
        if self.is_on:
            self.page.show_run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._follow_size()
            elif event.type() == QEvent.Type.Close:
                # What is remembered is how the window was.
                self.end()
        return False

    def _follow_size(self) -> None:
        if self.is_on:
            self._settling.start()
        elif self._returning is not None and self._window.size() == self._returning.size:
            before, self._returning = self._returning, None
            QTimer.singleShot(0, self, lambda: self._restore(before))

    def _restore(self, before: Before) -> None:
        """Panels as they were, in a window that has its size again."""
        self._window.restoreState(before.docks)
        self.settled.emit()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
