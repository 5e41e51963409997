"""The words for hops: names of the boxes, of codes, and small phrases, from `assets/narration.yaml`."""

from functools import cache
from typing import Literal

import msgspec

from core.texts.assets import read_asset
from core.texts.bilingual import Language, Text

Case = Literal["nominative", "accusative", "dative", "genitive"]
"""The form a name takes in a German sentence; English has one form for all."""


class ComponentWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a kind of box is called."""

    en: str
    de: str
    gen: str
    """German genitive."""
    short: Text
    """For tables."""
    acc: str = ""
    """German accusative, where it is not like the nominative."""
    dat: str = ""
    """German dative, where it is not like the nominative."""
    label: Text | None = None
    """For headings, without an article; None is like `short`."""
    placed: bool = True
    """Whether it is named with its node."""
    short_placed: bool = True
    """Whether its short form is, too."""

    def form(self, language: Language, case: Case) -> str:
        """The name with its article, as it stands in a sentence."""
        if language == "en":
            return self.en
        forms: dict[Case, str] = {"accusative": self.acc, "dative": self.dat, "genitive": self.gen}
        return forms.get(case) or self.de


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    components: dict[str, ComponentWords]
    """By the kind of box, as `core.evidence.names` tells them apart."""
    phrases: dict[str, Text]
    codes: dict[int, str]
    """The symbolic names of the error codes."""
    protection: dict[str, Text]


@cache
def words() -> Words:
    """The words, read once."""
    return read_asset("narration.yaml", Words)
