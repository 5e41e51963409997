"""A text in both languages of the program, kept side by side so that neither is forgotten."""

import msgspec

from core.texts.language import LANGUAGES, Language

__all__ = ["LANGUAGES", "Language", "Text"]


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in English and German."""

    en: str
    de: str

    def in_language(self, language: Language) -> str:
        """The words in one of the languages."""
        return self.de if language == "de" else self.en
