"""The cluster service, clussvc.exe (MSCS): one process, several managers, one address."""

from core.components.article.health import HealthWatch
from core.components.article.membership import Membership
from core.components.article.resource_control import ResourceControl
from core.components.base import ClusterComponent
from core.components.properties import PropertyStore
from core.kernel.operations import Answer, answer
from core.model import addresses


class ClusterService(HealthWatch, ResourceControl, Membership, PropertyStore):
    """The cluster service of one node."""

    @property
    def process(self) -> str:
        return self.address


class ClusterDatabase(ClusterComponent):
    r"""The node's copy of the cluster database, which the cluster service keeps in HKLM\Cluster."""

    @property
    def process(self) -> str:
        return addresses.clussvc(self.node)

    def IsAlivePollInterval(self, resource_type: str) -> Answer:
        """S6a: the interval in the properties of this node's resources of a type, in microseconds.

        One request covers all of them, so the shortest interval counts (inferred).
        """
        intervals = [resource.is_alive_interval for resource in self.owned(resource_type)]
        interval = min(intervals, default=self.type(resource_type).is_alive_interval)
        return answer(interval, rule="watch.interval-is-a-property")
