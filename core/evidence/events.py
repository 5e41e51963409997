"""Windows events: what the event logs of the nodes hold after a run.

Id, channel, provider and level are those of the real events as far as they are known (wsfc-facts 10);
a level that nobody has established is marked. The texts are our own, in both languages. Which event
comes when is data: `assets/evidence/events.yaml`.
"""

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from core.evidence.facts import Facts
from core.evidence.occasion import Run
from core.evidence.records import Journal, Provenance, Trigger, filled, is_simulated, named_in
from core.texts.assets import read_asset
from core.texts.bilingual import Text

EventLevel = Literal["Critical", "Error", "Warning", "Information"]


class Event(NamedTuple):
    """One entry of an event log."""

    position: int
    """The position that its hop leads to."""
    hop: int
    """The index of that hop."""
    time: int
    """Simulated microseconds since the start."""
    node: str
    """The computer it was logged on."""
    id: int
    level: EventLevel
    is_level_known: bool
    """False where no source says which level it has; then it is our guess."""
    channel: str
    provider: str
    text: Text
    provenance: Provenance
    """How sure it is that there is such an event, and that it comes here."""
    simulated: bool
    """Whether it is inferred, or a name in it is."""


class EventTemplate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an event is made from, and when it comes; an id with several forms has several of these."""

    id: int
    level: EventLevel
    channel: str
    text: Text
    provenance: Provenance
    occurs: tuple[Trigger, ...]
    is_level_known: bool = True


class Channel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An event log, and who writes to it."""

    name: str
    provider: str


class EventTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    levels: dict[EventLevel, Text]
    """The words for levels."""
    headings: dict[str, Text]
    """What stands over the columns of a table."""
    level_is_a_guess: Text
    """What a question mark behind a level means."""
    channels: dict[str, Channel]
    events: tuple[EventTemplate, ...]


class EventLog(Journal[EventTemplate, Event]):
    """The event logs of all nodes, in the order of time.

    Args:
        run: The run.
        last: The position up to which it is read at once; None for all of it.
    """

    def __init__(self, run: Run, last: int | None = None) -> None:
        texts = event_texts()
        self._channels = texts.channels
        templates = [(trigger, template) for template in texts.events for trigger in template.occurs]
        super().__init__(run, templates, last)

    def events(self, first: int = 1, last: int | None = None, *, node: str | None = None) -> list[Event]:
        """The events of the hops that lead to the positions from `first` to `last`.

        Args:
            first: The first position.
            last: The last one; None for as far as the run was read.
            node: Only those of this node.
        """
        return [event for event in self.records(first, last) if node is None or event.node == node]

    def _record(self, position: int, template: EventTemplate, facts: Facts) -> Event | None:
        if facts.node not in facts.cluster.nodes:
            return None
        hop, channel, text = facts.occasion.hop, self._channels[template.channel], template.text
        return Event(
            position=position,
            hop=hop.index,
            time=hop.time,
            node=facts.node,
            id=template.id,
            level=template.level,
            is_level_known=template.is_level_known,
            channel=channel.name,
            provider=channel.provider,
            text=Text(en=filled(text.en, facts), de=filled(text.de, facts)),
            provenance=template.provenance,
            simulated=is_simulated(template.provenance, named_in(text.en), facts),
        )


@cache
def event_texts() -> EventTexts:
    """The file, read once."""
    return read_asset("evidence/events.yaml", EventTexts)
