"""Who speaks of what: one side of an occasion, and the rows that it is about.

A hop concerns a resource or a group that its call names, its caller's answer does not, and a change
names by itself. Here that is settled once, for everything that speaks about it.
"""

from collections.abc import Iterable
from typing import Final, TypeVar

from core.evidence.occasion import Occasion, Transition
from core.kernel.rows import Row
from core.model import addresses
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.endpoints import node_id
from core.model.policies import ResourcePolicy, policy_key
from core.model.rows import CLUSTER, VIEW, Cluster, Group, Resource, View

WITNESS_REGION: Final = "witness"

R = TypeVar("R", bound=Row)
Fact = str | tuple[str, ...]

NO_VIEW: Final = View(0, ())
"""What a node was in that was in no membership."""

OF_THE_CLUSTER: Final = ("ArbitrateWitness",)
"""What concerns the cluster's own group, and does not say so."""


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
        for name in (arguments.get("resource"), arguments.get("vm"), self._witness_spoken_to(), self.item):
            if isinstance(name, str) and (resource := self.occasion.resource(name)):
                return resource
        return None

    def _witness_spoken_to(self) -> str:
        """The witness has the name of its resource."""
        region, _, name = self.occasion.call.target.partition("/")
        return name if region == WITNESS_REGION else ""

    @property
    def group(self) -> Group | None:
        """The group that it is about."""
        if self.transition and self.transition.kind in ("group", "owner"):
            return self.occasion.group(self.transition.name)
        name = self.occasion.arguments.get("group")
        if self.occasion.call.function in OF_THE_CLUSTER:
            name = self.cluster.groups[0]
        if self.item and not isinstance(name, str):
            name = self.item if self.occasion.group(self.item) else None
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
        """The membership, where nodes have views of their own that of this node.

        One that has been told of a view speaks of that; one that has lost the quorum of the part that is
        left with it, which was given no view of its own here.
        """
        arguments, views = self.occasion.arguments, self.occasion.memory.views.get(self.node)
        if not views:
            row = self.row(VIEW, View)
            assert isinstance(row, View)
            return row
        if "number" in arguments:
            return View(arguments["number"], arguments["members"])
        last, part = views[-1], arguments.get("part")
        if self.occasion.call.function == "LoseQuorum" and part and part != last.members:
            return View(last.number + 1, part)
        return last

    @property
    def view_before(self) -> View:
        """The membership before that; none for a node whose cluster service has just come on.

        What the service knew before it ended is no matter: who has gone meanwhile is no news to it.
        """
        views = self.occasion.memory.views.get(self.node)
        if views is None:
            return self.occasion.memory.view_before
        return next((view for view in reversed(views) if view.number < self.view.number), NO_VIEW)

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


def as_fact(value: object) -> Fact:
    """An argument or a result as a fact: a text, or several of them."""
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return value
    return "" if value is None else str(value)
