"""What stands behind the simpler resource types on a node: an IP address, a network name, a service.

Each is there or it is not (`Offering`). The network stack, the name's registration and the Service
Control Manager know; a resource DLL asks them.
"""

from core.components.base import ClusterComponent
from core.kernel.operations import Answer, answer
from core.model.conditions import Offering, offering_key


class Behind(ClusterComponent):
    """Something that a resource makes available on a node."""

    @property
    def _key(self) -> str:
        return offering_key(self.node, self._resource)

    @property
    def _resource(self) -> str:
        return self.address.split("/", 2)[2]

    def GetInfo(self) -> Answer:
        """Whether it is there."""
        return answer(self._key in self.world.rows, rule="offering.is-reported")

    def Attach(self, node: str) -> Answer:
        """Make it be there."""
        self.world.put(self._key, Offering(self.node, self._resource))
        return answer(True, rule="offering.is-there")

    def Detach(self, node: str) -> Answer:
        """Take it away."""
        self.world.put(self._key, None)
        return answer(True, rule="offering.is-gone")
