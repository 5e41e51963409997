"""Ticks of what happened and of what was marked, in one order."""

from core.timeline.breakpoints import Breakpoint
from core.timeline.hits import hits_of
from gui.edits import Place
from gui.marking.marks import Bookmark
from gui.session import Session
from gui.timebar.course import Courses, Kind
from gui.timebar.ticks import Ticks


def ticks_of(session: Session) -> Ticks:
    ticks = Ticks(session)
    ticks.begin(Courses(session).active)
    return ticks


def positions(ticks: Ticks, kind: Kind) -> list[int]:
    return [tick.position for tick in ticks.all if tick.kind == kind]


def test_bookmarks_of_this_history_have_ticks_and_those_of_another_have_none(forked: Session) -> None:
    here, other = forked.branch, forked.branches[1]
    forked.marks.add_bookmark(Bookmark(forked.run, here, 120))
    forked.marks.add_bookmark(Bookmark(forked.run, other, 320))
    assert positions(ticks_of(forked), Kind.BOOKMARK) == [120]


def test_hits_of_enabled_breakpoints_have_ticks_from_the_hit_at_which_they_stop(run: Session) -> None:
    mark = run.marks.add(Breakpoint(number=0, call="LooksAlive"))
    hits = list(hits_of(run.recording, mark).positions())
    assert len(hits) > 3
    assert positions(ticks_of(run), Kind.HIT) == hits
    run.marks.replace(mark, Breakpoint(number=0, call="LooksAlive", from_hit=3))
    first = next(p for p in hits if hits_of(run.recording, mark).number_at(p) >= 3)
    assert positions(ticks_of(run), Kind.HIT) == [p for p in hits if p >= first]
    run.marks.set_enabled(run.marks.breakpoints[0], enabled=False)
    assert positions(ticks_of(run), Kind.HIT) == []


def test_what_a_lesson_has_asked_has_ticks_in_the_history_where_it_did(forked: Session) -> None:
    here, other = forked.branch, forked.branches[1]
    ticks = Ticks(forked)
    ticks.questions = (
        (Place(forked.run, here, 90), "Who?"),
        (Place(forked.run, here, 40), "Where?"),
        (Place(forked.run, other, 320), "When?"),
    )
    ticks.begin(Courses(forked).active)
    assert positions(ticks, Kind.QUESTION) == [40, 90]
    assert ticks.asked == {40: "Where?", 90: "Who?"}
    assert ticks.all == sorted(ticks.all)
    forked.switch_to(other, 320)
    ticks.begin(Courses(forked).active)
    assert ticks.asked == {320: "When?"}


def test_bit_by_bit_they_are_the_same(run: Session) -> None:
    run.marks.add(Breakpoint(number=0, call="LooksAlive"))
    courses, ticks = Courses(run), Ticks(run)
    ticks.begin(courses.active)
    before = len(ticks.all)
    came = []
    for _ in range(6):
        run.recording.extend(hops=50)
        courses.active.look_on()
        came += ticks.look_on()
    assert ticks.all == ticks_of(run).all
    assert len(ticks.all) == before + len(came) > before


def test_the_tick_before_and_after_is_never_the_one_that_one_stands_at(run: Session) -> None:
    ticks = ticks_of(run)
    for here, after in zip(ticks.all, ticks.all[1:], strict=False):
        assert ticks.after(here.position) == after
        assert ticks.before(after.position) == here
    assert ticks.before(ticks.all[0].position) is None
    assert ticks.after(ticks.all[-1].position) is None


def test_of_ticks_close_by_the_most_important_counts_and_then_the_nearest(run: Session) -> None:
    ticks = ticks_of(run)
    order = next(tick for tick in ticks.all if tick.kind == Kind.ORDER)
    change = next(tick for tick in ticks.all if tick.position == order.position + 1)
    assert change.kind == Kind.CHANGE
    assert ticks.near(change.rank, 2) == order
    assert ticks.near(change.rank, 0) == change
    failovers = [tick for tick in ticks.all if tick.kind == Kind.FAILOVER]
    assert ticks.near(failovers[1].rank - 1, 500) == order
    assert ticks.near(failovers[1].rank - 1, failovers[1].rank - failovers[0].rank) == failovers[1]
    assert ticks.near(0, 0) is None
