"""A run as JSON lines: one object a hop, for other programs.

Everything that a digest covers is there, under names that say their unit; times are integers.
Where there is no parent or cause the number is -1, so that a column has one type.
"""

from typing import Any

import msgspec

from core.evidence.narration import Narrator
from core.kernel.hops import Hop, Kind, Lost
from core.kernel.rows import Row, encode


class ChangeRecord(msgspec.Struct, frozen=True):
    """A row that was written: null where there was or is none."""

    key: str
    old: Row | None
    new: Row | None


class HopRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A hop as an object; the fields come in this order."""

    index: int
    time_us: int
    chain: int
    span: int
    parent: int
    kind: Kind
    source: str
    target: str
    function: str
    arguments: tuple[Any, ...]
    result: Any
    rule: str
    cause: int
    changes: tuple[ChangeRecord, ...]
    width: int
    lost: Lost
    sentence: str | None = None
    """Only where a language was asked for."""


def json_line(hop: Hop, narrator: Narrator | None) -> str:
    """A hop as one line of JSON.

    Args:
        hop: The hop.
        narrator: Who tells the sentence, if there is to be one.
    """
    record = HopRecord(
        index=hop.index,
        time_us=hop.time,
        chain=hop.chain,
        span=hop.span,
        parent=hop.parent,
        kind=hop.kind,
        source=hop.source,
        target=hop.target,
        function=hop.function,
        arguments=hop.arguments,
        result=hop.result,
        rule=hop.rule,
        cause=hop.cause,
        changes=tuple(ChangeRecord(*change) for change in hop.changes),
        width=hop.width,
        lost=hop.lost,
        sentence=narrator.sentence(hop) if narrator else None,
    )
    return encode(record).decode()
