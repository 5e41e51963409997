"""A text in pages loses nothing, ends its pages with sentences, and fills them evenly."""

from hypothesis import given
from hypothesis import strategies as st

from gui.presenter.pages import pages

WORDS = st.lists(st.text(st.characters(codec="ascii", exclude_characters=" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"), min_size=1,
                         max_size=8), min_size=1, max_size=60)  # fmt: skip


def fits(text: str) -> bool:
    return len(text) <= 40


def test_what_fits_is_one_page() -> None:
    assert pages("  Two\n words. ", fits) == ("Two words.",)


def test_pages_end_with_sentences_and_are_even() -> None:
    text = "One two three four. Five six seven. Eight nine ten eleven. Twelve."
    assert pages(text, fits) == ("One two three four. Five six seven.", "Eight nine ten eleven. Twelve.")


def test_a_full_stop_within_a_name_ends_nothing() -> None:
    text = "RHS calls VMCLUSRES.DLL version 10.0. Then it waits for the answer!"
    assert pages(text, fits)[1] == "Then it waits for the answer!"


def test_a_sentence_that_is_too_long_is_broken_between_words() -> None:
    found = pages("word " * 30, fits)
    assert len(found) > 1
    assert all(fits(page) for page in found)


@given(WORDS)
def test_nothing_is_lost_and_all_finds_room(words: list[str]) -> None:
    text = " ".join(words)
    found = pages(text, fits)
    assert " ".join(found) == " ".join(text.split())
    assert all(map(fits, found))
