"""Who answers at an address, and in which process: what components say of themselves without being run."""

from typing import NamedTuple

from core.components.directory import Directory
from core.kernel.hops import NOBODY
from core.kernel.world import World


class Box(NamedTuple):
    """Who answers at an address."""

    component: type
    process: str
    """The address of the process it lives in; empty for what lives in none, such as a disk."""


class _Onlooker:
    """A kernel that runs nothing: enough to ask components what they are."""

    def __init__(self) -> None:
        self.world = World({})
        self.now = 0
        self.chain_in_progress = NOBODY


class Boxes:
    """The boxes of a cluster, each looked up once.

    Args:
        directory: Makes them.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._onlooker = _Onlooker()
        self._boxes: dict[str, Box] = {}

    def at(self, address: str) -> Box:
        """The box at an address."""
        box = self._boxes.get(address)
        if box is None:
            component = self._directory(address, self._onlooker)
            box = self._boxes[address] = Box(type(component), component.process)
        return box
