"""What can be done to what lies between nodes: cables, networks, the witness, disks and volumes.

In the documented account only; elsewhere all of this is empty, since nothing of it is known.
"""

from collections.abc import Iterable
from typing import Final

from core.commands.catalogue import Command, choices
from core.model.rows import CLUSTER, Cluster
from core.model.volumes import disk_of, volumes_on
from gui.window.entries import Entry, Folder, Orders, Rows, known

_AMOUNTS: Final = (("lose-heartbeats", "percent"), ("delay-heartbeats", "milliseconds"))
SPLITS: Final = ("split-network", "split-cluster")
FOLDERS: Final = ("cut-link", "lose-heartbeats", "delay-heartbeats", *SPLITS, "force-quorum", "prevent-quorum")
"""Commands with so many values that they have a submenu, which is named after them."""


def commands(rows: Rows, names: Iterable[str], *arguments: str) -> tuple[Command, ...]:
    """Those of some commands that this account knows, with these arguments."""
    return tuple(Command(name, arguments) for name in known(rows, names))


def of_node(rows: Rows, node: str) -> tuple[Entry, ...]:
    """What can go wrong between a node and the networks."""
    if not known(rows, ("isolate-node",)):
        return ()
    cables = tuple(Command("cut-link", (node, network)) for network in choices(rows, "network"))
    return (
        *commands(rows, ("isolate-node",), node),
        *(cables if len(cables) > 1 else ()),
        *_amounts(rows, node),
        Command("mend-networks", ()),
    )


def of_network(rows: Rows, network: str, node: str = "") -> Orders:
    """A network as a whole, or one node's port on it."""
    if not known(rows, ("cut-link",)):
        return ()
    if node:
        return (
            (Command("cut-link", (node, network)), *commands(rows, ("isolate-node",), node), *_amounts(rows, node)),
            commands(rows, ("mend-networks",)),
        )
    cables = tuple(Command("cut-link", (one, network)) for one in choices(rows, "node"))
    sides = sides_of(rows)
    splits: list[Entry] = [Folder("split-network", (tuple(Command("split-network", (network, one)) for one in sides),))]
    if len(choices(rows, "network")) > 1:
        splits.append(Folder("split-cluster", (tuple(Command("split-cluster", (one,)) for one in sides),)))
    return (Folder("cut-link", (cables,), in_full=True), *splits), commands(rows, ("mend-networks",))


def of_witness(rows: Rows) -> Orders:
    """The witness, wherever it is."""
    return (commands(rows, ("lose-witness", "restore-witness")),)


def of_quorum(rows: Rows) -> Orders:
    """Votes as such: who starts without them, and the witness."""
    starts = tuple(
        Folder(name, (tuple(Command(name, (node,)) for node in choices(rows, "node")),), in_full=True)
        for name in known(rows, ("force-quorum", "prevent-quorum"))
    )
    return (*of_witness(rows), starts)


def of_disk(rows: Rows, disk: str) -> Orders:
    """A disk, the paths of all nodes to it, and the volumes on it."""
    paths = tuple(
        Folder(node, (commands(rows, ("cut-path", "mend-path"), node, disk),), in_full=True)
        for node in choices(rows, "node")
        if known(rows, ("cut-path",))
    )
    return commands(rows, ("lose-disk", "restore-disk"), disk), _space(rows, volumes_on(rows, disk)), paths


def of_volume(rows: Rows, node: str, volume: str) -> Orders:
    """A volume as one node gets at it."""
    if not volume:
        return tuple(commands(rows, ("cut-path", "mend-path"), node, disk) for disk in choices(rows, "disk"))
    disk = disk_of(rows, volume)
    return (
        commands(rows, ("cut-path", "mend-path"), node, disk),
        commands(rows, ("lose-disk", "restore-disk"), disk),
        _space(rows, (volume,)),
    )


def sides_of(rows: Rows) -> tuple[str, ...]:
    """Sides that a split may have: each node alone, and the first ones together."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    # Two nodes are apart whichever of them is named.
    alone = cluster.nodes if len(cluster.nodes) > 2 else cluster.nodes[:1]
    return tuple(dict.fromkeys((*choices(rows, "nodes")[:-1], *alone))) or choices(rows, "nodes")


def _amounts(rows: Rows, node: str) -> tuple[Folder, ...]:
    return tuple(
        Folder(name, (tuple(Command(name, (node, amount)) for amount in choices(rows, kind)),))  # type: ignore[arg-type]
        for name, kind in _AMOUNTS
        if known(rows, (name,))
    )


def _space(rows: Rows, volumes: tuple[str, ...]) -> tuple[Command, ...]:
    return tuple(command for volume in volumes for command in commands(rows, ("fill-volume", "free-volume"), volume))
