"""What the entries of a role ask of one another: dependencies that end, a way back for failback."""

import ipaddress
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.model.dependencies import cycle
from core.model.rows import VIRTUAL_MACHINE
from core.scenario.dependency_expression import BadExpression, Dependency
from core.scenario.name_checks import unique
from core.scenario.planned import PlannedGroup, Where, configuration_resource
from core.scenario.problems import described, quoted
from core.scenario.role_entries import AddressResource
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile


def check_roles(cluster: "ClusterFile", groups: Sequence[PlannedGroup], document: Document) -> None:
    """Check what one entry of a role requires of the others.

    Raises:
        BadFile: The first problem.
    """
    for group in groups:
        _dependencies(group, document)
        _failback(group, document)
    _addresses(groups, document)
    _intervals(cluster, document)


def _dependencies(group: PlannedGroup, document: Document) -> None:
    """They can be read, they come to an end, and no VM can be online without its configuration."""
    if all(resource.expression is None for resource in group.resources):
        return
    needs: dict[str, Dependency] = {}
    places: dict[str, Where] = {}
    for resource in group.resources:
        places[resource.name] = (*resource.where, "depends_on")
        try:
            needs[resource.name] = group.dependency_of(resource)
        except BadExpression as problem:
            raise document.problem(places[resource.name], problem.expected, problem.found) from None
    ring = cycle(list(needs), {name: need.providers for name, need in needs.items()})
    if ring:
        raise document.problem(places[ring[0]], "dependencies that come to an end", " -> ".join((*ring, ring[0])))
    for resource in group.resources:
        if resource.type == VIRTUAL_MACHINE:
            configuration = configuration_resource(resource.serves)
            if not all(configuration in members for members in needs[resource.name].alternatives):
                expected = f"an expression that requires [{configuration}] in any case"
                raise document.problem(places[resource.name], expected, described(resource.expression))


def _failback(group: PlannedGroup, document: Document) -> None:
    if group.failover.auto_failback and not group.preferred_owners:
        where = (*group.where, "failover", "auto_failback")
        raise document.problem(where, "preferred_owners, to one of which the group goes back", "none in this entry")


def _addresses(groups: Sequence[PlannedGroup], document: Document) -> None:
    """They are addresses, and no two resources have the same one."""
    found: list[tuple[Where, str]] = []
    for group in groups:
        for resource in group.resources:
            if isinstance(resource.entry, AddressResource):
                where, text = (*resource.where, "address"), resource.entry.address
                try:
                    found.append((where, str(ipaddress.ip_address(text))))
                except ValueError:
                    raise document.problem(where, "an address such as 10.0.0.50", quoted(text)) from None
    unique(document, "an address", found)


def _intervals(cluster: "ClusterFile", document: Document) -> None:
    """A virtual machine says once how often it is checked."""
    for i, vm in enumerate(cluster.virtual_machines):
        if vm.is_alive_interval is not None and vm.policy.is_alive_interval is not None:
            where = ("virtual_machines", i, "policy", "is_alive_interval")
            raise document.problem(where, "is_alive_interval once for each virtual machine", "a second one")
