"""Plain data written as YAML that `yaml_reader` reads back the same, and that a person and a diff can read.

Block style throughout, one value a line. Text of several lines stands as it is below a bar; text that
YAML would take for something else stands in double quotes, written as JSON writes it.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from core.scenario.yaml_reader import Plain, is_other_than_text

_INDENT: Final = "  "
_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.,()/+-]| (?![#]))*(?<! )$(?!\n)")
"""Text that needs no quotes wherever it stands in block style; there is more, but this is enough."""


def write(data: dict[str, Plain]) -> str:
    """A mapping as the text of a file; what its text holds must be printable."""
    return "".join(f"{line}\n" for line in _mapping(data))


def _mapping(data: dict[str, Plain]) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{_scalar(key)}:", value)


def _entry(opening: str, value: Plain) -> Iterator[str]:
    """A value behind its key, or below it."""
    if isinstance(value, dict) and value:
        yield opening
        yield from (_INDENT + line for line in _mapping(value))
    elif isinstance(value, list) and value:
        yield opening
        for item in value:
            yield from (_INDENT + line for line in _item(item))
    elif isinstance(value, str) and _fits_below_a_bar(value):
        yield f"{opening} |"
        yield from (_INDENT + line if line else "" for line in value[:-1].split("\n"))
    else:
        yield f"{opening} {_scalar(value)}"


def _item(value: Plain) -> Iterator[str]:
    """An item of a list: a dash, and its lines beside one another."""
    if isinstance(value, dict) and value:
        for number, line in enumerate(_mapping(value)):
            yield (_INDENT if number else "- ") + line
    else:
        yield f"- {_scalar(value)}"


def _fits_below_a_bar(text: str) -> bool:
    """Whether YAML gives a block of text back as it is: it ends with one line break and begins with no space."""
    return text.endswith("\n") and not text.endswith("\n\n") and text[0] not in " \t\n"


def _scalar(value: Plain) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            is_plain = _PLAIN.match(value) and not is_other_than_text(value)
            return value if is_plain else json.dumps(value, ensure_ascii=False)
        case dict():
            assert not value
            return "{}"
    assert not value, "a list is no item of a list"
    return "[]"
