"""VMCLUSRES.DLL: the resource DLL between RHS and Hyper-V (S4), and the consoles' way back (S7).

It comes with the Hyper-V role and serves two types. For "Virtual Machine", Online starts the VM,
Offline saves it or shuts it down, Terminate turns it off; for "Virtual Machine Configuration",
Online registers the VM with this node's VMMS and Offline unregisters it (wsfc-facts 8.1).
"""

from typing import Final

from core.components.article.resource_dll import ResourceDll
from core.kernel.operations import Procedure, answer, call, post
from core.model import addresses
from core.model.rows import VIRTUAL_MACHINE, ResourceState, VmState, vm_resource
from core.model.win32 import ERROR_IO_PENDING, ERROR_SUCCESS

STATE_WORD = {"Running": "online", "Starting": "online", "Off": "offline", "Saved": "offline", "Failed": "failed"}
"""What a VM's state means for its resource (wsfc-facts 8.2; "failed" is the article's word)."""


STATUS_OF: Final[dict[VmState, ResourceState]] = {"Running": "Online", "Starting": "OnlinePending"}
"""What a VM's state makes of its resource; any other makes it Offline (wsfc-facts 8.2)."""


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
        state = yield call(addresses.vmms(self.node), "Start", resource.serves, rule="vmclusres.starts-the-vm")
        if state == "Running":
            return answer(ERROR_SUCCESS, rule="vmclusres.runs-already")
        return answer(ERROR_IO_PENDING, rule="vmclusres.online-is-pending")

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
        """S7: the proxy. What a VM is now goes to the cluster, if this DLL is there to hear it."""
        if not self.is_loaded(self.file):
            return answer(None, rule="vmclusres.is-not-there-to-hear")
        status = STATUS_OF.get(state, "Offline")
        yield post(
            addresses.rhs(self.node), "SetResourceStatus", vm_resource(vm), status, rule="vmclusres.sets-the-status"
        )
        return answer(status, rule="vmclusres.is-the-proxy")
