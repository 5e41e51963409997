"""The stage has a place for every box of the topology graph, so that every hop finds both its ends."""

from core.model.topology import topology
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from gui.stage.layout import lay_out
from gui.stage.metrics import Metrics
from gui.stage.picture import picture_of
from gui.stage.texts import StageWords


def test_every_box_of_the_graph_has_its_place(qapp: object) -> None:
    for cluster in ("two-nodes", "three-nodes", "sixteen-nodes"):
        rows = initial_rows(ready_cluster(cluster))
        layout = lay_out(picture_of(rows, None, (), StageWords().texts()), Metrics(), 1600, 900)
        places = {address: layout.find(address) for address in topology(rows)}
        homeless = [address for address, place in places.items() if place is None]
        assert homeless == [], cluster


def test_each_layer_of_a_node_lies_below_the_one_above(qapp: object) -> None:
    rows = initial_rows(ready_cluster("three-nodes"))
    layout = lay_out(picture_of(rows, None, (), StageWords().texts()), Metrics(), 1600, 900)
    chain = ["NODE1/clussvc", "NODE1/rhs:1", "NODE1/vmms", "NODE1/vm/SQL01"]
    tops = [layout.rects[address].top() for address in chain]
    assert tops == sorted(tops)
