"""A row is one fact about the world, typed and immutable.

The world is a flat mapping from key to row. Because rows never change, a keyframe of the
world is a shallow copy, a change is a pair of rows, and the past can share them with the
present. The values in a row are text, integers, true/false, none and tuples of these;
`same` compares two rows strictly, so that 1 and True are different facts.
"""

import msgspec


class Row(msgspec.Struct, frozen=True, tag=True, tag_field="row", gc=False):
    """Base of all rows; the class name is written with the values, so encodings are typed."""


_encode = msgspec.json.Encoder(order="deterministic").encode


def encode(value: object) -> bytes:
    """The one way a row, a hop or a list of them becomes bytes: for digests, files and output."""
    return _encode(value)


def same(one: Row | None, other: Row | None) -> bool:
    """Whether two rows state the same fact, with 1 and True told apart."""
    return one is other or (one == other and _types(one) == _types(other))


def _types(value: object) -> object:
    """The types of a value all the way down."""
    if isinstance(value, Row):
        value = msgspec.structs.astuple(value)
    return tuple(map(_types, value)) if isinstance(value, tuple) else type(value)
