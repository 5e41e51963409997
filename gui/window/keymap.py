"""Which keys reach which action: the table of `actions`, and what the user has made of it.

A key belongs to one action only, because Qt runs neither of two that share one. So whoever is given a
key has it, and the others go without until it is given back; the beginning of a chord counts as
the chord. Letters and signs hold on the stage only, all other keys in the whole window, so that
nobody can take a letter from those who type.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from gui.settings import Preferences
from gui.window.actions import KEYS, ActionId, Keys

Reserved = Literal["walk", "choose", "menu", "text", "signs", "presenting"]
"""Why a key cannot be had: it walks from one thing to the next, it chooses what is selected, it opens a menu, it is
for copying and pasting text, it types a sign on some keyboards, or a clicker sends it in presenter mode."""

_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_UP_AND_DOWN: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_CHOOSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT_GR: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXT: Final = ("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A")
_WRITING: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SIGNS: Final = range(0x21, 0x1000000)
"""Keys that write something; Space is not among them, and is the window's."""


class Keymap(QObject):
    """The keys of the actions as they are now.

    Args:
        preferences: Where the user's own are kept.
    """

    changed = Signal()
    """Some action has other keys."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own: dict[ActionId, Keys] = {
            name: _sorted(name, tuple(filter(_is_key, keys))) for name, keys in preferences.keys.items() if name in KEYS
        }
        self._all = self._shared_out()

    def keys(self, name: ActionId) -> Keys:
        """How an action is reached."""
        return self._all[name]

    def is_changed(self, name: ActionId) -> bool:
        """Whether an action has other keys than at first."""
        return self._all[name] != KEYS[name]

    def set(self, name: ActionId, keys: tuple[str, ...]) -> None:
        """Give an action these keys, and none but these; it takes them from whoever has them."""
        # The last one to ask comes first, so that it gets what it asks for.
        others = {other: own for other, own in self._own.items() if other != name}
        self._take({name: _sorted(name, keys)} | others)

    def reset(self, name: ActionId) -> None:
        """Give an action its keys of the beginning, as far as no other has been given them."""
        self._take({other: own for other, own in self._own.items() if other != name})

    def reset_all(self) -> None:
        """Give all actions their keys of the beginning."""
        self._take({})

    def restore(self, own: dict[ActionId, Keys]) -> None:
        """Have the user's own keys be what `own` said before."""
        self._take(dict(own))

    @property
    def own(self) -> dict[ActionId, Keys]:
        """What the user has asked for."""
        return dict(self._own)

    def conflicts(self, name: ActionId, key: str) -> tuple[ActionId, ...]:
        """The other actions that have a key, or one that begins with it, or one that it begins with."""
        return tuple(
            other for other, keys in self._all.items() if other != name and any(_clash(key, has) for has in keys.all)
        )

    def _take(self, own: dict[ActionId, Keys]) -> None:
        self._own = own
        self._preferences.keys = {name: keys.all for name, keys in own.items()}
        self._all = self._shared_out()
        self.changed.emit()

    def _shared_out(self) -> dict[ActionId, Keys]:
        """Every key to one action: first to those for whom it was asked, then to those that have it from the start."""
        taken: list[str] = []
        shared: dict[ActionId, Keys] = {}
        for name in (*self._own, *(name for name in KEYS if name not in self._own)):
            wanted = self._own.get(name, KEYS[name])
            free = [key for key in wanted.all if not any(_clash(key, other) for other in taken)]
            shared[name] = wanted._replace(
                window=tuple(key for key in wanted.window if key in free),
                stage=tuple(key for key in wanted.stage if key in free),
            )
            taken += free
        return {name: shared[name] for name in KEYS}


def reserved(key: str) -> Reserved | None:
    """Why a key cannot be given to any action; None if it can."""
    for one in _combinations(key):
        modifiers, plain = one.keyboardModifiers(), one.key()
        if plain in _TABS or (plain in _UP_AND_DOWN and modifiers == Qt.KeyboardModifier.NoModifier):
            return "walk"
        if plain in _CHOOSING and not modifiers & ~_WRITING:
            return "choose"
        if _is_written(plain) and not _is_digit(plain) and modifiers == Qt.KeyboardModifier.AltModifier:
            return "menu"
        if _is_written(plain) and modifiers & _ALT_GR == _ALT_GR:
            return "signs"
    if key == ".":
        return "presenting"
    return "text" if key in _TEXT else None


def _sorted(name: ActionId, keys: tuple[str, ...]) -> Keys:
    """Keys by where they hold; one that held on the stage from the start still does."""
    on_stage = tuple(key for key in keys if key in KEYS[name].stage or _is_for_stage(key))
    return KEYS[name]._replace(window=tuple(key for key in keys if key not in on_stage), stage=on_stage)


def _is_for_stage(key: str) -> bool:
    """Whether a key, or the first one of a chord, writes something."""
    first = next(_combinations(key))
    return not first.keyboardModifiers() & ~_WRITING and _is_written(first.key())


def _is_digit(key: Qt.Key) -> bool:
    """No menu of the bar has one for its letter."""
    return Qt.Key.Key_0.value <= key.value <= Qt.Key.Key_9.value


def _is_written(key: Qt.Key) -> bool:
    # As a plain number: a range looks for anything else one by one, among sixteen million.
    return int(key) in _SIGNS


def _combinations(key: str) -> Iterator[QKeyCombination]:
    sequence = QKeySequence(key)
    return (sequence[number] for number in range(sequence.count()))  # type: ignore[index]  # it is


def _is_key(key: str) -> bool:
    """Whether a text of a settings file is a key."""
    return (
        bool(key) and not QKeySequence(key).isEmpty() and all(c.key() != Qt.Key.Key_unknown for c in _combinations(key))
    )


@cache
def _presses(key: str) -> tuple[int, ...]:
    """What is pressed one after the other: one combination, or several of a chord."""
    return tuple(one.toCombined() for one in _combinations(key))


def _clash(one: str, other: str) -> bool:
    """Whether two keys are the same, or one begins with the other: Qt would run neither action then."""
    first, second = _presses(one), _presses(other)
    length = min(len(first), len(second))
    return first[:length] == second[:length]
