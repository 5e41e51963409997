"""A key for every entry of a menu that is made while the program runs.

Which entries a menu has is known only when it opens, so nobody can give them their letters by hand.
What tells an entry from all others comes first: the letter of a word, or a digit as in NODE2. Then
the first letter of one of its words that is still free, then any; what cannot be chosen needs none.
"""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QMenu, QWidgetAction


def give_keys(menu: QMenu) -> None:
    """Give the entries of a menu their keys; those they have already do not count."""
    actions = [
        action
        for action in menu.actions()
        if action.isEnabled() and not action.isSeparator() and not isinstance(action, QWidgetAction)
    ]
    texts = [plain(action.text()) for action in actions]
    counts = Counter(sign for text in texts for sign in set(text.casefold()))
    own = {sign for sign, count in counts.items() if count == 1}
    taken: set[str] = set()
    for action, text in zip(actions, texts, strict=True):
        place = next((place for place in _places(text, own) if text[place].casefold() not in taken), None)
        if place is not None:
            taken.add(text[place].casefold())
        action.setText(_with_key(text, place))


def plain(text: str) -> str:
    """The text of an entry as it is read."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _with_key(text: str, place: int | None) -> str:
    if place is None:
        return text.replace("&", "&&")
    return f"{text[:place].replace('&', '&&')}&{text[place:].replace('&', '&&')}"


def _places(text: str, own: set[str]) -> Iterator[int]:
    """Where the key of a text may stand, the best place first; `own` are signs that no other text has."""
    begins = [n for n, sign in enumerate(text) if sign.isalnum() and (n == 0 or not text[n - 1].isalnum())]
    digits = [n for n, sign in enumerate(text) if sign.isdigit()]
    yield from (n for n in (*begins, *digits) if text[n].casefold() in own)
    yield from begins
    yield from digits
    yield from (n for n, sign in enumerate(text) if sign.isalpha())
