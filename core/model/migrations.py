"""A VM on its way from node to node while it runs: the phases of a live migration (wsfc-facts 8.3, 8.4)."""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row

MoveKind = Literal["Live", "Quick", "Shutdown", "TurnOff"]
"""The values of -MigrationType (Move-ClusterVirtualMachineRole); ShutdownForce is left out."""
MoveContext = Literal["TurnOff", "Save", "Shutdown", "LiveMigration"]
"""VM_RESDLL_CONTEXT: what goes with a move, so that the VM's resource knows what to do with the VM."""
CONTEXT_OF: Final[dict[MoveKind, MoveContext]] = {
    "Live": "LiveMigration", "Quick": "Save", "Shutdown": "Shutdown", "TurnOff": "TurnOff",
}  # fmt: skip
LIVE_MIGRATION: Final = "LiveMigration"
MigrationState = Literal["Setup", "DataTransfer", "SwitchOver", "Failed", "Cancelled"]
"""Setup and DataTransfer are MigrationState 1 and 2, which can be cancelled; later phases cannot."""

CAN_BE_CANCELLED: Final = ("Setup", "DataTransfer")
ALL_COPIED: Final = 100
"""The progress at which the memory is over there, but for what the guest still changes."""


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


def migration_of(rows: Mapping[str, Row], vm: str) -> Migration | None:
    """The live migration of a VM that is under way; None when it stays where it is."""
    row = rows.get(migration_key(vm))
    return row if isinstance(row, Migration) else None
