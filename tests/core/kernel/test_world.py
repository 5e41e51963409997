"""The world has one way to be written, and it knows 1 from True."""

import pytest

from core.kernel.rows import Row, encode, same
from core.kernel.world import World, apply


class Fact(Row, frozen=True):
    """A fact with a value of any kind."""

    value: object


class Rumour(Row, frozen=True):
    """The same shape, another kind."""

    value: object


def test_put_notes_the_row_before_and_after() -> None:
    world = World({"a": Fact(1)})
    world.put("a", Fact(2))
    world.put("b", Fact(3))
    world.put("a", None)
    assert world.changes == [("a", Fact(1), Fact(2)), ("b", None, Fact(3)), ("a", Fact(2), None)]
    assert world.rows == {"b": Fact(3)}


def test_saying_the_same_again_is_no_change() -> None:
    world = World({"a": Fact("x")})
    world.put("a", Fact("x"))
    world.put("never", None)
    assert world.changes == []


@pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), ((1, 2), (True, 2)), (((0,),), ((False,),))])
def test_one_and_true_are_different_facts(one: object, other: object) -> None:
    assert not same(Fact(one), Fact(other))
    world = World({"a": Fact(one)})
    world.put("a", Fact(other))
    assert len(world.changes) == 1


def test_rows_of_two_kinds_are_different_facts() -> None:
    assert not same(Fact(1), Rumour(1))
    assert encode(Fact(1)) != encode(Rumour(1))


def test_update_changes_the_row_as_it_is_now() -> None:
    world = World({"a": Fact(1)})
    world.update("a", value=5)
    assert world.rows["a"] == Fact(5)
    with pytest.raises(KeyError):
        world.update("nothing", value=1)


def test_applying_what_was_noted_makes_the_same_world() -> None:
    world = World({"a": Fact(1), "b": Fact(2)})
    past = dict(world.rows)
    world.put("a", None)
    world.put("c", Fact(3))
    world.update("b", value=4)
    apply(past, tuple(world.changes))
    assert past == world.rows
