"""README.md has the table of faults that the catalogue makes, and not one of its own."""

import pytest

from core.faults.catalogue import faults
from tests.readme import BEGIN, END, README, renewed


def test_the_table_in_the_readme_is_the_one_the_catalogue_makes() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == renewed(text), "README.md is out of date: python -m tests.readme"
    assert all(f"| {fault.title.en} |" in text for fault in faults())


def test_what_stands_between_the_comments_is_replaced_and_nothing_else() -> None:
    assert renewed(f"before\n{BEGIN}\nold\n{END}\nafter\n").split("\n")[0] == "before"
    assert renewed(f"before\n{BEGIN}\nold\n{END}\nafter\n").endswith(f"\n{END}\nafter\n")
    assert "old" not in renewed(f"{BEGIN}\nold\n{END}")


def test_a_readme_without_the_comments_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected .* and then"):
        renewed(f"{BEGIN} and no end")
