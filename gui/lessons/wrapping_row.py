"""A layout for buttons with long words: beside each other where they find room, else in rows, and never cut off.

A button that is wider than the whole row is given that width, and as many lines as it needs.
"""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _Placed(NamedTuple):
    item: QLayoutItem
    width: int


@final
class WrappingRow(QLayout):
    """Rows from the left; the height follows the width.

    Args:
        parent: Whose layout it is.
        filling: What takes the rest of its row.
    """

    def __init__(self, parent: QWidget | None = None, filling: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling: Final = filling
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

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
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return self._with_margins(width, height)

    def minimumSize(self) -> QSize:
        """Any width will do."""
        return self._with_margins(0, max((item.sizeHint().height() for item in self._shown()), default=0))

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[_Placed]]:
        rows: list[list[_Placed]] = []
        left = 0
        for item in self._shown():
            wanted = min(item.sizeHint().width(), width)
            if not rows or wanted > left:
                rows.append([])
                left = width
            rows[-1].append(_Placed(item, wanted))
            left -= wanted + self.spacing()
        return rows

    def _filled(self, placed: _Placed, rest: int) -> _Placed:
        is_filling = self._filling is not None and placed.item.widget() is self._filling
        return _Placed(placed.item, placed.width + rest) if is_filling else placed

    def _place(self, rect: QRect, *, moves: bool) -> int:
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for found in self._rows(inside.width()):
            rest = inside.width() - sum(placed.width for placed in found) - self.spacing() * (len(found) - 1)
            row = [self._filled(placed, rest) for placed in found]
            height = max(_height(placed) for placed in row)
            left = inside.left()
            for placed in row:
                if moves:
                    placed.item.setGeometry(QRect(left, top, placed.width, height))
                left += placed.width + self.spacing()
            top += height + self.spacing()
        bottom = top - self.spacing() if self._shown() else top
        return bottom + self.contentsMargins().bottom() - rect.top()


def _height(placed: _Placed) -> int:
    item = placed.item
    return item.heightForWidth(placed.width) if item.hasHeightForWidth() else item.sizeHint().height()
