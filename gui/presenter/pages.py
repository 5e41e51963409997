"""A text in pages: as few as find room, and none with less on it than it could have.

A page ends with a sentence; a sentence that finds no room by itself is broken between words.
"""

from collections.abc import Callable, Iterator
from re import compile as pattern
from typing import Final

_ENDS: Final = pattern(r"(?<=[.!?…])\s+|(?<=[.!?…][“”\"])\s+")
_GROWTH: Final = 1.1


def pages(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The pages of a text.

    Args:
        text: The text; white space in it does not matter.
        fits: Whether a text finds room on one page.
    """
    text = " ".join(text.split())
    if fits(text):
        return (text,)
    sentences = [part for sentence in _ENDS.split(text) for part in _broken(sentence, fits)]
    found = tuple(_filled(sentences, fits, len(text)))
    # The same number of pages, with about as much on each.
    most = len(text) / len(found)
    while most < len(text):
        evened = tuple(_filled(sentences, fits, most))
        if len(evened) <= len(found):
            return evened
        most *= _GROWTH
    return found


def _filled(parts: list[str], fits: Callable[[str], bool], most: float) -> Iterator[str]:
    """Parts, as many on a page as find room and are no longer than so many characters."""
    page = ""
    for part in parts:
        longer = f"{page} {part}" if page else part
        if page and (len(longer) > most or not fits(longer)):
            yield page
            longer = part
        page = longer
    if page:
        yield page


def _broken(sentence: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """A sentence, or its parts where it is too long for a page."""
    if fits(sentence):
        yield sentence
    else:
        yield from _filled(sentence.split(), fits, len(sentence))
