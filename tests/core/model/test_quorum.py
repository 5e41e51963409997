"""Votes: the arithmetic, and Microsoft's table of what survives what (wsfc-facts 9.1)."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.quorum import count, keeps_quorum, votes
from core.model.rows import Quorum

NODES = tuple(f"NODE{i}" for i in range(1, 65))


def healthy(nodes: int, *, witness: bool) -> Quorum:
    return count(NODES[:nodes], NODES[:nodes], has_witness=witness)


@pytest.mark.parametrize(
    ("nodes", "witness", "voters", "witness_votes", "total", "needed"),
    [
        (1, False, 1, False, 1, 1),
        (1, True, 1, False, 1, 1),
        (2, False, 1, False, 1, 1),
        (2, True, 2, True, 3, 2),
        (3, False, 3, False, 3, 2),
        (3, True, 3, False, 3, 2),
        (4, False, 3, False, 3, 2),
        (4, True, 4, True, 5, 3),
        (5, True, 5, False, 5, 3),
        (16, True, 16, True, 17, 9),
        (64, False, 63, False, 63, 32),
    ],
)
def test_votes_are_counted_so_that_their_number_is_odd(
    nodes: int, witness: bool, voters: int, witness_votes: bool, total: int, needed: int
) -> None:
    assert healthy(nodes, witness=witness) == Quorum(NODES[:voters], witness_votes, total, total, needed)


def test_nobody_up_has_no_votes_and_needs_one() -> None:
    for witness in (False, True):
        assert count((), NODES[:3], has_witness=witness) == Quorum((), False, 0, 0, 1)


def test_voters_stand_in_the_order_of_their_ids() -> None:
    assert count(("NODE3", "NODE1", "NODE2"), NODES[:4], has_witness=False).voters == (
        "NODE1",
        "NODE2",
        "NODE3",
    )


def test_the_highest_id_that_is_up_gives_up_its_vote() -> None:
    assert count(("NODE2", "NODE4"), NODES[:4], has_witness=False).voters == ("NODE2",)


def fates(nodes: int, *, witness: bool, losses: tuple[int, ...]) -> Iterator[bool]:
    """Whether the cluster lives, for every way of losing that many nodes, one loss after another.

    What did not survive an earlier loss is not asked again.
    """

    def after(up: tuple[str, ...], losses: tuple[int, ...]) -> Iterator[bool]:
        quorum = count(up, NODES[:nodes], has_witness=witness)
        for lost in combinations(up, losses[0]):
            rest = tuple(node for node in up if node not in lost)
            lives = keeps_quorum(quorum, rest, witness_reachable=witness)
            if len(losses) == 1:
                yield lives
            elif lives:
                yield from after(rest, losses[1:])

    return after(NODES[:nodes], losses)


ALWAYS, SOMETIMES, NEVER = {True}, {True, False}, {False}


@pytest.mark.parametrize(
    ("nodes", "witness", "one", "another", "two_at_once"),
    [
        (2, False, SOMETIMES, NEVER, NEVER),
        (2, True, ALWAYS, NEVER, NEVER),
        (3, False, ALWAYS, SOMETIMES, NEVER),
        (3, True, ALWAYS, ALWAYS, NEVER),
        (4, False, ALWAYS, ALWAYS, SOMETIMES),
        (4, True, ALWAYS, ALWAYS, ALWAYS),
        (5, False, ALWAYS, ALWAYS, ALWAYS),
        (5, True, ALWAYS, ALWAYS, ALWAYS),
    ],
)
def test_what_survives_what(
    nodes: int, witness: bool, one: set[bool], another: set[bool], two_at_once: set[bool]
) -> None:
    assert set(fates(nodes, witness=witness, losses=(1,))) == one
    assert set(fates(nodes, witness=witness, losses=(1, 1))) == another
    assert set(fates(nodes, witness=witness, losses=(2,))) == two_at_once


def test_a_witness_that_nobody_reaches_does_not_help() -> None:
    quorum = healthy(2, witness=True)
    assert keeps_quorum(quorum, ("NODE1",), witness_reachable=True)
    assert not keeps_quorum(quorum, ("NODE1",), witness_reachable=False)
    assert votes(quorum, ("NODE1",), witness_reachable=False) == 1


def test_a_witness_without_a_vote_does_not_help_either() -> None:
    assert not keeps_quorum(healthy(3, witness=True), ("NODE1",), witness_reachable=True)


def test_a_witness_alone_is_no_cluster() -> None:
    assert not keeps_quorum(healthy(1, witness=True), (), witness_reachable=True)
    assert not keeps_quorum(Quorum((), True, 1, 1, 1), (), witness_reachable=True)


@given(st.integers(1, 64), st.booleans(), st.sets(st.sampled_from(NODES)), st.booleans())
def test_of_two_halves_at_most_one_goes_on(nodes: int, witness: bool, side: set[str], reachable: bool) -> None:
    quorum = healthy(nodes, witness=witness)
    here = tuple(node for node in NODES[:nodes] if node in side)
    there = tuple(node for node in NODES[:nodes] if node not in side)
    lives = [
        keeps_quorum(quorum, here, witness_reachable=reachable and witness),
        keeps_quorum(quorum, there, witness_reachable=not reachable and witness),
    ]
    assert lives.count(True) <= 1
    # The total is odd, so when every vote is on one of the two sides, one of them has the majority.
    holder = here if reachable else there
    assert any(lives) or (quorum.witness_votes and not holder)
