"""Breakpoints in a sentence, and what is said of those that will never be hit."""

import pytest
from PySide6.QtWidgets import QApplication

from core.evidence.narration import Narrator
from core.timeline.break_choices import doubts
from core.timeline.breakpoints import Breakpoint, While
from gui.marking.breakpoint_words import BreakpointWords
from tests.gui.runs import session


@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        (Breakpoint(1), "every hop"),
        (Breakpoint(1, call="IsAlive"), "IsAlive"),
        (
            Breakpoint(1, call="IsAlive", result="FALSE", object="NODE1", from_hit=3, is_once=True),
            "IsAlive answers FALSE, at NODE1, from hit 3 on, once",
        ),
        (Breakpoint(1, result="5910"), "an answer is 5910"),
        (Breakpoint(1, state="Failed"), "something becomes Failed"),
        (Breakpoint(1, state="Failed", object="SQL01"), "SQL01 becomes Failed"),
        (Breakpoint(1, rule="poll", component="rhs"), "rule poll, at any rhs"),
        (Breakpoint(1, event=1069, time=12_500_000), "event 1069, first hop from 00:00:12.500 on"),
        (Breakpoint(1, call="Online", only_while=While("NODE1", "Down")), "Online, while NODE1 is Down"),
    ],
)
def test_a_breakpoint_is_a_sentence(qapp: QApplication, mark: Breakpoint, sentence: str) -> None:
    del qapp
    assert BreakpointWords(Narrator("en")).sentence(mark) == sentence


def test_every_doubt_has_words_that_name_what_is_not_known(qapp: QApplication) -> None:
    del qapp
    words, recording = BreakpointWords(Narrator("en")), session().recording
    strange = Breakpoint(
        1, call="A1", component="B2", object="C3", state="D4", rule="E5", event=66, only_while=While("F7", "G8")
    )
    said = [words.doubt(doubt) for doubt in doubts(strange, recording)]
    assert len(said) == 8
    for text, name in zip(said, ("A1", "B2", "C3", "D4", "E5", "66", "F7", "G8"), strict=True):
        assert name in text
    assert [words.doubt(doubt) for doubt in doubts(Breakpoint(1), recording)]
    assert [words.doubt(doubt) for doubt in doubts(Breakpoint(1, time=1, from_hit=2), recording)]
