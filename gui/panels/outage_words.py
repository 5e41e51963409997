"""The words of outages: how long, what it went into, and why it began."""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.commands.catalogue import Command
from core.commands.texts import title
from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.timeline.availability import Availability
from core.timeline.outage_parts import PARTS, Part, Split
from core.timeline.outages import Outage

TENTH: Final = 100_000
SECOND: Final = 1_000_000
_MINUTE: Final = 60
_HOUR: Final = 3_600
_MOST_SECONDS: Final = 600
"""Up to so many, a length is told in seconds: 240 s is what the manuals say."""


class Cause(NamedTuple):
    """Why an outage began."""

    hop: Hop
    """The hop at which it did."""
    opener: Hop | None
    """The call that the hop answers, where it does."""
    command: Command | None
    """What somebody had ordered; None where it came about by itself."""


@final
class OutageWords(QObject):
    """Says things in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator

    # --- lengths ---------------------------------------------------------------------------

    def clock(self, length: int) -> str:
        """A length as a stopwatch shows it: "0:13.4"."""
        seconds, rest = divmod(length, SECOND)
        minutes, second = divmod(seconds, _MINUTE)
        hours, minute = divmod(minutes, 60)
        whole = f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
        return f"{whole}{self._point}{rest // TENTH}"

    def length(self, length: int) -> str:
        """A length in seconds with a tenth, from ten minutes on in minutes: "13.4 s", "32 min"."""
        if 0 < length < TENTH:
            return f"< 0{self._point}1 s"
        seconds, rest = divmod(length, SECOND)
        if seconds < _MOST_SECONDS:
            return f"{seconds}{self._point}{rest // TENTH} s"
        if seconds < _HOUR:
            minutes, second = divmod(seconds, _MINUTE)
            return f"{minutes} min {second} s" if second else f"{minutes} min"
        hours, minutes = divmod(seconds // _MINUTE, 60)
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"

    def lengths(self, split: Split) -> dict[Part, str]:
        """The lengths of the parts that took any time, rounded so that their tenths add up to those of the whole."""
        tenths = _add_up(split)
        return {part: self.length(max(tenths[part] * TENTH, 1)) for part in PARTS if split.of(part) or tenths[part]}

    @property
    def _point(self) -> str:
        return "," if self.narrator.language == "de" else "."

    # --- parts -----------------------------------------------------------------------------

    def part(self, part: Part) -> str:
        """A part as the heading of a column, and on its stretch of a bar."""
        words: dict[Part, str] = {
            "detect": self.tr("Detect"),
            "regroup": self.tr("Regroup"),
            "wait": self.tr("Wait"),
            "move": self.tr("Decide and move"),
            "boot": self.tr("Boot"),
        }
        return words[part]

    def timed(self, part: Part, length: str) -> str:
        """A part with its length: "10.0 s detect"."""
        words: dict[Part, str] = {
            "detect": self.tr("{length} detect"),
            "regroup": self.tr("{length} regroup"),
            "wait": self.tr("{length} wait"),
            "move": self.tr("{length} decide and move"),
            "boot": self.tr("{length} boot"),
        }
        return words[part].format(length=length)

    def meaning(self, part: Part) -> str:
        """What counts for a part."""
        words: dict[Part, str] = {
            "detect": self.tr("Until the cluster notices: a health check fails, or too many heartbeats are missing"),
            "regroup": self.tr("From noticing that a node is lost to the new view of the survivors"),
            "wait": self.tr("While the cluster gives an isolated node its time, or has no quorum"),
            "move": self.tr("Until the worker process starts where the VM comes up, with all attempts and delays"),
            "boot": self.tr("From the start of the worker process until the guest answers"),
        }
        return words[part]

    def told(self, split: Split, running: Part | None) -> list[tuple[Part, str]]:
        """Every part that took any time with its length; the one that goes on with three dots behind it."""
        lengths = self.lengths(split)
        if running is not None and running not in lengths:
            lengths[running] = self.length(0)
        timed = [(part, self.timed(part, lengths[part])) for part in PARTS if part in lengths]
        return [(part, f"{text}…" if part == running else text) for part, text in timed]

    # --- outages ---------------------------------------------------------------------------

    def standing(self, outage: Outage, now: int) -> str:
        """Whether it goes on, and what is being done about it."""
        if outage.ended is None:
            return " · ".join((self.tr("still down"), self._doing(outage.turns[-1].part)))
        return self.tr("up again after {length}").format(length=self.length(outage.lasts(now)))

    def _doing(self, part: Part) -> str:
        words: dict[Part, str] = {
            "detect": self.tr("not noticed yet"),
            "regroup": self.tr("the survivors regroup"),
            "wait": self.tr("the cluster waits"),
            "move": self.tr("the cluster decides and moves"),
            "boot": self.tr("it boots"),
        }
        return words[part]

    def nodes(self, outage: Outage) -> str:
        """From where to where."""
        return outage.before if outage.before == outage.after else f"{outage.before} → {outage.after}"

    def cause(self, cause: Cause) -> str:
        """Why it began."""
        if cause.command is not None:
            return title(cause.command, self.narrator.language)
        return self.narrator.sentence(cause.hop, cause.opener)

    def moment(self, time: int) -> str:
        """A moment, without the hours where there are none."""
        return self.narrator.time(time).removeprefix("00:")

    # --- availability ----------------------------------------------------------------------

    def percent(self, one: Availability) -> str:
        """The availability: "99.31 %"."""
        whole, hundredths = divmod(one.hundredths, 100)
        return "100 %" if whole == 100 else f"{whole}{self._point}{hundredths:02d} %"

    def toll(self, one: Availability) -> str:
        """What the availability is made of: "down 13.4 s of 32 min · 1 outage"."""
        if not one.outages:
            return self.tr("never down in {run}").format(run=self.length(one.of))
        down = self.tr("down {length} of {run}").format(length=self.length(one.down), run=self.length(one.of))
        outages = self.tr("%n outage(s)", "", one.outages)
        parts = [down, outages]
        if one.outages > 1:
            parts.append(self.tr("longest {length}").format(length=self.length(one.longest)))
        if one.is_down:
            parts.append(self.tr("still down"))
        return " · ".join(parts)


def _add_up(split: Split) -> dict[Part, int]:
    """The parts in tenths of seconds, those with the largest remainders rounded up until they are the whole's."""
    tenths = {part: split.of(part) // TENTH for part in PARTS}
    missing = split.whole // TENTH - sum(tenths.values())
    by_remainder = sorted(PARTS, key=lambda part: -(split.of(part) % TENTH))
    for part in by_remainder[:missing]:
        tenths[part] += 1
    return tenths
