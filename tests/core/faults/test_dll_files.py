"""Faults of the file of a DLL: for each a run that shows what the catalogue says is seen."""

from collections.abc import Callable

import pytest

from core.evidence.protection import unnoticed, unprotected
from core.model.control import no_type_key
from core.model.rows import VIRTUAL_MACHINE
from tests.core.components.documented.story import Story
from tests.core.components.play import Play
from tests.core.faults.shows import decisions, errors, moved_away, runs_on, shows, state, stays, times

# --- as the article tells it -------------------------------------------------------------------


@shows("dll-missing", "article")
@shows("dll-damaged", "article")
@pytest.mark.parametrize(("breaks", "error"), [("damage-dll", 193), ("remove-dll", 126)])
def test_without_its_dll_a_node_hides_the_failure_of_a_vm_until_the_repair(breaks: str, error: int) -> None:
    unseen = Play().do("3 s", f"{breaks} NODE1").do("7 s", "fail-vm SQL01").until("20 s")
    assert {code for _, code in errors(unseen)} == {error}
    assert state(unseen, "SQL01") == "Online"
    assert unseen.vm("NODE1", "SQL01") == "Failed"
    assert unseen.vm("NODE1", "WEB01") == "Running"
    assert [gap.vm for gap in unnoticed(unseen.rows)] == ["SQL01"]
    assert [gap.vm for gap in unprotected(unseen.rows)] == ["WEB01"]

    seen = unseen.do("21 s", "repair-dll NODE1").until("70 s")
    assert moved_away(seen, "SQL01")


@shows("dll-missing", "article")
@shows("dll-damaged", "article")
@pytest.mark.parametrize("breaks", ["damage-dll", "remove-dll"])
def test_a_node_without_the_dll_is_no_target(breaks: str) -> None:
    with_it = Play().do("7 s", "fail-vm SQL01").until("60 s")
    target = with_it.group("SQL01").owner
    without_it = Play().do("3 s", f"{breaks} {target}").do("7 s", "fail-vm SQL01").until("60 s")
    assert moved_away(without_it, "SQL01")
    assert without_it.group("SQL01").owner != target


# --- as documented -----------------------------------------------------------------------------


def of_every_file(run: Callable[[str, str, int], None]) -> Callable[[str, str, int], None]:
    """A run for each way of breaking a file: what breaks it, and what RHS gets from which function."""
    for fault in ("dll-missing", "dll-damaged", "dll-wrong-architecture", "dll-without-startup"):
        run = shows(fault, "documented")(run)
    ways = [
        ("remove-dll", "LoadLibrary", 126),
        ("damage-dll", "LoadLibrary", 193),
        ("replace-dll", "LoadLibrary", 193),
        ("strip-dll", "Startup", 127),
    ]
    return pytest.mark.parametrize(("breaks", "function", "code"), ways)(run)


@of_every_file
def test_while_it_is_loaded_nothing_changes(breaks: str, function: str, code: int) -> None:
    run = Story().do("3 s", f"{breaks} NODE1").do("7 s", "fail-vm SQL01").until("130 s")
    assert errors(run) == []
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
    assert not unnoticed(run.rows)
    assert not unprotected(run.rows)


@of_every_file
def test_when_its_host_ends_too_the_vms_boot_on_other_nodes(breaks: str, function: str, code: int) -> None:
    run = Story().do("3 s", f"{breaks} NODE1").do("7 s", "kill-rhs NODE1").until("90 s")
    assert errors(run)[0] == (function, code)
    assert set(errors(run)) <= {(function, code), ("Terminate", code)}
    loaded = [hop for hop in run.hops("dll.is-loaded-and-locked") if hop.source == "NODE1/rhs:2/vmclusres.dll"]
    assert bool(loaded) == (function == "Startup")
    assert run.hops("failure.restart-is-allowed")
    for vm in ("SQL01", "WEB01"):
        assert moved_away(run, vm)
    assert {hop.target for hop in run.hops("vm.guest-boots")} == {
        f"{run.group(vm).owner}/vm/{vm}" for vm in ("SQL01", "WEB01")
    }


@of_every_file
def test_no_vm_can_move_there_until_it_is_back(breaks: str, function: str, code: int) -> None:
    run = Story().do("3 s", f"{breaks} NODE1").do("7 s", "kill-rhs NODE1").do("90 s", "move-group DC01 NODE1")
    run.until("91 s")
    assert [hop.result for hop in run.hops("console.shows-an-error")] == [5079]
    assert no_type_key("NODE1", VIRTUAL_MACHINE) in run.rows

    run.do("92 s", "repair-dll NODE1").until("100 s")
    assert run.group("SQL01").owner != "NODE1"
    run.do("101 s", "move-group DC01 NODE1").until("150 s")
    assert runs_on(run, "DC01") == ["NODE1"]


@shows("dll-missing", "documented")
def test_what_another_dll_serves_in_the_same_host_goes_on() -> None:
    run = Story().do("3 s", "remove-dll NODE3").do("7 s", "kill-rhs NODE3").until("90 s")
    assert run.group("FILE01").owner != "NODE3"
    assert (run.group("FILESHARE").owner, run.group("FILESHARE").state) == ("NODE3", "Online")
    assert run.states("DATA") == []
    assert times(run, "monitor.polls-again")
