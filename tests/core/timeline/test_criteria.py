"""The words for what answers bring, for states and for sorts of boxes."""

from typing import Any

import pytest

from core.model.rows import Node, VmCopy
from core.timeline.breakpoints import Breakpoint
from core.timeline.criteria import Criteria, component_of, results, states


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, {"true"}),
        (False, {"false"}),
        (5910, {"5910", "error_resource_call_timed_out"}),
        ("Running", {"running"}),
        (None, set()),
        (((("Virtual Machine SQL01", "failed"), ("DATA", "online"))), {"failed", "false", "online", "true"}),
        (("Failed", ""), {"failed", ""}),
        ((2, ("NODE2",)), {"2", "error_file_not_found", "node2"}),
        ((), set()),
    ],
)
def test_what_an_answer_can_be_called(value: Any, words: set[str]) -> None:
    assert results(value) == words


@pytest.mark.parametrize(
    ("address", "component"),
    [
        ("NODE1/rhs:2", "rhs"),
        ("NODE1/rhs:2/vmclusres.dll", "vmclusres.dll"),
        ("NODE1/clussvc/CLUSDB", "CLUSDB"),
        ("NODE1/vm/SQL01", "vm"),
        ("network/Cluster Network 1", "network"),
        ("storage/Cluster Disk 1", "storage"),
        ("admin/hyper-v-manager", "hyper-v-manager"),
        ("user", "user"),
        ("", ""),
    ],
)
def test_a_sort_of_box(address: str, component: str) -> None:
    assert component_of(address) == component


def test_a_state_that_stays_does_not_come() -> None:
    criteria = Criteria(Breakpoint(1, state="Running"), None)
    old, new = VmCopy("NODE1", "SQL01", "Running"), VmCopy("NODE2", "SQL01", "Running")
    assert not criteria.changes_so((("vm/NODE1/SQL01", old, new),))
    assert criteria.changes_so((("vm/NODE1/SQL01", None, new),))
    assert not criteria.changes_so((("vm/NODE1/SQL01", old, None),))


def test_a_node_has_power_a_state_and_more() -> None:
    node = Node("NODE1", 1, "Off", "Down", 1, status=("Isolated",))
    assert states(node) == {"off", "down", "isolated"}
    assert states(None) == frozenset()
