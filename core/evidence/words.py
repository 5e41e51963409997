"""The words for hops: names of the boxes, of codes, and small phrases, from `assets/narration.yaml`."""

from functools import cache
from typing import Literal

import msgspec

from core.texts.assets import read_asset
from core.texts.bilingual import Language, Text

Case = Literal["nominative", "accusative", "dative"]
"""The form a name takes in a German sentence; English has one form for all."""


class ComponentWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a kind of box is called."""

    en: str
    de: str
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
        forms = {"nominative": self.de, "accusative": self.acc or self.de, "dative": self.dat or self.de}
        return forms[case]


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
