"""What belongs at a place where several kinds of entry may stand: the tag says which was meant."""

import msgspec
import pytest

from core.scenario.problems import BadFile
from core.scenario.typed import typed
from core.scenario.yaml_reader import read


class Walk(msgspec.Struct, tag_field="by", tag="foot", forbid_unknown_fields=True):
    name: str
    length: int


class Ride(msgspec.Struct, tag_field="by", tag="bus", forbid_unknown_fields=True):
    name: str
    length: bool
    line: int = 0


class Day(msgspec.Struct):
    ways: list[Walk | Ride]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{by: foot, name: x, length: true}", "expected a whole number, found true"),
        ("{by: bus, name: x, length: 3}", "expected true or false, found the number 3"),
        ("{by: bus, name: x}", "expected length: true or false, found none in this entry"),
        ("{by: foot, name: x, length: 3, line: 4}", 'expected one of the fields by, name, length, found "line"'),
        ("{by: bus, length: 3}", "expected true or false, found the number 3"),
        ("{by: car}", 'expected one of bus, foot, found "car"'),
        ("{name: x}", "expected by: one of bus, foot, found none in this entry"),
        ("walk", 'expected a mapping with by, name, length, found "walk"'),
    ],
)
def test_the_tag_says_what_was_meant(entry: str, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        typed(read(f"ways:\n  - {entry}\n", "f"), Day)
    assert str(caught.value) == f"f:2: {message}"
