"""netft.sys as documented: besides heartbeats it keeps a watchdog on user-mode processes."""

from core.components import network
from core.components.documented.reading import DocumentedComponent
from core.kernel.hung import hangs
from core.kernel.operations import Procedure, answer, call, wait
from core.model import addresses
from core.model.policies import HANG_BUGCHECK, HANG_DUMP_AND_TERMINATE, HANG_TERMINATE


class NetFt(network.NetFt, DocumentedComponent):
    """netft.sys on one node."""

    def Watch(self, process: str, limit: int) -> Procedure:
        """Give a process that gives no sign of life until a limit, then act (simplified: its pings are not shown)."""
        is_service = process == addresses.clussvc(self.node)
        what = "ClusSvcHangTimeout" if is_service else "watchdog"
        yield wait(limit, what=what, rule="watchdog.limit-has-passed")
        if not hangs(self.world.rows, process):
            return answer(False, rule="watchdog.not-needed")
        if not is_service:
            yield call(addresses.machine(self.node), "Bugcheck", process, rule="watchdog.stop-0x9e")
            return answer(True, rule="watchdog.has-fired")
        action = self.cluster_policy.hang_recovery_action
        if action in (HANG_TERMINATE, HANG_DUMP_AND_TERMINATE):
            yield call(addresses.machine(self.node), "EndProcess", process, rule="watchdog.ends-the-service")
        elif action == HANG_BUGCHECK:
            yield call(addresses.machine(self.node), "Bugcheck", process, rule="watchdog.stop-0x9e")
        return answer(True, rule="watchdog.has-fired")
