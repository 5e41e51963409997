"""The state of everything, and the one way to write it.

The world is a flat mapping from key to row. `put` (and `update` on top of it) is the only
write, and every write is noted on the hop in progress: whoever wants to know what changed
reads the hop. That is what makes looking back possible without an engine.
"""

from collections.abc import Mapping

import msgspec

from core.kernel.hops import Change
from core.kernel.rows import Row, same


class World:
    """All rows now, and what the hop in progress has changed so far."""

    __slots__ = ("changes", "rows")

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self.rows: dict[str, Row] = dict(rows)
        self.changes: list[Change] = []

    def put(self, key: str, row: Row | None) -> None:
        """Make `row` the fact under `key`, or let there be none. Saying the same again is no change."""
        old = self.rows.get(key)
        if same(old, row):
            return
        if row is None:
            del self.rows[key]
        else:
            self.rows[key] = row
        self.changes.append((key, old, row))

    def update(self, key: str, **fields: object) -> None:
        """Change some fields of the row as it is now, never of one read before a yield.

        Raises:
            KeyError: there is no row under `key`.
        """
        self.put(key, msgspec.structs.replace(self.rows[key], **fields))


def apply(rows: dict[str, Row], changes: tuple[Change, ...]) -> None:
    """Carry `rows` forward over one hop."""
    for key, _, new in changes:
        if new is None:
            del rows[key]
        else:
            rows[key] = new
