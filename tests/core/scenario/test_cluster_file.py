"""The cluster file: what a good one says, and the exact line for each way of getting it wrong."""

from pathlib import Path

import msgspec
import pytest

from core.scenario import library
from core.scenario.cluster_file import (
    ClusterFile,
    NetworkEntry,
    cluster_schema,
    load_cluster,
    parse_cluster,
)
from core.scenario.problems import BadFile

SMALL = """\
format: failoverscope-cluster/1
name: CLUSTER1
nodes:
  - {name: NODE1, memory_mb: 4096}
  - {name: NODE2, memory_mb: 4096}
network: {name: LAN, subnet: 10.0.0.0/24, same_subnet_delay: 1 s, same_subnet_threshold: 10}
witness: {type: File Share Witness, path: '\\\\DC\\W'}
disks:
  - {name: Disk 1, volume: CSV1, owner: NODE1}
resource_types:
  - {name: Virtual Machine, is_alive_interval: 5 s}
virtual_machines:
  - {name: SQL01, owner: NODE1, memory_mb: 4096, volume: CSV1}
  - {name: WEB01, owner: NODE2, memory_mb: 1024, volume: CSV1, possible_owners: [NODE1, NODE2]}
file_shares:
  - {name: DATA, group: FILES, owner: NODE2, path: 'C:\\Data'}
"""


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) >= 1, old
    return SMALL.replace(old, new, 1)


def refused(text: str) -> str:
    with pytest.raises(BadFile) as caught:
        parse_cluster(text, "f.yaml")
    return str(caught.value)


COMPUTER_NAME = "a computer name: 1 to 15 upper case letters, digits or hyphens, no hyphen at an end, not only digits"
LABEL = 'a name of 1 to 80 characters without / \\ : * ? " < > | or outer spaces'
DURATION = "a duration such as 5 s, 500 ms or 1 min"
MEMORY = "memory in MB, a whole number from 1 to 268435456"
THRESHOLD = "SameSubnetThreshold, a whole number from 3 to 120"
NODES = "one of the nodes NODE1, NODE2"
IS_ALIVE = "IsAlivePollInterval from 1 ms to 4294967.294 s"
FIELDS = "format, name, nodes, network, networks, witness, disks, resource_types and 4 more"
TYPES = (
    "Cloud Witness, File Share, File Share Witness, Generic Service, IP Address, Network Name, Physical Disk, "
    "Virtual Machine, Virtual Machine Configuration"
)
VM_FIELDS = "name, owner, memory_mb, volume, priority, boot_time, offline_action, preferred_owners and 10 more"

MISTAKES = {
    "no format": (
        "format: failoverscope-cluster/1\n",
        "",
        "1: expected a cluster file with `format: failoverscope-cluster/1`, found none",
    ),
    "other format": (
        "-cluster/1",
        "-session/1",
        '1: expected a cluster file with `format: failoverscope-cluster/1`, found "failoverscope-session/1"',
    ),
    "format is a list": (
        "failoverscope-cluster/1",
        "[x]",
        "1: expected a cluster file with `format: failoverscope-cluster/1`, found a list of 1",
    ),
    "missing field": ("name: NODE2, ", "", f"5: expected name: {COMPUTER_NAME}, found none in this entry"),
    "missing top field": (
        "name: CLUSTER1\n",
        "",
        f"1: expected name: {COMPUTER_NAME}, found none in this file",
    ),
    "unknown field": (
        "memory_mb: 1024",
        "memory: 1024",
        f'14: expected one of the fields {VM_FIELDS} (did you mean memory_mb?), found "memory"',
    ),
    "unknown top field": (
        "disks:",
        "disk:",
        f'8: expected one of the fields {FIELDS} (did you mean disks?), found "disk"',
    ),
    "field like nothing": (
        "volume: CSV1, owner",
        "zzz: CSV1, owner",
        '9: expected one of the fields name, owner, volume, policy, found "zzz"',
    ),
    "nodes no list": (
        "nodes:\n  - {name: NODE1, memory_mb: 4096}\n  - {name: NODE2, memory_mb: 4096}\n",
        "nodes: NODE1\n",
        '3: expected a list of 1 to 64 nodes, found "NODE1"',
    ),
    "no nodes": (
        "nodes:\n  - {name: NODE1, memory_mb: 4096}\n  - {name: NODE2, memory_mb: 4096}\n",
        "nodes: []\n",
        "3: expected a list of 1 to 64 nodes, found an empty list",
    ),
    "node no mapping": (
        "{name: NODE2, memory_mb: 4096}",
        "NODE2",
        '5: expected a mapping with name, memory_mb, found "NODE2"',
    ),
    "network no mapping": (
        "{name: LAN, subnet: 10.0.0.0/24, same_subnet_delay: 1 s, same_subnet_threshold: 10}",
        "LAN",
        '6: expected a mapping with name, subnet, same_subnet_delay, same_subnet_threshold, found "LAN"',
    ),
    "lower case node": ("{name: NODE2", "{name: node2", f'5: expected {COMPUTER_NAME}, found "node2"'),
    "long node": (
        "{name: NODE2",
        "{name: NODE-NODE-NODE-N",
        f'5: expected {COMPUTER_NAME}, found "NODE-NODE-NODE-N"',
    ),
    "hyphen at the end": ("{name: NODE2", "{name: NODE-", f'5: expected {COMPUTER_NAME}, found "NODE-"'),
    "only digits": ("{name: NODE2", "{name: '12345'", f'5: expected {COMPUTER_NAME}, found "12345"'),
    "number as a name": (
        "{name: NODE2",
        "{name: 12345",
        f"5: expected {COMPUTER_NAME}, found the number 12345",
    ),
    "node with a line break": (
        "{name: NODE2",
        '{name: "NODE2\\n"',
        f'5: expected {COMPUTER_NAME}, found "NODE2\\n"',
    ),
    "node with a slash": ("{name: NODE2", "{name: A/B", f'5: expected {COMPUTER_NAME}, found "A/B"'),
    "cluster name": (
        "name: CLUSTER1",
        "name: My Cluster",
        f'2: expected {COMPUTER_NAME}, found "My Cluster"',
    ),
    "node twice": (
        "{name: NODE2",
        "{name: NODE1",
        '5: expected a node name of its own, found "NODE1" (also on line 4)',
    ),
    "node as the cluster": (
        "{name: NODE2",
        "{name: CLUSTER1",
        '5: expected a name that the cluster itself does not have, found "CLUSTER1"',
    ),
    "memory as text": ("memory_mb: 1024", "memory_mb: 1 GB", f'14: expected {MEMORY}, found "1 GB"'),
    "memory as a float": (
        "memory_mb: 1024",
        "memory_mb: 1024.5",
        f"14: expected {MEMORY}, found the number 1024.5",
    ),
    "no memory": ("memory_mb: 1024", "memory_mb: 0", f"14: expected {MEMORY}, found the number 0"),
    "too much memory": (
        "memory_mb: 1024",
        "memory_mb: 268435457",
        f"14: expected {MEMORY}, found the number 268435457",
    ),
    "memory true": ("memory_mb: 1024", "memory_mb: true", f"14: expected {MEMORY}, found true"),
    "memory empty": ("memory_mb: 1024", "memory_mb: ~", f"14: expected {MEMORY}, found nothing"),
    "memory does not fit": (
        "memory_mb: 1024",
        "memory_mb: 4097",
        "14: expected at most the 4096 MB that are still free on NODE2, found 4097 MB",
    ),
    "memory used up": (
        "owner: NODE2, memory_mb: 1024",
        "owner: NODE1, memory_mb: 1",
        "14: expected at most the 0 MB that are still free on NODE1, found 1 MB",
    ),
    "delay without unit": ("delay: 1 s", "delay: 1000", f"6: expected {DURATION}, found the number 1000"),
    "delay no duration": ("delay: 1 s", "delay: soon", f'6: expected {DURATION}, found "soon"'),
    "delay too short": (
        "delay: 1 s",
        "delay: 249 ms",
        '6: expected SameSubnetDelay from 250 ms to 2 s, found "249 ms"',
    ),
    "delay too long": (
        "delay: 1 s",
        "delay: 2001 ms",
        '6: expected SameSubnetDelay from 250 ms to 2 s, found "2001 ms"',
    ),
    "delay too fine": (
        "delay: 1 s",
        "delay: 1.0000001 s",
        '6: expected SameSubnetDelay from 250 ms to 2 s, in whole microseconds, found "1.0000001 s"',
    ),
    "threshold too low": ("threshold: 10", "threshold: 2", f"6: expected {THRESHOLD}, found the number 2"),
    "threshold too high": (
        "threshold: 10",
        "threshold: 121",
        f"6: expected {THRESHOLD}, found the number 121",
    ),
    "subnet": ("10.0.0.0/24", "10.0.0.1/24", '6: expected a subnet such as 10.0.0.0/24, found "10.0.0.1/24"'),
    "subnet a number": (
        "10.0.0.0/24",
        "10",
        "6: expected text, found the number 10 (put it in quotes to make it text)",
    ),
    "network name": ("name: LAN", "name: L/N", f'6: expected {LABEL}, found "L/N"'),
    "witness path": (
        "'\\\\DC\\W'",
        "DC",
        r'7: expected the path of a share, such as \\DC\Witness, found "DC"',
    ),
    "witness type": (
        "type: File Share Witness",
        "type: Share Witness",
        '7: expected one of Cloud Witness, File Share Witness, Physical Disk, found "Share Witness"',
    ),
    "disk owner": (
        "volume: CSV1, owner: NODE1",
        "volume: CSV1, owner: NODE3",
        f'9: expected {NODES}, found "NODE3"',
    ),
    "volume twice": (
        "resource_types:",
        "  - {name: Disk 2, volume: csv1, owner: NODE1}\nresource_types:",
        '10: expected a volume name of its own, found "csv1" (also on line 9)',
    ),
    "type unknown": (
        "{name: Virtual Machine,",
        "{name: Print Spooler,",
        f'11: expected one of {TYPES}, found "Print Spooler"',
    ),
    "type twice": (
        "virtual_machines:",
        "  - {name: Virtual Machine, is_alive_interval: 6 s}\nvirtual_machines:",
        '12: expected a resource type name of its own, found "Virtual Machine" (also on line 11)',
    ),
    "type interval": (
        "is_alive_interval: 5 s",
        "is_alive_interval: 0 s",
        f'11: expected {IS_ALIVE}, found "0 s"',
    ),
    "vm interval": (
        "volume: CSV1}",
        "volume: CSV1, is_alive_interval: 999 us}",
        f'13: expected {IS_ALIVE}, found "999 us"',
    ),
    "boot time": (
        "volume: CSV1}",
        "volume: CSV1, boot_time: 61 min}",
        '13: expected a boot time from 0 s to 1 h, found "61 min"',
    ),
    "priority": (
        "volume: CSV1}",
        "volume: CSV1, priority: Highest}",
        '13: expected High, Medium, Low or No Auto Start, found "Highest"',
    ),
    "offline action": (
        "volume: CSV1}",
        "volume: CSV1, offline_action: Pause}",
        '13: expected one of Save, Shutdown, TurnOff, found "Pause"',
    ),
    "vm owner": (
        "{name: WEB01, owner: NODE2",
        "{name: WEB01, owner: NODE22",
        f'14: expected {NODES} (did you mean NODE2?), found "NODE22"',
    ),
    "vm owner unlike any": (
        "{name: WEB01, owner: NODE2",
        "{name: WEB01, owner: XYZ",
        f'14: expected {NODES}, found "XYZ"',
    ),
    "vm volume": (
        "memory_mb: 1024, volume: CSV1",
        "memory_mb: 1024, volume: CSV2",
        '14: expected one of the volumes CSV1 (did you mean CSV1?), found "CSV2"',
    ),
    "vm name": ("{name: WEB01", "{name: 'WEB:1'", f'14: expected {LABEL}, found "WEB:1"'),
    "vm name with a space": ("{name: WEB01", "{name: 'WEB01 '", f'14: expected {LABEL}, found "WEB01 "'),
    "vm name a number": (
        "{name: WEB01",
        "{name: 1",
        f"14: expected {LABEL}, found the number 1 (put it in quotes to make it text)",
    ),
    "vm twice": (
        "{name: WEB01",
        "{name: sql01",
        '14: expected a group name of its own, found "sql01" (also on line 13)',
    ),
    "vm as the core group": (
        "{name: WEB01",
        "{name: Cluster Group",
        '14: expected a group name of its own, found "Cluster Group" (a name of the cluster\'s own)',
    ),
    "vm as a disk": (
        "{name: WEB01",
        "{name: Disk 1",
        '14: expected a group name of its own, found "Disk 1" (also on line 9)',
    ),
    "vm as another's configuration": (
        "{name: WEB01",
        "{name: Configuration SQL01",
        '14: expected a resource name of its own, found "Virtual Machine Configuration SQL01" (also on line 13)',
    ),
    "possible owner unknown": ("[NODE1, NODE2]", "[NODE2, NODE9]", f'14: expected {NODES}, found "NODE9"'),
    "possible owner twice": (
        "[NODE1, NODE2]",
        "[NODE2, NODE2]",
        '14: expected a node name of its own, found "NODE2" (also on line 14)',
    ),
    "owner not possible": (
        "[NODE1, NODE2]",
        "[NODE1]",
        "14: expected the owner NODE2 among the possible owners, found NODE1",
    ),
    "no possible owner": (
        "[NODE1, NODE2]",
        "[]",
        "14: expected at least one possible owner, or all, found an empty list",
    ),
    "possible owners some": (
        "[NODE1, NODE2]",
        "some",
        '14: expected all, or a list of node names, found "some"',
    ),
    "possible owners a number": (
        "[NODE1, NODE2]",
        "[NODE2, 7]",
        f"14: expected {COMPUTER_NAME}, found the number 7",
    ),
    "preferred owner": (
        "volume: CSV1}",
        "volume: CSV1, preferred_owners: [X]}",
        f'13: expected {NODES}, found "X"',
    ),
    "share group": (
        "group: FILES",
        "group: WEB01",
        '16: expected a group name of its own, found "WEB01" (also on line 14)',
    ),
    "share as a disk": (
        "{name: DATA",
        "{name: Disk 1",
        '16: expected a resource name of its own, found "Disk 1" (also on line 9)',
    ),
    "share as the witness": (
        "{name: DATA",
        "{name: File Share Witness",
        '16: expected a resource name of its own, found "File Share Witness" (a name of the cluster\'s own)',
    ),
    "share owner": (
        "group: FILES, owner: NODE2",
        "group: FILES, owner: NODE5",
        f'16: expected {NODES}, found "NODE5"',
    ),
    "share path": (
        "'C:\\Data'",
        "Data",
        r'16: expected the path of a folder, such as C:\ClusterStorage\CSV1\Data, found "Data"',
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_gets_one_line_that_says_where_and_what(old: str, new: str, message: str) -> None:
    assert refused(changed(old, new)) == f"f.yaml:{message}"


@pytest.mark.parametrize(
    ("text", "found"),
    [("", "an empty file"), ("[]", "an empty file"), ("[1]", "none"), ("x", "none"), ("{a: 1}", "none")],
)
def test_something_else_altogether_is_said_to_be_no_cluster_file(text: str, found: str) -> None:
    assert refused(text) == f"f.yaml:1: expected a cluster file with `format: failoverscope-cluster/1`, found {found}"


def test_the_small_cluster_says_what_it_says() -> None:
    cluster = parse_cluster(SMALL, "f.yaml")
    assert cluster.name == "CLUSTER1"
    assert [node.name for node in cluster.nodes] == ["NODE1", "NODE2"]
    assert cluster.witness is not None
    assert cluster.witness.path == r"\\DC\W"
    machine = cluster.virtual_machines[0]
    assert (machine.priority, machine.boot_time, machine.offline_action) == ("Medium", "20 s", "Save")
    assert (machine.possible_owners, machine.preferred_owners) == ("all", ())
    assert cluster.virtual_machines[1].possible_owners == ("NODE1", "NODE2")


def test_what_may_be_left_out() -> None:
    text = "format: failoverscope-cluster/1\nname: C\nnodes: [{name: A, memory_mb: 1}]\n"
    cluster = parse_cluster(text, "f.yaml")
    assert cluster.all_networks == (NetworkEntry("Cluster Network 1", "10.0.0.0/24", "1000 ms", 10),)
    assert cluster.witness is None
    assert not cluster.virtual_machines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("delay: 1 s", "delay: 250 ms"),
        ("delay: 1 s", "delay: 2 s"),
        ("threshold: 10", "threshold: 3"),
        ("threshold: 10", "threshold: 120"),
        ("is_alive_interval: 5 s", "is_alive_interval: 1 ms"),
        ("is_alive_interval: 5 s", "is_alive_interval: 4294967294 ms"),
        ("memory_mb: 1024", "memory_mb: 4096"),
        ("{name: NODE2, memory_mb: 4096}", "{name: NODE2, memory_mb: 268435456}"),
        ("{name: WEB01", f"{{name: {'x' * 80}"),
        ("{name: WEB01", "{name: Büro Wien (alt)"),
        ("10.0.0.0/24", "'fd00::/64'"),
        ("name: CLUSTER1", "name: ABCDEFGHIJKLMN1"),
    ],
)
def test_the_bounds_themselves_are_allowed(old: str, new: str) -> None:
    parse_cluster(changed(old, new), "f.yaml")


def many(nodes: int, machines_of_each: int) -> str:
    lines = ["format: failoverscope-cluster/1", "name: BIG", "nodes:"]
    lines += [f"  - {{name: N{i}, memory_mb: 1048576}}" for i in range(nodes)]
    lines += ["disks: [{name: D, volume: CSV1, owner: N0}]", "virtual_machines:"]
    lines += [
        f"  - {{name: VM-{i}-{k}, owner: N{i}, memory_mb: 512, volume: CSV1, priority: High, boot_time: 20 s}}"
        for i in range(nodes)
        for k in range(machines_of_each)
    ]
    return "\n".join(lines) + "\n"


def test_the_largest_cluster_fits_into_a_file() -> None:
    cluster = parse_cluster(many(64, 125), "f.yaml")
    assert (len(cluster.nodes), len(cluster.virtual_machines)) == (64, 8000)


def test_a_larger_one_does_not() -> None:
    assert refused(many(65, 1)) == "f.yaml:3: expected a list of 1 to 64 nodes, found a list of 65"
    assert refused(many(63, 127)).endswith("expected a list of at most 8,000 virtual machines, found a list of 8001")
    assert (
        refused(many(1, 1025)) == "f.yaml:1031: expected at most 1,024 virtual machines on a node, found one more on N0"
    )


def test_a_file_is_loaded_with_its_path(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(SMALL.replace("NODE2", "NODE3", 1), encoding="utf-8", newline="\r\n")
    with pytest.raises(BadFile) as caught:
        load_cluster(path)
    assert str(caught.value).startswith(f"{path}:14: expected one of the nodes NODE1, NODE3")
    path.write_text(SMALL, encoding="utf-8-sig")
    assert load_cluster(path) == parse_cluster(SMALL, "f.yaml")


def test_the_schema_names_every_field() -> None:
    schema = cluster_schema()
    properties = schema["$defs"]["ClusterFile"]["properties"]
    assert set(properties) == {field.name for field in msgspec.structs.fields(ClusterFile)}
    assert schema["$defs"]["NetworkEntry"]["properties"]["same_subnet_threshold"]["maximum"] == 120
    assert schema["$defs"]["VmEntry"]["additionalProperties"] is False


@pytest.mark.parametrize("name", library.names())
def test_the_ready_clusters_are_good(name: str) -> None:
    parse_cluster(library.read(name), name)


def test_a_volume_where_there_is_none() -> None:
    text = changed("disks:\n  - {name: Disk 1, volume: CSV1, owner: NODE1}\n", "")
    assert refused(text) == 'f.yaml:11: expected a volume, of which this file has none, found "CSV1"'
