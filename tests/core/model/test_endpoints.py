"""The addresses of nodes follow from the subnet and the numbers of the nodes."""

from typing import Any

import msgspec
import pytest

from core.kernel.rows import Row
from core.model.endpoints import node_ip, virtual_ip
from core.model.rows import CLUSTER, Cluster, network_key
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows

ROWS = dict(initial_rows(ready_cluster("three-nodes")))


def in_subnet(subnet: str) -> dict[str, Row]:
    cluster = ROWS[CLUSTER]
    assert isinstance(cluster, Cluster)
    key = network_key(cluster.network)
    fields: dict[str, Any] = {"subnet": subnet}
    return {**ROWS, key: msgspec.structs.replace(ROWS[key], **fields)}


@pytest.mark.parametrize(
    ("subnet", "address"),
    [("10.0.0.0/24", "10.0.0.13"), ("192.168.4.128/25", "192.168.4.141"), ("10.1.0.0/29", "10.1.0.3"),
     ("fd00::/64", "fd00::d")],
)  # fmt: skip
def test_an_address_lies_in_the_subnet(subnet: str, address: str) -> None:
    assert node_ip(in_subnet(subnet), "NODE3") == address


def test_no_two_nodes_have_the_same() -> None:
    nodes = ("NODE1", "NODE2", "NODE3")
    assert len({f(ROWS, node) for f in (node_ip, virtual_ip) for node in nodes}) == 6
