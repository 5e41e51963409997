"""On which nodes VMs are registered, kept up to date: few of many, so that nobody looks through all of them."""

from collections.abc import Collection, Iterable, Mapping

from core.kernel.hops import Change
from core.kernel.rows import Row
from core.model.rows import VmCopy


class Homes:
    """The nodes of each VM, and the VMs of each node.

    Args:
        rows: The world at the start.
        nodes: All nodes, in the order of their ids.
    """

    def __init__(self, rows: Mapping[str, Row], nodes: tuple[str, ...]) -> None:
        self._place = {node: place for place, node in enumerate(nodes)}
        self._nodes: dict[str, tuple[str, ...]] = {}
        self._vms: dict[str, dict[str, None]] = {node: {} for node in nodes}
        for row in rows.values():
            if isinstance(row, VmCopy):
                self._enter(row)

    def note(self, changes: Iterable[Change]) -> None:
        """Take in what changed."""
        for _, old, new in changes:
            if isinstance(new, VmCopy) and old is None:
                self._enter(new)
            elif isinstance(old, VmCopy) and new is None:
                self._nodes[old.name] = tuple(node for node in self._nodes[old.name] if node != old.node)
                del self._vms[old.node][old.name]

    def of(self, vm: str) -> tuple[str, ...]:
        """The nodes where a VM is registered, in the order of their ids."""
        return self._nodes.get(vm, ())

    def on(self, node: str) -> Collection[str]:
        """The VMs that are registered on a node."""
        return self._vms.get(node, {}).keys()

    def _enter(self, copy: VmCopy) -> None:
        nodes = {*self._nodes.get(copy.name, ()), copy.node}
        self._nodes[copy.name] = tuple(sorted(nodes, key=self._place.__getitem__))
        self._vms[copy.node][copy.name] = None
