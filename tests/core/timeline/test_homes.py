"""Where VMs are registered, as the rows have it at every moment."""

from hypothesis import given, settings

from core.model.rows import CLUSTER, Cluster, VmCopy
from core.timeline.homes import Homes
from tests.core.timeline.runs import Plan, carry_out, plans


@settings(max_examples=15)
@given(plans())
def test_homes_are_what_the_rows_say(plan: Plan) -> None:
    recording, _ = carry_out(plan)
    moment = recording.moment(0)
    cluster = moment.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    homes = Homes(moment.rows, cluster.nodes)
    for position, hop in enumerate(recording.hops(), 1):
        recording.carry(moment, position)
        homes.note(hop.changes)
        if any(isinstance(old or new, VmCopy) for _, old, new in hop.changes):
            copies = [row for row in moment.rows.values() if isinstance(row, VmCopy)]
            for vm in {copy.name for copy in copies}:
                there = {copy.node for copy in copies if copy.name == vm}
                assert homes.of(vm) == tuple(node for node in cluster.nodes if node in there)
            for node in cluster.nodes:
                assert set(homes.on(node)) == {copy.name for copy in copies if copy.node == node}
    assert homes.of("NOBODY") == ()
    assert not homes.on("NOWHERE")
