"""Changes of rows about who is in: cables and ways, views and votes, isolated nodes, how a service starts."""

from typing import Any, Final, final

from PySide6.QtCore import QObject

from core.kernel.rows import Row
from core.model.control import Disconnected
from core.model.links import Port, Split
from core.model.membership import (
    DeathTimer,
    Drained,
    Interface,
    Isolation,
    Isolations,
    NetworkState,
    Quarantine,
    QuorumConfig,
    Route,
    ShuttingDown,
    Starting,
    WitnessFile,
    WitnessGone,
)
from core.model.rows import Membership
from core.scenario.durations import format_duration

_TIMES: Final = (("Port", "delay"), ("Quarantine", "until"), ("DeathTimer", "until"))
"""The fields that are a length of time, or a time since the start."""


@final
class MembershipWords(QObject):
    """Tells changes of such rows in the language of the window; None for any other row."""

    def subject(self, key: str, row: Row) -> str | None:
        """What the row is about."""
        match row:
            case Port():
                return self.tr("Port of {node} on {network}").format(node=row.node, network=row.network)
            case Interface():
                return self.tr("Interface of {node} on {network}").format(node=row.node, network=row.network)
            case Split():
                return self.tr("Switch of {network}").format(network=row.network)
            case NetworkState():
                return row.network
            case Route():
                way = self.tr("Way from {node} to {peer} on {network}")
                return way.format(node=row.node, peer=row.peer, network=row.network)
            case Disconnected():
                return self.tr("Connection from {node} to {peer}").format(node=row.node, peer=row.peer)
            case Isolation() | Quarantine():
                return row.node
            case WitnessFile() | WitnessGone():
                return self.tr("Witness")
        return self._of_a_node(row, key.partition("/")[2])

    def _of_a_node(self, row: Row, node: str) -> str | None:
        """What the row is about where only its key says which node's it is."""
        match row:
            case Membership():
                return self.tr("View of {node}").format(node=node)
            case QuorumConfig():
                return self.tr("Votes in the database of {node}").format(node=node)
            case Isolations():
                return self.tr("Isolations of {node} within an hour").format(node=node)
            case DeathTimer():
                return self.tr("Death timer of {node}").format(node=node)
            case Starting():
                return self.tr("Start of the cluster service on {node}").format(node=node)
            case ShuttingDown():
                return self.tr("Windows on {node}").format(node=node)
            case Drained():
                return self.tr("Drain of {node}").format(node=node)
        return None

    def came(self, row: Row) -> str | None:
        """What is so now that the row is there."""
        match row:
            case Port():
                return self._wrong_with(row)
            case Interface() | NetworkState():
                return row.state
            case Split():
                return self.tr("split: {nodes} on one side").format(nodes=", ".join(row.nodes))
            case Route():
                return self.tr("missed in a row: {count}").format(count=row.missed)
            case Disconnected():
                return self.tr("broken")
            case Isolation():
                return self.tr("isolated")
            case WitnessGone():
                return self.tr("answers nobody")
        return self._came_to_a_node(row)

    def _came_to_a_node(self, row: Row) -> str | None:
        match row:
            case Membership():
                return f"{row.view}: {', '.join(row.members)}"
            case Isolations():
                return ", ".join(format_duration(time) for time in row.times)
            case Quarantine():
                return self.tr("quarantined until {time}").format(time=format_duration(row.until))
            case DeathTimer():
                return self.tr("runs until {time}").format(time=format_duration(row.until))
            case Starting():
                return row.mode
            case ShuttingDown():
                return self.tr("shuts down")
            case Drained():
                return self.tr("moved away: {groups}").format(groups=", ".join(row.groups) or self.tr("none"))
        return None

    def _wrong_with(self, port: Port) -> str:
        """What is wrong with a port."""
        if port.is_cut:
            return self.tr("cable is out")
        if port.loss:
            return self.tr("loses {percent} % of the packets").format(percent=port.loss)
        return self.tr("late by {time}").format(time=format_duration(port.delay))

    def went(self, row: Row) -> str | None:
        """What is so now that the row is gone."""
        match row:
            case Port():
                return self.tr("in order again")
            case Split() | Disconnected():
                return self.tr("whole again")
            case Interface() | NetworkState():
                return "Up"
            case Route():
                return self.tr("answered again")
            case WitnessGone():
                return self.tr("answers again")
        return self._went_from_a_node(row)

    def _went_from_a_node(self, row: Row) -> str | None:
        match row:
            case Membership():
                return self.tr("in no view")
            case Isolation():
                return self.tr("isolated no longer")
            case Quarantine():
                return self.tr("quarantined no longer")
            case DeathTimer():
                return self.tr("stopped")
            case Starting() | ShuttingDown() | Drained():
                return self.tr("over")
        return None

    def field(self, row: Row, name: str) -> str | None:
        """What a field is called."""
        if isinstance(row, Membership) and name == "view":
            return self.tr("Number of the view")
        words = {
            "weight": self.tr("NodeWeight"),
            "missed": self.tr("Missed in a row"),
            "is_down": self.tr("Down"),
            "is_alive": self.tr("Its machine lives"),
            "is_cut": self.tr("Cable is out"),
            "loss": self.tr("Packets lost of a hundred"),
            "delay": self.tr("Late by"),
            "nodes": self.tr("On one side"),
            "has_quorum": self.tr("Has quorum"),
            "epoch": self.tr("Epoch"),
            "locked_by": self.tr("Locked by"),
            "times": self.tr("Isolated at"),
            "until": self.tr("Until"),
            "groups": self.tr("Roles to come back"),
            "mode": self.tr("Mode"),
        }
        return words.get(name)

    def value(self, row: Row, name: str, value: Any) -> str | None:
        """A value that is a time; None for any other."""
        return format_duration(value) if (type(row).__name__, name) in _TIMES else None
