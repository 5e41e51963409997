"""What a tile says: the truth about a VM or share, and below it what the cluster believes.

The difference between the two is what the program teaches, so whenever they disagree the
tile looks like the truth and its second line is the belief.
"""

from collections.abc import Mapping

from core.kernel.rows import Row
from core.model import addresses
from core.model.rows import FILE_SHARE, VIRTUAL_MACHINE, Group, Node, Resource, ShareCopy, VmCopy
from gui.stage.figures import Glyph, Look, TileFigure
from gui.stage.wording import StageTexts

_BELIEFS_THAT_FIT = {
    "Running": ("Online",),
    "Starting": ("OnlinePending",),
    "Failed": ("Failed",),
    "Off": ("Offline",),
    "Saved": ("Offline",),
}
_LOOKS: Mapping[str, tuple[Look, Glyph]] = {
    "Running": ("online", "check"),
    "Starting": ("pending", "clock"),
    "Failed": ("failed", "cross"),
    "Off": ("offline", "bar"),
    "Saved": ("offline", "bar"),
}


def vm_tile(copy: VmCopy, node: Node, resource: Resource | None, group: Group | None, texts: StageTexts) -> TileFigure:
    """The tile of a VM as registered on a node."""
    address = addresses.vm(node.name, copy.name)
    elsewhere = group is not None and group.owner != node.name
    if elsewhere and group is not None and (node.power == "Off" or copy.state in ("Off", "Saved")):
        return ghost_tile(node.name, copy.name, group.owner, texts)
    if node.power == "Off" and node.state == "Down" and group is not None and group.wanted_online:
        return ghost_tile(node.name, copy.name, node.name, texts)
    if node.power == "Off":
        return TileFigure(address, copy.name, "failed", "cross", texts.no_power, _belief(resource, texts))

    look, glyph = _LOOKS[copy.state]
    word = texts.states[copy.state]
    if resource is None:
        return TileFigure(address, copy.name, look, glyph, word, texts.not_clustered)
    agrees = resource.state in _BELIEFS_THAT_FIT[copy.state]
    if copy.state == "Running":
        if not resource.monitored:
            word = texts.unwatched(texts.states[resource.state])
            return TileFigure(address, copy.name, "unknown", "question", word)
        if resource.state in ("OnlinePending", "OfflinePending"):
            return TileFigure(address, copy.name, "pending", "clock", texts.states[resource.state])
    if agrees:
        shown = copy.state if copy.state in ("Starting", "Failed", "Saved") else resource.state
        return TileFigure(address, copy.name, look, glyph, texts.states[shown])
    return TileFigure(address, copy.name, look, glyph, word, _belief(resource, texts))


def share_tile(copy: ShareCopy, node: Node, resource: Resource | None, texts: StageTexts) -> TileFigure:
    """The tile of a file share as the Server service of a node offers it."""
    address = addresses.share(node.name, copy.name)
    if node.power == "Off":
        return TileFigure(address, copy.name, "failed", "cross", texts.no_power, _belief(resource, texts))
    if resource is None:
        return TileFigure(address, copy.name, "online", "check", texts.shared, texts.not_clustered)
    if not resource.monitored:
        word = texts.unwatched(texts.states[resource.state])
        return TileFigure(address, copy.name, "unknown", "question", word)
    if resource.state == "Online":
        return TileFigure(address, copy.name, "online", "check", texts.states["Online"])
    if resource.state in ("OnlinePending", "OfflinePending"):
        return TileFigure(address, copy.name, "pending", "clock", texts.states[resource.state])
    return TileFigure(address, copy.name, "online", "check", texts.shared, _belief(resource, texts))


def ghost_tile(node: str, vm: str, gone_to: str, texts: StageTexts) -> TileFigure:
    """What a VM leaves behind on the node it was on."""
    word = texts.left_for(gone_to) if gone_to != node else texts.waits_here
    return TileFigure(addresses.vm(node, vm), vm, "ghost", "", word)


def resources_behind(rows: Mapping[str, Row]) -> dict[tuple[str, str], Resource]:
    """Resources by what they serve: `(type, name of the VM or share)`."""
    return {
        (row.type, row.serves): row
        for key, row in rows.items()
        if key.startswith("resource/") and isinstance(row, Resource)
    }


def of_vm(resources: Mapping[tuple[str, str], Resource], vm: str) -> Resource | None:
    """The resource of a VM."""
    return resources.get((VIRTUAL_MACHINE, vm))


def of_share(resources: Mapping[tuple[str, str], Resource], share: str) -> Resource | None:
    """The resource of a file share."""
    return resources.get((FILE_SHARE, share))


def _belief(resource: Resource | None, texts: StageTexts) -> str:
    if resource is None:
        return texts.not_clustered
    said = texts.cluster_says if resource.monitored else texts.cluster_says_unnoticed
    return said(texts.states[resource.state])
