"""What histories are called: by the user, or else by what makes each different from the one it left."""

from typing import Final, final

from PySide6.QtCore import QObject

from core.commands.catalogue import Command
from core.commands.texts import title
from core.texts.bilingual import Language
from core.timeline.history import Branch

MOST_ORDERS: Final = 3


@final
class BranchNames(QObject):
    """Names of histories in one language."""

    language: Language = "en"

    def numbered(self, branch: Branch) -> str:
        """A history with its number, as in "2: Remove vmclusres.dll on NODE1"."""
        return f"{branch.number}: {self.name(branch)}"

    def name(self, branch: Branch) -> str:
        """A history."""
        return branch.name or self.difference(branch)

    def difference(self, branch: Branch) -> str:
        """What was ordered in a history that was not ordered in the one it left, or the other way round."""
        made = branch.made
        ordered, other = self._title(made.command), self._title(made.other)
        if made.origin == "first":
            return self._orders(branch) or self.tr("nothing ordered yet")
        if ordered and other:
            return self.tr("{order} instead of “{other}”").format(order=ordered, other=other)
        if ordered:
            return ordered
        return self.tr("without “{other}”").format(other=other) if other else self.tr("as before")

    def _orders(self, branch: Branch) -> str:
        """What was ordered in the first run, which left no other; of many orders the first few."""
        titles = [self._title(given.command) for given in branch.given]
        return ", ".join(titles[:MOST_ORDERS]) + ("…" if len(titles) > MOST_ORDERS else "")

    def _title(self, command: Command | None) -> str:
        return title(command, self.language) if command is not None else ""
