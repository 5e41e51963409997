"""One way from hops to pixels and back."""

from hypothesis import given
from hypothesis import strategies as st

from gui.timebar.axis import LEAST, Axis, room_for


@given(st.integers(0, 100_000), st.floats(10, 3000), st.data())
def test_what_stands_further_right_came_later(length: int, width: float, data: st.DataObject) -> None:
    axis = Axis(14, width, room_for(length))
    one, other = sorted(data.draw(st.tuples(st.integers(0, length), st.integers(0, length))))
    assert axis.left <= axis.x_of(one) <= axis.x_of(other) <= axis.right
    assert axis.rank_at(axis.x_of(one)) <= axis.rank_at(axis.x_of(other))


@given(st.integers(1, 500), st.data())
def test_where_every_hop_has_a_pixel_the_way_back_leads_to_it(length: int, data: st.DataObject) -> None:
    axis = Axis(14, 800, room_for(length))
    rank = data.draw(st.integers(0, length))
    assert axis.rank_at(axis.x_of(rank)) == rank


def test_beyond_its_ends_stand_the_ends() -> None:
    axis = Axis(10, 100, 60)
    assert axis.rank_at(-50) == 0
    assert axis.rank_at(9999) == 60


def test_it_grows_in_leaps_and_always_has_room() -> None:
    lengths = [room_for(ranks) for ranks in range(5000)]
    assert all(length >= ranks for ranks, length in enumerate(lengths))
    assert lengths[0] == LEAST
    assert len(set(lengths)) < 20


def test_seen_from_elsewhere_it_is_the_same() -> None:
    axis = Axis(10, 100, 60)
    assert axis.moved(5).x_of(30) == axis.x_of(30) + 5
