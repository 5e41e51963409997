"""What is told of a lesson in a terminal: the way to a step, verdicts, the review, in both languages and any width."""

import re

import pytest

from core.cli.lesson_prose import MOST_CHANGES, MOST_TOLD
from core.lessons import library
from core.lessons.checking import checked
from core.lessons.path import Path
from core.rules.catalogue import is_quiet
from core.timeline.steps import changes_something
from tests.core.cli.lesson_lines import ON, QUESTIONS, TURN, TURNS, after, hops, number_of, other_than, told
from tests.core.lessons.written import walked


@pytest.fixture(scope="module")
def questions() -> Path:
    return walked(QUESTIONS)


@pytest.fixture(scope="module")
def turns() -> Path:
    return walked(TURNS)


def test_it_begins_with_what_the_lesson_is_about(questions: Path) -> None:
    assert told(questions, "q") == [
        "A (60 min)", "A", "Afterwards you can:", "  - A", "",
        "Step 1 of 3", "CLUSTER1: NODE1, NODE2, NODE3. Preset article.", "", "Words",
        f"{ON}q", "So far: step 1 of 3; right predictions: 0 of 0.",
    ]  # fmt: skip


def test_a_step_tells_the_hops_to_it_and_then_its_words_without_backticks(questions: Path) -> None:
    said = after(told(questions, ""), "Step 2 of 3")
    recording = questions.recording(questions.stands[1])
    loud = [hop.index for hop in recording.hops(1, questions.stands[1].position) if not is_quiet(hop)]
    assert hops(said) == loud
    assert said[len(loud)] == "Now IsAlive is due."


def test_whoever_is_wrong_is_told_why_not_where_there_is_something_to_say(questions: Path) -> None:
    begin = ("", "", "", "")
    said = told(questions, *begin, "2", "2", "")
    assert after(said, "1 to 3 (? help): ")[:4] == [
        "Wrong. Points: -2", "The answer: The answer.", "Nothing has failed.", "It is quick.",
    ]  # fmt: skip
    other = told(questions, *begin, "3", "1", "")
    assert after(other, "1 to 3 (? help): ")[:3] == ["Wrong. Points: 0", "The answer: The answer.", "It is quick."]
    assert "Who knows." not in told(questions, *begin, "1", "1", "")


def test_whoever_has_seen_something_else_is_sent_back_to_the_hop(questions: Path) -> None:
    said = told(questions, "", "", "", "", "1", "1", "3")
    stand = questions.stands[2]
    index = questions.recording(stand).hop(stand.end).index
    assert f"You say you saw: Nothing. Look once more at hop {index} (00:00:05.000)." in said
    assert not any(line.startswith("You say") for line in told(questions, "", "", "", "", "1", "1", "1"))


def test_another_history_and_another_run_are_said(turns: Path) -> None:
    said = told(turns, "", "", "2", "1", "", "", "")
    index = turns.recording(turns.stands[1]).hop(turns.stands[1].position).index
    fork = after(said, "Step 4 of 5")
    assert fork[0] == f"Back to hop {index} (00:00:06.000): from there it begins anew."
    assert "User -> SQL01: fail()" in fork[1]
    other = after(said, "Step 5 of 5")
    assert other[:2] == ["Another run begins.", "CLUSTER1: NODE1, NODE2, NODE3. Preset documented."]


def test_of_a_long_way_its_end_is_told_and_orders_and_changes(turns: Path) -> None:
    said = after(told(turns, "", ""), TURN)
    said = said[: said.index("Step 3 of 5")]
    stand = turns.stands[1]
    way = [hop for hop in turns.recording(stand).hops(stand.position + 1, stand.end) if not is_quiet(hop)]
    changes = [hop.index for hop in way[:-MOST_TOLD] if changes_something(hop)][-MOST_CHANGES:]
    wanted = sorted({way[0].index, *changes, *(hop.index for hop in way[-MOST_TOLD:])})
    assert hops(said) == wanted
    left_out = [int(found[1]) for line in said if (found := re.fullmatch(r"\(hops left out here: (\d+)\)", line))]
    assert sum(left_out) == len(way) - len(wanted) > 0
    assert said[0].split()[0] == str(way[0].index)
    assert not said[-1].startswith("(")


def test_what_the_last_turn_brings_about_is_told_before_the_end() -> None:
    path = walked("- {id: a, SAY, turn: {text: {en: Do., de: Tu.}, do: fail-vm SQL01, to: {steps: 3}}}")
    said = told(path, "")
    end = path.recording(path.stands[0]).hop(path.stands[0].end).index
    assert hops(said)[-1] == end
    assert said[-2:] == ["That was the lesson. What to keep:", "  - A"]


def test_the_review_has_recap_score_calibration_and_what_to_look_at_again(questions: Path) -> None:
    wrong = other_than(number_of(questions, 1))
    said = told(questions, "", wrong, "3", wrong, "", "", "", "", "")
    host = "Resource Host Subsystem (RHS) on NODE1"
    first, second = (questions.recording(stand).hop(stand.end).index for stand in questions.stands[1:])
    assert after(said, ON)[:] == [
        "That was the lesson. What to keep:",
        "  - A",
        "Points: -6 of 6; right predictions: 0 of 1; left out: 1; seen rightly: 0 of 1",
        "How sure you were, and how often right:",
        "  - certain: right 0 of 1, too few to judge",
        "Worth another look:",
        f"  - hop {first} (00:00:05.000), step 2, wrong (certain): Who is asked? {host}.",
        f"  - hop {second} (00:00:05.000), step 3, left out: What comes? The answer.",
    ]


def test_who_was_right_and_saw_it_has_nothing_to_look_at_again(questions: Path) -> None:
    right, other = number_of(questions, 1), number_of(questions, 2)
    said = told(questions, "", right, "1", right, "", other, "1", other, "")
    assert said[-3:] == [
        "Points: 2 of 6; right predictions: 2 of 2; seen rightly: 2 of 2",
        "How sure you were, and how often right:",
        "  - a guess: right 2 of 2, too few to judge",
    ]


def test_what_was_right_and_seen_otherwise_is_worth_another_look(questions: Path) -> None:
    right, other = number_of(questions, 1), number_of(questions, 2)
    said = told(questions, "", right, "1", right, "", other, "1", "2", "")
    assert "step 3, right, but seen otherwise: What comes?" in said[-1]


def test_of_what_was_not_said_there_is_no_score(questions: Path) -> None:
    said = told(questions, *[""] * 8)
    assert said[-4:-2] == ["Points: 0 of 6; right predictions: 0 of 0; left out: 2", "Worth another look:"]


def test_a_lesson_without_questions_has_no_score() -> None:
    assert told(walked("- {id: a, SAY}"), "")[-2:] == ["That was the lesson. What to keep:", "  - A"]


def test_what_is_so_from_the_start_is_revealed_there() -> None:
    path = walked("""\
        - id: a
          SAY
          ask:
            text: {en: "Where?", de: "Wo?"}
            reveal: {until: {object: SQL01, state: Running}}
            owner: SQL01
            why: {en: So it is., de: So ist es.}
        """)
    assert told(path, "2", "1", "3", "")[-1] == "  - the start, step 1, wrong (a guess): Where? NODE1."


def test_it_speaks_german(questions: Path) -> None:
    said = told(questions, "", "1", "1", "", "", "2", "2", "", "", language="de")
    assert {"B (60 Min.)", "Abschnitt 2 von 3", "Jetzt ist IsAlive dran.", "Wer wird gefragt?"} <= set(said)
    assert {
        "Falsch. Punkte: -2",
        "Die Antwort: Die Antwort.",
        "Nichts ist ausgefallen.",
        "Noch einen Blick wert:",
    } <= set(said)


def test_words_are_broken_where_the_terminal_ends() -> None:
    words = " ".join(f"word{number}" for number in range(60))
    long = "x" * 50
    steps = f"""\
        - id: a
          say: {{en: "{words} {long}", de: B}}
          ask:
            text: {{en: "Which?", de: B}}
            reveal: {{steps: 1}}
            choices:
              - {{text: {{en: "{words}", de: B}}, if: {{less_than: 1 s}}}}
              - {{text: {{en: "First line\\nsecond line", de: B}}, if: {{at_least: 1 s}}}}
            why: {{en: So., de: So.}}
        """
    said = told(walked(steps), width=40)
    start, end = said.index("") + 1, said.index("1 to 2 (? help): ")
    lines = [line for line in said[start:end] if not line.startswith(("CLUSTER1", "Step"))]
    assert all(len(line) < 40 for line in lines if line != long)
    assert " ".join(" ".join(lines).split()) == f"{words} {long} Which? 1 {words} 2 First line second line"
    assert lines[-2:] == ["  2  First line", "     second line"]
    assert any(line.startswith("     word") for line in lines)


@pytest.mark.parametrize("name", library.names()[::5])
def test_lessons_of_the_course_can_be_played_with_enter_alone(name: str) -> None:
    path = checked(library.ready_lesson(name))
    said = told(path, *[""] * (3 * len(path.stands)), language="de", width=100)
    assert "Das war die Lektion. Was bleibt:" in said
    prose = [line for line in said if not re.match(r" *\d+  \d\d:\d\d", line)]
    assert not any("`" in line for line in prose)
