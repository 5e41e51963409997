"""Availability: what was down, of how long, and for how often."""

from core.timeline.availability import Availability, availability
from core.timeline.outages import OutageWatch
from tests.core.components.play import Play

SECOND = 1_000_000


def at(seconds: float) -> list[Availability]:
    """The VMs of a run in which one fails at 7 s and answers again at 40.0015 s, at a time."""
    recording = Play().do("7 s", "fail-vm SQL01").until("100 s").recording
    watch = OutageWatch(recording)
    now = round(seconds * SECOND)
    return availability(watch.vms, watch.as_of(recording.position_at(now)), now)


def test_who_was_down_longest_comes_first() -> None:
    assert [one.vm for one in at(50)] == ["SQL01", "WEB01", "DC01", "FILE01"]


def test_a_vm_that_is_down_is_counted_up_to_now() -> None:
    down = at(17)[0]
    assert down == Availability("SQL01", 10 * SECOND, 17 * SECOND, 1, 10 * SECOND, is_down=True)
    assert down.hundredths == 4_117


def test_a_vm_that_is_up_again_keeps_what_it_was_down() -> None:
    up = at(100)[0]
    assert (up.down, up.outages, up.longest, up.is_down) == (33_001_500, 1, 33_001_500, False)
    assert up.hundredths == 6_699


def test_who_never_was_down_has_all_and_at_the_start_everybody_has() -> None:
    assert at(50)[1].hundredths == 10_000
    assert {one.hundredths for one in at(0)} == {10_000}


def test_a_short_outage_never_makes_a_full_hundred() -> None:
    assert Availability("SQL01", 1, 3_600 * SECOND, 1, 1, is_down=False).hundredths == 9_999
