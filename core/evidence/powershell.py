"""The same thing in PowerShell: the line with which an administrator reads a property, or sets it.

For the reader's own cluster, so it names the real cmdlets; nothing here runs them.
"""

from core.evidence.properties import Fact, Subject
from core.rules.properties import Kind

_PLAIN: dict[Kind, str] = {
    "node": "Get-ClusterNode",
    "network": "Get-ClusterNetwork",
    "group": "Get-ClusterGroup",
    "resource": "Get-ClusterResource",
    "type": "Get-ClusterResourceType",
    "volume": "Get-ClusterSharedVolume",
    "disk": "Get-ClusterResource",
}
_PRIVATE = ("Address", "ServiceName")
_UNTOLD = ("Power", "Memory", "BootTime", "Answers", "RcmState", "Cable", "Loss", "Delay", "Reachable", "View")
_LISTS = {"PreferredOwners": "Get-ClusterOwnerNode -Group", "PossibleOwners": "Get-ClusterOwnerNode -Resource"}
_OF_VOTES = {
    "QuorumType": "Get-ClusterQuorum",
    "WitnessDynamicWeight": "(Get-Cluster).WitnessDynamicWeight",
    "SharePath": "(Get-ClusterQuorum).QuorumResource | Get-ClusterParameter SharePath",
}
_OF_GET_VM = ("State", "Heartbeat", "MemoryStartup", "Path", "AutomaticCriticalErrorActionTimeout")


def line_of(fact: Fact) -> str:
    """The line that sets a property to the value it has, or reads it; empty where no cmdlet tells it."""
    subject, one = fact.subject, fact.definition
    if one.name in _LISTS:
        return f"{_LISTS[one.name]} {quoted(subject.name)}"
    if one.name == "DependencyExpression":
        return f"Get-ClusterResourceDependency {quoted(subject.name)}"
    if one.set == "private" or (subject.kind == "resource" and one.name in _PRIVATE):
        return _parameter(fact)
    if one.set == "plain":
        return f"({_getter(subject)}).{one.name} = {fact.value}"
    return _reading(fact)


def _reading(fact: Fact) -> str:
    subject, name = fact.subject, fact.definition.name
    node = f" -ComputerName {subject.node}"
    if name in _UNTOLD:
        return ""
    if subject.kind in ("witness", "quorum"):
        return (
            "Get-ClusterQuorum"
            if name == "QuorumType"
            else "Get-ClusterNode | Format-Table Name, State, NodeWeight, DynamicWeight"
        )
    if subject.kind == "interface":
        return f"Get-ClusterNetworkInterface -Node {quoted(subject.node)} -Network {quoted(subject.name)}"
    if subject.kind == "process":
        return f"Get-Process {_image(subject.name)}{node}"
    if subject.kind == "dll":
        return f"Get-Process rhs{node} -Module"
    if subject.kind == "vm":
        return f"Get-VM {quoted(subject.name)}{node} | Format-List {name}" if name in _OF_GET_VM else ""
    if subject.kind == "volume":
        return "Get-ClusterSharedVolume | Get-ClusterSharedVolumeState"
    return f"({_getter(subject)}).{name}"


def _parameter(fact: Fact) -> str:
    """A private property goes through Get- and Set-ClusterParameter."""
    getter, one = _getter(fact.subject), fact.definition
    if one.set == "no":
        return f"{getter} | Get-ClusterParameter {one.name}"
    return f"{getter} | Set-ClusterParameter {one.name} {fact.value}"


def _getter(subject: Subject) -> str:
    return "Get-Cluster" if subject.kind == "cluster" else f"{_PLAIN[subject.kind]} {quoted(subject.name)}"


def _image(address: str) -> str:
    place = address.partition("/")[2]
    return "rhs" if place.startswith("rhs:") else place


def quoted(name: str) -> str:
    """A name as PowerShell takes it: in quotes where it has spaces or signs."""
    if name.replace("-", "").replace("_", "").isalnum():
        return name
    return '"' + name.replace("`", "``").replace('"', '`"').replace("$", "`$") + '"'
