"""Heartbeats: the cluster network driver of each node, and the network between them.

Each SameSubnetDelay every node sends a heartbeat to every other one in the view, and each is
answered (the real ones are requests and responses, wsfc-facts 11.2 row 41). The network
delivers a whole round within one instant, so a round in which everybody answers is one call in
which nothing is written: it can be bundled. Only missing answers are counted.
"""

from core.components.base import ClusterComponent, read
from core.kernel.component import Quiet
from core.kernel.operations import Answer, Procedure, answer, call, post, sever, wait
from core.model import addresses
from core.model.rows import Missed, Network, Node, missed_key, missed_keys, network_of, node_key


class NetFt(ClusterComponent):
    """netft.sys on one node."""

    @property
    def process(self) -> str:
        return addresses.system(self.node)

    @property
    def _network(self) -> Network:
        return network_of(self.world.rows)

    def beat(self) -> Procedure:
        """Send heartbeats for as long as the machine runs, and count those that are not answered."""
        while True:
            yield wait(self._network.same_subnet_delay, what="SameSubnetDelay", rule="heartbeat.delay-passed")
            if not self.is_member:
                continue
            for node in self._left_out():
                # A call that was on its way while the view changed must not be waited for for ever.
                yield sever(node, rule="view.connections-are-cut")
            if len(self.view.members) < 2:
                continue
            silent = yield call(
                addresses.network(self._network.name), "HeartbeatRound", self.node, rule="heartbeat.round"
            )
            threshold = self._network.same_subnet_threshold
            for peer in silent:
                missed = self._count(peer)
                if missed == threshold:
                    yield post(
                        addresses.clussvc(self.node), "node_unreachable", peer, rule="heartbeat.threshold-reached"
                    )
                elif missed == two_fifths(threshold):
                    yield post(
                        addresses.clussvc(self.node), "node_suspect", peer, missed, rule="heartbeat.two-fifths-missed"
                    )
            for key in filter(self.world.rows.__contains__, missed_keys(self.node, self.view.members)):
                if read(self.world.rows, key, Missed).peer not in silent:
                    self.world.put(key, None)

    def Heartbeat(self, sender: str) -> Answer:
        """Another node's heartbeat arrives; the answer is the response."""
        return answer(sender, rule="heartbeat.answered")

    def _left_out(self) -> list[str]:
        members = self.view.members
        return [] if len(members) == len(self.cluster.nodes) else [n for n in self.cluster.nodes if n not in members]

    def _count(self, peer: str) -> int:
        """One more missed in a row."""
        key = missed_key(self.node, peer)
        row = self.world.rows.get(key)
        count = row.count + 1 if isinstance(row, Missed) else 1
        self.world.put(key, Missed(self.node, peer, count))
        return count


class ClusterNetwork(ClusterComponent):
    """The network itself: it carries a heartbeat to whoever can be reached."""

    def HeartbeatRound(self, sender: str) -> Procedure:
        """One heartbeat from a node to every other one in the view; answers who was silent."""
        silent = []
        netft = addresses.netft
        for peer in self._peers(sender):
            machine = self.world.rows[node_key(peer)]
            if isinstance(machine, Node) and machine.power == "On":
                yield call(netft(peer), "Heartbeat", sender, rule="heartbeat.arrives")
            else:
                is_first = missed_key(sender, peer) not in self.world.rows
                rule = "heartbeat.first-is-lost" if is_first else "heartbeat.is-lost"
                yield post(netft(peer), "Heartbeat", sender, rule=rule)
                silent.append(peer)
        if silent:
            return answer(tuple(silent), rule="heartbeat.missing")
        return answer((), rule="heartbeat.all-answered")

    def HeartbeatRound_in_short(self, sender: str) -> Quiet | None:
        """All is well when every other node in the view is there."""
        peers = self._peers(sender)
        if any(self.machine_of(peer).power != "On" for peer in peers):
            return None
        return Quiet(width=2 + 2 * len(peers), value=(), summary=(len(peers),))

    def _peers(self, sender: str) -> list[str]:
        return [node for node in self.view.members if node != sender]


def two_fifths(threshold: int) -> int:
    """After how many missed heartbeats the log has its notice: 40 % of the threshold (wsfc-facts 4.5, observed)."""
    return max(1, threshold * 2 // 5)
