"""The healthy world of the documented account: what RCM, the resource hosts and the guests are like."""

import pytest

from core.kernel.rows import Row
from core.model import conditions, control, policies, rows
from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario import library
from core.scenario.cluster_file import parse_cluster
from core.scenario.world_of import initial_rows


@pytest.fixture(params=library.names())
def world(request: pytest.FixtureRequest) -> dict[str, Row]:
    return initial_rows(library.ready_cluster(request.param), DOCUMENTED)


@pytest.fixture
def three_nodes() -> dict[str, Row]:
    return initial_rows(library.ready_cluster("three-nodes"), DOCUMENTED)


def test_the_article_is_what_is_told_when_nothing_is_said() -> None:
    cluster = library.ready_cluster("three-nodes")
    assert initial_rows(cluster) == initial_rows(cluster, ARTICLE)
    assert not any(isinstance(row, policies.ResourcePolicy) for row in initial_rows(cluster).values())


def test_the_intervals_are_the_documented_ones(three_nodes: dict[str, Row]) -> None:
    assert three_nodes["type/Virtual Machine"] == rows.ResourceType(
        name="Virtual Machine", dll="vmclusres.dll", is_alive_interval=60_000_000, looks_alive_interval=5_000_000
    )
    assert three_nodes["policy/Virtual Machine SQL01"] == policies.ResourcePolicy(
        dependency=(("Virtual Machine Configuration SQL01",),)
    )


def test_everything_has_its_policy_and_its_state_in_rcm(world: dict[str, Row]) -> None:
    assert world[policies.CLUSTER_POLICY] == policies.ClusterPolicy()
    for row in list(world.values()):
        if isinstance(row, rows.Group):
            assert isinstance(world[policies.group_policy_key(row.name)], policies.GroupPolicy)
            assert world[control.rcm_group_key(row.name)] == control.RcmGroup(state="Online")
        if isinstance(row, rows.Resource):
            policy = world[policies.policy_key(row.name)]
            assert isinstance(policy, policies.ResourcePolicy)
            assert policy.is_alive_interval == row.is_alive_interval
            keeper = world[control.rcm_key(row.name)]
            assert isinstance(keeper, control.RcmResource)
            assert keeper.state == "Online"
            kind = world[rows.type_key(row.type)]
            assert isinstance(kind, rows.ResourceType)
            for node in row.possible_owners:
                host = f"{node}/rhs:{keeper.monitor}"
                assert world[rows.module_key(host, kind.dll)] == rows.Module(host=host, file=kind.dll)
                assert rows.process_key(host) in world


def test_the_first_host_is_for_the_core_and_for_storage(three_nodes: dict[str, Row]) -> None:
    monitors = {
        key.removeprefix("rcm/"): row.monitor
        for key, row in three_nodes.items()
        if isinstance(row, control.RcmResource)
    }
    assert [name for name, number in monitors.items() if number == control.CORE_MONITOR] == [
        "File Share Witness",
        "Cluster Disk 1",
    ]
    assert {number for name, number in monitors.items()} == {control.CORE_MONITOR, control.COMMON_MONITOR}
    assert [key for key in three_nodes if key.startswith("module/NODE2/")] == [
        "module/NODE2/rhs:1/clusres2.dll",
        "module/NODE2/rhs:1/clusres.dll",
        "module/NODE2/rhs:2/vmclusres.dll",
        "module/NODE2/rhs:2/clusres.dll",
    ]


def test_every_guest_is_well(world: dict[str, Row]) -> None:
    copies = [row for row in world.values() if isinstance(row, rows.VmCopy)]
    assert [row for row in world.values() if isinstance(row, conditions.Guest)] == [
        conditions.Guest(node=copy.node, name=copy.name, state="OK") for copy in copies
    ]


def test_pids_are_different_over_the_largest_cluster() -> None:
    nodes = "".join(f"  - {{name: N{i}, memory_mb: 9999}}\n" for i in range(64))
    machines = "".join(f"  - {{name: V{i}, owner: N{i}, memory_mb: 1, volume: C}}\n" for i in range(64))
    text = (
        f"format: failoverscope-cluster/1\nname: BIG\nnodes:\n{nodes}"
        f"disks: [{{name: D, volume: C, owner: N1}}]\nvirtual_machines:\n{machines}"
    )
    world = initial_rows(parse_cluster(text, "big"), DOCUMENTED)
    pids = [row.pid for row in world.values() if isinstance(row, rows.Process) and row.image != "System"]
    assert len(set(pids)) == len(pids) == 64 * 5
    assert all(pid % 4 == 0 for pid in pids)


@pytest.mark.parametrize("name", library.names())
def test_what_the_article_has_keeps_its_pid(name: str) -> None:
    documented = initial_rows(library.ready_cluster(name), DOCUMENTED)
    for key, row in initial_rows(library.ready_cluster(name)).items():
        if isinstance(row, rows.Process):
            assert documented[key] == row
