"""A server as a thing: its power and its disk. What users break and repair by hand happens here."""

from collections.abc import Generator, Mapping
from typing import Any, ClassVar

from core.components.base import ClusterComponent
from core.kernel.operations import Answer, Operation, Procedure, answer, kill, post, wait
from core.model import addresses
from core.model.rows import (
    Process,
    VmCopy,
    dll_key,
    module_key,
    node_key,
    process_key,
)

SYSTEM_PID = 4


class Machine(ClusterComponent):
    """One server."""

    images: ClassVar[Mapping[str, str]] = {"clussvc": "clussvc.exe", "rhs:1": "rhs.exe", "vmms": "vmms.exe"}
    """The processes that start with Windows, in the order in which they do."""
    memory: ClassVar[tuple[str, ...]] = ("module", "watch", "regroup", "member", "missed")
    """The kinds of rows that are only in a node's memory."""
    offered: ClassVar[tuple[str, ...]] = ("share",)
    """The kinds of rows of what a node offers while it runs."""

    def lose_power(self) -> Procedure:
        """Everything on the machine stops at once; nobody elsewhere is told."""
        if self.machine_of(self.node).power == "Off":
            return answer(False, rule="machine.is-off-already")
        yield from self._stop("machine.loses-power")
        return answer(True, rule="machine.is-off")

    def _stop(self, rule: str) -> Generator[Operation, Any, None]:
        """Nothing on the machine runs from now on, and nobody elsewhere is told."""
        yield kill(self.address, self._processes(), silent=True, rule=rule)
        self.world.update(node_key(self.node), power="Off")
        self._forget_memory()

    def power_on(self) -> Procedure:
        """The machine boots and its services start; what the cluster makes of it is theirs."""
        if self.machine_of(self.node).power != "Off":
            return answer(False, rule="machine.is-on-already")
        self.world.update(node_key(self.node), power="Starting")
        yield wait(self.preset.machine_boot_time, what="boot", rule="machine.boots")
        if self.machine_of(self.node).power != "Starting":
            return answer(False, rule="machine.is-off-already")
        self.world.update(node_key(self.node), power="On")
        self.world.put(process_key(addresses.system(self.node)), Process("System", SYSTEM_PID))
        for name, image in self.images.items():
            self.world.put(process_key(f"{self.node}/{name}"), Process(image, self.new_pid()))
        yield post(addresses.netft(self.node), "beat", rule="machine.starts-the-network-driver")
        yield post(addresses.clussvc(self.node), "start", rule="machine.starts-the-cluster-service")
        return answer(True, rule="machine.is-on")

    def damage_dll(self, file: str) -> Answer:
        """The file's content is spoilt. The article's account lets that count at once (S8)."""
        return self._change_dll(file, "Damaged", "dll.was-damaged")

    def remove_dll(self, file: str) -> Answer:
        """The file is deleted. The article's account lets that count at once (S8)."""
        return self._change_dll(file, "Missing", "dll.was-removed")

    def repair_dll(self, file: str) -> Answer | Procedure:
        """The file is put back as it was; RHS loads it when it needs it next."""
        self.world.update(dll_key(self.node, file), state="Present")
        return answer("Present", rule="dll.was-repaired")

    def _change_dll(self, file: str, state: str, rule: str) -> Answer:
        self.world.update(dll_key(self.node, file), state=state)
        self.world.put(module_key(addresses.rhs(self.node), file), None)
        return answer(state, rule=rule)

    def _processes(self) -> tuple[str, ...]:
        """The addresses of everything that runs on this machine, in a fixed order."""
        prefix = f"process/{self.node}/"
        return tuple(sorted(key.removeprefix("process/") for key in self.world.rows if key.startswith(prefix)))

    def _forget_memory(self) -> None:
        """What was only in memory is gone: what was loaded, watched, counted and agreed, and running guests."""
        gone = tuple(f"{kind}/{self.node}/" for kind in (*self.memory, *self.offered))
        for key in sorted(key for key in self.world.rows if f"{key}/".startswith(gone)):
            self.world.put(key, None)
        for key in sorted(key for key in self.world.rows if key.startswith(f"vm/{self.node}/")):
            row = self.world.rows[key]
            assert isinstance(row, VmCopy)
            if row.state != "Saved":
                self.world.update(key, state="Off")
