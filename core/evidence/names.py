"""What a box is called in a sentence, in a heading and in a table, told from its address.

In a sentence a box has its node with it ("the cluster service on NODE1"), but not twice: of two
boxes on one node the second goes without ("... asks the resource host (RHS)").
"""

from typing import NamedTuple

from core.evidence.words import Case, ComponentWords, words
from core.model import addresses
from core.texts.bilingual import Language

_OUTSIDE = {
    "": "nobody",
    addresses.USER: "user",
    addresses.FAILOVER_CLUSTER_MANAGER: "failover-cluster-manager",
    addresses.HYPER_V_MANAGER: "hyper-v-manager",
}
_REGIONS = ("network", "storage", "witness")
_NAMED = ("vm", "share", "ip", "name", "service", "csv")
_FIRST_HOST = "rhs:1"
"""Where a node has only one it needs no number; the others are told apart by theirs."""


class Place(NamedTuple):
    """An address taken apart."""

    kind: str
    """The kind of box, as the words know it."""
    node: str
    """The node it is on; for what is outside the nodes, its region."""
    name: str
    """What tells it from others of its kind on the node: a VM, a share, a DLL, the number of a resource host."""


def place(address: str) -> Place:
    """The kind of box at an address, its node and its name."""
    node, _, rest = address.partition("/")
    kind, _, name = rest.partition("/")
    if address in _OUTSIDE:
        return Place(_OUTSIDE[address], node, "")
    if node in _REGIONS:
        return Place(node, node, rest)
    if kind.startswith("rhs:"):
        return Place("dll", node, name) if name else _host(node, kind)
    if kind in _NAMED:
        return Place(kind, node, name)
    return Place(name or kind, node, "")


def _host(node: str, process: str) -> Place:
    return Place("rhs", node, "") if process == _FIRST_HOST else Place("further-rhs", node, process.partition(":")[2])


class Names:
    """The names of boxes in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language

    def full(self, address: str, case: Case, *, with_node: bool = True) -> str:
        """As it stands in a sentence: "the cluster service on NODE1"."""
        where, its = self._of(address)
        name = its.form(self._language, case).format(name=where.name, node=where.node)
        return self._on_node(name, where.node) if its.placed and with_node else name

    def label(self, address: str) -> str:
        """As it stands in a heading: "Cluster service (MSCS) on NODE1"."""
        where, its = self._of(address)
        name = (its.label or its.short).in_language(self._language).format(name=where.name, node=where.node)
        return self._on_node(name, where.node) if its.placed else name

    def short(self, address: str) -> str:
        """As it stands in a table: "MSCS NODE1"."""
        where, its = self._of(address)
        name = its.short.in_language(self._language).format(name=where.name, node=where.node)
        return f"{name} {where.node}" if its.placed and its.short_placed else name

    def _on_node(self, name: str, node: str) -> str:
        return words().phrases["on_node"].in_language(self._language).format(name=name, node=node)

    def _of(self, address: str) -> tuple[Place, ComponentWords]:
        where = place(address)
        return where, words().components[where.kind]
