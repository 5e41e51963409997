"""A DLL file on a node (wsfc-facts 7): locked while loaded, and what a host makes of it when it loads it anew."""

import pytest

from core.kernel.hops import Hop
from core.model.control import no_type_key
from core.model.rows import VIRTUAL_MACHINE, vm_resource
from tests.core.components.documented.story import Story

SQL01 = vm_resource("SQL01")


def errors(story: Story) -> list[tuple[str, int]]:
    return [(hop.function, hop.result) for hop in story.recording.hops() if hop.kind == "abort"]


@pytest.mark.parametrize("breaks", ["damage-dll", "remove-dll", "replace-dll", "strip-dll"])
def test_a_file_that_is_loaded_is_locked_and_nothing_happens(breaks: str) -> None:
    story = Story().do("3 s", f"{breaks} NODE1").until("130 s")
    assert errors(story) == []
    assert story.believed("SQL01") == ("Online", True)
    story.do("131 s", "fail-vm SQL01").until("170 s")
    assert story.runs_on("SQL01") == ["NODE1"]


@pytest.mark.parametrize(
    ("breaks", "function", "code"),
    [
        ("remove-dll", "LoadLibrary", 126),
        ("damage-dll", "LoadLibrary", 193),
        ("replace-dll", "LoadLibrary", 193),
        ("strip-dll", "Startup", 127),
    ],
)
def test_when_its_host_has_ended_it_cannot_be_loaded_and_the_vms_go_elsewhere(
    breaks: str, function: str, code: int
) -> None:
    story = Story().do("3 s", f"{breaks} NODE1").do("7 s", "kill-rhs NODE1").until("120 s")
    assert (function, code) in errors(story)
    for vm in ("SQL01", "WEB01"):
        assert story.group(vm).owner != "NODE1"
        assert story.runs_on(vm) == [story.group(vm).owner]
    assert no_type_key("NODE1", VIRTUAL_MACHINE) in story.rows


def test_a_node_that_cannot_load_the_type_is_no_target_until_it_can() -> None:
    story = Story().do("3 s", "remove-dll NODE2").do("4 s", "kill-rhs NODE2").until("60 s")
    assert refused(story.do("61 s", "move-group SQL01 NODE2").until("70 s")) == [5079]
    story.do("71 s", "repair-dll NODE2").until("75 s")
    assert no_type_key("NODE2", VIRTUAL_MACHINE) not in story.rows
    story.do("76 s", "move-group SQL01 NODE2").until("120 s")
    assert story.runs_on("SQL01") == ["NODE2"]


def refused(story: Story) -> list[int]:
    return [hop.result for hop in story.hops("console.shows-an-error")]


def test_other_types_in_the_same_host_go_on() -> None:
    """The file share on NODE3 is served by clusres.dll, in the same rhs.exe."""
    story = Story().do("3 s", "remove-dll NODE3").do("7 s", "kill-rhs NODE3").until("60 s")
    assert story.group("FILESHARE").owner == "NODE3"
    assert story.group("FILESHARE").state == "Online"
    assert story.group("FILE01").owner != "NODE3"


def test_open_that_fails_makes_the_resource_fail_here_and_start_elsewhere() -> None:
    story = Story().do("3 s", f"open-fails {SQL01}").do("7 s", "kill-rhs NODE1").until("120 s")
    assert story.hops("dll.open-fails")
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert story.group("SQL01").owner != "NODE1"
    assert story.group("WEB01").owner == "NODE1"


def call_of(hops: list[Hop], function: str) -> list[Hop]:
    return [hop for hop in hops if hop.kind == "call" and hop.function == function]


def test_loading_and_opening_come_before_anything_else() -> None:
    story = Story().do("7 s", "kill-rhs NODE1").until("15 s")
    host = [hop for hop in story.recording.hops() if hop.time > 7_000_000 and hop.source == "NODE1/rhs:2"]
    functions = [hop.function for hop in host if hop.kind == "call"]
    assert functions[:3] == ["LoadLibrary", "Startup", "Open"]


def test_is_alive_that_lies_true_hides_a_dead_vm() -> None:
    story = Story().do("3 s", f"is-alive-says-true {SQL01}").do("7 s", "fail-vm SQL01").until("200 s")
    assert story.believed("SQL01") == ("Online", True)
    assert story.vm("NODE1", "SQL01") == "Failed"
    assert story.hops("dll.looks-dead")


def test_is_alive_that_lies_false_kills_a_healthy_vm_at_the_next_thorough_check() -> None:
    story = Story().do("3 s", f"is-alive-says-false {SQL01}").until("100 s")
    assert story.first("poll.failed-is-terminated").time == 60_030_000
    assert story.hops("vmclusres.turns-off")


def test_a_dll_whose_startup_failed_is_loaded_anew_before_it_is_tried_again() -> None:
    story = Story("two-nodes").do("3 s", "strip-dll NODE1").do("7 s", "kill-rhs NODE1").until("60 s")
    story.do("61 s", "repair-dll NODE1").until("65 s")
    after = [hop for hop in story.recording.hops() if hop.time >= 61_000_000 and hop.source == "NODE1/rhs:2"]
    assert [hop.function for hop in after if hop.kind == "call"][:2] == ["LoadLibrary", "Startup"]
