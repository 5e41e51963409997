"""The world at time 0: complete, healthy, and consistent in itself."""

from collections.abc import Iterator

import pytest

from core.kernel.rows import Row, encode
from core.model import rows
from core.scenario import library
from core.scenario.cluster_file import parse_cluster
from core.scenario.world_of import initial_rows


def of(kind: type[Row], world: dict[str, Row]) -> list[Row]:
    return [row for row in world.values() if type(row) is kind]


@pytest.fixture(params=library.names())
def world(request: pytest.FixtureRequest) -> dict[str, Row]:
    return initial_rows(library.ready_cluster(request.param))


@pytest.fixture
def three_nodes() -> dict[str, Row]:
    return initial_rows(library.ready_cluster("three-nodes"))


def test_the_three_nodes_hold_what_the_issue_says(three_nodes: dict[str, Row]) -> None:
    assert {row.name: row.owner for row in three_nodes.values() if isinstance(row, rows.Group)} == {
        "Cluster Group": "NODE1",
        "Cluster Disk 1": "NODE1",
        "SQL01": "NODE1",
        "WEB01": "NODE1",
        "DC01": "NODE2",
        "FILE01": "NODE3",
        "FILESHARE": "NODE3",
    }
    assert {row.name: row.type for row in three_nodes.values() if isinstance(row, rows.Resource)} == {
        "File Share Witness": rows.FILE_SHARE_WITNESS,
        "Cluster Disk 1": rows.PHYSICAL_DISK,
        "Virtual Machine SQL01": rows.VIRTUAL_MACHINE,
        "Virtual Machine Configuration SQL01": rows.VIRTUAL_MACHINE_CONFIGURATION,
        "Virtual Machine WEB01": rows.VIRTUAL_MACHINE,
        "Virtual Machine Configuration WEB01": rows.VIRTUAL_MACHINE_CONFIGURATION,
        "Virtual Machine DC01": rows.VIRTUAL_MACHINE,
        "Virtual Machine Configuration DC01": rows.VIRTUAL_MACHINE_CONFIGURATION,
        "Virtual Machine FILE01": rows.VIRTUAL_MACHINE,
        "Virtual Machine Configuration FILE01": rows.VIRTUAL_MACHINE_CONFIGURATION,
        "DATA": rows.FILE_SHARE,
    }
    assert three_nodes["vm/NODE1/SQL01"] == rows.VmCopy(node="NODE1", name="SQL01", state="Running")
    assert three_nodes["share/NODE3/DATA"] == rows.ShareCopy(
        node="NODE3", name="DATA", path=r"C:\ClusterStorage\CSV1\Data"
    )
    assert three_nodes["disk/Cluster Disk 1"] == rows.Disk(name="Cluster Disk 1", mounted_on="NODE1")
    assert three_nodes["volume/CSV1"] == rows.Volume(name="CSV1", disk="Cluster Disk 1")
    assert three_nodes["network/Cluster Network 1"] == rows.Network(
        name="Cluster Network 1", subnet="10.0.0.0/24", same_subnet_delay=1_000_000, same_subnet_threshold=10
    )
    assert three_nodes[rows.WITNESS] == rows.Witness(name="File Share Witness", path=r"\\DC\Witness")
    assert three_nodes[rows.VIEW] == rows.View(number=1, members=("NODE1", "NODE2", "NODE3"))
    assert three_nodes[rows.QUORUM] == rows.Quorum(("NODE1", "NODE2", "NODE3"), False, 3, 3, 2)


def test_priorities_are_those_of_windows(three_nodes: dict[str, Row]) -> None:
    priorities = {row.name: row.priority for row in three_nodes.values() if isinstance(row, rows.Group)}
    assert (priorities["SQL01"], priorities["DC01"], priorities["WEB01"]) == (3000, 2000, 1000)


def test_a_machine_depends_on_its_configuration(three_nodes: dict[str, Row]) -> None:
    group = three_nodes["group/SQL01"]
    assert isinstance(group, rows.Group)
    assert group.resources == ("Virtual Machine Configuration SQL01", "Virtual Machine SQL01")
    machine = three_nodes["resource/Virtual Machine SQL01"]
    configuration = three_nodes["resource/Virtual Machine Configuration SQL01"]
    assert isinstance(machine, rows.Resource)
    assert isinstance(configuration, rows.Resource)
    assert (machine.depends_on, configuration.depends_on) == (("Virtual Machine Configuration SQL01",), ())
    assert machine.serves == configuration.serves == "SQL01"


def test_dlls_are_loaded_where_they_are_needed_and_nowhere_else(three_nodes: dict[str, Row]) -> None:
    assert sorted(key for key in three_nodes if key.startswith("module/")) == [
        "module/NODE1/rhs:1/clusres.dll",
        "module/NODE1/rhs:1/clusres2.dll",
        "module/NODE1/rhs:1/vmclusres.dll",
        "module/NODE2/rhs:1/vmclusres.dll",
        "module/NODE3/rhs:1/clusres.dll",
        "module/NODE3/rhs:1/vmclusres.dll",
    ]
    assert {row.state for row in three_nodes.values() if isinstance(row, rows.DllFile)} == {"Present"}
    assert len(of(rows.DllFile, three_nodes)) == 9


def test_every_name_in_the_world_leads_somewhere(world: dict[str, Row]) -> None:
    cluster = world[rows.CLUSTER]
    assert isinstance(cluster, rows.Cluster)
    assert [rows.group_key(name) for name in cluster.groups] == [k for k in world if k.startswith("group/")]
    for row in world.values():
        match row:
            case rows.Group():
                assert row.owner in cluster.nodes
                assert set(row.preferred_owners) <= set(cluster.nodes)
                for name in row.resources:
                    resource = world[rows.resource_key(name)]
                    assert isinstance(resource, rows.Resource)
                    assert resource.group == row.name
                    assert row.owner in resource.possible_owners
                    assert set(resource.depends_on) <= set(row.resources)
                    kind = world[rows.type_key(resource.type)]
                    assert isinstance(kind, rows.ResourceType)
                    assert rows.module_key(f"{row.owner}/rhs:1", kind.dll) in world
            case rows.Resource():
                group = world[rows.group_key(row.group)]
                assert isinstance(group, rows.Group)
                assert row.name in group.resources
            case rows.VmCopy():
                group = world[rows.group_key(row.name)]
                assert isinstance(group, rows.Group)
                assert group.owner == row.node
                settings = world[rows.vm_settings_key(row.name)]
                assert isinstance(settings, rows.VmSettings)
                assert rows.volume_key(settings.volume) in world
            case rows.Volume():
                assert rows.disk_key(row.disk) in world
            case _:
                pass


def test_all_is_well(world: dict[str, Row]) -> None:
    for row in world.values():
        match row:
            case rows.Node():
                assert (row.power, row.state) == ("On", "Up")
            case rows.Group():
                assert (row.state, row.wanted_online, row.claim) == ("Online", True, rows.NO_CLAIM)
            case rows.Resource():
                interval = 30_000_000 if row.type == rows.GENERIC_SERVICE else 5_000_000
                assert (row.state, row.monitored, row.is_alive_interval) == ("Online", True, interval)
            case rows.VmCopy():
                assert row.state == "Running"
            case _:
                pass


def test_pids_are_as_windows_gives_them_and_each_is_one_process() -> None:
    nodes = "".join(f"  - {{name: N{i}, memory_mb: 1}}\n" for i in range(64))
    text = f"format: failoverscope-cluster/1\nname: BIG\nnodes:\n{nodes}"
    world = initial_rows(parse_cluster(text, "big"))
    pids = [row.pid for row in world.values() if isinstance(row, rows.Process) and row.image != "System"]
    assert len(set(pids)) == 64 * 3
    assert all(pid % 4 == 0 for pid in pids)


def test_values_are_text_integers_truth_and_tuples_of_these(world: dict[str, Row]) -> None:
    def parts(value: object) -> Iterator[object]:
        if isinstance(value, tuple):
            for one in value:
                yield from parts(one)
        else:
            yield value

    for row in world.values():
        for field in row.__struct_fields__:
            assert all(type(one) in (str, int, bool) for one in parts(getattr(row, field)))


def test_the_world_is_the_same_each_time(world: dict[str, Row]) -> None:
    again = next(
        other for name in library.names() if (other := initial_rows(library.ready_cluster(name))).keys() == world.keys()
    )
    assert list(again) == list(world)
    assert encode(again) == encode(world)


OTHERWISE = """\
format: failoverscope-cluster/1
name: CLUSTER1
nodes: [{name: B, memory_mb: 100}, {name: A, memory_mb: 100}]
disks: [{name: D1, volume: CSV1, owner: A}, {name: D2, owner: A}]
resource_types: [{name: Virtual Machine, is_alive_interval: 60 s}]
virtual_machines:
  - {name: V1, owner: A, memory_mb: 1, volume: CSV1, possible_owners: [A, B], preferred_owners: [A, B]}
  - {name: V2, owner: A, memory_mb: 1, volume: CSV1, possible_owners: [A], is_alive_interval: 1.5 s}
  - {name: V3, owner: B, memory_mb: 1, volume: CSV1, priority: No Auto Start, offline_action: TurnOff, boot_time: 1 min}
"""


def test_what_the_file_says_otherwise_is_so() -> None:
    world = initial_rows(parse_cluster(OTHERWISE, "f"))
    intervals = {row.name: row.is_alive_interval for row in world.values() if isinstance(row, rows.Resource)}
    assert intervals["Virtual Machine V1"] == 60_000_000
    assert intervals["Virtual Machine V2"] == 1_500_000
    assert intervals["Virtual Machine Configuration V2"] == 5_000_000

    owners = {row.name: row.possible_owners for row in world.values() if isinstance(row, rows.Resource)}
    assert owners["Virtual Machine V1"] == owners["Virtual Machine V3"] == ("B", "A")
    assert owners["Virtual Machine V2"] == owners["Virtual Machine Configuration V2"] == ("A",)

    first, third = world["group/V1"], world["group/V3"]
    assert isinstance(first, rows.Group)
    assert isinstance(third, rows.Group)
    assert first.preferred_owners == ("A", "B")
    assert third.priority == 0
    assert world["vmsettings/V3"] == rows.VmSettings("V3", 1, 60_000_000, "TurnOff", "CSV1")
    assert "volume/CSV1" in world
    assert world["disk/D2"] == rows.Disk("D2", "A")


def test_without_a_witness_there_is_an_empty_cluster_group() -> None:
    world = initial_rows(parse_cluster(OTHERWISE, "f"))
    group = world["group/Cluster Group"]
    assert isinstance(group, rows.Group)
    assert (group.owner, group.resources) == ("B", ())
    assert rows.WITNESS not in world
    assert world[rows.QUORUM] == rows.Quorum(("B",), False, 1, 1, 1)
    assert "module/B/rhs:1/clusres2.dll" not in world
