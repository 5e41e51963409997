"""The graph says who speaks to whom: every hop of every story runs along one of its edges."""

import networkx
import pytest

from core.model import addresses
from core.model.preset import DOCUMENTED
from core.model.topology import monitors, topology
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from tests.core.evidence.stories import STORIES, recording


@pytest.mark.parametrize("story", STORIES)
def test_every_hop_runs_along_an_edge(story: str) -> None:
    run = recording(story)
    graph = topology(run.moment(0).rows)
    strays = set()
    for position, hop in enumerate(run.hops(), 1):
        if not hop.target or hop.source in (hop.target, addresses.USER) or graph.has_edge(hop.source, hop.target):
            continue
        # A resource that brought its host down gets one of its own: from then on there is more to draw.
        graph = networkx.compose(graph, topology(run.moment(position).rows))
        if not graph.has_edge(hop.source, hop.target):
            strays.add((hop.source, hop.target))
    assert strays == set()


def test_the_chain_leads_from_the_service_over_host_and_dll_to_the_vm() -> None:
    graph = topology(recording("nothing happens").moment(0).rows)
    inside = graph.edge_subgraph(
        edge for edge in graph.edges if graph.edges[edge]["layer"] in ("host", "dll", "hyper-v")
    )
    way = networkx.shortest_path(inside, addresses.clussvc("NODE1"), addresses.vm("NODE1", "SQL01"))
    assert way == [
        "NODE1/clussvc",
        "NODE1/rhs:1",
        "NODE1/rhs:1/vmclusres.dll",
        "NODE1/vmms",
        "NODE1/vm/SQL01",
    ]


def test_nodes_meet_only_in_the_network_the_storage_and_at_the_consoles() -> None:
    graph = topology(recording("nothing happens").moment(0).rows)
    crossing = {graph.edges[edge]["layer"] for edge in graph.edges if len({addresses.region(end) for end in edge}) == 2}
    assert crossing == {"network", "storage", "console"}


def test_in_the_documented_account_each_resource_host_has_the_dlls_of_its_resources() -> None:
    rows = initial_rows(ready_cluster("three-nodes"), DOCUMENTED)
    graph = topology(rows)
    assert monitors(rows) == (1, 2)
    inside = graph.edge_subgraph(
        edge for edge in graph.edges if graph.edges[edge]["layer"] in ("host", "dll", "hyper-v", "storage")
    )
    to_vm = networkx.shortest_path(inside, addresses.clussvc("NODE1"), addresses.vm("NODE1", "SQL01"))
    assert to_vm[1:3] == ["NODE1/rhs:2", "NODE1/rhs:2/vmclusres.dll"]
    to_disk = networkx.shortest_path(inside, addresses.clussvc("NODE1"), addresses.disk("Cluster Disk 1"))
    assert to_disk[1:3] == ["NODE1/rhs:1", "NODE1/rhs:1/clusres.dll"]
    assert "NODE1/rhs:1/vmclusres.dll" not in graph


def test_every_network_and_the_witness_are_in_the_graph() -> None:
    graph = topology(initial_rows(ready_cluster("five-nodes"), DOCUMENTED))
    witness = addresses.witness("File Share Witness")
    for network in ("Cluster Network 1", "Cluster Network 2"):
        assert graph.has_edge("NODE5/netft", addresses.network(network))
    assert graph.has_edge("NODE5/clussvc", witness)
    assert graph.has_edge("NODE5/rhs:1/clusres2.dll", witness)
