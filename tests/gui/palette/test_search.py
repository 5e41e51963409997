"""Searching in slices: narrow queries, sections in order, and how long a key takes among ten thousand things."""

from time import process_time

import pytest

from gui.palette.find import SECTIONS, Find, Kept, Section
from gui.palette.search import SLICE, Query, Search, read_query


def find(name: str, section: Section = "commands", note: str = "") -> Find:
    return Find(name, section, name, lambda: None, note)


def searched(typed: str, *finds: Find, recent: tuple[str, ...] = ()) -> list[tuple[Section, list[str]]]:
    by_section: dict[Section, list[list[Find]]] = {section: [[]] for section in SECTIONS}
    for one in finds:
        by_section[one.section][0].append(one)
    search = Search(read_query(typed), {key: list(value) for key, value in by_section.items()}, {}, recent)
    while not search.is_done:
        search.go_on()
    return [(section, [one.name for one in found]) for section, found in search.hits.best()]


@pytest.mark.parametrize(
    ("typed", "sections", "text"),
    [
        ("step", SECTIONS, "step"),
        (">step", ("commands", "panels", "settings"), "step"),
        ("@ SQL01", ("objects",), "SQL01"),
        ("#467", ("hops",), "467"),
        ("!", ("orders",), ""),
        ("", SECTIONS, ""),
    ],
)
def test_a_sign_narrows_the_search(typed: str, sections: tuple[Section, ...], text: str) -> None:
    assert read_query(typed) == Query(sections, tuple(text.casefold().split()), text)


def test_the_section_that_answers_best_stands_first() -> None:
    finds = (find("Fail NODE1", "orders"), find("NODE1", "objects"), find("Go nowhere"))
    assert searched("node1", *finds) == [("objects", ["NODE1"]), ("orders", ["Fail NODE1"])]


def test_what_was_picked_lately_comes_first_among_its_like() -> None:
    finds = (find("Step one"), find("Step two"))
    assert searched("step", *finds) == [("commands", ["Step one", "Step two"])]
    assert searched("step", *finds, recent=("Step two",)) == [("commands", ["Step two", "Step one"])]


def test_no_section_takes_all_the_room_unless_it_was_asked_for() -> None:
    finds = tuple(find(f"SQL{n}", "objects") for n in range(50))
    (_, several), (_, asked) = *searched("sql", *finds), *searched("@sql", *finds)
    assert len(several) < 10
    assert len(asked) == 50


def test_finds_are_made_when_they_are_looked_at_and_only_once() -> None:
    made: list[int] = []

    def coming() -> object:
        for n in range(3):
            made.append(n)
            yield find(str(n))

    kept = Kept(coming())  # type: ignore[arg-type]
    first = next(iter(kept))
    assert made == [0]
    assert [one.name for one in kept] == ["0", "1", "2"]
    assert next(iter(kept)) is first
    assert made == [0, 1, 2]


def test_ten_thousand_things_are_looked_through_in_slices() -> None:
    finds = [find(f"VM{n:05d} of a large cluster", "objects", f"NODE{n % 64} · Online") for n in range(10_000)]
    longest, search = 0.0, Search(read_query("zarge 9999"), {"objects": [finds]}, {}, ())
    while not search.is_done:
        began = process_time()
        search.go_on()
        search.hits.best()
        longest = max(longest, process_time() - began)
    # A frame on a machine that is left alone; here others may run, too.
    assert longest < 0.016 + 10 * SLICE


def test_a_slice_ends_where_its_time_is_up() -> None:
    finds = [find(f"VM{n:05d}", "objects") for n in range(10_000)]
    search = Search(read_query("vm"), {"objects": [finds]}, {}, ())
    while not search.hits.best():
        search.go_on(0.0)
    assert not search.is_done
