"""Networks: each has a subnet and a name of its own, and how their heartbeats go is said once."""

import ipaddress
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from core.scenario.name_checks import unique
from core.scenario.planned import Where
from core.scenario.problems import described, quoted
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile

Subnet: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


def check_networks(cluster: "ClusterFile", document: Document) -> None:
    """Check what the networks ask of one another.

    Raises:
        BadFile: The first problem.
    """
    if cluster.network is not None and cluster.networks is not None:
        raise document.problem(("networks",), "either network or networks", "both of them")
    if cluster.networks is not None:
        names = ((("networks", i, "name"), entry.name) for i, entry in enumerate(cluster.networks))
        unique(document, "a network name", names)
    _subnets(cluster, document)
    for field in ("same_subnet_delay", "same_subnet_threshold"):
        where: Where = ("policies", field)
        if document.value_at(("network", field)) is not None and document.value_at(where) is not None:
            raise document.problem(where, f"{field} once, here or in network", "a second one")


def _subnets(cluster: "ClusterFile", document: Document) -> None:
    """They can be read, and no address is in two of them: Windows tells networks apart by their subnets."""
    found: list[tuple[Where, Subnet]] = []
    for where, text in _written(cluster):
        try:
            subnet = ipaddress.ip_network(text)
        except ValueError:
            raise document.problem(where, "a subnet such as 10.0.0.0/24", described(text)) from None
        for first, other in found:
            if subnet.overlaps(other):
                same = f"{quoted(text)} (line {document.line_of(first)} has {other})"
                raise document.problem(where, "a subnet that does not overlap with another network's", same)
        found.append((where, subnet))


def _written(cluster: "ClusterFile") -> Iterator[tuple[Where, str]]:
    if cluster.network is not None:
        yield ("network", "subnet"), cluster.network.subnet
    for i, entry in enumerate(cluster.networks or ()):
        yield ("networks", i, "subnet"), entry.subnet
