"""What there is to read of an object at a moment: every property that it has, its value, and what goes with it.

An object on the stage may stand for several in the cluster: the tile of a VM is the VM in Hyper-V, its role and
its resources. So an address leads to subjects, and each subject has its properties. Values that no row has as
such are worked out here from the rows of the moment. Pure: rows in, facts out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from core.kernel.hops import Change
from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import Guest, guest_key
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.links import port
from core.model.membership import WITNESS_GONE, Interface, NetworkState, interface_key, network_state_key
from core.model.parameters import Parameters, parameters_key
from core.model.policies import (
    CLUSTER_POLICY,
    GroupPolicy,
    ResourcePolicy,
    group_policy_key,
    policy_key,
)
from core.model.rows import (
    CLUSTER,
    QUORUM,
    VIEW,
    VIRTUAL_MACHINE,
    WITNESS,
    Cluster,
    Disk,
    DllFile,
    Group,
    Network,
    Node,
    Process,
    Quorum,
    Resource,
    ResourceType,
    View,
    VmCopy,
    VmSettings,
    Volume,
    Witness,
    disk_key,
    dll_key,
    group_key,
    module_key,
    network_key,
    node_key,
    process_key,
    resource_key,
    type_key,
    vm_key,
    vm_resource,
    vm_settings_key,
)
from core.model.volumes import access, disk_gone_key, volumes_on
from core.rules.properties import Kind, Property, properties_of
from core.rules.property_values import Rows, Value, value_of

R = TypeVar("R", bound=Row)
YES, NO, NONE = "yes", "no", "none"
_UNSET: Final = 0xFFFFFFFF


class Subject(NamedTuple):
    """An object of the cluster that has properties."""

    kind: Kind
    name: str
    """What the product calls it; of a DLL or a process its address."""
    node: str = ""
    """Where it is looked at, for what each node has its own of."""


class Fact(NamedTuple):
    """A property of an object, as it is at a moment."""

    subject: Subject
    definition: Property
    value: Value
    """In the unit of the property; None where there is nothing to tell."""
    default: Value
    meaning: str = ""
    """What the product calls this value, or what it comes to."""
    is_settable: bool = False

    @property
    def key(self) -> tuple[Subject, str]:
        """Which property of which object it is."""
        return self.subject, self.definition.name

    @property
    def is_usual(self) -> bool:
        """Whether it is as it is by default, or has no default."""
        return self.default is None or self.value == self.default


# --- which objects an address stands for --------------------------------------------------------


def subjects_of(rows: Rows, address: str) -> tuple[Subject, ...]:
    """The objects that something on the stage stands for, the thing itself first."""
    return tuple(one for one in dict.fromkeys(_subjects(rows, address)) if facts_of(rows, one))


def _subjects(rows: Rows, address: str) -> Iterator[Subject]:
    region, _, rest = address.partition("/")
    cluster = Subject("cluster", _cluster(rows).name)
    if region == "network":
        network, _, node = rest.partition("/")
        yield Subject("interface", network, node) if node else Subject("network", network)
        yield cluster
    elif region == "storage":
        yield Subject("disk", rest)
        yield from (Subject("volume", volume) for volume in volumes_on(rows, rest))
        yield from _of_resources([row for row in _resources(rows) if row.serves == rest])
    elif region == "witness":
        yield Subject("witness", rest)
        yield Subject("quorum", rest)
        yield from _of_resources([row for row in _resources(rows) if row.name == rest])
    elif region == "quorum":
        yield from (Subject("quorum", ""), Subject("witness", ""), cluster)
    elif node_key(region) in rows:
        yield from _on_a_node(rows, address, cluster)


def _on_a_node(rows: Rows, address: str, cluster: Subject) -> Iterator[Subject]:
    node, _, rest = address.partition("/")
    kind, _, name = rest.partition("/")
    if kind in ("machine", "system"):
        yield Subject("node", node)
    elif kind == "clussvc":
        yield from (Subject("process", f"{node}/clussvc", node), cluster, Subject("node", node))
    elif kind == "netft":
        yield from (cluster, Subject("node", node))
    elif kind == "vm":
        yield Subject("vm", name, node)
        yield from _of_role(rows, name)
    elif kind == "csv":
        yield from (Subject("volume", name), Subject("disk", _disk_of(rows, name)))
    elif kind in ("share", "ip", "name", "service"):
        yield from _of_resources([row for row in _resources(rows) if name in (row.serves, row.name)])
    elif kind.startswith("rhs:") and name:
        yield Subject("dll", f"{kind}/{name}", node)
        types = (row for row in rows.values() if isinstance(row, ResourceType) and row.dll == name)
        yield from (Subject("type", row.name) for row in types)
    elif kind.startswith("rhs:") or kind == "vmms":
        yield Subject("process", f"{node}/{kind}", node)


def _of_role(rows: Rows, vm: str) -> Iterator[Subject]:
    """The role of a VM, its resources with that of the VM first, and their types."""
    resource = _row(rows, resource_key(vm_resource(vm)), Resource)
    group = _row(rows, group_key(resource.group), Group) if resource is not None else None
    if group is not None:
        found = [row for name in group.resources if (row := _row(rows, resource_key(name), Resource)) is not None]
        first = sorted(found, key=lambda row: row.type != VIRTUAL_MACHINE)
        yield from _of_resources(first)
        yield from (Subject("type", row.type) for row in first)


def _of_resources(found: Sequence[Resource]) -> Iterator[Subject]:
    """The roles of some resources, and the resources."""
    yield from (Subject("group", row.group) for row in found)
    yield from (Subject("resource", row.name) for row in found)


# --- their properties ------------------------------------------------------------------------------


def facts_of(rows: Rows, subject: Subject) -> tuple[Fact, ...]:
    """The properties of an object, in the order of the inspector; none where there is no such object."""
    return tuple(_facts(rows, subject))


def _facts(rows: Rows, subject: Subject) -> Iterator[Fact]:
    is_article = CLUSTER_POLICY not in rows
    worked_out = READERS.get(subject.kind, _nothing)(rows, subject)
    if worked_out is None:
        return
    for one in properties_of(subject.kind):
        if (is_article and one.account == "documented") or not _has(rows, subject, one):
            continue
        value = _value(rows, subject, one) if one.row else worked_out.get(one.name)
        if value is None and one.row:
            continue
        yield Fact(
            subject, one, value, one.usual(is_article=is_article), _meaning(rows, one, value),
            one.set != "no" and (one.account == "both" or not is_article),
        )  # fmt: skip


def _value(rows: Rows, subject: Subject, one: Property) -> Value:
    return value_of(rows, one, subject.name)


def _has(rows: Rows, subject: Subject, one: Property) -> bool:
    row = _row(rows, resource_key(subject.name), Resource) if subject.kind == "resource" else None
    return not one.types or (row is not None and row.type in one.types)


def _meaning(rows: Rows, one: Property, value: Value) -> str:
    """What the product calls a value, or what a computed one comes to."""
    if one.name == "FailoverThreshold" and value == _UNSET:
        return f"computed: {max(len(_cluster(rows).nodes) - 1, 0)}"
    if one.special is not None and value == one.special.value:
        return one.special.name
    if one.unit == "node":
        return next((node.name for node in _nodes(rows) if node.id == value), "")
    return next((choice.name for choice in one.choices if choice.value == value), "")


def changed_facts(rows: Rows, subject: Subject, changes: Sequence[Change]) -> Mapping[str, Value]:
    """The properties of an object that a hop has changed, by name, and what they were before.

    Args:
        rows: The world after the hop.
        subject: The object.
        changes: What the hop wrote.
    """
    if not changes:
        return {}
    before = dict(rows)
    for key, old, _ in reversed(changes):
        if old is None:
            before.pop(key, None)
        else:
            before[key] = old
    was = {fact.definition.name: fact.value for fact in facts_of(before, subject)}
    now = {fact.definition.name: fact.value for fact in facts_of(rows, subject)}
    return {name: was.get(name) for name, value in now.items() if value != was.get(name)}


# --- what is worked out ----------------------------------------------------------------------------

Worked = dict[str, Value]


def _nothing(rows: Rows, subject: Subject) -> Worked | None:
    del rows, subject
    return None


def _of_cluster(rows: Rows, subject: Subject) -> Worked | None:
    del rows
    return {"Name": subject.name}


def _of_node(rows: Rows, subject: Subject) -> Worked | None:
    row, quorum = _row(rows, node_key(subject.name), Node), _row(rows, QUORUM, Quorum)
    if row is None:
        return None
    return {
        "State": row.state,
        "StatusInformation": ", ".join(row.status) or "Normal",
        "Power": row.power,
        "Id": row.id,
        "Memory": row.memory_mb,
        "DynamicWeight": int(quorum is not None and row.name in quorum.voters),
    }


def _of_network(rows: Rows, subject: Subject) -> Worked | None:
    row, state = (
        _row(rows, network_key(subject.name), Network),
        _row(rows, network_state_key(subject.name), NetworkState),
    )
    return None if row is None else {"State": state.state if state else "Up", "Address": row.subnet}


def _of_interface(rows: Rows, subject: Subject) -> Worked | None:
    if network_key(subject.name) not in rows:
        return None
    state = _row(rows, interface_key(subject.node, subject.name), Interface)
    its = port(rows, subject.node, subject.name)
    return {
        "State": state.state if state else "Up",
        "Cable": "unplugged" if its.is_cut else "plugged in",
        "Loss": its.loss,
        "Delay": its.delay // 1_000,
    }


def _of_group(rows: Rows, subject: Subject) -> Worked | None:
    row = _row(rows, group_key(subject.name), Group)
    if row is None:
        return None
    rcm, policy = (
        _row(rows, rcm_group_key(subject.name), RcmGroup),
        _row(rows, group_policy_key(subject.name), GroupPolicy),
    )
    status = f" ({rcm.status})" if rcm is not None and rcm.status else ""
    window = policy.failback_window if policy is not None else None
    return {
        "State": f"{row.state}{status}",
        "OwnerNode": row.owner,
        "PersistentState": int(row.wanted_online),
        "PreferredOwners": _listed(row.preferred_owners),
        "AntiAffinityClassNames": _listed(policy.anti_affinity) if policy is not None else NONE,
        "FailbackWindowStart": window[0] if window else _UNSET,
        "FailbackWindowEnd": window[1] if window else _UNSET,
    }


def _of_resource(rows: Rows, subject: Subject) -> Worked | None:
    row = _row(rows, resource_key(subject.name), Resource)
    if row is None:
        return None
    group, rcm = _row(rows, group_key(row.group), Group), _row(rows, rcm_key(row.name), RcmResource)
    policy = _row(rows, policy_key(row.name), ResourcePolicy)
    owner = group.owner if group is not None else ""
    host = _row(rows, process_key(addresses.rhs(owner, rcm.monitor)), Process) if rcm is not None else None
    parameters = _row(rows, parameters_key(row.name), Parameters)
    expression = policy.dependency if policy is not None else (row.depends_on,)
    return {
        "State": row.state,
        "StatusInformation": "Normal" if row.monitored else "Unmonitored",
        "OwnerGroup": row.group,
        "OwnerNode": owner,
        "ResourceType": row.type,
        "RcmState": rcm.state if rcm is not None else None,
        "MonitorProcessId": host.pid if host is not None else 0,
        "LastOperationStatusCode": rcm.code if rcm is not None else None,
        "PersistentState": int(rcm.wanted) if rcm is not None else None,
        "PossibleOwners": _listed(row.possible_owners),
        "DependencyExpression": " or ".join(" and ".join(f"[{name}]" for name in part) for part in expression) or NONE,
        **(dict(parameters.values) if parameters is not None else {}),
    }


def _of_type(rows: Rows, subject: Subject) -> Worked | None:
    row = _row(rows, type_key(subject.name), ResourceType)
    return None if row is None else {"DllName": row.dll}


def _of_vm(rows: Rows, subject: Subject) -> Worked | None:
    if not isinstance(rows.get(vm_settings_key(subject.name)), VmSettings):
        return None
    copy, guest = (
        _row(rows, vm_key(subject.node, subject.name), VmCopy),
        _row(rows, guest_key(subject.node, subject.name), Guest),
    )
    worker = _row(rows, process_key(addresses.vm(subject.node, subject.name)), Process)
    return {
        "State": copy.state if copy is not None else "not registered here",
        "Heartbeat": guest.state if guest is not None else NONE,
        "ProcessId": worker.pid if worker is not None else 0,
    }


def _of_dll(rows: Rows, subject: Subject) -> Worked | None:
    host, _, file = subject.name.partition("/")
    row = _row(rows, dll_key(subject.node, file), DllFile)
    is_loaded = module_key(f"{subject.node}/{host}", file) in rows
    return None if row is None else {"File": row.state, "Loaded": YES if is_loaded else NO}


def _of_process(rows: Rows, subject: Subject) -> Worked | None:
    row = _row(rows, process_key(subject.name), Process)
    if row is None:
        return {"Path": NONE, "Id": 0, "Responding": "not running"}
    return {"Path": row.image, "Id": row.pid, "Responding": NO if hangs(rows, subject.name) else YES}


def _of_witness(rows: Rows, subject: Subject) -> Worked | None:
    del subject
    row, quorum = _row(rows, WITNESS, Witness), _row(rows, QUORUM, Quorum)
    if row is None:
        return None
    return {
        "QuorumType": row.kind,
        "SharePath": row.path,
        "Reachable": NO if WITNESS_GONE in rows else YES,
        "WitnessDynamicWeight": int(quorum is not None and quorum.witness_votes),
    }


def _of_quorum(rows: Rows, subject: Subject) -> Worked | None:
    del subject
    row, view = _row(rows, QUORUM, Quorum), _row(rows, VIEW, View)
    if row is None or view is None:
        return None
    return {
        "Votes": f"{row.present} / {row.total}",
        "Needed": row.needed,
        "Voters": _listed(row.voters),
        "View": f"{view.number}: {_listed(view.members)}",
    }


def _of_disk(rows: Rows, subject: Subject) -> Worked | None:
    row = _row(rows, disk_key(subject.name), Disk)
    if row is None:
        return None
    return {"OwnerNode": row.mounted_on or NONE, "Answers": NO if disk_gone_key(row.name) in rows else YES}


def _of_volume(rows: Rows, subject: Subject) -> Worked | None:
    states = {node.name: access(rows, node.name, subject.name) for node in _nodes(rows)}
    if len(set(states.values())) == 1:
        return {"StateInfo": next(iter(states.values()))}
    return {"StateInfo": ", ".join(f"{node} {state}" for node, state in states.items())}


READERS: Final[Mapping[Kind, Callable[[Rows, Subject], Worked | None]]] = {
    "cluster": _of_cluster,
    "node": _of_node,
    "network": _of_network,
    "interface": _of_interface,
    "group": _of_group,
    "resource": _of_resource,
    "type": _of_type,
    "vm": _of_vm,
    "dll": _of_dll,
    "process": _of_process,
    "witness": _of_witness,
    "quorum": _of_quorum,
    "disk": _of_disk,
    "volume": _of_volume,
}


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or NONE


def _resources(rows: Rows) -> list[Resource]:
    return [row for row in rows.values() if isinstance(row, Resource)]


def _disk_of(rows: Rows, volume: str) -> str:
    row = next((row for row in rows.values() if isinstance(row, Volume) and row.name == volume), None)
    return row.disk if row is not None else ""


def _nodes(rows: Rows) -> list[Node]:
    found = (rows[node_key(name)] for name in _cluster(rows).nodes)
    return [row for row in found if isinstance(row, Node)]


def _cluster(rows: Rows) -> Cluster:
    row = rows[CLUSTER]
    assert isinstance(row, Cluster)
    return row


def _row(rows: Rows, key: str, kind: type[R]) -> R | None:
    row = rows.get(key)
    return row if isinstance(row, kind) else None
