"""The band below the nodes: what all of them share. Network, quorum, volumes; in the article's account on one line."""

from collections.abc import Mapping
from typing import Final

from core.kernel.rows import Row
from core.model import addresses
from core.model import rows as model
from gui.stage.between_nodes import shared_figures
from gui.stage.figures import BandFigure, Glyph, Look
from gui.stage.wording import StageTexts

_MOST_NAMED: Final = 2
"""So many silent nodes are named; the rest are counted."""
QUORUM_ADDRESS: Final = "quorum"


def band_figures(
    rows: Mapping[str, Row],
    resources: Mapping[tuple[str, str], model.Resource],
    active: frozenset[str],
    texts: StageTexts,
) -> tuple[BandFigure, ...]:
    """The parts of the band from left to right."""
    cluster = rows.get(model.CLUSTER)
    if isinstance(cluster, model.Cluster) and cluster.networks:
        return shared_figures(rows, resources, active, texts)
    networks = [row for row in rows.values() if isinstance(row, model.Network)]
    volumes = [row for row in rows.values() if isinstance(row, model.Volume)]
    return (
        *(_network(rows, n, active, texts, alone=len(networks) == 1) for n in networks),
        _quorum(rows, texts),
        *(_volume(v, rows, resources, active, texts) for v in volumes),
    )


def _network(
    rows: Mapping[str, Row], network: model.Network, active: frozenset[str], texts: StageTexts, *, alone: bool
) -> BandFigure:
    worst: dict[str, int] = {}
    for row in rows.values():
        if isinstance(row, model.Missed):
            worst[row.peer] = max(worst.get(row.peer, 0), row.count)
    threshold = network.same_subnet_threshold
    address = addresses.network(network.name)
    title = texts.network if alone else network.name
    if not worst:
        text = texts.heartbeat(seconds(network.same_subnet_delay), threshold)
        return BandFigure(address, title, text, "plain", "", address in active)
    silent = sorted(worst.items(), key=lambda item: (-item[1], item[0]))
    # Heartbeats go on being missed until the node is out of the view; more than all is no news.
    said = [texts.missed(node, min(count, threshold), threshold) for node, count in silent[:_MOST_NAMED]]
    if len(silent) > _MOST_NAMED:
        said.append(texts.and_more(len(silent) - _MOST_NAMED))
    down = silent[0][1] >= threshold
    look: Look = "failed" if down else "pending"
    glyph: Glyph = "cross" if down else "clock"
    return BandFigure(address, title, " · ".join(said), look, glyph, address in active)


def _quorum(rows: Mapping[str, Row], texts: StageTexts) -> BandFigure:
    quorum, view = rows.get(model.QUORUM), rows.get(model.VIEW)
    if not isinstance(quorum, model.Quorum) or not isinstance(view, model.View) or not view.members:
        return BandFigure(QUORUM_ADDRESS, texts.quorum, texts.no_quorum, "failed", "cross")
    text = texts.votes(quorum.present, quorum.total, quorum.needed)
    if model.WITNESS in rows:
        text += " · " + (texts.witness_votes if quorum.witness_votes else texts.witness_stands_by)
    if quorum.present < quorum.needed:
        return BandFigure(QUORUM_ADDRESS, texts.quorum, text, "failed", "cross")
    return BandFigure(QUORUM_ADDRESS, texts.quorum, text, "plain", "check")


def _volume(
    volume: model.Volume,
    rows: Mapping[str, Row],
    resources: Mapping[tuple[str, str], model.Resource],
    active: frozenset[str],
    texts: StageTexts,
) -> BandFigure:
    address = addresses.disk(volume.disk)
    resource = resources.get((model.PHYSICAL_DISK, volume.disk))
    if resource is not None:
        state: str = resource.state
    else:
        disk = rows.get(model.disk_key(volume.disk))
        state = "Online" if isinstance(disk, model.Disk) and disk.mounted_on else "Offline"
    look, glyph = _STATES[state]
    return BandFigure(address, volume.name, texts.states[state], look, glyph, address in active)


_STATES: Final[Mapping[str, tuple[Look, Glyph]]] = {
    "Online": ("online", "check"),
    "Offline": ("offline", "bar"),
    "Failed": ("failed", "cross"),
    "OnlinePending": ("pending", "clock"),
    "OfflinePending": ("pending", "clock"),
}


def seconds(microseconds: int) -> str:
    """A time in seconds, without needless zeros."""
    whole, rest = divmod(microseconds, 1_000_000)
    return str(whole) if not rest else f"{whole}.{rest:06d}".rstrip("0")
