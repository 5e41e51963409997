"""YAML read as plain data, with the line of every value, and nothing that YAML can do beyond that.

A file is data: anchors (with which few lines grow to gigabytes), tags (which can name types),
a second document and repeated keys are refused, and so is anything too large or too deep. The
reader walks the parser's events instead of building nodes first, so that a bound is noticed
before the memory is spent. Plain scalars follow the YAML 1.2 core schema: `no` and `on` are
text, `12:30` is text, only `true` and `false` are booleans.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from core.scenario.problems import BadFile, one_line, quoted

MEGABYTE: Final = 1024 * 1024
DEEPEST: Final = 32
"""Levels of lists and mappings."""


class Bounds(NamedTuple):
    """How large a file may be."""

    largest: int
    """Bytes, whole MiB."""
    most_values: int
    """Scalars, lists and mappings; the keys of a mapping do not count."""

    @property
    def words(self) -> str:
        """How messages name the largest file."""
        return f"a file of at most {self.largest // MEGABYTE} MiB"


WRITTEN_BY_HAND: Final = Bounds(MEGABYTE, 100_000)
LARGEST_FILE: Final = WRITTEN_BY_HAND.largest
MOST_VALUES: Final = WRITTEN_BY_HAND.most_values

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What a file can say."""

Where = Sequence[str | int]
"""Where a value stands: keys and indexes from the top, `("nodes", 0, "name")`."""

# The C parser is about ten times as fast; a PyYAML built without it reads the same files.
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_NULL = re.compile(r"(~|null|Null|NULL|)$(?!\n)")
_TRUE = re.compile(r"(true|True|TRUE)$(?!\n)")
_FALSE = re.compile(r"(false|False|FALSE)$(?!\n)")
_INTEGER = re.compile(r"[-+]?[0-9]+$(?!\n)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$(?!\n)")
_MOST_DIGITS = 18


class Place(NamedTuple):
    """The line of a value, and the places inside it."""

    line: int
    inside: "dict[str, Place] | list[Place]"


class Document:
    """What a file says, and where it says it.

    Attributes:
        name: The file, as the user named it.
        data: Plain data: text, whole numbers, floats, true/false, None, lists, dicts with text keys.
        is_part: Whether it is a value inside a file, and not the whole.
    """

    def __init__(self, name: str, data: Plain, place: Place, *, is_part: bool = False) -> None:
        self.name = name
        self.data = data
        self.is_part = is_part
        self._place = place

    def line_of(self, path: Where) -> int:
        """The line of the value at `path`, or of what would hold it when it is not there."""
        place = self._place
        for step in path:
            inside = place.inside
            if isinstance(inside, dict):
                deeper = inside.get(step) if isinstance(step, str) else None
            else:
                deeper = inside[step] if isinstance(step, int) and 0 <= step < len(inside) else None
            if deeper is None:
                break
            place = deeper
        return place.line

    def part(self, step: str | int) -> "Document":
        """One of the values directly inside, as a document of its own that knows the same lines."""
        inside = self._place.inside
        place = inside[step]  # type: ignore[index]  # a mapping has names, a list has numbers
        return Document(self.name, self.value_at((step,)), place, is_part=True)

    def value_at(self, path: Where) -> Plain:
        """The value at `path`, None when there is none."""
        value: Plain = self.data
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                value = value[step]
            else:
                return None
        return value

    def problem(self, path: Where, expected: str, found: str) -> BadFile:
        """The exception that says what is wrong at `path`."""
        return BadFile(self.name, self.line_of(path), expected, found)


def read_file(path: Path, bounds: Bounds = WRITTEN_BY_HAND) -> Document:
    """Read a YAML file.

    Raises:
        BadFile: It cannot be opened, is no UTF-8 or no YAML within the bounds.
    """
    return read(read_text(path, bounds), str(path), bounds)


def read_text(path: Path, bounds: Bounds = WRITTEN_BY_HAND) -> str:
    """The text of a file.

    Raises:
        BadFile: It cannot be opened, is too large or no UTF-8.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(bounds.largest + 1)
    except FileNotFoundError:
        raise BadFile(name, 1, "a file", "no file of this name") from None
    except IsADirectoryError:
        raise BadFile(name, 1, "a file", "a folder") from None
    except OSError as error:
        reason = one_line(error.strerror or type(error).__name__)
        raise BadFile(name, 1, "a file that can be read", f"an error of the system: {reason}") from None
    except ValueError:
        raise BadFile(name, 1, "the name of a file", "a name that no file can have") from None
    return decode(data, name, bounds)


def decode(data: bytes, name: str, bounds: Bounds = WRITTEN_BY_HAND) -> str:
    """The text of a file: UTF-8, with or without a byte order mark.

    Raises:
        BadFile: It is larger than the bounds, or no UTF-8.
    """
    if len(data) > bounds.largest:
        raise BadFile(name, 1, bounds.words, "a larger one")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile(name, 1, "text in UTF-8", "UTF-16 (save the file again as UTF-8)")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadFile(name, line, "text in UTF-8", f"the byte 0x{data[error.start]:02X}") from None


def read(text: str, name: str, bounds: Bounds = WRITTEN_BY_HAND) -> Document:
    """Read YAML text.

    Args:
        text: The whole file; line ends may be LF, CRLF or CR.
        name: What to call the file in messages.
        bounds: How large it may be.

    Raises:
        BadFile: It is no YAML, or more than plain data within the bounds.
    """
    if len(text) > bounds.largest:
        raise BadFile(name, 1, bounds.words, "a larger one")
    text = unix_lines(text)
    # YAML takes some odd characters for line ends; refusing them keeps its lines and an editor's the same.
    if odd := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise BadFile(name, line, "printable text", f"the character U+{ord(odd.group()):04X}")
    return _Reader(text, name, bounds.most_values).document()


def unix_lines(text: str) -> str:
    """A text as it is read: without a byte order mark, its lines ended by LF."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def printable(text: str) -> str:
    """A text with a space for every character that a file may not hold."""
    return _UNPRINTABLE.sub(" ", text)


def is_other_than_text(text: str) -> bool:
    """Whether a text without quotes would be read as a number, a truth or nothing."""
    return any(shape.match(text) for shape in (_NULL, _TRUE, _FALSE, _INTEGER, _FLOAT))


class _Reader:
    """One pass over the events of one text."""

    def __init__(self, text: str, name: str, most_values: int) -> None:
        self._text = text
        self._most_values = most_values
        self._name = name
        self._lines = text.count("\n") + (0 if text.endswith("\n") else 1) or 1
        self._values = 0
        self._depth = 0
        self._events: Iterator[yaml.Event] = iter(())

    def document(self) -> Document:
        try:
            self._events = yaml.parse(self._text, Loader=_LOADER)
            return self._stream()
        except yaml.MarkedYAMLError as error:
            raise self._broken(error) from None
        except (yaml.YAMLError, ValueError, OverflowError):
            # The parser written in Python lets a few malformed escapes out as ValueError.
            raise BadFile(self._name, 1, "valid YAML", "a character or number that YAML does not allow") from None

    def _stream(self) -> Document:
        next(self._events)  # the start of the stream
        start = next(self._events)
        if not isinstance(start, yaml.DocumentStartEvent):
            return Document(self._name, None, Place(1, []))
        if start.version or start.tags:
            raise self._refused(start, "YAML without % directives", "a directive")
        data, place = self._value(next(self._events))
        next(self._events)  # the end of the document
        end = next(self._events)
        if not isinstance(end, yaml.StreamEndEvent):
            raise self._refused(end, "one document", "the start of a second one (---)")
        return Document(self._name, data, place)

    def _value(self, event: yaml.Event) -> tuple[Plain, Place]:
        self._values += 1
        if self._values > self._most_values:
            raise self._refused(event, f"at most {self._most_values:,} values", "more")
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise self._refused(event, "plain data", "an alias (*)")
        if event.anchor is not None:
            raise self._refused(event, "plain data", "an anchor (&)")
        if event.tag is not None:
            raise self._refused(event, "plain data", f"the tag {quoted(event.tag)}")

        place = Place(self._line(event), [])
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event), place
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._refused(event, f"at most {DEEPEST} levels", "more")
        result = self._mapping(place) if isinstance(event, yaml.MappingStartEvent) else self._list(place)
        self._depth -= 1
        return result

    def _list(self, place: Place) -> tuple[list[Plain], Place]:
        items: list[Plain] = []
        places: list[Place] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            item, where = self._value(event)
            items.append(item)
            places.append(where)
        return items, Place(place.line, places)

    def _mapping(self, place: Place) -> tuple[dict[str, Plain], Place]:
        entries: dict[str, Plain] = {}
        places: dict[str, Place] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in entries:
                raise self._refused(event, "each name once", f"{quoted(key)} again (first on line {places[key].line})")
            value_event = next(self._events)
            entries[key], where = self._value(value_event)
            # A block below its key is looked for at the key, an only value at itself.
            line = where.line if isinstance(value_event, yaml.ScalarEvent) else self._line(event)
            places[key] = Place(line, where.inside)
        return entries, Place(place.line, places)

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refused(event, "a name before the colon", "a list, a mapping or an alias")
        if event.anchor is not None or event.tag is not None:
            raise self._refused(event, "plain data", "an anchor or a tag")
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent) -> str | int | float | bool | None:
        text: str = event.value
        # Escapes in double quotes can write what the file itself may not hold.
        if odd := _UNPRINTABLE.search(text):
            raise self._refused(event, "printable text", f"the character U+{ord(odd.group()):04X}")
        if not event.implicit[0]:  # it stood in quotes
            return text
        if _NULL.match(text):
            return None
        if _TRUE.match(text):
            return True
        if _FALSE.match(text):
            return False
        if _INTEGER.match(text):
            if len(text) > _MOST_DIGITS:
                raise self._refused(event, f"a number of at most {_MOST_DIGITS} digits", "a longer one")
            return int(text)
        # A float is kept as one only so that whoever wanted a whole number can say so.
        return float(text) if _FLOAT.match(text) else text

    def _line(self, event: yaml.Event) -> int:
        return min(event.start_mark.line + 1, self._lines) if event.start_mark else 1

    def _refused(self, event: yaml.Event, expected: str, found: str) -> BadFile:
        return BadFile(self._name, self._line(event), expected, found)

    def _broken(self, error: yaml.MarkedYAMLError) -> BadFile:
        mark = error.problem_mark or error.context_mark
        line = min(mark.line + 1, self._lines) if mark is not None else 1
        here = self._text.split("\n")[line - 1] if self._text else ""
        if "\t" in here[: len(here) - len(here.lstrip())]:
            return BadFile(self._name, line, "spaces at the start of the line", "a tab")
        problem = one_line(error.problem or "something it cannot read").removeprefix("found ")
        context = f" {one_line(error.context)}" if error.context else ""
        return BadFile(self._name, line, "valid YAML", f"{problem}{context}")
