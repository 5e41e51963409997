"""How well names answer what was typed."""

import pytest

from gui.palette.scoring import score


def ranked(typed: str, *names: str) -> list[str]:
    words = tuple(typed.casefold().split())
    found = [(score(words, name.casefold()), name) for name in names]
    hits = [(answer, name) for answer, name in found if answer is not None]
    return [name for _, name in sorted(hits, key=lambda hit: -hit[0])]


def test_beginnings_come_before_words_before_insides_before_letters() -> None:
    names = ("Next line", "At the next", "Unnexted", "Name each text")
    assert ranked("next", *reversed(names)) == list(names)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nf", "Next failover"),
        ("nxt", "Next failover"),
        ("fail next", "Next failover"),
        ("NODE1 fail", "Fail NODE1 (power loss)"),
        ("soc", "Start of the chain"),
    ],
)
def test_what_is_meant_is_found(typed: str, name: str) -> None:
    assert ranked(typed, name) == [name]


@pytest.mark.parametrize(
    ("typed", "name"), [("xyz", "Next failover"), ("fn", "Next failover"), ("next zz", "Next failover"), ("z", "Az b")]
)
def test_what_is_not_meant_is_not(typed: str, name: str) -> None:
    found = ranked(typed, name)
    assert found == ([name] if typed == "z" else [])


def test_initials_come_before_letters_anywhere() -> None:
    assert ranked("nf", "Name of Tuffstein", "Next failover") == ["Next failover", "Name of Tuffstein"]


def test_the_shorter_of_two_is_meant() -> None:
    assert ranked("step", "Step over everything", "Step") == ["Step", "Step over everything"]


def test_what_stands_beside_counts_less() -> None:
    by_name, beside = score(("node1",), "node1"), score(("node1",), "sql01", "node1 · online")
    assert by_name is not None
    assert beside is not None
    assert by_name > beside
