"""The Mermaid text keeps to the grammar of Mermaid's sequence diagrams, line by line, whatever stands in it."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from gui.pictures.caption import Caption
from gui.pictures.mermaid import escaped, mermaid_of
from gui.sequence.diagram import Diagram
from gui.session import Session
from tests.gui.runs import FAIL_NODE1, session

SECOND = 1_000_000
CAPTION = Caption("three-nodes; #1", "Hop 467: a <DLL>;\nand more")

_TEXT = r"(?:[^#;\n<>]|#(?:\d+|lt|gt);|<br/>)+"
"""What may stand in a line: a number sign and a semicolon only as parts of an entity."""
_ID = r"L\d+"
_LINES = {
    "header": re.compile(r"sequenceDiagram"),
    "title": re.compile(rf"acc(?:Title|Descr): {_TEXT}"),
    "box": re.compile(rf"box transparent {_TEXT}"),
    "participant": re.compile(rf"participant ({_ID}) as {_TEXT}"),
    "end": re.compile(r"end"),
    "signal": re.compile(rf"({_ID})(?:->>|-->>|-\)|--\)|-x|--x)({_ID}): {_TEXT}"),
    "note": re.compile(rf"Note (?:right of|over) ({_ID})(?:,({_ID}))?: {_TEXT}"),
    "activate": re.compile(rf"activate ({_ID})"),
    "deactivate": re.compile(rf"deactivate ({_ID})"),
}


def parsed(text: str) -> list[tuple[str, re.Match[str]]]:
    """The lines of a diagram by what they are; fails at the first that is none of those."""
    found = []
    assert text.endswith("\n")
    for line in text.splitlines():
        kinds = [(kind, match) for kind, form in _LINES.items() if (match := form.fullmatch(line.strip()))]
        assert len(kinds) == 1, line
        found += kinds
    return found


def check(text: str) -> list[tuple[str, re.Match[str]]]:
    """Parse a diagram, and hold what Mermaid holds while it draws: who is named is known, who rests was at work."""
    lines = parsed(text)
    assert lines[0][0] == "header"
    known: set[str] = set()
    at_work: Counter[str] = Counter()
    is_in_box = False
    for kind, match in lines:
        ids = [name for name in match.groups() if name is not None]
        if kind == "participant":
            assert is_in_box
            assert ids[0] not in known
            known.update(ids)
        elif kind == "box":
            assert not is_in_box
            is_in_box = True
        elif kind == "end":
            assert is_in_box
            is_in_box = False
        assert known.issuperset(ids)
        at_work.update(dict.fromkeys(ids, (kind == "activate") - (kind == "deactivate")))
        assert min(at_work.values(), default=0) >= 0
    assert not is_in_box
    assert not any(at_work.values())
    return lines


def told(orders: tuple[tuple[int, Command], ...], until: int, preset: Preset = ARTICLE) -> Session:
    made = session(preset=preset)
    for time, command in orders:
        made.go_to_time(time * SECOND)
        made.give(command)
    made.go_to_time(until * SECOND)
    return made


def text_of(session: Session, hidden: frozenset[str] = frozenset()) -> str:
    parent = QObject()
    diagram = Diagram(session, parent)
    diagram.hide(hidden)
    return mermaid_of(diagram, diagram.sequence.rows(0, len(diagram.sequence)), CAPTION)


@pytest.mark.parametrize("preset", [ARTICLE, DOCUMENTED], ids=["article", "documented"])
def test_a_failover_is_a_diagram(qapp: QApplication, preset: Preset) -> None:
    lines = check(text_of(told(((7, FAIL_NODE1),), 40, preset)))
    kinds = Counter(kind for kind, _ in lines)
    assert kinds["box"] == kinds["end"] >= 4
    assert kinds["signal"] > 30
    assert kinds["activate"] == kinds["deactivate"] > 10
    notes = [match[0] for kind, match in lines if kind == "note"]
    assert any("all alive" in note for note in notes)
    assert any("pulls the plug of NODE1" in note for note in notes)


def test_calls_answers_messages_and_losses_have_their_arrows(qapp: QApplication) -> None:
    text = text_of(told(((7, FAIL_NODE1),), 40))
    assert re.search(r"L\d+->>L\d+: #35;\d+ Start\(SQL01\)", text)
    assert re.search(r"L\d+-->>L\d+: #35;\d+ 0 \(ERROR_SUCCESS\)", text)
    assert re.search(r"L\d+-\)L\d+: #35;\d+ node_unreachable\(NODE1\)", text)
    assert re.search(r"L\d+-xL\d+: #35;\d+ Heartbeat\(NODE2\)", text)


def test_what_goes_through_a_hidden_lane_is_dotted(qapp: QApplication) -> None:
    run = told(((7, FAIL_NODE1),), 40)
    text = text_of(run, frozenset(("NODE2/rhs:1/vmclusres.dll",)))
    check(text)
    assert re.search(r"L\d+--\)L\d+: #35;\d+ Start\(SQL01\), through what is hidden", text)
    assert "vmclusres.dll" not in text.split("Note")[0]


def test_a_diagram_without_lanes_has_no_arrows(qapp: QApplication) -> None:
    run = told(((7, FAIL_NODE1),), 40)
    parent = QObject()
    lanes = frozenset(Diagram(run, parent).sequence.all_lanes)
    assert {kind for kind, _ in check(text_of(run, lanes))} == {"header", "title"}


def test_a_part_in_the_middle_of_calls_is_a_diagram_of_its_own(qapp: QApplication) -> None:
    """Answers to calls that are not in it end no bar."""
    run = told(((7, FAIL_NODE1),), 40)
    parent = QObject()
    diagram = Diagram(run, parent)
    count = len(diagram.sequence)
    for first in range(0, count, 7):
        check(mermaid_of(diagram, diagram.sequence.rows(first, first + 9), CAPTION))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a; b", "a#59; b"),
        ("#467", "#35;467"),
        ("two\nlines", "two<br/>lines"),
        ("two\r\nlines", "two<br/>lines"),
        ("<b>", "#lt;b#gt;"),
        ("100 %%", "100 #37;#37;"),
        ("", "–"),
        ("  ", "–"),
    ],
)
def test_what_would_end_a_line_is_written_otherwise(text: str, shown: str) -> None:
    assert escaped(text) == shown
