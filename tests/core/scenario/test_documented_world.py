"""The healthy world of the documented account: what RCM, the resource hosts and the guests are like."""

import pytest

from core.kernel.rows import Row
from core.model import conditions, control, parameters, policies, rows
from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario import library
from core.scenario.cluster_file import parse_cluster
from core.scenario.world_of import initial_rows
from tests.core.scenario.test_roles_in_a_file import GOOD


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
                module = world[rows.module_key(host, kind.dll)]
                assert isinstance(module, rows.Module)
                assert row.type in module.types
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


@pytest.fixture
def said() -> dict[str, Row]:
    """The world of a file that says something about everything."""
    return initial_rows(parse_cluster(GOOD, "f.yaml"), DOCUMENTED)


def test_what_the_file_says_of_failures_is_so(said: dict[str, Row]) -> None:
    assert said["policy/Virtual Machine SQL"] == policies.ResourcePolicy(
        looks_alive_interval=10_000_000,
        is_alive_interval=20_000_000,
        pending_timeout=30_000_000,
        deadlock_timeout=40_000_000,
        restart_action=policies.RESTART_NO_NOTIFY,
        restart_threshold=3,
        restart_period=50_000_000,
        restart_delay=60_000_000,
        retry_period=policies.NEVER,
        embedded_failure_action=policies.EMBEDDED_NONE,
        separate_monitor=True,
        dependency=(("Virtual Machine Configuration SQL",),),
    )
    assert said["policy/Virtual Machine Configuration SQL"] == policies.ResourcePolicy()
    assert said["policy/DATA"] == policies.ResourcePolicy(restart_action=policies.DONT_RESTART)
    assert said["grouppolicy/SQL"] == policies.GroupPolicy(
        failover_threshold=7,
        failover_period=7_200_000_000,
        auto_failback=True,
        failback_window=(22, 4),
        anti_affinity=("SQL", "BIG"),
    )
    assert said["grouppolicy/FILES"] == policies.GroupPolicy(failover_threshold=policies.COMPUTED)
    assert said[policies.CLUSTER_POLICY] == policies.ClusterPolicy(
        enforced_anti_affinity=True, hang_timeout=30_000_000, hang_recovery_action=policies.HANG_LOG
    )


@pytest.mark.parametrize(
    ("action", "value"), [("Disabled", 0), ("Log", 1), ("Terminate", 2), ("BugCheck", 3), ("DumpAndTerminate", 6)]
)
def test_the_actions_after_a_hang_have_the_numbers_of_windows(action: str, value: int) -> None:
    text = GOOD.replace("hang_recovery_action: Log", f"hang_recovery_action: {action}")
    policy = initial_rows(parse_cluster(text, "f.yaml"), DOCUMENTED)[policies.CLUSTER_POLICY]
    assert isinstance(policy, policies.ClusterPolicy)
    assert policy.hang_recovery_action == value


@pytest.mark.parametrize(
    ("field", "old", "new", "value"),
    [
        ("restart_action", "RestartNoNotify", "DontRestart", 0),
        ("restart_action", "RestartNoNotify", "RestartNotify", 2),
        ("embedded_failure_action", "embedded_failure_action: None", "embedded_failure_action: LogOnly", 1),
        ("embedded_failure_action", "embedded_failure_action: None", "embedded_failure_action: Recover", 2),
    ],
)
def test_so_have_the_actions_after_a_failure(field: str, old: str, new: str, value: int) -> None:
    world = initial_rows(parse_cluster(GOOD.replace(old, new), "f.yaml"), DOCUMENTED)
    assert getattr(world["policy/Virtual Machine SQL"], field) == value


def test_what_a_type_says_holds_for_its_resources(said: dict[str, Row]) -> None:
    assert said["type/Generic Service"] == rows.ResourceType(
        name="Generic Service",
        dll="clusres.dll",
        is_alive_interval=60_000_000,
        looks_alive_interval=6_000_000,
        deadlock_timeout=30_000_000,
    )
    assert said["policy/Spooler"] == policies.ResourcePolicy(
        looks_alive_interval=6_000_000, deadlock_timeout=30_000_000, dependency=(("Disk P", "Name"),)
    )


def test_dependencies_are_kept_as_alternatives_and_as_names(said: dict[str, Row]) -> None:
    name, policy = said["resource/Name"], said["policy/Name"]
    assert isinstance(name, rows.Resource)
    assert isinstance(policy, policies.ResourcePolicy)
    assert name.depends_on == ("IP 1", "IP 2")
    assert policy.dependency == (("IP 1",), ("IP 2",))


def test_a_role_has_what_is_behind_its_resources_on_its_owner(said: dict[str, Row]) -> None:
    group = said["group/PRINT"]
    assert isinstance(group, rows.Group)
    assert (group.owner, group.priority, group.preferred_owners) == ("B", 3000, ("B",))
    assert group.resources == ("Disk P", "IP 1", "IP 2", "Name", "Spooler", "Share")
    assert said["disk/Disk P"] == rows.Disk("Disk P", "B")
    assert said["share/B/Share"] == rows.ShareCopy("B", "Share", "P:\\")
    assert [row for row in said.values() if isinstance(row, conditions.Offering)] == [
        conditions.Offering("B", name) for name in ("IP 1", "IP 2", "Name", "Spooler")
    ]
    assert said["parameters/IP 2"] == parameters.Parameters((("Address", "10.0.0.52"),))
    assert said["parameters/Spooler"] == parameters.Parameters((("ServiceName", "Spooler"),))
    owners = {row.name: row.possible_owners for row in said.values() if isinstance(row, rows.Resource)}
    assert (owners["IP 1"], owners["Share"]) == (("A", "B"), ("B", "C"))


def test_hosts_and_dlls_are_where_a_resource_may_be(said: dict[str, Row]) -> None:
    assert [key for key in said if key.startswith("process/") and "/rhs:3" in key] == [
        f"process/{node}/rhs:3" for node in "ABC"
    ]
    monitors = {key: row.monitor for key, row in said.items() if isinstance(row, control.RcmResource)}
    assert (monitors["rcm/Disk P"], monitors["rcm/IP 1"], monitors["rcm/Virtual Machine SQL"]) == (1, 2, 3)
    text = GOOD.replace("preferred_owners: [A]", "preferred_owners: [A]\n    possible_owners: [A, C]")
    world = initial_rows(parse_cluster(text, "f.yaml"), DOCUMENTED)
    assert [key for key in world if "/rhs:3" in key] == [
        "process/A/rhs:3",
        "process/C/rhs:3",
        "module/A/rhs:3/vmclusres.dll",
        "module/C/rhs:3/vmclusres.dll",
    ]
    assert "module/B/rhs:2/vmclusres.dll" not in world


def test_hosts_of_their_own_are_counted_in_the_order_of_the_file() -> None:
    text = GOOD.replace("policy: {restart_action: DontRestart}", "policy: {separate_monitor: true}").replace(
        "type: Physical Disk}", "type: Physical Disk, policy: {separate_monitor: true}}"
    )
    world = initial_rows(parse_cluster(text, "f.yaml"), DOCUMENTED)
    monitors = {key: row.monitor for key, row in world.items() if isinstance(row, control.RcmResource)}
    assert (monitors["rcm/Virtual Machine SQL"], monitors["rcm/DATA"], monitors["rcm/Disk P"]) == (3, 4, 5)
    pids = [row.pid for row in world.values() if isinstance(row, rows.Process) and row.image != "System"]
    assert len(set(pids)) == len(pids)


def test_both_accounts_know_of_a_role_and_only_one_of_policies() -> None:
    article = initial_rows(parse_cluster(GOOD, "f.yaml"), ARTICLE)
    assert "type/Generic Service" in article
    assert "offering/B/Spooler" in article
    assert not [key for key in article if key.startswith(("policy/", "grouppolicy/", "rcm", "clusterpolicy"))]
    machine = article["resource/Virtual Machine SQL"]
    assert isinstance(machine, rows.Resource)
    assert machine.is_alive_interval == 20_000_000
    settings = article["vmsettings/SQL"]
    assert isinstance(settings, rows.VmSettings)
    assert (settings.shutdown_action, settings.check_heartbeat, settings.check_application_health) == (
        "MarkFailed",
        False,
        False,
    )


def test_types_that_no_resource_has_are_left_out(three_nodes: dict[str, Row]) -> None:
    assert [key for key in three_nodes if key.startswith("type/")] == [
        "type/Virtual Machine",
        "type/Virtual Machine Configuration",
        "type/File Share",
        "type/Physical Disk",
        "type/File Share Witness",
    ]
