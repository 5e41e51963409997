"""What there is to say of two histories: what was ordered differently, and where that begins to matter."""

from collections.abc import Sequence
from typing import Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.commands.texts import title
from core.evidence.narration import Narrator
from core.evidence.readable import Readable
from core.kernel.hops import Hop
from core.timeline.comparison import Comparison, Ended
from core.timeline.history import Branch
from core.timeline.paired_outages import PairedOutages, Toll
from core.timeline.recording import Given, Recording
from gui.branch_names import BranchNames
from gui.models.hop_words import HopWords
from gui.panels.details_text import DetailsText
from gui.panels.rich_text import RichText
from gui.theme import Theme

GO_ONE: Final = "go:one"
GO_OTHER: Final = "go:other"


class Side(NamedTuple):
    """One of the two."""

    branch: Branch
    orders: tuple[Given, ...]
    """What was ordered in it only."""
    parts_at: int | None
    """The position of the first hop that only it has."""
    link: str


class Known(NamedTuple):
    """What is known of two histories."""

    one: Branch
    """The one that is looked at."""
    other: Branch
    comparison: Comparison
    outages: PairedOutages
    ended: Ended | None
    """Why letting both go on ended, if that was done last."""


def sides(one: Branch, other: Branch, comparison: Comparison) -> tuple[Side, Side]:
    """Both, with what is known of them."""
    parted = comparison.parted
    return (
        Side(one, comparison.only_one, parted.one if parted else None, GO_ONE),
        Side(other, comparison.only_other, parted.other if parted else None, GO_OTHER),
    )


@final
class CompareText(QObject):
    """Makes the text in the language of the window."""

    def __init__(self, narrator: Narrator, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._details = DetailsText(narrator, theme, self)
        self._words = HopWords(narrator, self)
        self._names = BranchNames(self)
        self.has_room = False
        """Whether the two histories stand beside each other."""
        self.set_narrator(narrator)

    @property
    def narrator(self) -> Narrator:
        """Who tells the sentences."""
        return self._details.narrator

    @property
    def rich(self) -> RichText:
        return self._details.rich

    @rich.setter
    def rich(self, rich: RichText) -> None:
        self._details.rich = rich

    def set_narrator(self, narrator: Narrator) -> None:
        """Take another narrator, or the same one after the language of the window changed."""
        self._details.set_narrator(narrator)
        self._words.set_narrator(narrator)
        self._names.language = narrator.language

    def name(self, branch: Branch) -> str:
        """A history, with its number."""
        return self._names.numbered(branch)

    def number(self, branch: Branch) -> str:
        """A history, where its name would be too long."""
        return self.tr("History {number}").format(number=branch.number)

    def of(self, known: Known) -> str:
        """The whole text."""
        both = sides(known.one, known.other, known.comparison)
        return (
            self._parting(both, known.comparison, known.ended) + self._orders(both) + self._outages(both, known.outages)
        )

    # --- orders ----------------------------------------------------------------------------

    def _orders(self, both: Sequence[Side]) -> str:
        rich = self.rich
        text = rich.heading(self.tr("What was ordered differently"))
        if not any(side.orders for side in both):
            return text + rich.paragraph(rich.text(self.tr("Nothing: the same was ordered in both.")), 2)
        return text + self._beside([self._ordered(side) for side in both])

    def _ordered(self, side: Side) -> str:
        rich = self.rich
        text = rich.paragraph(rich.soft(self.name(side.branch)), 2)
        if not side.orders:
            return text + rich.paragraph(rich.text(self.tr("nothing that was not ordered in the other, too")), 1)
        for given in side.orders:
            time = rich.text(f"{self.narrator.time(given.anchor.time)}  ", size=12, code=True)
            order = rich.text(title(given.command, self.narrator.language), bold=True)
            text += rich.paragraph(time + order, 1)
        return text

    def _beside(self, pieces: Sequence[str]) -> str:
        """Pieces beside each other where there is room, else below each other."""
        if not self.has_room:
            return "".join(pieces)
        cells = "".join(f'<td width="50%" style="padding-right:{self.rich.px(12)}px;">{piece}</td>' for piece in pieces)
        return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'

    # --- where they part -------------------------------------------------------------------

    def _parting(self, both: Sequence[Side], comparison: Comparison, ended: Ended | None) -> str:
        rich = self.rich
        text = rich.heading(self.tr("Where they part"))
        if comparison.parted is None:
            return text + self._not_parted(both, ended)
        common = self._moment(both[0].branch.recording, comparison.common)
        text += self._beside([self._side(side) for side in both])
        return text + rich.paragraph(rich.soft(self.tr("Up to {moment} both are the same.").format(moment=common)), 6)

    def _not_parted(self, both: Sequence[Side], ended: Ended | None) -> str:
        rich = self.rich
        until = self.narrator.time(min(side.branch.recording.time for side in both))
        said = self.tr("Not yet: as far as both are recorded, until {time}, the same happens in both.")
        text = rich.paragraph(rich.text(said.format(time=until), bold=True), 2)
        if ended is not None:
            text += rich.paragraph(rich.text(self.why(ended)), 4)
        return text

    def why(self, ended: Ended) -> str:
        """Why letting both go on ended."""
        words: dict[Ended, str] = {
            "parted": self.tr("They have parted."),
            "nothing-left": self.tr("Nothing is left to happen in either: they never part."),
            "limit": self.tr("They have not parted for more than an hour of simulated time; order something else."),
            "hop-limit": self.tr("They have not parted within the next 100,000 hops; order something else."),
        }
        return words[ended]

    def _side(self, side: Side) -> str:
        rich, recording = self.rich, side.branch.recording
        if side.parts_at is None:
            until = self.narrator.time(recording.time)
            said = self.tr("Until {time} nothing happens here that does not happen in the other.").format(time=until)
            content = rich.paragraph(rich.soft(self.number(side.branch)), 0) + rich.paragraph(rich.text(said), 4)
            return rich.box(content, rich.theme.offline, is_dashed=True)
        hop = recording.hop(side.parts_at)
        moment = self._moment(recording, side.parts_at)
        content = rich.paragraph(rich.soft(f"{self.number(side.branch)} · {moment}"), 0)
        return rich.box(content + self._hop(recording, hop, side.link), rich.theme.unknown, is_dashed=False)

    def _hop(self, recording: Recording, hop: Hop, link: str) -> str:
        """The hop at which a history parts, and its rule."""
        rich, narrator, words = self.rich, self.narrator, self._words.row(hop)
        opener = recording.hop(recording.position_of(hop.span)) if hop.span >= 0 else None
        rule = narrator.rule(hop)
        state, is_dashed = self._details.badge_look(rule.provenance)
        result = f" = {words.result}" if words.result else ""
        return (
            rich.paragraph(rich.text(narrator.sentence(hop, opener), bold=True), 4)
            + rich.paragraph(rich.text(words.call + result, rich.theme.accent_text, size=12, code=True), 3)
            + rich.paragraph(rich.text(narrator.reason(hop), size=13), 4)
            + rich.paragraph(rich.soft(self.tr("Rule {rule}").format(rule=rule.id), 12), 6)
            + rich.badge(self._details.provenance(rule.provenance), state, is_dashed=is_dashed)
            + rich.paragraph(rich.soft(rule.source, 12), 3)
            + rich.paragraph(rich.link(link, self.tr("Go there")), 4)
        )

    def _moment(self, recording: Recording, position: int) -> str:
        """A position by its time and its number."""
        if position == 0:
            return self.tr("the start")
        hop = recording.hop(position)
        number = self.tr("hop {number}").format(number=hop.index)
        return f"{self.narrator.time(hop.time)} · {number}"

    # --- outages ---------------------------------------------------------------------------

    def _outages(self, both: Sequence[Side], outages: PairedOutages) -> str:
        """What the outages of each come to."""
        rich = self.rich
        lines = [self._toll(side.branch, toll) for side, toll in zip(both, (outages.one, outages.other), strict=True)]
        return rich.heading(self.tr("What it cost")) + "".join(rich.paragraph(rich.text(line), 2) for line in lines)

    def _toll(self, branch: Branch, toll: Toll) -> str:
        history = self.number(branch)
        if toll.longest is None:
            return self.tr("{history}: no VM was down.").format(history=history)
        vms = self.tr("%n VM(s) down", "", toll.vms)
        length = Readable(self.narrator.language).duration(toll.longest_lasts)
        if toll.longest.ended is None:
            longest = self.tr("longest: {vm}, {length} so far").format(vm=toll.longest.vm, length=length)
        else:
            longest = self.tr("longest: {vm}, {length}").format(vm=toll.longest.vm, length=length)
        still = self.tr("%n still down", "", toll.still_down) if toll.still_down else self.tr("none still down")
        return f"{history}: {vms}, {longest}, {still}"
