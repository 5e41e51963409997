"""The event logs of all nodes as a table, with the columns that Event Viewer has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any, Final, final

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, QTime

from core.evidence.events import Event, EventLevel, EventLog, event_texts
from core.model.calendar import BEGINS_AT, FIRST_DAY, HOUR, ZONE_HOURS
from core.texts.bilingual import Language
from core.timeline.recording import Recording
from gui.models.journal_model import JournalModel, Sign, When
from gui.models.journal_reader import JournalReader
from gui.models.record_words import RecordWords
from gui.session import Session

_VENDOR: Final = "Microsoft-Windows-"
"""What the names of most providers and logs begin with; Event Viewer leaves it out."""
_SIGNS: Final[Mapping[EventLevel, Sign]] = {
    "Information": Sign.INFORMATION,
    "Warning": Sign.WARNING,
    "Error": Sign.ERROR,
    "Critical": Sign.CRITICAL,
}


class EventColumn(IntEnum):
    """The columns, from left to right."""

    LEVEL = 0
    TIME = 1
    SOURCE = 2
    ID = 3
    LOG = 4
    COMPUTER = 5
    TEXT = 6


@dataclass(frozen=True)
class EventFilter:
    """Which events are shown; an empty set stands for all."""

    levels: frozenset[str] = frozenset()
    nodes: frozenset[str] = frozenset()
    ids: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()
    """Each must stand in the event, in any case and column."""


@final
class EventModel(JournalModel):
    """The events.

    Args:
        session: Whose run.
    """

    columns = EventColumn

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, JournalReader(session, _unread), parent)
        self.reader.setParent(self)
        self.filter = EventFilter()
        self.language: Language = "en"
        self.words = RecordWords(self)

    def set_filter(self, wanted: EventFilter) -> None:
        """Show other events."""
        if wanted != self.filter:
            self.filter = wanted
            self.refilter()

    def set_language(self, language: Language) -> None:
        """Have the events in another language."""
        self.language = language
        if self.filter.words:
            self.refilter()
        self.refresh()

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Level"),
            self.tr("Date and Time"),
            self.tr("Source"),
            self.tr("Event ID"),
            self.tr("Log"),
            self.tr("Computer"),
            self.tr("Event"),
        )

    # --- what an event says ----------------------------------------------------------------

    def level(self, event: Event) -> str:
        """The level in a word, with a question mark where nobody has established it."""
        word = event_texts().levels[event.level].in_language(self.language)
        return word if event.is_level_known else f"{word}?"

    def time(self, event: Event) -> str:
        """When it was logged, by the clocks of the machines and as the language writes it."""
        locale, form = _date_form(self.language)
        return locale.toString(_moment(event.time), form)

    def source(self, event: Event) -> str:
        """Who logged it."""
        return event.provider.removeprefix(_VENDOR)

    def log(self, event: Event) -> str:
        """The log that it stands in."""
        return event.channel.removeprefix(_VENDOR)

    def _passes(self) -> Callable[[Any], bool]:
        wanted = self.filter

        def passes(event: Event) -> bool:
            return (
                (not wanted.levels or event.level in wanted.levels)
                and (not wanted.nodes or event.node in wanted.nodes)
                and (not wanted.ids or event.id in wanted.ids)
                and (not wanted.words or self._has_words(event))
            )

        return passes

    def _has_words(self, event: Event) -> bool:
        text = " ".join(self._text(event, column) for column in EventColumn).casefold()
        return all(word in text for word in self.filter.words)

    def _is_code(self, column: int) -> bool:
        del column
        return False

    def _text(self, record: Event, column: int) -> str:
        match column:
            case EventColumn.LEVEL:
                return self.level(record)
            case EventColumn.TIME:
                return self.time(record)
            case EventColumn.SOURCE:
                return self.source(record)
            case EventColumn.ID:
                return str(record.id)
            case EventColumn.LOG:
                return self.log(record)
            case EventColumn.COMPUTER:
                return record.node
        return record.text.in_language(self.language)

    def _spoken(self, record: Event, column: int) -> str:
        text = self._text(record, column)
        if column == EventColumn.LEVEL:
            match self.when(record):
                case When.PRESENT:
                    return self.tr("{level}, of the present hop").format(level=text)
                case When.FUTURE:
                    return self.tr("{level}, not logged yet").format(level=text)
        return text

    def _tip(self, record: Event) -> str:
        notes = [self.words.simulated(record)]
        if not record.is_level_known:
            notes.append(event_texts().level_is_a_guess.in_language(self.language))
        return "\n".join(filter(None, (record.text.in_language(self.language), *notes)))

    def _sign(self, record: Event, column: int) -> Sign:
        if column == EventColumn.LEVEL:
            return _SIGNS[record.level]
        return Sign.SIMULATED if column == EventColumn.TEXT and record.simulated else Sign.NONE

    def _node(self, record: Event, column: int) -> str:
        return record.node if column == EventColumn.COMPUTER else ""

    def _colour(self, record: Event) -> str:
        del record
        return self._theme.text


def _unread(recording: Recording) -> EventLog:
    return EventLog(recording, 0)


@cache
def _date_form(language: Language) -> tuple[QLocale, str]:
    """How a language writes a date and a time of day, with the whole year and with seconds."""
    locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
    date = locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")
    time = locale.timeFormat(QLocale.FormatType.ShortFormat).replace("mm", "mm:ss")
    return locale, f"{date} {time}"


def _moment(time: int) -> QDateTime:
    """A simulated moment by the clocks of the machines."""
    milliseconds = (BEGINS_AT + ZONE_HOURS * HOUR + time) // 1_000
    return QDateTime(QDate(*FIRST_DAY), QTime(0, 0)).addMSecs(milliseconds)
