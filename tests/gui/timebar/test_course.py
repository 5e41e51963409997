"""A course has every shown hop of a history in order, and a tick where something happened."""

from core.timeline.grains import fails_over
from core.timeline.steps import changes_something
from gui.session import Session
from gui.timebar.course import Course, Courses, Kind


def facts(course: Course, session: Session) -> tuple[list[int], list[tuple[int, Kind]]]:
    positions = [course.position_of(rank) for rank in range(1, len(course) + 1)]
    return positions, [(tick.position, tick.kind) for tick in course.ticks]


def test_quiet_hops_take_no_room(run: Session) -> None:
    course = Courses(run).active
    shown = [p for p, hop in enumerate(run.recording.hops(), 1) if run.is_shown(hop)]
    assert facts(course, run)[0] == shown
    assert len(shown) < len(run.recording)
    assert [course.rank_of(position) for position in shown] == list(range(1, len(shown) + 1))
    assert course.rank_of(0) == 0
    assert course.position_of(0) == 0
    run.set_quiet_shown(shown=True)
    assert len(Courses(run).active) == len(run.recording)


def test_a_quiet_hop_stands_where_the_one_before_it_does(run: Session) -> None:
    course = Courses(run).active
    quiet = next(p for p, hop in enumerate(run.recording.hops(), 1) if p > 5 and not run.is_shown(hop))
    assert course.position_of(course.rank_of(quiet)) < quiet


def test_orders_failovers_and_changes_have_ticks(run: Session) -> None:
    recording = run.recording
    kinds = {tick.position: tick.kind for tick in Courses(run).active.ticks}
    for position, hop in enumerate(recording.hops(), 1):
        if hop.kind == "input":
            assert kinds.pop(position) == Kind.ORDER
        elif fails_over(hop):
            assert kinds.pop(position) == Kind.FAILOVER
        elif changes_something(hop):
            assert kinds.pop(position) == Kind.CHANGE
    assert kinds == {}


def test_looked_at_bit_by_bit_it_is_the_same(run: Session) -> None:
    courses = Courses(run)
    courses.of(run.branch)
    for _ in range(5):
        run.recording.extend(hops=40)
        courses.of(run.branch)
    assert facts(courses.active, run) == facts(Courses(run).active, run)


def test_a_history_that_left_another_is_as_if_it_were_alone(forked: Session) -> None:
    courses = Courses(forked)
    for branch in forked.branches:
        alone = Course.of_first(branch.recording, forked.is_shown)
        assert facts(courses.of(branch), forked) == facts(alone, forked)
        assert courses.of(branch).ticks == alone.ticks
    assert courses.longest == max(len(courses.of(branch)) for branch in forked.branches)


def test_up_to_the_fork_two_histories_stand_at_the_same_places(forked: Session) -> None:
    courses = Courses(forked)
    first, second = (courses.of(branch) for branch in forked.branches[:2])
    fork = forked.branches[1].fork
    assert [first.rank_of(p) for p in range(fork + 1)] == [second.rank_of(p) for p in range(fork + 1)]


def test_instants_begin_where_the_time_changes(run: Session) -> None:
    course = Courses(run).active
    begins = [r for r in range(2, len(course) + 1) if course.time_at(r) > course.time_at(r - 1)]
    found, rank = [], 2
    while (begin := course.next_instant(rank)) is not None:
        found.append(begin)
        rank = begin + 1
    assert found == begins
