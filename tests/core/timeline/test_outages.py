"""Outages: each phase is the time between two things that the trace shows."""

from core.model.preset import ARTICLE, DOCUMENTED
from core.timeline.outages import Outage, outages
from tests.core.components.play import Play

SECOND = 1_000_000


def only(play: Play) -> Outage:
    found = outages(play.recording)
    assert len(found) == 1
    return found[0]


def test_in_the_article_a_failed_vm_is_moved_at_once() -> None:
    outage = only(Play().do("7 s", "fail-vm SQL01").until("60 s"))
    assert (outage.vm, outage.before, outage.after) == ("SQL01", "NODE1", "NODE2")
    assert outage.began == 7 * SECOND
    assert outage.detection == 3 * SECOND
    assert outage.restart is None
    assert outage.failover is not None
    assert outage.boot == 30 * SECOND


def test_as_documented_it_is_restarted_where_it_was() -> None:
    outage = only(Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("60 s"))
    assert (outage.before, outage.after) == ("NODE1", "NODE1")
    assert outage.decision == SECOND // 2
    assert (outage.restart, outage.failover) == (0, None)
    assert outage.boot == 32 * SECOND


def test_the_phases_add_up() -> None:
    for preset in (ARTICLE, DOCUMENTED):
        for vm in outages(Play(preset=preset).do("7 s", "fail-node NODE1").until("400 s").recording):
            parts = (vm.detection, vm.decision, vm.restart or 0, vm.failover or 0, vm.boot)
            assert sum(part for part in parts if part is not None) == vm.whole
            assert None not in (vm.detection, vm.decision, vm.boot)


def test_a_restart_that_fails_and_then_a_failover_are_told_apart() -> None:
    play = Play(preset=DOCUMENTED).do("3 s", "online-slow Virtual Machine SQL01").do("7 s", "fail-vm SQL01")
    outage = only(play.until("300 s"))
    assert outage.restart == 180 * SECOND + (outage.moved or 0) - play.first("rhs.pending-timeout-terminates").time
    assert outage.after != "NODE1"
    assert outage.failover is not None


def test_what_is_not_over_has_no_end() -> None:
    outage = only(Play().do("3 s", "damage-dll NODE1").do("7 s", "fail-vm SQL01").until("60 s"))
    assert (outage.detection, outage.ended, outage.whole) == (None, None, None)


def test_what_somebody_ordered_is_no_outage() -> None:
    assert outages(Play().do("7 s", "cluster-stop SQL01").until("20 s").recording) == []
    assert outages(Play(preset=DOCUMENTED).do("7 s", "cluster-stop SQL01").until("40 s").recording) == []
    assert outages(Play(preset=DOCUMENTED).do("7 s", "hyper-v-pause SQL01").until("40 s").recording) == []
