"""What the actions of marks do: breakpoints and bookmarks at the present hop, and from one bookmark to another."""

from collections.abc import Callable
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.timeline.breakpoints import Breakpoint
from gui.marking.breakpoint_dialog import BreakpointDialog
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.marking.breakpoint_words import BreakpointWords
from gui.window.actions import ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Marking(QObject):
    """The slots of the actions of marks.

    Args:
        window: The window they act on.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._marks = BreakpointMarks(window.session)
        self._words = BreakpointWords(Narrator("en"), self)
        self.dialog = BreakpointDialog(window.session, window)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._words.narrator = narrator
        self.dialog.set_narrator(narrator)

    def slots(self) -> dict[ActionId, Callable[[], None]]:
        """What each action does."""
        return {
            "breakpoint-here": self._toggle_breakpoint,
            "new-breakpoint": self.ask,
            "bookmark-here": self._toggle_bookmark,
            "next-bookmark": lambda: self._go_to_bookmark(is_back=False),
            "previous-bookmark": lambda: self._go_to_bookmark(is_back=True),
        }

    # --- breakpoints -----------------------------------------------------------------------

    def ask(self) -> None:
        """Ask at what a run is to stop."""
        self._session.pause()
        self.dialog.show_new(factor=self._window.look.scale.factor)

    def ask_like(self, mark: Breakpoint) -> None:
        """Ask for a breakpoint that begins like this one."""
        self._session.pause()
        self.dialog.show_new(mark, self._window.look.scale.factor)

    def edit(self, mark: Breakpoint) -> None:
        """Change a breakpoint."""
        self.dialog.show_mark(mark, self._window.look.scale.factor)

    def _toggle_breakpoint(self) -> None:
        """Break on hops like the present one, or the one that is chosen in the list, or no longer."""
        before = self._session.marks.breakpoints
        if not self._window.hops.toggle_breakpoint():
            self._say(self.tr("There is no hop yet to break on: press Right for the first one."))
            return
        now = self._session.marks.breakpoints
        for gone in before:
            if gone not in now:
                self._say(self.tr("Breakpoint {number} is removed.").format(number=gone.number))
        for added in now:
            if added not in before:
                self._say_added(added)

    def _say_added(self, mark: Breakpoint) -> None:
        text = self.tr("Breakpoint {number}: {what}. {keys} runs to where it stops the run.")
        what, keys = self._words.sentence(mark), self._window.actions_.key("run")
        self._say(text.format(number=mark.number, what=what, keys=keys))

    # --- bookmarks -------------------------------------------------------------------------

    def _toggle_bookmark(self) -> None:
        """Keep the present place, or no longer."""
        before = len(self._session.marks.bookmarks)
        self._marks.toggle_bookmark()
        if len(self._session.marks.bookmarks) < before:
            self._say(self.tr("The bookmark is removed."))
        else:
            keys = self._window.actions_.key("previous-bookmark")
            self._say(self.tr("This place is kept; from anywhere behind it {keys} comes back to it.").format(keys=keys))

    def _go_to_bookmark(self, *, is_back: bool) -> None:
        self._session.pause()
        if not self._marks.next_bookmark(is_back=is_back):
            keys = self._window.actions_.key("bookmark-here")
            self._say(self.tr("There is no other bookmark in this history; {keys} sets one.").format(keys=keys))

    def _say(self, text: str) -> None:
        self._window.status.say(text)
