"""The Resource Host Subsystem, rhs.exe: it runs the functions of resource DLLs (S2, S3).

RHS knows no resource type. It knows which DLL serves a type, loads the DLL when it is first
needed, calls the entry point Startup, and from then on the functions in the table it gets back.
"""

from collections.abc import Generator
from typing import Any

from core.components.base import ClusterComponent
from core.kernel.operations import Operation, Procedure, answer, call, post
from core.model import addresses
from core.model.rows import Module, ResourceState, module_key


class ResourceHost(ClusterComponent):
    """One rhs.exe."""

    @property
    def process(self) -> str:
        return self.address

    def IsAlive(self, resource_type: str) -> Procedure:
        """S6b to S6e: ask the DLL of a type for the state of its resources, and hand it on."""
        dll = yield from self._function_of(self.type(resource_type).dll)
        states = yield call(dll, "IsAlive", resource_type, rule="rhs.calls-is-alive")
        return answer(states, rule="rhs.hands-the-states-on")

    def prove(self, file: str) -> Procedure:
        """S3: know the functions of a DLL before they are needed."""
        yield from self._function_of(file)
        return answer(file, rule="rhs.knows-the-function")

    def Online(self, resource: str) -> Procedure:
        """Bring a resource online; 997 means it will report when it is there."""
        dll = yield from self._function_of(self._dll_of(resource))
        code = yield call(dll, "Online", resource, rule="rhs.calls-online")
        return answer(code, rule="rhs.reports-online")

    def Offline(self, resource: str) -> Procedure:
        """Take a resource offline in its own way."""
        dll = yield from self._function_of(self._dll_of(resource))
        code = yield call(dll, "Offline", resource, rule="rhs.calls-offline")
        return answer(code, rule="rhs.reports-offline")

    def Terminate(self, resource: str) -> Procedure:
        """End a resource without asking it."""
        dll = yield from self._function_of(self._dll_of(resource))
        yield call(dll, "Terminate", resource, rule="rhs.calls-terminate")
        return answer(None, rule="rhs.reports-terminated")

    def TerminateAll(self) -> Procedure:
        """The cluster service has ended: terminate what still runs here, as far as its DLL is loaded."""
        ended = []
        for name in self._running_here():
            if self.is_loaded(self._dll_of(name)):
                dll = addresses.dll(self.node, self._dll_of(name))
                yield call(dll, "Terminate", name, rule="rhs.calls-terminate")
                ended.append(name)
        return answer(tuple(ended), rule="rhs.reports-terminated")

    def SetResourceStatus(self, resource: str, state: ResourceState) -> Procedure:
        """A DLL says what one of its resources is now: hand it to the cluster service."""
        yield post(addresses.clussvc(self.node), "resource_status", resource, state, rule="rhs.hands-the-status-on")
        return answer(state, rule="rhs.status-received")

    def _function_of(self, file: str) -> Generator[Operation, Any, str]:
        """The address of a DLL whose function table is known; loads it where it is not."""
        dll = addresses.dll(self.node, file)
        if not self.is_loaded(file):
            yield call(dll, "LoadLibrary", rule="rhs.loads-the-dll")
            yield call(dll, "Startup", rule="rhs.resolves-the-entry-point")
            self.world.put(module_key(self.address, file), Module(host=self.address, file=file))
        return dll

    def _dll_of(self, resource: str) -> str:
        return self.type(self.resource(resource).type).dll

    def _running_here(self) -> list[str]:
        """The resources of the groups this node owns, dependents before what they depend on."""
        groups = [self.group(name) for name in self.cluster.groups]
        return [name for group in groups if group.owner == self.node for name in reversed(group.resources)]
