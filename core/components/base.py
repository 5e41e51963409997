"""What every box of a cluster shares: where it is, and typed reading of the rows.

A procedure reads rows through these properties and methods each time it needs them, because
across a yield anything may have changed.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from core.kernel.component import Component, Kernel
from core.kernel.rows import Row
from core.model import addresses
from core.model.preset import Preset
from core.model.rows import (
    CLUSTER,
    QUORUM,
    VIEW,
    Cluster,
    Group,
    Hosted,
    Node,
    Pids,
    Quorum,
    Resource,
    ResourceType,
    View,
    VmCopy,
    VmSettings,
    group_key,
    hosted_key,
    member_key,
    module_key,
    node_key,
    pids_key,
    resource_key,
    type_key,
    vm_key,
    vm_settings_key,
)

R = TypeVar("R", bound=Row)

FIRST_NEW_PID: Final = 20_000
FIRST_NEW_PID_OF_MANY: Final = 500_000
FEW_GROUPS: Final = 190
"""Up to here the workers of the start have lower process ids than any that is given out later."""
MOST_NODES: Final = 64


def read(rows: Mapping[str, Row], key: str, kind: type[R]) -> R:
    """The row under `key`, known to be of its kind.

    Raises:
        KeyError: there is none.
    """
    row = rows[key]
    assert isinstance(row, kind)
    return row


class ClusterComponent(Component):
    """A box of a cluster, under one preset."""

    def __init__(self, address: str, kernel: Kernel, preset: Preset) -> None:
        super().__init__(address, kernel)
        self.preset = preset
        self.node = addresses.region(address)
        """The node it is on; for a box outside the nodes, its region."""

    # The rows that procedures read most are read without a detour through a general function.

    @property
    def cluster(self) -> Cluster:
        row = self.world.rows[CLUSTER]
        assert isinstance(row, Cluster)
        return row

    @property
    def view(self) -> View:
        row = self.world.rows[VIEW]
        assert isinstance(row, View)
        return row

    @property
    def quorum(self) -> Quorum:
        return read(self.world.rows, QUORUM, Quorum)

    @property
    def is_member(self) -> bool:
        """Whether this node's cluster service takes part in the view."""
        return member_key(self.node) in self.world.rows

    def machine_of(self, node: str) -> Node:
        row = self.world.rows[node_key(node)]
        assert isinstance(row, Node)
        return row

    def group(self, name: str) -> Group:
        row = self.world.rows[group_key(name)]
        assert isinstance(row, Group)
        return row

    def resource(self, name: str) -> Resource:
        row = self.world.rows[resource_key(name)]
        assert isinstance(row, Resource)
        return row

    def type(self, name: str) -> ResourceType:
        return read(self.world.rows, type_key(name), ResourceType)

    def vm_settings(self, vm: str) -> VmSettings:
        return read(self.world.rows, vm_settings_key(vm), VmSettings)

    def vm_copy(self, vm: str) -> VmCopy | None:
        """This node's registration of a VM, if it has one."""
        row = self.world.rows.get(vm_key(self.node, vm))
        assert row is None or isinstance(row, VmCopy)
        return row

    def is_loaded(self, file: str) -> bool:
        """Whether the resource host of this node has a DLL loaded."""
        return module_key(addresses.rhs(self.node), file) in self.world.rows

    def hosted(self, resource_type: str) -> tuple[str, ...]:
        """The names of the resources of one type in the groups this node owns, in the order of the cluster file."""
        return read(self.world.rows, hosted_key(self.node, resource_type), Hosted).resources

    def owned(self, resource_type: str) -> list[Resource]:
        """The resources themselves."""
        return list(map(self.resource, self.hosted(resource_type)))

    def new_pid(self) -> int:
        """A process id that this node has not given out yet, and that no other node gives out."""
        row = self.world.rows.get(pids_key(self.node))
        base = FIRST_NEW_PID if len(self.cluster.groups) <= FEW_GROUPS else FIRST_NEW_PID_OF_MANY
        pid = row.last + 4 * MOST_NODES if isinstance(row, Pids) else base + 4 * self.machine_of(self.node).id
        self.world.put(pids_key(self.node), Pids(pid))
        return pid
