"""Dependency expressions as PowerShell's cluster cmdlets write them: `[A] and ([B] or [C])`.

An expression is read by recursive descent, straight into its alternatives (the disjunctive normal
form): the sets of resources of which one must be online as a whole. `or` puts alternatives side by
side, `and` joins each of the one side with each of the other. That can grow exponentially, so
their number is bounded. Where `and` meets `or` without parentheses no published rule says which
binds tighter; such an expression is refused instead of guessed at.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from core.scenario.problems import listed, quoted, suggestion

MOST_ALTERNATIVES: Final = 64
DEEPEST: Final = 16
"""Parentheses in parentheses."""

_TOKEN = re.compile(r"\s*(?:\[(?P<name>[^\[\]]*)\]|(?P<sign>[()])|(?P<word>[^\s\[\]()]+)|(?P<other>\S))")
_BLANK = re.compile(r"\s*\Z")

_Alternatives = dict[frozenset[str], None]
"""Sets of names; a dict, so that they keep their order."""


class BadExpression(ValueError):
    """An expression that cannot be read; `str()` gives `expected ..., found ...`."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(f"expected {expected}, found {found}")
        self.expected = expected
        self.found = found


class Dependency(NamedTuple):
    """What a resource needs.

    Attributes:
        providers: Every resource the expression names, in its order, each once.
        alternatives: One of them must have all its members online; `((),)` needs nothing.
    """

    providers: tuple[str, ...] = ()
    alternatives: tuple[tuple[str, ...], ...] = ((),)


def requires(names: Sequence[str]) -> Dependency:
    """A dependency on all of the names."""
    return Dependency(tuple(names), (tuple(names),))


def parse_dependency(text: str, names: Sequence[str]) -> Dependency:
    """Read a dependency expression.

    Args:
        text: The expression; an empty one needs nothing.
        names: The resources that it may name, without regard to case.

    Raises:
        BadExpression: It cannot be read, names something else, or has too many alternatives.
    """
    if _BLANK.match(text):
        return Dependency()
    reader = _Reader(text, names)
    alternatives = reader.whole()
    providers = tuple(reader.named)
    shortest = [one for one in alternatives if not any(other < one for other in alternatives)]
    return Dependency(providers, tuple(tuple(name for name in providers if name in one) for one in shortest))


class _Token(NamedTuple):
    kind: str
    """`name`, `sign`, `word`, `other` or `end`."""
    text: str
    place: int
    """The character it begins with, from 1."""

    @property
    def is_joint(self) -> bool:
        return self.kind == "word" and self.text.casefold() in ("and", "or")


class _Reader:
    """One pass over one expression, one token ahead."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self._text = text
        self._names = names
        self._canonical = {name.casefold(): name for name in names}
        self._end = 0
        self._depth = 0
        self._next = self._token()
        self.named: dict[str, None] = {}

    def whole(self) -> _Alternatives:
        alternatives = self._joined()
        if self._next.kind != "end":
            raise self._unexpected("and, or, or the end")
        return alternatives

    def _joined(self) -> _Alternatives:
        """Operands with the same word between them."""
        alternatives = self._operand()
        joint = ""
        while self._next.is_joint:
            word = self._next.text.casefold()
            if joint not in ("", word):
                raise self._unexpected(f"{joint} again, or parentheses around what belongs together,")
            joint = word
            self._advance()
            operand = self._operand()
            alternatives = alternatives | operand if word == "or" else _each_with_each(alternatives, operand)
            if len(alternatives) > MOST_ALTERNATIVES:
                raise BadExpression(f"an expression with at most {MOST_ALTERNATIVES} alternatives", "more")
        return alternatives

    def _operand(self) -> _Alternatives:
        token = self._next
        if token.kind == "name":
            self._advance()
            return {frozenset((self._known(token),)): None}
        if (token.kind, token.text) != ("sign", "("):
            raise self._unexpected("a resource in square brackets or an opening parenthesis")
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadExpression(f"at most {DEEPEST} parentheses in one another", "more")
        self._advance()
        inside = self._joined()
        if (self._next.kind, self._next.text) != ("sign", ")"):
            raise self._unexpected("and, or, or a closing parenthesis")
        self._advance()
        self._depth -= 1
        return inside

    def _known(self, token: _Token) -> str:
        written = token.text.strip()
        name = self._canonical.get(written.casefold())
        if name is None:
            among = f"one of the resources of its role, {listed(self._names)}"
            raise BadExpression(f"{among}{suggestion(written, self._names)}", quoted(written))
        self.named[name] = None
        return name

    def _advance(self) -> None:
        self._next = self._token()

    def _token(self) -> _Token:
        match = _TOKEN.match(self._text, self._end)
        if match is None or match.lastgroup is None:
            return _Token("end", "", len(self._text) + 1)
        self._end = match.end()
        kind = match.lastgroup
        return _Token(kind, match[kind], match.start(kind) + (0 if kind == "name" else 1))

    def _unexpected(self, expected: str) -> BadExpression:
        token = self._next
        match token.kind:
            case "end":
                found = "the end"
            case "name":
                found = quoted(f"[{token.text}]")
            case _:
                found = quoted(token.text)
        return BadExpression(f"{expected} at character {token.place} of the expression", found)


def _each_with_each(one: _Alternatives, other: _Alternatives) -> _Alternatives:
    return dict.fromkeys(left | right for left in one for right in other)
