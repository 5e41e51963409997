"""A lesson in the browser, before it is begun: what it is about, what to know before, how a teacher divides the time.

A page is made anew for each lesson and whenever something about it changes. What to keep is not shown before the
lesson is done, since it has the answers; a teacher opens it by a button.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple, final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.lessons.progress import LessonEntry
from core.scenario.lesson_entries import Both
from core.scenario.lesson_file import LessonFile
from gui.lessons.browser_course import Course
from gui.lessons.browser_marks import StateMark
from gui.lessons.browser_words import LOOKS, BrowserWords, state_of, step_of
from gui.lessons.progress_store import ProgressStore
from gui.lessons.prose import Prose, marked
from gui.lessons.word_button import Role, WordButton
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.rich_text import RichText

_TITLE: Final = 19
_TEXT: Final = 15
_SECTION: Final = 18
_MARGIN: Final = 20


class Shown(NamedTuple):
    """What a page is about, and how it looks."""

    name: str
    is_next: bool
    """Whether it is the lesson to play now."""
    is_open: bool
    """Whether it is being played."""
    course: Course
    store: ProgressStore
    words: BrowserWords
    rich: RichText


@final
class LessonPage(QWidget):
    """A lesson, with the buttons that begin it.

    Args:
        shown: Which one, and how.
    """

    begin_wanted = Signal()
    again_wanted = Signal()
    lesson_wanted = Signal(str)
    """The id of another lesson, which should be known before."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown, self._rich, self._words = shown, shown.rich, shown.words
        self.begin, self.again = self._button("primary"), self._button()
        self.recap_button = self._button("quiet")
        self.recap = QWidget()
        self.prior: dict[str, WordButton] = {}
        self._rows = QVBoxLayout(self)
        margin = self._rich.px(_MARGIN)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(0)
        self.begin.clicked.connect(self.begin_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.recap_button.clicked.connect(self._toggle_recap)
        lesson = shown.course.lesson(shown.name)
        if lesson is None:
            self._tell_why_not()
        else:
            self._tell(lesson, shown.store.of(shown.name))
        self._rows.addStretch(1)

    # --- the parts -------------------------------------------------------------------------

    def _tell(self, lesson: LessonFile, entry: LessonEntry | None) -> None:
        words = self._words
        number = self._shown.course.number(lesson.id)
        title = f"{number}\N{EN SPACE}{words.text(lesson.title)}"
        self._add(Prose(marked(self._rich, title, size=_TITLE, bold=True)), 0)
        self._add(self._state_line(entry, lesson), 6)
        self._add(Prose(self._rich.soft(words.facts(lesson), 14)), 4)
        self._add(self._prose(lesson.summary), 10)
        self._name_buttons(entry, lesson)
        self._add(self._row(self.begin, self.again), 14)
        self._list(self.tr("Goals"), lesson.goals)
        self._tell_prior(lesson)
        if entry is not None:
            self._head(self.tr("Progress"))
            for sentence in words.history(entry, lesson):
                self._add(Prose(self._rich.text(sentence, size=_TEXT)), 3)
        self._tell_statements(lesson)
        self._tell_plan(lesson)
        self._tell_recap(lesson, is_done=entry is not None and entry.is_done)

    def _tell_why_not(self) -> None:
        """The lesson cannot be read."""
        for button in (self.begin, self.again, self.recap_button):
            button.setParent(self)
            button.hide()
        self._add(Prose(self._rich.text(self._shown.name, size=_TITLE, bold=True)), 0)
        self._add(Prose(self._rich.text(self.tr("This lesson cannot be read:"), size=_TEXT)), 10)
        self._add(Prose(self._rich.text(self._shown.course.problem(self._shown.name), size=_TEXT, code=True)), 6)

    def _state_line(self, entry: LessonEntry | None, lesson: LessonFile) -> QWidget:
        """Sign and word of how far one has come, and whether it is the lesson to play now."""
        rich, words, state = self._rich, self._words, state_of(entry)
        text = rich.text(words.state(entry, lesson), rich.theme.states()[LOOKS[state]].text, size=14, bold=True)
        if self._shown.is_open:
            text += rich.text(" · " + self.tr("open now"), rich.theme.accent_text, size=14, bold=True)
        elif self._shown.is_next:
            text += rich.text(" · " + self.tr("the one to play next"), rich.theme.accent_text, size=14, bold=True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(rich.px(8))
        row.addWidget(StateMark(state, rich))
        row.addWidget(Prose(text), 1)
        return line

    def _name_buttons(self, entry: LessonEntry | None, lesson: LessonFile) -> None:
        """What begins the lesson says where it begins."""
        is_under_way = entry is not None and entry.is_under_way and step_of(entry, lesson) > 1
        if self._shown.is_open:
            self.begin.say(self.tr("Back to the lesson"), self.tr("Close this window; the lesson is open (Enter)"))
        elif entry is not None and is_under_way:
            step = step_of(entry, lesson)
            tip = self.tr("Go on with the predictions that were made (Enter)")
            self.begin.say(self.tr("Go on at step {number}").format(number=step), tip)
        elif entry is not None and entry.is_done:
            tip = self.tr("Play it once more; the best result is kept (Enter)")
            self.begin.say(self.tr("Play again"), tip)
        else:
            self.begin.say(self.tr("Begin"), self.tr("Begin this lesson (Enter)"))
        self.again.say(self.tr("Again from the start"), self.tr("Begin anew; the best result is kept"))
        self.again.setVisible(is_under_way or self._shown.is_open)

    def _tell_prior(self, lesson: LessonFile) -> None:
        if not lesson.prior.lessons and not lesson.prior.knowledge:
            return
        self._head(self.tr("To know before"))
        for name in lesson.prior.lessons:
            self._add(self._prior(name), 4)
        for text in lesson.prior.knowledge:
            self._add(self._item(self._words.text(text)), 4)

    def _prior(self, name: str) -> QWidget:
        """A link to another lesson, with how far one has come with it."""
        shown, words, rich = self._shown, self._words, self._rich
        other, entry = shown.course.lesson(name), shown.store.of(name)
        if other is None:
            return self._item(name)
        button = self.prior[name] = self._button("quiet")
        text = f"{shown.course.number(name)}\N{EN SPACE}{words.plain(other.title)}, {words.state(entry, other)}"
        button.say(text, self.tr("Show that lesson"))
        button.clicked.connect(lambda: self.lesson_wanted.emit(name))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(rich.px(4))
        row.addWidget(StateMark(state_of(entry), rich))
        row.addWidget(self._row(button), 1)
        return line

    def _tell_statements(self, lesson: LessonFile) -> None:
        if lesson.statements:
            self._head(self.tr("Statements of the article that it teaches"))
            self._add(self._table((each, self._words.statement(each)) for each in lesson.statements), 4)

    def _tell_plan(self, lesson: LessonFile) -> None:
        self._head(self.tr("Plan for a teacher"))
        words = self._words
        self._add(self._table((words.minutes(part.minutes), words.text(part.what)) for part in lesson.plan), 4)

    def _tell_recap(self, lesson: LessonFile, *, is_done: bool) -> None:
        rows = QVBoxLayout(self.recap)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._rich.px(4))
        for text in lesson.recap:
            rows.addWidget(self._item(self._words.text(text)))
        self._head(self.tr("What to keep"))
        if is_done:
            self.recap_button.setParent(self)
            self.recap_button.hide()
        else:
            self._add(self._row(self.recap_button), 4)
            self.recap.hide()
            self._name_recap()
        self._add(self.recap, 4)

    def _toggle_recap(self) -> None:
        self.recap.setVisible(self.recap.isHidden())
        self._name_recap()

    def _name_recap(self) -> None:
        if self.recap.isHidden():
            tip = self.tr("It has the answers, so it is for teachers until the lesson is done")
            self.recap_button.say(self.tr("Show it (for teachers)"), tip)
        else:
            self.recap_button.say(self.tr("Hide it"), self.tr("Hide what to keep"))

    # --- pieces ----------------------------------------------------------------------------

    def _add(self, widget: QWidget, above: float) -> None:
        self._rows.addSpacing(self._rich.px(above))
        self._rows.addWidget(widget)

    def _head(self, text: str) -> None:
        self._add(Prose(self._rich.text(text, size=14, bold=True)), _SECTION)

    def _list(self, title: str, texts: tuple[Both, ...]) -> None:
        self._head(title)
        for text in texts:
            self._add(self._item(self._words.text(text)), 4)

    def _prose(self, text: Both) -> Prose:
        return Prose(marked(self._rich, self._words.text(text), size=_TEXT))

    def _item(self, text: str) -> Prose:
        return self._table([("–", text)], wide=18)

    def _table(self, pairs: Iterable[tuple[str, str]], wide: int = 58) -> Prose:
        """Short words on the left, texts on the right, which do not run under them."""
        rich = self._rich
        rows = "".join(
            f'<tr><td width="{rich.px(wide)}">{rich.soft(left, 14)}</td>'
            f'<td style="padding-bottom:{rich.px(4)}px;">{marked(rich, right, size=_TEXT)}</td></tr>'
            for left, right in pairs
        )
        return Prose(f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>')

    def _button(self, role: Role = "") -> WordButton:
        button = WordButton(role)
        button.set_look(self._rich)
        return button

    def _row(self, *widgets: QWidget) -> QWidget:
        holder = QWidget()
        row = WrappingRow(holder)
        row.setSpacing(self._rich.px(8))
        for widget in widgets:
            row.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        return holder
