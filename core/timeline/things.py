"""What a breakpoint means by an object: an address and all in it, or something that the cluster knows by a name.

A VM, its group and its resources are one thing to whoever looks at them, so a name also stands for the
resources of a group and for what they serve. Names and addresses are compared in any case. A hop carries
few different addresses and a world few different keys, so what is known of each is remembered.
"""

from collections.abc import Mapping
from typing import Any, Final

from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model.rows import Resource

_BOOKKEEPING: Final = "pending/"
"""Keys of rows that only say what is going to happen; no object has any, and there is no end to them."""
NAMED: Final = ("group/", "resource/", "vmsettings/", "sharesettings/", "disk/", "volume/", "network/")
"""Keys of rows that give a thing its name."""
_MOST_VALUES: Final = 10_000
"""So many values are remembered; there is no end to different ones."""


class Thing:
    """An object of a cluster, as a breakpoint names it.

    Args:
        object: An address, or the name of a VM, group, resource, share, disk, volume or network.
        rows: The cluster.
    """

    def __init__(self, object: str, rows: Mapping[str, Row]) -> None:  # noqa: A002 - as the breakpoint calls it
        self._address = object.casefold()
        self._within = self._address + "/"
        self.names = _names(self._address, rows)
        """Everything the object goes by, in lower case; empty for an address."""
        self._ends: dict[str, bool] = {}
        self._keys: dict[str, bool] = {}
        self._values: dict[str | tuple[Any, ...], bool] = {}

    def is_at(self, hop: Hop) -> bool:
        """Whether a hop begins or ends at the object, or in it."""
        return self.is_end(hop.source) or self.is_end(hop.target)

    def is_among(self, value: Any) -> bool:
        """Whether a value names the object, however deep; only names are found in values."""
        if not self.names or not isinstance(value, str | tuple):
            return False
        known = self._values.get(value)
        if known is None:
            if len(self._values) >= _MOST_VALUES:
                self._values.clear()
            known = value.casefold() in self.names if isinstance(value, str) else any(map(self.is_among, value))
            self._values[value] = known
        return known

    def is_changed(self, hop: Hop) -> bool:
        """Whether a hop writes a fact about the object, or about anything in it."""
        return any(self.owns(key) for key, _, _ in hop.changes)

    def owns(self, key: str) -> bool:
        """Whether the row under a key is about the object, or about anything in it."""
        if key.startswith(_BOOKKEEPING):
            return False
        known = self._keys.get(key)
        if known is None:
            known = self._keys[key] = self._names(key.partition("/")[2].casefold())
        return known

    def is_itself(self, key: str) -> bool:
        """Whether the row under a key is about the object as a whole."""
        return self.owns(key) and (bool(self.names) or key.partition("/")[2].casefold() == self._address)

    def is_end(self, address: str) -> bool:
        """Whether an address is that of the object, or of something in it."""
        known = self._ends.get(address)
        if known is None:
            known = self._ends[address] = self._names(address.casefold())
        return known

    def _names(self, path: str) -> bool:
        """Whether the object, or something in it, is at a path."""
        if self.names:
            return not self.names.isdisjoint(path.split("/"))
        return path == self._address or path.startswith(self._within)


def _names(name: str, rows: Mapping[str, Row]) -> frozenset[str]:
    """What a thing of a name also goes by; nothing for what no row gives a name."""
    if all(key.partition("/")[2].casefold() != name for key in rows if key.startswith(NAMED)):
        return frozenset()
    names = {name}
    for row in rows.values():
        if isinstance(row, Resource) and row.serves:
            resource, served = row.name.casefold(), row.serves.casefold()
            if name in (resource, row.group.casefold()):
                names.update((resource, served))
            elif name == served:
                names.add(resource)
    return frozenset(names)
