"""`failoverscope lesson play`: a lesson by lines that are typed, and how it ends wherever they come from."""

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli.ending import INTERRUPTED
from core.cli.lesson_play import LessonPlay
from core.cli.lesson_prose import MOST_CHANGES, MOST_TOLD
from core.lessons import library
from core.lessons.checking import checked
from core.lessons.path import Path as LessonPath
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.steps import changes_something
from tests.core.cli.runs import outcome_of
from tests.core.lessons.written import text, walked

HERE = Path(__file__).parents[3]
PROGRAM = [sys.executable, "-m", "core.cli", "lesson", "play"]
ON = "[Enter] on, b back, q quit, ? help: "
TURN = "[Enter] does it, or type the command (? help): "

QUESTIONS = """\
- {id: start, SAY}
- id: clicks
  say: {en: "Now `IsAlive` is due.", de: "Jetzt ist `IsAlive` dran."}
  to: {hop: {call: IsAlivePollInterval, kind: timer, target: NODE1/clussvc}}
  ask:
    text: {en: "Who is asked?", de: "Wer wird gefragt?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So it is., de: So ist es.}
- id: chooses
  SAY
  ask:
    text: {en: "What comes?", de: "Was kommt?"}
    reveal: {hop: {call: IsAlive, kind: return, target: NODE1/clussvc}}
    choices:
      - text: {en: The `answer`., de: Die `Antwort`.}
        if: {less_than: 1 s}
        why_not: {en: "Who knows.", de: "Wer weiß."}
      - text: {en: A restart., de: Ein Neustart.}
        if: {hop: {call: boot}}
        why_not: {en: "Nothing has `failed`.", de: "Nichts ist `ausgefallen`."}
      - text: {en: Nothing., de: Nichts.}
        if: {at_least: 1 s}
    why: {en: It is quick., de: Das geht schnell.}
"""
TURNS = """\
- {id: start, SAY, to: {time: 6 s}}
- id: yours
  SAY
  turn: {text: {en: "Pull the plug.", de: "Ziehen Sie den Stecker."}, do: fail-node NODE1, to: {after: 20 s}}
- id: owns
  SAY
  ask:
    text: {en: "Where is SQL01?", de: "Wo ist SQL01?"}
    reveal: {until: {object: SQL01, state: Running, not_state: Failed, side: actual}}
    owner: SQL01
    why: {en: So it is., de: So ist es.}
- {id: again, back_to: yours, SAY, give: [fail-vm SQL01]}
- {id: other, begin: {preset: documented}, SAY, to: {time: 6 s}}
"""


@pytest.fixture(scope="module")
def questions() -> LessonPath:
    return walked(QUESTIONS)


@pytest.fixture(scope="module")
def turns() -> LessonPath:
    return walked(TURNS)


def told(path: LessonPath, *typed: str, language: Language = "en", width: int = 200) -> list[str]:
    """What is said when somebody types these lines and then closes the input; a prompt with what was typed."""
    lines: Iterator[str] = iter(typed)
    said: list[str] = []

    def ask(prompt: str) -> str:
        line = next(lines, None)
        said.append(prompt + (line or ""))
        if line is None:
            raise EOFError
        return line

    LessonPlay(path, language, ask, said.append, width).go()
    return said


def after(said: list[str], line: str) -> list[str]:
    """What is said behind the last line of these words, without empty lines."""
    place = len(said) - 1 - said[::-1].index(line)
    return [each for each in said[place + 1 :] if each]


def number_of(path: LessonPath, step: int) -> str:
    """What to type for the right answer."""
    answer = path.stands[step].answer
    assert answer is not None
    return str(answer.options.index(answer.right) + 1)


def other_than(number: str) -> str:
    return "2" if number == "1" else "1"


def hops(said: list[str]) -> list[int]:
    """The numbers of the hops that are told."""
    return [int(found[1]) for line in said if (found := re.match(r" *(\d+)  \d\d:\d\d:\d\d\.\d+ ", line))]


# --- steps -----------------------------------------------------------------------------------


def test_it_begins_with_what_the_lesson_is_about(questions: LessonPath) -> None:
    assert told(questions, "q") == [
        "A (60 min)", "A", "Afterwards you can:", "  - A", "",
        "Step 1 of 3", "CLUSTER1: NODE1, NODE2, NODE3. Preset article.", "", "Words",
        f"{ON}q", "So far: step 1 of 3; right predictions: 0 of 0.",
    ]  # fmt: skip


def test_a_step_tells_the_hops_to_it_and_then_its_words_without_backticks(questions: LessonPath) -> None:
    said = after(told(questions, ""), "Step 2 of 3")
    recording = questions.recording(questions.stands[1])
    loud = [hop.index for hop in recording.hops(1, questions.stands[1].position) if not is_quiet(hop)]
    assert hops(said) == loud
    assert said[len(loud)] == "Now IsAlive is due."


def test_a_question_is_answered_by_number_then_how_sure_then_seen_then_judged(questions: LessonPath) -> None:
    right = number_of(questions, 1)
    said = told(questions, "", right, "3", right)
    asked = after(said, "Who is asked?")
    options = questions.stands[1].answer.options if questions.stands[1].answer else ()
    assert f"  {right}  Resource Host Subsystem (RHS) on NODE1" in asked[: len(options)]
    assert asked[len(options) :] == [
        f"1 to {len(options)} (? help): {right}",
        "How sure are you?",
        "  1  a guess (points: +1 if right, 0 if wrong)",
        "  2  fairly sure (points: +2 if right, -2 if wrong)",
        "  3  certain (points: +3 if right, -6 if wrong)",
        "1 to 3 (? help): 3",
        asked[len(options) + 6],
        "What did you see? (Enter leaves it out.)",
        *asked[: len(options)],
        f"1 to {len(options)} (? help): {right}",
        "Right. Points: +3",
        "The answer: Resource Host Subsystem (RHS) on NODE1",
        "So it is.",
        ON,
        "So far: step 2 of 3; right predictions: 1 of 1.",
    ]
    assert "MSCS NODE1 -> RHS NODE1: IsAlive(Virtual Machine) | " in asked[len(options) + 6]


def test_nothing_is_told_of_what_comes_before_it_is_predicted(questions: LessonPath) -> None:
    reveal = questions.recording(questions.stands[1]).hop(questions.stands[1].end).index
    assert reveal not in hops(told(questions, "", "1"))
    assert reveal in hops(told(questions, "", "1", "1"))


def test_whoever_is_wrong_is_told_why_not_where_there_is_something_to_say(questions: LessonPath) -> None:
    begin = ("", "", "", "")
    said = told(questions, *begin, "2", "2", "")
    assert after(said, "1 to 3 (? help): ")[:4] == [
        "Wrong. Points: -2", "The answer: The answer.", "Nothing has failed.", "It is quick.",
    ]  # fmt: skip
    other = told(questions, *begin, "3", "1", "")
    assert after(other, "1 to 3 (? help): ")[:3] == ["Wrong. Points: 0", "The answer: The answer.", "It is quick."]
    assert "Who knows." not in told(questions, *begin, "1", "1", "")


def test_whoever_has_seen_something_else_is_sent_back_to_the_hop(questions: LessonPath) -> None:
    said = told(questions, "", "", "", "", "1", "1", "3")
    stand = questions.stands[2]
    index = questions.recording(stand).hop(stand.end).index
    assert f"You say you saw: Nothing. Look once more at hop {index} (00:00:05.000)." in said
    assert not any(line.startswith("You say") for line in told(questions, "", "", "", "", "1", "1", "1"))


def test_words_of_an_answer_do_as_well_as_its_number(turns: LessonPath) -> None:
    said = told(turns, "", "", "node2", "1", "Node2")
    assert "Right. Points: +1" in said
    assert "The answer: NODE2" in said


@pytest.mark.parametrize("typed", ["0", "4", "-1", "1.0", "²", "x", "9" * 5000, "1 2", "\x1b[2J"])
def test_what_is_no_answer_is_said_in_one_line_and_asked_again(questions: LessonPath, typed: str) -> None:
    said = told(questions, "", "", "", "", typed, "1", typed, "1", typed, "1")
    wrong = [line for line in said if line.startswith("Expected a number from 1 to 3, found ")]
    assert len(wrong) == 3
    assert all(line.isprintable() and len(line) < 130 for line in wrong)
    assert "Right. Points: +1" in said


def test_enter_leaves_a_question_out_only_when_it_is_pressed_twice(questions: LessonPath) -> None:
    warning = f"A number from 1 to {len(questions.stands[1].answer.options) if questions.stands[1].answer else 0} "
    once = told(questions, "", "")
    assert after(once, "Who is asked?")[-3].startswith(warning)
    assert "Left out." not in once
    assert "Left out." not in told(questions, "", "", "?", "")
    said = told(questions, "", "", "")
    assert after(said, "Left out.")[:2] == ["The answer: Resource Host Subsystem (RHS) on NODE1", "So it is."]
    assert questions.recording(questions.stands[1]).hop(questions.stands[1].end).index in hops(said)


def test_enter_twice_leaves_it_out_while_asked_how_sure_too(questions: LessonPath) -> None:
    said = told(questions, "", "1", "", "")
    assert "A number from 1 to 3 answers; Enter once more leaves the prediction out." in said
    assert "Left out." in said


# --- back ------------------------------------------------------------------------------------


def test_b_goes_to_the_step_before_and_says_where_that_is(turns: LessonPath) -> None:
    said = told(turns, "", "", "b", "b", "b")
    index = turns.recording(turns.stands[0]).hop(turns.stands[0].position).index
    assert after(said, "Step 2 of 5")[0] == f"Back at hop {index} (00:00:06.000)."
    assert after(said, "Step 1 of 5")[-3:-1] == ["This is the first step.", ON]
    assert after(said, "Step 1 of 5")[0] == "Words"  # step 2 stands where step 1 does


def test_b_while_asked_how_sure_leads_to_the_question_again(questions: LessonPath) -> None:
    right = number_of(questions, 1)
    said = told(questions, "", other_than(right), "b", right, "2", "")
    assert said.count("Who is asked?") == 2
    assert "Right. Points: +2" in said


def test_b_after_the_reveal_keeps_the_prediction(questions: LessonPath) -> None:
    wrong = other_than(number_of(questions, 1))
    said = told(questions, "", wrong, "2", "b", "")
    assert after(said, "Step 1 of 3")[:1] == ["Back at the start."]
    assert "Wrong. Points: -2" in after(said, "Step 2 of 3")
    assert said[-1] == "So far: step 2 of 3; right predictions: 0 of 1."


# --- turns and runs --------------------------------------------------------------------------


def test_a_turn_says_what_to_do_and_enter_does_it(turns: LessonPath) -> None:
    said = told(turns, "", "")
    assert after(told(turns, ""), "Words")[:3] == [
        "Your turn: Pull the plug.", "  fail-node NODE1  (Fail NODE1 (power loss))", TURN,
    ]  # fmt: skip
    done = after(said, TURN)
    assert "User -> NODE1: lose_power()" in done[0]
    assert "Step 3 of 5" in done


@pytest.mark.parametrize("typed", ["fail-node NODE1", "  fail-node node1 ", "fail-node 'NODE1'"])
def test_the_command_itself_does_it_too(turns: LessonPath, typed: str) -> None:
    assert told(turns, "", typed)[-4:] == told(turns, "", "")[-4:]


@pytest.mark.parametrize("typed", ["fail-node NODE2", "fail-nod NODE1", "'", "1"])
def test_another_command_does_not(turns: LessonPath, typed: str) -> None:
    said = told(turns, "", typed)
    assert f'Expected fail-node NODE1, found "{typed}". Enter does it too.' in said
    assert "Step 3 of 5" not in said


def test_what_the_last_turn_brings_about_is_told_before_the_end() -> None:
    path = walked("- {id: a, SAY, turn: {text: {en: Do., de: Tu.}, do: fail-vm SQL01, to: {steps: 3}}}")
    said = told(path, "")
    end = path.recording(path.stands[0]).hop(path.stands[0].end).index
    assert hops(said)[-1] == end
    assert said[-2:] == ["That was the lesson. What to keep:", "  - A"]


def test_another_history_and_another_run_are_said(turns: LessonPath) -> None:
    said = told(turns, "", "", "2", "1", "", "", "")
    index = turns.recording(turns.stands[1]).hop(turns.stands[1].position).index
    fork = after(said, "Step 4 of 5")
    assert fork[0] == f"Back to hop {index} (00:00:06.000): from there things now take another course."
    assert "User -> SQL01: fail()" in fork[1]
    other = after(said, "Step 5 of 5")
    assert other[:2] == ["Another run begins.", "CLUSTER1: NODE1, NODE2, NODE3. Preset documented."]


def test_of_a_long_way_its_end_is_told_and_orders_and_changes(turns: LessonPath) -> None:
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


# --- the end ---------------------------------------------------------------------------------


def test_the_review_has_recap_score_calibration_and_what_to_look_at_again(questions: LessonPath) -> None:
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


def test_who_was_right_and_saw_it_has_nothing_to_look_at_again(questions: LessonPath) -> None:
    right, other = number_of(questions, 1), number_of(questions, 2)
    said = told(questions, "", right, "1", right, "", other, "1", other, "")
    assert said[-3:] == [
        "Points: 2 of 6; right predictions: 2 of 2; seen rightly: 2 of 2",
        "How sure you were, and how often right:",
        "  - a guess: right 2 of 2, too shy: you knew more than you thought",
    ]


def test_what_was_right_and_seen_otherwise_is_worth_another_look(questions: LessonPath) -> None:
    right, other = number_of(questions, 1), number_of(questions, 2)
    said = told(questions, "", right, "1", right, "", other, "1", "2", "")
    assert "step 3, right, but seen otherwise: What comes?" in said[-1]


def test_of_what_was_not_said_there_is_no_score(questions: LessonPath) -> None:
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


@pytest.mark.parametrize("typed", [("q",), ("Q",), (), ("", "1", "q"), ("", "1", "1"), ("", "1", "1", " q ")])
def test_it_can_be_ended_at_any_time(questions: LessonPath, typed: tuple[str, ...]) -> None:
    said = told(questions, *typed)
    assert re.fullmatch(r"So far: step [12] of 3; right predictions: 0 of 0\.", said[-1])
    assert not any(line.startswith("Expected") for line in said)


@pytest.mark.parametrize("typed", [("?",), ("", "?"), ("", "1", "?"), ("", "1", "1", "?")])
def test_help_is_there_at_any_time(questions: LessonPath, typed: tuple[str, ...]) -> None:
    assert any("this help" in each for each in told(questions, *typed))


def test_what_is_no_key_is_said(questions: LessonPath) -> None:
    assert 'Expected Enter or one of the keys that ? lists, found "next".' in told(questions, "next")


# --- words -----------------------------------------------------------------------------------


def test_it_speaks_german(questions: LessonPath) -> None:
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


# --- the command -----------------------------------------------------------------------------


def lesson_file(folder: Path, steps: str) -> str:
    file = folder / "small.yaml"
    file.write_text(text(steps), encoding="utf-8")
    return str(file)


def test_a_lesson_of_the_course_is_played_by_its_id(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n\x1b\nq"))
    code, out, err = outcome_of(capsys, "lesson", "play", "the-healthy-round", "--language", "de")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("Die gesunde Runde (")
    assert "[Enter] weiter, b zurück, q Ende, ? Hilfe: \\x1b" in lines  # as typed, and harmless
    assert lines[-1].startswith("So weit: Abschnitt 2 von ")


def test_a_file_is_played_and_the_end_of_the_input_is_the_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    code, out, err = outcome_of(capsys, "lesson", "play", lesson_file(tmp_path, "- {id: a, SAY}\n- {id: b, SAY}"))
    assert (code, err) == (0, "")
    assert out.endswith(f"{ON}\nSo far: step 2 of 2; right predictions: 0 of 0.\n")


class Unreadable:
    """What is open for writing alone."""

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        raise OSError(9, "Bad file descriptor")


@pytest.mark.parametrize("nothing", [None, Unreadable()])
def test_without_any_input_it_ends_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, nothing: Unreadable | None
) -> None:
    monkeypatch.setattr("sys.stdin", nothing)
    code, out, err = outcome_of(capsys, "lesson", "play", lesson_file(tmp_path, "- {id: a, SAY}"))
    assert (code, err) == (0, "")
    assert out.endswith("So far: step 1 of 1; right predictions: 0 of 0.\n")


def test_an_unknown_lesson_is_one_line_with_what_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "lesson", "play", "the-healthy-rond")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("the-healthy-rond:1: expected the path of a lesson file, or one of the-healthy-round")
    assert "(did you mean the-healthy-round?)" in err


def test_of_a_bad_lesson_every_problem_is_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = lesson_file(tmp_path, "- {id: a, SAY, show: [NODE7]}\n- {id: b, SAY, to: {hop: {call: IsAlife}}}")
    code, out, err = outcome_of(capsys, "lesson", "play", file)
    assert (code, out) == (1, "")
    assert [line.partition(": expected ")[0] for line in err.splitlines()] == [f"{file}:12", f"{file}:13"]
    assert 'found "NODE7"' in err
    assert "(did you mean IsAlive?)" in err


def test_a_file_that_is_no_lesson_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    file = HERE / "assets" / "clusters" / "two-nodes.yaml"
    code, out, err = outcome_of(capsys, "lesson", "play", str(file))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "expected a lesson file with `format: failoverscope-lesson/1`" in err


def test_bytes_that_nobody_can_type_do_not_end_it() -> None:
    typed = b"\xff\xfe\x00\x80\nq\n"
    arguments = [*PROGRAM, "the-healthy-round"]
    strict = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}
    done = subprocess.run(arguments, input=typed, cwd=HERE, env=strict, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").splitlines()[-1].startswith("So far: step 1 of ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
def test_ctrl_c_ends_it_quietly() -> None:
    pipe = subprocess.PIPE
    arguments = [*PROGRAM, "the-healthy-round"]
    with subprocess.Popen(arguments, cwd=HERE, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while not process.stdout.readline().startswith(b"Three"):
            pass
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == INTERRUPTED
