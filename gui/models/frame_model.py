"""The frames of a thread as a list, the innermost on top, as debuggers have them."""

from typing import Any, Final, final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.timeline.frames import Frame
from gui.models.stack_words import StackWords
from gui.models.thread_model import MARK_ROLE, REMARK_ROLE

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


@final
class FrameModel(QAbstractListModel):
    """Frames, the innermost first.

    Args:
        words: Tell of them.
    """

    def __init__(self, words: StackWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._frames: list[Frame] = []

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._frames)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        frame = self.frame_at(index.row()) if index.isValid() else None
        if frame is None:
            return None
        if role == MARK_ROLE:
            return index.row() == 0
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, REMARK_ROLE
        ):  # fmt: skip
            return None
        lines = self._words.of_frame(frame)
        if role == Qt.ItemDataRole.DisplayRole:
            return lines.title
        return lines.remark if role == REMARK_ROLE else f"{lines.title}: {lines.remark}"

    def show(self, frames: list[Frame]) -> None:
        """Show the frames of a thread, given the outermost first."""
        turned = frames[::-1]
        if [frame.opener.index for frame in turned] == [frame.opener.index for frame in self._frames]:
            self._frames = turned
            self.refresh()
            return
        self.beginResetModel()
        self._frames = turned
        self.endResetModel()

    def refresh(self) -> None:
        """Have everything painted again."""
        if self._frames:
            self.dataChanged.emit(self.index(0), self.index(len(self._frames) - 1))

    def frame_at(self, row: int) -> Frame | None:
        """The frame of a row."""
        return self._frames[row] if 0 <= row < len(self._frames) else None

    def row_of(self, span: int) -> int:
        """The row of a call, or -1 when it has none."""
        return next((row for row, frame in enumerate(self._frames) if frame.opener.index == span), -1)
