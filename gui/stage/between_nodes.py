"""The band of the documented account: every network with a port for each node, votes, the witness, volumes.

A port shows what is so (the cable is out, packets get lost or are late) and how many heartbeats the
others miss; a network's word is what the cluster makes of it. A split is there from the moment it
happens, so until the cluster notices the two disagree, and that is said.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from core.kernel.rows import Row
from core.model import addresses, links, volumes
from core.model import membership as who
from core.model import rows as model
from gui.stage.figures import BandFigure, Glyph, Look, PortFigure
from gui.stage.wording import StageTexts

_MOST_NAMED: Final = 3
"""So many nodes are named; the rest are counted."""
_MOST_PORTS: Final = 6
"""Clusters with more nodes have no room for a port each: what is wrong is told in words."""
_NETWORKS: Final[Mapping[str, tuple[Look, Glyph]]] = {
    "Up": ("online", "check"),
    "Partitioned": ("pending", "split"),
    "Down": ("failed", "cross"),
}
_RESOURCES: Final[Mapping[str, tuple[Look, Glyph]]] = {
    "Online": ("online", "check"),
    "Offline": ("offline", "bar"),
    "Failed": ("failed", "cross"),
    "OnlinePending": ("pending", "clock"),
    "OfflinePending": ("pending", "clock"),
}
ACCESSES: Final[Mapping[str, tuple[Look, Glyph]]] = {
    "Direct": ("online", "check"),
    "Redirected": ("pending", "detour"),
    "Paused": ("offline", "pause"),
    "Unavailable": ("failed", "cross"),
}
"""How a node gets at a volume, as it looks everywhere on the stage."""
_QUORUM: Final = "quorum"

Rows = Mapping[str, Row]


def has_ports(nodes: int) -> bool:
    """Whether every node has a port of its own on the stage."""
    return nodes <= _MOST_PORTS


def shared_figures(
    rows: Rows, resources: Mapping[tuple[str, str], model.Resource], active: frozenset[str], texts: StageTexts
) -> tuple[BandFigure, ...]:
    """The parts of the band, from the networks to the volumes."""
    cluster = rows[model.CLUSTER]
    assert isinstance(cluster, model.Cluster)
    found = [rows[model.network_key(name)] for name in cluster.networks]
    networks = [row for row in found if isinstance(row, model.Network)]
    shared = [row for row in rows.values() if isinstance(row, model.Volume)]
    return (
        *(_network(rows, network, cluster, active, texts) for network in networks),
        _quorum(rows, cluster, texts),
        *_witness(rows, cluster, active, texts),
        *(_volume(rows, volume, cluster, resources, active, texts) for volume in shared),
    )


# --- networks ------------------------------------------------------------------------------------


def _network(
    rows: Rows, network: model.Network, cluster: model.Cluster, active: frozenset[str], texts: StageTexts
) -> BandFigure:
    name, threshold = network.name, network.same_subnet_threshold
    address = addresses.network(name)
    missed = _missed(rows, name, cluster.nodes)
    ports = {node: _port(rows, node, name, missed.get(node, 0), threshold, active, texts) for node in cluster.nodes}
    split = rows.get(links.split_key(name))
    here = split.nodes if isinstance(split, links.Split) else ()
    first = cluster.nodes[0] in here or not here
    sides = tuple(
        tuple(node for node in cluster.nodes if (node in here) == is_inside)
        for is_inside in ((first, not first) if here else (False,))
    )
    row = rows.get(who.network_state_key(name))
    state = row.state if isinstance(row, who.NetworkState) else "Up"
    look, glyph = _NETWORKS[state]
    hurt = {node: port for node, port in ports.items() if port.word and port.look != "gone"}
    wrong = [f"{node} {port.word.partition(', ')[0]}" for node, port in hurt.items()]
    said = [texts.network_states[state]]
    if len(sides) > 1:
        if state == "Up":
            look, glyph = "pending", "split"
            # Once one side is out of the view there is nothing left to notice: a network is judged by who is in.
            if all(any(model.member_key(node) in rows for node in side) for side in sides):
                said.append(texts.not_noticed)
        said.append(texts.apart(*(_names(side, texts) for side in sides)))
    elif hurt and look == "online":
        # The cluster still takes the network for whole: less than down, whatever ails the port.
        look, glyph = "pending", next(iter(hurt.values())).glyph
    said += [*wrong[:_MOST_NAMED], *([texts.and_more(len(wrong) - _MOST_NAMED)] if len(wrong) > _MOST_NAMED else [])]
    if len(said) == 1:
        said.append(texts.heartbeat(_seconds(network.same_subnet_delay), threshold))
    return BandFigure(
        address, name, " · ".join(said), look, glyph, address in active,
        sides=tuple(tuple(ports[node] for node in side) for side in sides) if has_ports(len(cluster.nodes)) else (),
        reserve=f"{max(texts.network_states.values(), key=len)} · {cluster.nodes[0]} {texts.unplugged}",
    )  # fmt: skip


def _port(
    rows: Rows, node: str, network: str, missed: int, threshold: int, active: frozenset[str], texts: StageTexts
) -> PortFigure:
    """A node on a network: what is wrong there, the worst first."""
    address = addresses.port(network, node)
    there, port = rows[model.node_key(node)], links.port(rows, node, network)
    if isinstance(there, model.Node) and there.power == "Off":
        return PortFigure(address, node, "gone", "", texts.no_power, address in active)
    interface = rows.get(who.interface_key(node, network))
    words: list[str] = []
    look: Look = "online"
    glyph: Glyph = "check"
    if port.delay:
        look, glyph = "pending", "clock"
        words.append(texts.late(port.delay // 1000))
    if port.loss:
        look, glyph = "pending", "loss"
        words.insert(0, texts.loses(port.loss))
    if missed:
        look = "failed" if missed >= threshold else "pending"
        glyph = "cross" if missed >= threshold else glyph if words else "clock"
        words.append(texts.missed_there(min(missed, threshold), threshold))
    if isinstance(interface, who.Interface):
        look, glyph = "failed", "question" if interface.state == "Unreachable" else "cross"
        words.append(texts.interface_states[interface.state])
    if port.is_cut:
        look, glyph = "failed", "unplugged"
        words.insert(0, texts.unplugged)
    return PortFigure(address, node, look, glyph, ", ".join(words), address in active)


def _missed(rows: Rows, network: str, nodes: tuple[str, ...]) -> dict[str, int]:
    """How many heartbeats are missing of a node, where at least half of those miss them who could hear it.

    A node that hears nobody misses everybody; that is about itself, not about the others.
    """
    found: dict[str, list[int]] = {}
    listening = [node for node in nodes if _listens(rows, node)]
    for node in listening:
        for peer in nodes:
            # Asking for each pair is cheaper than to look through all rows of a large cluster.
            row = rows.get(who.route_key(node, network, peer))
            if isinstance(row, who.Route):
                found.setdefault(peer, []).append(row.missed)
    return {
        peer: max(counts)
        for peer, counts in found.items()
        if 2 * len(counts) >= len([node for node in listening if node != peer])
    }


def _listens(rows: Rows, node: str) -> bool:
    row = rows[model.node_key(node)]
    return isinstance(row, model.Node) and row.power == "On"


# --- votes ---------------------------------------------------------------------------------------


def _quorum(rows: Rows, cluster: model.Cluster, texts: StageTexts) -> BandFigure:
    quorum, view = rows.get(model.QUORUM), rows.get(model.VIEW)
    count = len(cluster.nodes)
    reserve = texts.votes(count, count, count // 2 + 1)
    if not isinstance(quorum, model.Quorum) or not isinstance(view, model.View) or not view.members:
        waiting = [node for node in cluster.nodes if model.process_key(addresses.clussvc(node)) in rows]
        said = [texts.no_quorum, *([texts.tries(_names(waiting, texts))] if waiting else [])]
        return BandFigure(_QUORUM, texts.quorum, " · ".join(said), "failed", "cross", reserve=reserve)
    said = [texts.votes(quorum.present, quorum.total, quorum.needed)]
    without = [node for node in cluster.nodes if not _has_quorum(rows, node)]
    if without:
        said.append(texts.waits_for_votes(_names(without, texts)))
    said.append(texts.vote(_names([*quorum.voters, *([texts.witness] if quorum.witness_votes else [])], texts)))
    is_enough = quorum.present >= quorum.needed
    look: Look = "failed" if not is_enough else "pending" if without else "plain"
    glyph: Glyph = "cross" if not is_enough else "clock" if without else "check"
    return BandFigure(_QUORUM, texts.quorum, " · ".join(said), look, glyph, reserve=reserve)


def _has_quorum(rows: Rows, node: str) -> bool:
    row = rows.get(model.member_key(node))
    return not isinstance(row, model.Membership) or row.has_quorum


def _witness(rows: Rows, cluster: model.Cluster, active: frozenset[str], texts: StageTexts) -> tuple[BandFigure, ...]:
    witness = rows.get(model.WITNESS)
    if not isinstance(witness, model.Witness):
        return ()
    address = addresses.witness(witness.name)
    resource, quorum = rows.get(model.resource_key(witness.name)), rows.get(model.QUORUM)
    state = resource.state if isinstance(resource, model.Resource) else "Online"
    file = rows.get(who.WITNESS_FILE)
    locked = file.locked_by if isinstance(file, who.WitnessFile) else ""
    votes = isinstance(quorum, model.Quorum) and quorum.witness_votes
    look, glyph = _RESOURCES[state]
    said = [texts.states[state]]
    if who.WITNESS_GONE in rows:
        look, glyph, said = "failed", "cross", [texts.witness_gone, texts.cluster_says(texts.states[state])]
    elif locked:
        look, glyph, said = "pending", "lock", [texts.locked_by(locked)]
    said.append(texts.has_vote if votes else texts.has_no_vote)
    cut_off = [node for node in cluster.nodes if _listens(rows, node) and not _reaches_witness(rows, node, witness)]
    if cut_off and who.WITNESS_GONE not in rows:
        said.append(texts.not_reached_by(_names(cut_off, texts)))
    reserve = f"{texts.states['Online']} · {texts.has_no_vote}"
    return (BandFigure(address, texts.witness, " · ".join(said), look, glyph, address in active, reserve=reserve),)


def _reaches_witness(rows: Rows, node: str, witness: model.Witness) -> bool:
    """A disk is reached over the storage, the others over any network that the node has a cable in."""
    if witness.kind == "Physical Disk":
        return volumes.can_read(rows, node, witness.name)
    cluster = rows[model.CLUSTER]
    assert isinstance(cluster, model.Cluster)
    return any(links.is_plugged(rows, node, network) for network in cluster.networks)


# --- volumes -------------------------------------------------------------------------------------


def _volume(
    rows: Rows,
    volume: model.Volume,
    cluster: model.Cluster,
    resources: Mapping[tuple[str, str], model.Resource],
    active: frozenset[str],
    texts: StageTexts,
) -> BandFigure:
    """A volume on its disk: what the cluster makes of the disk, where it is mounted, and who gets at it how."""
    address = addresses.disk(volume.disk)
    resource, disk = resources.get((model.PHYSICAL_DISK, volume.disk)), rows.get(model.disk_key(volume.disk))
    mounted = disk.mounted_on if isinstance(disk, model.Disk) else ""
    state = resource.state if resource is not None else "Online" if mounted else "Offline"
    look, glyph = _RESOURCES[state]
    said = [f"{texts.states[state]}, {mounted}" if mounted and state == "Online" else texts.states[state]]
    if volumes.disk_gone_key(volume.disk) in rows:
        look, glyph, said = "failed", "cross", [texts.disk_gone, texts.cluster_says(texts.states[state])]
    elif volumes.full_key(volume.name) in rows:
        look, glyph = "pending", "full"
        said.append(texts.full)
    by_state: dict[str, list[str]] = {}
    for node in cluster.nodes:
        if model.member_key(node) in rows:
            by_state.setdefault(volumes.access(rows, node, volume.name), []).append(node)
    for access in ("Unavailable", "Paused", "Redirected"):
        if access in by_state:
            is_all = len(by_state) == 1
            word = texts.accesses[access]
            said.append(word if is_all else texts.access_of(word, _names(by_state[access], texts)))
            if look == "online":
                look, glyph = ACCESSES["Redirected"] if access == "Redirected" else ("pending", ACCESSES[access][1])
    return BandFigure(
        address, volume.name, " · ".join(said), look, glyph, address in active,
        reserve=f"{texts.states['Online']}, {cluster.nodes[0]}",
    )  # fmt: skip


def _names(names: Iterable[str], texts: StageTexts) -> str:
    """Some names, and how many more there are."""
    known = list(names)
    most = _MOST_PORTS if len(known) <= _MOST_PORTS else _MOST_NAMED
    listed = ", ".join(known[:most])
    return listed if len(known) <= most else f"{listed} {texts.and_more(len(known) - most)}"


def _seconds(microseconds: int) -> str:
    """A time in seconds, without needless zeros."""
    whole, rest = divmod(microseconds, 1_000_000)
    return str(whole) if not rest else f"{whole}.{rest:06d}".rstrip("0")
