"""How the cluster service watches its resources, in the article's account (S5, S6, S8).

The cluster service itself keeps the interval: it reads IsAlivePollInterval, waits, and asks the
resource host for the state of all its resources of one type. A virtual machine is watched
exactly like a file share (S1); only the DLL behind the question differs (S2).
"""

from core.components.base import ClusterComponent
from core.kernel.operations import Answer, CallFailed, Procedure, answer, call, post, wait
from core.model import addresses
from core.model.rows import NO_CLAIM, Watch, group_key, resource_key, watch_key

StateReport = tuple[tuple[str, str], ...]
"""Resource and state, "online", "failed" or "offline", in the order of the cluster file."""


class HealthWatch(ClusterComponent):
    """The part of the cluster service that asks whether resources are alive."""

    def watch(self, resource_type: str) -> Procedure:
        """Ask for the state of this node's resources of one type, again and again."""
        key = watch_key(self.node, resource_type)
        if key in self.world.rows:
            return answer(False, rule="watch.already-running")
        self.world.put(key, Watch(self.chain))

        while True:
            interval = yield call(
                addresses.clusdb(self.node), "IsAlivePollInterval", resource_type, rule="watch.reads-interval"
            )
            yield wait(interval, what="IsAlivePollInterval", rule="watch.interval-passed")
            if not self.is_member or not self.hosted(resource_type):
                self.world.put(key, None)
                return answer(True, rule="watch.nothing-left")

            try:
                states = yield call(addresses.rhs(self.node), "IsAlive", resource_type, rule="watch.asks-rhs")
            except CallFailed as failed:
                yield call(self.address, "lose_sight", resource_type, failed.code, rule="watch.cannot-ask")
                continue
            yield call(self.address, "judge", states, rule="watch.judges")

    def judge(self, states: StateReport) -> Procedure:
        """S6f: online, nothing happens; failed, the group is started again on another node."""
        failed, caught_up = [], []
        for name, state in states:
            resource = self.resource(name)
            group = self.group(resource.group)
            if resource.state == "OnlinePending" and state == "failed":
                yield post(self.address, "resource_status", name, "Failed", rule="judge.pending-has-failed")
                continue
            if group.claim != NO_CLAIM or group.owner != self.node:
                continue  # somebody is changing it at this very moment: not ours to judge
            if not resource.monitored:
                self.world.update(resource_key(name), monitored=True)
            if resource.state == "Online" and state == "failed":
                self.world.update(resource_key(name), state="Failed")
                self.world.update(group_key(group.name), state="Failed")
                yield post(self.address, "fail_over", group.name, rule="judge.failed-moves-the-group")
                failed.append(name)
            elif resource.state == "Online" and state == "offline":
                yield post(self.address, "resource_status", name, "Offline", rule="judge.stopped-unseen")
                caught_up.append(name)
            elif resource.state == "Offline" and state == "online":
                yield post(self.address, "resource_status", name, "Online", rule="judge.started-unseen")
                caught_up.append(name)
        if failed:
            return answer(tuple(failed), rule="judge.failed")
        if caught_up:
            return answer(tuple(caught_up), rule="judge.caught-up")
        return answer((), rule="judge.online-nothing-happens")

    def lose_sight(self, resource_type: str, code: int) -> Answer:
        """S8: nobody can ask for the state any more. What is known is only the last state seen."""
        unwatched = []
        for resource in self.owned(resource_type):
            if self.group(resource.group).claim == NO_CLAIM:
                self.world.update(resource_key(resource.name), monitored=False)
                unwatched.append(resource.name)
        return answer(tuple(unwatched), rule="watch.not-protected")
