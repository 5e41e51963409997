"""An event in full: what Event Viewer shows of it, and how sure we are of it."""

from typing import final

from PySide6.QtCore import QObject

from core.evidence.events import Event, event_texts
from core.evidence.records import SIMULATED
from core.model.clock import stamp
from gui.models.event_model import EventModel
from gui.panels.rich_text import RichText


@final
class EventText(QObject):
    """Writes events as rich text.

    Args:
        model: Knows the words for them.
        rich: The shapes.
    """

    def __init__(self, model: EventModel, rich: RichText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rich = rich

    def nothing(self) -> str:
        """What stands there while no event is chosen."""
        return self.rich.paragraph(self.rich.soft(self.tr("No event is chosen.")))

    def of(self, event: Event) -> str:
        """An event."""
        model, rich = self._model, self.rich
        title = self.tr("Event {id}, {source}").format(id=event.id, source=model.source(event))
        parts = [
            rich.paragraph(rich.text(title, size=14, bold=True), 0),
            rich.paragraph(rich.text(event.text.in_language(model.language))),
            self._badge(event),
            rich.pairs((name, rich.text(value, size=13)) for name, value in self.facts(event)),
        ]
        if not event.is_level_known:
            parts.append(rich.paragraph(rich.soft(event_texts().level_is_a_guess.in_language(model.language))))
        return "".join(parts)

    def plain(self, event: Event) -> str:
        """An event as plain text, to be copied."""
        lines = [f"{name}: {value}" for name, value in self.facts(event)]
        return "\n".join([*lines, event.text.in_language(self._model.language)])

    def facts(self, event: Event) -> tuple[tuple[str, str], ...]:
        """What Event Viewer has under General, and what we add."""
        model = self._model
        return (
            (self.tr("Log name"), event.channel),
            (self.tr("Source"), event.provider),
            (self.tr("Event ID"), str(event.id)),
            (self.tr("Level"), model.level(event)),
            (self.tr("Logged"), model.time(event)),
            (self.tr("GMT"), stamp(event.time)),
            (self.tr("Computer"), event.node),
            (self.tr("Hop"), f"#{event.hop}"),
        )

    def _badge(self, event: Event) -> str:
        rich, words = self.rich, self._model.words
        theme = rich.theme
        is_ours = event.simulated or event.provenance in SIMULATED
        state = theme.pending if is_ours else theme.online if event.provenance in ("D", "L") else theme.dll
        badge = rich.badge(words.provenance(event), state, is_dashed=is_ours)
        reason = words.simulated(event)
        return badge + (rich.paragraph(rich.soft(reason)) if reason else "")
