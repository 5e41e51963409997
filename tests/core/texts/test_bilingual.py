"""A text gives its words in the language asked for."""

from core.texts.bilingual import LANGUAGES, Text


def test_a_text_speaks_both_languages() -> None:
    text = Text(en="node", de="Knoten")
    assert [text.in_language(language) for language in LANGUAGES] == ["node", "Knoten"]
