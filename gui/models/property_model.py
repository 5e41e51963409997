"""The properties of an object as a tree of two levels: sections, and in each its properties.

A property that can be edited is edited in its cell; the model changes nothing itself, it says which command
would. As long as an object has the same properties, a move only has its rows painted again.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.commands.catalogue import Command
from core.commands.properties import set_property
from core.evidence.properties import Fact, Subject
from core.rules.properties import Section
from core.rules.property_values import Value
from gui.models.property_words import PropertyWords

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

BEFORE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""What a value was before the present hop, where that has changed it; else empty."""
REMARK_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""What is said of a value that is not the usual one."""
IS_SETTABLE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
IS_SECTION_ROLE: Final = Qt.ItemDataRole.UserRole + 4
BEFORE_WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 5
"""The same as `BEFORE_ROLE` as a remark."""


class PropertyColumn(IntEnum):
    """The columns."""

    NAME = 0
    VALUE = 1
    UNIT = 2
    DEFAULT = 3
    SOURCE = 4


class PropertyRow(NamedTuple):
    """A property, and what the present hop did to it."""

    fact: Fact
    was: Value = None
    is_changed: bool = False

    @property
    def is_switch(self) -> bool:
        """Whether it is on or off, and the product has no names for that."""
        choices = self.fact.definition.choices
        return self.fact.is_settable and len(choices) == 2 and choices[0].name[:1].islower()


class PropertySection(NamedTuple):
    """What belongs together of an object."""

    subject: Subject
    section: Section
    rows: tuple[PropertyRow, ...]

    @property
    def shape(self) -> tuple[Subject, Section, tuple[str, ...]]:
        """What makes it the same section as before."""
        return self.subject, self.section, tuple(row.fact.definition.name for row in self.rows)


@final
class PropertyModel(QAbstractItemModel):
    """Sections of properties.

    Args:
        words: Tell of them.
    """

    set_wanted = Signal(object)
    """Somebody has edited a value: the `Command` that sets it."""

    def __init__(self, words: PropertyWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sections: tuple[PropertySection, ...] = ()

    @property
    def sections(self) -> tuple[PropertySection, ...]:
        return self._sections

    def row_at(self, index: _Index) -> PropertyRow | None:
        """The property of a row; None for a section."""
        if not index.isValid() or not index.internalId():
            return None
        return self._sections[index.internalId() - 1].rows[index.row()]

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._sections)
        if parent.internalId() or parent.column() != 0:
            return 0
        return len(self._sections[parent.row()].rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        del parent
        return len(PropertyColumn)

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        if not 0 <= column < len(PropertyColumn) or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        # A property carries the number of its section, counted from 1.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another one
        section = index.internalId() if index.isValid() else 0
        return self.createIndex(section - 1, 0, 0) if section else QModelIndex()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.row_at(index)
        if row is None or index.column() != PropertyColumn.VALUE or not row.fact.is_settable:
            return flags
        kind = Qt.ItemFlag.ItemIsUserCheckable if row.is_switch else Qt.ItemFlag.ItemIsEditable
        return flags | kind

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(PropertyColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Value"), self.tr("Unit"), self.tr("Default"), self.tr("Source"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index)
        if row is None:
            return self._of_section(self._sections[index.row()], index.column(), role)
        return self._of_row(row, PropertyColumn(index.column()), role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or index.column() != PropertyColumn.VALUE or not row.fact.is_settable:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            value = int(Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role != Qt.ItemDataRole.EditRole:
            return False
        if int(value) != row.fact.value:
            self.set_wanted.emit(self.command(index, int(value)))
        return True

    def command(self, index: _Index, value: int) -> Command:
        """The command that gives a property a value."""
        row = self.row_at(index)
        assert row is not None
        return set_property(row.fact.subject.name, row.fact.definition, value)

    # --- what is shown ---------------------------------------------------------------------

    def show(self, sections: Sequence[PropertySection]) -> bool:
        """Show the properties of a moment; returns whether the rows are others than before."""
        found = tuple(sections)
        if [one.shape for one in found] == [one.shape for one in self._sections]:
            before, self._sections = self._sections, found
            for place, (old, new) in enumerate(zip(before, found, strict=True)):
                if old != new:
                    self._repaint(place)
            return False
        self.beginResetModel()
        self._sections = found
        self.endResetModel()
        return True

    def refresh(self) -> None:
        """Have everything told again, in other words or colours."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PropertyColumn) - 1)
        for place in range(len(self._sections)):
            heading = self.index(place, 0)
            self.dataChanged.emit(heading, heading)
            self._repaint(place)

    def _repaint(self, place: int) -> None:
        heading = self.index(place, 0)
        last = self.rowCount(heading) - 1
        self.dataChanged.emit(self.index(0, 0, heading), self.index(last, len(PropertyColumn) - 1, heading))

    def _of_section(self, section: PropertySection, column: int, role: int) -> Any:
        if role == IS_SECTION_ROLE:
            return True
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if column == 0 and role in texts:
            return self._words.section(section.subject, section.section)
        return None

    def _of_row(self, row: PropertyRow, column: PropertyColumn, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.EditRole | Qt.ItemDataRole.CheckStateRole:
                return self._to_edit(row, role) if column == PropertyColumn.VALUE else None
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row.fact, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                is_name = column == PropertyColumn.NAME
                spoken = self._words.spoken(row.fact, row.was, is_changed=row.is_changed)
                return spoken if is_name else self._text(row.fact, column)
        return self._beside(row, role)

    def _to_edit(self, row: PropertyRow, role: int) -> Any:
        """The value as a field has it."""
        if role == Qt.ItemDataRole.EditRole:
            return row.fact.value
        state = Qt.CheckState.Checked if row.fact.value == 1 else Qt.CheckState.Unchecked
        return state if row.is_switch else None

    def _beside(self, row: PropertyRow, role: int) -> Any:
        """What is said of a row beside what stands in its cells."""
        fact, words = row.fact, self._words
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return words.about(fact)
            case Qt.ItemDataRole.StatusTipRole:
                return words.reason(fact) or fact.definition.what.in_language(words.narrator.language)
            case _ if role == BEFORE_ROLE:
                return words.plain(row.was) if row.is_changed else ""
            case _ if role == BEFORE_WORDS_ROLE:
                return words.before(row.was) if row.is_changed else ""
            case _ if role == REMARK_ROLE:
                return words.remark(fact)
            case _ if role == IS_SETTABLE_ROLE:
                return fact.is_settable
            case _ if role == IS_SECTION_ROLE:
                return False
        return None

    def _text(self, fact: Fact, column: PropertyColumn) -> str:
        match column:
            case PropertyColumn.NAME:
                return fact.definition.name
            case PropertyColumn.VALUE:
                return self._words.value(fact)
            case PropertyColumn.UNIT:
                return self._words.unit(fact)
            case PropertyColumn.DEFAULT:
                return self._words.default(fact)
            case PropertyColumn.SOURCE:
                return fact.definition.source
