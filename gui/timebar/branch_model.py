"""The histories of a session as rows, in words: what a list shows of them, and what assistive tools say."""

from typing import Any, Final, final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.evidence.narration import Narrator
from core.timeline.history import Branch
from gui.branch_names import BranchNames
from gui.session import Session
from gui.timebar.strands import Strand, strands

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


@final
class BranchModel(QAbstractListModel):
    """A row for each history.

    Args:
        session: Whose histories.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names = BranchNames(self)
        self._narrator = Narrator("en")
        self.strands: tuple[Strand, ...] = strands(session.branches)
        session.branches_changed.connect(self._follow)
        session.compared_changed.connect(self.refresh)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self.refresh()

    def refresh(self) -> None:
        """Have all rows shown again."""
        if self.strands:
            self.dataChanged.emit(self.index(0), self.index(len(self.strands) - 1))

    def _follow(self) -> None:
        """Begin anew only where there are other histories: a row that is being renamed stays open."""
        tree = strands(self._session.branches)
        if [strand.branch for strand in tree] == [strand.branch for strand in self.strands]:
            self.refresh()
            return
        self.beginResetModel()
        self.strands = tree
        self.endResetModel()

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.strands)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        branch = self.branch(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._marked(branch)
            case Qt.ItemDataRole.EditRole:
                return self._names.name(branch)
            case Qt.ItemDataRole.ToolTipRole:
                return self._told(branch)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join((self._marked(branch), *self._facts(branch)))
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        branch = self.branch(index.row())
        name = str(value).strip()
        # The name it goes by anyway is no name that somebody gave it: it follows the language.
        self._session.rename(branch, "" if name == self._names.difference(branch) else name)
        return True

    # --- rows and histories ----------------------------------------------------------------

    def branch(self, row: int) -> Branch:
        """The history of a row."""
        return self.strands[row].branch

    def row_of(self, branch: Branch) -> int:
        """The row of a history."""
        return next(row for row, strand in enumerate(self.strands) if strand.branch is branch)

    def automatic_name(self, row: int) -> str:
        """What a history is called while nobody has given it a name."""
        return self._names.difference(self.branch(row))

    def is_present(self, branch: Branch) -> bool:
        """Whether a history is the one that is looked at."""
        return branch is self._session.branch

    def is_compared(self, branch: Branch) -> bool:
        """Whether a history is compared with the one that is looked at."""
        return branch is self._session.compared and not self.is_present(branch)

    # --- words -----------------------------------------------------------------------------

    def _marked(self, branch: Branch) -> str:
        """A history with its number, and what it is to the window now."""
        name = self._names.numbered(branch)
        if self.is_present(branch):
            return self.tr("{name} – present").format(name=name)
        if self.is_compared(branch):
            return self.tr("{name} – compared").format(name=name)
        return name

    def _told(self, branch: Branch) -> str:
        lines = [self._names.numbered(branch)]
        if branch.name:
            lines.append(self._names.difference(branch))
        return "\n".join((*lines, *self._facts(branch)))

    def _facts(self, branch: Branch) -> tuple[str, ...]:
        recording, time = branch.recording, self._narrator.time
        count = recording.hop(len(recording)).last + 1 if len(recording) else 0
        facts = [self.tr("%n hop(s), up to {time}", "", count).format(time=time(recording.time))]
        if branch.parent is not None:
            forked = recording.hop(branch.fork).time if branch.fork else 0
            left = self.tr("Left history {number} at {time}")
            facts.append(left.format(number=branch.parent.number, time=time(forked)))
        return tuple(facts)
