"""A resource DLL as documented: one exported entry point, a table of functions, and a lock on its file.

`LoadLibrary` looks at the file once. From then on Windows keeps the file locked and the module in
memory: what happens to the file has no effect until the process that loaded it has ended. What
a DLL does wrong for a resource (`Defect`) is decided here, before it does its work.
"""

from abc import ABC, abstractmethod
from collections.abc import Generator
from typing import Any, Final

from core.components.base import read
from core.components.documented.reading import DocumentedComponent
from core.kernel.component import Quiet
from core.kernel.operations import Answer, CallFailed, Operation, Procedure, answer, call, hang, post
from core.model.conditions import defect_key
from core.model.rows import DllFile, FileState, ResourceState, dll_key
from core.model.win32 import (
    ERROR_BAD_EXE_FORMAT,
    ERROR_IO_PENDING,
    ERROR_MOD_NOT_FOUND,
    ERROR_PROC_NOT_FOUND,
    ERROR_RESOURCE_FAILED,
    ERROR_SUCCESS,
)

FUNCTION_TABLE: Final = (
    "Open", "Close", "Online", "Offline", "Terminate", "LooksAlive", "IsAlive", "ResourceControl",
)  # fmt: skip
"""Functions of CLRES_FUNCTION_TABLE that every DLL supplies (wsfc-facts 2.1)."""

CANNOT_LOAD: Final[dict[FileState, tuple[int, str]]] = {
    "Missing": (ERROR_MOD_NOT_FOUND, "dll.is-missing"),
    "Damaged": (ERROR_BAD_EXE_FORMAT, "dll.is-damaged"),
    "WrongArchitecture": (ERROR_BAD_EXE_FORMAT, "dll.has-wrong-architecture"),
}


class ResourceDll(DocumentedComponent, ABC):
    """What all resource DLLs have in common."""

    @property
    def host(self) -> str:
        """The address of the resource host that it is loaded in."""
        return self.address.rpartition("/")[0]

    @property
    def process(self) -> str:
        return self.host

    @property
    def file(self) -> str:
        return self.address.rpartition("/")[2]

    @property
    def _file_state(self) -> FileState:
        return read(self.world.rows, dll_key(self.node, self.file), DllFile).state

    # --- before any resource ---------------------------------------------------------------

    def LoadLibrary(self) -> Answer:
        """Map the file into the resource host, which locks it.

        Raises:
            CallFailed: 126 when there is no file, 193 when it is no valid image (wsfc-facts 7).
        """
        if self._file_state in CANNOT_LOAD:
            code, rule = CANNOT_LOAD[self._file_state]
            raise CallFailed(code, rule=rule)
        return answer(self.file, rule="dll.is-loaded-and-locked")

    def Startup(self, resource_type: str) -> Answer:
        """The one exported entry point: it gives RHS the table of all other functions, for one type.

        Raises:
            CallFailed: 127 when the file exports no Startup.
        """
        if self._file_state == "NoStartup":
            raise CallFailed(ERROR_PROC_NOT_FOUND, rule="dll.has-no-startup")
        return answer(FUNCTION_TABLE, rule="dll.gives-its-function-table")

    # --- the calls that RHS makes, as far as they are the same for all types ---------------

    def Open(self, resource: str, flags: str) -> Procedure:
        """Make a handle (RESID) for a resource; it is not started by that."""
        if (yield from self._misbehaves(resource, "Open")) == "fails":
            yield self._log_error(resource, ERROR_RESOURCE_FAILED)
            return answer(False, rule="dll.open-fails")
        yield from self._open(resource, flags)
        return answer(True, rule="dll.gives-a-handle")

    def Online(self, resource: str) -> Procedure:
        """Bring a resource online, or say 997 and let a worker do it: within 300 ms either way."""
        wrong = yield from self._misbehaves(resource, "Online")
        if wrong == "fails":
            yield self._log_error(resource, ERROR_RESOURCE_FAILED)
            return answer(ERROR_RESOURCE_FAILED, rule="dll.online-fails")
        if wrong == "slow":
            # Its worker is at it and says nothing: RHS has only PendingTimeout to go by.
            return answer(ERROR_IO_PENDING, rule="dll.online-is-pending")
        return (yield from self._online(resource))

    def Offline(self, resource: str) -> Procedure:
        """Take a resource offline in an orderly way, with the same answers as Online."""
        yield from self._misbehaves(resource, "Offline")
        return (yield from self._offline(resource))

    def Terminate(self, resource: str) -> Procedure:
        """End a resource at once."""
        yield from self._misbehaves(resource, "Terminate")
        yield from self._terminate(resource)
        return answer(None, rule="dll.is-terminated")

    def LooksAlive(self, resource: str) -> Procedure:
        """A glance: is it probably fine?"""
        yield from self._misbehaves(resource, "LooksAlive")
        looks_alive = yield from self._looks_alive(resource)
        return answer(looks_alive, rule="dll.looks-alive" if looks_alive else "dll.looks-dead")

    def IsAlive(self, resource: str) -> Procedure:
        """A thorough look: FALSE means that it has failed."""
        wrong = yield from self._misbehaves(resource, "IsAlive")
        if wrong in ("says-true", "says-false"):
            return answer(wrong == "says-true", rule="dll.is-alive-lies")
        is_alive = yield from self._is_alive(resource)
        return answer(is_alive, rule="dll.is-alive" if is_alive else "dll.is-dead")

    def Close(self, resource: str) -> Answer:
        """Give a handle back: the resource is not used here any more."""
        return answer(None, rule="dll.handle-is-given-back")

    def ResourceControl(self, resource: str, code: str, reason: str) -> Answer | Procedure:
        """A control code: here the one that says why the state of a resource is about to change."""
        return answer(ERROR_SUCCESS, rule="dll.takes-note-of-the-reason")

    # --- what each type does ---------------------------------------------------------------

    def _open(self, resource: str, flags: str) -> Generator[Operation, Any, None]:
        """Nothing more, for most types."""
        yield from ()

    @abstractmethod
    def _online(self, resource: str) -> Procedure:
        """Bring it online."""

    @abstractmethod
    def _offline(self, resource: str) -> Procedure:
        """Take it offline."""

    @abstractmethod
    def _terminate(self, resource: str) -> Generator[Operation, Any, None]:
        """End it."""

    @abstractmethod
    def _looks_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        """Look whether it is there."""

    def _is_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        """As thorough as the glance, for most types."""
        return (yield from self._looks_alive(resource))

    # --- for those -------------------------------------------------------------------------

    def _misbehaves(self, resource: str, function: str) -> Generator[Operation, Any, str | None]:
        """What it does wrong in a call: a hang or a crash never comes back from here."""
        wrong = self.misbehaviour(resource, function)
        if wrong in ("hangs", "hangs-in-the-kernel"):
            yield hang()
        if wrong == "crashes":
            yield call(self.host, "UnhandledException", function, resource, rule="dll.crashes")
        return wrong

    def _report(self, resource: str, state: ResourceState, code: int = ERROR_SUCCESS) -> Operation:
        """SetResourceStatus: the callback through which a worker says how far a resource is."""
        return post(self.host, "SetResourceStatus", resource, state, code, rule="dll.sets-the-status")

    def _log_error(self, resource: str, code: int) -> Operation:
        """LogEvent: the callback through which a DLL writes into the cluster log."""
        return call(self.host, "LogEvent", resource, "LOG_ERROR", code, rule="dll.writes-to-the-log")

    def _is_quiet(self, resource: str) -> bool:
        """Whether nothing is wrong with the calls for a resource, so that one may be bundled."""
        return defect_key(self.node, resource) not in self.world.rows


def all_well(width: int) -> Quiet:
    """The short form of a poll that finds nothing wrong."""
    return Quiet(width=width, value=True, summary=(1,))
