"""The parts of an outage: they divide it without a gap, and each is what the trace shows."""

from hypothesis import given, settings

from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.timeline.outage_parts import PARTS, Split, Stretch, Turn, split, stretches
from core.timeline.outages import Outage, OutageWatch, outages
from tests.core.components.play import Play
from tests.core.timeline.runs import Plan, carry_out, plans

SECOND = 1_000_000


def only(play: Play, vm: str = "SQL01") -> tuple[Outage, int]:
    (found,) = [outage for outage in outages(play.recording) if outage.vm == vm]
    return found, play.recording.time


def parts(play: Play, vm: str = "SQL01") -> list[tuple[str, float]]:
    """The parts of the only outage of a VM in seconds."""
    outage, now = only(play, vm)
    return [(stretch.part, stretch.length / SECOND) for stretch in outage.stretches(now)]


def failed_node(preset: Preset, until: str = "320 s") -> Play:
    return Play(preset=preset).do("7 s", "fail-node NODE1").until(until)


def test_a_vm_that_fails_is_noticed_by_a_check_and_nobody_regroups() -> None:
    assert parts(Play().do("7 s", "fail-vm SQL01").until("60 s")) == [("detect", 3), ("move", 0.0015), ("boot", 30)]
    documented = Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("60 s")
    assert parts(documented) == [("detect", 3.03), ("move", 0.5), ("boot", 32)]


def test_a_node_that_is_lost_is_noticed_by_its_heartbeats_and_then_left_out() -> None:
    assert parts(failed_node(ARTICLE)) == [("detect", 9), ("regroup", 1), ("boot", 30)]
    assert parts(failed_node(ARTICLE), "WEB01")[2] == ("move", 30.0015)


def test_as_documented_an_isolated_node_is_given_its_time() -> None:
    assert parts(failed_node(DOCUMENTED)) == [("detect", 9), ("regroup", 1.001), ("wait", 240), ("boot", 32)]


def test_what_is_still_going_on_is_divided_up_to_now() -> None:
    assert parts(failed_node(DOCUMENTED, "100 s"))[-1] == ("wait", 82.999)
    outage, _ = only(failed_node(DOCUMENTED, "16.5 s"))
    assert outage.split(16_500_000) == Split(9 * SECOND, SECOND // 2, 0, 0, 0)


def test_without_quorum_everybody_waits() -> None:
    play = Play(preset=DOCUMENTED).do("7 s", "fail-node NODE1").do("8 s", "fail-node NODE2").until("60 s")
    assert parts(play, "DC01") == [("detect", 15), ("wait", 37)]


def test_a_start_that_comes_to_nothing_counts_for_what_it_interrupted() -> None:
    play = Play(preset=DOCUMENTED).do("3 s", "online-slow Virtual Machine SQL01").do("7 s", "fail-vm SQL01")
    assert [part for part, _ in parts(play.until("300 s"))] == ["detect", "move", "boot"]
    turns = (Turn(0, 1, "detect"), Turn(3, 2, "move"), Turn(4, 3, "boot"), Turn(9, 4, "move"), Turn(10, 5, "boot"))
    assert stretches(turns[:3], 8) == [Stretch("detect", 0, 3), Stretch("move", 3, 4), Stretch("boot", 4, 8)]
    assert stretches(turns, 12) == [Stretch("detect", 0, 3), Stretch("move", 3, 10), Stretch("boot", 10, 12)]


def test_a_guest_that_restarts_by_itself_in_vain_is_not_noticed_for_that() -> None:
    turns = (Turn(0, 1, "detect"), Turn(3, 2, "boot"), Turn(4, 3, "detect"))
    assert split(turns, 9) == Split(9, 0, 0, 0, 0)


def test_parts_that_take_no_time_do_not_part_others() -> None:
    turns = (Turn(0, 1, "wait"), Turn(5, 2, "move"), Turn(5, 3, "wait"))
    assert stretches(turns, 9) == [Stretch("wait", 0, 9)]


def test_every_moment_can_be_gone_to() -> None:
    play = failed_node(ARTICLE)
    outage, _ = only(play)
    recording = play.recording
    places = (outage.began_at, outage.noticed_at, outage.moved_at, outage.started_at, outage.ended_at)
    assert [recording.hop(place or 0).rule for place in places] == [
        "machine.loses-power",
        "heartbeat.threshold-reached",
        "prove.function-is-known",
        "vmclusres.starts-the-vm",
        "vm.boots",
    ]


def test_the_past_is_as_it_was_then() -> None:
    play = failed_node(ARTICLE)
    watch = OutageWatch(play.recording)
    outage, _ = only(play)
    assert watch.as_of(outage.began_at - 1) == []
    assert [found.vm for found in watch.as_of(outage.began_at)] == ["SQL01", "WEB01"]
    at_the_notice = next(found for found in watch.as_of(outage.noticed_at or 0) if found.vm == "SQL01")
    assert (at_the_notice.after, at_the_notice.ended, at_the_notice.started_at) == ("NODE1", None, None)
    assert at_the_notice.split(16 * SECOND) == Split(9 * SECOND, 0, 0, 0, 0)
    assert watch.as_of(len(play.recording)) == watch.so_far()


def test_a_vm_that_was_off_is_not_down_before_it_serves_again() -> None:
    for preset in (ARTICLE, DOCUMENTED):
        play = Play(preset=preset).do("7 s", "cluster-stop SQL01").do("60 s", "cluster-start SQL01").until("100 s")
        assert outages(play.recording) == []


@settings(max_examples=20)
@given(plans())
def test_the_parts_are_the_whole_at_every_moment(plan: Plan) -> None:
    recording, _ = carry_out(plan, afterwards=60 * SECOND)
    watch = OutageWatch(recording)
    places = {len(recording), *(turn.position for outage in watch.so_far() for turn in outage.turns)}
    for place in sorted({near for turn in places for near in (turn - 1, turn, turn + 1)}):
        if not 0 < place <= len(recording):
            continue
        now = recording.hop(place).time
        for outage in watch.as_of(place):
            divided = outage.split(now)
            assert divided.whole == outage.lasts(now)
            assert min(divided) >= 0
            assert sum(stretch.length for stretch in outage.stretches(now)) == divided.whole
            assert outage.turns[0].time == outage.began
            assert {turn.part for turn in outage.turns} <= set(PARTS)


@settings(max_examples=10)
@given(plans(most=3))
def test_a_run_that_goes_on_tells_the_same_past_as_one_seen_at_once(plan: Plan) -> None:
    recording, _ = carry_out(plan, afterwards=0)
    watch = OutageWatch(recording)
    watch.so_far()
    middle = len(recording)
    recording.extend(until=recording.time + 30 * SECOND)
    fresh = OutageWatch(recording)
    assert watch.so_far() == fresh.so_far()
    assert watch.as_of(middle) == fresh.as_of(middle)
