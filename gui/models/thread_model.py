"""The threads of a moment as a tree: the present one, those that are at something, and those that sleep.

Most threads of a cluster sleep until their next interval. Those that wait for the same thing are one
row, which can be unfolded; everything else is a row of its own. A move that leaves the rows the same
only has them painted again, so that nothing folds or scrolls under the hand.
"""

from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.kernel.agenda import NEVER
from core.timeline.recording import FOR_EVER
from core.timeline.threads import Thread
from gui.models.stack_words import StackWords

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

REMARK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The second line of a row."""
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Whether a row is that of the present hop."""
IS_GROUP_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""Whether a row can be unfolded."""

_SLEEPS: Final = ("waits", "awaits-a-signal")


class Entry(NamedTuple):
    """A row: a thread, or several that wait for the same."""

    threads: tuple[Thread, ...]

    @property
    def is_group(self) -> bool:
        return len(self.threads) > 1

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(thread.number for thread in self.threads)


@final
class ThreadModel(QAbstractItemModel):
    """Threads, the sleeping ones grouped.

    Args:
        words: Tell of them.
    """

    def __init__(self, words: StackWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._entries: list[Entry] = []

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._entries)
        if parent.internalId():
            return 0
        entry = self._entries[parent.row()]
        return len(entry.threads) if entry.is_group else 0

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        del parent
        return 1

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        # A row within a group carries the number of its group, counted from 1.
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another one
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == MARK_ROLE:
            return any(thread.is_present for thread in self._of(index))
        if role == IS_GROUP_ROLE:
            return len(self._of(index)) > 1
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, REMARK_ROLE
        ):  # fmt: skip
            return None
        threads = self._of(index)
        lines = self._words.sleepers(threads) if len(threads) > 1 else self._words.of_thread(threads[0])
        if role == Qt.ItemDataRole.DisplayRole:
            return lines.title
        if role == REMARK_ROLE:
            return lines.remark
        if role == Qt.ItemDataRole.AccessibleTextRole and threads[0].is_present:
            return self.tr("{title}, the present thread: {remark}").format(title=lines.title, remark=lines.remark)
        return f"{lines.title}: {lines.remark}"

    # --- rows and threads ------------------------------------------------------------------

    def show(self, threads: list[Thread]) -> bool:
        """Show the threads of a moment; returns whether the rows are others than before."""
        entries = _entries(threads)
        is_same = [entry.numbers for entry in entries] == [entry.numbers for entry in self._entries]
        if is_same:
            self._entries = entries
            self.refresh()
            return False
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()
        return True

    def refresh(self) -> None:
        """Have everything painted again."""
        for row, entry in enumerate(self._entries):
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
            if entry.is_group:
                self.dataChanged.emit(self.index(0, 0, index), self.index(len(entry.threads) - 1, 0, index))

    def thread_at(self, index: _Index) -> Thread | None:
        """The thread of a row; None for a group."""
        threads = self._of(index) if index.isValid() else ()
        return threads[0] if len(threads) == 1 else None

    def index_of(self, number: int) -> QModelIndex:
        """The row of a thread, within its group if it is in one."""
        for row, entry in enumerate(self._entries):
            if number in entry.numbers:
                index = self.index(row, 0)
                return self.index(entry.numbers.index(number), 0, index) if entry.is_group else index
        return QModelIndex()

    def group_name(self, index: _Index) -> str:
        """What the threads of a group wait for: what is unfolded stays so while the threads in it change."""
        threads = self._of(index)
        return f"{threads[0].doing} {threads[0].what}" if len(threads) > 1 else ""

    def _of(self, index: _Index) -> tuple[Thread, ...]:
        group = index.internalId()
        if group:
            return (self._entries[group - 1].threads[index.row()],)
        return self._entries[index.row()].threads


def _entries(threads: list[Thread]) -> list[Entry]:
    """The rows: the present thread, then those that are at something, then those that sleep, the next to wake first."""
    awake = [thread for thread in threads if _is_told_alone(thread)]
    awake.sort(key=lambda thread: (not thread.is_present, thread.doing == "hangs", thread.number))
    asleep: dict[tuple[str, str], list[Thread]] = {}
    for thread in threads:
        if not _is_told_alone(thread):
            asleep.setdefault((thread.doing, thread.what), []).append(thread)
    groups = [Entry(tuple(sorted(group, key=_awakening))) for group in asleep.values()]
    groups.sort(key=lambda entry: _awakening(entry.threads[0]))
    return [*(Entry((thread,)) for thread in awake), *groups]


def _is_told_alone(thread: Thread) -> bool:
    return thread.is_present or thread.is_orphan or len(thread.openers) > 1 or thread.doing not in _SLEEPS


def _awakening(thread: Thread) -> tuple[int, int]:
    return (thread.due if thread.due != NEVER else FOR_EVER, thread.number)
