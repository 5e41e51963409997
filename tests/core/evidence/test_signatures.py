"""Every function that a hop carries has a signature, and nobody claims that an internal one is public."""

import pytest

from core.evidence.signatures import code, handle, on_arrow, signature_of, signatures
from core.evidence.words import words
from core.kernel.hops import NOBODY, Hop, Kind
from core.model import addresses as a
from tests.core.evidence.stories import STORIES, hops

PUBLIC = ("resapi", "clusapi", "win32", "property")


def hop(kind: Kind, source: str, target: str, function: str, *arguments: object) -> Hop:
    return Hop(
        1, 0, 1, 1, NOBODY, kind, source, target, function, arguments, None, "rule", NOBODY, (), 1, "", None, 0
    )  # fmt: skip


@pytest.mark.parametrize("story", STORIES)
def test_no_function_is_missing(story: str) -> None:
    missing = {(hop.function, hop.target) for hop in hops(story) if signature_of(hop) is None}
    assert not missing


def test_every_form_for_the_arrow_finds_its_arguments() -> None:
    for story in STORIES:
        for one in hops(story):
            assert "RESID …)" not in on_arrow(one)
            assert '"…"' not in on_arrow(one)


def test_every_caller_and_callee_is_a_kind_of_box() -> None:
    for same in signatures().values():
        for one in same:
            assert {*one.callers, *one.callees} <= words().components.keys()
            assert bool(one.called_by("de")) == bool(one.callers)


def test_only_what_stands_in_a_header_is_called_documented() -> None:
    for same in signatures().values():
        for one in same:
            assert one.is_public == (one.source in PUBLIC)
            assert one.text.startswith(("(", one.function)) != one.is_public


def test_the_same_name_means_another_function_to_another_box() -> None:
    into_dll = signature_of(hop("call", a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll"), "IsAlive", "X"))
    inside = signature_of(hop("call", a.clussvc("NODE1"), a.rhs("NODE1"), "IsAlive", "X"))
    assert into_dll is not None
    assert inside is not None
    assert into_dll.text == "BOOL WINAPI IsAlive(RESID Resource)"
    assert into_dll.provenance == "documented"
    assert inside.provenance == "inferred"


def test_an_answer_is_of_the_function_that_was_called() -> None:
    answer = signature_of(hop("return", a.dll("NODE1", "vmclusres.dll"), a.rhs("NODE1"), "IsAlive"))
    assert answer is not None
    assert answer.is_public


def test_a_call_stands_on_the_arrow_as_it_is_documented() -> None:
    call = hop("call", a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll"), "IsAlive", "Virtual Machine SQL01")
    assert on_arrow(call) == f"IsAlive(RESID {handle('Virtual Machine SQL01')} · SQL01)"
    load = hop("call", a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll"), "LoadLibrary")
    assert on_arrow(load) == 'LoadLibrary(L"vmclusres.dll")'


def test_handles_are_the_same_in_every_run_and_differ() -> None:
    assert handle("Virtual Machine SQL01") == handle("Virtual Machine SQL01") != handle("Virtual Machine WEB01")


def test_codes_have_names() -> None:
    assert code(126) == "126 ERROR_MOD_NOT_FOUND"
    assert code(4711) == "4711"
