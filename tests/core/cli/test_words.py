"""The words between the hops: the same names to fill in, in both languages, and nothing forgotten."""

from string import Formatter

import pytest

from core.cli.words import TerminalWords, terminal_words
from core.texts.bilingual import Text


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", TerminalWords.__struct_fields__)
def test_both_languages_fill_in_the_same(name: str) -> None:
    text = getattr(terminal_words(), name)
    assert isinstance(text, Text)
    assert placeholders(text.en) == placeholders(text.de)
    assert text.en.count("\n") == text.de.count("\n")
    # What has only names in it reads the same in both.
    assert (text.en == text.de) == (name in ("begins", "walk_why"))
