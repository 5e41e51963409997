"""What the program says in a terminal between the hops, from `assets/terminal.yaml`."""

from functools import cache

import msgspec

from core.rules.catalogue import Provenance
from core.texts.assets import read_asset
from core.texts.bilingual import Language, Text


class CompareWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a comparison of two accounts."""

    detection: Text
    decision: Text
    restart: Text
    failover: Text
    boot: Text
    whole: Text
    where: Text
    not_over: Text
    no_outage: Text
    no_outage_here: Text
    part: Text
    never_part: Text
    nothing_more: Text


class QuorumWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"and_": "and"}):
    """The words of the table of losses that a cluster survives."""

    nodes: Text
    witness: Text
    one: Text
    another: Text
    at_once: Text
    yes: Text
    no: Text
    it_depends: Text
    with_witness: Text
    without_witness: Text
    at_the_start: Text
    the_witness: Text
    and_: Text
    then: Text
    loses: Text
    goes_on: Text
    stops: Text


class CertaintyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How sure a rule is, by its provenance."""

    documented: Text
    observed: Text
    blog: Text
    article: Text
    inferred: Text
    simplified: Text

    def of(self, provenance: Provenance, language: Language) -> str:
        """The word for a provenance."""
        text: Text = getattr(self, provenance)
        return text.in_language(language)


class LessonWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words around a lesson: those of its file are its own."""

    lesson_facts: Text
    lesson_none: Text
    lesson_goals: Text
    lesson_minutes: Text
    lesson_step: Text
    lesson_another_run: Text
    lesson_forks: Text
    lesson_back_at: Text
    lesson_the_start: Text
    lesson_hop: Text
    lesson_hops_left_out: Text
    lesson_prompt_on: Text
    lesson_prompt_number: Text
    lesson_prompt_turn: Text
    lesson_help: Text
    lesson_no_number: Text
    lesson_no_key: Text
    lesson_enter_once_more: Text
    lesson_another_command: Text
    lesson_at_start: Text
    lesson_how_sure: Text
    lesson_sureness: Text
    lesson_guess: Text
    lesson_fairly: Text
    lesson_certain: Text
    lesson_what_seen: Text
    lesson_right: Text
    lesson_wrong: Text
    lesson_left_out: Text
    lesson_answer: Text
    lesson_seen_otherwise: Text
    lesson_turn: Text
    lesson_ends: Text
    lesson_score: Text
    lesson_score_left_out: Text
    lesson_score_seen: Text
    lesson_calibration: Text
    lesson_of_confidence: Text
    lesson_too_few: Text
    lesson_well_judged: Text
    lesson_too_sure: Text
    lesson_too_shy: Text
    lesson_revisit: Text
    lesson_revisit_line: Text
    lesson_was_wrong: Text
    lesson_was_left_out: Text
    lesson_was_overlooked: Text
    lesson_so_far: Text


class TerminalWords(LessonWords, frozen=True, forbid_unknown_fields=True):
    """All of it; names in braces are filled in."""

    begins: Text
    ends: Text
    quiet_left_out: Text
    knows_again: Text
    walk_begins: Text
    walk_prompt: Text
    walk_help: Text
    walk_unknown: Text
    walk_at_start: Text
    walk_nothing_left: Text
    walk_limit: Text
    walk_why: Text
    walk_ends: Text
    compare: CompareWords
    quorum: QuorumWords
    certainty: CertaintyWords


@cache
def terminal_words() -> TerminalWords:
    """The words, read once."""
    return read_asset("terminal.yaml", TerminalWords)
