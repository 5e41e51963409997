"""A language that nobody speaks: every translated text is longer, accented and in brackets.

What shows without brackets is not translated; what is cut has no room for German either. Names in braces, `%n`,
tags and mnemonics stay as they are, so that a text still works.
"""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from core.texts.bilingual import Language, Text

PADDING: Final = 0.3
_ACCENTS: Final = str.maketrans(
    "aceghiklmnorstuwyzACEGHIKLNOSTUZ",
    "áçéğħíķļmñöŕšţûŵýžÁÇÉĞĦÍĶĻÑÖŠŢÛŽ",
)
_KEPT: Final = re.compile(r"\{[^{}]*\}|%n|%\d|&\w|&&|<[^<>]+>|&[a-z]+;|\(\*[^)]*\)|;;")
"""What must not be touched: names, numbers, mnemonics, tags, and the patterns of file dialogs."""
_SILENT: Final = ("QGuiApplication", "QLocale")
"""Contexts in which Qt asks for no words."""


def pseudo(text: str) -> str:
    """A text in that language."""
    if not text.strip():
        return text
    parts, done = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[done : kept.start()].translate(_ACCENTS), kept.group()]
        done = kept.end()
    parts.append(text[done:].translate(_ACCENTS))
    return f"[{''.join(parts)}{'~' * max(1, round(len(text) * PADDING))}]"


class PseudoLocale(QTranslator):
    """Translates everything into it, Qt's own words too."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del disambiguation, n
        return "" if context in _SILENT else pseudo(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def install(self) -> None:
        """Be the language of the application."""
        QCoreApplication.installTranslator(self)

    def remove(self) -> None:
        """Be it no longer."""
        QCoreApplication.removeTranslator(self)


def in_pseudo(text: Text, language: Language) -> str:
    """What a text of core says in it; stands in for `Text.in_language`."""
    del language
    return pseudo(text.en)
