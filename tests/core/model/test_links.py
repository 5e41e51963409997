"""The networks as they are: which ways are open, how late they are, and whose heartbeats are heard."""

import msgspec
import pytest

from core.kernel.rows import Row
from core.model.links import (
    SEED,
    Port,
    Seed,
    Split,
    carries,
    is_heard,
    islands,
    lateness,
    port_key,
    reaches,
    split_key,
)
from core.model.preset import DOCUMENTED
from core.model.rows import Node, node_key
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows

ONE, TWO = "Cluster Network 1", "Cluster Network 2"
SECOND = 1_000_000
LATE = (("NODE1", 20_000), ("NODE2", 30_000))


def rows_with(*faults: Port | Split) -> dict[str, Row]:
    """Five nodes on two networks, and what is wrong with those."""
    rows = dict(initial_rows(ready_cluster("five-nodes"), DOCUMENTED))
    for row in faults:
        rows[port_key(row.node, row.network) if isinstance(row, Port) else split_key(row.network)] = row
    return rows


def switched_off(rows: dict[str, Row], node: str) -> dict[str, Row]:
    row = rows[node_key(node)]
    assert isinstance(row, Node)
    return {**rows, node_key(node): msgspec.structs.replace(row, power="Off")}


# --- which ways are open -----------------------------------------------------------------------


@pytest.mark.parametrize("ends", [("NODE1", "NODE2"), ("NODE2", "NODE1")])
def test_a_cable_that_is_out_closes_the_way_in_both_directions(ends: tuple[str, str]) -> None:
    rows = rows_with(Port("NODE2", ONE, is_cut=True))
    assert not carries(rows, ONE, *ends)
    assert carries(rows, TWO, *ends)
    assert carries(rows, ONE, "NODE1", "NODE3")


def test_both_sides_of_a_split_network_hear_their_own_and_not_each_other() -> None:
    rows = rows_with(Split(ONE, ("NODE1", "NODE2")))
    assert carries(rows, ONE, "NODE1", "NODE2")
    assert carries(rows, ONE, "NODE3", "NODE5")
    assert not carries(rows, ONE, "NODE1", "NODE3")
    assert not carries(rows, ONE, "NODE3", "NODE1")


def test_two_nodes_reach_each_other_over_any_network_that_is_open() -> None:
    assert reaches(rows_with(Port("NODE1", ONE, is_cut=True)), "NODE1", "NODE2")
    assert reaches(rows_with(Port("NODE1", TWO, is_cut=True)), "NODE1", "NODE2")
    # One has its cable out here and the other there: no network has both.
    crossed = rows_with(Port("NODE1", ONE, is_cut=True), Port("NODE2", TWO, is_cut=True))
    assert not reaches(crossed, "NODE1", "NODE2")
    assert reaches(crossed, "NODE1", "NODE3")


def test_islands_are_told_over_all_networks_in_the_order_of_their_lowest_ids() -> None:
    assert islands(rows_with(Split(ONE, ("NODE4", "NODE2")))) == (("NODE1", "NODE2", "NODE3", "NODE4", "NODE5"),)
    both = rows_with(Split(ONE, ("NODE4", "NODE2")), Split(TWO, ("NODE4", "NODE2")))
    assert islands(both) == (("NODE1", "NODE3", "NODE5"), ("NODE2", "NODE4"))


def test_a_machine_without_power_is_on_no_island() -> None:
    assert islands(switched_off(rows_with(), "NODE3")) == (("NODE1", "NODE2", "NODE4", "NODE5"),)


# --- how late they are -------------------------------------------------------------------------


def test_where_nothing_is_wrong_nothing_is_late() -> None:
    assert lateness(rows_with(), "NODE1", "NODE2") == 0


def test_the_delays_at_both_ends_add_up() -> None:
    rows = rows_with(*(Port(node, network, delay=late) for network in (ONE, TWO) for node, late in LATE))
    assert lateness(rows, "NODE1", "NODE2") == lateness(rows, "NODE2", "NODE1") == 50_000
    assert lateness(rows, "NODE1", "NODE3") == 20_000


def test_the_quickest_open_way_counts() -> None:
    slow = (Port("NODE1", ONE, delay=70_000), Port("NODE1", TWO, delay=20_000))
    assert lateness(rows_with(*slow), "NODE1", "NODE2") == 20_000
    assert lateness(rows_with(*slow, Port("NODE2", TWO, is_cut=True)), "NODE1", "NODE2") == 70_000


def test_without_an_open_way_nothing_is_added() -> None:
    rows = rows_with(*(Port("NODE1", network, is_cut=True, delay=20_000) for network in (ONE, TWO)))
    assert lateness(rows, "NODE1", "NODE2") == 0


# --- whose heartbeats are heard ----------------------------------------------------------------


def heard(rows: dict[str, Row], one: str, other: str, *, first: int = 0, last: int = 100) -> list[int]:
    """The seconds at which an answer to a heartbeat arrives."""
    return [second for second in range(first, last) if is_heard(rows, ONE, one, other, second * SECOND)]


@pytest.mark.parametrize("ends", [("NODE1", "NODE2"), ("NODE2", "NODE1")])
@pytest.mark.parametrize("percent", [1, 30, 90])
def test_of_a_hundred_heartbeats_so_many_get_lost_to_and_from_the_node(ends: tuple[str, str], percent: int) -> None:
    """Of ten thousand, give or take sixty."""
    rows = rows_with(Port("NODE2", ONE, loss=percent))
    lost = 10_000 - len(heard(rows, *ends, last=10_000))
    assert abs(lost - 100 * percent) <= 60
    assert len(heard(rows, "NODE1", "NODE3")) == 100


def test_another_seed_loses_others_and_as_many() -> None:
    rows = rows_with(Port("NODE2", ONE, loss=30))
    without, seeded, other = (
        set(heard(also, "NODE1", "NODE2", last=10_000))
        for also in (rows, {**rows, SEED: Seed(1)}, {**rows, SEED: Seed(2)})
    )
    for one, two in ((without, seeded), (seeded, other)):
        assert abs(len(one) - len(two)) <= 120
        assert 3_500 < len(one ^ two) < 4_900  # of independent draws 42 of a hundred differ


def test_what_is_lost_at_all_is_lost_where_it_is_worse() -> None:
    mild, bad = (set(heard(rows_with(Port("NODE2", ONE, loss=loss)), "NODE1", "NODE2")) for loss in (20, 60))
    assert bad < mild


@pytest.mark.parametrize("ends", [("NODE1", "NODE2"), ("NODE2", "NODE1")])
def test_a_delay_costs_the_answers_of_its_way_there_and_back(ends: tuple[str, str]) -> None:
    """From second 10 on everything is 2 s late: what is asked at 10 is heard at 14, and one each second after that."""
    rows = rows_with(Port("NODE2", ONE, delay=2 * SECOND, since=10 * SECOND))
    assert [second for second in range(20) if second not in heard(rows, *ends)] == [11, 12, 13]


def test_a_delay_that_grows_costs_only_what_it_grows_by() -> None:
    rows = rows_with(Port("NODE2", ONE, delay=5 * SECOND, since=10 * SECOND, was_delay=4 * SECOND))
    assert [second for second in range(30) if second not in heard(rows, "NODE1", "NODE2")] == [11]


def test_a_delay_that_shrinks_costs_nothing() -> None:
    rows = rows_with(Port("NODE2", ONE, delay=SECOND, since=10 * SECOND, was_delay=4 * SECOND))
    assert len(heard(rows, "NODE1", "NODE2")) == 100
