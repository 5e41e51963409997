"""clusres.dll and clusres2.dll: the resource types that come with the failover clustering feature.

They show that a virtual machine is handled exactly like any other resource (S1): RHS calls the
same functions, only what stands behind them differs.
"""

from core.components.article.resource_dll import ResourceDll
from core.components.behind import behind
from core.kernel.operations import Answer, Procedure, answer, call
from core.model.win32 import ERROR_SUCCESS


class ClusRes(ResourceDll):
    """clusres.dll: shares, disks, and what else a role may hold."""

    def IsAlive(self, resource_type: str) -> Procedure:
        """Does the Server service still report the share? (wsfc-facts 2.6)."""
        states = []
        for resource in self.owned(resource_type):
            is_there = yield call(self._behind(resource.name), "GetInfo", rule="clusres.asks-for-the-share")
            states.append((resource.name, "online" if is_there else "failed"))
        return answer(tuple(states), rule="clusres.answers-with-all-states")

    def Online(self, name: str) -> Procedure:
        """Share the folder, or mount the disk."""
        yield call(self._behind(name), "Attach", self.node, rule="clusres.brings-online")
        return answer(ERROR_SUCCESS, rule="clusres.is-online")

    def Offline(self, name: str) -> Procedure:
        """End the share, or dismount the disk."""
        yield call(self._behind(name), "Detach", self.node, rule="clusres.takes-offline")
        return answer(ERROR_SUCCESS, rule="clusres.is-offline")

    def Terminate(self, name: str) -> Procedure:
        """The same, without asking."""
        yield call(self._behind(name), "Detach", self.node, rule="clusres.takes-offline")
        return answer(None, rule="clusres.is-offline")

    def _behind(self, name: str) -> str:
        """The address of what a resource makes available."""
        return behind(self.node, self.resource(name))


class ClusRes2(ResourceDll):
    """clusres2.dll: the file share witness. Its lock on the share is part of the quorum rules to come."""

    def Online(self, name: str) -> Answer:
        """Take the witness (simplified: the lock always succeeds while the witness is there)."""
        return answer(ERROR_SUCCESS, rule="clusres.is-online")

    def Offline(self, name: str) -> Answer:
        """Leave the witness."""
        return answer(ERROR_SUCCESS, rule="clusres.is-offline")

    def Terminate(self, name: str) -> Answer:
        """Leave the witness."""
        return answer(None, rule="clusres.is-offline")
