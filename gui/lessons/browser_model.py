"""The rows of the lesson browser: the course in its order, of which a filter leaves those that answer it."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple, final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.lessons.learning import recommended
from core.scenario.lesson_file import LessonFile
from gui.lessons.browser_course import Course, accounts_of
from gui.lessons.browser_words import BrowserWords, State, state_of
from gui.lessons.progress_store import ProgressStore

_Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """What a row is asked for."""

    ROW = Qt.ItemDataRole.UserRole + 1


class LessonRow(NamedTuple):
    """A lesson in the list."""

    name: str
    """Its id."""
    number: int
    """Its place in the course, from 1."""
    title: str
    state: State
    said: str
    """How far somebody has come, in words."""
    facts: str
    is_next: bool
    """Whether it is the one to play now."""
    next_word: str
    """What says so; empty where it is not."""
    sought: str
    """What the filter looks at, in lower case."""

    @property
    def second_line(self) -> str:
        """All but the title."""
        return " · ".join(part for part in (self.said, self.next_word, self.facts) if part)

    @property
    def told(self) -> str:
        """All of it, for whoever listens and for the tooltip."""
        return f"{self.number}. {self.title}, {self.second_line.replace(' · ', ', ')}"


@final
class LessonModel(QAbstractListModel):
    """The rows.

    Args:
        course: The lessons.
        store: What was done in them.
        words: How they are told.
    """

    def __init__(
        self, course: Course, store: ProgressStore, words: BrowserWords, parent: QObject | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._course, self._store, self._words = course, store, words
        self._all: list[LessonRow] = []
        self._shown: list[LessonRow] = []
        self._filter = ""

    # --- what there is ---------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[LessonRow]:
        """Those that are shown."""
        return tuple(self._shown)

    def row_of(self, name: str) -> int:
        """Where a lesson is shown; -1 where it is not."""
        return next((number for number, row in enumerate(self._shown) if row.name == name), -1)

    def refresh(self) -> None:
        """Take what is known and the language as they are now; what is chosen keeps its place."""
        self._all = list(self._make())
        shown = list(self._found())
        if [row.name for row in shown] == [row.name for row in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only the lessons in which all words of a text stand."""
        self._filter = text
        self.beginResetModel()
        self._shown = list(self._found())
        self.endResetModel()

    def _found(self) -> Iterator[LessonRow]:
        words = self._filter.casefold().split()
        return (row for row in self._all if all(word in row.sought for word in words))

    def _make(self) -> Iterator[LessonRow]:
        entries, words = self._store.entries, self._words
        next_ = recommended(self._course.names, entries)
        for number, name in enumerate(self._course.names, 1):
            lesson = self._course.lesson(name)
            if lesson is None:
                why = words.unreadable()
                yield LessonRow(name, number, name, "new", why, self._course.problem(name), False, "", name)
                continue
            entry = entries.get(name)
            yield LessonRow(
                name=name,
                number=number,
                title=words.plain(lesson.title),
                state=state_of(entry),
                said=words.state(entry, lesson),
                facts=words.facts(lesson),
                is_next=name == next_,
                next_word=words.next() if name == next_ else "",
                sought=self._sought(lesson),
            )

    def _sought(self, lesson: LessonFile) -> str:
        words = self._words
        texts = (lesson.title, lesson.summary, *lesson.goals)
        accounts = map(words.account, accounts_of(lesson))
        parts = (*map(words.plain, texts), *lesson.statements, *accounts, lesson.id)
        return "\n".join(parts).casefold()

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in _TOLD:
            return row.told
        return None


_TOLD: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
