"""Networks, witnesses, votes and resiliency in a cluster file: what becomes of them, and each mistake's line."""

import pytest

from core.kernel.rows import Row
from core.model import membership, policies, rows
from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario.cluster_file import NetworkEntry, parse_cluster
from core.scenario.problems import BadFile
from core.scenario.world_of import initial_rows

GOOD = """\
format: failoverscope-cluster/1
name: CLUSTER1
nodes:
  - {name: A, memory_mb: 4096}
  - {name: B, memory_mb: 4096}
  - {name: C, memory_mb: 4096, vote: false}
networks:
  - {name: LAN, subnet: 10.0.0.0/24}
  - {name: SAN, subnet: 192.168.5.0/24}
witness: {type: Cloud Witness, account: mywitness}
policies:
  same_subnet_delay: 500 ms
  same_subnet_threshold: 20
  dynamic_quorum: true
  lower_quorum_priority_node: A
  resiliency_level: IsolateOnSpecialHeartbeat
  resiliency_default_period: 100 s
  quarantine_threshold: 5
  quarantine_duration: 1 h
  drain_on_shutdown: false
disks: [{name: D, volume: CSV1, owner: B, policy: {restart_threshold: 4}}]
virtual_machines:
  - name: SQL
    owner: A
    memory_mb: 1024
    volume: CSV1
    critical_error_timeout: 5 min
    configuration_policy: {restart_delay: 2 s}
    failover: {resiliency_period: 0 s}
"""
WITNESS = "witness: {type: Cloud Witness, account: mywitness}\n"


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def world(text: str = GOOD) -> dict[str, Row]:
    return initial_rows(parse_cluster(text, "f.yaml"), DOCUMENTED)


def test_every_network_is_there_with_the_heartbeats_of_the_cluster() -> None:
    assert parse_cluster(GOOD, "f.yaml").all_networks == (
        NetworkEntry("LAN", "10.0.0.0/24", "500 ms", 20),
        NetworkEntry("SAN", "192.168.5.0/24", "500 ms", 20),
    )
    cluster = world()[rows.CLUSTER]
    assert isinstance(cluster, rows.Cluster)
    assert (cluster.network, cluster.networks) == ("LAN", ("LAN", "SAN"))
    assert world()["network/SAN"] == rows.Network("SAN", "192.168.5.0/24", 500_000, 20)
    assert world()["network/LAN"] == rows.Network("LAN", "10.0.0.0/24", 500_000, 20)


def test_the_only_network_may_take_its_heartbeats_from_the_policies() -> None:
    text = GOOD.replace("networks:\n  - {name: LAN, subnet: 10.0.0.0/24}\n  - {name: SAN", "network: {name: SAN")
    text = text.replace("{name: SAN, subnet: 192.168.5.0/24}", "{name: SAN, same_subnet_threshold: 5}")
    assert parse_cluster(text.replace("  same_subnet_threshold: 20\n", ""), "f.yaml").all_networks == (
        NetworkEntry("SAN", "10.0.0.0/24", "500 ms", 5),
    )


def test_the_article_knows_of_one_network_and_of_a_vote_for_each_node() -> None:
    article = initial_rows(parse_cluster(GOOD, "f.yaml"), ARTICLE)
    cluster = article[rows.CLUSTER]
    assert isinstance(cluster, rows.Cluster)
    assert (cluster.network, cluster.networks) == ("LAN", ())
    assert [key for key in article if key.startswith("network/")] == ["network/LAN"]
    assert {row.weight for row in article.values() if isinstance(row, rows.Node)} == {1}
    assert article[rows.QUORUM] == rows.Quorum(("A", "B", "C"), False, 3, 3, 2)
    assert article["member/A"] == rows.Membership(view=1)
    assert not [key for key in article if key.startswith(("config/", "witnessfile"))]


def test_who_votes_is_written_down_on_every_node_and_on_the_witness() -> None:
    said = world()
    assert [row.weight for row in said.values() if isinstance(row, rows.Node)] == [1, 1, 0]
    assert said[rows.QUORUM] == rows.Quorum(("A", "B"), True, 3, 3, 2)
    for node in "ABC":
        assert said[membership.config_key(node)] == membership.QuorumConfig(1, ("A", "B"), True)
        assert said[rows.member_key(node)] == rows.Membership(1, ("A", "B", "C"))
    assert said[membership.WITNESS_FILE] == membership.WitnessFile("", 1, ("A", "B"), True)


@pytest.mark.parametrize(
    ("witness", "dynamic", "voters", "witness_votes"),
    [("", "true", ("B",), False), ("", "false", ("A", "B"), False), (WITNESS, "false", ("A", "B"), True)],
)
def test_votes_at_the_start(witness: str, dynamic: str, voters: tuple[str, ...], witness_votes: bool) -> None:
    text = GOOD.replace(WITNESS, witness).replace("dynamic_quorum: true", f"dynamic_quorum: {dynamic}")
    config = world(text)["config/C"]
    assert config == membership.QuorumConfig(1, voters, witness_votes)
    assert (membership.WITNESS_FILE in world(text)) is bool(witness)


def test_a_cloud_witness_is_a_resource_of_its_type() -> None:
    said = world()
    where = "https://mywitness.blob.core.windows.net/msft-cloud-witness"
    assert said[rows.WITNESS] == rows.Witness("Cloud Witness", where, "Cloud Witness")
    resource, kind = said["resource/Cloud Witness"], said["type/Cloud Witness"]
    assert isinstance(resource, rows.Resource)
    assert isinstance(kind, rows.ResourceType)
    assert (resource.type, resource.group, kind.dll) == ("Cloud Witness", "Cluster Group", "clusres2.dll")
    assert "module/B/rhs:1/clusres2.dll" in said
    assert "type/Cloud Witness" not in world(GOOD.replace(WITNESS, ""))


def test_a_disk_witness_is_a_disk_in_the_clusters_own_group() -> None:
    said = world(GOOD.replace(WITNESS, "witness: {type: Physical Disk, disk: Q}\n"))
    assert said[rows.WITNESS] == rows.Witness("Q", "Q", "Physical Disk")
    assert said["disk/Q"] == rows.Disk("Q", "A")
    resource, group = said["resource/Q"], said["group/Cluster Group"]
    assert isinstance(resource, rows.Resource)
    assert isinstance(group, rows.Group)
    assert (resource.type, resource.serves, group.resources) == ("Physical Disk", "Q", ("Q",))
    assert "group/Q" not in said


def test_what_the_file_says_of_the_cluster_is_so() -> None:
    assert world()[policies.CLUSTER_POLICY] == policies.ClusterPolicy(
        dynamic_quorum=True,
        lower_quorum_priority="A",
        resiliency_level=policies.ISOLATE_ON_SPECIAL_HEARTBEAT,
        resiliency_period=100_000_000,
        quarantine_threshold=5,
        quarantine_duration=3_600_000_000,
        drain_on_shutdown=False,
    )
    less = changed("IsolateOnSpecialHeartbeat", "AlwaysIsolate").replace(
        "dynamic_quorum: true", "dynamic_quorum: false"
    )
    policy = world(less)[policies.CLUSTER_POLICY]
    assert isinstance(policy, policies.ClusterPolicy)
    assert (policy.resiliency_level, policy.dynamic_quorum) == (policies.ALWAYS_ISOLATE, False)


def test_what_it_says_of_disks_configurations_and_lost_storage_is_so() -> None:
    said = world()
    disk, configuration = said["policy/D"], said["policy/Virtual Machine Configuration SQL"]
    machine, settings = said["policy/Virtual Machine SQL"], said["vmsettings/SQL"]
    assert isinstance(disk, policies.ResourcePolicy)
    assert isinstance(configuration, policies.ResourcePolicy)
    assert isinstance(machine, policies.ResourcePolicy)
    assert isinstance(settings, rows.VmSettings)
    assert (disk.restart_threshold, configuration.restart_delay, machine.restart_delay) == (4, 2_000_000, 500_000)
    assert settings.critical_error_timeout == 300_000_000
    group = said["grouppolicy/SQL"]
    assert isinstance(group, policies.GroupPolicy)
    assert group.resiliency_period == 0


LONGEST = "10000 h"
SHARE = r"the path of a share, such as \\DC\Witness"
SUBNET = "a subnet that does not overlap with another network's"

MISTAKES = {
    "both": (
        "witness:",
        "network: {name: LAN}\nwitness:",
        "7: expected either network or networks, found both of them",
    ),
    "no network": (
        "networks:\n  - {name: LAN, subnet: 10.0.0.0/24}\n  - {name: SAN, subnet: 192.168.5.0/24}",
        "networks: []",
        "7: expected a list of 1 to 8 networks, found an empty list",
    ),
    "network twice": (
        "name: SAN",
        "name: Lan",
        '9: expected a network name of its own, found "Lan" (also on line 8)',
    ),
    "no subnet": (
        "{name: SAN, subnet: 192.168.5.0/24}",
        "{name: SAN}",
        "9: expected subnet: text, found none in this entry",
    ),
    "subnet": ("192.168.5.0/24", "LAN", '9: expected a subnet such as 10.0.0.0/24, found "LAN"'),
    "subnet twice": (
        "192.168.5.0/24",
        "10.0.0.0/24",
        f'9: expected {SUBNET}, found "10.0.0.0/24" (line 8 has 10.0.0.0/24)',
    ),
    "subnet in another": (
        "192.168.5.0/24",
        "10.0.0.128/25",
        f'9: expected {SUBNET}, found "10.0.0.128/25" (line 8 has 10.0.0.0/24)',
    ),
    "delay with a network": (
        "subnet: 192.168.5.0/24",
        "subnet: 192.168.5.0/24, same_subnet_delay: 1 s",
        '9: expected one of the fields name, subnet, found "same_subnet_delay"',
    ),
    "delay": ("500 ms", "5 s", '12: expected SameSubnetDelay from 250 ms to 2 s, found "5 s"'),
    "threshold": (
        "threshold: 20",
        "threshold: 2",
        "13: expected SameSubnetThreshold, a whole number from 3 to 120, found the number 2",
    ),
    "witness path": ("account: mywitness", "path: DC", f'10: expected {SHARE}, found "DC"'),
    "witness of another type": (
        "account: mywitness",
        r"path: '\\DC\W'",
        "10: expected path with `type: File Share Witness` only, found the type Cloud Witness",
    ),
    "witness without a type": (
        "type: Cloud Witness, account",
        "account",
        "10: expected account with `type: Cloud Witness` only, found the type File Share Witness",
    ),
    "witness of nothing": (
        "type: Cloud Witness, account: mywitness",
        "",
        "10: expected path, which a witness of type File Share Witness needs, found none in this entry",
    ),
    "witness in no account": (
        ", account: mywitness",
        "",
        "10: expected account, which a witness of type Cloud Witness needs, found none in this entry",
    ),
    "witness on no disk": (
        "type: Cloud Witness, account: mywitness",
        "type: Physical Disk",
        "10: expected disk, which a witness of type Physical Disk needs, found none in this entry",
    ),
    "account": (
        "mywitness",
        "My-Witness",
        '10: expected the name of a storage account: 3 to 24 lower case letters or digits, found "My-Witness"',
    ),
    "witness on a disk with a volume": (
        "type: Cloud Witness, account: mywitness",
        "type: Physical Disk, disk: d",
        '21: expected a resource name of its own, found "D" (also on line 10)',
    ),
    "disk as the witness": (
        "name: D,",
        "name: Cloud Witness,",
        '21: expected a resource name of its own, found "Cloud Witness" (a name of the cluster\'s own)',
    ),
    "vote": ("vote: false", "vote: 2", "6: expected true or false, found the number 2"),
    "lower priority": (
        "priority_node: A",
        "priority_node: D",
        '15: expected one of the nodes A, B, C, found "D"',
    ),
    "resiliency level": (
        "IsolateOnSpecialHeartbeat",
        "NeverIsolate",
        '16: expected one of AlwaysIsolate, IsolateOnSpecialHeartbeat, found "NeverIsolate"',
    ),
    "resiliency period": (
        "100 s",
        "100.5 s",
        f'17: expected ResiliencyDefaultPeriod from 0 s to {LONGEST}, in whole seconds, found "100.5 s"',
    ),
    "quarantine threshold": (
        "quarantine_threshold: 5",
        "quarantine_threshold: 0",
        "18: expected QuarantineThreshold, a whole number from 1 to 4294967295, found the number 0",
    ),
    "quarantine": (
        "1 h",
        "0 s",
        f'19: expected QuarantineDuration from 1 s to {LONGEST}, in whole seconds, found "0 s"',
    ),
    "drain": ("drain_on_shutdown: false", "drain_on_shutdown: 0", "20: expected true or false, found the number 0"),
    "policy of a disk": (
        "{restart_threshold: 4}",
        "{restart_period: 0 s}",
        '21: expected RestartPeriod from 1 ms to 4294967.294 s, found "0 s"',
    ),
    "critical error": (
        "5 min",
        "90 s",
        f'27: expected AutomaticCriticalErrorActionTimeout from 1 min to {LONGEST}, in whole minutes, found "90 s"',
    ),
    "policy of a configuration": (
        "{restart_delay: 2 s}",
        "{pending_timeout: 9 ms}",
        '28: expected PendingTimeout from 10 ms to 4294967.294 s, found "9 ms"',
    ),
    "resiliency of a group": (
        "{resiliency_period: 0 s}",
        "{resiliency_period: 1 ms}",
        f'29: expected ResiliencyPeriod from 0 s to {LONGEST}, in whole seconds, found "1 ms"',
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_gets_one_line_that_says_where_and_what(old: str, new: str, message: str) -> None:
    assert refused(changed(old, new)) == f"f.yaml:{message}"


def test_no_vote_at_all() -> None:
    text = GOOD.replace("memory_mb: 4096}", "memory_mb: 4096, vote: false}")
    assert refused(text) == "f.yaml:4: expected a vote for at least one node, found none in this file"


def test_heartbeats_are_said_once() -> None:
    networks = "networks:\n  - {name: LAN, subnet: 10.0.0.0/24}\n  - {name: SAN, subnet: 192.168.5.0/24}\n"
    text = changed(networks, "network: {same_subnet_delay: 1000 ms}\n")
    message = "expected same_subnet_delay once, here or in network, found a second one"
    assert refused(text) == f"f.yaml:10: {message}"


def test_nine_networks_are_too_many() -> None:
    lines = [f"  - {{name: N{i}, subnet: 10.0.{i}.0/24}}\n" for i in range(9)]
    text = GOOD.replace("  - {name: LAN, subnet: 10.0.0.0/24}\n", "").replace(
        "  - {name: SAN, subnet: 192.168.5.0/24}\n", "".join(lines)
    )
    assert refused(text) == "f.yaml:7: expected a list of 1 to 8 networks, found a list of 9"
    assert len(parse_cluster(text.replace(lines[-1], ""), "f.yaml").all_networks) == 8


def refused(text: str) -> str:
    with pytest.raises(BadFile) as caught:
        parse_cluster(text, "f.yaml")
    return str(caught.value)
