"""`failoverscope check`: good files are named, of bad ones the problem is told, and the exit code says which."""

from pathlib import Path
from textwrap import dedent

import pytest

from core.lessons import library
from core.scenario.yaml_reader import LARGEST_FILE
from tests.core.cli.runs import outcome_of
from tests.core.lessons.written import HEAD, HEAD_LINES, text

FOLDER = Path(__file__).parents[3] / "assets" / "clusters"
CLUSTERS = sorted(FOLDER.glob("*.yaml"))
THREE = FOLDER / "three-nodes.yaml"


def test_our_own_clusters_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "check", *map(str, CLUSTERS))
    assert (code, err) == (0, "")
    assert [line.partition(": ok ")[0] for line in out.splitlines()] == [str(file) for file in CLUSTERS]
    assert f"{THREE}: ok (CLUSTER1, nodes: 3, virtual machines: 4)\n" in out


def test_every_bad_file_has_its_line_and_good_ones_are_still_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty, broken, latin = tmp_path / "empty.yaml", tmp_path / "broken.yaml", tmp_path / "latin.yaml"
    empty.write_text("", encoding="utf-8")
    broken.write_text("format: failoverscope-cluster/1\nname: [\n", encoding="utf-8")
    latin.write_bytes(b"name: K\xf6ln\n")
    code, out, err = outcome_of(capsys, "check", str(empty), str(THREE), str(broken), str(latin), "gone.yaml")
    assert code == 1
    assert out.splitlines() == [f"{THREE}: ok (CLUSTER1, nodes: 3, virtual machines: 4)"]
    lines = err.splitlines()
    assert lines[0] == f"{empty}:1: expected a cluster file with `format: failoverscope-cluster/1`, found an empty file"
    assert lines[1].startswith(f"{broken}:")
    assert lines[2] == f"{latin}:1: expected text in UTF-8, found the byte 0xF6"
    assert lines[3] == "gone.yaml:1: expected a file, found no file of this name"
    assert len(lines) == 4


def test_nothing_to_check_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "check")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Error: Missing argument 'FILE...'."


# --- lessons ---------------------------------------------------------------------------------

FORMATS = "one of the formats failoverscope-cluster/1, failoverscope-lesson/1"
BOTH = "{en: Words, de: Worte}"
CHOICES = """\
- id: asks
  SAY
  ask:
    text: {en: A, de: B}
    reveal: {hop: {call: IsAlive, kind: return, target: NODE1/clussvc}}
    choices:
      - {text: {en: A, de: B}, if: {object: SQL01, state: ONE}}
      - {text: {en: B, de: C}, if: {object: SQL01, owner: TWO}}
    why: {en: A, de: B}
"""


def problems(capsys: pytest.CaptureFixture[str], folder: Path, lesson: str) -> list[str]:
    """What is wrong with a lesson, as `LINE: expected ..., found ...`."""
    file = folder / "lesson.yaml"
    file.write_text(lesson, encoding="utf-8")
    code, out, err = outcome_of(capsys, "check", str(file))
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert all(line.startswith(f"{file}:") and ": expected " in line and ", found " in line for line in lines)
    return [line.removeprefix(f"{file}:") for line in lines]


def of_steps(capsys: pytest.CaptureFixture[str], folder: Path, steps: str) -> list[str]:
    """What is wrong with the steps of a lesson, the lines counted from the first one."""
    found = (line.partition(":") for line in problems(capsys, folder, text(dedent(steps))))
    return [f"{int(number) - HEAD_LINES}:{what}" for number, _, what in found]


def test_our_own_lessons_are_good_and_their_size_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    file = FOLDER.parent / "lessons" / "the-healthy-round.yaml"
    lesson = library.ready_lesson("the-healthy-round").lesson
    code, out, err = outcome_of(capsys, "check", str(file), str(THREE))
    assert (code, err) == (0, "")
    size = f"minutes: {lesson.minutes}, steps: {len(lesson.steps)}, predictions: {lesson.questions}"
    assert out.splitlines()[0] == f"{file}: ok (lesson the-healthy-round, {size})"
    assert len(out.splitlines()) == 2


def test_every_problem_of_a_lesson_is_told_in_the_order_of_the_lines(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    steps = f"""\
        - id: A
          say: {BOTH}
          levle: story
        - id: b
          to: {{steps: many}}
        - id: c
          say: {{en: Words}}
          show: NODE1
        """
    assert [line.partition(": expected ")[0] for line in of_steps(capsys, tmp_path, steps)] == [
        "1",
        "3",
        "4",
        "5",
        "7",
        "8",
    ]


def test_a_bad_lesson_hides_neither_the_files_before_nor_those_behind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.yaml", tmp_path / "good.yaml"
    bad.write_text(text("- {id: a, SAY, show: [NODE8, NODE9]}"), encoding="utf-8")
    good.write_text(text("- {id: a, SAY}"), encoding="utf-8")
    code, out, err = outcome_of(capsys, "check", str(bad), str(good), "gone.yaml")
    assert code == 1
    assert out == f"{good}: ok (lesson small, minutes: 60, steps: 1, predictions: 0)\n"
    assert [line.rpartition(", found ")[2] for line in err.splitlines()] == [
        '"NODE8"',
        '"NODE9"',
        "no file of this name",
    ]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        pytest.param(
            "- {id: a, say: {en: Words}}",
            "1: expected de: text of 1 to 1,500 characters, found none in this entry",
            id="a-missing-language",
        ),
        pytest.param(
            "- id: a\n  say: {en: Words, de: }",
            "2: expected text of 1 to 1,500 characters, found nothing",
            id="an-empty-language",
        ),
        pytest.param(
            "- id: a\n  SAY\n  pannel: stack",
            "3: expected one of the fields id, say, begin, back_to, give, to, show, level and 3 more "
            '(did you mean panel?), found "pannel"',
            id="an-unknown-field",
        ),
        pytest.param(
            "- id: a\n  SAY\n  show:\n  - NODE1\n  - SQL02",
            "5: expected an object of the cluster (NODE1, NODE2, NODE3, Cluster Network 1, Cluster Group, "
            'File Share Witness, Cluster Disk 1, CSV1 and 49 more) (did you mean SQL01?), found "SQL02"',
            id="an-unknown-object",
        ),
        pytest.param(
            "- id: a\n  SAY\n  to: {hop: {call: fail_over}}",
            "3: expected something that comes, found 65 minutes of the cluster's time without it",
            id="a-hop-that-never-comes",
        ),
        pytest.param(
            CHOICES.replace("ONE", "Failed").replace("TWO", "NODE2"),
            "6: expected exactly one answer that comes out true when it is run, found none of them",
            id="no-answer-is-true",
        ),
        pytest.param(
            CHOICES.replace("ONE", "Running").replace("TWO", "NODE1"),
            "6: expected exactly one answer that comes out true when it is run, found 1 and 2 of them",
            id="two-answers-are-true",
        ),
        pytest.param(
            "- {id: a, SAY}\n- {id: b, SAY, back_to: b}",
            "2: expected a step before this one (a), found the step itself",
            id="back-to-itself",
        ),
        pytest.param(
            "- {id: a, SAY}\n- {id: b, SAY, back_to: c}\n- {id: c, SAY}",
            '2: expected a step before this one (a), found "c"',
            id="back-to-a-later-step",
        ),
        pytest.param(
            "- {id: a, SAY}\n- {id: a, SAY}",
            '2: expected a name of its own for each step, found "a" again',
            id="two-steps-of-one-name",
        ),
        pytest.param(
            "- id: a\n  SAY\n  give: [fail-node NODE1]\n  to: {time: 5 s}\n- {id: b, SAY, to: {time: 1 s}}",
            "5: expected something that comes, found that time has passed already",
            id="a-time-that-has-passed",
        ),
        pytest.param(
            "- id: a\n  SAY\n  to: {until: {side: actual}}",
            "3: expected object: whose state or owner that is, found none in this entry",
            id="a-side-of-nothing",
        ),
        pytest.param(
            "- id: a\n  SAY\n  to: {until: {otherwise: true}}",
            "3: expected something to wait for, found otherwise, which answers have",
            id="waiting-for-otherwise",
        ),
        pytest.param(
            "- id: a\n  SAY\n  to: {until: {object: SQL01, owner: WEB01}}",
            '3: expected a node of the cluster, found "WEB01"',
            id="an-owner-that-is-no-node",
        ),
        pytest.param(
            "- id: a\n  SAY\n  give: [fail-nod NODE1]",
            "3: expected a command of this account (fail-node, repair-node, damage-dll, remove-dll, repair-dll, "
            'fail-vm, hyper-v-stop, hyper-v-start and 4 more) (did you mean fail-node?), found "fail-nod NODE1"',
            id="a-command-that-is-misspelt",
        ),
        pytest.param(
            "- id: a\n  SAY\n  give: [fail-vm SQL1]",
            '3: expected a vm (SQL01, WEB01, DC01, FILE01) (did you mean SQL01?), found "fail-vm SQL1"',
            id="a-name-in-a-command-that-is-misspelt",
        ),
        pytest.param(
            '- id: a\n  say: {en: " ", de: Worte}',
            '2: expected text of 1 to 1,500 characters, found " "',
            id="a-text-of-spaces",
        ),
    ],
)
def test_what_can_be_wrong_with_the_steps_of_a_lesson(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, steps: str, found: str
) -> None:
    assert of_steps(capsys, tmp_path, steps) == [found]


def test_a_statement_has_a_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    [line] = problems(capsys, tmp_path, text("- {id: a, SAY}").replace("steps:", 'statements: [""]\nsteps:'))
    assert line == '11: expected one of S1, S2, S3, S4, S5, S6a, S6b, S6c, S6d, S6e, S6f, S7, S8, found ""'


def test_a_plan_that_does_not_add_up_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    head = HEAD.replace("minutes: 60, what", "minutes: 45, what").replace("CLUSTER", "two-nodes")
    lesson = head.replace("PRESET", "article") + f"- {{id: a, say: {BOTH}}}\n"
    assert problems(capsys, tmp_path, lesson) == ["7: expected a plan of 60 minutes, as the lesson takes, found 45"]


def test_a_cluster_that_is_not_there_is_told_with_the_one_that_was_meant(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    [line] = problems(capsys, tmp_path, text("- {id: a, SAY}", cluster="two-node"))
    assert line.startswith("9: expected a ready cluster (")
    assert line.endswith('(did you mean two-nodes?), found "two-node"')


def test_a_lesson_that_is_too_large_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lesson = text("- {id: a, SAY}") + "#" * LARGEST_FILE
    assert problems(capsys, tmp_path, lesson) == ["1: expected a file of at most 1 MiB, found a larger one"]


def test_a_lesson_with_too_many_steps_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    steps = "\n".join(f"- {{id: a{number}, SAY}}" for number in range(201))
    assert of_steps(capsys, tmp_path, steps) == ["0: expected a list of 1 to 200 steps, found a list of 201"]


def test_bytes_that_are_no_text_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    binary = tmp_path / "lesson.yaml"
    binary.write_bytes(text("- {id: a, SAY}").encode() + b"\n\x89PNG\r\n\x1a\n\x00\xff")
    code, out, err = outcome_of(capsys, "check", str(binary))
    assert (code, out) == (1, "")
    assert err == f"{binary}:{HEAD_LINES + 2}: expected text in UTF-8, found the byte 0x89\n"


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (
            "format: failoverscope-leson/1",
            f'expected {FORMATS} (did you mean failoverscope-lesson/1?), found "failoverscope-leson/1"',
        ),
        (
            "format: failoverscope-lesson/2",
            'expected a lesson file with `format: failoverscope-lesson/1`, found "failoverscope-lesson/2"',
        ),
        ("steps: []", "expected a lesson file with `format: failoverscope-lesson/1`, found none"),
        ("nodes: []", "expected a cluster file with `format: failoverscope-cluster/1`, found none"),
    ],
)
def test_what_a_file_does_not_say_of_itself_is_told_by_what_it_looks_like(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, file: str, found: str
) -> None:
    assert problems(capsys, tmp_path, file) == [f"1: {found}"]


@pytest.mark.parametrize("length", range(0, 400, 37))
def test_a_lesson_that_is_cut_off_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, length: int
) -> None:
    lesson = text(CHOICES.replace("ONE", "Failed").replace("TWO", "NODE1"))
    assert problems(capsys, tmp_path, lesson[:length])
