"""Dependency expressions: their alternatives say what they say, and what is wrong is said with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.scenario.dependency_expression import (
    DEEPEST,
    MOST_ALTERNATIVES,
    BadExpression,
    Dependency,
    parse_dependency,
    requires,
)

NAMES = ("A", "B", "C", "D", "IP Address 10.0.0.5")


def refused(text: str) -> str:
    with pytest.raises(BadExpression) as caught:
        parse_dependency(text, NAMES)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "providers", "alternatives"),
    [
        ("", (), ((),)),
        (" \n", (), ((),)),
        ("[A]", ("A",), (("A",),)),
        ("([A])", ("A",), (("A",),)),
        ("[B] and [A]", ("B", "A"), (("B", "A"),)),
        ("[B] or [A]", ("B", "A"), (("B",), ("A",))),
        ("[A] and ([B] or [C])", ("A", "B", "C"), (("A", "B"), ("A", "C"))),
        ("([A] and [B]) or [C]", ("A", "B", "C"), (("A", "B"), ("C",))),
        ("([A] or [B]) and ([C] or [D])", NAMES[:4], (("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"))),
        ("[A]and[B]", ("A", "B"), (("A", "B"),)),
        ("  [ a ]  AND\t[b] ", ("A", "B"), (("A", "B"),)),
        ("[IP Address 10.0.0.5]", NAMES[4:], (NAMES[4:],)),
        ("[A] and [A]", ("A",), (("A",),)),
        # Who has A alone already has enough, so B adds nothing to it.
        ("[A] or ([A] and [B])", ("A", "B"), (("A",),)),
        ("[A] and ([A] or [B])", ("A", "B"), (("A",),)),
    ],
)
def test_what_an_expression_needs(
    text: str, providers: tuple[str, ...], alternatives: tuple[tuple[str, ...], ...]
) -> None:
    assert parse_dependency(text, NAMES) == Dependency(providers, alternatives)


def test_a_dependency_on_all_of_some_names() -> None:
    assert requires(("A", "B")) == parse_dependency("[A] and [B]", NAMES)
    assert requires(()) == parse_dependency("", NAMES)


EXPRESSIONS = st.recursive(
    st.sampled_from([f"[{name}]" for name in NAMES]),
    lambda inside: st.builds(
        lambda joint, parts: f"({f' {joint} '.join(parts)})",
        st.sampled_from(["and", "or", "AND", "Or"]),
        st.lists(inside, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS)
def test_one_alternative_is_whole_exactly_when_the_expression_is_true(text: str) -> None:
    dependency = parse_dependency(text, NAMES)
    # Python reads the same words in the same way, once the names are values.
    source = text.lower()
    for place, name in enumerate(NAMES):
        source = source.replace(f"[{name.lower()}]", f"online[{place}]")
    code = compile(source, "expression", "eval")
    for number in range(2 ** len(NAMES)):
        online = [bool(number >> place & 1) for place in range(len(NAMES))]
        here = {name for name, is_online in zip(NAMES, online, strict=True) if is_online}
        truth = eval(code, {"online": online})  # noqa: S307 - made above, of nothing but brackets and words
        assert any(here.issuperset(members) for members in dependency.alternatives) is truth
    assert all(not set(one) < set(other) for one in dependency.alternatives for other in dependency.alternatives)
    assert set(dependency.providers) == {name for name in NAMES if f"[{name}]" in text}


@given(st.text(alphabet="[]()AB andor\n", max_size=30))
def test_anything_else_is_refused_in_words(text: str) -> None:
    said = "expected nothing else, found nothing else"
    try:
        parse_dependency(text, NAMES)
    except BadExpression as problem:
        said = str(problem)
    assert said.startswith("expected ")
    assert ", found " in said
    assert said.isprintable()


OPERAND = "a resource in square brackets or an opening parenthesis"
TOGETHER = "parentheses around what belongs together,"


@pytest.mark.parametrize(
    ("text", "expected", "place", "found"),
    [
        ("[A] [B]", "and, or, or the end", 5, '"[B]"'),
        ("[A] xor [B]", "and, or, or the end", 5, '"xor"'),
        ("[A])", "and, or, or the end", 4, '")"'),
        ("[A] and", OPERAND, 8, "the end"),
        ("[A] and ", OPERAND, 9, "the end"),
        ("and [A]", OPERAND, 1, '"and"'),
        ("A", OPERAND, 1, '"A"'),
        ("()", OPERAND, 2, '")"'),
        ("[A", OPERAND, 1, '"["'),
        ("([A] or [B]", "and, or, or a closing parenthesis", 12, "the end"),
        ("([A] [B])", "and, or, or a closing parenthesis", 6, '"[B]"'),
        ("[A] and [B] or [C]", f"and again, or {TOGETHER}", 13, '"or"'),
        ("[A] or [B] and [C]", f"or again, or {TOGETHER}", 12, '"and"'),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, expected: str, place: int, found: str) -> None:
    assert refused(text) == f"expected {expected} at character {place} of the expression, found {found}"


@pytest.mark.parametrize(
    ("text", "guess", "found"),
    [
        ("[E]", "", "E"),
        ("[]", "", ""),
        ("[A] or [IP Address 10.0.0.6]", " (did you mean IP Address 10.0.0.5?)", "IP Address 10.0.0.6"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(text: str, guess: str, found: str) -> None:
    names = "one of the resources of its role, A, B, C, D, IP Address 10.0.0.5"
    assert refused(text) == f'expected {names}{guess}, found "{found}"'


def test_parentheses_have_a_bound() -> None:
    assert parse_dependency("(" * DEEPEST + "[A]" + ")" * DEEPEST, NAMES) == requires(("A",))
    assert parse_dependency(" and ".join(["([A])"] * (DEEPEST + 1)), NAMES) == requires(("A",))
    assert refused("(" * 2000) == "expected at most 16 parentheses in one another, found more"


def test_alternatives_have_a_bound() -> None:
    names = [f"N{i}" for i in range(100)]
    choices = " and ".join(f"([N{i}] or [N{i + 1}])" for i in range(0, 12, 2))
    assert len(parse_dependency(choices, names).alternatives) == MOST_ALTERNATIVES
    one_more = f"{choices} and ([N98] or [N99])"
    with pytest.raises(BadExpression, match="expected an expression with at most 64 alternatives, found more"):
        parse_dependency(one_more, names)
    with pytest.raises(BadExpression, match="at most 64"):
        parse_dependency(" or ".join(f"[{name}]" for name in names[:65]), names)
