"""From plain data to typed structures, with an error that names the line and what belongs there.

msgspec checks; its message carries a path (`$.nodes[0].name`). The path leads to the line in the
document, and through the types to what was declared for that place: a field can say in words
what it wants (`Meta(extra={"expected": ...})`), otherwise its type is put into words here.
"""

import re
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from core.scenario.problems import described, listed, quoted, suggestion
from core.scenario.yaml_reader import Document, Plain

T = TypeVar("T")

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
    at = _type_at(inspect.type_info(kind), path)
    if unknown := _UNKNOWN.match(message):
        fields = _fields(at)
        name = next((field for field in _keys(document.value_at(path)) if field not in fields), unknown[1])
        raise document.problem(
            [*path, name], f"one of the fields {listed(fields)}{suggestion(name, fields)}", quoted(name)
        )
    if missing := _MISSING.match(message):
        field = _step_into(at, missing[1])
        raise document.problem(path, f"{missing[1]}: {_in_words(field)}", f"none {_here(path)}")
    expected = _in_words(at)
    value = document.value_at(path)
    found = described(value)
    if not isinstance(value, str) and _would_do_as_text(at, value):
        found += " (put it in quotes to make it text)"
    raise document.problem(path, expected, found)


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


def _here(path: list[str | int]) -> str:
    return "in this file" if not path else "in this entry"


def _bare(kind: inspect.Type) -> inspect.Type:
    """The type itself: without what is noted beside it, and without the None it may also be."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        rest = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
        if len(rest) == 1:
            return _bare(rest[0])
    return kind


def _type_at(kind: inspect.Type, path: list[str | int]) -> inspect.Type:
    for step in path:
        kind = _step_into(kind, step)
    return kind


def _step_into(kind: inspect.Type, step: str | int) -> inspect.Type:
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


def _fields(kind: inspect.Type) -> list[str]:
    bare = _bare(kind)
    return [field.encode_name for field in bare.fields] if isinstance(bare, inspect.StructType) else []


def _in_words(kind: inspect.Type) -> str:
    while isinstance(kind, inspect.Metadata):
        if kind.extra and "expected" in kind.extra:
            return str(kind.extra["expected"])
        kind = kind.type
    bare: Any = kind if isinstance(kind, inspect.UnionType) else _bare(kind)
    match bare:
        case inspect.UnionType():
            words = [_in_words(one) for one in bare.types if not isinstance(one, inspect.NoneType)]
            return " or ".join(words)
        case inspect.StructType():
            needed = [field.encode_name for field in bare.fields if field.required]
            return f"a mapping with {listed(needed or _fields(bare))}"
        case inspect.VarTupleType() | inspect.ListType():
            return f"a list of {_in_words(bare.item_type)}"
        case inspect.LiteralType():
            values = [str(value) for value in bare.values]
            return values[0] if len(values) == 1 else f"one of {', '.join(values)}"
        case inspect.StrType():
            return "text"
        case inspect.IntType():
            return "a whole number"
        case inspect.BoolType():
            return "true or false"
        case _:
            return "something else"
