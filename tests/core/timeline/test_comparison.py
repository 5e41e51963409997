"""Two histories of one cluster: what was ordered differently, where that begins to matter, and what it came to."""

from core.commands.catalogue import Command
from core.timeline.comparison import (
    Comparer,
    compare,
    level,
    run_on_until_they_part,
    same_moment,
)
from core.timeline.history import Branch, History
from core.timeline.outages import OutageWatch
from core.timeline.paired_outages import PairedOutages, paired_outages
from core.timeline.recording import Recording
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, setting

REMOVE = Command("remove-dll", DAMAGE.arguments)
KILL_RHS = Command("kill-rhs", ("NODE1", "rhs:2"))
BAD_EXE_FORMAT, MOD_NOT_FOUND = 193, 126


def ordered(history: History, time: int, command: Command) -> None:
    """Order something at a time at the tip."""
    recording = history.active.recording
    recording.wait_until(time)
    history.act(len(recording), command)


def until(history: History, time: int) -> Branch:
    history.active.recording.extend(until=time)
    return history.active


def common(one: Branch, other: Branch) -> int:
    return Comparer(one, other).common


def outages_of(one: Branch, other: Branch) -> PairedOutages:
    return paired_outages(OutageWatch(one.recording), OutageWatch(other.recording))


def story(later: Command | None = KILL_RHS, end: int = 30 * SECOND) -> tuple[Branch, Branch]:
    """The issue's own: the damaged DLL, and the missing one in its place."""
    history = History(setting("three-nodes documented"))
    ordered(history, 3 * SECOND, DAMAGE)
    if later is not None:
        ordered(history, 7 * SECOND, later)
    until(history, end)
    history.rewrite(history.active.given[0], REMOVE)
    one, other = history.branches
    return one, other


def test_a_damaged_dll_and_a_missing_one_part_where_somebody_loads_it() -> None:
    one, other = story()
    found = compare(one, other)
    assert [given.command for given in found.only_one] == [DAMAGE]
    assert [given.command for given in found.only_other] == [REMOVE]
    assert found.only_one[0].anchor.time == found.only_other[0].anchor.time
    assert found.parted is not None
    assert found.parted.one is not None
    assert found.parted.other is not None
    here, there = one.recording.hop(found.parted.one), other.recording.hop(found.parted.other)
    assert (here.function, here.result, here.rule) == ("LoadLibrary", BAD_EXE_FORMAT, "dll.is-damaged")
    assert (there.function, there.result, there.rule) == ("LoadLibrary", MOD_NOT_FOUND, "dll.is-missing")


def test_the_common_past_ends_right_before_the_order_that_differs() -> None:
    one, other = story()
    last = common(one, other)
    assert last == one.position_of(one.given[0]) - 1
    assert one.recording.digest_at(last) == other.recording.digest_at(last)
    assert one.recording.digest_at(last + 1) != other.recording.digest_at(last + 1)


def test_while_nobody_loads_the_dll_they_have_not_parted() -> None:
    one, other = story(None)
    found = compare(one, other)
    assert found.parted is None
    assert [given.command for given in found.only_other] == [REMOVE]


def test_going_on_stops_where_they_part_and_not_much_later() -> None:
    one, other = story(end=7 * SECOND)
    # Where one is a little ahead, the other catches up first.
    one.recording.extend(hops=3)
    assert compare(one, other).parted is None
    went = run_on_until_they_part(Comparer(one, other))
    assert went.ended == "parted"
    parted = went.comparison.parted
    assert parted is not None
    assert parted.one is not None
    assert one.recording.hop(parted.one).rule == "dll.is-damaged"
    assert one.recording.time - one.recording.hop(parted.one).time <= SECOND
    assert compare(one, other) == went.comparison


def test_a_longer_one_goes_no_further_than_it_must() -> None:
    one, other = story(end=7 * SECOND)
    one.recording.extend(until=30 * SECOND)
    length = len(one.recording)
    assert run_on_until_they_part(Comparer(one, other)).ended == "parted"
    assert len(one.recording) == length


def test_going_on_gives_up_in_the_end() -> None:
    one, other = story(None, end=4 * SECOND)
    shares: list[float] = []
    one.recording.extend(until=10 * SECOND)
    went = run_on_until_they_part(Comparer(one, other), 14 * SECOND, shares.append)
    assert went.ended == "limit"
    assert went.comparison.parted is None
    assert 23 * SECOND <= one.recording.time <= 24 * SECOND
    assert len(other.recording) == len(one.recording)
    assert shares == sorted(shares)
    assert shares[-1] > 0.9


def test_a_comparison_goes_on_with_two_that_grow_and_takes_up_new_orders() -> None:
    one, other = story(None, end=6 * SECOND)
    comparer = Comparer(one, other)
    assert comparer.look() == compare(one, other)
    for time in range(6, 12):
        for branch in (one, other):
            if time == 7:
                branch.recording.wait_until(time * SECOND)
                branch.given.append(branch.recording.give(KILL_RHS))
            branch.recording.extend(until=time * SECOND)
        assert comparer.look() == compare(one, other)
    assert comparer.look().parted is not None
    before = comparer.look()
    one.given.append(one.recording.give(FAIL_SQL01))
    assert comparer.look().only_one == (*before.only_one, one.given[-1])


def test_a_comparison_begins_anew_where_a_run_was_run_again() -> None:
    one, other = story()
    comparer = Comparer(one, other)
    before = comparer.look()
    one.recording = Recording(setting("three-nodes documented"))
    one.recording.wait_until(SECOND)
    one.given = [one.recording.give(FAIL_SQL01)]
    one.recording.extend(until=20 * SECOND)
    assert comparer.look() == compare(one, other) != before
    assert comparer.common < before.common


def test_the_same_history_again_has_everything_in_common() -> None:
    one, _ = story()
    found = compare(one, one)
    assert found.common == len(one.recording)
    assert (found.only_one, found.only_other, found.parted) == ((), (), None)


def test_an_order_put_in_the_place_of_itself_makes_an_identical_history() -> None:
    history = History(setting())
    ordered(history, 7 * SECOND, FAIL_SQL01)
    until(history, 20 * SECOND)
    history.rewrite(history.active.given[0], FAIL_SQL01)
    one, other = history.branches
    assert other.fork < len(one.recording)
    found = compare(one, other)
    assert found.common == len(one.recording) == len(other.recording)
    assert (found.only_one, found.only_other, found.parted) == ((), (), None)


def test_without_an_order_the_other_has_nothing_in_its_place() -> None:
    history = History(setting("three-nodes documented"))
    ordered(history, 7 * SECOND, FAIL_SQL01)
    until(history, 30 * SECOND)
    history.rewrite(history.active.given[0], None)
    one, other = history.branches
    found = compare(one, other)
    assert [given.command for given in found.only_one] == [FAIL_SQL01]
    assert found.only_other == ()
    assert found.parted is not None
    assert found.parted.one is not None
    chain = one.recording.hop(one.position_of(one.given[0])).chain
    assert one.recording.hop(found.parted.one).chain != chain


def test_what_was_ordered_again_later_at_its_time_is_no_difference() -> None:
    one, other = story()
    assert KILL_RHS in [given.command for given in other.given]
    found = compare(one, other)
    assert KILL_RHS not in [given.command for given in (*found.only_one, *found.only_other)]


def test_the_end_of_a_short_record_is_no_parting() -> None:
    one, _ = story()
    history = History(setting("three-nodes documented"))
    ordered(history, 3 * SECOND, DAMAGE)
    short = Branch(2, history.active.recording, history.active.given, one, len(history.active.recording))
    assert compare(one, short).parted is None
    level(one, short)
    assert compare(one, short).parted is not None


def test_level_lets_the_shorter_one_catch_up_whichever_it_is() -> None:
    one, other = story(end=8 * SECOND)
    one.recording.extend(until=20 * SECOND)
    level(other, one)
    assert other.recording.has_passed(one.recording.time)
    other.recording.extend(until=25 * SECOND)
    level(other, one)
    assert one.recording.has_passed(other.recording.time)


def test_a_branch_of_a_branch_parts_from_the_first_run_where_its_parent_left() -> None:
    history = History(setting("three-nodes documented"))
    ordered(history, 7 * SECOND, FAIL_SQL01)
    first = until(history, 20 * SECOND)
    history.rewrite(first.given[0], FAIL_NODE1)
    second = until(history, 25 * SECOND)
    history.act(len(second.recording) - 40, DAMAGE)
    third = until(history, 30 * SECOND)
    assert third.parent is second
    assert common(first, third) == common(third, first) == common(first, second)
    assert common(second, third) == third.fork
    assert [given.command for given in compare(first, third).only_other] == [FAIL_NODE1, DAMAGE]


def test_a_branch_that_left_its_parent_before_that_one_left_has_less_in_common_with_the_first_run() -> None:
    """An order opens a call as any hop can: the moments behind the two are the same, the hops are not."""
    history = History(setting("three-nodes"))
    first = history.active
    first.recording.extend(hops=50)
    history.act(2, FAIL_SQL01)
    history.act(1, Command("move-group", ("SQL01", "NODE2")))
    branch = history.active
    assert [each.fork for each in branch.lineage] == [0, 2, 1]
    assert first.recording.digest_at(2) == branch.recording.digest_at(2)
    for one, other in ((first, branch), (branch, first)):
        assert compare(one, other).common == 1
    assert compare(first, branch).only_other == tuple(branch.given)


def test_a_fork_that_cannot_be_trusted_is_found_again_from_the_start() -> None:
    one, other = story()
    right = common(one, other)
    other.fork = right + 30
    assert common(one, other) == right


def test_of_each_the_first_hop_is_told_that_the_other_does_not_have_even_at_another_time() -> None:
    history = History(setting("three-nodes documented"))
    ordered(history, 7 * SECOND, Command("fail-node", ("NODE2",)))
    until(history, 8 * SECOND)
    history.rewrite(history.active.given[0], None)
    one, other = history.branches
    parted = compare(one, other).parted
    assert parted is not None
    assert parted.one is not None
    assert one.recording.hop(parted.one).rule == "heartbeat.first-is-lost-on-the-way"
    assert parted.other is None
    for branch in (one, other):
        branch.recording.extend(until=60 * SECOND)
    later = compare(one, other).parted
    assert later is not None
    assert later.one == parted.one
    assert later.other is not None
    own = other.recording.hop(later.other)
    assert own.time > one.recording.hop(parted.one).time
    # NODE1 is asked in both whether its VMs look alive, so that is not where they part.
    assert "NODE1/rhs" not in own.source


def test_in_an_instant_that_is_not_over_the_next_hops_of_both_are_enough() -> None:
    one, other = story()
    parted = compare(one, other).parted
    assert parted is not None
    assert parted.one is not None
    history = History(setting("three-nodes documented"))
    ordered(history, 3 * SECOND, DAMAGE)
    ordered(history, 7 * SECOND, KILL_RHS)
    short = history.active
    short.recording.extend(hops=parted.one - 1 - len(short.recording))
    short.parent, short.fork = other, compare(one, other).common
    assert not short.recording.has_passed(short.recording.time)
    assert short.recording.has_passed(short.recording.time - 1)
    assert compare(short, other).parted is None
    short.recording.extend(hops=1)
    assert not short.recording.has_passed(short.recording.time)
    assert compare(short, other).parted == parted


def test_the_same_moment_of_the_other_is_as_far_into_the_instant() -> None:
    one, other = story()
    found = compare(one, other)
    assert same_moment(one.recording, other.recording, found.common - 3, found.common) == found.common - 3
    parted = found.parted
    assert parted is not None
    assert parted.one is not None
    middle = parted.one
    assert one.recording.position_at(one.recording.hop(middle).time) > middle
    assert same_moment(one.recording, other.recording, middle, found.common) == parted.other
    assert same_moment(one.recording, other.recording, len(one.recording), found.common) == len(other.recording)


def test_outages_are_paired_by_vm_in_their_order() -> None:
    history = History(setting())
    ordered(history, 7 * SECOND, FAIL_NODE1)
    until(history, 80 * SECOND)
    history.rewrite(history.active.given[0], FAIL_SQL01)
    one, other = history.branches
    found = outages_of(one, other)
    assert [(pair.vm, pair.number) for pair in found.pairs] == [("SQL01", 1), ("WEB01", 1)]
    sql, web = found.pairs
    assert sql.one is not None
    assert sql.other is not None
    assert sql.one.detection == 10 * SECOND
    assert sql.one.detection != sql.other.detection
    assert web.one is not None
    assert web.other is None
    assert (found.one.vms, found.other.vms) == (2, 1)
    assert found.one.longest == web.one
    assert found.one.longest_lasts == web.one.whole


def test_what_has_not_ended_lasts_until_the_end_of_what_is_recorded() -> None:
    history = History(setting("three-nodes documented"))
    ordered(history, 7 * SECOND, FAIL_NODE1)
    branch = until(history, 9 * SECOND)
    toll = outages_of(branch, branch).one
    assert toll.still_down == toll.vms > 0
    assert toll.longest is not None
    assert toll.longest.whole is None
    assert toll.longest_lasts == branch.recording.time - toll.longest.began
