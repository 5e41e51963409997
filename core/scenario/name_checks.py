"""Names: each means one thing, and each that is referred to is there.

Windows compares names without regard to case, so here `sql01` and `SQL01` are the same name.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from core.model.rows import FILE_SHARE_WITNESS
from core.scenario.fields import Owners
from core.scenario.planned import CLUSTER_GROUP, PlannedGroup, Where
from core.scenario.problems import listed, quoted, suggestion
from core.scenario.role_entries import RoleEntry, ShareEntry, VmEntry
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile


def check_names(cluster: "ClusterFile", groups: Sequence[PlannedGroup], document: Document) -> None:
    """Every name is used once for a thing of its kind."""
    unique(document, "a node name", ((("nodes", i, "name"), node.name) for i, node in enumerate(cluster.nodes)))
    for i, node in enumerate(cluster.nodes):
        # Both are computer names in one domain (the cluster's own is the cluster name object).
        if node.name == cluster.name:
            raise document.problem(
                ("nodes", i, "name"), "a name that the cluster itself does not have", quoted(node.name)
            )
    unique(
        document,
        "a volume name",
        ((("disks", i, "volume"), disk.volume) for i, disk in enumerate(cluster.disks) if disk.volume is not None),
    )
    unique(
        document,
        "a resource type name",
        ((("resource_types", i, "name"), entry.name) for i, entry in enumerate(cluster.resource_types)),
    )
    # The cluster's own group comes first; its names are taken whether it has a witness or not.
    own, *written = groups
    unique(document, "a group name", ((_name_of_group(one), one.name) for one in written), taken=(CLUSTER_GROUP,))
    disk = cluster.witness.disk if cluster.witness is not None else None
    witness = () if disk is not None else tuple(resource.name for resource in own.resources)
    resources = [((*resource.where, "name"), resource.name) for one in written for resource in one.resources]
    unique(
        document,
        "a resource name",
        resources if disk is None else [(("witness", "disk"), disk), *resources],
        taken=(FILE_SHARE_WITNESS, *witness),
    )
    for one in written:
        unique(
            document,
            "an anti-affinity name",
            (((*one.where, "failover", "anti_affinity", i), name) for i, name in enumerate(one.failover.anti_affinity)),
        )


def check_owners(cluster: "ClusterFile", document: Document) -> None:
    """Owners are nodes, and a role is where it may be."""
    nodes = [node.name for node in cluster.nodes]
    lower = cluster.policies.lower_quorum_priority_node
    if lower is not None:
        known(document, ("policies", "lower_quorum_priority_node"), "node", lower, nodes)
    for i, disk in enumerate(cluster.disks):
        known(document, ("disks", i, "owner"), "node", disk.owner, nodes)
    for i, vm in enumerate(cluster.virtual_machines):
        _owners(document, ("virtual_machines", i), vm, nodes)
    for i, share in enumerate(cluster.file_shares):
        _owners(document, ("file_shares", i), share, nodes)
    for i, role in enumerate(cluster.roles):
        _owners(document, ("roles", i), role, nodes)
        for k, resource in enumerate(role.resources):
            if resource.possible_owners is not None:
                _possible(document, ("roles", i, "resources", k, "possible_owners"), resource.possible_owners, nodes)


def check_common_owners(groups: Iterable[PlannedGroup], document: Document) -> None:
    """A group can only be where every one of its resources may be, and there it is at the start."""
    for group in groups:
        common: list[str] | None = None
        for resource in group.resources:
            where = (*resource.where, "possible_owners")
            both = [node for node in resource.possible_owners if common is None or node in common]
            if not both:
                others = f"a node that the resources before it may be on, {listed(common or ())}"
                raise document.problem(where, others, listed(resource.possible_owners))
            if group.owner not in both:
                expected = f"the owner {group.owner} among the possible owners"
                raise document.problem(where, expected, listed(resource.possible_owners))
            common = both


def unique(document: Document, what: str, named: Iterable[tuple[Where, str]], taken: Sequence[str] = ()) -> None:
    """Each name stands for one thing.

    Args:
        document: Where they stand.
        what: What each of them is.
        named: The names and their places.
        taken: Those that the cluster itself has.

    Raises:
        BadFile: One comes a second time.
    """
    seen: dict[str, Where | None] = dict.fromkeys((name.casefold() for name in taken), None)
    for where, name in named:
        folded = name.casefold()
        if folded in seen:
            first = seen[folded]
            place = "a name of the cluster's own" if first is None else f"also on line {document.line_of(first)}"
            raise document.problem(where, f"{what} of its own", f"{quoted(name)} ({place})")
        seen[folded] = where


def known(document: Document, where: Where, what: str, name: str, names: Sequence[str]) -> None:
    """A name that is referred to is there.

    Raises:
        BadFile: It is not.
    """
    if name not in names:
        expected = f"one of the {what}s {listed(names)}" if names else f"a {what}, of which this file has none"
        raise document.problem(where, f"{expected}{suggestion(name, names)}", quoted(name))


def _name_of_group(group: PlannedGroup) -> Where:
    return (*group.where, "group" if group.where[0] == "file_shares" else "name")


def _owners(document: Document, where: Where, role: VmEntry | ShareEntry | RoleEntry, nodes: Sequence[str]) -> None:
    known(document, (*where, "owner"), "node", role.owner, nodes)
    _possible(document, (*where, "possible_owners"), role.possible_owners, nodes)
    if role.possible_owners != "all" and role.owner not in role.possible_owners:
        expected = f"the owner {role.owner} among the possible owners"
        raise document.problem((*where, "possible_owners"), expected, listed(role.possible_owners))
    _nodes(document, (*where, "preferred_owners"), role.preferred_owners, nodes)


def _possible(document: Document, where: Where, owners: Owners, nodes: Sequence[str]) -> None:
    if owners == "all":
        return
    if not owners:
        raise document.problem(where, "at least one possible owner, or all", "an empty list")
    _nodes(document, where, owners, nodes)


def _nodes(document: Document, where: Where, names: Sequence[str], nodes: Sequence[str]) -> None:
    for i, name in enumerate(names):
        known(document, (*where, i), "node", name, nodes)
    unique(document, "a node name", (((*where, i), name) for i, name in enumerate(names)))
