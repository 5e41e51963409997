"""Sample moments of a small and a large cluster, for looking at and for testing."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from core.kernel.hops import NOBODY, Hop, Kind
from core.kernel.rows import Row
from core.model import addresses as a
from core.model import rows as m
from core.model.conditions import Guest, Offering, guest_key, offering_key
from core.model.control import RcmResource, rcm_key
from gui.stage.figures import StagePicture
from gui.stage.picture import picture_of
from gui.stage.texts import StageWords

Rows = dict[str, Row]
HOMES = {"SQL01": "NODE1", "WEB01": "NODE1", "DC01": "NODE2", "FILE01": "NODE3"}
SECOND = 1_000_000
KINDS: tuple[Kind, ...] = ("call", "return")


def cluster(homes: dict[str, str], nodes: int, share: str = "") -> Rows:
    names = tuple(f"NODE{n}" for n in range(1, nodes + 1))
    rows: Rows = {m.CLUSTER: m.Cluster("CLUSTER1", names, tuple(homes), "Cluster Network 1")}
    for n, name in enumerate(names, 1):
        rows[m.node_key(name)] = m.Node(name, n, "On", "Up", 65536)
        for address, image, pid in (
            (a.clussvc(name), "clussvc.exe", 2200 + 8 * n),
            (a.rhs(name), "rhs.exe", 4300 + 12 * n),
            (a.vmms(name), "vmms.exe", 1900 + 4 * n),
        ):
            rows[m.process_key(address)] = m.Process(image, pid)
        for file in ("clusres.dll", "clusres2.dll", "vmclusres.dll"):
            rows[m.dll_key(name, file)] = m.DllFile(name, file, "Present")
            rows[m.module_key(a.rhs(name), file)] = m.Module(a.rhs(name), file)
    for vm, home in homes.items():
        resource = f"Virtual Machine {vm}"
        rows[m.group_key(vm)] = m.Group(vm, home, "Online", 2000, (), (resource,), True, m.NO_CLAIM)
        rows[m.resource_key(resource)] = m.Resource(
            resource, m.VIRTUAL_MACHINE, vm, "Online", True, (), names, vm, 5 * SECOND
        )
        rows[m.vm_key(home, vm)] = m.VmCopy(home, vm, "Running")
    if share:
        name = f"NODE{nodes}"
        rows[m.group_key(share)] = m.Group(share, name, "Online", 2000, (), (share,), True, m.NO_CLAIM)
        rows[m.resource_key(share)] = m.Resource(
            share, m.FILE_SHARE, share, "Online", True, (), names, share, 5 * SECOND
        )
        rows[m.share_key(name, share)] = m.ShareCopy(name, share, "C:\\Shares\\DATA")
    rows[m.disk_key("Cluster Disk 1")] = m.Disk("Cluster Disk 1", "NODE1")
    rows[m.volume_key("CSV1")] = m.Volume("CSV1", "Cluster Disk 1")
    rows[m.network_key("Cluster Network 1")] = m.Network("Cluster Network 1", "10.0.0.0/24", SECOND, 10)
    rows[m.WITNESS] = m.Witness("File Share Witness", "\\\\DC\\witness")
    rows[m.VIEW] = m.View(1, names)
    rows[m.QUORUM] = m.Quorum(names, nodes % 2 == 0, nodes + (nodes % 2 == 0), nodes + (nodes % 2 == 0), nodes // 2 + 1)
    return rows


def three() -> Rows:
    return cluster(HOMES, 3, "DATA")


def sixteen() -> Rows:
    return cluster({f"VM{n:03d}": f"NODE{n % 16 + 1}" for n in range(1, 201)}, 16, "DATA")


def sixty_four() -> Rows:
    return cluster({f"VM{n:04d}": f"NODE{n % 64 + 1}" for n in range(1, 8001)}, 64, "DATA")


def change(rows: Rows, key: str, **fields: Any) -> None:
    rows[key] = msgspec.structs.replace(rows[key], **fields)


def hop(
    kind: Kind,
    source: str,
    target: str,
    function: str,
    *arguments: Any,
    result: Any = None,
    index: int = 42,
    lost: Any = "",
    width: int = 1,
) -> Hop:
    return Hop(
        index, 5 * SECOND, index, index, NOBODY, kind, source, target, function, arguments,
        result, "rule", NOBODY, (), width, lost, None, 0,
    )  # fmt: skip


VMCLUSRES = a.dll("NODE1", "vmclusres.dll")
READ = hop("call", a.clussvc("NODE1"), a.clusdb("NODE1"), "read", "SQL01", index=40)
READ_BACK = hop("return", a.clusdb("NODE1"), a.clussvc("NODE1"), "read", result=5, index=41)
ASK_RHS = hop("call", a.clussvc("NODE1"), a.rhs("NODE1"), "IsAlive", "SQL01", index=42)
ASK_DLL = hop("call", a.rhs("NODE1"), VMCLUSRES, "IsAlive", "SQL01", index=43)
ASK_VMMS = hop("call", VMCLUSRES, a.vmms("NODE1"), "query_state", "SQL01", index=44)
ASK_VM = hop("call", a.vmms("NODE1"), a.vm("NODE1", "SQL01"), "state", index=45)
VM_SAYS = hop("return", a.vm("NODE1", "SQL01"), a.vmms("NODE1"), "state", result="Running", index=46)
VMMS_SAYS = hop("return", a.vmms("NODE1"), VMCLUSRES, "query_state", result="Online", index=47)
DLL_SAYS = hop("return", VMCLUSRES, a.rhs("NODE1"), "IsAlive", result=True, index=48)
RHS_SAYS = hop("return", a.rhs("NODE1"), a.clussvc("NODE1"), "IsAlive", result=True, index=49)
ROUND = (READ, READ_BACK, ASK_RHS, ASK_DLL, ASK_VMMS, ASK_VM, VM_SAYS, VMMS_SAYS, DLL_SAYS, RHS_SAYS)


def power_lost(rows: Rows, *, noticed: bool) -> Rows:
    change(rows, m.node_key("NODE1"), power="Off", state="Down" if noticed else "Up")
    for key in [k for k in rows if k.startswith(("process/NODE1/", "module/NODE1/"))]:
        del rows[key]
    for vm in ("SQL01", "WEB01"):
        change(rows, m.vm_key("NODE1", vm), state="Off")
    count = 10 if noticed else 4
    for other in ("NODE2", "NODE3"):
        rows[m.missed_key(other, "NODE1")] = m.Missed(other, "NODE1", count)
    if noticed:
        rows[m.VIEW] = m.View(2, ("NODE2", "NODE3"))
        rows[m.QUORUM] = m.Quorum(("NODE2",), True, 2, 3, 2)
    return rows


def failed_over(rows: Rows) -> Rows:
    power_lost(rows, noticed=True)
    for vm, to, state in (("SQL01", "NODE2", "Starting"), ("WEB01", "NODE3", "Running")):
        resource = m.resource_key(f"Virtual Machine {vm}")
        change(rows, m.group_key(vm), owner=to)
        change(rows, resource, state="OnlinePending" if state == "Starting" else "Online")
        rows[m.vm_key(to, vm)] = m.VmCopy(to, vm, state)  # type: ignore[arg-type]
    return rows


SQL01 = "Virtual Machine SQL01"
ADDRESS, NAME, SPOOLER = "Cluster IP Address", "Cluster Name", "Print Spooler"


def documented(separate: int = 0) -> Rows:
    """The same cluster in the documented account, with so many VMs that have a resource host of their own."""
    rows = three()
    for kind, file in {
        m.VIRTUAL_MACHINE: "vmclusres.dll",
        m.FILE_SHARE: "clusres.dll",
        m.PHYSICAL_DISK: "clusres.dll",
        m.FILE_SHARE_WITNESS: "clusres2.dll",
        m.IP_ADDRESS: "clusres.dll",
        m.NETWORK_NAME: "clusres.dll",
        m.GENERIC_SERVICE: "clusres.dll",
    }.items():
        rows[m.type_key(kind)] = m.ResourceType(kind, file, 60 * SECOND)
    names = ("NODE1", "NODE2", "NODE3")
    for name, kind, node, group in (
        ("Cluster Disk 1", m.PHYSICAL_DISK, "NODE1", "Cluster Disk 1"),
        ("File Share Witness", m.FILE_SHARE_WITNESS, "NODE1", "Cluster Group"),
        (ADDRESS, m.IP_ADDRESS, "NODE1", "Cluster Group"),
        (NAME, m.NETWORK_NAME, "NODE1", "Cluster Group"),
        (SPOOLER, m.GENERIC_SERVICE, "NODE2", "PRINT"),
    ):
        rows[m.group_key(group)] = m.Group(group, node, "Online", 2000, (), (), True, m.NO_CLAIM)
        rows[m.resource_key(name)] = m.Resource(name, kind, group, "Online", True, (), names, name, 60 * SECOND)
        rows[rcm_key(name)] = RcmResource("Online", 2 if name == SPOOLER else 1)
        if kind in (m.IP_ADDRESS, m.NETWORK_NAME, m.GENERIC_SERVICE):
            rows[offering_key(node, name)] = Offering(node, name)
    for number, (vm, home) in enumerate(HOMES.items()):
        monitor = 3 + number if number < separate else 2
        rows[rcm_key(f"Virtual Machine {vm}")] = RcmResource("Online", monitor)
        rows[guest_key(home, vm)] = Guest(home, vm, "OK")
    rows[rcm_key("DATA")] = RcmResource("Online", 2)
    for key in [key for key in rows if key.startswith("module/")]:
        del rows[key]
    for n, node in enumerate(names):
        for number in range(1, 3 + separate):
            host = a.rhs(node, number)
            rows[m.process_key(host)] = m.Process("rhs.exe", 4300 + 36 * n + 12 * number)
            for file in {1: ("clusres.dll", "clusres2.dll"), 2: ("vmclusres.dll", "clusres.dll")}.get(
                number, ("vmclusres.dll",)
            ):
                rows[m.module_key(host, file)] = m.Module(host, file)
    return rows


def documented_situations() -> Iterator[tuple[str, StagePicture]]:
    """Arrows between several resource hosts, their DLLs and what is behind them."""
    texts = StageWords().texts()
    for separate in (0, 1, 2):
        rows = documented(separate)
        yield f"documented-{separate}", picture_of(rows, None, (), texts)
        hosts = range(1, 3 + separate)
        ways = {f"ask-{n}": (a.clussvc("NODE1"), a.rhs("NODE1", n)) for n in hosts}
        ways |= {f"loop-{n}": (a.rhs("NODE1", n), a.rhs("NODE1", n)) for n in hosts}
        for n in hosts:
            for file in ("vmclusres.dll", "clusres.dll", "clusres2.dll"):
                if m.module_key(a.rhs("NODE1", n), file) in rows:
                    ways[f"dll-{n}-{file}"] = (a.rhs("NODE1", n), f"NODE1/rhs:{n}/{file}")
                    ways[f"vmms-{n}-{file}"] = (f"NODE1/rhs:{n}/{file}", a.vmms("NODE1"))
                    ways[f"tile-{n}-{file}"] = (f"NODE1/rhs:{n}/{file}", a.ip("NODE1", ADDRESS))
                    ways[f"disk-{n}-{file}"] = (f"NODE1/rhs:{n}/{file}", a.disk("Cluster Disk 1"))
        ways["end"] = (a.rhs("NODE1", 2), a.machine("NODE1"))
        ways["across"] = (a.rhs("NODE1", 1), a.vmms("NODE2"))
        ways["service"] = (a.dll_in(a.rhs("NODE2", 2), "clusres.dll"), a.service("NODE2", SPOOLER))
        for name, (source, target) in ways.items():
            for kind in KINDS:
                step = hop(kind, source, target, "LooksAlive", SQL01, result=True)
                yield f"documented-{separate}-{name}-{kind}", picture_of(rows, step, (), texts)


@cache
def situations() -> dict[str, StagePicture]:
    """Every situation worth looking at, by name; made once, since pictures are values."""
    texts = StageWords().texts()
    found: dict[str, StagePicture] = {"ready": picture_of(three(), None, (), texts)}
    for n, step in enumerate(ROUND):
        found[f"round-{n}"] = picture_of(three(), step, ROUND[max(0, n - 3) : n], texts)

    rows = three()
    change(rows, m.vm_key("NODE1", "SQL01"), state="Failed")
    change(rows, m.dll_key("NODE3", "vmclusres.dll"), state="Damaged")
    change(rows, m.dll_key("NODE2", "vmclusres.dll"), state="Missing")
    del rows[m.module_key(a.rhs("NODE2"), "clusres.dll")]
    change(rows, m.resource_key("Virtual Machine FILE01"), monitored=False)
    change(rows, m.resource_key("Virtual Machine DC01"), monitored=False)
    change(rows, m.vm_key("NODE2", "DC01"), state="Failed")
    found["broken"] = picture_of(rows, ASK_DLL, (ASK_RHS,), texts)

    rows = three()
    change(rows, m.vm_key("NODE1", "WEB01"), state="Off")
    change(rows, m.vm_key("NODE1", "SQL01"), state="Saved")
    change(rows, m.resource_key("Virtual Machine SQL01"), state="Offline")
    change(rows, m.resource_key("Virtual Machine DC01"), state="OfflinePending")
    change(rows, m.node_key("NODE3"), power="Starting", state="Joining")
    stop = hop("call", a.HYPER_V_MANAGER, a.vmms("NODE1"), "Stop-VM", "WEB01")
    found["console"] = picture_of(rows, stop, (), texts)

    cut = hop("input", a.USER, a.machine("NODE1"), "fail-node", "NODE1")
    found["power"] = picture_of(power_lost(three(), noticed=False), cut, (), texts)
    lost = hop("message", a.clussvc("NODE2"), a.clussvc("NODE1"), "heartbeat", lost="gone")
    found["lost"] = picture_of(power_lost(three(), noticed=False), lost, (), texts)
    beat = hop("bundle", a.netft("NODE2"), a.network("Cluster Network 1"), "heartbeats", width=12)
    found["heartbeat"] = picture_of(three(), beat, (), texts)
    regroup = hop("message", a.clussvc("NODE1"), a.clussvc("NODE3"), "new_view", 2)
    found["across"] = picture_of(three(), regroup, (), texts)
    wait = hop("timer", a.clussvc("NODE1"), a.clussvc("NODE1"), "IsAlive interval", "SQL01")
    found["timer"] = picture_of(three(), wait, (), texts)
    abort = hop("abort", a.rhs("NODE2"), a.clussvc("NODE2"), "online", result=1726)
    found["abort"] = picture_of(three(), abort, (), texts)
    disk = hop("call", a.dll("NODE2", "clusres.dll"), a.disk("Cluster Disk 1"), "arbitrate")
    found["disk"] = picture_of(three(), disk, (), texts)
    manager = hop("call", a.FAILOVER_CLUSTER_MANAGER, a.clussvc("NODE2"), "MoveGroup", "SQL01", "NODE3")
    found["manager"] = picture_of(three(), manager, (), texts)
    start = hop("call", a.rhs("NODE2"), a.dll("NODE2", "vmclusres.dll"), "Online", "SQL01")
    ask = hop("call", a.clussvc("NODE2"), a.rhs("NODE2"), "Online", "SQL01")
    found["failover"] = picture_of(
        failed_over(three()), start, (ask,), texts, {"SQL01": ("NODE1", "NODE2"), "WEB01": ("NODE1", "NODE3")}
    )
    for name, (source, target) in {
        "skip": (a.clussvc("NODE1"), a.vmms("NODE1")),
        "skip-chip": (a.clussvc("NODE2"), a.dll("NODE2", "clusres.dll")),
        "head": (a.machine("NODE2"), a.clussvc("NODE2")),
        "beat": (a.netft("NODE3"), a.clussvc("NODE3")),
        "slant": (a.rhs("NODE1"), a.vmms("NODE3")),
        "slant-back": (a.clussvc("NODE3"), a.netft("NODE1")),
        "next": (a.dll("NODE1", "clusres.dll"), a.vmms("NODE2")),
        "share": (a.dll("NODE3", "clusres.dll"), a.share("NODE3", "DATA")),
        "far-console": (a.FAILOVER_CLUSTER_MANAGER, a.clussvc("NODE3")),
        "console-self": (a.HYPER_V_MANAGER, a.HYPER_V_MANAGER),
        "console-console": (a.HYPER_V_MANAGER, a.FAILOVER_CLUSTER_MANAGER),
        "network": (a.network("Cluster Network 1"), a.netft("NODE3")),
        "kill": (a.machine("NODE1"), a.machine("NODE1")),
        "boot": (a.vm("NODE1", "SQL01"), a.vm("NODE1", "SQL01")),
        "ended": (a.vm("NODE1", "SQL01"), ""),
        "ended-below": (a.vm("NODE1", "WEB01"), ""),
        "fail-vm": (a.USER, a.vm("NODE1", "WEB01")),
        "fail-dll": (a.USER, a.dll("NODE1", "clusres.dll")),
        "fail-service": (a.USER, a.clussvc("NODE2")),
    }.items():
        for kind in KINDS:
            step = hop(kind, source, target, "query", "SQL01", result="Online")
            found[f"{name}-{kind}"] = picture_of(three(), step, (), texts)
    crowd = cluster({**HOMES, "APP01": "NODE1", "APP02": "NODE1", "APP03": "NODE1"}, 3, "DATA")
    for name, (source, target) in {
        "crowd-call": (a.vmms("NODE1"), a.vm("NODE1", "APP02")),
        "crowd-out": (a.vm("NODE1", "APP02"), ""),
        "crowd-in": (a.USER, a.vm("NODE1", "APP01")),
        "crowd-dll": (a.dll("NODE1", "clusres.dll"), a.vm("NODE1", "APP02")),
    }.items():
        found[name] = picture_of(crowd, hop("call", source, target, "query", "SQL01"), (), texts)
    found |= dict(documented_situations())
    witness = hop("call", a.rhs("NODE1"), a.dll("NODE1", "clusres2.dll"), "IsAlive", "File Share Witness")
    found["witness"] = picture_of(three(), witness, (), texts)
    found["sixteen"] = picture_of(sixteen(), ASK_RHS, (), texts)
    return found
