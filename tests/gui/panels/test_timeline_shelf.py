"""What was ever not well is always among the lanes; the others as far as there is room."""

from core.timeline.lanes import Lane, LaneState
from gui.panels.timeline_shelf import Shelf, shelve

UP = LaneState("up", is_known=True)
DOWN = LaneState("down", is_known=True)


def lanes(count: int, *loud: int) -> list[Lane]:
    made = [Lane("vm", f"VM{number}", UP) for number in range(count)]
    for number in loud:
        made[number].enter(5, DOWN)
    return made


def names(shelf: Shelf) -> list[str]:
    return [lane.name for lane in shelf.lanes]


def test_where_there_is_room_every_lane_has_its_usual_height() -> None:
    shelf = shelve(lanes(4), 200, 22, 16, unfolds=False)
    assert (len(shelf.lanes), shelf.folded, shelf.row, shelf.has_fold, shelf.rows) == (4, 0, 22, False, 4)


def test_lanes_get_lower_before_any_is_folded() -> None:
    shelf = shelve(lanes(5), 100, 22, 16, unfolds=False)
    assert (len(shelf.lanes), shelf.row) == (5, 20)


def test_what_was_not_well_is_shown_and_the_order_stays() -> None:
    shelf = shelve(lanes(10, 3, 9), 100, 22, 16, unfolds=False)
    assert names(shelf) == ["VM0", "VM1", "VM2", "VM3", "VM9"]
    assert shelf.folded == 5
    assert shelf.rows * shelf.row <= 100


def test_all_that_was_not_well_is_shown_even_where_there_is_no_room() -> None:
    shelf = shelve(lanes(10, *range(2, 10)), 50, 22, 16, unfolds=False)
    assert names(shelf) == [f"VM{number}" for number in range(2, 10)]
    assert shelf.row == 16


def test_many_lanes_in_much_room_have_their_usual_height() -> None:
    shelf = shelve(lanes(200, 150), 400, 22, 16, unfolds=False)
    assert shelf.row == 22
    assert names(shelf)[-1] == "VM150"
    assert len(shelf.lanes) == 17


def test_unfolded_all_are_there() -> None:
    shelf = shelve(lanes(30), 100, 22, 16, unfolds=True)
    assert (len(shelf.lanes), shelf.folded, shelf.row, shelf.has_fold) == (30, 0, 22, True)


def test_there_is_always_one_lane() -> None:
    assert len(shelve(lanes(5), 3, 22, 16, unfolds=False).lanes) == 1
    assert shelve([], 100, 22, 16, unfolds=False).rows == 0
