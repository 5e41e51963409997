"""Runs in which between them nearly every rule is followed: what people do to a cluster, told as commands.

A story is a ready cluster, how many seconds it goes on, and orders with the second at which they come.
"""

from functools import cache
from typing import NamedTuple

from core.commands.catalogue import parse
from core.kernel.hops import Hop
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.scenario.cluster_file import parse_cluster
from core.scenario.durations import parse_duration
from core.scenario.library import read
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

SECOND = 1_000_000


class Story(NamedTuple):
    cluster: str
    seconds: int
    orders: tuple[str, ...] = ()
    preset: Preset = ARTICLE
    instead: tuple[str, str] = ("", "")
    """A piece of the cluster file, and what stands there instead."""


def documented(cluster: str, seconds: int, *orders: str, instead: tuple[str, str] = ("", "")) -> Story:
    return Story(cluster, seconds, orders, DOCUMENTED, instead)


SQL01 = "  - {name: SQL01, owner: NODE1,"
WITNESS = "witness:\n  path: '\\\\DC\\Witness'\n"
NODE3 = "  - {name: NODE3, memory_mb: 65536}"
FOURTH_NODE = (NODE3, f"{NODE3}\n{NODE3.replace('NODE3', 'NODE4')}")

IN_THE_ARTICLE = {
    "nothing happens": Story("three-nodes", 12),
    "a VM fails": Story("three-nodes", 45, ("7 fail-vm SQL01",)),
    "a node fails and comes back": Story("three-nodes", 120, ("7 fail-node NODE1", "45 repair-node NODE1")),
    "the DLL is damaged, then a VM fails, then the DLL is repaired": Story(
        "three-nodes", 60, ("3 damage-dll NODE1", "7 fail-vm SQL01", "20 repair-dll NODE1")
    ),
    "the DLL is missing on the target": Story("three-nodes", 60, ("3 remove-dll NODE2", "7 fail-vm SQL01")),
    "the DLL is missing everywhere else": Story(
        "three-nodes",
        90,
        (
            "3 remove-dll NODE2",
            "3 damage-dll NODE3",
            "7 fail-vm SQL01",
            "40 repair-dll NODE2",
            "45 cluster-start SQL01",
        ),
    ),
    "Hyper-V Manager stops and starts": Story(
        "three-nodes", 60, ("7 hyper-v-stop SQL01", "20 hyper-v-start SQL01", "21 hyper-v-start SQL01")
    ),
    "Hyper-V Manager stops and nobody hears it": Story(
        "three-nodes",
        90,
        ("3 remove-dll NODE1", "7 hyper-v-stop SQL01", "12 repair-dll NODE1", "30 hyper-v-start SQL01"),
    ),
    "Failover Cluster Manager stops and starts": Story(
        "three-nodes", 60, ("7 cluster-stop SQL01", "20 cluster-start SQL01", "22 cluster-stop SQL01")
    ),
    "groups are moved": Story(
        "three-nodes", 60, ("7 move-group SQL01 NODE3", "31 move-group FILESHARE NODE1", "50 move-group SQL01 NODE3")
    ),
    "moves are refused": Story(
        "three-nodes",
        60,
        (
            "3 damage-dll NODE3",
            "7 move-group SQL01 NODE3",
            "9 fail-node NODE3",
            "10 move-group FILE01 NODE1",
            "25 move-group SQL01 NODE3",
        ),
    ),
    "the last group of a type leaves": Story("three-nodes", 60, ("7 move-group FILESHARE NODE1",)),
    "everything fails and comes back": Story(
        "three-nodes",
        220,
        (
            "7 fail-node NODE1",
            "7 fail-node NODE2",
            "40 fail-node NODE3",
            "60 repair-node NODE1",
            "75 repair-node NODE2",
            "90 repair-node NODE3",
        ),
    ),
    "the target fails while it is asked": Story(
        "three-nodes", 60, ("7 fail-vm SQL01", "11 fail-node NODE2", "12 fail-node NODE3")
    ),
    "a VM fails while it boots": Story("three-nodes", 90, ("7 fail-vm SQL01", "15 fail-vm SQL01")),
    "a VM fails at the very end of its boot": Story("three-nodes", 60, ("7 fail-vm SQL01", "40.001 fail-vm SQL01")),
    "a takeover takes too long": Story("three-nodes", 260, ("7 fail-node NODE1", "25 damage-dll NODE2")),
    "a VM boots and nobody hears of it": Story("three-nodes", 260, ("7 fail-vm SQL01", "20 damage-dll NODE2")),
    "a node is broken twice": Story(
        "three-nodes",
        60,
        (
            "7 fail-node NODE1",
            "8 fail-node NODE1",
            "9 repair-node NODE2",
            "10 repair-node NODE1",
            "15 fail-node NODE1",
            "20 hyper-v-start SQL01",
        ),
    ),
    "two nodes": Story("two-nodes", 90, ("7 fail-node NODE1", "50 repair-node NODE1")),
    "sixteen nodes": Story("sixteen-nodes", 40, ("7 fail-node NODE01", "8 fail-vm MON01")),
}


AS_DOCUMENTED = {
    "a minute of polls": documented("roles", 62),
    "a VM keeps dying": documented(
        "two-nodes", 4300, "7 fail-vm APP01", "90 fail-vm APP01", "180 fail-vm APP01", "270 fail-vm APP01"
    ),
    "a node is lost and comes back": documented(
        "roles", 420, "7 fail-node NODE1", "8 repair-node NODE1", "280 repair-node NODE1", "281 fail-node NODE3"
    ),
    "a failback waits for its window": documented(
        "roles", 3700, "7 fail-node NODE1", "280 repair-node NODE1",
        instead=("      auto_failback: true", "      auto_failback: true\n      failback_window: [11, 12]"),
    ),
    "a failback comes too late": documented(
        "roles", 3700, "7 fail-node NODE1", "280 repair-node NODE1", "400 move-group SQL01 NODE3",
        "3590 fail-node NODE1",
        instead=("      auto_failback: true", "      auto_failback: true\n      failback_window: [11, 12]"),
    ),
    "IsAlive hangs": documented("three-nodes", 420, "7 is-alive-hangs Virtual Machine SQL01"),
    "IsAlive crashes": documented("three-nodes", 100, "7 is-alive-crashes Virtual Machine SQL01"),
    "IsAlive is stuck": documented("two-nodes", 1700, "7 is-alive-stuck Virtual Machine APP01"),
    "LooksAlive hangs": documented("three-nodes", 420, "7 looks-alive-hangs Virtual Machine SQL01"),
    "IsAlive lies": documented(
        "three-nodes", 100, "3 is-alive-says-false Virtual Machine SQL01", "3 is-alive-says-true Virtual Machine WEB01",
        "7 fail-vm WEB01", "90 mend-calls Virtual Machine SQL01",
    ),
    "Online fails, is slow, hangs and crashes": documented(
        "three-nodes", 420, "3 online-fails Virtual Machine SQL01", "3 online-slow Virtual Machine WEB01",
        "3 online-hangs Virtual Machine DC01", "3 online-crashes Virtual Machine FILE01", "7 fail-vm SQL01",
        "7 fail-vm WEB01", "7 fail-vm DC01", "7 fail-vm FILE01",
    ),
    "Open fails and Terminate hangs": documented(
        "three-nodes", 400, "3 open-fails Virtual Machine SQL01", "3 terminate-hangs Virtual Machine DC01",
        "7 kill-rhs NODE1", "8 fail-vm DC01",
    ),
    "RHS is killed": documented("three-nodes", 30, "7 kill-rhs NODE1", "8 fail-vm WEB01", "9 kill-rhs NODE1"),
    "RHS is killed while a VM starts": documented("three-nodes", 30, "7 fail-vm SQL01", "11 kill-rhs NODE1"),
    "a DLL cannot be loaded": documented(
        "three-nodes", 100, "3 remove-dll NODE1", "3 damage-dll NODE2", "3 strip-dll NODE3 clusres.dll",
        "7 kill-rhs NODE1", "9 kill-rhs NODE2", "11 kill-rhs NODE3", "60 move-group FILE01 NODE2",
        "70 repair-dll NODE1", "71 repair-dll NODE2",
    ),
    "a DLL is for another processor": documented(
        "two-nodes", 60, "3 replace-dll NODE1", "7 kill-rhs NODE1", "40 repair-dll NODE1"
    ),
    "the cluster service is killed": documented("three-nodes", 120, "7 kill-clussvc NODE1", "70 start-clussvc NODE1"),
    "the cluster service is started by hand": documented(
        "three-nodes", 120, "7 kill-clussvc NODE1", "20 start-clussvc NODE1"
    ),
    "the cluster service hangs": documented("three-nodes", 200, "7 hang-clussvc NODE1"),
    "the watchdog stops the machine": documented(
        "three-nodes", 200, "7 hang-clussvc NODE1",
        instead=("witness:\n", "policies:\n  hang_recovery_action: BugCheck\nwitness:\n"),
    ),
    "a hang that is over": documented("three-nodes", 90, "7 hang-clussvc NODE1", "20 kill-clussvc NODE1"),
    "VMMS is stopped": documented("three-nodes", 120, "7 stop-vmms NODE1", "60 start-vmms NODE1", "61 stop-vmms NODE1"),
    "a worker is killed": documented("three-nodes", 30, "7 kill-vmwp SQL01", "8 kill-vmwp SQL01"),
    "a guest stops and hangs": documented(
        "three-nodes", 160, "7 bugcheck-guest SQL01", "7 hang-guest WEB01", "100 hang-guest DC01", "101 heal-guest DC01"
    ),
    "a guest restarts by itself": documented(
        "three-nodes", 110, "7 bugcheck-guest SQL01", instead=(SQL01, f"{SQL01} check_heartbeat: false,")
    ),
    "an application is ill": documented("three-nodes", 120, "7 fail-application SQL01", "90 fail-application SQL01"),
    "an ill application is only logged": documented(
        "three-nodes", 20, "7 fail-application SQL01",
        instead=(SQL01, f"{SQL01} policy: {{embedded_failure_action: LogOnly}},"),
    ),
    "nobody watches applications": documented(
        "three-nodes", 20, "7 fail-application SQL01", instead=(SQL01, f"{SQL01} check_application_health: false,")
    ),
    "consoles": documented(
        "three-nodes", 140, "7 hyper-v-save SQL01", "30 hyper-v-start SQL01", "40 hyper-v-pause WEB01",
        "50 hyper-v-resume WEB01", "51 hyper-v-resume WEB01", "60 hyper-v-shut-down DC01", "62 hyper-v-stop DC01",
        "80 hyper-v-stop FILE01", "90 cluster-start FILE01", "100 hyper-v-start FILE01",
    ),
    "a stop outside is a failure": documented(
        "three-nodes", 60, "7 hyper-v-stop SQL01", instead=(SQL01, f"{SQL01} shutdown_action: MarkFailed,")
    ),
    "roles go offline and online and move": documented(
        "roles", 120, "7 cluster-stop PRINT", "8 cluster-stop PRINT", "20 cluster-start PRINT",
        "40 move-group SQL01 NODE3", "41 move-group SQL01 NODE2", "70 move-group FILESHARE NODE1",
        "80 fail-node NODE2", "81 move-group PRINT NODE2",
    ),
    "the witness goes offline": documented("three-nodes", 20, "7 cluster-stop Cluster Group"),
    "a provider fails": documented(
        "roles", 110, "3 is-alive-says-false PRINT Disk", "3 is-alive-says-false PRINT IP 1", "64 mend-calls PRINT Disk"
    ),
    "policies that leave it failed": documented(
        "three-nodes", 40, "7 fail-vm SQL01", instead=(SQL01, f"{SQL01} policy: {{restart_action: DontRestart}},")
    ),
    "a policy that spares the group": documented(
        "three-nodes", 40, "7 fail-vm SQL01",
        instead=(SQL01, f"{SQL01} policy: {{restart_action: RestartNoNotify, restart_threshold: 0}},"),
    ),
    "no memory and no configuration": documented(
        "three-nodes", 360, "3 fill-memory NODE2", "3 fill-memory NODE3", "3 break-configuration WEB01",
        "7 fail-node NODE1", "340 free-memory NODE2", "341 repair-configuration WEB01",
    ),
    "quorum is lost": documented("three-nodes", 100, "7 fail-node NODE1", "7 fail-node NODE2", "40 repair-node NODE1"),
    "VMs are migrated in every way": documented(
        "three-nodes", 150, "7 live-migrate SQL01 NODE2", "8 live-migrate SQL01 NODE3", "9 cancel-migration WEB01",
        "40 quick-migrate WEB01 NODE2", "60 shutdown-migrate DC01 NODE3", "100 turn-off-migrate FILE01 NODE1",
        "130 move-to-best FILESHARE",
    ),
    "a live migration ends before its time": documented(
        "three-nodes", 120, "3 rename-switch NODE3", "4 live-migrate SQL01 NODE3", "5 restore-switch NODE3",
        "7 live-migrate SQL01 NODE2", "12 cancel-migration SQL01", "20 live-migrate SQL01 NODE2",
        "39.45 cancel-migration SQL01", "60 live-migrate WEB01 NODE2", "62 hyper-v-stop WEB01",
        "70 fill-memory NODE3", "71 live-migrate SQL01 NODE3", "80 hyper-v-pause DC01", "81 live-migrate DC01 NODE1",
    ),
    "a target is paused while a VM is on its way": documented(
        "three-nodes", 60, "7 live-migrate SQL01 NODE2", "8 pause-node NODE2"
    ),
    "a live migration loses a node": documented(
        "three-nodes", 200, "7 live-migrate SQL01 NODE2", "26.4 fail-node NODE2", "70 live-migrate SQL01 NODE3",
        "80 fail-node NODE1",
    ),
    "a node is drained and comes back": documented(
        "three-nodes", 200, "7 drain-node NODE1", "8 drain-node NODE1", "70 move-group DC01 NODE1",
        "80 resume-node NODE1 Immediate", "82 pause-node NODE2", "83 pause-node NODE3", "84 move-to-best FILE01",
        "120 drain-node NODE1", "130 resume-node NODE1", "131 resume-node NODE2 Policy", "132 drain-node NODE1",
        "133 resume-node NODE1", "134 fail-node NODE3", "135 pause-node NODE3",
    ),
    "properties are set": documented(
        "three-nodes", 30, "7 set-property Virtual Machine SQL01 IsAlivePollInterval=10000",
        "8 set-property Virtual Machine SQL01 PendingTimeout=10000", "9 set-property NODE1 NodeWeight=0",
        "10 set-property NODE1 RestartThreshold=3", "11 fail-node NODE3",
        "17.5 set-property CLUSTER1 SameSubnetThreshold=5",
    ),
    "five nodes are split, and mended": documented(
        "five-nodes", 200, "7 split-cluster NODE1,NODE2", "90 mend-networks"
    ),
    "a node is isolated, and mended": documented("three-nodes", 200, "7 isolate-node NODE1", "90 mend-networks"),
    "a node is isolated for too long": documented("five-nodes", 300, "7 isolate-node NODE1"),
    "two and two race for the witness": documented(
        "three-nodes", 120, "7 split-cluster NODE1,NODE2", "80 mend-networks", instead=FOURTH_NODE
    ),
    "the side without the witness's owner": documented(
        "three-nodes", 120, "7 split-cluster NODE1,NODE2", "7 lose-witness", "80 mend-networks", instead=FOURTH_NODE
    ),
    "the witness is lost": documented(
        "two-nodes", 200, "7 lose-witness", "90 restore-witness", "100 cluster-start Cluster Group",
        "150 fail-node NODE2",
    ),
    "the witness is a disk": documented(
        "two-nodes", 420, "7 shut-down-node NODE2", "100 fail-node NODE1", "110 repair-node NODE2",
        instead=("  path: '\\\\DC\\Witness'", "  type: Physical Disk\n  disk: Witness Disk"),
    ),
    "the witness knows of a newer database": documented(
        "two-nodes", 200, "7 shut-down-node NODE2", "100 fail-node NODE1", "110 repair-node NODE2"
    ),
    "quorum is forced": documented(
        "five-nodes", 400, "7 fail-node NODE1", "7 fail-node NODE2", "7 fail-node NODE3", "100 prevent-quorum NODE5",
        "120 force-quorum NODE4", "200 repair-node NODE1",
    ),
    "quorum is forced on the smaller side": documented(
        "five-nodes", 300, "7 split-cluster NODE4,NODE5", "60 force-quorum NODE4", "150 mend-networks"
    ),
    "cluster services are stopped": documented(
        "three-nodes", 200, "7 stop-clussvc NODE1", "30 stop-clussvc NODE2", "60 stop-clussvc NODE3",
        "100 start-clussvc NODE1", "101 clear-quarantine NODE1",
    ),
    "a node is shut down": documented("three-nodes", 120, "7 shut-down-node NODE1", "60 repair-node NODE1"),
    "a node freezes and is reset": documented("three-nodes", 200, "7 freeze-node NODE1", "40 reset-node NODE1"),
    "a node stops with a blue screen": documented("three-nodes", 200, "7 bugcheck-node NODE1"),
    "a node is quarantined": documented(
        "three-nodes", 600, "7 kill-clussvc NODE1", "120 kill-clussvc NODE1", "240 kill-clussvc NODE1",
        "400 clear-quarantine NODE1",
    ),
    "one network of two": documented(
        "five-nodes", 90, "7 cut-link NODE1 Cluster Network 2", "20 split-network Cluster Network 2 NODE1,NODE2",
        "50 mend-networks",
    ),
    "heartbeats get lost": documented("three-nodes", 120, "7 lose-heartbeats NODE1 50", "60 lose-heartbeats NODE1 95"),
    "heartbeats are late": documented(
        "three-nodes", 120, "7 delay-heartbeats NODE1 5000", "50 delay-heartbeats NODE1 20000"
    ),
    "a path to the disk is lost": documented(
        "three-nodes", 80, "3 cut-path NODE2 Cluster Disk 1", "7 cut-path NODE1 Cluster Disk 1",
        "40 mend-path NODE1 Cluster Disk 1",
    ),
    "the disk is lost and comes back": documented(
        "three-nodes", 140, "7 lose-disk Cluster Disk 1", "70 hyper-v-stop WEB01", "71 hyper-v-start WEB01",
        "100 restore-disk Cluster Disk 1", "100 cluster-start Cluster Disk 1",
    ),
    "the disk is lost for good": documented("two-nodes", 2000, "7 lose-disk Cluster Disk 1"),
    "the volume is full": documented(
        "three-nodes", 90, "3 cluster-stop WEB01", "7 fail-vm SQL01", "11 hyper-v-save DC01", "12 fill-volume CSV1",
        "14 cluster-start WEB01", "60 free-volume CSV1",
    ),
    "a guest boots on when there is room again": documented(
        "three-nodes", 80, "7 fail-vm SQL01", "20 fill-volume CSV1", "60 free-volume CSV1"
    ),
    "a share is deleted": documented("three-nodes", 30, "7 lose-share DATA"),
    "others go on without a node that is hard to hear": documented(
        "five-nodes", 150, "8 reset-node NODE4", "20 lose-heartbeats NODE5 80"
    ),
    "an answer comes too late for the regroup": documented(
        "three-nodes", 150, "30 kill-clussvc NODE3", "30 delay-heartbeats NODE2 5000"
    ),
    "a target is cut off while a service stops": documented(
        "five-nodes", 150, "22 stop-clussvc NODE3", "22 split-cluster NODE1,NODE2"
    ),
    "a node can reach only some": documented(
        "three-nodes", 150, "7 split-network Cluster Network 1 NODE1", "90 split-cluster NODE1,NODE2"
    ),
    "heartbeats get lost, then a switch fails": documented(
        "five-nodes", 150, "40 lose-heartbeats NODE5 95", "80 split-cluster NODE3"
    ),
    "a node joins in the middle of a regroup": documented(
        "five-nodes", 150, "9 reset-node NODE4", "30 reset-node NODE3"
    ),
    "a part goes on and the other cannot have the witness": documented(
        "five-nodes", 150, "7 reset-node NODE5", "20 stop-clussvc NODE1", "26 split-cluster NODE1,NODE2"
    ),
    "a stop that cannot be told": documented(
        "two-nodes", 120, "8 delay-heartbeats NODE1 5000", "26 isolate-node NODE1", "30 stop-clussvc NODE2"
    ),
    "a node is hard to hear, then a switch fails": documented(
        "three-nodes", 150, "60 lose-heartbeats NODE3 95", "90 split-cluster NODE1,NODE2"
    ),
    "a cluster without a witness": documented(
        "three-nodes", 60, "7 fail-node NODE3", instead=(WITNESS, "")
    ),
    "intervals that do not divide": documented(
        "three-nodes", 20, instead=(SQL01, f"{SQL01} policy: {{is_alive_interval: 7 s}},")
    ),
}  # fmt: skip

STORIES = {**IN_THE_ARTICLE, **AS_DOCUMENTED}


@cache
def recording(name: str, *, is_bundling: bool = True) -> Recording:
    """The run of a story, made once."""
    story = STORIES[name]
    text = read(story.cluster).replace(*story.instead)
    rows = initial_rows(parse_cluster(text, story.cluster), story.preset)
    run = Recording(Setting(rows, story.preset, is_bundling=is_bundling))
    for order in story.orders:
        second, *words = order.split()
        run.wait_until(parse_duration(f"{second} s"))
        run.give(parse(rows, words))
    run.extend(until=story.seconds * SECOND)
    return run


def hops(name: str, *, is_bundling: bool = True) -> list[Hop]:
    """The hops of a story."""
    return list(recording(name, is_bundling=is_bundling).hops())
