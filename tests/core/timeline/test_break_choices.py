"""What can be chosen for a breakpoint, and what is said of one that will never be hit."""

import pytest

from core.model.preset import PRESETS
from core.timeline.break_choices import components, doubts, functions, objects, states
from core.timeline.breakpoints import Breakpoint, While
from core.timeline.criteria import component_of, state_words
from core.timeline.recording import Recording
from tests.core.timeline.runs import FAIL_NODE1, FAIL_SQL01, SECOND, carry_out, setting

CLUSTERS = ("three-nodes", "three-nodes documented")


@pytest.mark.parametrize("name", CLUSTERS)
def test_whatever_happens_could_have_been_chosen(name: str) -> None:
    steps = ((12 * SECOND, FAIL_SQL01), (20 * SECOND, FAIL_NODE1))
    recording, _ = carry_out((name, steps), is_bundling=False, afterwards=20 * SECOND)
    account = recording.setting.preset.name
    called = {hop.function for hop in recording.hops() if hop.kind == "call"}
    assert called - set(functions(account)) == set()
    boxes = {component_of(end) for hop in recording.hops() for end in (hop.source, hop.target)} - {""}
    assert boxes - set(components(account)) == set()
    said = {word for hop in recording.hops() for _, _, new in hop.changes for word in state_words(new)}
    assert said - set(states()) == set()


@pytest.mark.parametrize("name", CLUSTERS)
def test_every_object_that_can_be_chosen_is_there(name: str) -> None:
    recording = Recording(setting(name))
    choices = objects(recording.setting)
    assert {"NODE1", "SQL01", "Virtual Machine SQL01", "NODE2/netft", "NODE1/rhs:1"} <= set(choices)
    assert [choice for choice in choices if doubts(Breakpoint(1, object=choice), recording)] == []


@pytest.mark.parametrize(
    ("mark", "doubt", "word"),
    [
        (Breakpoint(1, call="IsAlife"), "call", "IsAlife"),
        (Breakpoint(1, component="rsh"), "component", "rsh"),
        (Breakpoint(1, object="SQL99"), "object", "SQL99"),
        (Breakpoint(1, object="NODE9/rhs:1"), "object", "NODE9/rhs:1"),
        (Breakpoint(1, state="Broken"), "state", "Broken"),
        (Breakpoint(1, rule="heart"), "rule", "heart"),
        (Breakpoint(1, event=4711), "event", "4711"),
        (Breakpoint(1, call="IsAlive", only_while=While("SQL99", "Failed")), "while-object", "SQL99"),
        (Breakpoint(1, call="IsAlive", only_while=While("SQL01", "Broken")), "while-state", "Broken"),
        (Breakpoint(1, time=5, from_hit=2), "only-one-hit", ""),
        (Breakpoint(1), "every-hop", ""),
    ],
)
def test_what_is_not_there_is_said(mark: Breakpoint, doubt: str, word: str) -> None:
    assert doubts(mark, Recording(setting())) == ((doubt, word),)


@pytest.mark.parametrize(
    "mark",
    [
        Breakpoint(1, call="isalive", component="RHS", object="node1/rhs:1", result="whatever", rule="heartbeat"),
        Breakpoint(1, state="failed", object="Virtual Machine SQL01", event=1069, time=5),
        Breakpoint(1, object="network/Cluster Network 1", only_while=While("NODE1", "Down")),
    ],
)
def test_what_could_be_is_not_doubted(mark: Breakpoint) -> None:
    assert doubts(mark, Recording(setting())) == ()


def test_the_accounts_differ_in_who_takes_part() -> None:
    assert "CLUSDB" in components("article")
    assert "CLUSDB" not in components("documented")
    assert set(PRESETS) == {"article", "documented"}
