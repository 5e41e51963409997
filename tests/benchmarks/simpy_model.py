"""The article's rounds and the heartbeats of a cluster, hop for hop, as one writes them in SimPy.

Each box's function is a process and a caller waits for it, because any of them may take time;
each hop appends one tuple to a list. The state that can fail (power, VMs, shares) is in
dictionaries and is read where our components read it. Nothing else is kept: no causes, no
spans, no rules, no changes. It is the least that a SimPy program could record.
"""

from collections.abc import Generator
from typing import Any

import simpy

Step = Generator[Any, Any, Any]
VMS_STATE = "Running"
STAGGER = 200_000


class SimpyCluster:
    """A healthy cluster in SimPy.

    Args:
        vms: The VMs of each node.
        shares: The file shares of each node.
    """

    def __init__(self, vms: dict[str, list[str]], shares: dict[str, list[str]]) -> None:
        self.env = simpy.Environment()
        self.trace: list[tuple[Any, ...]] = []
        self.nodes = list(vms)
        self.power = dict.fromkeys(self.nodes, "On")
        self.missed: dict[tuple[str, str], int] = {}
        self.intervals = dict.fromkeys(self.nodes, 5_000_000)
        self.vm_states = {(node, vm): VMS_STATE for node in self.nodes for vm in vms[node]}
        self.shares = {(node, share) for node in self.nodes for share in shares[node]}
        self.believed = {vm: "Online" for node in self.nodes for vm in (*vms[node], *shares[node])}
        for place, node in enumerate(self.nodes):
            if vms[node]:
                self.env.process(self._watch(place, node, self._virtual_machines(node, vms[node])))
            if shares[node]:
                self.env.process(self._watch(place, node, self._file_shares(node, shares[node])))
        for node in self.nodes:
            self.env.process(self._beat(node))

    def run(self, until: int) -> None:
        """Run to a time in microseconds."""
        self.env.run(until)

    def _note(self, kind: str, source: str, target: str, function: str, value: Any = None) -> None:
        self.trace.append((len(self.trace), self.env.now, kind, source, target, function, value))

    def _watch(self, place: int, node: str, is_alive: Any) -> Step:
        service, rhs = f"{node}/clussvc", f"{node}/rhs:1"
        yield self.env.timeout(place * STAGGER)
        self._note("message", service, service, "watch")
        while True:
            self._note("call", service, f"{service}/CLUSDB", "IsAlivePollInterval")
            interval = yield self.env.process(self._interval(node))
            self._note("return", f"{service}/CLUSDB", service, "IsAlivePollInterval", interval)
            yield self.env.timeout(interval)
            self._note("timer", service, service, "IsAlivePollInterval")
            self._note("call", service, rhs, "IsAlive")
            states = yield self.env.process(self._host(rhs, is_alive))
            self._note("return", rhs, service, "IsAlive", states)
            self._note("call", service, service, "judge")
            verdict = yield self.env.process(self._judge(states))
            self._note("return", service, service, "judge", verdict)

    def _interval(self, node: str) -> Step:
        return self.intervals[node]
        yield  # makes it a process, as the functions of all boxes are

    def _judge(self, states: tuple[tuple[str, str], ...]) -> Step:
        failed = []
        for name, state in states:
            if self.believed[name] == "Online" and state == "failed":
                self.believed[name] = "Failed"
                failed.append(name)
        return tuple(failed)
        yield

    def _host(self, rhs: str, is_alive: Any) -> Step:
        dll, ask = is_alive
        self._note("call", rhs, dll, "IsAlive")
        states = yield self.env.process(ask())
        self._note("return", dll, rhs, "IsAlive", states)
        return states

    def _virtual_machines(self, node: str, vms: list[str]) -> Any:
        dll, vmms = f"{node}/rhs:1/vmclusres.dll", f"{node}/vmms"

        def is_alive() -> Step:
            states = []
            for vm in vms:
                self._note("call", dll, vmms, "QueryState", vm)
                state = yield self.env.process(query_state(vm))
                self._note("return", vmms, dll, "QueryState", state)
                states.append((vm, "online" if state == VMS_STATE else "failed"))
            return tuple(states)

        def query_state(vm: str) -> Step:
            worker = f"{node}/vm/{vm}"
            self._note("call", vmms, worker, "ReportState")
            state = yield self.env.process(report_state(vm))
            self._note("return", worker, vmms, "ReportState", state)
            return state

        def report_state(vm: str) -> Step:
            return self.vm_states[node, vm]
            yield

        return dll, is_alive

    def _file_shares(self, node: str, shares: list[str]) -> Any:
        dll = f"{node}/rhs:1/clusres.dll"

        def is_alive() -> Step:
            states = []
            for share in shares:
                self._note("call", dll, f"{node}/share/{share}", "GetInfo")
                is_there = yield self.env.process(get_info(share))
                self._note("return", f"{node}/share/{share}", dll, "GetInfo", is_there)
                states.append((share, "online" if is_there else "failed"))
            return tuple(states)

        def get_info(share: str) -> Step:
            return (node, share) in self.shares
            yield

        return dll, is_alive

    def _beat(self, node: str) -> Step:
        driver, network = f"{node}/netft", "network/Cluster Network 1"
        self._note("message", driver, driver, "beat")
        while True:
            yield self.env.timeout(1_000_000)
            self._note("timer", driver, driver, "SameSubnetDelay")
            self._note("call", driver, network, "HeartbeatRound")
            silent = yield self.env.process(self._round(node, network))
            self._note("return", network, driver, "HeartbeatRound", silent)
            for peer in self.nodes:
                if peer in silent:
                    self.missed[node, peer] = self.missed.get((node, peer), 0) + 1
                elif (node, peer) in self.missed:
                    del self.missed[node, peer]

    def _round(self, sender: str, network: str) -> Step:
        silent: list[str] = []
        for peer in self.nodes:
            if peer == sender:
                continue
            if self.power[peer] != "On":
                silent.append(peer)
            else:
                self._note("call", network, f"{peer}/netft", "Heartbeat", sender)
                yield self.env.process(self._heartbeat(sender))
                self._note("return", f"{peer}/netft", network, "Heartbeat", sender)
        return tuple(silent)

    def _heartbeat(self, sender: str) -> Step:
        return sender
        yield
