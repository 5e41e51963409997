"""The words of the sequence diagram: names of lanes, and what stands beside an arrow or in a bubble.

One final QObject, because plurals and translations are found only there (`StageWords` says why).
"""

from typing import Final, final

from PySide6.QtCore import QObject

from core.evidence.names import place
from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY, Hop
from core.timeline.recording import Recording
from core.timeline.sequence import Row, Sequence
from gui.stage.labels import hop_label, shorten

_TOLD: Final = ("input", "kill")
"""Sorts of hops that are told in a sentence: they are no calls."""


@final
class SequenceWords(QObject):
    """Makes the words of a diagram in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator

    # --- lanes -----------------------------------------------------------------------------

    def lane(self, lane: str) -> str:
        """What stands at the head of a lane, below the name of its node."""
        where = place(lane)
        if where.kind == "machine":
            return self.tr("Server")
        if not where.name and where.kind in ("vm", "share", "ip", "name", "service", "csv"):
            return self._shared(where.kind)
        return self.narrator.short_name(lane).removesuffix(f" {where.node}")

    def full_lane(self, lane: str) -> str:
        """A lane in one text, with its node: for menus and tooltips."""
        where = place(lane)
        name = self.lane(lane)
        return name if where.node in ("admin", "network", "storage", "witness") else f"{name} · {where.node}"

    def group(self, group: str) -> str:
        """What stands above the lanes that belong together."""
        around = {
            "admin": self.tr("Consoles"),
            "network": self.tr("Network"),
            "witness": self.tr("Witness"),
            "storage": self.tr("Storage"),
        }
        return around.get(group, group)

    def _shared(self, kind: str) -> str:
        return {
            "vm": self.tr("VMs"),
            "share": self.tr("Shares"),
            "ip": self.tr("IP addresses"),
            "name": self.tr("Names"),
            "service": self.tr("Services"),
            "csv": self.tr("CSVFS"),
        }[kind]

    # --- rows ------------------------------------------------------------------------------

    def bubble(self, kind: str, count: int) -> str:
        """What stands in a bubble."""
        match kind:
            case "alive":
                return self.tr("%n hop(s), all alive", "", count)
            case "missing":
                return self.tr("%n hop(s), heartbeats are missing", "", count)
        return self.tr("%n hop(s), nothing wrong", "", count)

    def label(self, hop: Hop) -> str:
        """What stands beside an arrow."""
        if hop.kind in _TOLD:
            return self.narrator.sentence(hop)
        if hop.kind in ("return", "abort") and not hop.target:
            return self.tr("{function} is done").format(function=hop.function)
        if hop.kind == "return":
            return shorten(self.narrator.result(hop)) or hop.function
        return hop_label(hop).replace("……", "…")

    def through(self, hop: Hop) -> str:
        """What stands beside an arrow through a lane that is hidden."""
        return self.tr("{call}, through what is hidden").format(call=self.label(hop))

    def number(self, hop: Hop) -> str:
        """The number of a hop."""
        return f"#{hop.index}"

    def time(self, hop: Hop) -> str:
        """When a hop happens, in a text that is always as long: microseconds take the place of the hours."""
        time = self.narrator.time(hop.time)
        return time.removeprefix("00:") if hop.time % 1_000 else time

    # --- telling ---------------------------------------------------------------------------

    def tip(self, sequence: Sequence, row: Row) -> str:
        """All there is to say of a row: its sentence, and arguments and result in full."""
        recording = sequence.recording
        if row.is_bubble:
            first, last = recording.hop(row.first), recording.hop(row.last)
            said = self.bubble(row.kind, sequence.count(row))
            span = self.tr("hops {first} to {last}, {begin} to {end}").format(
                first=first.index,
                last=last.last,
                begin=self.narrator.time(first.time),
                end=self.narrator.time(last.time),
            )
            return "\n".join((said, span, self.tr("A click or Enter opens it, Backspace closes it.")))
        hop = recording.hop(row.last)
        lines = [f"{self.number(hop)} · {self.narrator.time(hop.time)}", self.sentence(recording, hop)]
        if hop.arguments and hop.kind != "kill":
            lines.append(f"{hop.function}({self.narrator.arguments(hop)})")
        result = self.narrator.result(hop)
        if result:
            lines.append(self.tr("Result: {result}").format(result=result))
        return "\n".join(lines)

    def closing(self) -> str:
        """What a click on the bracket of an opened bubble does."""
        return self.tr("A click or Backspace closes the bubble.")

    def sentence(self, recording: Recording, hop: Hop) -> str:
        """A hop in a sentence."""
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        return self.narrator.sentence(hop, opener)
