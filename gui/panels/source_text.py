"""The source of a procedure: its lines, and what in them is a keyword, a string or a comment.

It is read from the file that the code was compiled from, in the checkout as in an installed wheel. Where
there is no such file, as in a frozen program, there are no lines, and whoever shows them says so.
"""

import linecache
from collections.abc import Iterator
from functools import cache
from inspect import getblock
from io import StringIO
from keyword import iskeyword
from pathlib import PurePath
from textwrap import dedent
from tokenize import COMMENT, NAME, TokenError, generate_tokens, tok_name
from types import CodeType
from typing import Final, Literal, NamedTuple

Kind = Literal["keyword", "string", "comment"]

_STRINGS: Final = ("STRING", "FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END")
"""From Python 3.12 on a formatted string is several tokens."""


class Span(NamedTuple):
    """A piece of text that has a colour; rows count from 0."""

    kind: Kind
    row: int
    column: int
    last_row: int
    last_column: int


class SourceText(NamedTuple):
    """A procedure as it is written."""

    first_line: int
    """The number of its first line in the file."""
    text: str
    """Empty where the file is not there."""
    spans: tuple[Span, ...]


@cache
def source_of(code: CodeType) -> SourceText:
    """The source of a piece of code, moved to the left margin."""
    lines = linecache.getlines(code.co_filename)[code.co_firstlineno - 1 :]
    text = dedent("".join(getblock(lines))).rstrip("\n") if lines else ""
    return SourceText(code.co_firstlineno, text, tuple(_spans(text)))


def path_of(code: CodeType) -> str:
    """The file of a piece of code, told from the top of the project on."""
    parts = PurePath(code.co_filename).parts
    top = max((place for place, part in enumerate(parts) if part == "core"), default=len(parts) - 1)
    return "/".join(parts[top:])


def _spans(text: str) -> Iterator[Span]:
    try:
        for kind, string, (row, column), (last_row, last_column), _ in generate_tokens(StringIO(text).readline):
            what: Kind | None = None
            if kind == COMMENT:
                what = "comment"
            elif tok_name[kind] in _STRINGS:
                what = "string"
            elif kind == NAME and iskeyword(string):
                what = "keyword"
            if what is not None:
                yield Span(what, row - 1, column, last_row - 1, last_column)
    except TokenError:  # the file has changed since it was read: it is shown without colours
        return
