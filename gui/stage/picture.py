"""From the rows of one moment and the hop that led to it: what to draw, in words and states.

Pure, and without Qt. Rows are sorted into nodes in one pass, so a picture costs what the
rows cost; figures are values, so whoever draws can tell what changed by comparing.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model import addresses
from core.model import rows as model
from gui.stage import tiles
from gui.stage.band import band_figures
from gui.stage.figures import (
    Badge,
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
from gui.stage.labels import hop_label, hop_mark
from gui.stage.wording import StageTexts

_TOKENS: Final[Mapping[str, Token]] = {
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
    return _TOKENS[hop.kind]


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
            chips=(texts.loaded, texts.not_loaded, texts.damaged, texts.missing),
            pills=(texts.up, texts.no_power_unnoticed_short, texts.no_power_down, texts.starting),
            tiles=(texts.cluster_says(texts.states["Online"]),),
            band=(texts.heartbeat("1", 10), f"{texts.votes(3, 3, 2)} · {texts.witness_stands_by}"),
        ),
    )


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
        self.hosts: dict[str, list[str]] = {name: [] for name in names}
        for key, row in rows.items():
            if isinstance(row, model.VmCopy):
                self.vms[row.node].append(row)
            elif isinstance(row, model.ShareCopy):
                self.shares[row.node].append(row)
            elif isinstance(row, model.DllFile):
                self.files[row.node].append(row)
            elif isinstance(row, model.Process):
                node_name, _, process = key.removeprefix("process/").partition("/")
                if process.startswith("rhs:") and node_name in self.hosts:
                    self.hosts[node_name].append(process)

    def process(self, address: str) -> model.Process | None:
        row = self.rows.get(model.process_key(address))
        return row if isinstance(row, model.Process) else None

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
    pill = _pill(node, texts)
    look: Look = "failed" if pill.look == "failed" else "plain"
    if node.power == "Off":
        look = "gone"
    return NodeFigure(
        name=node.name,
        address=addresses.machine(node.name),
        look=look,
        pill=pill,
        boxes=(
            _service(parts, node, texts),
            *_hosts(parts, node, texts),
            _hyperv(parts, node, texts),
            _netft(node, texts),
        ),
        tiles=_tiles(parts, node, texts, ghosts),
        active=active,
    )


def _pill(node: model.Node, texts: StageTexts) -> Badge:
    match node.power, node.state:
        case "Starting", _:
            return Badge("pending", "clock", texts.starting)
        case "Off", "Up" | "Joining":
            return Badge("failed", "cross", texts.no_power_unnoticed, texts.no_power_unnoticed_short)
        case "Off", _:
            return Badge("failed", "cross", texts.no_power_down)
        case _, "Up":
            return Badge("online", "check", texts.up)
        case _, "Joining":
            return Badge("pending", "clock", texts.joining)
    return Badge("failed", "cross", texts.down)


def _box_state(parts: _Sorted, node: model.Node, address: str, image: str, texts: StageTexts) -> tuple[Look, str]:
    """Whether a process runs, and the line below its title."""
    if node.power == "Off":
        return "gone", texts.gone
    process = parts.process(address)
    if process is None:
        return "gone", f"{image} · {texts.not_running}"
    return "plain", f"{process.image} {process.pid}"


def _service(parts: _Sorted, node: model.Node, texts: StageTexts) -> BoxFigure:
    address = addresses.clussvc(node.name)
    look, sub = _box_state(parts, node, address, "clussvc.exe", texts)
    database = ChipFigure(addresses.clusdb(node.name), "CLUSDB", "gone" if look == "gone" else "loaded", "", "")
    return BoxFigure(address, "service", texts.service, texts.service_short, sub, look, (database,))


def _hosts(parts: _Sorted, node: model.Node, texts: StageTexts) -> tuple[BoxFigure, ...]:
    first = addresses.rhs(node.name)
    more = sorted(f"{node.name}/{process}" for process in parts.hosts[node.name])
    return tuple(
        _host(parts, node, address, texts, is_first=address == first)
        for address in (first, *(a for a in more if a != first))
    )


def _host(parts: _Sorted, node: model.Node, address: str, texts: StageTexts, *, is_first: bool) -> BoxFigure:
    look, sub = _box_state(parts, node, address, "rhs.exe", texts)
    chips = []
    # What serves the VMs comes first: the account is about it.
    for file in sorted(parts.files[node.name], key=lambda f: (not _serves_vms(f), f.file)):
        loaded = model.module_key(address, file.file) in parts.rows
        # Further hosts show what they have loaded; the first one also what could be loaded.
        if is_first or loaded:
            chips.append(_chip(f"{address}/{file.file}", file, texts, loaded=loaded, gone=look == "gone"))
    return BoxFigure(address, "host", texts.host, texts.host_short, sub, look, tuple(chips))


def _serves_vms(file: model.DllFile) -> bool:
    return file.file.casefold() == "vmclusres.dll"


def _chip(address: str, file: model.DllFile, texts: StageTexts, *, loaded: bool, gone: bool) -> ChipFigure:
    if file.state == "Damaged":
        return ChipFigure(address, file.file, "damaged", "cross", texts.damaged)
    if file.state == "Missing":
        return ChipFigure(address, file.file, "missing", "question", texts.missing)
    if gone:
        return ChipFigure(address, file.file, "gone", "", texts.not_loaded)
    if loaded:
        return ChipFigure(address, file.file, "loaded", "check", texts.loaded)
    return ChipFigure(address, file.file, "unloaded", "bar", texts.not_loaded)


def _hyperv(parts: _Sorted, node: model.Node, texts: StageTexts) -> BoxFigure:
    address = addresses.vmms(node.name)
    look, sub = _box_state(parts, node, address, "vmms.exe", texts)
    broken = any(_serves_vms(f) and f.state != "Present" for f in parts.files[node.name])
    if broken and look == "plain":
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


def _tiles(parts: _Sorted, node: model.Node, texts: StageTexts, ghosts: Ghosts) -> tuple[TileFigure, ...]:
    found: list[TileFigure] = []
    present = set()
    for copy in parts.vms[node.name]:
        resource = tiles.of_vm(parts.resources, copy.name)
        found.append(tiles.vm_tile(copy, node, resource, parts.group_of(resource), texts))
        present.add(copy.name)
    found.extend(
        tiles.share_tile(share, node, tiles.of_share(parts.resources, share.name), texts)
        for share in parts.shares[node.name]
    )
    for vm, (came_from, gone_to) in ghosts.items():
        if came_from == node.name and vm not in present:
            found.append(tiles.ghost_tile(node.name, vm, gone_to, texts))
    return tuple(found)
