"""Faults of VMs and of what is inside them: for each a run that shows what the catalogue says is seen."""

import pytest

from core.components.base import read
from core.evidence.protection import unnoticed
from core.model.conditions import Guest, guest_key
from core.model.preset import PresetName
from tests.core.components.documented.story import SECOND, Story, is_in_order
from tests.core.components.play import Play
from tests.core.faults.shows import SQL01, decisions, errors, moved_away, play, runs_on, shows, state, stays, times

LINE = "  - {name: SQL01, owner: NODE1,"


def with_setting(setting: str) -> Story:
    """A run in which SQL01 has a setting that is not the default."""
    return Story(instead=(LINE, f"{LINE} {setting},"))


def guest(run: Play, vm: str) -> str:
    return read(run.rows, guest_key("NODE1", vm), Guest).state


# --- failures ----------------------------------------------------------------------------------


@shows("vm-fails", "article")
def test_a_failed_vm_is_seen_at_the_next_check_and_starts_elsewhere() -> None:
    run = Play().do("7 s", "fail-vm SQL01").until("60 s")
    assert times(run, "judge.failed") == [10 * SECOND]
    assert moved_away(run, "SQL01")


@shows("vm-fails", "article")
def test_where_no_node_could_take_a_failed_vm_its_role_is_brought_online_by_hand() -> None:
    run = Play().do("3 s", "damage-dll NODE2", "damage-dll NODE3").do("7 s", "fail-vm SQL01").until("30 s")
    assert state(run, "SQL01") == "Failed"
    assert stays(run.do("31 s", "cluster-start SQL01").until("80 s"), "SQL01")


@shows("vm-fails", "documented")
def test_documented_is_one_restart_in_place_and_then_a_failover() -> None:
    run = Story().do("7 s", "fail-vm SQL01").until("60 s")
    assert is_in_order(run.order_of("dll.looks-dead", "dll.is-dead", "poll.failed-is-terminated", "rcm.issues-online"))
    assert times(run, "dll.looks-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert times(run, "dll.is-dead") == times(run, "dll.looks-dead")
    assert times(run, "rcm.issues-online")[0] - times(run, "dll.is-dead")[0] == SECOND // 2
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")

    run.do("120 s", "fail-vm SQL01").until("180 s")
    first = run.group("SQL01").owner
    assert decisions(run)[1:] == ["fail over", first]
    assert moved_away(run, "SQL01")

    run.do("240 s", "fail-vm SQL01").until("300 s")
    assert (decisions(run)[3:], runs_on(run, "SQL01")) == (["restart"], [first])
    later = Story().do("7 s", "fail-vm SQL01").do("16 min", "fail-vm SQL01").until("17 min")
    assert decisions(later) == ["restart", "restart"]


@shows("vm-fails", "documented")
def test_when_the_failovers_are_used_up_too_it_stays_failed_for_an_hour() -> None:
    run = Story("two-nodes")
    for time in ("7 s", "90 s", "180 s", "270 s"):
        run.do(time, "fail-vm APP01")
    run.until("300 s")
    assert decisions(run) == ["restart", "fail over", "NODE2", "restart", "fail over", ""]
    assert (state(run, "APP01"), runs_on(run, "APP01")) == ("Failed", [])
    by_hand = times(run, "failover.threshold-is-reached")[0]
    run.until("62 min").until("66 min")
    assert times(run, "retry.period-has-passed") == [by_hand + 3600 * SECOND]
    assert (state(run, "APP01"), runs_on(run, "APP01")) == ("Online", ["NODE2"])


# --- what somebody does in Hyper-V Manager ----------------------------------------------------


@shows("vm-turned-off-outside", "article")
@shows("vm-turned-off-outside", "documented")
@pytest.mark.parametrize("preset", ["article", "documented"])
def test_a_vm_turned_off_outside_goes_offline_without_a_failover_and_comes_back(preset: PresetName) -> None:
    run = play(preset).do("7 s", "hyper-v-stop SQL01").until("8 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Offline", "Off")
    run.until("100 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01"), run.group("SQL01").owner) == ("Offline", "Off", "NODE1")
    assert run.group("SQL01").state == "PartialOnline"
    for repair in ("hyper-v-start", "cluster-start"):
        again = play(preset).do("7 s", "hyper-v-stop SQL01").do("20 s", f"{repair} SQL01").until("70 s")
        assert stays(again, "SQL01")


@shows("vm-turned-off-outside", "article")
def test_without_the_dll_nobody_tells_the_cluster_that_a_vm_was_turned_off() -> None:
    run = Play().do("3 s", "damage-dll NODE1").do("7 s", "hyper-v-stop SQL01").until("20 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Online", "Off")


@shows("vm-turned-off-outside", "documented")
@shows("vm-shut-down-outside", "documented")
@pytest.mark.parametrize("stop", ["hyper-v-stop", "hyper-v-shut-down"])
def test_with_shutdown_action_1_the_cluster_starts_it_again(stop: str) -> None:
    run = with_setting("shutdown_action: MarkFailed").do("7 s", f"{stop} SQL01").until("60 s")
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")


@shows("vm-saved-outside", "documented")
def test_a_saved_vm_is_offline_and_goes_on_where_it_was() -> None:
    run = Story().do("7 s", "hyper-v-save SQL01").until("11 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("OfflinePending", "Saving")
    run.until("100 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Offline", "Saved")
    assert decisions(run) == []
    for repair in ("hyper-v-start", "cluster-start"):
        again = Story().do("7 s", "hyper-v-save SQL01").do("20 s", f"{repair} SQL01").until("30 s")
        assert stays(again, "SQL01")
        assert guest(again, "SQL01") == "OK"
        assert again.hops("vm.restores")
        assert not again.hops("vm.guest-boots")


@shows("vm-shut-down-outside", "documented")
def test_a_vm_shut_down_outside_is_not_started_again() -> None:
    run = Story().do("7 s", "hyper-v-shut-down SQL01").until("16 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("OfflinePending", "Stopping")
    run.until("200 s")
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Offline", "Off")
    assert decisions(run) == []
    for repair in ("hyper-v-start", "cluster-start"):
        again = Story().do("7 s", "hyper-v-shut-down SQL01").do("30 s", f"{repair} SQL01").until("70 s")
        assert stays(again, "SQL01")


@shows("vm-paused-outside", "documented")
def test_a_paused_vm_is_online_for_as_long_as_it_is_paused() -> None:
    run = Story().do("7 s", "hyper-v-pause SQL01").until("200 s")
    assert run.vm("NODE1", "SQL01") == "Paused"
    assert run.believed("SQL01") == ("Online", True)
    asked = [hop for hop in run.hops("poll.thorough") if hop.arguments == (SQL01,) and hop.kind == "call"]
    assert len(asked) == 3
    assert not run.hops("dll.looks-dead")
    assert run.states(SQL01) == []
    assert stays(run.do("201 s", "hyper-v-resume SQL01").until("202 s"), "SQL01")


# --- its configuration -------------------------------------------------------------------------


@shows("configuration-unreadable", "documented")
def test_a_configuration_that_nobody_can_read_lets_every_node_fail() -> None:
    run = Story().do("7 s", "break-configuration SQL01").do("20 s", "fail-vm SQL01").until("60 s")
    assert stays(run, "SQL01")

    run.do("61 s", "move-group SQL01 NODE2").until("120 s")
    assert set(errors(run)) == {("RegisterConfiguration", 5038)}
    refused = [hop.source for hop in run.recording.hops() if hop.kind == "abort"]
    assert len(refused) == 6
    assert refused[0] == refused[1] == "NODE2/vmms"
    assert refused[2] == refused[3] != "NODE2/vmms"
    assert [verdict for verdict in decisions(run)[1:] if "NODE" not in verdict] == ["restart", "fail over"] * 3 + [""]
    assert run.group("SQL01").state == "Failed"
    after_the_move = run.states(SQL01)[run.states(SQL01).index("OfflinePending") :]
    assert after_the_move == ["OfflinePending", "Offline"]

    gave_up = times(run, "failover.threshold-is-reached")[0]
    run.do("130 s", "repair-configuration SQL01").until("62 min").until("64 min")
    assert times(run, "retry.period-has-passed") == [gave_up + 3600 * SECOND]
    assert state(run, "SQL01") == "Online"
    by_hand = Story().do("7 s", "break-configuration SQL01", "move-group SQL01 NODE2")
    by_hand.do("60 s", "repair-configuration SQL01", "cluster-start SQL01").until("100 s")
    assert (state(by_hand, "SQL01"), runs_on(by_hand, "SQL01")) == ("Online", [by_hand.group("SQL01").owner])


# --- inside the VM -----------------------------------------------------------------------------


@shows("guest-bugcheck", "documented")
@shows("guest-hangs", "documented")
@pytest.mark.parametrize(("fault", "says"), [("bugcheck-guest", "Bugcheck"), ("hang-guest", "LostCommunication")])
def test_a_lost_heartbeat_is_a_failure(fault: str, says: str) -> None:
    run = Story().do("7 s", f"{fault} SQL01").until("9 s")
    assert (run.vm("NODE1", "SQL01"), guest(run, "SQL01"), state(run, "SQL01")) == ("Running", says, "Online")
    run.until("60 s")
    assert times(run, "dll.looks-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert is_in_order(run.order_of("dll.looks-dead", "dll.is-dead", "vmclusres.turns-off", "vm.guest-boots"))
    assert not run.hops("vm.guest-has-restarted")
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
    assert guest(run, "SQL01") == "OK"

    run.do("120 s", f"{fault} SQL01").until("180 s")
    assert moved_away(run, "SQL01")


@shows("guest-bugcheck", "documented")
def test_without_check_heartbeat_a_guest_restarts_by_itself() -> None:
    run = with_setting("check_heartbeat: false").do("7 s", "bugcheck-guest SQL01").until("60 s")
    assert guest(run, "SQL01") == "Bugcheck"
    assert [gap.vm for gap in unnoticed(run.rows)] == ["SQL01"]
    run.until("120 s")
    assert guest(run, "SQL01") == "OK"
    assert run.states(SQL01) == decisions(run) == []
    assert run.hops("vm.guest-has-restarted")


@shows("guest-hangs", "documented")
def test_without_check_heartbeat_nobody_notices_that_a_guest_hangs() -> None:
    run = with_setting("check_heartbeat: false").do("7 s", "hang-guest SQL01").until("20 min")
    assert run.states(SQL01) == decisions(run) == []
    assert guest(run, "SQL01") == "LostCommunication"
    assert [gap.vm for gap in unnoticed(run.rows)] == ["SQL01"]
    run.do("21 min", "heal-guest SQL01").until("22 min")
    assert guest(run, "SQL01") == "OK"
    assert unnoticed(run.rows) == ()


@shows("application-fails", "documented")
def test_an_ill_application_is_told_at_once_and_costs_the_vm_a_restart() -> None:
    run = Story().do("7 s", "fail-application SQL01").until("7.4 s")
    assert run.hops("vmclusres.signals-a-failure")
    assert decisions(run) == ["restart"]
    assert not run.hops("dll.looks-dead")
    run.until("60 s")
    assert stays(run, "SQL01")
    assert guest(run, "SQL01") == "OK"
    run.do("120 s", "fail-application SQL01").until("180 s")
    assert moved_away(run, "SQL01")


@shows("application-fails", "documented")
@pytest.mark.parametrize("setting", ["policy: {embedded_failure_action: LogOnly}", "check_application_health: false"])
def test_an_ill_application_that_nobody_cares_about_changes_nothing(setting: str) -> None:
    run = with_setting(setting).do("7 s", "fail-application SQL01").until("300 s")
    assert run.states(SQL01) == decisions(run) == []
    assert guest(run, "SQL01") == "AppCritical"
    run.do("301 s", "heal-guest SQL01").until("302 s")
    assert guest(run, "SQL01") == "OK"


# --- live migration ----------------------------------------------------------------------------


@shows("live-migration-fails", "documented")
def test_a_live_migration_without_the_switch_fails_at_once_and_the_vm_runs_on() -> None:
    run = Story().do("3 s", "rename-switch NODE2").do("7 s", "live-migrate SQL01 NODE2").until("20 s")
    assert times(run, "migration.setup-has-failed")[0] < 8 * SECOND
    assert stays(run, "SQL01")
    run.do("21 s", "restore-switch NODE2", "live-migrate SQL01 NODE2").until("60 s")
    assert moved_away(run, "SQL01")


@shows("live-migration-fails", "documented")
def test_a_drain_without_another_node_fails_with_it() -> None:
    run = Story().do("3 s", "rename-switch NODE2", "rename-switch NODE3").do("7 s", "drain-node NODE1").until("60 s")
    assert times(run, "drain.has-failed")
    assert stays(run, "SQL01")
