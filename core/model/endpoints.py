"""The addresses under which nodes speak to each other: what a log prints of a route.

A cluster file names subnets and not each node's address, so node 1 has the eleventh address of every
subnet, node 2 the twelfth. The NetFT adapter of each node has a link-local IPv6 address of its own, over
which the cluster services talk whatever route is up (simplified: real ones are drawn by chance).
"""

from collections.abc import Mapping
from ipaddress import ip_network
from typing import Final

from core.kernel.rows import Row
from core.model.rows import Network, Node, network_key, network_of, node_key

_FIRST: Final = 10


def node_id(rows: Mapping[str, Row], node: str) -> int:
    """The number of a node in its cluster."""
    row = rows[node_key(node)]
    assert isinstance(row, Node)
    return row.id


def node_ip(rows: Mapping[str, Row], node: str, network: str = "") -> str:
    """The address of a node on a cluster network; on the first one, where none is named."""
    named = rows.get(network_key(network))
    subnet = ip_network(named.subnet if isinstance(named, Network) else network_of(rows).subnet)
    number = node_id(rows, node)
    address = subnet.network_address + _FIRST + number
    return str(address if address in subnet else subnet.network_address + number)


def virtual_ip(rows: Mapping[str, Row], node: str) -> str:
    """The address of a node's NetFT adapter."""
    return f"fe80::{_FIRST + node_id(rows, node):x}"
