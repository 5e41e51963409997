"""The catalogue of rules: for every step the sentence, the reason, and how sure we are of it.

A hop carries only the id of its rule, so recording stays cheap and the words can be polished
without touching a trace. The rules stand in `assets/rules`, a file a subject. Where one rule
serves hops of several kinds, it may have a sentence of its own for a kind (`what_return`) or
for an arrow that did not arrive (`what_lost`).
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from core.kernel.hops import Hop
from core.texts.assets import asset_names, read_asset
from core.texts.bilingual import Text

Provenance = Literal["documented", "observed", "blog", "article", "inferred", "simplified"]
"""How sure a rule is: Microsoft's documents, real logs, blogs, the article, our inference, a simplification."""

Statement = Literal["", "S1", "S2", "S3", "S4", "S5", "S6a", "S6b", "S6c", "S6d", "S6e", "S6f", "S7", "S8"]
"""The statement of the article's account that a rule shows; empty when it shows none."""


class UnknownRule(LookupError):
    """A step names a rule that is not in the catalogue."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a step happens."""

    id: str
    provenance: Provenance
    source: str
    """Where it is written, in words for people."""
    what: Text
    """The sentence of a hop, with placeholders; `Narrator` fills them."""
    why: Text
    """The reason, true of every hop that follows this rule."""
    statement: Statement = ""
    quiet: bool = False
    """Whether stepping passes over it unless the user asks for every hop."""
    what_return: Text | None = None
    what_abort: Text | None = None
    what_timer: Text | None = None
    what_lost: Text | None = None
    what_bundle: Text | None = None
    what_self: Text | None = None
    """Where a box speaks to itself: another of its functions, in the same process."""

    def sentence_of(self, hop: Hop) -> Text:
        """The sentence for a hop that follows this rule, with its placeholders still in it."""
        if hop.lost and self.what_lost:
            return self.what_lost
        variants = {
            "return": self.what_return,
            "abort": self.what_abort,
            "timer": self.what_timer,
            "bundle": self.what_bundle,
        }
        of_itself = self.what_self if hop.source == hop.target else None
        return variants.get(hop.kind) or of_itself or self.what

    def texts(self) -> tuple[Text, ...]:
        """All that the rule can say."""
        variants = (
            self.what_return,
            self.what_abort,
            self.what_timer,
            self.what_lost,
            self.what_bundle,
            self.what_self,
        )
        return (self.what, self.why, *(text for text in variants if text is not None))


class Catalogue(dict[str, Rule]):
    """Rules by id; asking for one that is not there says which."""

    def __missing__(self, rule_id: str) -> Rule:
        raise UnknownRule(f"the catalogue in assets/rules has no rule {rule_id!r}")


@cache
def catalogue() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the files.

    Raises:
        ValueError: two rules have the same id.
    """
    rules = Catalogue()
    for path in asset_names("rules"):
        for rule in read_asset(path, list[Rule]):
            if rule.id in rules:
                raise ValueError(f"assets/{path}: the rule {rule.id!r} stands there a second time")
            rules[rule.id] = rule
    return rules


def is_quiet(hop: Hop) -> bool:
    """Whether stepping passes over a hop: bookkeeping, and rounds in which nothing is wrong."""
    return hop.kind == "bundle" or catalogue()[hop.rule].quiet
