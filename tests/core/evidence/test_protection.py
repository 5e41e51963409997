"""What the cluster does not know is told, and nothing else is."""

import pytest

from core.commands.catalogue import Command
from core.evidence.protection import Unnoticed, Unprotected, unnoticed, unprotected
from core.kernel.rows import Row
from core.model.conditions import GuestState
from core.model.control import rcm_group_key
from core.model.membership import Isolation, isolated_key
from core.model.rows import VIEW, View
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from tests.core.evidence.documented_rows import (
    SQL01,
    Rows,
    change,
    damage,
    documented,
    end,
    guest,
    lie,
    stop,
    unload,
)
from tests.core.evidence.left_behind import run
from tests.core.evidence.stories import SECOND, STORIES, recording

DAMAGED = "the DLL is damaged, then a VM fails, then the DLL is repaired"
NODE_FAILS = "a node fails and comes back"


def rows_at(story: str, second: float) -> dict[str, Row]:
    run = recording(story)
    return dict(run.moment(run.position_at(int(second * SECOND))).rows)


def found(story: str, second: float) -> tuple[list[Unnoticed], list[Unprotected]]:
    rows = rows_at(story, second)
    return list(unnoticed(rows)), list(unprotected(rows))


def test_a_healthy_cluster_has_no_secrets() -> None:
    assert found("nothing happens", 6) == ([], [])


def test_vms_without_their_dll_are_unprotected_from_the_damage_on() -> None:
    for second in (3.5, 6):
        secrets, exposed = found(DAMAGED, second)
        assert secrets == []
        assert [case.vm for case in exposed] == ["SQL01", "WEB01"]
    assert exposed[0].text.en == (
        "SQL01 is running on NODE1 without protection: nobody can ask vmclusres.dll there, so a failure would go"
        " unnoticed."
    )


def test_a_failure_without_the_dll_goes_unnoticed() -> None:
    secrets, exposed = found(DAMAGED, 12)
    assert [(case.vm, case.truth, case.belief) for case in secrets] == [("SQL01", "Failed", "Online")]
    assert secrets[0].text.en == (
        "SQL01 has failed on NODE1, but the cluster still shows it as Online: nobody can ask vmclusres.dll on NODE1."
    )
    assert secrets[0].text.de == (
        "SQL01 ist auf NODE1 ausgefallen, aber der Cluster zeigt noch Online: Niemand kann vmclusres.dll auf NODE1"
        " fragen."
    )
    assert [case.vm for case in exposed] == ["WEB01"]


def test_once_the_dll_is_repaired_the_failure_comes_out() -> None:
    assert found(DAMAGED, 59) == ([], [])


def test_until_the_next_check_every_failure_is_unnoticed() -> None:
    secrets, _ = found("a VM fails", 8)
    assert [case.text.en for case in secrets] == [
        (
            "SQL01 has failed on NODE1, but the cluster still shows it as Online:"
            " the cluster service has not heard of it yet."
        )
    ]
    assert found("a VM fails", 12) == ([], [])


def test_a_node_without_power_is_unnoticed_until_its_heartbeats_are_missed() -> None:
    secrets, _ = found(NODE_FAILS, 10)
    assert [(case.vm, case.truth) for case in secrets] == [("SQL01", "Off"), ("WEB01", "Off")]
    assert secrets[0].text.en.endswith("the other nodes have not missed enough heartbeats of NODE1 yet.")
    assert found(NODE_FAILS, 30) == ([], [])


def test_a_vm_stopped_past_a_missing_dll_is_unnoticed() -> None:
    secrets, _ = found("Hyper-V Manager stops and nobody hears it", 8)
    assert [case.text.en for case in secrets] == [
        "SQL01 does not run on NODE1, but the cluster still shows it as Online: nobody can ask vmclusres.dll on NODE1."
    ]


def test_a_vm_started_unheard_is_unnoticed() -> None:
    rows = rows_at("nothing happens", 6)
    key = "resource/Virtual Machine SQL01"
    rows[key] = rows[key].__class__(**{**as_dict(rows[key]), "state": "Offline"})
    assert [case.text.en for case in unnoticed(rows)] == [
        "SQL01 is running on NODE1, but the cluster shows it as Offline: the cluster service has not heard of it yet."
    ]


@pytest.mark.parametrize("story", STORIES)
def test_every_moment_of_every_story_can_be_told(story: str) -> None:
    for second in range(0, STORIES[story].seconds, 3):
        secrets, exposed = found(story, second)
        for text in [case.text for case in secrets] + [case.text for case in exposed]:
            assert text.en.endswith(".")
            assert text.de.endswith(".")
            assert "{" not in text.en + text.de


def as_dict(row: Row) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__struct_fields__}


def test_a_share_without_its_dll_is_unprotected_like_any_resource() -> None:
    run = Recording(Setting(initial_rows(ready_cluster("three-nodes"))))
    run.give(Command("remove-dll", ("NODE3", "clusres.dll")))
    (case,) = unprotected(run.moment(len(run)).rows)
    assert (case.vm, case.node) == ("DATA", "NODE3")


# --- the documented account ---------------------------------------------------------------------


def told(rows: Rows) -> tuple[list[str], list[str]]:
    return [case.text.en for case in unnoticed(rows)], [case.text.en for case in unprotected(rows)]


def test_a_healthy_documented_cluster_has_no_secrets() -> None:
    assert told(documented()) == ([], [])


def test_a_loaded_dll_works_on_whatever_becomes_of_its_file() -> None:
    rows = documented()
    damage(rows)
    assert told(rows) == ([], [])
    unload(rows)
    exposed = [
        f"{vm} is running on NODE1 without protection: nobody can ask vmclusres.dll there, so a failure would go"
        " unnoticed."
        for vm in ("SQL01", "WEB01")
    ]
    assert told(rows) == ([], exposed)
    damage(rows, "Present")
    assert told(rows) == ([], [])


def test_what_counts_is_the_host_that_has_the_resource() -> None:
    rows = documented()
    damage(rows, "Missing", "clusres.dll", "NODE3")
    unload(rows, "clusres.dll", "NODE3/rhs:1")
    assert told(rows) == ([], [])
    unload(rows, "clusres.dll", "NODE3/rhs:2")
    assert [case.vm for case in unprotected(rows)] == ["DATA"]


def test_without_its_host_nobody_asks() -> None:
    rows = documented()
    end(rows)
    secrets, exposed = told(rows)
    assert secrets == []
    assert exposed[0] == (
        "SQL01 is running on NODE1 without protection: the resource host (RHS) there that could ask does not run, so"
        " a failure"
        " would go unnoticed."
    )
    stop(rows, "Failed")
    (secret,) = told(rows)[0]
    assert secret.endswith("still shows it as Online: the resource host (RHS) on NODE1 that could ask does not run.")


def test_a_dll_that_always_says_yes_protects_nobody() -> None:
    rows = documented()
    lie(rows, "LooksAlive", "says-true")
    assert told(rows) == ([], [])
    lie(rows, "IsAlive", "says-true")
    assert [case.vm for case in unprotected(rows)] == ["SQL01"]
    guest(rows, "LostCommunication")
    ((secret,), exposed) = told(rows)
    assert secret.endswith("still shows Online: vmclusres.dll answers every time that all is well.")
    assert exposed == []


@pytest.mark.parametrize(
    ("state", "beginning"),
    [
        ("LostCommunication", "The guest of SQL01 on NODE1 no longer answers"),
        ("AppCritical", "An application in SQL01 on NODE1 has failed"),
        ("Bugcheck", "The guest of SQL01 on NODE1 has stopped with a bug check"),
    ],
)
def test_an_ill_guest_is_unnoticed_until_somebody_asks(state: GuestState, beginning: str) -> None:
    rows = documented()
    guest(rows, state)
    ((text,), exposed) = told(rows)
    assert text == f"{beginning}, but the cluster still shows Online: the cluster service has not heard of it yet."
    assert exposed == []
    change(rows, f"resource/{SQL01}", state="Failed")
    assert told(rows) == ([], [])


def test_a_cluster_that_was_told_not_to_look_does_not_notice() -> None:
    rows = documented()
    change(rows, "vmsettings/SQL01", check_heartbeat=False, check_application_health=False)
    guest(rows, "Bugcheck")
    assert told(rows)[0][0].endswith("CheckHeartbeat is off, so its heartbeat counts for nothing.")
    guest(rows, "AppCritical")
    assert told(rows)[0][0].endswith("it has been told not to care about applications in this VM.")


def test_an_ill_application_that_is_only_logged_has_been_noticed() -> None:
    rows = documented()
    change(rows, f"policy/{SQL01}", embedded_failure_action=1)
    guest(rows, "AppCritical")
    assert told(rows) == ([], [])


@pytest.mark.parametrize("state", ["Paused", "Saving", "Stopping"])
def test_a_paused_vm_is_up_to_the_cluster_and_one_that_stops_has_not_stopped_yet(state: str) -> None:
    rows = documented()
    change(rows, "vm/NODE1/SQL01", state=state)
    assert told(rows) == ([], [])


def test_a_booting_guest_is_no_secret() -> None:
    rows = documented()
    guest(rows, "Booting")
    assert told(rows) == ([], [])


# --- nodes that fell out of the cluster ------------------------------------------------------------


def left_alone(*orders: str) -> dict[str, Row]:
    whole = run("three-nodes", "30s", *orders)
    return dict(whole.moment(len(whole)).rows)


def unmonitored(group: str = "SQL01", node: str = "NODE1") -> Rows:
    """A VM that runs on where it is, on a node that has left."""
    rows = documented()
    change(rows, rcm_group_key(group), status="Unmonitored")
    view = rows[VIEW]
    assert isinstance(view, View)
    change(rows, VIEW, members=tuple(member for member in view.members if member != node))
    return rows


def test_vms_of_an_isolated_node_run_unmonitored_and_it_is_said_why() -> None:
    rows = unmonitored()
    rows[isolated_key("NODE1")] = Isolation("NODE1", 0)
    assert list(unnoticed(rows)) == []
    (exposed,) = unprotected(rows)
    assert exposed.text.en == (
        "SQL01 is running on NODE1 unmonitored: the node is isolated, and the cluster waits up to 4 min for it to come"
        " back, so a failure would go unnoticed."
    )
    assert "isoliert" in exposed.text.de


def test_vms_of_a_node_without_a_cluster_run_unmonitored_too() -> None:
    (exposed,) = unprotected(unmonitored())
    assert "the cluster service there is in no cluster" in exposed.text.en


def test_a_vm_that_went_down_with_an_isolated_node_is_shown_as_online_while_the_cluster_waits() -> None:
    rows = left_alone("7s fail-node NODE1")
    assert list(unprotected(rows)) == []
    secrets = unnoticed(rows)
    assert [case.vm for case in secrets] == ["SQL01", "WEB01"]
    assert secrets[0].text.en == (
        "SQL01 does not run on NODE1, but the cluster still shows it as Online: NODE1 is isolated, so its VMs are"
        " unmonitored, and the cluster waits up to 4 min for it before it starts them elsewhere."
    )


def test_a_vm_that_an_isolated_node_cannot_give_its_storage_stands_still() -> None:
    secrets = unnoticed(left_alone("7s isolate-node NODE1"))
    assert [(case.vm, case.truth) for case in secrets] == [("SQL01", "PausedCritical"), ("WEB01", "PausedCritical")]
    assert "NODE1 is isolated" in secrets[0].text.en
