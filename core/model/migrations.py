"""A VM on its way from node to node while it runs: the phases of a live migration (wsfc-facts 8.3, 8.4)."""

from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row

MoveKind = Literal["Live", "Quick", "Shutdown", "ShutdownForce", "TurnOff"]
"""The values of -MigrationType (Move-ClusterVirtualMachineRole)."""
MigrationState = Literal["Setup", "DataTransfer", "SwitchOver", "Failed", "Cancelled"]
"""Setup and DataTransfer are MigrationState 1 and 2, which can be cancelled; later phases cannot."""

CAN_BE_CANCELLED: Final = ("Setup", "DataTransfer")


class Migration(Row, frozen=True):
    """A live migration under way; key `migration/SQL01`. There is no row when none is."""

    vm: str
    source: str
    target: str
    state: MigrationState
    progress: int = 0
    """MigrationProgress, percent."""
    reason: int = 0
    """MigrationFailureReason: the code of what went wrong."""


@cache
def migration_key(vm: str) -> str:
    return f"migration/{vm}"
