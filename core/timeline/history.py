"""All runs of a session: branches, and which one is looked at.

Nothing in the past is ever destroyed. A command at the tip goes on with the branch; a command
in the past runs the commands before it again, in a new engine, and is the start of a new branch;
the same command that came there before just follows the branch that has it. A command that was
given can be left out or changed, and what was ordered after it is ordered again at its time.

Running again takes a while in a long history, so whoever asks may listen to how far it has come,
and stop it by raising an exception: nothing has changed then.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from core.commands.catalogue import Command
from core.timeline.recording import SLICE, Given, Progress, Recording
from core.timeline.simulation import Setting

Origin = Literal["first", "order", "undone", "without", "instead"]
"""How a branch came about: the first run; by an order in the past; by taking back the last order; by leaving one out
and keeping those after it; by changing one and keeping those after it."""


class Made(NamedTuple):
    """What makes a branch different from the one it left."""

    origin: Origin
    command: Command | None = None
    """What was ordered in it that was not ordered there; None for what only leaves something out."""
    other: Command | None = None
    """What was ordered there in its place."""


FIRST: Final = Made("first")


class Branch:
    """One line of history.

    Args:
        number: Its number, 1 being the first run.
        recording: The run.
        given: The commands in it, in order.
        parent: The branch it left, or None for the first.
        fork: The position at which it left.
        made: What makes it different.
    """

    def __init__(
        self,
        number: int,
        recording: Recording,
        given: list[Given],
        parent: "Branch | None" = None,
        fork: int = 0,
        made: Made = FIRST,
    ) -> None:
        self.number = number
        self.recording = recording
        self.given = given
        self.parent = parent
        self.fork = fork
        self.made = made
        self.name = ""
        """What the user calls it; empty while it goes by its difference."""

    @property
    def last_command(self) -> Command | None:
        """The last thing ordered in it."""
        return self.given[-1].command if self.given else None

    @property
    def lineage(self) -> "tuple[Branch, ...]":
        """The branches it comes from, the first run first, itself last."""
        found, branch = [self], self.parent
        while branch is not None:
            found.append(branch)
            branch = branch.parent
        return tuple(reversed(found))

    def position_of(self, given: Given) -> int:
        """The position of the hop of a command that was given in it."""
        return self.recording.position_of(given.anchor.index)

    def given_at(self, position: int) -> Given | None:
        """The command whose hop leads to a position."""
        return next((given for given in self.given if self.position_of(given) == position), None)

    def last_given(self, position: int) -> Given | None:
        """The last command at or before a position."""
        return next((given for given in reversed(self.given) if self.position_of(given) <= position), None)


class History:
    """The branches of one session.

    Args:
        setting: What every branch starts from.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.branches = [Branch(1, Recording(setting), [])]
        self.active = self.branches[0]

    def act(self, position: int, command: Command, told: Progress | None = None) -> int:
        """Order something at a position of the active branch; returns the position of its hop.

        In the past this makes and activates a new branch, unless the same order was given there.
        """
        recording = self.active.recording
        if position < len(recording):
            if self._comes_next(position, command):
                return position + 1
            self._fork(position, Made("order", command), told)
        branch = self.active
        branch.given.append(branch.recording.give(command))
        if branch.made.origin == "undone" and branch.made.command is None:
            branch.made = branch.made._replace(command=command)
        return len(branch.recording)

    def fork(self, position: int, told: Progress | None = None) -> int:
        """Begin another branch at a position in the past of the active one: the same up to there, and open behind it.

        It is named after what is ordered in it first.

        Returns:
            The position of the same moment on the branch that is now active.
        """
        self._fork(position, Made("undone"), told)
        return len(self.active.recording)

    def without_command_at(self, position: int, told: Progress | None = None) -> int:
        """Go back to before the command whose hop leads to `position`, on a branch that never had it.

        Returns:
            The position of the moment before the command, on the branch that is now active.
        """
        given = self.active.given_at(position)
        self._fork(position - 1, Made("undone", other=given.command if given else None), told)
        return len(self.active.recording)

    def rewrite(self, given: Given, command: Command | None, told: Progress | None = None) -> int:
        """The same history with another command in the place of one, or without it; what came later comes again.

        Later commands keep their times, whatever the cluster makes of them then, and the new branch goes on to
        the time that the old one had reached.

        Args:
            given: A command of the active branch.
            command: What is ordered in its place; None to leave it out.
            told: Is told how far it is.

        Returns:
            The position of the new command's hop, or that of the moment where the old one came.
        """
        old = self.active
        place = old.given.index(given)
        fork = old.position_of(given) - 1
        recording, kept = self._again(old.recording, old.given[:place], fork, told)
        recording.run_to(given.anchor)
        if command is not None:
            kept.append(recording.give(command))
        arrived = len(recording)
        for later in old.given[place + 1 :]:
            _run_until(recording, later.anchor.time - 1, old.recording.time, told)
            recording.run_near(later.anchor)
            kept.append(recording.give(later.command))
        _run_until(recording, old.recording.time, old.recording.time, told)
        made = Made("without" if command is None else "instead", command, given.command)
        self._add(Branch(len(self.branches) + 1, recording, kept, old, fork, made))
        return arrived

    def look_back(self, position: int) -> None:
        """Have the active branch end at a position again: what lies behind was only looked through.

        Nothing that somebody did may lie behind it. What happens there will happen again, and orders
        given at the position go on with the branch.
        """
        branch = self.active
        if position < len(branch.recording):
            # What was only looked through need not be in memory beside the run that takes its place.
            branch.recording.forget_behind(position)
            branch.recording, _ = self._again(branch.recording, branch.given, position, None)

    def _comes_next(self, position: int, command: Command) -> bool:
        """Whether the same command was given at this very position."""
        hop = self.active.recording.hop(position + 1)
        if hop.kind != "input":
            return False
        return any(given.command == command and given.anchor.index == hop.index for given in self.active.given)

    def _fork(self, position: int, made: Made, told: Progress | None) -> None:
        """A new branch that has everything up to a position, and nothing behind it."""
        old = self.active
        index = old.recording.hop(position + 1).index
        before = [given for given in old.given if given.anchor.index < index]
        recording, kept = self._again(old.recording, before, position, told)
        self._add(Branch(len(self.branches) + 1, recording, kept, old, position, made))

    def _add(self, branch: Branch) -> None:
        self.branches.append(branch)
        self.active = branch

    def _again(
        self, old: Recording, given: Sequence[Given], position: int, told: Progress | None
    ) -> tuple[Recording, list[Given]]:
        """A run with the same past up to a position, and no further, and the commands in it."""
        recording = Recording(self.setting)
        for each in given:
            _run_until(recording, each.anchor.time - 1, old.time, told)
            recording.run_to(each.anchor)
            recording.give(each.command)
        while len(recording) < position:
            recording.extend(hops=min(SLICE, position - len(recording)))
            _say(told, len(recording) / position)
        recording.share_past(old, position)
        return recording, list(given)


def _run_until(recording: Recording, time: int, end: int, told: Progress | None) -> None:
    """Let a run go on to a time, and say how far it is on its way to the end."""
    # A chain in the middle of an instant goes on whatever the time: then there is nothing to wait for.
    while recording.time <= time and recording.extend(until=time, hops=SLICE):
        _say(told, recording.time / max(1, end))


def _say(told: Progress | None, done: float) -> None:
    if told is not None:
        told(min(done, 1.0))
