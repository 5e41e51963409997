"""Which losses a cluster survives, tried out, against the table in Microsoft's documentation (wsfc-facts 9.1)."""

from functools import cache

import pytest

from core.model.membership import QuorumConfig
from core.timeline.survival import DISASTERS, Survival, survival

PUBLISHED = {
    (2, False): ("50/50", "no", "no"),
    (2, True): ("yes", "no", "no"),
    (3, False): ("yes", "50/50", "no"),
    (3, True): ("yes", "yes", "no"),
    (4, False): ("yes", "yes", "50/50"),
    (4, True): ("yes", "yes", "yes"),
    (5, False): ("yes", "yes", "yes"),
    (5, True): ("yes", "yes", "yes"),
}


@cache
def tried(size: int, has_witness: bool) -> Survival:
    return survival(size, has_witness=has_witness)


@pytest.mark.parametrize(("size", "has_witness"), PUBLISHED)
def test_a_row_of_the_table_is_what_happens(size: int, has_witness: bool) -> None:
    line = tried(size, has_witness)
    assert tuple(line.verdict(disaster) for disaster in DISASTERS) == PUBLISHED[size, has_witness]


@pytest.mark.parametrize(("size", "has_witness"), PUBLISHED)
def test_every_case_is_tried_and_whoever_is_left_goes_on_together(size: int, has_witness: bool) -> None:
    line = tried(size, has_witness)
    assert [len(line.of(disaster)) for disaster in DISASTERS] == [size, size * (size - 1), size * (size - 1) // 2]
    for attempt in line.attempts:
        lost = {node for nodes in attempt.losses for node in nodes}
        left = tuple(node for node in line.nodes if node not in lost)
        assert attempt.members in ((), left)
        assert (attempt.votes is None) == (not attempt.members)


def test_what_is_left_of_an_even_number_depends_on_who_has_no_vote() -> None:
    two, four = tried(2, False), tried(4, False)
    assert two.votes == QuorumConfig(1, ("NODE1",), False)
    assert [attempt.members for attempt in two.of("one")] == [(), ("NODE1",)]
    assert four.votes == QuorumConfig(1, ("NODE1", "NODE2", "NODE3"), False)
    assert {attempt.losses[0] for attempt in four.of("at_once") if attempt.members} == {
        ("NODE1", "NODE4"),
        ("NODE2", "NODE4"),
        ("NODE3", "NODE4"),
    }


def test_the_votes_are_counted_anew_for_who_goes_on() -> None:
    last = tried(3, True).of("another")[0]
    assert last.losses == (("NODE1",), ("NODE2",))
    assert last.members == ("NODE3",)
    assert last.votes is not None
    assert (last.votes.voters, last.votes.witness_votes) == (("NODE3",), False)
