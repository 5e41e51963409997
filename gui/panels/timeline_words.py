"""The words of the timeline: states of lanes, times on its axis, and what the user did."""

from typing import Final, final

from PySide6.QtCore import QObject

from core.commands.catalogue import Command
from core.commands.texts import title
from core.evidence.narration import Narrator
from core.evidence.readable import SECOND
from core.timeline.lanes import Lane, LaneState

MINUTE = 60
_MOST: Final = 12
"""So many lanes are read out."""


@final
class TimelineWords(QObject):
    """Says things in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator

    def state(self, state: LaneState) -> str:
        """A state of a lane, and whether the cluster knows it."""
        words = {
            "up": self.tr("Running"),
            "starting": self.tr("Starting"),
            "outside": self.tr("Not in the cluster"),
            "down": self.tr("Down"),
            "waiting": self.tr("Waits to move"),
            "off": self.tr("Off"),
            "failed": self.tr("Failed"),
            "isolated": self.tr("Isolated"),
            "paused": self.tr("Paused"),
            "unmonitored": self.tr("Unmonitored"),
            "critical": self.tr("Paused-Critical"),
            "no-quorum": self.tr("No quorum"),
        }
        word = words[state.condition]
        if state.is_known or state.condition in ("unmonitored", "waiting"):
            return word
        if state.condition == "up":
            return self.tr("{state}, not protected").format(state=word)
        return self.tr("{state}, not noticed").format(state=word)

    def at(self, lane: Lane, time: int) -> str:
        """What a lane says at a time."""
        state = self.state(lane.state_at(time))
        return self.tr("{name} at {time}: {state}").format(name=lane.name, time=self.narrator.time(time), state=state)

    def mark(self, command: Command) -> str:
        """What the user did."""
        return title(command, self.narrator.language)

    def nothing_yet(self) -> str:
        """What stands where lanes will be."""
        return self.tr("Nothing has happened yet. What becomes of every node and VM will be seen here.")

    def folded(self, lanes: int) -> str:
        """The line that stands for lanes in which nothing happened; 0 when they are shown."""
        if not lanes:
            return self.tr("▴ Fold the lanes in which nothing happened (Enter)")
        return self.tr("▾ %n more lane(s), in which nothing happened (Enter)", "", lanes)

    def tick(self, seconds: float) -> str:
        """A time on the axis: in minutes where it is whole ones, else in seconds."""
        if seconds >= MINUTE and seconds % MINUTE == 0:
            return f"{seconds / MINUTE:.0f} min"
        text = f"{seconds:.6f}".rstrip("0").rstrip(".")
        return f"{text.replace('.', ',') if self.narrator.language == 'de' else text} s"

    def cursor(self, time: int) -> str:
        """The time at the cursor: in seconds as on the axis, from a minute on as in the status bar, hours where any."""
        if time < MINUTE * SECOND:
            return self.tick(time / SECOND)
        return self.narrator.time(time).removeprefix("00:")

    def summary(self, lanes: tuple[Lane, ...], time: int) -> str:
        """The lanes at a time, in a sentence for assistive tools: those that are not simply up."""
        noted = (lane for lane in lanes if not lane.is_quiet or lane.state_at(0).condition != "up")
        others = [(lane.name, state) for lane in noted if (state := lane.state_at(time)) != ("up", True)]
        if not others:
            return self.tr("At {time} everything is running.").format(time=self.narrator.time(time))
        listed = "; ".join(f"{name}: {self.state(state)}" for name, state in others[:_MOST])
        if len(others) > _MOST:
            listed += "; " + self.tr("%n more", "", len(others) - _MOST)
        return self.tr("At {time}: {states}").format(time=self.narrator.time(time), states=listed)
