"""The objects of the stage as a tree: built where somebody looks, and changed only where the stage has changed.

Rows come and go one by one when a VM moves, so that what is unfolded and selected stays so. What a node
has in it is not asked for before somebody unfolds the node, and until then costs nothing at a move.
"""

from collections.abc import Sequence
from itertools import count
from typing import Any, Final, final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.model import addresses
from gui.models.object_entries import Entry, Figure, Waits, below, entry_of, tops, waits_of
from gui.stage.figures import StagePicture

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

ADDRESS_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The whole `Entry`, for who paints it."""


class _Item:
    """An object in the tree."""

    __slots__ = ("above", "entry", "figure", "items", "number")

    def __init__(self, number: int, above: "_Item | None", figure: Figure, entry: Entry) -> None:
        self.number = number
        self.above = above
        self.figure = figure
        self.entry = entry
        self.items: list[_Item] | None = None
        """What is in it; None until somebody asked."""


@final
class ObjectModel(QAbstractItemModel):
    """Everything on the stage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[_Item] = []
        self._items: dict[int, _Item] = {}
        self._numbers = count(1)
        self._waits: Waits = {}

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._tops)
        item = self._item(parent)
        return len(below(item.figure)) if item.items is None else len(item.items)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        del parent
        return 1

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        items = self._below(self._item(parent)) if parent.isValid() else self._tops
        if column != 0 or not 0 <= row < len(items):
            return QModelIndex()
        return self.createIndex(row, 0, items[row].number)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another one
        above = self._item(index).above if index.isValid() else None
        return self._index(above) if above is not None else QModelIndex()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._item(index).entry
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.text
            case _ if role == ADDRESS_ROLE:
                return entry.address
            case _ if role == ENTRY_ROLE:
                return entry
        return None

    # --- objects ---------------------------------------------------------------------------

    def index_of(self, address: str) -> QModelIndex:
        """Where an object is; invalid where there is none."""
        region = addresses.region(address)
        near = [top for top in self._tops if addresses.region(top.entry.address) == region]
        found = self._find(near, address) if address else None
        return self._index(found) if found is not None else QModelIndex()

    def show(self, picture: StagePicture) -> None:
        """Show the stage of a moment."""
        waits, was = waits_of(picture), self._waits
        self._waits = waits
        told_anew = {address for address in {*waits, *was} if waits.get(address) != was.get(address)}
        figures = tops(picture)
        if [figure.address for figure in figures] != [top.entry.address for top in self._tops]:
            self.beginResetModel()
            self._items.clear()
            self._tops = [self._new(None, figure) for figure in figures]
            self.endResetModel()
            return
        for top, figure in zip(self._tops, figures, strict=True):
            self._renew(top, figure, told_anew)

    def _renew(self, item: _Item, figure: Figure, told_anew: set[str]) -> None:
        """Take over what a thing looks like now, and what is in it if somebody has looked there."""
        if figure is item.figure or (figure == item.figure and not told_anew):
            return
        self._take(item, figure)
        entry = entry_of(figure, self._waits)
        if entry != item.entry:
            item.entry = entry
            index = self._index(item)
            self.dataChanged.emit(index, index)
        if item.items is not None:
            self._rearrange(item, below(figure))
            for one, its in zip(item.items, below(figure), strict=True):
                self._renew(one, its, told_anew)

    def _take(self, item: _Item, figure: Figure) -> None:
        """A thing looks otherwise; where nobody has looked into it, only how much is in it matters."""
        before, after = len(below(item.figure)), len(below(figure))
        if item.items is not None or before == after:
            item.figure = figure
        elif before < after:
            self.beginInsertRows(self._index(item), before, after - 1)
            item.figure = figure
            self.endInsertRows()
        else:
            self.beginRemoveRows(self._index(item), after, before - 1)
            item.figure = figure
            self.endRemoveRows()

    def _rearrange(self, item: _Item, figures: Sequence[Figure]) -> None:
        """Let rows go and come, so that a thing has in it what it should."""
        assert item.items is not None
        wanted = [figure.address for figure in figures]
        staying = [one.entry.address for one in item.items if one.entry.address in set(wanted)]
        keeps_order = staying == [address for address in wanted if address in set(staying)]
        parent = self._index(item)
        for row in range(len(item.items) - 1, -1, -1):
            if not keeps_order or item.items[row].entry.address not in staying:
                self.beginRemoveRows(parent, row, row)
                self._forget(item.items.pop(row))
                self.endRemoveRows()
        for row, figure in enumerate(figures):
            if row >= len(item.items) or item.items[row].entry.address != figure.address:
                self.beginInsertRows(parent, row, row)
                item.items.insert(row, self._new(item, figure))
                self.endInsertRows()

    # --- items -----------------------------------------------------------------------------

    def _new(self, above: _Item | None, figure: Figure) -> _Item:
        item = _Item(next(self._numbers), above, figure, entry_of(figure, self._waits))
        self._items[item.number] = item
        return item

    def _forget(self, item: _Item) -> None:
        for one in item.items or ():
            self._forget(one)
        del self._items[item.number]

    def _item(self, index: _Index) -> _Item:
        return self._items[index.internalId()]

    def _below(self, item: _Item) -> list[_Item]:
        """What is in a thing, made when it is asked for first."""
        if item.items is None:
            item.items = [self._new(item, figure) for figure in below(item.figure)]
        return item.items

    def _find(self, items: Sequence[_Item], address: str) -> _Item | None:
        for item in items:
            found = item if item.entry.address == address else self._find(self._below(item), address)
            if found is not None:
                return found
        return None

    def _index(self, item: _Item) -> QModelIndex:
        beside = self._tops if item.above is None else item.above.items
        assert beside is not None
        return self.createIndex(beside.index(item), 0, item.number)
