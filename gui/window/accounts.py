"""Whose account of the cluster is told: the words for it, and switching between the two.

The same cluster is told by an article and by Microsoft's documents, and they differ. Switching goes
to the same cluster under the other account, where one left it or at its start; the run that is
left stays open.
"""

from collections.abc import Mapping
from typing import final

from PySide6.QtCore import QObject

from core.commands.texts import title
from core.evidence.narration import Narrator
from core.model.preset import PRESETS, Preset, PresetName
from gui.open_runs import OpenRun
from gui.session import Session


@final
class Accounts(QObject):
    """The accounts in words.

    Args:
        session: What is open in them.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.narrator = Narrator("en")

    @property
    def all(self) -> tuple[Preset, ...]:
        """Every account, the usual one first."""
        return tuple(PRESETS.values())

    @property
    def next(self) -> Preset:
        """The one after the one that is told now."""
        names = list(PRESETS)
        return PRESETS[names[(names.index(self._session.run.preset.name) + 1) % len(names)]]

    def name(self, preset: Preset) -> str:
        """An account in a word."""
        words: Mapping[PresetName, str] = {"article": self.tr("Article"), "documented": self.tr("Documented")}
        return words[preset.name]

    def titled(self, preset: Preset) -> str:
        """An account with what it is: "Account: Article"."""
        return self.tr("Account: {name}").format(name=self.name(preset))

    def told(self, preset: Preset) -> str:
        """What an account tells, in a sentence."""
        words: Mapping[PresetName, str] = {
            "article": self.tr(
                "As the article tells it: the cluster service itself has the state of every VM asked for, each node has"
                " one resource host, and a VM that has failed starts on another node."
            ),
            "documented": self.tr(
                "As Microsoft documents it and real logs show it: each node has several resource hosts, which check"
                " their resources by themselves, and what has failed is first restarted where it was."
            ),
        }
        return words[preset.name]

    def tip(self) -> str:
        """What differs between the accounts."""
        head = self.tr("Whose account of the cluster is told; switching loses nothing.")
        return "\n".join([head, *(f"{self.name(preset)}: {self.told(preset)}" for preset in self.all)])

    def greeting(self, run: OpenRun, left: Preset, keys: str) -> str:
        """What is said after a switch.

        Args:
            run: Where one is now.
            left: The account that was told before.
            keys: What leads back.
        """
        if run.is_untouched:
            return self.tr("{account}. Starts fresh; what you ordered stays in {left}. {keys} leads back.").format(
                account=self.titled(run.preset), left=self.name(left), keys=keys
            )
        return self.tr("{account}, where you left it.").format(account=self.titled(run.preset))

    def run_names(self) -> list[tuple[OpenRun, str]]:
        """Every open run with its name and where one stands in it; of two with one name, the second has a number.

        Those of lessons are left out, but for the one that is looked at: a lesson leads back to them by itself.
        """
        named: list[tuple[OpenRun, str]] = []
        counts: dict[str, int] = {}
        for run in self._session.runs:
            if run.is_prepared and run is not self._session.run:
                continue
            name = f"{run.source.name} · {self.name(run.preset)}"
            counts[name] = counts.get(name, 0) + 1
            numbered = name if counts[name] == 1 else f"{name} ({counts[name]})"
            named.append((run, f"{numbered} – {self._standing(run)}"))
        return named

    def _standing(self, run: OpenRun) -> str:
        """Where one stands in a run: the time, and what was ordered last."""
        position = self._session.position if run is self._session.run else run.position
        time, order = self.narrator.time(run.time_at(position)), run.last_order_at(position)
        if order is None:
            return self.tr("{time}, nothing ordered yet").format(time=time)
        return self.tr("{time}, last: {order}").format(time=time, order=title(order, self.narrator.language))
