"""From plain data to typed structures, with an error that names the line and what belongs there.

msgspec checks; its message carries a path (`$.nodes[0].name`). The path leads to the line in the
document, and through the types to what was declared for that place: a field can say in words
what it wants (`Meta(extra={"expected": ...})`), otherwise its type is put into words here. Where
an entry can be one of several kinds, the field that tells them apart (its tag) says which was meant.
"""

import re
from typing import Any, Final, TypeVar

import msgspec
from msgspec import inspect

from core.scenario.problems import BadFile, described, listed, quoted, suggestion
from core.scenario.yaml_reader import Document, Plain

T = TypeVar("T")

_SIMPLE: Final[dict[type, str]] = {
    inspect.StrType: "text",
    inspect.IntType: "a whole number",
    inspect.BoolType: "true or false",
}
_STEP = re.compile(r"\.([A-Za-z0-9_-]+)|\[([0-9]+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(.*)`")


def typed(document: Document, kind: type[T]) -> T:
    """The document's data as `kind`.

    Raises:
        BadFile: A field is missing, unknown or of the wrong kind.
    """
    try:
        return msgspec.convert(document.data, kind)
    except msgspec.ValidationError as error:
        message, _, where = str(error).rpartition(" - at `$")
        path = [name or int(index) for name, index in _STEP.findall(where)]
        if not message:
            message, path = str(error), []
    raise _problem(document, kind, message, path)


def missing_field(document: Document, kind: type, name: str) -> BadFile:
    """The problem that a mapping has no field of a name, which it should have."""
    return _problem(document, kind, f"Object missing required field `{name}`", [])


def unknown_field(document: Document, kind: type, name: str) -> BadFile:
    """The problem that a mapping has a field of a name, which there is not."""
    fields = _fields(inspect.type_info(kind))
    return document.problem([name], f"one of the fields {listed(fields)}{suggestion(name, fields)}", quoted(name))


def _problem(document: Document, kind: Any, message: str, path: list[str | int]) -> BadFile:
    """What msgspec says of a place in a document, in words for whoever wrote it."""
    at = _type_at(inspect.type_info(kind), path, document)
    if unknown := _UNKNOWN.match(message):
        fields = _fields(at)
        name = next((field for field in _keys(document.value_at(path)) if field not in fields), unknown[1])
        return document.problem(
            [*path, name], f"one of the fields {listed(fields)}{suggestion(name, fields)}", quoted(name)
        )
    if missing := _MISSING.match(message):
        field = _step_into(at, missing[1])
        return document.problem(path, f"{missing[1]}: {_in_words(field)}", f"none {_here(path, document)}")
    expected = _in_words(at)
    value = document.value_at(path)
    found = described(value)
    if not isinstance(value, str) and _would_do_as_text(at, value):
        found += " (put it in quotes to make it text)"
    return document.problem(path, expected, found)


def _would_do_as_text(kind: inspect.Type, value: Plain) -> bool:
    """Whether what is wrong is only that YAML takes an unquoted 2019 for a number."""
    bare = _bare(kind)
    return (
        isinstance(bare, inspect.StrType)
        and isinstance(value, int | float)
        and (bare.pattern is None or re.search(bare.pattern, str(value)) is not None)
    )


def _keys(value: Plain) -> list[str]:
    return list(value) if isinstance(value, dict) else []


def _here(path: list[str | int], document: Document) -> str:
    return "in this entry" if path or document.is_part else "in this file"


def _bare(kind: inspect.Type) -> inspect.Type:
    """The type itself: without what is noted beside it, and without the None it may also be."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        rest = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
        if len(rest) == 1:
            return _bare(rest[0])
    return kind


def _type_at(kind: inspect.Type, path: list[str | int], document: Document) -> inspect.Type:
    for depth, step in enumerate(path):
        kind = _step_into(_meant(kind, document.value_at(path[:depth])), step)
    return _meant(kind, document.value_at(path))


def _meant(kind: inspect.Type, value: Plain) -> inspect.Type:
    """Of several kinds of entry the one that the value's tag names, if it names one."""
    kinds = _kinds_of_entry(kind)
    if kinds and isinstance(value, dict):
        return next((one for one in kinds if value.get(str(one.tag_field)) == one.tag), kind)
    return kind


def _kinds_of_entry(kind: inspect.Type) -> list[inspect.StructType]:
    """The structures among which a tag decides."""
    bare = _bare(kind)
    choices = bare.types if isinstance(bare, inspect.UnionType) else (bare,)
    return [one for one in choices if isinstance(one, inspect.StructType) and one.tag_field is not None]


def _step_into(kind: inspect.Type, step: str | int) -> inspect.Type:
    kinds = _kinds_of_entry(kind)
    if kinds and step == kinds[0].tag_field:
        return inspect.LiteralType(tuple(sorted(str(one.tag) for one in kinds)))
    bare = _bare(kind)
    choices = bare.types if isinstance(bare, inspect.UnionType) else (bare,)
    for choice in choices:
        if isinstance(choice, inspect.StructType) and isinstance(step, str):
            for field in choice.fields:
                if field.encode_name == step:
                    return field.type
        if isinstance(choice, inspect.VarTupleType | inspect.ListType) and isinstance(step, int):
            return choice.item_type
    return inspect.AnyType()


def _fields(kind: inspect.Type, *, only_required: bool = False) -> list[str]:
    """The names of an entry's fields, its tag's first; of several kinds of entry those that all have."""
    bare = _bare(kind)
    kinds = [bare] if isinstance(bare, inspect.StructType) else _kinds_of_entry(kind)
    if not kinds:
        return []
    names = [[one.encode_name for one in entry.fields if one.required or not only_required] for entry in kinds]
    shared = [name for name in names[0] if all(name in others for others in names)]
    return shared if kinds[0].tag_field is None else [kinds[0].tag_field, *shared]


def _in_words(kind: inspect.Type) -> str:
    while isinstance(kind, inspect.Metadata):
        if kind.extra and "expected" in kind.extra:
            return str(kind.extra["expected"])
        kind = kind.type
    bare: Any = kind if isinstance(kind, inspect.UnionType) else _bare(kind)
    match bare:
        case inspect.UnionType() if _kinds_of_entry(bare):
            return f"a mapping with {listed(_fields(bare, only_required=True))}"
        case inspect.UnionType():
            words = [_in_words(one) for one in bare.types if not isinstance(one, inspect.NoneType)]
            return " or ".join(words)
        case inspect.StructType():
            return f"a mapping with {listed(_fields(bare, only_required=True) or _fields(bare))}"
        case inspect.VarTupleType() | inspect.ListType():
            return f"a list of {_in_words(bare.item_type)}"
        case inspect.LiteralType():
            values = [str(value) for value in bare.values]
            return values[0] if len(values) == 1 else f"one of {', '.join(values)}"
        case _:
            return _SIMPLE.get(type(bare), "something else")
