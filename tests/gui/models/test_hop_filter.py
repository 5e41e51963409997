"""Hops pass by layer, node, object and words, all at once, and quickly enough for a hundred thousand of them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.model.preset import DOCUMENTED
from gui.models.hop_filter import LAYERS, HopFilter, Sieve, layers_of, name_of
from gui.models.hop_words import HopWords
from gui.session import Session
from tests.gui.runs import FAIL_NODE1, session, story


@pytest.fixture(scope="module")
def told(qapp: QApplication) -> Session:
    del qapp
    return story()


@pytest.fixture(scope="module")
def documented(qapp: QApplication) -> Session:
    del qapp
    run = session(preset=DOCUMENTED)
    run.go_to_time(7_000_000)
    run.give(FAIL_NODE1)
    run.go_to_time(60_000_000)
    return run


def passing(told: Session, wanted: HopFilter) -> list[Hop]:
    recording = told.recording
    sieve = Sieve(wanted, HopWords(Narrator("en")), told.rows)
    positions = list(range(1, len(recording) + 1))
    return [recording.hop(position) for position in sieve.passing(recording, positions, 1, len(recording))]


def layers(hop: Hop) -> frozenset[str]:
    return layers_of(hop.kind, hop.source, hop.target, hop.rule)


def test_layers_are_those_of_both_ends() -> None:
    assert layers_of("call", "NODE1/clussvc", "NODE1/rhs:1", "x") == {"cluster", "rhs"}
    assert layers_of("call", "NODE1/rhs:2", "NODE1/rhs:2/vmclusres.dll", "x") == {"rhs", "dll"}
    assert layers_of("call", "NODE1/rhs:1/vmclusres.dll", "NODE1/vmms", "x") == {"dll", "hyper-v"}
    assert layers_of("message", "NODE1/netft", "network/Cluster Network 1/NODE2", "x") == {"network"}
    assert layers_of("message", "NODE1/clussvc", "NODE2/clussvc", "quorum.asks") == {"cluster", "quorum"}
    assert layers_of("call", "NODE1/rhs:1/clusres.dll", "storage/Cluster Disk 1", "x") == {"dll", "storage"}
    assert layers_of("input", "user", "NODE1/machine", "x") == {"orders", "server"}
    assert layers_of("call", "admin/hyper-v-manager", "NODE1/vmms", "x") == {"consoles", "hyper-v"}


def test_every_hop_of_both_accounts_has_a_layer(told: Session, documented: Session) -> None:
    for run in (told, documented):
        for hop in run.recording.hops():
            assert layers(hop), hop
            assert layers(hop) <= set(LAYERS)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (HopFilter(layers=frozenset(("rhs", "network"))), lambda hop: layers(hop) & {"rhs", "network"}),
        (HopFilter(layers=frozenset(("orders",))), lambda hop: hop.kind == "input"),
        (HopFilter(nodes=frozenset(("NODE3",))), lambda hop: "NODE3" in (hop.source[:5], hop.target[:5])),
        (HopFilter(object="NODE2/rhs:1"), lambda hop: "NODE2/rhs:1" in f"{hop.source} {hop.target}"),
        (HopFilter(words=("isalive",)), lambda hop: "IsAlive" in hop.function or "IsAlive" in str(hop.arguments)),
        (HopFilter(words=("00:00:00.0",)), lambda hop: hop.time < 100_000),
        (
            HopFilter(frozenset(("rhs",)), frozenset(("NODE3",)), words=("isalive",)),
            lambda hop: "rhs" in layers(hop) and "NODE3" in hop.source + hop.target and "IsAlive" in hop.function,
        ),
    ],
)  # fmt: skip
def test_exactly_what_is_wanted_passes(told: Session, wanted: HopFilter, expected: Callable[[Hop], object]) -> None:
    hops = passing(told, wanted)
    assert hops == [hop for hop in told.recording.hops() if expected(hop)]
    assert 0 < len(hops) < len(told.recording)


def test_an_object_is_found_wherever_it_is_named_and_in_the_answers(documented: Session) -> None:
    hops = passing(documented, HopFilter(object="NODE1/vm/SQL01"))
    answers = [hop for hop in hops if hop.kind == "return" and "SQL01" not in f"{hop.source}{hop.target}{hop.result}"]
    assert answers, "such an answer says nothing of the VM itself"
    recording = documented.recording
    for answer in answers:
        call = recording.hop(recording.position_of(answer.span))
        assert "SQL01" in f"{call.arguments} {call.source} {call.target}"
    assert "NODE1/vm/SQL01" in {hop.target for hop in hops}
    about_it = {hop.index for hop in recording.hops() if "SQL01" in f"{hop.arguments} {hop.source} {hop.target}"}
    assert about_it <= {hop.index for hop in hops}


def test_what_an_object_is_called() -> None:
    assert name_of("NODE1/vm/SQL01") == "SQL01"
    assert name_of("NODE1/rhs:2") == "NODE1/rhs:2"
    assert name_of("storage/Cluster Disk 1") == "Cluster Disk 1"
    assert name_of("NODE1") == "NODE1"


def test_a_sieve_that_is_shown_the_hops_in_pieces_lets_the_same_through(told: Session) -> None:
    recording = told.recording
    for wanted in (HopFilter(object="NODE3/vm/FILE01"), HopFilter(words=("7",)), HopFilter(layers=frozenset(("dll",)))):
        sieve = Sieve(wanted, HopWords(Narrator("en")), told.rows)
        found = []
        for first in range(1, len(recording) + 1, 37):
            last = min(first + 36, len(recording))
            found += sieve.passing(recording, list(range(first, last + 1)), first, last)
        assert [recording.hop(position) for position in found] == passing(told, wanted)


def test_a_number_of_a_hop_is_found(told: Session) -> None:
    hop = told.recording.hop(200)
    found = passing(told, HopFilter(words=(str(hop.index), hop.function.casefold())))
    assert hop in found
