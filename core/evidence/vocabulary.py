"""What records can name: each fact has a word for it, which stands in braces in their texts.

A fact is looked up only where a text or a condition names it. One that an occasion does not have
is empty.
"""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from core.components.documented.resource_host import CALL_NAMES
from core.evidence import nodes
from core.evidence.occasion import process_of
from core.evidence.subject import Fact, Subject, as_fact
from core.evidence.words import words
from core.kernel.hung import hangs
from core.model import addresses
from core.model.clock import NEVER, stamp
from core.model.policies import (
    CLUSTER_POLICY,
    COMPUTED,
    ClusterPolicy,
    GroupPolicy,
    group_policy_key,
)
from core.model.rows import (
    ORPHANED,
    PHYSICAL_DISK,
    Group,
    ResourceType,
    View,
    group_key,
    type_key,
)
from core.model.win32 import ERROR_IO_PENDING, ERROR_SUCCESS

NO_LIMIT: Final = 0xFFFFFFFF
"""How a property says that the cluster computes its value."""
MOVE_TYPES: Final = {"take_over": "NodeDown", "take_over_groups": "NodeDown", "move_group": "Manual"}
"""What moves a group, by the procedure that changes its owner; any other is a failover."""
SERVICES: Final = {"clussvc": "Cluster Service", "vmms": "Hyper-V Virtual Machine Management"}


def _code(subject: Subject) -> int | None:
    """The code that it ends with: of an answer its result, of a report the one that it brings."""
    hop = subject.occasion.hop
    value = hop.result if hop.kind in ("return", "abort") else subject.occasion.arguments.get("code")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _code_name(subject: Subject) -> str:
    code = _code(subject)
    return "" if code is None else words().codes.get(code, "")


def _generation(subject: Subject) -> str:
    told, rcm = subject.occasion.arguments.get("generation"), subject.rcm
    return str(told) if isinstance(told, int) else str(rcm.generation if rcm else 0)


def _dll(subject: Subject) -> str:
    """The DLL that is spoken to, or else the one that serves the resource."""
    for address in (subject.occasion.hop.source, subject.occasion.hop.target):
        if address.endswith(".dll"):
            return address.rpartition("/")[2]
    kind = subject.row(type_key(subject.resource.type), ResourceType) if subject.resource else None
    return kind.dll if kind else ""


def _other(side: Literal["before", "after"]) -> Callable[[Subject], str]:
    return lambda subject: getattr(subject.transition, side) if subject.transition else ""


def _move_type(subject: Subject) -> str:
    told, running = subject.occasion.arguments.get("move_type"), subject.occasion.running
    if running is not None and running.function in ("Move", "LiveMigrate"):
        return str(running.arguments[2])
    if isinstance(told, str):
        return told
    return MOVE_TYPES.get(running.function, "Failover") if running is not None else "Failover"


def _last_failover(subject: Subject) -> str:
    """In the local time of the machines, whatever the log around it is in (observed, the clock trap)."""
    row = subject.rcm_group
    return stamp(row.failovers[-1], is_local=True) if row and row.failovers else NEVER


def _failover_setting(subject: Subject) -> str:
    policy = subject.row(group_policy_key(subject.group.name), GroupPolicy) if subject.group else None
    setting = policy.failover_threshold if policy else COMPUTED
    return str(NO_LIMIT if setting == COMPUTED else setting)


def _failover_computed(subject: Subject) -> str:
    setting = _failover_setting(subject)
    return str(len(subject.cluster.nodes) - 1) if setting == str(NO_LIMIT) else setting


def _waiting_on(subject: Subject) -> str:
    """The providers that are not online."""
    names = subject.resource.depends_on if subject.resource else ()
    return ", ".join(name for name in names if (row := subject.occasion.resource(name)) and row.state != "Online")


def _waiting_groups(subject: Subject) -> str:
    """The roles of lower priority that wait until this one is settled; none for what has no priority."""
    mine = subject.group
    if mine is None or not _is_role(subject, mine):
        return ""
    rows = [subject.row(group_key(name), Group) for name in subject.cluster.groups]
    return ", ".join(
        row.name
        for row in rows
        if row and row.claim == ORPHANED and 0 < row.priority < mine.priority and _is_role(subject, row)
    )


def _is_role(subject: Subject, group: Group) -> bool:
    """Whether a group is one with a priority: neither the cluster's own nor one of disks alone."""
    resources = [subject.occasion.resource(name) for name in group.resources]
    is_storage = all(resource is not None and resource.type == PHYSICAL_DISK for resource in resources)
    return group.name != subject.cluster.groups[0] and not is_storage


def _lost_with(subject: Subject) -> str:
    """With what the hop has lost what runs in a group, so that nobody took it offline: its node, or the quorum."""
    group = subject.group
    for key, _, new in subject.occasion.hop.changes:
        is_of_the_group = group is not None and key == group_key(group.name)
        if is_of_the_group and isinstance(new, Group) and new.claim == ORPHANED:
            return "node"
        if isinstance(new, View) and not new.members:
            return "quorum"
    return ""


def _newly_failed(subject: Subject) -> tuple[str, ...]:
    """Of the states that an answer brings, the resources that have failed and are believed to be online."""
    states = subject.occasion.hop.result
    failed = [name for name, state in states if state == "failed"] if isinstance(states, tuple) else []
    return tuple(name for name in failed if (row := subject.occasion.resource(name)) and row.state == "Online")


def _failed(subject: Subject) -> tuple[str, ...]:
    """The resources of the group that have failed."""
    names = subject.group.resources if subject.group else ()
    return tuple(name for name in names if (row := subject.occasion.resource(name)) and row.state == "Failed")


def _hung(subject: Subject) -> str:
    process = subject.occasion.arguments.get("process")
    return "yes" if isinstance(process, str) and hangs(subject.occasion.rows, process) else "no"


def _image(subject: Subject) -> str:
    """The image of the process that is spoken of, or of the one that speaks."""
    name = _process(subject)
    return "rhs.exe" if "/rhs:" in name else f"{name.rpartition('/')[2]}.exe" if name else ""


def _process_id(subject: Subject) -> str:
    return str(subject.occasion.memory.pids.get(_process(subject), ""))


def _process(subject: Subject) -> str:
    """The process that is spoken of by its address; where none is, the one that speaks."""
    arguments = subject.occasion.arguments
    return str(arguments.get("process") or arguments.get("host") or process_of(subject.speaker))


def _policy_value(name: str, unit: int = 1) -> Callable[[Subject], str]:
    return lambda subject: str(getattr(subject.policy, name) // unit) if subject.policy else ""


def _hang_action(subject: Subject) -> str:
    row = subject.row(CLUSTER_POLICY, ClusterPolicy)
    return str(row.hang_recovery_action) if row else ""


FACTS: Final[Mapping[str, Callable[[Subject], Fact]]] = {
    "each": lambda subject: subject.item,
    "function": lambda subject: subject.occasion.call.function,
    "caller": lambda subject: subject.occasion.caller.function if subject.occasion.caller else "",
    "running": lambda subject: subject.occasion.running.function if subject.occasion.running else "",
    "cause": lambda subject: subject.occasion.cause.rule if subject.occasion.cause else "",
    "result": lambda subject: as_fact(subject.occasion.hop.result),
    "code": lambda subject: "" if _code(subject) is None else str(_code(subject)),
    "code_name": _code_name,
    # resources
    "resource": lambda subject: subject.resource.name if subject.resource else "",
    "type": lambda subject: subject.resource.type if subject.resource else "",
    "vm": lambda subject: subject.resource.serves if subject.resource else "",
    "public_state": lambda subject: subject.resource.state if subject.resource else "",
    "rcm_state": lambda subject: subject.rcm.state if subject.rcm else "",
    "generation": _generation,
    "dll": _dll,
    "entry": lambda subject: CALL_NAMES.get(str(subject.occasion.arguments.get("entry")), ""),
    "call_name": lambda subject: subject.occasion.call.function.upper().removesuffix("V2"),
    "state_code": lambda subject: str(
        ERROR_IO_PENDING if str(subject.occasion.arguments.get("state")).endswith("Pending") else ERROR_SUCCESS
    ),
    "rcm_code": lambda subject: str(subject.rcm.code) if subject.rcm else "",
    "rcm_code_name": lambda subject: (
        words().codes.get(subject.rcm.code, "") if subject.rcm and subject.rcm.code else ""
    ),
    "host_pid": lambda subject: str(subject.occasion.memory.pids.get(str(subject.occasion.hop.result), "")),
    "failures": lambda subject: str(len(subject.rcm.failures)) if subject.rcm else "",
    "restart_action": _policy_value("restart_action"),
    "restart_delay": _policy_value("restart_delay", 1_000),
    "waiting_on": _waiting_on,
    "newly_failed": _newly_failed,
    "failed": _failed,
    # groups
    "group": lambda subject: subject.group.name if subject.group else "",
    "owner": lambda subject: subject.group.owner if subject.group else "",
    "owner_id": lambda subject: subject.id_of(subject.group.owner) if subject.group else "",
    "is_here": lambda subject: "yes" if subject.group and subject.group.owner == subject.node else "no",
    "group_status": lambda subject: subject.rcm_group.status if subject.rcm_group else "",
    "group_state": lambda subject: subject.group.state if subject.group else "",
    "wanted": lambda subject: "yes" if subject.group and subject.group.wanted_online else "no",
    "target_id": lambda subject: subject.id_of(str(subject.occasion.arguments.get("target", ""))),
    "move_type": _move_type,
    "targeted": lambda subject: "true" if _move_type(subject) in ("Manual", "Drain") else "false",
    "failover_count": lambda subject: str(len(subject.rcm_group.failovers)) if subject.rcm_group else "0",
    "failover_setting": _failover_setting,
    "failover_computed": _failover_computed,
    "last_failover": _last_failover,
    "waiting_groups": _waiting_groups,
    # what has changed
    "before": _other("before"),
    "after": _other("after"),
    "lost_with": _lost_with,
    "before_id": lambda subject: subject.id_of(subject.transition.before) if subject.transition else "",
    "after_id": lambda subject: subject.id_of(subject.transition.after) if subject.transition else "",
    **nodes.FACTS,
    # processes
    "service": lambda subject: SERVICES.get(str(subject.occasion.arguments.get("service", "")), ""),
    "receiver_node": lambda subject: addresses.region(subject.occasion.hop.target),
    "receiver": lambda subject: subject.occasion.hop.target.partition("/")[2],
    "image": _image,
    "process_id": _process_id,
    "is_hung": _hung,
    "hang_action": _hang_action,
}
"""The words for facts; an argument that a function has under a name of its own needs none here."""
