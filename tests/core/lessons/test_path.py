"""The path of a lesson: where its steps stand, and that going there by hand leads to the same place."""

import pytest

from core.commands.catalogue import Command
from core.lessons.path import Path
from core.timeline.recording import Recording
from tests.core.lessons.written import ASKED, problems, walked


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


def test_a_step_stands_where_it_says(path: Path) -> None:
    asks = path.stands[1]
    hop = path.recording(asks).hop(asks.position)
    assert (hop.function, hop.kind, hop.target) == ("IsAlivePollInterval", "timer", "NODE1/clussvc")
    revealed = path.recording(asks).hop(asks.end)
    assert (revealed.function, revealed.source, revealed.target) == ("IsAlive", "NODE1/clussvc", "NODE1/rhs:1")


def test_the_next_step_goes_on_from_the_reveal(path: Path) -> None:
    asks, between = path.stands[1:3]
    assert between.leg.start == asks.end
    shown = list(path.recording(asks).hops(asks.end + 1, between.position))
    assert len(shown) == 3


def test_a_step_without_a_way_stays(path: Path) -> None:
    assert path.stands[0].position == 0
    assert path.stands[3].position == path.stands[2].position


def test_a_turn_gives_its_order_after_it_was_told(path: Path) -> None:
    yours = path.stands[3]
    assert yours.onward is not None
    assert yours.onward.commands == (Command("fail-vm", ("SQL01",)),)
    assert yours.end > yours.position


def test_back_to_leaves_the_history_and_goes_on_in_another(path: Path) -> None:
    yours, again = path.stands[3], path.stands[5]
    assert again.run == 1
    assert path.threads[1].parent == 0
    assert path.threads[1].fork == yours.position == again.leg.start
    old, new = path.threads[0].recording, path.threads[1].recording
    assert [hop.record() for hop in old.hops(1, yours.position)] == [
        hop.record() for hop in new.hops(1, yours.position)
    ]
    assert new.hop(yours.position + 1).function == "lose_power"


def test_an_order_that_kills_is_shown_with_its_blow(path: Path) -> None:
    again = path.stands[5]
    assert path.recording(again).hop(again.position).kind == "kill"


def test_begin_starts_another_account_anew(path: Path) -> None:
    other = path.stands[7]
    assert other.run == 2
    assert path.threads[2].beginning.preset == "documented"
    assert path.recording(other).hop(other.position).time <= 7_000_000


def test_nothing_is_recorded_beyond_the_last_step(path: Path) -> None:
    for number, thread in enumerate(path.threads):
        last = [stand for stand in path.stands if stand.run == number][-1]
        assert len(thread.recording) == last.end


def test_whoever_gives_the_same_orders_finds_the_same_hops(path: Path) -> None:
    for thread in path.threads:
        again = Recording(thread.beginning.setting())
        for ordered in thread.ordered:
            again.extend(hops=ordered.position - len(again))
            again.give(ordered.command)
        again.extend(hops=len(thread.recording) - len(again))
        assert again.trace_digest() == thread.recording.trace_digest()


def test_a_hop_that_never_comes_is_told_with_its_line() -> None:
    found = problems("""\
        - {id: start, SAY}
        - id: waits
          SAY
          to: {hop: {call: fail_over}}
        """)
    assert len(found) == 1
    assert found[0].startswith("4: expected something that comes, found ")


def test_what_follows_a_step_that_does_not_come_out_is_not_blamed_and_the_next_beginning_is() -> None:
    found = problems("""\
        - id: waits
          SAY
          to: {hop: {call: fail_over}}
        - {id: hangs, SAY, to: {time: 1 s}}
        - id: anew
          begin: {}
          SAY
          to: {hop: {call: fail_over}}
        """)
    assert [line.partition(":")[0] for line in found] == ["3", "8"]


def test_an_order_that_makes_no_sense_there_is_told() -> None:
    found = problems("- {id: start, SAY, give: [fail-node NODE9]}")
    assert found == ['1: expected a node (NODE1, NODE2, NODE3), found "fail-node NODE9"']
