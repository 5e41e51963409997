"""How well a text answers what somebody typed.

Every word that was typed must be found: at the beginning of the text, at the beginning of a word of it, somewhere
in it, or with its letters in order, the first of them at the beginning of a word ("nf" finds "Next failover"). Pure
text, and quick enough for ten thousand of them.
"""

from typing import Final

_AT_THE_BEGINNING: Final = 100
_AT_A_WORD: Final = 80
_INSIDE: Final = 50
_SCATTERED: Final = 20
_A_WORD_HIT: Final = 6
"""For every letter that begins a word, where letters are found one by one."""
_BESIDE: Final = 30
"""Found only in what stands beside the name."""
_SHORTEST_SCATTERED: Final = 2


def score(words: tuple[str, ...], name: str, beside: str = "") -> float | None:
    """How well a name answers some words; None if not at all.

    Args:
        words: What was typed, folded.
        name: The name, folded.
        beside: What else may be found, folded: a menu, a node, a kind.
    """
    total = 0.0
    for word in words:
        found = _score_of(word, name)
        if found is None:
            if word not in beside:
                return None
            found = _BESIDE
        total += found
    # Of two that answer alike the shorter one is meant.
    return total / max(len(words), 1) - len(name) / 50


def _score_of(word: str, name: str) -> float | None:
    place = name.find(word)
    if place == 0:
        return _AT_THE_BEGINNING
    if place < 0:
        return _scattered(word, name) if len(word) >= _SHORTEST_SCATTERED else None
    while place > 0:
        if not name[place - 1].isalnum():
            return _AT_A_WORD
        place = name.find(word, place + 1)
    return _INSIDE


def _scattered(word: str, name: str) -> float | None:
    """The letters one by one, each at the beginning of a word if there is one ahead."""
    place, hits = -1, 0
    for letter in word:
        at_word = _next_word(letter, name, place + 1)
        if at_word >= 0:
            place, hits = at_word, hits + 1
            continue
        if place < 0:
            return None
        place = name.find(letter, place + 1)
        if place < 0:
            return None
    return _SCATTERED + _A_WORD_HIT * hits / len(word)


def _next_word(letter: str, name: str, first: int) -> int:
    """Where the next word begins with a letter, or -1."""
    place = name.find(letter, first)
    while place > 0 and name[place - 1].isalnum():
        place = name.find(letter, place + 1)
    return place
