"""The commands for what happens between nodes and to whole nodes: networks, votes, starting and stopping.

All of them are of the documented account. What they need beside their definition, where they go
to and what may stand in the way, stands here with them.
"""

from collections.abc import Callable

from core.commands.definition import Definition, Obstacle, ParameterKind, Route, Rows
from core.commands.obstacles import to_fail_node
from core.commands.routes import at_machine
from core.kernel.hung import hangs
from core.model import addresses
from core.model.links import Port, Split, is_plugged, port_key, split_key
from core.model.membership import WITNESS_GONE, Quarantine, quarantine_key
from core.model.rows import CLUSTER, VIEW, WITNESS, Cluster, View, Witness, member_key, process_key

# --- where they go to --------------------------------------------------------------------------


def at_network(function: str) -> Callable[..., Route]:
    """An order to one network; the rest goes on to it."""

    def to_network(rows: Rows, network: str, *rest: str) -> Route:  # noqa: ARG001 - all routes look alike
        return addresses.USER, addresses.network(network), function, rest

    return to_network


def at_all_networks(function: str) -> Callable[..., Route]:
    """An order about all networks, given where the first one is."""

    def to_network(rows: Rows, *arguments: str) -> Route:
        return addresses.USER, addresses.network(_cluster(rows).network), function, arguments

    return to_network


def at_node_of_network(function: str) -> Callable[..., Route]:
    """An order to a network about one node, which the user names first."""

    def to_network(rows: Rows, node: str, network: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.network(network), function, (node,)

    return to_network


def at_witness(function: str) -> Callable[..., Route]:
    """An order to the witness."""

    def to_witness(rows: Rows) -> Route:
        row = rows.get(WITNESS)
        name = row.name if isinstance(row, Witness) else ""
        return addresses.USER, addresses.witness(name), function, ()

    return to_witness


def at_cluster_service(function: str) -> Callable[..., Route]:
    """An order of Failover Cluster Manager to the cluster service of a node."""

    def to_console(rows: Rows, node: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.FAILOVER_CLUSTER_MANAGER, function, (node,)

    return to_console


# --- what stands in their way ------------------------------------------------------------------


def to_unplug(rows: Rows, node: str, network: str) -> Obstacle | None:
    is_in = is_plugged(rows, node, network)
    return None if is_in else Obstacle("cable-is-out", {"node": node, "network": network})


def to_isolate(rows: Rows, node: str) -> Obstacle | None:
    is_in = any(is_plugged(rows, node, network) for network in _cluster(rows).networks)
    return None if is_in else Obstacle("all-cables-are-out", {"node": node})


def to_split_network(rows: Rows, network: str, nodes: str) -> Obstacle | None:
    if (obstacle := _to_divide(rows, nodes)) is not None:
        return obstacle
    is_split = split_key(network) in rows
    return Obstacle("network-is-split", {"network": network}) if is_split else None


def to_split_all(rows: Rows, nodes: str) -> Obstacle | None:
    if (obstacle := _to_divide(rows, nodes)) is not None:
        return obstacle
    is_split = all(split_key(network) in rows for network in _cluster(rows).networks)
    return Obstacle("networks-are-split", {}) if is_split else None


def _to_divide(rows: Rows, nodes: str) -> Obstacle | None:
    """A split needs somebody on either side."""
    is_everybody = len(set(nodes.split(","))) >= len(_cluster(rows).nodes)
    return Obstacle("split-needs-two-sides", {}) if is_everybody else None


def to_hurt_port(rows: Rows, node: str, amount: str) -> Obstacle | None:  # noqa: ARG001
    return to_isolate(rows, node)


def to_mend_networks(rows: Rows) -> Obstacle | None:
    cluster = _cluster(rows)
    is_hurt = any(
        isinstance(rows.get(split_key(network)), Split)
        or any(isinstance(rows.get(port_key(node, network)), Port) for node in cluster.nodes)
        for network in cluster.networks
    )
    return None if is_hurt else Obstacle("networks-are-fine", {})


def to_lose_witness(rows: Rows) -> Obstacle | None:
    if WITNESS not in rows:
        return Obstacle("there-is-no-witness", {})
    return Obstacle("witness-is-gone", {}) if WITNESS_GONE in rows else None


def to_restore_witness(rows: Rows) -> Obstacle | None:
    if WITNESS not in rows:
        return Obstacle("there-is-no-witness", {})
    return None if WITNESS_GONE in rows else Obstacle("witness-is-there", {})


def to_force_quorum(rows: Rows, node: str) -> Obstacle | None:
    view = rows[VIEW]
    assert isinstance(view, View)
    if view.members:
        return Obstacle("cluster-has-quorum", {})
    return to_fail_node(rows, node)


def to_start_without_forming(rows: Rows, node: str) -> Obstacle | None:
    if member_key(node) in rows:
        return Obstacle("node-is-in-the-cluster", {"node": node})
    return to_fail_node(rows, node)


def to_stop_service(rows: Rows, node: str) -> Obstacle | None:
    if (obstacle := to_fail_node(rows, node)) is not None:
        return obstacle
    runs = process_key(addresses.clussvc(node)) in rows
    return None if runs else Obstacle("process-does-not-run", {"process": "clussvc.exe", "node": node})


def to_clear_quarantine(rows: Rows, node: str) -> Obstacle | None:
    is_in = isinstance(rows.get(quarantine_key(node)), Quarantine)
    return None if is_in else Obstacle("node-is-not-quarantined", {"node": node})


def to_freeze(rows: Rows, node: str) -> Obstacle | None:
    if (obstacle := to_fail_node(rows, node)) is not None:
        return obstacle
    return Obstacle("node-is-frozen", {"node": node}) if hangs(rows, addresses.system(node)) else None


def _cluster(rows: Rows) -> Cluster:
    row = rows[CLUSTER]
    assert isinstance(row, Cluster)
    return row


def _documented(
    name: str,
    *parameters: ParameterKind,
    route: Callable[..., Route],
    obstacle: Callable[..., Obstacle | None],
) -> Definition:
    return Definition(name, parameters, 0, route, obstacle, "documented")


BETWEEN_NODES = (
    _documented("bugcheck-node", "node", route=at_machine("StopError"), obstacle=to_fail_node),
    _documented("freeze-node", "node", route=at_machine("Freeze"), obstacle=to_freeze),
    _documented("reset-node", "node", route=at_machine("Reset"), obstacle=to_fail_node),
    _documented("shut-down-node", "node", route=at_machine("ShutDown"), obstacle=to_fail_node),
    _documented("stop-clussvc", "node", route=at_cluster_service("stop_node"), obstacle=to_stop_service),
    _documented(
        "force-quorum", "node", route=at_machine("StartClusterService", "ForceQuorum"), obstacle=to_force_quorum
    ),
    _documented(
        "prevent-quorum", "node", route=at_machine("StartClusterService", "PreventQuorum"),
        obstacle=to_start_without_forming,
    ),
    _documented("clear-quarantine", "node", route=at_cluster_service("clear_quarantine"), obstacle=to_clear_quarantine),
    _documented("isolate-node", "node", route=at_all_networks("unplug_everywhere"), obstacle=to_isolate),
    _documented("cut-link", "node", "network", route=at_node_of_network("unplug"), obstacle=to_unplug),
    _documented("split-network", "network", "nodes", route=at_network("split"), obstacle=to_split_network),
    _documented("split-cluster", "nodes", route=at_all_networks("split_everywhere"), obstacle=to_split_all),
    _documented("lose-heartbeats", "node", "percent", route=at_all_networks("lose_packets"), obstacle=to_hurt_port),
    _documented(
        "delay-heartbeats", "node", "milliseconds", route=at_all_networks("delay_packets"), obstacle=to_hurt_port
    ),
    _documented("mend-networks", route=at_all_networks("mend"), obstacle=to_mend_networks),
    _documented("lose-witness", route=at_witness("lose"), obstacle=to_lose_witness),
    _documented("restore-witness", route=at_witness("restore"), obstacle=to_restore_witness),
)  # fmt: skip
"""Their definitions, in the order of the menus."""
