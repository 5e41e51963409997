"""Who speaks of what: one side of an occasion, and the rows that it is about.

A hop concerns a resource or a group that its call names, its caller's answer does not, and a change
names by itself. Here that is settled once, for everything that speaks about it.
"""

from collections.abc import Iterable
from typing import TypeVar

from core.evidence.occasion import Occasion, Transition
from core.kernel.rows import Row
from core.model import addresses
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.endpoints import node_id
from core.model.policies import ResourcePolicy, policy_key
from core.model.rows import CLUSTER, VIEW, Cluster, Group, Resource, View

R = TypeVar("R", bound=Row)


class Subject:
    """What one of those who take part in an occasion can speak of.

    Args:
        occasion: The occasion.
        speaker: The address of who tells it.
        transition: The change that it is about, if it is about one.
        item: One of several things of which each gets a record of its own.
    """

    def __init__(self, occasion: Occasion, speaker: str, transition: Transition | None = None, item: str = "") -> None:
        self.occasion = occasion
        self.speaker = speaker
        self.transition = transition
        self.item = item

    def row(self, key: str, kind: type[R]) -> R | None:
        """A row of the world after the hop, or None."""
        row = self.occasion.rows.get(key)
        return row if isinstance(row, kind) else None

    @property
    def resource(self) -> Resource | None:
        """The resource that it is about."""
        if self.transition and self.transition.kind == "resource":
            return self.occasion.resource(self.transition.name)
        arguments = self.occasion.arguments
        for name in (arguments.get("resource"), arguments.get("vm"), self.item):
            if isinstance(name, str) and (resource := self.occasion.resource(name)):
                return resource
        return None

    @property
    def group(self) -> Group | None:
        """The group that it is about."""
        if self.transition and self.transition.kind != "resource":
            return self.occasion.group(self.transition.name)
        name = self.occasion.arguments.get("group")
        if not isinstance(name, str):
            resource = self.resource
            name = resource.group if resource else ""
        return self.occasion.group(name)

    @property
    def rcm(self) -> RcmResource | None:
        """RCM's view of the resource."""
        resource = self.resource
        return self.row(rcm_key(resource.name), RcmResource) if resource else None

    @property
    def rcm_group(self) -> RcmGroup | None:
        """RCM's view of the group."""
        group = self.group
        return self.row(rcm_group_key(group.name), RcmGroup) if group else None

    @property
    def policy(self) -> ResourcePolicy | None:
        """The properties of the resource."""
        resource = self.resource
        return self.row(policy_key(resource.name), ResourcePolicy) if resource else None

    @property
    def cluster(self) -> Cluster:
        """The cluster."""
        row = self.row(CLUSTER, Cluster)
        assert isinstance(row, Cluster)
        return row

    @property
    def view(self) -> View:
        """The membership."""
        row = self.row(VIEW, View)
        assert isinstance(row, View)
        return row

    @property
    def node(self) -> str:
        """The node of who tells it."""
        return addresses.region(self.speaker)

    def ids(self, nodes: Iterable[str]) -> str:
        """Nodes by their numbers, as logs list them."""
        return " ".join(self.id_of(node) for node in nodes)

    def id_of(self, node: str) -> str:
        """The number of a node; empty for what is none."""
        return str(node_id(self.occasion.rows, node)) if node in self.cluster.nodes else ""
