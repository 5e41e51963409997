"""How sure a record of a log is, in words: where its shape comes from, and why it is called simulated."""

from collections.abc import Mapping
from typing import Protocol, final

from PySide6.QtCore import QObject

from core.evidence.records import SIMULATED, Provenance


class Told(Protocol):
    """What is asked of a record."""

    @property
    def provenance(self) -> Provenance:
        """How sure its shape is."""

    @property
    def simulated(self) -> bool:
        """Whether nobody has seen one like it."""


@final
class RecordWords(QObject):
    """The words, in the language of the window."""

    def provenance(self, record: Told) -> str:
        """Where the shape of a record comes from, in a word or two."""
        words: Mapping[Provenance, str] = {
            "D": self.tr("Documented"),
            "L": self.tr("Seen in a real log"),
            "B": self.tr("From a blog"),
            "I": self.tr("Inferred"),
            "N": self.tr("Not found anywhere"),
        }
        return words[record.provenance]

    def simulated(self, record: Told) -> str:
        """That a record is simulated, and why; empty for one that is not."""
        if not record.simulated:
            return ""
        if record.provenance == "N":
            return self.tr("Simulated: a record like it was looked for and not found.")
        if record.provenance in SIMULATED:
            return self.tr("Simulated: its form is inferred, nobody has shown a real one.")
        return self.tr("Simulated: the form is real, but a value in it was never seen in a real log.")
