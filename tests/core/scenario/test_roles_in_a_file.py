"""Policies and roles in a cluster file: what a good one says, and the exact line for each mistake."""

import pytest

from core.scenario.cluster_file import ClusterFile, TypeEntry, cluster_schema, parse_cluster
from core.scenario.policy_entries import ClusterPoliciesEntry, FailoverEntry, PolicyEntry
from core.scenario.problems import BadFile
from core.scenario.role_entries import AddressResource, DiskResource, NameResource, ServiceResource, ShareResource

GOOD = """\
format: failoverscope-cluster/1
name: CLUSTER1
nodes: [{name: A, memory_mb: 4096}, {name: B, memory_mb: 4096}, {name: C, memory_mb: 4096}]
disks: [{name: Disk 1, volume: CSV1, owner: A}]
policies: {enforced_anti_affinity: true, hang_timeout: 30 s, hang_recovery_action: Log}
resource_types:
  - name: Generic Service
    looks_alive_interval: 6 s
    deadlock_timeout: 30 s
virtual_machines:
  - name: SQL
    owner: A
    memory_mb: 1024
    volume: CSV1
    preferred_owners: [A]
    shutdown_action: MarkFailed
    check_heartbeat: false
    check_application_health: false
    depends_on: '[Virtual Machine Configuration SQL]'
    policy:
      looks_alive_interval: 10 s
      is_alive_interval: 20 s
      pending_timeout: 30 s
      deadlock_timeout: 40 s
      restart_action: RestartNoNotify
      restart_threshold: 3
      restart_period: 50 s
      restart_delay: 60 s
      retry_period_on_failure: never
      embedded_failure_action: None
      separate_monitor: true
    failover:
      failover_threshold: 7
      failover_period: 2 h
      auto_failback: true
      failback_window: [22, 4]
      anti_affinity: [SQL, BIG]
file_shares:
  - name: DATA
    group: FILES
    owner: B
    path: 'C:\\Data'
    policy: {restart_action: DontRestart}
    failover: {failover_threshold: computed}
roles:
  - name: PRINT
    owner: B
    priority: High
    preferred_owners: [B]
    possible_owners: [A, B]
    resources:
      - {name: Disk P, type: Physical Disk}
      - {name: IP 1, type: IP Address, address: 10.0.0.51}
      - {name: IP 2, type: IP Address, address: 10.0.0.52}
      - {name: Name, type: Network Name, depends_on: '[IP 1] or [IP 2]'}
      - {name: Spooler, type: Generic Service, service: Spooler, depends_on: '[Disk P] and [Name]'}
      - {name: Share, type: File Share, path: 'P:\\', possible_owners: [B, C]}
"""


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) >= 1, old
    return GOOD.replace(old, new, 1)


def refused(text: str) -> str:
    with pytest.raises(BadFile) as caught:
        parse_cluster(text, "f.yaml")
    return str(caught.value)


POLICY_FIELDS = (
    "looks_alive_interval, is_alive_interval, pending_timeout, deadlock_timeout, restart_action, restart_threshold, "
    "restart_period, restart_delay and 3 more"
)
TYPES = "one of File Share, Generic Service, IP Address, Network Name, Physical Disk"
EXPRESSION = "a dependency expression of at most 2000 characters, in quotes: '[A] and ([B] or [C])'"
OTHERS = "one of the resources of its role, Disk P, IP 1, IP 2, Name, Spooler, Share"
MOST = "4294967.294 s"
WINDOW = "[start, end], two hours of the day from 0 to 23"

MISTAKES = {
    "policy field": (
        "restart_delay: 60 s",
        "restart_delai: 60 s",
        f'28: expected one of the fields {POLICY_FIELDS} (did you mean restart_delay?), found "restart_delai"',
    ),
    "failover field": (
        "anti_affinity: [SQL, BIG]",
        "affinity: [SQL, BIG]",
        (
            "37: expected one of the fields failover_threshold, failover_period, auto_failback, failback_window, "
            'anti_affinity, resiliency_period (did you mean anti_affinity?), found "affinity"'
        ),
    ),
    "cluster policy field": (
        "hang_timeout: 30 s",
        "hang_time: 30 s",
        (
            "5: expected one of the fields enforced_anti_affinity, hang_timeout, hang_recovery_action, "
            "same_subnet_delay, same_subnet_threshold, dynamic_quorum, lower_quorum_priority_node, resiliency_level "
            'and 4 more (did you mean hang_timeout?), found "hang_time"'
        ),
    ),
    "policy no mapping": (
        "policy: {restart_action: DontRestart}",
        "policy: 3",
        f"43: expected a mapping with {POLICY_FIELDS}, found the number 3",
    ),
    "looks alive": ("10 s", "0.5 ms", f'21: expected LooksAlivePollInterval from 1 ms to {MOST}, found "0.5 ms"'),
    "is alive": ("20 s", "0 s", f'22: expected IsAlivePollInterval from 1 ms to {MOST}, found "0 s"'),
    "pending": (
        "_timeout: 30 s\n      deadlock",
        "_timeout: 9 ms\n      deadlock",
        f'23: expected PendingTimeout from 10 ms to {MOST}, found "9 ms"',
    ),
    "deadlock": ("40 s", "999 ms", f'24: expected DeadlockTimeout from 1 s to {MOST}, found "999 ms"'),
    "deadlock of a type": (
        "deadlock_timeout: 30 s",
        "deadlock_timeout: 29 s",
        f'9: expected DeadlockTimeout of a type from 30 s to {MOST}, found "29 s"',
    ),
    "looks alive of a type": (
        "6 s",
        "4294967295 ms",
        f'8: expected LooksAlivePollInterval from 1 ms to {MOST}, found "4294967295 ms"',
    ),
    "restart action": (
        "RestartNoNotify",
        "Restart",
        '25: expected one of DontRestart, RestartNoNotify, RestartNotify, found "Restart"',
    ),
    "restart threshold": (
        "restart_threshold: 3",
        "restart_threshold: -1",
        "26: expected RestartThreshold, a whole number from 0 to 4294967295, found the number -1",
    ),
    "restart period": ("50 s", "0 s", f'27: expected RestartPeriod from 1 ms to {MOST}, found "0 s"'),
    "restart delay": ("60 s", "1194 h", f'28: expected RestartDelay from 0 s to {MOST}, found "1194 h"'),
    "retry period": (
        "never",
        "0 s",
        f'29: expected RetryPeriodOnFailure from 1 ms to {MOST}, found "0 s"',
    ),
    "retry period at times": (
        "never",
        "sometimes",
        '29: expected a duration such as 5 s, 500 ms or 1 min, or never, found "sometimes"',
    ),
    "another period never": ("50 s", "never", '27: expected a duration such as 5 s, 500 ms or 1 min, found "never"'),
    "embedded failure": (
        "embedded_failure_action: None",
        "embedded_failure_action: ~",
        None,
    ),
    "embedded failure by another name": (
        "embedded_failure_action: None",
        "embedded_failure_action: Ignore",
        '30: expected one of LogOnly, None, Recover, found "Ignore"',
    ),
    "separate monitor": (
        "separate_monitor: true",
        "separate_monitor: 1",
        "31: expected true or false, found the number 1",
    ),
    "failover threshold": (
        "failover_threshold: 7",
        "failover_threshold: 4294967295",
        "33: expected FailoverThreshold, a whole number from 0 to 4294967294, or computed, found the number 4294967295",
    ),
    "failover threshold by another name": (
        "failover_threshold: 7",
        "failover_threshold: automatic",
        '33: expected FailoverThreshold, a whole number from 0 to 4294967294, or computed, found "automatic"',
    ),
    "failover period": (
        "2 h",
        "1194 h",
        '34: expected FailoverPeriod from 1 h to 1193 h, in whole hours, found "1194 h"',
    ),
    "failover period of half hours": (
        "2 h",
        "1.5 h",
        '34: expected FailoverPeriod from 1 h to 1193 h, in whole hours, found "1.5 h"',
    ),
    "failback to nowhere": (
        "    preferred_owners: [A]\n",
        "",
        "34: expected preferred_owners, to one of which the group goes back, found none in this entry",
    ),
    "failback window of one hour": ("[22, 4]", "[22]", f"36: expected {WINDOW}, found a list of 1"),
    "failback window of three": ("[22, 4]", "[22, 4, 5]", f"36: expected {WINDOW}, found a list of 3"),
    "failback at 24": (
        "[22, 4]",
        "[22, 24]",
        "36: expected an hour of the day, a whole number from 0 to 23, found the number 24",
    ),
    "failback window as text": ("[22, 4]", "22-4", f'36: expected {WINDOW}, found "22-4"'),
    "anti-affinity twice": (
        "[SQL, BIG]",
        "[SQL, sql]",
        '37: expected an anti-affinity name of its own, found "sql" (also on line 37)',
    ),
    "anti-affinity as text": (
        "[SQL, BIG]",
        "SQL",
        '37: expected a list of names, such as [WEB], found "SQL"',
    ),
    "hang timeout": (
        "hang_timeout: 30 s",
        "hang_timeout: 5 s",
        '5: expected ClusSvcHangTimeout from 6 s to 10000 h, in whole seconds, found "5 s"',
    ),
    "hang recovery": (
        "hang_recovery_action: Log",
        "hang_recovery_action: 6",
        "5: expected one of BugCheck, Disabled, DumpAndTerminate, Log, Terminate, found the number 6",
    ),
    "shutdown action": (
        "MarkFailed",
        "Fail",
        '16: expected one of MarkFailed, TakeOffline, found "Fail"',
    ),
    "heartbeat": ("check_heartbeat: false", "check_heartbeat: no", '17: expected true or false, found "no"'),
    "checked twice": (
        "    check_heartbeat: false\n",
        "    is_alive_interval: 5 s\n",
        "22: expected is_alive_interval once for each virtual machine, found a second one",
    ),
    "vm needs nothing": (
        "'[Virtual Machine Configuration SQL]'",
        "''",
        '19: expected an expression that requires [Virtual Machine Configuration SQL] in any case, found ""',
    ),
    "vm needs itself": (
        "'[Virtual Machine Configuration SQL]'",
        "'[Virtual Machine Configuration SQL] and [Virtual Machine SQL]'",
        "19: expected dependencies that come to an end, found Virtual Machine SQL -> Virtual Machine SQL",
    ),
    "vm needs another": (
        "'[Virtual Machine Configuration SQL]'",
        "'[Disk 1]'",
        (
            "19: expected one of the resources of its role, Virtual Machine Configuration SQL, Virtual Machine SQL, "
            'found "Disk 1"'
        ),
    ),
    "no resources": (
        GOOD[GOOD.index("    resources:\n") :],
        "    resources: []\n",
        "51: expected a list of at least one resource, found an empty list",
    ),
    "resource type unknown": ("type: Network Name", "type: Netname", f'55: expected {TYPES}, found "Netname"'),
    "resource type no text": ("type: Network Name", "type: [x]", f"55: expected {TYPES}, found a list of 1"),
    "resource type missing": ("type: Network Name, ", "", f"55: expected type: {TYPES}, found none in this entry"),
    "resource type first": (
        "      - {name: Disk P, type: Physical Disk}\n",
        "      - Disk P\n",
        '52: expected a mapping with type, name, found "Disk P"',
    ),
    "address missing": (", address: 10.0.0.51", "", "53: expected address: text, found none in this entry"),
    "address of a disk": (
        "type: Physical Disk}",
        "type: Physical Disk, address: 10.0.0.53}",
        ('52: expected one of the fields type, name, depends_on, possible_owners, policy, found "address"'),
    ),
    "service misspelt": (
        "service: Spooler",
        "servise: Spooler",
        (
            "56: expected one of the fields type, name, depends_on, possible_owners, policy, service "
            '(did you mean service?), found "servise"'
        ),
    ),
    "no address": ("10.0.0.51", "10.0.0.256", '53: expected an address such as 10.0.0.50, found "10.0.0.256"'),
    "address twice": (
        "10.0.0.52",
        "10.0.0.51",
        '54: expected an address of its own, found "10.0.0.51" (also on line 53)',
    ),
    "share without a path": (
        "path: 'P:\\'",
        "path: P",
        r'57: expected the path of a folder, such as C:\ClusterStorage\CSV1\Data, found "P"',
    ),
    "role as a vm": (
        "name: PRINT",
        "name: sql",
        '46: expected a group name of its own, found "sql" (also on line 11)',
    ),
    "role as the cluster's own": (
        "name: PRINT",
        "name: Cluster Group",
        '46: expected a group name of its own, found "Cluster Group" (a name of the cluster\'s own)',
    ),
    "resource of a role as a disk": (
        "{name: Disk P,",
        "{name: disk 1,",
        '52: expected a resource name of its own, found "disk 1" (also on line 4)',
    ),
    "resource of a role as another of it": (
        "{name: IP 2,",
        "{name: IP 1,",
        '54: expected a resource name of its own, found "IP 1" (also on line 53)',
    ),
    "resource of a role as a vm's": (
        "{name: Share,",
        "{name: Virtual Machine SQL,",
        '57: expected a resource name of its own, found "Virtual Machine SQL" (also on line 11)',
    ),
    "role owner": (
        "owner: B\n    priority",
        "owner: X\n    priority",
        '47: expected one of the nodes A, B, C, found "X"',
    ),
    "role preferred owner": (
        "[B]\n    possible",
        "[X]\n    possible",
        '49: expected one of the nodes A, B, C, found "X"',
    ),
    "role not where it may be": (
        "possible_owners: [A, B]",
        "possible_owners: [A]",
        "50: expected the owner B among the possible owners, found A",
    ),
    "role nowhere": (
        "possible_owners: [A, B]",
        "possible_owners: []",
        "50: expected at least one possible owner, or all, found an empty list",
    ),
    "resource nowhere": (
        "possible_owners: [B, C]",
        "possible_owners: []",
        "57: expected at least one possible owner, or all, found an empty list",
    ),
    "resource on an unknown node": (
        "possible_owners: [B, C]",
        "possible_owners: [B, D]",
        '57: expected one of the nodes A, B, C, found "D"',
    ),
    "resource not where its role is": (
        "possible_owners: [B, C]",
        "possible_owners: [A]",
        "57: expected the owner B among the possible owners, found A",
    ),
    "resources without a node in common": (
        "possible_owners: [B, C]",
        "possible_owners: [C]",
        "57: expected a node that the resources before it may be on, A, B, found C",
    ),
    "expression as a list": ("'[IP 1] or [IP 2]'", "[IP 1]", f"55: expected {EXPRESSION}, found a list of 1"),
    "expression too long": (
        "'[IP 1] or [IP 2]'",
        f"'[IP 1]{' or [IP 2]' * 200}'",
        f'55: expected {EXPRESSION}, found "[IP 1]{" or [IP 2]" * 5} or …"',
    ),
    "expression without a joint": (
        "'[IP 1] or [IP 2]'",
        "'[IP 1] [IP 2]'",
        '55: expected and, or, or the end at character 8 of the expression, found "[IP 2]"',
    ),
    "a provider that is not there": ("'[IP 1] or", "'[IP 3] or", f'55: expected {OTHERS}, found "IP 3"'),
    "a provider of another role": ("'[IP 1] or", "'[DATA] or", f'55: expected {OTHERS}, found "DATA"'),
    "a provider misspelt": (
        "'[Disk P] and",
        "'[Disk Q] and",
        f'56: expected {OTHERS} (did you mean Disk P?), found "Disk Q"',
    ),
    "a resource that needs itself": (
        "'[IP 1] or [IP 2]'",
        "'[Name]'",
        "55: expected dependencies that come to an end, found Name -> Name",
    ),
    "two that need one another": (
        "'[IP 1] or [IP 2]'",
        "'[IP 1] and [Spooler]'",
        "55: expected dependencies that come to an end, found Name -> Spooler -> Name",
    ),
    "three in a ring": (
        "address: 10.0.0.51}",
        "address: 10.0.0.51, depends_on: '[Spooler]'}",
        "53: expected dependencies that come to an end, found IP 1 -> Spooler -> Name -> IP 1",
    ),
    "a ring among others": (
        "{name: Disk P, type: Physical Disk}",
        (
            "{name: Disk P, type: Physical Disk, depends_on: '[Spooler]'}\n"
            "      - {name: Q, type: Network Name, depends_on: '[Disk P]'}\n"
            "      - {name: R, type: Network Name, depends_on: '[Q] or [R]'}"
        ),
        "52: expected dependencies that come to an end, found Disk P -> Spooler -> Disk P",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_gets_one_line_that_says_where_and_what(old: str, new: str, message: str | None) -> None:
    if message is None:
        parse_cluster(changed(old, new), "f.yaml")
    else:
        assert refused(changed(old, new)) == f"f.yaml:{message}"


@pytest.fixture
def good() -> ClusterFile:
    return parse_cluster(GOOD, "f.yaml")


def test_a_vm_says_everything_about_its_failures(good: ClusterFile) -> None:
    vm = good.virtual_machines[0]
    assert vm.policy == PolicyEntry(
        looks_alive_interval="10 s",
        is_alive_interval="20 s",
        pending_timeout="30 s",
        deadlock_timeout="40 s",
        restart_action="RestartNoNotify",
        restart_threshold=3,
        restart_period="50 s",
        restart_delay="60 s",
        retry_period_on_failure="never",
        embedded_failure_action="None",
        separate_monitor=True,
    )
    assert vm.failover == FailoverEntry(
        failover_threshold=7,
        failover_period="2 h",
        auto_failback=True,
        failback_window=(22, 4),
        anti_affinity=("SQL", "BIG"),
    )
    assert (vm.shutdown_action, vm.check_heartbeat, vm.check_application_health) == ("MarkFailed", False, False)


def test_the_cluster_and_its_types_do_too(good: ClusterFile) -> None:
    assert good.policies == ClusterPoliciesEntry(True, "30 s", "Log")
    assert good.resource_types == (TypeEntry("Generic Service", looks_alive_interval="6 s", deadlock_timeout="30 s"),)


def test_a_role_has_resources_of_their_types(good: ClusterFile) -> None:
    role = good.roles[0]
    assert (role.name, role.owner, role.priority) == ("PRINT", "B", "High")
    assert role.resources == (
        DiskResource(name="Disk P"),
        AddressResource(name="IP 1", address="10.0.0.51"),
        AddressResource(name="IP 2", address="10.0.0.52"),
        NameResource(name="Name", depends_on="[IP 1] or [IP 2]"),
        ServiceResource(name="Spooler", service="Spooler", depends_on="[Disk P] and [Name]"),
        ShareResource(name="Share", path="P:\\", possible_owners=("B", "C")),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10 s", "1 ms"),
        ("10 s", "4294967294 ms"),
        ("pending_timeout: 30 s", "pending_timeout: 10 ms"),
        ("40 s", "1 s"),
        ("deadlock_timeout: 30 s", "deadlock_timeout: 4294967294 ms"),
        ("restart_threshold: 3", "restart_threshold: 0"),
        ("restart_threshold: 3", "restart_threshold: 4294967295"),
        ("60 s", "0 s"),
        ("never", "1 ms"),
        ("failover_threshold: 7", "failover_threshold: 0"),
        ("failover_threshold: 7", "failover_threshold: 4294967294"),
        ("2 h", "60 min"),
        ("2 h", "1193 h"),
        ("[22, 4]", "[0, 23]"),
        ("hang_timeout: 30 s", "hang_timeout: 6 s"),
        ("10.0.0.51", "'fd00::51'"),
        ("possible_owners: [B, C]", "possible_owners: all"),
        ("'[Virtual Machine Configuration SQL]'", "'[virtual machine configuration sql]'"),
        ("'[IP 1] or [IP 2]'", "''"),
    ],
)
def test_the_bounds_themselves_are_allowed(old: str, new: str) -> None:
    parse_cluster(changed(old, new), "f.yaml")


def test_everything_about_failures_may_be_left_out() -> None:
    text = (
        "format: failoverscope-cluster/1\nname: X\nnodes: [{name: A, memory_mb: 1}]\n"
        "resource_types: [{name: IP Address}]\n"
        "roles: [{name: R, owner: A, resources: [{name: N, type: Network Name}]}]\n"
    )
    cluster = parse_cluster(text, "f.yaml")
    assert cluster.roles[0].failover == FailoverEntry()
    assert cluster.policies == ClusterPoliciesEntry()


def test_the_schema_knows_what_each_type_of_resource_takes() -> None:
    kinds = cluster_schema()["$defs"]
    assert kinds["AddressResource"]["properties"]["type"] == {"enum": ["IP Address"]}
    assert set(kinds["AddressResource"]["required"]) == {"type", "name", "address"}
    assert "address" not in kinds["DiskResource"]["properties"]
