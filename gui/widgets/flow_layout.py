"""A layout that puts widgets beside each other and goes on in a new row where the width ends.

A line between two groups is left out where a row ends.
"""

from itertools import zip_longest
from typing import Final, final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_THIN: Final = 2
"""What is no wider is a line between groups."""


@final
class FlowLayout(QLayout):
    """Rows from the left; the height follows the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """Each in a row of its own."""
        margins = self.contentsMargins()
        width = max((item.minimumSize().width() for item in self._items if not item.isEmpty()), default=0)
        return QSize(width + margins.left() + margins.right(), self.sizeHint().height())

    def _place(self, rect: QRect, *, moves: bool) -> int:
        margins = self.contentsMargins()
        left, right = rect.left() + margins.left(), rect.right() - margins.right()
        x, y, row = left, rect.top() + margins.top(), 0
        items = [item for item in self._items if not item.isEmpty()]
        for item, follower in zip_longest(items, items[1:]):
            size = item.sizeHint()
            is_divider = size.width() <= _THIN and follower is not None
            if is_divider and x + size.width() + self.spacing() + follower.sizeHint().width() - 1 > right:
                # Nothing follows it in this row, so there is nothing to divide.
                if moves:
                    item.setGeometry(QRect(0, 0, 0, 0))
                continue
            if x > left and x + size.width() - 1 > right:
                x, y, row = left, y + row + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            row = max(row, size.height())
        return y + row + margins.bottom() - rect.top()
