"""RCM's tables: closed, connected, and in step with what the Cluster API shows."""

from itertools import pairwise
from typing import get_args

import pytest

from core.components.documented.resource_states import PUBLIC_GROUP
from core.model.control import GROUP_TRANSITIONS, OBSERVED, PUBLIC, TRANSITIONS, RcmGroupState, RcmState, group_state
from core.model.rows import GroupState, ResourceState


def reachable(table: dict[RcmState, tuple[RcmState, ...]], start: RcmState) -> set[RcmState]:
    seen, todo = {start}, [start]
    while todo:
        for state in table[todo.pop()]:
            if state not in seen:
                seen.add(state)
                todo.append(state)
    return seen


def test_every_state_has_its_line_in_every_table() -> None:
    assert set(TRANSITIONS) == set(PUBLIC) == set(get_args(RcmState))
    assert set(GROUP_TRANSITIONS) == set(PUBLIC_GROUP) == set(get_args(RcmGroupState))
    assert set(get_args(RcmState)) >= OBSERVED


@pytest.mark.parametrize("state", get_args(RcmState))
def test_every_state_can_be_reached_and_leads_back_to_online(state: RcmState) -> None:
    assert state in reachable(TRANSITIONS, "Offline")
    assert "Online" in reachable(TRANSITIONS, state)


def test_no_state_leads_to_itself() -> None:
    assert all(state not in after for state, after in TRANSITIONS.items())
    assert all(state not in after for state, after in GROUP_TRANSITIONS.items())


def test_a_restart_goes_the_way_of_the_documents() -> None:
    way: list[RcmState] = [
        "Online", "ProcessingFailure", "[Terminating to DelayRestartingResource]", "DelayRestartingResource",
        "Offline", "OnlineCallIssued", "OnlinePending", "Online",
    ]  # fmt: skip
    assert all(after in TRANSITIONS[before] for before, after in pairwise(way))


@pytest.mark.parametrize(
    ("states", "group"),
    [
        (["Online", "Online"], "Online"),
        (["Offline", "Offline"], "Offline"),
        (["Online", "OnlinePending"], "Pending"),
        (["Failed", "OfflinePending"], "Pending"),
        (["Online", "Failed"], "Failed"),
        (["Online", "Offline"], "PartialOnline"),
        ([], "Online"),
    ],
)
def test_the_state_of_a_group_follows_from_its_resources(states: list[ResourceState], group: GroupState) -> None:
    assert group_state(states) == group
