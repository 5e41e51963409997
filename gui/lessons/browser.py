"""Choosing a lesson, and going on with one: the browser, and everything else that begins a lesson.

Whoever begins a lesson asks here (the browser, the palette, the welcome page, the review of another lesson), since
here it is known how far the learner has come with it. What keeps a lesson from being played is told with every
problem and its line; what was open stays open.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from core.lessons.checking import checked
from core.lessons.learning import next_after, recommended, resumed
from core.lessons.progress import LessonEntry
from core.lessons.progress_table import Form, exported
from core.scenario.lesson_file import BadLesson, Loaded, load_lesson
from core.scenario.problems import BadFile, one_line
from core.scenario.writing import write_whole
from gui.lessons.browser_course import Course
from gui.lessons.browser_words import BrowserWords
from gui.lessons.progress_store import ProgressStore, utc

if TYPE_CHECKING:
    from gui.lessons.browser_dialog import BrowserDialog
    from gui.lessons.browser_message import LessonMessage
    from gui.window.main_window import MainWindow

_FORMS: Final[dict[str, Form]] = {".csv": "csv", ".json": "json"}


@final
class LessonBrowser(QObject):
    """Begins lessons, and shows what there is to begin.

    Args:
        window: The window that they are played in.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.course: Final = Course()
        self.store: Final = ProgressStore(window.lessons, window.preferences.folder, self.course.has, utc, self)
        self._words = BrowserWords(self)
        self._dialog: BrowserDialog | None = None
        self.message: LessonMessage | None = None
        """The last message, while it is open."""
        self.files: QFileDialog | None = None
        """The dialog in which a file is chosen, while it is open."""
        self.erase_menu: QMenu | None = None
        self._erased: list[tuple[LessonEntry, ...]] = []
        """What was erased and can be brought back, the last one last."""
        self._said = ""
        """What the browser says at its foot, besides what was erased."""
        self._is_lasting = False
        """Whether that is still to be said when it is opened again."""
        self.store.told.connect(self._tell_of_file)
        window.lessons.stopped.connect(self._tell_stopped)

    @property
    def words(self) -> BrowserWords:
        """How lessons are told, in the language of the window."""
        self._words.language = self._window.languages.language
        return self._words

    # --- the browser -----------------------------------------------------------------------

    @property
    def dialog(self) -> "BrowserDialog":
        """What it looks like; made when it is first wanted."""
        if self._dialog is None:
            from gui.lessons.browser_dialog import BrowserDialog  # noqa: PLC0415 - a window begins without it

            dialog = self._dialog = BrowserDialog(self._window, self.course, self.store)
            dialog.begin_wanted.connect(self._begin_chosen)
            dialog.file_wanted.connect(self.ask_file)
            dialog.export_wanted.connect(self.ask_export)
            dialog.erase_wanted.connect(self._show_erase_menu)
            dialog.notice.undo_wanted.connect(self.undo_erasing)
            dialog.notice.dismissed.connect(self._dismiss)
            self._window.languages.changed.connect(self._show_notice)
        return self._dialog

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self._dialog is not None and self._dialog.isVisible()

    def open(self) -> None:
        """Let the user choose a lesson."""
        self.open_at("")

    def open_at(self, name: str) -> None:
        """The same, at a lesson; at the one to play next, if empty."""
        if not self._is_lasting and not self.is_open:
            self._said = ""
        self.store.refresh()
        self.dialog.show_course(name)
        self._show_notice()

    # --- beginning -------------------------------------------------------------------------

    @property
    def recommended(self) -> str | None:
        """The lesson of the course to play now; None where all are done."""
        return recommended(self.course.names, self.store.entries)

    def begin(self, name: str, *, again: bool = False) -> bool:
        """Begin a lesson of the course, or go on with it where it was left.

        Args:
            name: Its id.
            again: Whether to begin it from the start, whatever was done.

        Returns:
            Whether it is open; else it is told why not.
        """
        loaded = self.course.loaded(name)
        if loaded is None:
            self._tell_not_played(name, self.course.problem(name))
            return False
        entry = self.store.of(name)
        return self._play(loaded, entry if entry is not None and entry.is_under_way and not again else None)

    def begin_next(self, after: str) -> bool:
        """Begin the next lesson of the course that is not done; where all are, say so.

        Args:
            after: The id of a lesson.

        Returns:
            Whether a lesson is open.
        """
        name = next_after(self.course.names, self.store.entries, after)
        if name is None:
            self.open()
            self._say(self.tr("All lessons are done. Any of them can be played again."))
            return False
        return self.begin(name)

    def play_again(self) -> None:
        """Begin the lesson that is open from the start, be it one of the course or of a file."""
        play = self._window.lessons.play
        if play is not None:
            self._window.lessons.play_path(play.path)

    def play_next(self) -> None:
        """Begin the lesson after the one that is open."""
        play = self._window.lessons.play
        if play is not None:
            self.begin_next(play.path.lesson.id)

    def begin_named(self, name: str) -> bool:
        """Begin the lesson that somebody names by its id, or by the path of a file; returns whether it is open."""
        if name in self.course.names and not Path(name).exists():
            return self.begin(name)
        return self.begin_file(name)

    def begin_file(self, path: str) -> bool:
        """Begin the lesson of a file; returns whether it is open, else it is told why not."""
        try:
            loaded = load_lesson(Path(path))
        except (BadFile, BadLesson) as problem:
            self._tell_not_played(Path(path).name, str(problem))
            return False
        return self._play(loaded, None)

    def _play(self, loaded: Loaded, entry: LessonEntry | None) -> bool:
        try:
            with _waiting():
                path = checked(loaded)
        except BadLesson as problem:
            self._tell_not_played(Path(loaded.document.name).name, str(problem))
            return False
        if entry is None:
            self._window.lessons.play_path(path)
        else:
            self._window.lessons.play_path(path, *resumed(entry, path))
        if self._dialog is not None:
            self._dialog.hide()
        return self._window.lessons.is_on

    def _begin_chosen(self, name: str, again: bool) -> None:  # noqa: FBT001 - the slot of a signal
        lessons = self._window.lessons
        if again or lessons.play is None or lessons.lesson != self.course.lesson(name):
            self.begin(name, again=again)
            return
        self.dialog.hide()
        if lessons.standing == "away":
            lessons.come_back()

    def ask_file(self) -> None:
        """Let the user choose the file of a lesson."""
        dialog = self._file_dialog(self.tr("Open a lesson"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lessons (*.yaml *.yml);;All files (*)"))
        dialog.fileSelected.connect(self.begin_file)
        dialog.open()

    # --- progress --------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Let the user choose where the progress is written to."""
        if not self.store.entries:
            self._say(self.tr("There is no progress to export yet."))
            return
        dialog = self._file_dialog(self.tr("Export progress"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("Table, a row for each prediction (*.csv)"),
                self.tr("JSON, with all that is known (*.json)"),
            ]
        )
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("json" if "json" in chosen else "csv"))
        dialog.selectFile("lesson-progress.csv")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> bool:
        """Write the progress into a file: a table, or JSON if its name ends so; returns whether it is written."""
        self.store.refresh()
        form = _FORMS.get(Path(path).suffix.lower(), "csv")
        text = exported(form, self.course.lessons(), self.store.entries.values(), utc())
        try:
            write_whole(Path(path), text)
        except (OSError, ValueError) as error:
            reason = one_line(getattr(error, "strerror", None) or str(error))
            self._say(self.tr("The progress cannot be written to {file}: {reason}.").format(file=path, reason=reason))
            return False
        self._say(self.tr("The progress is in {file}.").format(file=path))
        return True

    def _show_erase_menu(self) -> None:
        """Offer to erase one lesson or all; neither is final."""
        dialog, entries = self.dialog, self.store.entries
        if not entries:
            self._say(self.tr("There is no progress to erase."))
            return
        if self.erase_menu is None:
            self.erase_menu = QMenu(dialog)
        menu, name = self.erase_menu, dialog.chosen
        menu.clear()
        menu.setAccessibleName(self.tr("Erase progress"))
        if name in entries:
            lesson = self.course.lesson(name)
            title = self.words.plain(lesson.title) if lesson is not None else name
            menu.addAction(self.tr("Of “{title}”").format(title=title), lambda: self.erase(name))
        menu.addAction(self.tr("Of all lessons"), self.erase)
        button = dialog.erase
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def erase(self, name: str | None = None) -> None:
        """Forget what was done in a lesson, or in all; it can be undone."""
        erased = self.store.erase(None if name is None else (name,))
        if erased:
            self._erased.append(erased)
            self._said = ""
            self._show_notice()

    def undo_erasing(self) -> None:
        """Bring back what was erased last."""
        if self._erased:
            self.store.restore(self._erased.pop())
            self._show_notice()
            self.dialog.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """The window closes: what was done is kept."""
        self.store.close()

    # --- saying ----------------------------------------------------------------------------

    def _tell_of_file(self, text: str) -> None:
        """What is the matter with the file of progress: where one looks, and in the browser until it is put away."""
        if self._window.furnishing is not None:
            self._window.status.say(text)
        self._say(text, is_lasting=True)

    def _say(self, text: str, *, is_lasting: bool = False) -> None:
        """Say something at the foot: until the browser is closed, or until it is put away."""
        self._said, self._is_lasting = text, is_lasting
        self._show_notice()

    def _dismiss(self) -> None:
        if self._said:
            self._said = ""
        else:
            self._erased.clear()
        self._show_notice()
        self.dialog.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notice(self) -> None:
        """Say at the foot of the browser what there is to say: what has just been said goes before what was erased."""
        if self._dialog is None:
            return
        if self._said:
            self._dialog.notice.say(self._said)
        elif self._erased:
            count = len(self._erased[-1])
            tip = self.tr("Bring back the progress of %n lesson(s)", "", count)
            self._dialog.notice.say(self.tr("Progress of %n lesson(s) erased.", "", count), tip)
        else:
            self._dialog.notice.say("")
        self._dialog.name_notice()

    def _tell_stopped(self, text: str) -> None:
        self._tell(self.tr("The lesson cannot go on. The cluster stays as it is."), text)

    def _tell_not_played(self, name: str, details: str) -> None:
        self._tell(self.tr("{name} cannot be played. What was open stays open.").format(name=name), details)

    def _tell(self, sentence: str, details: str) -> None:
        """Tell what is wrong with a lesson, every problem in its line."""
        from gui.lessons.browser_message import LessonMessage  # noqa: PLC0415 - seldom wanted

        above: QWidget = self.dialog if self.is_open else self._window
        message = LessonMessage(above, self.tr("Lesson"), sentence, details, self._window.look.scale.factor)
        message.finished.connect(partial(self._put_away, message))
        self.message = message
        message.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self.dialog if self.is_open else self._window, title)
        dialog.finished.connect(partial(self._put_away, dialog))
        self.files = dialog
        return dialog

    def _put_away(self, dialog: QDialog, _result: object = None) -> None:
        """A message or a dialog was closed."""
        dialog.deleteLater()
        if dialog is self.message:
            self.message = None
        if dialog is self.files:
            self.files = None


@contextmanager
def _waiting() -> Iterator[None]:
    """Show that it takes a moment: a lesson is run from end to end before it begins."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
