"""A selected node, network, port, witness, vote count or volume in the details pane, in words."""

from collections.abc import Mapping
from typing import final

from PySide6.QtCore import QObject

from core.scenario.durations import format_duration
from core.texts.bilingual import Language
from gui.panels.rich_text import RichText
from gui.panels.standing import Label, Line, Standing


@final
class StandingText(QObject):
    """Makes the section in the language of the window. States stay as the product names them."""

    def of(self, standing: Standing, rich: RichText, language: Language) -> str:
        """The section about a thing."""
        labels = self._labels()
        return rich.heading(self.tr("Selected: {name}").format(name=standing.name)) + rich.pairs(
            (labels[line.label], rich.text(self.value(line, language), size=13)) for line in standing.lines
        )

    def value(self, line: Line, language: Language) -> str:
        """What a line says."""
        match line:
            case Line("vote", (weight, votes)):
                if not weight:
                    return self.tr("none (NodeWeight 0)")
                return self.tr("counts") if votes else self.tr("does not count now")
            case Line("heartbeats", (int(delay), threshold)):
                said = self.tr("every {time}, down after {count} missed")
                return said.format(time=_duration(delay, language), count=threshold)
            case Line("votes", (present, total, needed)):
                said = self.tr("{present} of {total}, {needed} needed")
                return said.format(present=present, total=total, needed=needed)
            case Line("isolated" | "quarantined", (int(time),)):
                return self.tr("{time} after the start").format(time=_duration(time, language))
            case Line("delay", (int(time),)):
                return _duration(time, language)
            case Line("loss", (percent,)):
                return f"{percent} %"
            case Line("cut", (is_cut,)):
                return self.tr("interrupted") if is_cut else self.tr("open")
            case Line(_, ()) | Line(_, ("",)):
                return self.tr("nobody")
        return ", ".join(str(value) for value in line.values)

    def _labels(self) -> Mapping[Label, str]:
        return {
            "state": self.tr("State"),
            "status": self.tr("Status"),
            "vote": self.tr("Vote"),
            "sees": self.tr("Sees"),
            "isolated": self.tr("Isolated since"),
            "isolations": self.tr("Isolations within an hour"),
            "quarantined": self.tr("Quarantined until"),
            "volumes": self.tr("Volumes"),
            "heartbeats": self.tr("Heartbeats"),
            "sides": self.tr("On one side"),
            "cables": self.tr("Without a cable"),
            "loss": self.tr("Loses"),
            "delay": self.tr("Late by"),
            "missed": self.tr("Missed by"),
            "kind": self.tr("Type"),
            "path": self.tr("Path"),
            "resource": self.tr("Resource"),
            "locked": self.tr("Locked by"),
            "epoch": self.tr("Epoch"),
            "epochs": self.tr("Epochs"),
            "votes": self.tr("Votes"),
            "voters": self.tr("Who votes"),
            "view": self.tr("Membership"),
            "disk": self.tr("Disk"),
            "coordinator": self.tr("Coordinator"),
            "cut": self.tr("Way there"),
        }


def _duration(microseconds: int, language: Language) -> str:
    text = format_duration(microseconds)
    return text.replace(".", ",") if language == "de" else text
