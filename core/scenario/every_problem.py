"""Every problem of a file, where one would be enough to refuse it: whoever writes by hand mends all in one go.

Where a mapping or a list does not fit, its parts are looked at one by one, down to those that are to blame. What
fits as a whole is not looked into.
"""

from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from core.scenario.problems import BadFile
from core.scenario.typed import missing_field, typed, unknown_field
from core.scenario.yaml_reader import Document


def every_problem(document: Document, kind: Any) -> Iterator[BadFile]:
    """What keeps a document from being of a kind; nothing if it is.

    Args:
        document: A file, or a value in one.
        kind: A type as msgspec has them.
    """
    try:
        typed(document, kind)
    except BadFile as first:
        yield from list(_inside(document, kind)) or [first]


def _inside(document: Document, kind: Any) -> Iterator[BadFile]:
    """The problems of the parts of a mapping or a list."""
    bare, value = _bare(kind), document.data
    if isinstance(value, dict) and isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        yield from _of_entry(document, bare, value)
    elif isinstance(value, list) and get_origin(bare) is tuple:
        for place in range(len(value)):
            yield from every_problem(document.part(place), get_args(bare)[0])


def _of_entry(document: Document, kind: type[msgspec.Struct], value: dict[str, Any]) -> Iterator[BadFile]:
    """The problems of a mapping: fields that are not known, that do not fit, that are missing."""
    hints = get_type_hints(kind, include_extras=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for name in value:
        if name in fields:
            yield from every_problem(document.part(name), hints[fields[name].name])
        else:
            yield unknown_field(document, kind, name)
    for name, field in fields.items():
        if field.required and name not in value:
            yield missing_field(document, kind, name)


def _bare(kind: Any) -> Any:
    """A type without what is noted beside it, and without the None it may also be."""
    while hasattr(kind, "__metadata__"):
        kind = get_args(kind)[0]
    choices = [one for one in get_args(kind) if one is not type(None)]
    is_optional = len(choices) == 1 and len(get_args(kind)) > 1 and get_origin(kind) is not tuple
    return _bare(choices[0]) if is_optional else kind
