"""All runs of a session: branches, and which one is looked at.

Nothing in the past is ever destroyed. A command at the tip goes on with the branch; a command
in the past runs the commands before it again, in a new engine, and is the start of a new branch;
the same command that came there before just follows the branch that has it.
"""

from core.commands.catalogue import Command
from core.timeline.recording import Given, Recording
from core.timeline.simulation import Setting


class Branch:
    """One line of history.

    Args:
        number: Its number, 1 being the first run.
        recording: The run.
        given: The commands in it, in order.
        parent: The branch it left, or None for the first.
        fork: The position at which it left.
    """

    def __init__(
        self, number: int, recording: Recording, given: list[Given], parent: "Branch | None" = None, fork: int = 0
    ) -> None:
        self.number = number
        self.recording = recording
        self.given = given
        self.parent = parent
        self.fork = fork

    @property
    def last_command(self) -> Command | None:
        """The command that made it what it is, for its name; None for a branch that only leaves one out."""
        has_own = self.given and (self.parent is None or self.given[-1] not in self.parent.given)
        return self.given[-1].command if has_own else None


class History:
    """The branches of one session.

    Args:
        setting: What every branch starts from.
    """

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.branches = [Branch(1, Recording(setting), [])]
        self.active = self.branches[0]

    def act(self, position: int, command: Command) -> int:
        """Order something at a position of the active branch; returns the position of its hop.

        In the past this makes and activates a new branch, unless the same order was given there.
        """
        recording = self.active.recording
        if position < len(recording):
            if self._comes_next(position, command):
                return position + 1
            self._fork(position)
        given = self.active.recording.give(command)
        self.active.given.append(given)
        return len(self.active.recording)

    def without_command_at(self, position: int) -> int:
        """Go back to before the command whose hop leads to `position`, on a branch that never had it.

        Returns:
            The position of the moment before the command, on the branch that is now active.
        """
        self._fork(position - 1)
        return len(self.active.recording)

    def look_back(self, position: int) -> None:
        """Have the active branch end at a position again: what lies behind was only looked through.

        Nothing that somebody did may lie behind it. What happens there will happen again, and orders
        given at the position go on with the branch.
        """
        branch = self.active
        if position < len(branch.recording):
            branch.recording = self._again(branch.recording, branch.given, position)

    def _comes_next(self, position: int, command: Command) -> bool:
        """Whether the same command was given at this very position."""
        hop = self.active.recording.hop(position + 1)
        if hop.kind != "input":
            return False
        return any(given.command == command and given.anchor.index == hop.index for given in self.active.given)

    def _fork(self, position: int) -> None:
        """A new branch that has everything up to a position, and nothing behind it."""
        old = self.active
        index = old.recording.hop(position + 1).index
        kept = [given for given in old.given if given.anchor.index < index]
        recording = self._again(old.recording, kept, position)
        self.active = Branch(len(self.branches) + 1, recording, kept, old, position)
        self.branches.append(self.active)

    def _again(self, old: Recording, given: list[Given], position: int) -> Recording:
        """A run with the same past up to a position, and no further."""
        recording = Recording(self.setting)
        for each in given:
            recording.run_to(each.anchor)
            recording.give(each.command)
        recording.extend(hops=position - len(recording))
        recording.share_past(old, position)
        return recording
