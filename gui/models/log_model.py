"""The cluster log as a table: the lines of a node, or of all of them merged, as the real file has them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final, final

from PySide6.QtCore import QObject

from core.evidence.cluster_log import ClusterLog, Level, LogLine
from core.evidence.log_text import text_of
from core.timeline.recording import Recording
from gui.models.journal_model import JournalModel, Sign, When
from gui.models.journal_reader import JournalReader
from gui.models.record_words import RecordWords
from gui.session import Session

LEVELS: Final[tuple[Level, ...]] = ("INFO", "WARN", "ERR", "DBG")
_SIGNS: Final[Mapping[Level, Sign]] = {
    "DBG": Sign.DEBUG,
    "INFO": Sign.INFORMATION,
    "WARN": Sign.WARNING,
    "ERR": Sign.ERROR,
}
_BEFORE_THE_TEXT: Final = len("00000000.00000000::2026/01/12-09:00:00.000 INFO  ")


class LogColumn(IntEnum):
    """The columns, from left to right."""

    LEVEL = 0
    SIMULATED = 1
    NODE = 2
    LINE = 3


@dataclass(frozen=True)
class LogFilter:
    """Which lines are shown; an empty set stands for all."""

    node: str | None = None
    """None: those of all nodes, merged."""
    levels: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    """Each must stand in the line, in any case."""
    is_verbose: bool = False
    """Also what only a verbose log has."""
    is_local: bool = False
    """The times as the clocks of the machines show them, and not in GMT."""

    def passes(self, line: LogLine) -> bool:
        """Whether a line is shown."""
        if (line.verbose and not self.is_verbose) or self.node not in (None, line.node):
            return False
        if (self.levels and line.level not in self.levels) or (self.tags and line.tag not in self.tags):
            return False
        return not self.words or self._has_words(line)

    def _has_words(self, line: LogLine) -> bool:
        text = f"{line.node} {text_of(line, is_local=self.is_local)}".casefold()
        return all(word in text for word in self.words)


@final
class LogModel(JournalModel):
    """The lines.

    Args:
        session: Whose run.
    """

    columns = LogColumn

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, JournalReader(session, _unread), parent)
        self.reader.setParent(self)
        self.filter = LogFilter()
        self._words = RecordWords(self)

    def set_filter(self, wanted: LogFilter) -> None:
        """Show other lines."""
        if wanted != self.filter:
            self.filter = wanted
            self.refilter()

    def titles(self) -> tuple[str, ...]:
        return (self.tr("Level"), self.tr("Simulated"), self.tr("Node"), self.tr("Line"))

    @property
    def longest(self) -> int:
        """How many letters the longest line has."""
        lines = self.reader.records
        texts = (len(lines[place].text) + len(lines[place].tag) for place in self._passing)
        return _BEFORE_THE_TEXT + len("[] ") + max(texts, default=0)

    def line(self, row: int) -> str:
        """The line of a row as it stands in the file."""
        return text_of(self.record(row), is_local=self.filter.is_local)

    # --- what a row says -------------------------------------------------------------------

    def _passes(self) -> Callable[[Any], bool]:
        return self.filter.passes

    def _is_code(self, column: int) -> bool:
        return column == LogColumn.LINE

    def _text(self, record: LogLine, column: int) -> str:
        match column:
            case LogColumn.NODE:
                return record.node
            case LogColumn.LINE:
                return text_of(record, is_local=self.filter.is_local)
        return ""

    def _spoken(self, record: LogLine, column: int) -> str:
        match column:
            case LogColumn.LEVEL:
                return self._level(record)
            case LogColumn.SIMULATED:
                return self._reason(record)
            case LogColumn.LINE if self.when(record) == When.PRESENT:
                return self.tr("{line}, of the present hop").format(line=self._text(record, column))
            case LogColumn.LINE if self.when(record) == When.FUTURE:
                return self.tr("{line}, not written yet").format(line=self._text(record, column))
        return self._text(record, column)

    def _tip(self, record: LogLine) -> str:
        head = self.tr("{node}, hop {hop}: {level}").format(node=record.node, hop=record.hop, level=self._level(record))
        form = self.tr("Form of the line: {provenance}").format(provenance=self._words.provenance(record))
        notes = [self._reason(record)]
        if record.verbose:
            notes.append(self.tr("Only a verbose log has this line."))
        return "\n".join(filter(None, (head, _wrapped(record.text), form, *notes)))

    def _level(self, record: LogLine) -> str:
        words: Mapping[Level, str] = {
            "INFO": self.tr("information"),
            "WARN": self.tr("warning"),
            "ERR": self.tr("error"),
            "DBG": self.tr("debugging"),
        }
        return words[record.level]

    def _reason(self, record: LogLine) -> str:
        return self._words.simulated(record)

    def _sign(self, record: LogLine, column: int) -> Sign:
        if column == LogColumn.LEVEL:
            return _SIGNS[record.level]
        return Sign.SIMULATED if column == LogColumn.SIMULATED and record.simulated else Sign.NONE

    def _node(self, record: LogLine, column: int) -> str:
        return record.node if column == LogColumn.NODE else ""

    def _colour(self, record: LogLine) -> str:
        colours: Mapping[Level, str] = {
            "INFO": self._theme.text,
            "WARN": self._theme.pending.text,
            "ERR": self._theme.failed.text,
            "DBG": self._theme.text_soft,
        }
        return colours[record.level]


def _unread(recording: Recording) -> ClusterLog:
    return ClusterLog(recording, 0)


def _wrapped(text: str, width: int = 100) -> str:
    """A long text on several lines: a tooltip with plain text does not wrap."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])
