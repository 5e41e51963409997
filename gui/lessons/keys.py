"""The keys of a clicker while a lesson is open, without presenter mode: on, back, and through the answers.

Page Down goes on and Page Up goes back, wherever the focus is. Where something is asked they go through the answers
instead, and the full stop chooses the one that is marked, as in the menu of presenter mode; Esc or F5, which a
clicker sends in turns, leaves the answers, and Page Up goes back again. What is being written, dialogs and menus
keep their keys. In presenter mode all of this is the clicker's own affair.
"""

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDialog, QWidget

from core.evidence.narration import Narrator
from gui.lessons.option_button import OptionButton
from gui.lessons.option_words import option_text
from gui.lessons.options import Option
from gui.lessons.words import LessonWords
from gui.presenter.clicker_keys import BUTTONS, Button, is_written_in

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_NOTHING: Final = -1


@final
class LessonKeys(QObject):
    """An event filter for the application, while a lesson is open.

    Args:
        window: The window that the lesson is played in.
    """

    marked = Signal(str, int)
    """The answer that would be chosen now and its number, from 1; empty while none is marked."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lessons = window.lessons
        self._words = LessonWords(self)
        self._row = _NOTHING
        """The option that is marked."""
        self._asked: tuple[object, ...] = ()
        """What was asked when it was marked."""
        window.lessons.begun.connect(self._listen)
        window.lessons.ended.connect(self._listen)
        window.lessons.changed.connect(self._follow)
        window.presenting.changed.connect(lambda: self._mark(_NOTHING))

    def _listen(self) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if self._lessons.is_on:
            application.installEventFilter(self)
        self._mark(_NOTHING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        button = BUTTONS.get(event.key()) if event.modifiers() in _PLAIN else None
        if button is None or not self._is_free(watched) or not self._wants(button):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif button in ("next", "back") or not event.isAutoRepeat():
            self._press(button)
        return True

    # --- whose key it is -------------------------------------------------------------------

    def _is_free(self, watched: QWidget) -> bool:
        """Whether nothing else is on: no presentation, no menu or dialog, no page over the stage, no text."""
        window = self._window
        if not self._is_ours(watched) or window.presenting.is_on or window.presenting.is_blank:
            return False
        if window.welcome.isVisible() or window.tour.number:
            return False
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return False
        # What a field has no use for goes on to what it lies in, which is not written in.
        return not any(map(_is_written_in, (watched, QApplication.focusWidget())))

    def _is_ours(self, watched: QWidget) -> bool:
        """Whether a widget is in the window, or in a panel that was taken out of it."""
        top: QWidget | None = watched.window()
        if isinstance(top, QDialog):
            return False
        while top is not None and top is not self._window:
            top = top.parentWidget()
        return top is not None

    def _wants(self, button: Button) -> bool:
        """Whether a key means the lesson now; the full stop, Esc and F5 do only while an answer is marked."""
        return button in ("next", "back") or self._row != _NOTHING

    # --- what it does ----------------------------------------------------------------------

    def _press(self, button: Button) -> None:
        options = self._options()
        match button:
            case "next" if options:
                self._mark((self._row + 1) % len(options), options)
            case "back" if options and self._row != _NOTHING:
                self._mark((self._row - 1) % len(options), options)
            case "next":
                self._lessons.go_on()
            case "back":
                self._lessons.go_back()
            case "dot" if self._row < len(options):
                self._lessons.choose(options[self._row].key)
            case _:
                self._mark(_NOTHING)

    def _options(self) -> tuple[Option, ...]:
        """What can be chosen now; nothing while hops are shown or the cluster is elsewhere."""
        if self._lessons.is_walking or self._lessons.standing == "away":
            return ()
        return self._lessons.options(self._narrator)

    @property
    def _narrator(self) -> Narrator:
        return Narrator(self._window.languages.language)

    def _mark(self, row: int, options: tuple[Option, ...] = ()) -> None:
        """Mark an option, on the stage and in the panel, and say which one it is."""
        was, self._row = self._row, row
        if row == _NOTHING:
            if was != _NOTHING:
                self.marked.emit("", 0)
            return
        play = self._lessons.play
        assert play is not None
        self._asked = (play, play.number, play.phase)
        option = options[row]
        said = self.tr("{number} of {count}: {answer} – the full stop chooses it.")
        answer = option_text(option, self._words, self._narrator)
        self._window.status.say(said.format(number=row + 1, count=len(options), answer=answer))
        self.marked.emit(option.key, row + 1)
        self._give_focus(row + 1)

    def _give_focus(self, number: int) -> None:
        """Have the answer in the panel be the one that Enter presses, too, where it is seen."""
        for button in self._window.lesson.findChildren(OptionButton):
            if button.front == number and button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _follow(self) -> None:
        """What was marked belongs to what was asked."""
        play = self._lessons.play
        now = (play, play.number, play.phase) if play is not None else ()
        if self._row != _NOTHING and (now != self._asked or self._lessons.standing == "away"):
            self._mark(_NOTHING)


def _is_written_in(widget: QWidget | None) -> bool:
    """Whether text or a number is being written in a widget."""
    if widget is None:
        return False
    is_combined = isinstance(widget, QComboBox) and widget.isEditable()
    return is_combined or isinstance(widget, QAbstractSpinBox) or is_written_in(widget)
