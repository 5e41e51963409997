"""The outages of two histories as a table: a row for each phase of each outage, a column for each history."""

from enum import IntEnum
from typing import Any, Final, Literal, NamedTuple, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from core.evidence.readable import Readable
from core.texts.bilingual import Language
from core.timeline.outages import Outage
from core.timeline.paired_outages import OutagePair
from gui.stage.metrics import Metrics

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()

Phase = Literal["detection", "decision", "restart", "failover", "boot", "whole"]
PHASES: Final[tuple[Phase, ...]] = ("whole", "detection", "decision", "restart", "failover", "boot")
"""The whole comes first: it is what a class asks for."""


class Column(IntEnum):
    """The columns, from left to right."""

    VM = 0
    PHASE = 1
    ONE = 2
    OTHER = 3
    DIFFERENCE = 4


class _Row(NamedTuple):
    pair: OutagePair
    phase: Phase

    def lasts(self, outage: Outage | None) -> int | None:
        """How long the phase is in one of the two."""
        if outage is None:
            return None
        lengths: dict[Phase, int | None] = {
            "whole": outage.whole,
            "detection": outage.detection,
            "decision": outage.decision,
            "restart": outage.restart,
            "failover": outage.failover,
            "boot": outage.boot,
        }
        return lengths[self.phase]

    @property
    def is_worth_a_row(self) -> bool:
        """A phase that neither has is left out."""
        return self.phase == "whole" or any(
            self.lasts(outage) is not None for outage in (self.pair.one, self.pair.other)
        )


@final
class OutageModel(QAbstractTableModel):
    """Outages side by side."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._pairs: tuple[OutagePair, ...] = ()
        self._numbers = (1, 2)
        self._readable = Readable("en")
        self._bold = Metrics().font("name")

    # --- what it is told -------------------------------------------------------------------

    def show(self, pairs: tuple[OutagePair, ...], numbers: tuple[int, int]) -> bool:
        """Show outages; returns whether they are other ones.

        Args:
            pairs: The outages, paired.
            numbers: What the two histories go by.
        """
        if (pairs, numbers) == (self._pairs, self._numbers):
            return False
        self.beginResetModel()
        self._pairs, self._numbers = pairs, numbers
        self._rows = [row for pair in pairs for phase in PHASES if (row := _Row(pair, phase)).is_worth_a_row]
        self.endResetModel()
        return True

    def set_language(self, language: Language) -> None:
        """Say it in another language, or in changed words."""
        self.beginResetModel()
        self._readable = Readable(language)
        self.endResetModel()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._bold = Metrics(factor).font("name")

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        history = self.tr("History {number}")
        names = (
            self.tr("VM"),
            self.tr("Phase"),
            history.format(number=self._numbers[0]),
            history.format(number=self._numbers[1]),
            self.tr("Difference"),
        )
        return names[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row)
        if role == Qt.ItemDataRole.DisplayRole:
            # The VM stands at the first of its rows only; what is read out says it in each.
            return "" if column == Column.VM and row.phase != "whole" else self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._meaning(row.phase)
        return None

    # --- words -----------------------------------------------------------------------------

    def _font(self, row: _Row) -> QFont | None:
        return self._bold if row.phase == "whole" else None

    def _text(self, row: _Row, column: int) -> str:
        match column:
            case Column.VM:
                pair = row.pair
                return pair.vm if pair.number == 1 else f"{pair.vm} ({pair.number})"
            case Column.PHASE:
                return self._phase(row.phase)
            case Column.ONE:
                return self._length(row, row.pair.one)
            case Column.OTHER:
                return self._length(row, row.pair.other)
        return self._difference(row)

    def _length(self, row: _Row, outage: Outage | None) -> str:
        if outage is None:
            return self.tr("no outage") if row.phase == "whole" else "–"
        length = row.lasts(outage)
        if length is not None:
            return self._duration(length)
        return self.tr("still down") if row.phase == "whole" else "–"

    def _difference(self, row: _Row) -> str:
        one, other = row.lasts(row.pair.one), row.lasts(row.pair.other)
        if one is None or other is None:
            return "–"
        if one == other:
            return self.tr("the same")
        sign = "+" if other > one else "−"
        return f"{sign}{self._duration(abs(other - one))}"

    def _duration(self, length: int) -> str:
        return self._readable.duration(length) if length else "0 s"

    def _phase(self, phase: Phase) -> str:
        words: dict[Phase, str] = {
            "whole": self.tr("Whole outage"),
            "detection": self.tr("Detect and regroup"),
            "decision": self.tr("Decision"),
            "restart": self.tr("Restart"),
            "failover": self.tr("Failover"),
            "boot": self.tr("Boot"),
        }
        return words[phase]

    def _meaning(self, phase: Phase) -> str:
        words: dict[Phase, str] = {
            "whole": self.tr("From the moment the VM stops serving until its guest answers again"),
            "detection": self.tr("Until the cluster no longer takes the VM for online; also what it waited"),
            "decision": self.tr("Until the cluster begins to do something about it"),
            "restart": self.tr("Spent on bringing it back on the same node"),
            "failover": self.tr("From the change of the owner to the start on the new node"),
            "boot": self.tr("From the start of the worker process to an answering guest"),
        }
        return words[phase]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= Column.ONE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
