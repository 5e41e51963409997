"""Routes and networks, as the cluster service keeps them (IM, NDP and NM in the log).

The network driver counts; here is what that means. A route that is down is no more than a route
that is down: while another network still carries heartbeats to the node, nothing happens to any
role. Only when all routes to a node are down is the node disconnected. What the networks and
their interfaces look like from above is worked out by one node for all (inferred: the coordinator).
"""

from core.components.documented.resource_states import ResourceStates
from core.kernel.operations import Answer, Procedure, answer, call, post
from core.model.links import is_plugged
from core.model.membership import (
    Interface,
    InterfaceState,
    NetworkState,
    NetworkStateName,
    Route,
    interface_key,
    network_state_key,
    route_key,
)


class Routes(ResourceStates):
    """The interface and network managers of one node's cluster service."""

    def RouteSuspect(self, network: str, peer: str, missed: int) -> Answer:
        """Two fifths of the heartbeats are missing on a route: worth a line in the log, and no more."""
        return answer((network, peer, missed), rule="route.is-only-noted")

    def RouteDown(self, network: str, peer: str) -> Procedure:
        """A route has missed as many heartbeats as it may: it is down; is there another one?"""
        if peer not in self.members:
            return answer(False, rule="route.peer-is-out-already")
        key = route_key(self.node, network, peer)
        if key in self.world.rows:
            self.world.update(key, is_down=True)
        yield post(self._coordinator, "AssessNetwork", network, rule="network.is-assessed")
        are_down = yield call(self.address, "AllRoutesDown", peer, rule="route.checks-all-routes")
        if are_down:
            yield call(self.address, "NodeDisconnected", peer, False, rule="regroup.all-routes-are-down")
        return answer(are_down, rule="route.is-down")

    def AllRoutesDown(self, peer: str) -> Answer:
        """Whether no network carries heartbeats to a node any more."""
        are_down = all(self._is_route_down(network, peer) for network in self.cluster.networks)
        return answer(are_down, rule="route.all-are-down" if are_down else "route.another-one-is-up")

    def RouteUp(self, network: str, peer: str) -> Procedure:
        """Heartbeats are answered again on a route that was down."""
        yield post(self._coordinator, "AssessNetwork", network, rule="network.is-assessed")
        return answer((network, peer), rule="route.is-up")

    def AssessNetwork(self, network: str) -> Answer:
        """What the routes of all members make of a network and of each interface on it."""
        before = self._state_of(network)
        self._assess(network)
        return answer((before, self._state_of(network)), rule="network.state-is-known")

    def _assess(self, network: str) -> None:
        for node in self.members:
            port = self._interface(network, node)
            self.world.put(interface_key(node, network), None if port == "Up" else Interface(node, network, port))
        state = self._network(network)
        self.world.put(network_state_key(network), None if state == "Up" else NetworkState(network, state))

    # --- what follows from the routes ------------------------------------------------------

    def _is_route_down(self, network: str, peer: str) -> bool:
        row = self.world.rows.get(route_key(self.node, network, peer))
        return isinstance(row, Route) and row.is_down

    def _are_joined(self, network: str, one: str, other: str) -> bool:
        """Whether two members hear each other on a network, as both of them count."""
        rows = [self.world.rows.get(route_key(*ends)) for ends in ((one, network, other), (other, network, one))]
        return not any(isinstance(row, Route) and row.is_down for row in rows)

    def _interface(self, network: str, node: str) -> InterfaceState:
        """A node that hears nobody has a failed port, if its cable is out, or cannot be reached."""
        others = [peer for peer in self.members if peer != node]
        if not others or any(self._are_joined(network, node, peer) for peer in others):
            return "Up"
        return "Unreachable" if is_plugged(self.world.rows, node, network) else "Failed"

    def _network(self, network: str) -> NetworkStateName:
        """Down where nobody hears anybody, Partitioned where some that hear somebody do not hear each other."""
        import networkx  # noqa: PLC0415 - its import costs as much as opening a window

        members = self.members
        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_edges_from(
            (one, other)
            for place, one in enumerate(members)
            for other in members[place + 1 :]
            if self._are_joined(network, one, other)
        )
        if len(members) > 1 and not graph:
            return "Down"
        is_complete = graph.number_of_edges() == len(graph) * (len(graph) - 1) // 2
        return "Up" if is_complete else "Partitioned"

    def _state_of(self, network: str) -> NetworkStateName:
        row = self.world.rows.get(network_state_key(network))
        return row.state if isinstance(row, NetworkState) else "Up"
