"""netft.sys and the cluster networks as documented: routes, heartbeats on each of them, and a watchdog.

Each SameSubnetDelay a node sends a heartbeat to every other one of its view on every network, and
each is answered. What goes unanswered counts for that route alone: at two fifths of
SameSubnetThreshold there is a notice, at the threshold the route is down, and only when all
routes to a node are down is the node unreachable. A node whose cluster service is in no view has its
heartbeats disabled; one that was left out of a view is told so by the next node it asks.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.reading import DocumentedComponent
from core.kernel.component import Quiet
from core.kernel.hung import hangs
from core.kernel.operations import Answer, Operation, Procedure, answer, call, post, sever, wait
from core.model import addresses
from core.model.links import Port, Split, is_heard, port_key, split_key
from core.model.membership import Route, route_key
from core.model.policies import HANG_BUGCHECK, HANG_DUMP_AND_TERMINATE, HANG_TERMINATE
from core.model.rows import Membership, Network, member_key, network_of

RESPONSE: Final = 0
"""A heartbeat is answered by a node of the same view."""
DISABLED: Final = -1
"""A node takes part in no view: its heartbeats are disabled."""


class NetFt(DocumentedComponent):
    """netft.sys on one node."""

    @property
    def process(self) -> str:
        return addresses.system(self.node)

    # --- heartbeats ------------------------------------------------------------------------

    def beat(self) -> Procedure:
        """Send heartbeats for as long as the machine runs, and count those that are not answered."""
        while True:
            yield wait(self._settings.same_subnet_delay, what="SameSubnetDelay", rule="heartbeat.delay-passed")
            if not self.is_member:
                continue
            for node in self._left_out():
                # A call that was on its way while the view changed must not be waited for for ever.
                yield sever(node, rule="view.connections-are-cut")
            if len(self.members) < 2:
                continue
            for network in self.cluster.networks:
                silent, excluded_by = yield call(
                    addresses.network(network), "HeartbeatRound", self.node, rule="heartbeat.round-on-a-network"
                )
                if excluded_by:
                    yield post(
                        addresses.clussvc(self.node), "LeftOut", excluded_by[0], rule="heartbeat.tells-of-another-view"
                    )
                    break
                yield from self._note(network, silent)

    def Heartbeat(self, sender: str) -> Answer:
        """Another node's heartbeat arrives; the answer is the response, where both are of one view."""
        member = self.world.rows.get(member_key(self.node))
        if not isinstance(member, Membership):
            return answer(DISABLED, rule="heartbeat.is-disabled")
        if sender not in member.members:
            return answer(member.view, rule="heartbeat.of-a-node-left-out")
        return answer(RESPONSE, rule="heartbeat.answered")

    def PathsAreBack(self) -> Procedure:
        """The driver sees that ways are open again, and tells the cluster service (NetftRemoteReachable)."""
        yield post(addresses.clussvc(self.node), "PathsAreBack", rule="network.endpoints-are-reachable")
        return answer(None, rule="network.driver-has-told-it")

    def _note(self, network: str, silent: tuple[str, ...]) -> Generator[Operation, Any, None]:
        """Count what is missing on a network, and say when it is too much or has come back."""
        threshold, service = self._settings.same_subnet_threshold, addresses.clussvc(self.node)
        for peer in silent:
            missed = self._missed(network, peer) + 1
            self.world.put(
                route_key(self.node, network, peer),
                Route(self.node, network, peer, missed, self._is_down(network, peer)),
            )
            if missed == threshold:
                yield post(service, "RouteDown", network, peer, rule="route.threshold-reached")
            elif missed == two_fifths(threshold):
                yield post(service, "RouteSuspect", network, peer, missed, rule="route.two-fifths-missed")
        for peer in self.members:
            key = route_key(self.node, network, peer)
            route = self.world.rows.get(key)
            if isinstance(route, Route) and peer not in silent:
                self.world.put(key, None)
                if route.is_down:
                    yield post(service, "RouteUp", network, peer, rule="route.is-answered-again")

    def ThresholdChanged(self) -> Procedure:
        """SameSubnetThreshold was lowered: a route that has missed more than that already is down now."""
        threshold = self._settings.same_subnet_threshold
        routes = ((network, peer) for network in self.cluster.networks for peer in self.members)
        found = [one for one in routes if self._missed(*one) >= threshold and not self._is_down(*one)]
        for network, peer in found:
            yield post(addresses.clussvc(self.node), "RouteDown", network, peer, rule="route.threshold-reached")
        return answer(tuple(peer for _, peer in found), rule="route.counts-are-compared")

    def _is_down(self, network: str, peer: str) -> bool:
        """Whether the cluster service has marked a route as down."""
        row = self.world.rows.get(route_key(self.node, network, peer))
        return isinstance(row, Route) and row.is_down

    def _missed(self, network: str, peer: str) -> int:
        row = self.world.rows.get(route_key(self.node, network, peer))
        return row.missed if isinstance(row, Route) else 0

    def _left_out(self) -> list[str]:
        members = self.members
        return [] if len(members) == len(self.cluster.nodes) else [n for n in self.cluster.nodes if n not in members]

    @property
    def _settings(self) -> Network:
        """SameSubnetDelay and SameSubnetThreshold are properties of the cluster: the first network has them."""
        return network_of(self.world.rows)

    # --- watchdogs -------------------------------------------------------------------------

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


class ClusterNetwork(DocumentedComponent):
    """One cluster network: cables, a switch, and whoever is at their ends."""

    @property
    def _name(self) -> str:
        return self.address.partition("/")[2]

    # --- what it carries -------------------------------------------------------------------

    def HeartbeatRound(self, sender: str) -> Procedure:
        """One heartbeat from a node to every other one of its view.

        Returns:
            Who was silent, and who answered that the sender is not in its view.
        """
        silent, excluded_by = [], []
        for peer in self._peers(sender):
            if not self._carries(sender, peer):
                is_first = route_key(sender, self._name, peer) not in self.world.rows
                rule = "heartbeat.first-is-lost-on-the-way" if is_first else "heartbeat.is-lost-on-the-way"
                yield call(self.address, "Lose", sender, peer, rule=rule)
                silent.append(peer)
                continue
            response = yield call(addresses.netft(peer), "Heartbeat", sender, rule="heartbeat.arrives")
            if response != RESPONSE:
                silent.append(peer)
            if response > self._view_of(sender):
                excluded_by.append(peer)
        if silent:
            return answer((tuple(silent), tuple(excluded_by)), rule="heartbeat.missing")
        return answer(((), ()), rule="heartbeat.all-answered")

    def HeartbeatRound_in_short(self, sender: str) -> Quiet | None:
        """All is well when every other node of the view is there, hears, and has the sender in its own view."""
        peers = self._peers(sender)
        rows = self.world.rows
        for peer in peers:
            member = rows.get(member_key(peer))
            if not isinstance(member, Membership) or sender not in member.members or not self._carries(sender, peer):
                return None
        return Quiet(width=2 + 2 * len(peers), value=((), ()), summary=(len(peers),))

    def Lose(self, sender: str, peer: str) -> Answer:
        """A heartbeat, or the answer to it, does not arrive in time."""
        return answer(peer, rule="heartbeat.never-arrives")

    def _carries(self, sender: str, peer: str) -> bool:
        """Whether a heartbeat gets to a machine that can answer, and its answer back."""
        rows = self.world.rows
        if self.machine_of(peer).power != "On" or hangs(rows, addresses.system(peer)):
            return False
        return is_heard(rows, self._name, sender, peer, self.now)

    def _peers(self, sender: str) -> list[str]:
        member = self.world.rows.get(member_key(sender))
        return [node for node in member.members if node != sender] if isinstance(member, Membership) else []

    def _view_of(self, node: str) -> int:
        member = self.world.rows.get(member_key(node))
        return member.view if isinstance(member, Membership) else 0

    # --- what people do to it --------------------------------------------------------------

    def unplug(self, node: str) -> Answer:
        """Somebody pulls a node's cable on this network."""
        self._change(node, is_cut=True)
        return answer(node, rule="network.cable-is-out")

    def unplug_everywhere(self, node: str) -> Answer:
        """Somebody pulls all of a node's cables at once."""
        for network in self.cluster.networks:
            self._change(node, network, is_cut=True)
        return answer(node, rule="network.all-cables-are-out")

    def split(self, nodes: str) -> Answer:
        """The switch of this network comes apart: some nodes hear only one another, the others too."""
        self.world.put(split_key(self._name), Split(self._name, self._named(nodes)))
        return answer(nodes, rule="network.is-split")

    def split_everywhere(self, nodes: str) -> Answer:
        """Every network comes apart in the same place, as when the line between two rooms is cut."""
        for network in self.cluster.networks:
            self.world.put(split_key(network), Split(network, self._named(nodes)))
        return answer(nodes, rule="network.all-are-split")

    def lose_packets(self, node: str, percent: str) -> Answer:
        """A bad cable or port: of a hundred heartbeats to and from a node, so many get lost on each network."""
        for network in self.cluster.networks:
            self._change(node, network, loss=int(percent))
        return answer(int(percent), rule="network.loses-packets")

    def delay_packets(self, node: str, milliseconds: str) -> Answer:
        """A line that is full: everything to and from a node is late on each network."""
        for network in self.cluster.networks:
            row = self.world.rows.get(port_key(node, network))
            before = row.delay if isinstance(row, Port) else 0
            self._change(node, network, delay=int(milliseconds) * 1_000, since=self.now, was_delay=before)
        return answer(int(milliseconds), rule="network.delays-packets")

    def mend(self) -> Procedure:
        """All networks are whole again, and every cable is in; cluster services look who is there."""
        for network in self.cluster.networks:
            self.world.put(split_key(network), None)
            for node in self.cluster.nodes:
                self.world.put(port_key(node, network), None)
        for node in self.cluster.nodes:
            yield post(addresses.netft(node), "PathsAreBack", rule="network.ways-are-open-again")
        return answer(True, rule="network.is-whole")

    def _change(self, node: str, network: str = "", **fields: Any) -> None:
        key = port_key(node, network or self._name)
        if key not in self.world.rows:
            self.world.put(key, Port(node, network or self._name))
        self.world.update(key, **fields)

    def _named(self, nodes: str) -> tuple[str, ...]:
        """The nodes of a list such as NODE1,NODE2, in the order of their ids."""
        named = nodes.split(",")
        return tuple(node for node in self.cluster.nodes if node in named)


def two_fifths(threshold: int) -> int:
    """After how many missed heartbeats the log has its notice: 40 % of the threshold (wsfc-facts 4.5, observed)."""
    return max(1, threshold * 2 // 5)
