"""VMCLUSRES.DLL: the resource DLL between RHS and Hyper-V (S4), and the consoles' way back (S7).

It comes with the Hyper-V role and serves two types. For "Virtual Machine", Online starts the VM,
Offline saves it or shuts it down, Terminate turns it off; for "Virtual Machine Configuration",
Online registers the VM with this node's VMMS and Offline unregisters it (wsfc-facts 8.1).
"""

from core.components.resource_dll import ResourceDll
from core.kernel.operations import Procedure, answer, call, post, wait_for
from core.model import addresses
from core.model.rows import VIRTUAL_MACHINE, VmState, vm_resource

ERROR_SUCCESS = 0
ERROR_IO_PENDING = 997

STATE_WORD = {"Running": "online", "Starting": "online", "Off": "offline", "Saved": "offline", "Failed": "failed"}
"""What a VM's state means for its resource (wsfc-facts 8.2; "failed" is the article's word)."""


class VmClusRes(ResourceDll):
    """vmclusres.dll in one resource host."""

    def IsAlive(self, resource_type: str) -> Procedure:
        """S6d: find the state of all VMs of this node."""
        states = []
        for resource in self.owned(resource_type):
            state = yield call(addresses.vmms(self.node), "QueryState", resource.serves, rule="vmclusres.asks-hyper-v")
            states.append((resource.name, STATE_WORD[state]))
        return answer(tuple(states), rule="vmclusres.answers-with-all-states")

    def Online(self, name: str) -> Procedure:
        """Register the configuration, or start the VM, which takes its time."""
        resource = self.resource(name)
        if resource.type != VIRTUAL_MACHINE:
            yield call(addresses.vmms(self.node), "RegisterConfiguration", resource.serves, rule="vmclusres.registers")
            return answer(ERROR_SUCCESS, rule="vmclusres.registered")
        yield call(addresses.vmms(self.node), "Start", resource.serves, rule="vmclusres.starts-the-vm")
        yield post(self.address, "await_start", name, rule="vmclusres.waits-in-a-worker-thread")
        return answer(ERROR_IO_PENDING, rule="vmclusres.online-is-pending")

    def await_start(self, name: str) -> Procedure:
        """The worker thread behind a pending Online: report when the guest answers, or does not in time."""
        resource = self.resource(name)
        is_running = yield wait_for(
            running_signal(self.node, resource.serves),
            timeout=self.preset.pending_timeout,
            rule="vmclusres.guest-answers",
        )
        state = "Online" if is_running else "Failed"
        yield post(addresses.rhs(self.node), "SetResourceStatus", name, state, rule="vmclusres.sets-the-status")
        return answer(state, rule="vmclusres.worker-is-done")

    def Offline(self, name: str) -> Procedure:
        """Unregister the configuration, or stop the VM as its OfflineAction says."""
        resource = self.resource(name)
        if resource.type != VIRTUAL_MACHINE:
            yield call(
                addresses.vmms(self.node), "UnregisterConfiguration", resource.serves, rule="vmclusres.unregisters"
            )
            return answer(ERROR_SUCCESS, rule="vmclusres.unregistered")
        action = self.vm_settings(resource.serves).offline_action
        yield call(addresses.vmms(self.node), "Stop", resource.serves, action, rule="vmclusres.offline-action")
        return answer(ERROR_SUCCESS, rule="vmclusres.is-offline")

    def Terminate(self, name: str) -> Procedure:
        """Turn the VM off, or unregister the configuration: nobody is asked."""
        resource = self.resource(name)
        if resource.type == VIRTUAL_MACHINE:
            yield call(addresses.vmms(self.node), "Stop", resource.serves, "TurnOff", rule="vmclusres.turns-off")
        else:
            yield call(
                addresses.vmms(self.node), "UnregisterConfiguration", resource.serves, rule="vmclusres.unregisters"
            )
        return answer(None, rule="vmclusres.is-terminated")

    def VmStateChanged(self, vm: str, state: VmState) -> Procedure:
        """S7: somebody has used Hyper-V's own console; tell the cluster, if this DLL is there to hear it."""
        if not self.is_loaded(self.file):
            return answer(None, rule="vmclusres.is-not-there-to-hear")
        status = "Online" if state == "Running" else "Offline"
        yield post(
            addresses.rhs(self.node), "SetResourceStatus", vm_resource(vm), status, rule="vmclusres.is-the-proxy"
        )
        return answer(status, rule="vmclusres.is-the-proxy")


def running_signal(node: str, vm: str) -> str:
    """The name of the signal that a VM gives when its guest answers."""
    return f"{vm} is running on {node}"
