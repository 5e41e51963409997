"""What is kept of plays: nothing that was reached is lost, and a lesson goes on where it was left."""

import pytest

from core.evidence.narration import Narrator
from core.lessons.learning import Played, better, file_of, joined, kept, next_after, recommended, resumed, together
from core.lessons.path import Path
from core.lessons.progress import LessonEntry, Points, PredictionEntry
from core.lessons.scoring import Prediction
from tests.core.lessons.written import ASKED, walked

EARLY, LATER, LATEST = "2026-01-12T09:00:00Z", "2026-01-12T10:00:00Z", "2026-01-12T11:00:00Z"
RIGHT = Prediction("asks", "NODE1/rhs:1", "certain", is_right=True, seen="NODE1/rhs:1", has_seen_right=True)


def piece(number: int, *ends: Points, on: str = LATER) -> Played:
    return Played("small", on, f"step-{number}", number, (RIGHT,), bool(ends), ends)


def begun(name: str, *, on: str = EARLY, over: bool = False, finished: int = 0) -> LessonEntry:
    return LessonEntry(name, on, "start", 1, over=over, finished=finished)


def done(name: str, on: str = EARLY) -> LessonEntry:
    return begun(name, on=on, over=True, finished=1)


# --- keeping -------------------------------------------------------------------------------------


def test_a_piece_says_where_the_play_is_and_keeps_what_was_reached() -> None:
    first = kept(None, piece(3))
    assert (first.id, first.on, first.step, first.number, first.over) == ("small", LATER, "step-3", 3, False)
    assert (first.finished, first.best, first.last) == (0, None, None)
    assert first.predictions == (PredictionEntry.of(RIGHT),)
    once = kept(first, piece(9, Points(8, 12)))
    assert (once.over, once.finished, once.best, once.last) == (True, 1, Points(8, 12), Points(8, 12))
    worse = kept(once, piece(9, Points(-3, 12)))
    assert (worse.finished, worse.best, worse.last) == (2, Points(8, 12), Points(-3, 12))
    again = kept(worse, piece(2))
    assert (again.over, again.number, again.finished, again.best) == (False, 2, 2, Points(8, 12))
    assert again.is_done
    assert again.is_under_way


def test_pieces_that_could_not_be_kept_are_not_lost() -> None:
    two = together(together(None, piece(9, Points(1, 12))), piece(9, Points(5, 12), on=LATEST))
    assert kept(None, two).finished == 2
    assert kept(None, two).best == Points(5, 12)
    assert kept(None, two).on == LATEST


def test_the_better_result_is_that_with_the_greater_share() -> None:
    assert better(Points(6, 9), Points(6, 12)) == Points(6, 9)
    assert better(Points(3, 9), Points(6, 12)) == Points(6, 12)
    assert better(None, Points(-1, 3)) == Points(-1, 3)
    assert better(Points(-1, 3), None) == Points(-1, 3)
    assert better(Points(0, 0), Points(0, 12)) == Points(0, 12)


def test_what_comes_back_is_added_to_what_was_done_since() -> None:
    erased = LessonEntry("a", EARLY, "end", 9, over=True, finished=3, best=Points(9, 12), last=Points(7, 12))
    assert joined(erased, None) == erased
    since = LessonEntry("a", LATER, "start", 1, finished=1, best=Points(3, 12), last=Points(3, 12))
    both = joined(erased, since)
    assert (both.on, both.number, both.over) == (LATER, 1, False)
    assert (both.finished, both.best, both.last) == (4, Points(9, 12), Points(3, 12))
    assert joined(erased, begun("a")).last == Points(7, 12)


def test_of_very_many_lessons_those_played_last_are_kept() -> None:
    old = [begun(f"old-{number}") for number in range(200)]
    file = file_of([*old, begun("new", on=LATEST)])
    assert len(file.lessons) == 200
    assert "new" in {entry.id for entry in file.lessons}


# --- going on ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


def left(step: str, number: int, *predictions: PredictionEntry) -> LessonEntry:
    return LessonEntry("small", EARLY, step, number, predictions=predictions)


def test_it_goes_on_at_the_furthest_step_with_what_was_predicted(path: Path) -> None:
    found = resumed(left("again", 6, PredictionEntry.of(RIGHT)), path)
    assert found.number == 5
    assert found.predictions == (RIGHT,)


def test_a_step_that_is_elsewhere_by_now_is_found_by_its_name_and_one_that_is_gone_by_its_place(path: Path) -> None:
    assert resumed(left("yours", 17), path).number == 3
    assert resumed(left("gone", 3), path).number == 2
    assert resumed(left("gone", 17), path).number == len(path.stands) - 1


def test_whether_it_was_right_is_asked_of_the_engine(path: Path) -> None:
    lies = PredictionEntry("asks", "NODE1/vmms", "certain", right=True, seen="NODE1/rhs:1")
    (found,) = resumed(left("other", 8, lies), path).predictions
    assert not found.is_right
    assert found.has_seen_right
    out = PredictionEntry("asks", "", "guess", right=True)
    (found,) = resumed(left("other", 8, out), path).predictions
    assert not found.is_right
    assert not found.is_counted


@pytest.mark.parametrize(
    ("step", "given"),
    [
        ("asks", "nonsense"), ("asks", "NODE1/banana"), ("asks", "1"), ("owns", "NODE9"), ("owns", "NODE1/rhs:1"),
        ("chooses", "7"), ("chooses", "x"), ("gone", "0"), ("start", "0"),
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_left_out(path: Path, step: str, given: str) -> None:
    hostile = PredictionEntry(step, given, "certain", right=True)
    assert resumed(left("other", 8, hostile), path).predictions == ()
    seen = resumed(left("other", 8, PredictionEntry("owns", "NODE2", "guess", right=True, seen=given)), path)
    assert [(each.given, each.seen) for each in seen.predictions] == [("NODE2", "")]


def test_any_box_can_have_been_clicked_and_can_be_named(path: Path) -> None:
    for box in ("NODE3/vm/SQL01", "NODE2/rhs:4/vmclusres.dll", "network/Cluster Network 1", "NODE2/clussvc"):
        (found,) = resumed(left("other", 8, PredictionEntry("asks", box, "guess", right=False)), path).predictions
        assert Narrator("en").label(found.given)


def test_a_prediction_behind_the_step_is_not_known_yet(path: Path) -> None:
    assert resumed(left("start", 1, PredictionEntry.of(RIGHT)), path).predictions == ()


# --- the course ----------------------------------------------------------------------------------

ORDER = ("a", "b", "c")


def known(*entries: LessonEntry) -> dict[str, LessonEntry]:
    return {entry.id: entry for entry in entries}


def test_the_next_lesson_is_the_first_then_the_one_under_way_then_the_next_not_done() -> None:
    assert recommended(ORDER, {}) == "a"
    assert recommended(ORDER, known(begun("a"))) == "a"
    assert recommended(ORDER, known(done("a"))) == "b"
    assert recommended(ORDER, known(done("a"), begun("c", on=LATER))) == "c"
    assert recommended(ORDER, known(done("a"), done("c", on=LATER))) == "b"
    assert recommended(ORDER, known(done("b"), done("c", on=LATER))) == "a"
    assert recommended(ORDER, known(done("a"), done("b"), done("c"))) is None
    assert recommended((), {}) is None


def test_a_lesson_of_another_course_is_no_reason() -> None:
    assert recommended(ORDER, known(begun("elsewhere", on=LATEST), done("a"))) == "b"


def test_what_comes_after_a_lesson_is_not_done_yet() -> None:
    assert next_after(ORDER, {}, "a") == "b"
    assert next_after(ORDER, known(done("b")), "a") == "c"
    assert next_after(ORDER, known(done("b"), done("c")), "b") == "a"
    assert next_after(ORDER, known(done("b"), done("c"), begun("a")), "a") is None
    assert next_after(ORDER, {}, "of-my-own") == "a"
