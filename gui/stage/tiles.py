"""What a tile says: the truth about a VM, a share or an address, and below it what the cluster believes.

The difference between the two is what the program teaches, so whenever they disagree the
tile looks like the truth and its second line is the belief. Where the account knows guests, a
running VM is as well as its guest; where it knows what the cluster is about to do, that is said.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from core.evidence.watching import ILL, gap, guest_of
from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import GuestState
from core.model.control import RcmGroup, RcmResource, RcmState, rcm_group_key, rcm_key
from core.model.migrations import Migration, migration_of
from core.model.rows import (
    FILE_SHARE,
    GENERIC_SERVICE,
    IP_ADDRESS,
    NETWORK_NAME,
    VIRTUAL_MACHINE,
    Group,
    Node,
    Resource,
    VmCopy,
)
from gui.stage.figures import Glyph, Look, TileFigure
from gui.stage.wording import StageTexts

_BELIEFS_THAT_FIT: Final[Mapping[str, tuple[str, ...]]] = {
    "Starting": ("OnlinePending",),
    "Saving": ("OfflinePending",),
    "Stopping": ("OfflinePending",),
    "Paused": (),
    "PausedCritical": (),
    "Incoming": ("Online", "OnlinePending", "OfflinePending"),
    "Failed": ("Failed",),
    "Off": ("Offline",),
    "Saved": ("Offline",),
}
"""What goes without saying; that a paused VM is Online to the cluster does not.

A VM that is on its way to this node is what it was on the other one until it is here.
"""
_LOOKS: Final[Mapping[str, tuple[Look, Glyph]]] = {
    "Running": ("online", "check"),
    "Starting": ("pending", "clock"),
    "Saving": ("pending", "clock"),
    "Stopping": ("pending", "clock"),
    "Paused": ("offline", "pause"),
    "PausedCritical": ("failed", "pause"),
    "Incoming": ("pending", "clock"),
    "Failed": ("failed", "cross"),
    "Off": ("offline", "bar"),
    "Saved": ("offline", "bar"),
}
_SAID_AS_IT_IS: Final = ("Starting", "Saving", "Stopping", "Incoming", "Failed", "Saved")
"""VM states whose own word says more than that of the resource."""
_PENDING: Final = ("OnlinePending", "OfflinePending")


class Seen(NamedTuple):
    """What more there is to know of a resource on a node than its row and what is behind it."""

    is_watched: bool = True
    """Whether somebody could notice if it failed."""
    doing: RcmState | None = None
    """The cluster's internal state of it; None where the account knows none."""
    guest: GuestState | None = None
    is_unmonitored: bool = False
    """Whether its group is on an isolated node: the cluster says so itself."""
    migration: Migration | None = None
    """The live migration that is under way."""
    is_still: bool = False
    """Whether the machine that has it stands still."""


class Thing(NamedTuple):
    """What is behind a resource that is no VM."""

    kind: str
    address: str
    name: str


def seen(rows: Mapping[str, Row], node: Node, resource: Resource | None, vm: str = "") -> Seen:
    """What the rows say of a resource on a node, and of the guest of a VM."""
    guest = guest_of(rows, node.name, vm) if vm else None
    migration = migration_of(rows, vm) if vm else None
    is_still = hangs(rows, addresses.system(node.name))
    if resource is None:
        return Seen(guest=guest, is_still=is_still)
    rcm = rows.get(rcm_key(resource.name))
    if not isinstance(rcm, RcmResource):
        return Seen(resource.monitored)
    is_watched = node.power != "On" or gap(rows, resource, node.name) not in ("dll", "host")
    group = rows.get(rcm_group_key(resource.group))
    is_unmonitored = isinstance(group, RcmGroup) and group.status == "Unmonitored"
    return Seen(is_watched, rcm.state, guest, is_unmonitored, migration, is_still)


def vm_tile(
    copy: VmCopy, node: Node, resource: Resource | None, group: Group | None, seen: Seen, texts: StageTexts
) -> TileFigure:
    """The tile of a VM as registered on a node."""
    left = _tile_left_behind(copy, node, group, texts)
    if left is not None:
        return left
    address = addresses.vm(node.name, copy.name)
    if node.power == "Off":
        return TileFigure(address, copy.name, "failed", "cross", texts.no_power, _belief(resource, seen, texts))
    if resource is None:
        look, glyph = _LOOKS[copy.state]
        return TileFigure(address, copy.name, look, glyph, texts.states[copy.state], texts.not_clustered)
    if copy.state == "Running":
        return _running(address, copy.name, resource, seen, texts)
    return _not_running(address, copy, resource, seen, texts)


def _tile_left_behind(copy: VmCopy, node: Node, group: Group | None, texts: StageTexts) -> TileFigure | None:
    """The ghost of a VM whose group is elsewhere, or that waits on a dead node to be moved."""
    if group is None:
        return None
    if group.owner != node.name and (node.power == "Off" or copy.state in ("Off", "Saved")):
        return ghost_tile(node.name, copy.name, group.owner, texts)
    if node.power == "Off" and node.state == "Down" and group.wanted_online:
        return ghost_tile(node.name, copy.name, node.name, texts)
    return None


def _running(address: str, name: str, resource: Resource, seen: Seen, texts: StageTexts) -> TileFigure:
    """A VM that runs: it is as well as its guest, and known as far as somebody watches."""
    state = texts.states[resource.state]
    if seen.guest in ILL:
        ails = texts.guests[str(seen.guest)]
        return TileFigure(address, name, "failed", "cross", ails, _belief(resource, seen, texts))
    if seen.is_unmonitored:
        return TileFigure(address, name, "unknown", "question", texts.states["Running"], texts.unmonitored)
    if not (seen.is_watched and resource.monitored):
        return TileFigure(address, name, "unknown", "question", texts.unwatched(state))
    if seen.migration is not None:
        note = texts.migrates(seen.migration.target, seen.migration.progress)
        return TileFigure(address, name, "online", "leaving", texts.states["Running"], note)
    if resource.state in _PENDING:
        return TileFigure(address, name, "pending", "clock", state)
    if seen.guest == "Booting":
        word = state if resource.state == "Online" else texts.states["Running"]
        return TileFigure(address, name, "pending", "clock", word, texts.guest_boots)
    if resource.state == "Online":
        return TileFigure(address, name, "online", "check", state)
    return TileFigure(address, name, "online", "check", texts.states["Running"], _belief(resource, seen, texts))


def _not_running(address: str, copy: VmCopy, resource: Resource, seen: Seen, texts: StageTexts) -> TileFigure:
    """A VM that does not run, and what the cluster makes of it."""
    look, glyph = _LOOKS[copy.state]
    if seen.doing in texts.doings:
        return TileFigure(
            address, copy.name, "pending", "clock", texts.states[copy.state], texts.doings[str(seen.doing)]
        )
    if copy.state == "Incoming" and seen.migration is not None:
        note = texts.comes_from(seen.migration.source, seen.migration.progress)
        return TileFigure(address, copy.name, look, glyph, texts.states[copy.state], note)
    if resource.state in _BELIEFS_THAT_FIT[copy.state]:
        shown = copy.state if copy.state in _SAID_AS_IT_IS else resource.state
        return TileFigure(address, copy.name, look, glyph, texts.states[shown])
    return TileFigure(address, copy.name, look, glyph, texts.states[copy.state], _belief(resource, seen, texts))


def thing_tile(thing: Thing, node: Node, resource: Resource | None, seen: Seen, texts: StageTexts) -> TileFigure:
    """The tile of a share, an address, a name or a service that is there on a node."""
    address, name, there = thing.address, thing.name, texts.present[thing.kind]
    if node.power == "Off":
        return TileFigure(address, name, "failed", "cross", texts.no_power, _belief(resource, seen, texts))
    if seen.is_still:
        return TileFigure(address, name, "failed", "frozen", texts.frozen, _belief(resource, seen, texts))
    if resource is None:
        return TileFigure(address, name, "online", "check", there, texts.not_clustered)
    if resource.state in _PENDING:
        # Whoever brings it online or takes it offline is at it: that nobody asks is no news.
        return TileFigure(address, name, "pending", "clock", texts.states[resource.state])
    if not (seen.is_watched and resource.monitored):
        word = texts.unwatched(texts.states[resource.state])
        return TileFigure(address, name, "unknown", "question", word)
    if resource.state == "Online":
        return TileFigure(address, name, "online", "check", texts.states["Online"])
    return TileFigure(address, name, "online", "check", there, _belief(resource, seen, texts))


def offline_tile(node: str, vm: str, texts: StageTexts) -> TileFigure:
    """A VM that somebody wanted offline: no Hyper-V knows it, but it has not gone, and its group has an owner."""
    look, glyph = _LOOKS["Off"]
    return TileFigure(addresses.vm(node, vm), vm, look, glyph, texts.states["Offline"])


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


def offered(node: str, resource: Resource) -> Thing | None:
    """What a resource makes available on a node; None for types whose things are told elsewhere."""
    if resource.type not in _OFFERED:
        return None
    kind, address_of = _OFFERED[resource.type]
    return Thing(kind, address_of(node, resource.name), resource.name)


_OFFERED: Final[Mapping[str, tuple[str, Callable[[str, str], str]]]] = {
    IP_ADDRESS: ("ip", addresses.ip),
    NETWORK_NAME: ("name", addresses.name),
    GENERIC_SERVICE: ("service", addresses.service),
}


def _belief(resource: Resource | None, seen: Seen, texts: StageTexts) -> str:
    if resource is None:
        return texts.not_clustered
    if seen.is_unmonitored:
        return texts.unmonitored
    if seen.doing in texts.doings:
        return texts.doings[str(seen.doing)]
    said = texts.cluster_says if resource.monitored and seen.is_watched else texts.cluster_says_unnoticed
    return said(texts.states[resource.state])
