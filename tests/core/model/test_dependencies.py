"""The order in which resources come online, and the ring that makes it impossible."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.dependencies import cycle, online_order


def test_providers_come_first_and_the_rest_stays_in_its_order() -> None:
    needs = {"Service": ("Disk", "Name"), "Name": ("IP 1", "IP 2"), "IP 2": (), "IP 1": (), "Disk": ()}
    assert online_order(list(needs), needs) == ("IP 2", "IP 1", "Name", "Disk", "Service")
    assert cycle(list(needs), needs) == ()


def test_what_is_in_order_already_stays_as_it_is() -> None:
    needs = {"A": (), "B": (), "C": ("A", "B"), "D": ("A",)}
    assert online_order(list(needs), needs) == ("A", "B", "C", "D")


def test_networkx_is_left_alone_while_it_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "networkx", None)
    needs = {"Configuration": (), "Machine": ("Configuration",)}
    assert online_order(list(needs), needs) == ("Configuration", "Machine")
    assert cycle(list(needs), needs) == ()
    with pytest.raises(ImportError):
        online_order(list(reversed(needs)), needs)


@pytest.mark.parametrize(
    ("needs", "ring"),
    [
        ({"A": ("A",)}, ("A",)),
        ({"A": ("B",), "B": ("A",)}, ("A", "B")),
        ({"X": (), "C": ("B",), "B": ("A", "X"), "A": ("C",)}, ("C", "B", "A")),
        ({"D": ("B",), "A": ("B",), "B": ("C",), "C": ("A",)}, ("A", "B", "C")),
    ],
)
def test_a_ring_is_named_from_its_first_member_each_before_what_it_needs(
    needs: dict[str, tuple[str, ...]], ring: tuple[str, ...]
) -> None:
    assert cycle(list(needs), needs) == ring


@given(st.data())
def test_there_is_an_order_or_a_ring_and_never_both(data: st.DataObject) -> None:
    names = "ABCDE"
    needs = {name: tuple(data.draw(st.lists(st.sampled_from(names), unique=True, max_size=2))) for name in names}
    ring = cycle(names, needs)
    if ring:
        assert all(after in needs[before] for before, after in zip(ring, (*ring[1:], ring[0]), strict=True))
        assert ring[0] == min(ring)
        return
    order = online_order(names, needs)
    assert sorted(order) == list(names)
    for name in names:
        assert all(order.index(provider) < order.index(name) for provider in needs[name])
