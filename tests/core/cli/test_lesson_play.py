"""`failoverscope lesson play`: what can be typed, and how it ends wherever the lines come from."""

import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli.ending import INTERRUPTED
from core.lessons.path import Path as LessonPath
from tests.core.cli.lesson_lines import ON, QUESTIONS, TURN, TURNS, after, hops, number_of, other_than, told
from tests.core.cli.runs import outcome_of
from tests.core.lessons.written import text, walked

HERE = Path(__file__).parents[3]
PROGRAM = [sys.executable, "-m", "core.cli", "lesson", "play"]


@pytest.fixture(scope="module")
def questions() -> LessonPath:
    return walked(QUESTIONS)


@pytest.fixture(scope="module")
def turns() -> LessonPath:
    return walked(TURNS)


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
