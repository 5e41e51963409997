"""The words between the hops: the same names to fill in, in both languages, and nothing forgotten."""

from string import Formatter

import pytest

from core.cli.words import TerminalWords, terminal_words
from core.texts.bilingual import Text


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def all_words() -> dict[str, Text]:
    """Every text by its name, those of a comparison among them."""
    words = terminal_words()
    groups = {"compare": words.compare, "quorum": words.quorum, "certainty": words.certainty}
    plain = {name: getattr(words, name) for name in TerminalWords.__struct_fields__ if name not in groups}
    grouped = {f"{group}.{name}": getattr(of, name) for group, of in groups.items() for name in of.__struct_fields__}
    return plain | grouped


@pytest.mark.parametrize("name", all_words())
def test_both_languages_fill_in_the_same(name: str) -> None:
    text = all_words()[name]
    assert isinstance(text, Text)
    assert placeholders(text.en) == placeholders(text.de)
    assert text.en.count("\n") == text.de.count("\n")
    # What has only names in it reads the same in both.
    assert (text.en == text.de) == (name in ("begins", "walk_why"))
