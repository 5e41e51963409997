"""Which place a tile has on its node.

A tile keeps its place for as long as nobody else sits there when it returns, so stepping back
and forth moves nothing; a VM that arrives takes the first free place. This is the only
memory the stage has, and it never decides what is drawn, only where.
"""

from collections.abc import Iterable

from gui.stage.figures import NodeFigure


class Slots:
    """The places of tiles, by address."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self.at_first: int | None = None
        """The most tiles a node had when the cluster was first seen."""
        self.most = 0
        """The most tiles a node ever had: room that is kept."""
        self.hosts = 1
        """The most resource hosts a node ever had."""

    def clear(self) -> None:
        """Forget: another cluster is shown."""
        self._places.clear()
        self.at_first = None
        self.most = 0
        self.hosts = 1

    def assign(self, nodes: Iterable[NodeFigure]) -> None:
        """Give every tile of these nodes a place."""
        for node in nodes:
            taken: set[int] = set()
            homeless = []
            for tile in node.tiles:
                place = self._places.get(tile.address)
                if place is None or place in taken:
                    homeless.append(tile.address)
                else:
                    taken.add(place)
            place = 0
            for address in homeless:
                while place in taken:
                    place += 1
                taken.add(place)
                self._places[address] = place
            self.most = max(self.most, max(taken, default=-1) + 1)
            self.hosts = max(self.hosts, sum(box.layer == "host" for box in node.boxes))
        if self.at_first is None:
            self.at_first = self.most

    def place(self, address: str) -> int:
        """The place of a tile that `assign` has seen."""
        return self._places[address]
