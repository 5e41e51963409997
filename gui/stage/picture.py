"""From the rows of one moment and the hop that led to it: what to draw, in words and states.

Pure, and without Qt. Rows are sorted into nodes in one pass, so a picture costs what the
rows cost; figures are values, so whoever draws can tell what changed by comparing.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model import addresses, volumes
from core.model import rows as model
from core.model.conditions import Offering
from gui.stage import tiles
from gui.stage.band import band_figures
from gui.stage.between_nodes import ACCESSES
from gui.stage.figures import (
    BoxFigure,
    ChipFigure,
    ConsoleFigure,
    HopFigure,
    Look,
    NodeFigure,
    Reserve,
    StagePicture,
    TileFigure,
    Token,
)
from gui.stage.hosts import Home, Monitors, host_figures, is_bridge_usable, process_state
from gui.stage.labels import hop_label, hop_mark
from gui.stage.membership import card_look, node_badge, words_of_pills
from gui.stage.wording import StageTexts

TOKENS: Final[Mapping[str, Token]] = {
    "call": "disc",
    "return": "ring",
    "abort": "ring",
    "message": "diamond",
    "bundle": "square",
    "timer": "timer",
    "input": "bolt",
    "kill": "bolt",
}
_HEARTBEATS: Final = frozenset(("Heartbeat", "HeartbeatRound"))
Ghosts = Mapping[str, tuple[str, str]]
"""By VM: the node it was on and the node it went to."""


def _token(hop: Hop) -> Token:
    """The shape that travels; what goes out to the network is told apart as a heartbeat."""
    if hop.function in _HEARTBEATS and hop.kind in ("call", "message"):
        return "square"
    return TOKENS[hop.kind]


def picture_of(
    rows: Mapping[str, Row],
    hop: Hop | None,
    trail: Sequence[Hop],
    texts: StageTexts,
    ghosts: Ghosts | None = None,
) -> StagePicture:
    """The stage at one moment; `trail` are the hops before `hop`, oldest first."""
    parts = _Sorted(rows)
    active = _active(hop)
    nodes = tuple(
        _node(parts, node, texts, ghosts or {}, frozenset(a for a in active if addresses.region(a) == name))
        for name, node in parts.nodes.items()
    )
    return StagePicture(
        consoles=_consoles(active, texts),
        nodes=nodes,
        band=band_figures(rows, parts.resources, active, texts),
        hop=hop_figure(hop, len(trail) + 1, texts) if hop is not None else None,
        trail=tuple(hop_figure(past, n, texts) for n, past in enumerate(trail, 1)),
        reserve=Reserve(
            subs=(texts.not_protected,),
            chips=_chip_words(parts, texts),
            pills=words_of_pills(texts, is_documented=bool(parts.monitors)),
            tiles=(texts.cluster_says(texts.states["Online"]),),
            band=(texts.heartbeat("1", 10), f"{texts.votes(3, 3, 2)} · {texts.witness_stands_by}"),
            has_chip_notes=bool(parts.monitors),
        ),
        told=texts.begins if hop is None else "",
    )


def _chip_words(parts: "_Sorted", texts: StageTexts) -> tuple[str, ...]:
    words = (texts.loaded, texts.not_loaded, texts.damaged, texts.missing)
    if not parts.monitors:
        return words
    return (
        *words, texts.wrong_architecture, texts.no_startup, texts.file_damaged, texts.file_missing, texts.file_wrong
    )  # fmt: skip


def hop_figure(hop: Hop, number: int, texts: StageTexts) -> HopFigure:
    """A hop as an arrow."""
    label = hop_label(hop)
    return HopFigure(
        index=hop.index,
        number=number,
        source=hop.source,
        target=hop.target,
        label=label,
        shape=_token(hop),
        mark=hop_mark(hop),
        answers=hop.kind in ("return", "abort"),
        broken=hop.kind in ("abort", "kill"),
        lost=hop.lost != "",
        sentence=texts.hop(hop.index, hop.source, hop.target, label),
        hop=hop,
    )


class _Sorted:
    """The rows, by node."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self.rows = rows
        self.resources = tiles.resources_behind(rows)
        cluster = rows.get(model.CLUSTER)
        names = cluster.nodes if isinstance(cluster, model.Cluster) else ()
        self.nodes: dict[str, model.Node] = {}
        for name in names:
            node = rows.get(model.node_key(name))
            if isinstance(node, model.Node):
                self.nodes[name] = node
        self.vms: dict[str, list[model.VmCopy]] = {name: [] for name in names}
        self.shares: dict[str, list[model.ShareCopy]] = {name: [] for name in names}
        self.files: dict[str, list[model.DllFile]] = {name: [] for name in names}
        self.offerings: dict[str, list[str]] = {name: [] for name in names}
        self.hosts: dict[str, list[int]] = {name: [] for name in names}
        self.volumes = volumes.volumes_on(rows)
        self.monitors = Monitors(rows, self.resources.values())
        for key, row in rows.items():
            if isinstance(row, model.VmCopy):
                self.vms[row.node].append(row)
            elif isinstance(row, model.ShareCopy):
                self.shares[row.node].append(row)
            elif isinstance(row, model.DllFile):
                self.files[row.node].append(row)
            elif isinstance(row, Offering):
                self.offerings[row.node].append(row.resource)
            elif isinstance(row, model.Process):
                node_name, _, process = key.removeprefix("process/").partition("/")
                if process.startswith("rhs:") and node_name in self.hosts:
                    self.hosts[node_name].append(int(process.removeprefix("rhs:")))
        self.offline = self._offline_vms()

    def _offline_vms(self) -> dict[str, list[str]]:
        """VMs that somebody wants offline and that are registered nowhere then, by the node that owns their groups."""
        found: dict[str, list[str]] = {name: [] for name in self.nodes}
        registered = {copy.name for copies in self.vms.values() for copy in copies}
        for (kind, vm), resource in self.resources.items():
            if kind != model.VIRTUAL_MACHINE or resource.state != "Offline" or vm in registered:
                continue
            group = self.group_of(resource)
            if group is not None and not group.wanted_online and group.owner in found:
                found[group.owner].append(vm)
        return found

    def home(self, node: model.Node) -> Home:
        return Home(node, self.files[node.name], self.hosts[node.name])

    def group_of(self, resource: model.Resource | None) -> model.Group | None:
        row = self.rows.get(model.group_key(resource.group)) if resource is not None else None
        return row if isinstance(row, model.Group) else None


def _active(hop: Hop | None) -> frozenset[str]:
    """The ends of the hop, and every box they lie in."""
    found: set[str] = set()
    for end in (hop.source, hop.target) if hop is not None else ():
        parts = end.split("/")
        found.update("/".join(parts[:n]) for n in range(2, len(parts) + 1))
    return frozenset(found)


def _consoles(active: frozenset[str], texts: StageTexts) -> tuple[ConsoleFigure, ...]:
    manager, hyperv = addresses.FAILOVER_CLUSTER_MANAGER, addresses.HYPER_V_MANAGER
    return (
        ConsoleFigure(manager, texts.failover_cluster_manager, texts.failover_cluster_manager_sub, manager in active),
        ConsoleFigure(hyperv, texts.hyperv_manager, texts.hyperv_manager_sub, hyperv in active),
    )


def _node(parts: _Sorted, node: model.Node, texts: StageTexts, ghosts: Ghosts, active: frozenset[str]) -> NodeFigure:
    pill = node_badge(parts.rows, node, texts)
    look = card_look(parts.rows, node, pill)
    return NodeFigure(
        name=node.name,
        address=addresses.machine(node.name),
        look=look,
        pill=pill,
        boxes=(
            _service(parts, node, texts),
            *host_figures(parts.rows, parts.monitors, parts.home(node), texts),
            _hyperv(parts, node, texts),
            *_csvfs(parts, node, texts),
            _netft(node, texts),
        ),
        tiles=_tiles(parts, node, texts, ghosts),
        active=active,
    )


def _service(parts: _Sorted, node: model.Node, texts: StageTexts) -> BoxFigure:
    address = addresses.clussvc(node.name)
    look, sub = process_state(parts.rows, node, address, "clussvc.exe", texts)
    database = ChipFigure(addresses.clusdb(node.name), "CLUSDB", "gone" if look == "gone" else "loaded", "", "")
    return BoxFigure(address, "service", texts.service, texts.service_short, sub, look, (database,))


def _hyperv(parts: _Sorted, node: model.Node, texts: StageTexts) -> BoxFigure:
    address = addresses.vmms(node.name)
    look, sub = process_state(parts.rows, node, address, "vmms.exe", texts)
    if look == "plain" and not is_bridge_usable(parts.rows, parts.monitors, parts.home(node)):
        look, sub = "unprotected", texts.not_protected
    return BoxFigure(address, "hyperv", texts.hyperv, texts.hyperv_short, sub, look)


def _netft(node: model.Node, texts: StageTexts) -> BoxFigure:
    gone = node.power == "Off"
    return BoxFigure(
        addresses.netft(node.name),
        "netft",
        texts.netft,
        texts.netft,
        texts.gone if gone else texts.heartbeats,
        "gone" if gone else "plain",
    )


def _csvfs(parts: _Sorted, node: model.Node, texts: StageTexts) -> tuple[BoxFigure, ...]:
    """The file system of shared volumes, with a chip for each; nothing where the account has no way to them."""
    cluster = parts.rows.get(model.CLUSTER)
    names = parts.volumes if isinstance(cluster, model.Cluster) and cluster.networks else ()
    if not names:
        return ()
    gone = node.power == "Off"
    chips = []
    for name in names:
        state = volumes.access(parts.rows, node.name, name)
        look, glyph = ACCESSES[state]
        shown: Look = "gone" if gone else look
        chips.append(
            ChipFigure(addresses.csv(node.name, name), name, shown, "" if gone else glyph, texts.accesses[state])
        )
    return (BoxFigure(
        f"{node.name}/csv", "csvfs", texts.csvfs, texts.csvfs, texts.gone if gone else "", "gone" if gone else "plain",
        tuple(chips),
    ),)  # fmt: skip


def _tiles(parts: _Sorted, node: model.Node, texts: StageTexts, ghosts: Ghosts) -> tuple[TileFigure, ...]:
    found: list[TileFigure] = []
    present = set()
    for copy in parts.vms[node.name]:
        resource = tiles.of_vm(parts.resources, copy.name)
        seen = tiles.seen(parts.rows, node, resource, copy.name)
        found.append(tiles.vm_tile(copy, node, resource, parts.group_of(resource), seen, texts))
        present.add(copy.name)
    for vm in parts.offline[node.name]:
        found.append(tiles.offline_tile(node.name, vm, texts))
        present.add(vm)
    for share in parts.shares[node.name]:
        resource = tiles.of_share(parts.resources, share.name)
        thing = tiles.Thing("share", addresses.share(node.name, share.name), share.name)
        found.append(tiles.thing_tile(thing, node, resource, tiles.seen(parts.rows, node, resource), texts))
    for name in parts.offerings[node.name]:
        offered = parts.rows.get(model.resource_key(name))
        thing_there = tiles.offered(node.name, offered) if isinstance(offered, model.Resource) else None
        if thing_there is not None and isinstance(offered, model.Resource):
            found.append(tiles.thing_tile(thing_there, node, offered, tiles.seen(parts.rows, node, offered), texts))
    for vm, (came_from, gone_to) in ghosts.items():
        if came_from == node.name and vm not in present:
            found.append(tiles.ghost_tile(node.name, vm, gone_to, texts))
    return tuple(found)
