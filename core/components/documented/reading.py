"""Typed reading of the rows that only the documented account has."""

from core.components.base import ClusterComponent, read
from core.model import addresses
from core.model.conditions import Defect, Guest, Misbehaviour, defect_key, guest_key
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.policies import (
    CLUSTER_POLICY,
    ClusterPolicy,
    GroupPolicy,
    ResourcePolicy,
    group_policy_key,
    policy_key,
)
from core.model.rows import Membership, member_key, module_key


class DocumentedComponent(ClusterComponent):
    """A box of the documented account."""

    @property
    def members(self) -> tuple[str, ...]:
        """The view that this node's cluster service is in; empty when it is in none."""
        row = self.world.rows.get(member_key(self.node))
        return row.members if isinstance(row, Membership) else ()

    @property
    def _coordinator(self) -> str:
        """Who does for the whole view what one node has to do (inferred: the lowest id)."""
        members = self.members
        return addresses.clussvc(members[0] if members else self.node)

    @property
    def cluster_policy(self) -> ClusterPolicy:
        return read(self.world.rows, CLUSTER_POLICY, ClusterPolicy)

    def policy(self, resource: str) -> ResourcePolicy:
        row = self.world.rows[policy_key(resource)]
        assert isinstance(row, ResourcePolicy)
        return row

    def group_policy(self, group: str) -> GroupPolicy:
        return read(self.world.rows, group_policy_key(group), GroupPolicy)

    def rcm(self, resource: str) -> RcmResource:
        row = self.world.rows[rcm_key(resource)]
        assert isinstance(row, RcmResource)
        return row

    def rcm_group(self, group: str) -> RcmGroup:
        return read(self.world.rows, rcm_group_key(group), RcmGroup)

    def guest(self, vm: str) -> Guest | None:
        """What a VM's guest on this node says of itself; None when none runs here."""
        row = self.world.rows.get(guest_key(self.node, vm))
        assert row is None or isinstance(row, Guest)
        return row

    def misbehaviour(self, resource: str, function: str) -> Misbehaviour | None:
        """What the DLL does wrong on this node in a call for a resource."""
        row = self.world.rows.get(defect_key(self.node, resource))
        return row.of(function) if isinstance(row, Defect) else None

    def host_of(self, resource: str) -> str:
        """The address of the resource host that has a resource on this node."""
        return addresses.rhs(self.node, self.rcm(resource).monitor)

    def is_loaded_in(self, host: str, file: str) -> bool:
        """Whether a resource host has a DLL loaded."""
        return module_key(host, file) in self.world.rows

    def dll_of(self, resource: str) -> str:
        """The file name of the DLL that serves a resource."""
        return self.type(self.resource(resource).type).dll

    def hosts(self) -> list[str]:
        """The resource hosts that run on this node, in the order of their numbers."""
        prefix = f"process/{self.node}/rhs:"
        numbers = sorted(int(key.removeprefix(prefix)) for key in self.world.rows if key.startswith(prefix))
        return [addresses.rhs(self.node, number) for number in numbers]
