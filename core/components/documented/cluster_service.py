"""The cluster service, clussvc.exe, in the documented account: all its managers under one roof.

From below to above: states of resources and groups, failures and hosts (RCM), routes and views (NM,
RGP), votes (QUORUM), what becomes of nodes that left, joining, the administrator's moves and settings.
"""

from core.components.documented.drain import DrainControl
from core.components.documented.joining import Joining
from core.components.documented.properties import PolicyStore


class ClusterService(DrainControl, Joining, PolicyStore):
    """The cluster service of one node."""

    @property
    def process(self) -> str:
        return self.address
