"""A resource DLL: what RHS calls to keep resources of a type available (S2).

A DLL is a file on a node's disk and, once loaded, a module in the resource host. Only
`LoadLibrary` looks at the file: a missing file is error 126, a damaged one error 193. What
each DLL does for its resources is in the classes of its own file.
"""

from typing import Final

from core.components.base import ClusterComponent, read
from core.kernel.operations import Answer, CallFailed, answer
from core.model import addresses
from core.model.rows import DllFile, dll_key
from core.model.win32 import ERROR_BAD_EXE_FORMAT, ERROR_MOD_NOT_FOUND

FUNCTION_TABLE: Final = ("Open", "Close", "Online", "Offline", "Terminate", "LooksAlive", "IsAlive")
"""The functions of CLRES_FUNCTION_TABLE that every DLL supplies (wsfc-facts 2.1)."""


class ResourceDll(ClusterComponent):
    """What all resource DLLs have in common."""

    @property
    def process(self) -> str:
        return addresses.rhs(self.node)

    @property
    def file(self) -> str:
        return self.address.rpartition("/")[2]

    def LoadLibrary(self) -> Answer:
        """Map the file into the resource host.

        Raises:
            CallFailed: 126 when there is no file, 193 when it is no valid image (wsfc-facts 7).
        """
        state = read(self.world.rows, dll_key(self.node, self.file), DllFile).state
        if state == "Missing":
            raise CallFailed(ERROR_MOD_NOT_FOUND, rule="dll.is-missing")
        if state == "Damaged":
            raise CallFailed(ERROR_BAD_EXE_FORMAT, rule="dll.is-damaged")
        return answer(self.file, rule="dll.is-loaded")

    def Startup(self) -> Answer:
        """The one exported entry point: it gives RHS the table of all other functions."""
        return answer(FUNCTION_TABLE, rule="dll.gives-its-functions")
