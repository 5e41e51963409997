"""The rows of a page of settings: what each is called, what it does, and the control that sets it.

A row holds no value of its own: it reads and writes the thing itself, so that it is right whoever changes it,
and there is nothing to apply. Its words can be searched for, in both languages whatever the window speaks.
"""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Final, final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme import LIGHT, Theme

_BESIDE: Final = 430
"""Pixels at the usual size from which on the control stands beside its words, and not below them."""
_GAP: Final = 24


class Row(QWidget):
    """A name, a sentence, and a control.

    Args:
        control: What sets it.
    """

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self.name, self.sentence = QLabel(), QLabel()
        self._theme = LIGHT
        self._sought: tuple[str, ...] = ()
        self._words = ""
        self.name.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setProperty("role", "soft")
        for label in (self.name, self.sentence):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._said = ("", "")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.sentence)
        self._factor = 1.0
        self._layout = QHBoxLayout(self)
        self._layout.addLayout(texts, 3)
        self._layout.addWidget(control, 2)
        control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """What it is called."""
        return self._said[0]

    @property
    def about(self) -> str:
        """What it does, in a sentence."""
        return self._said[1]

    def say(self, name: str, sentence: str, words: str) -> None:
        """What the row is called, what it does, and other words that it is found by, in both languages."""
        self._said = (name, sentence)
        self._words = f"{name} {sentence} {words}".casefold()
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(sentence)
        self._write()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self._layout.setContentsMargins(0, round(8 * factor), 0, round(8 * factor))
        self._write()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Where the room is narrow, the control stands below its words."""
        share = (self.width() - _GAP * self._factor) * 2 / 5
        is_narrow = self.width() < _BESIDE * self._factor or self.control.sizeHint().width() > share
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setSpacing(round((6 if is_narrow else _GAP) * self._factor))

    def seek(self, sought: Sequence[str]) -> bool:
        """Whether it is about all of some words, in lower case; those that can be seen in it are marked."""
        self._sought = tuple(sought)
        self._write()
        return all(word in self._words for word in sought)

    def _write(self) -> None:
        name, sentence = self._said
        self.name.setText(f"<b>{self._marked(name)}</b>")
        self.sentence.setText(self._marked(sentence))
        self.sentence.setVisible(bool(sentence))

    def _marked(self, text: str) -> str:
        """The text with what is sought underlined and on another ground: not by colour alone."""
        places = sorted((text.casefold().find(word), len(word)) for word in self._sought if word in text.casefold())
        written, done = [], 0
        for start, length in places:
            if start >= done:
                ground = f"background-color:{self._theme.accent_soft}; color:{self._theme.accent_text}"
                found = escape(text[start : start + length])
                written += [escape(text[done:start]), f'<u style="{ground}">{found}</u>']
                done = start + length
        return "".join((*written, escape(text[done:])))

    @property
    def value(self) -> Any:
        """What is set; None for a row that only does something."""
        return None

    def put(self, value: Any) -> None:
        """Set it."""

    @property
    def default(self) -> Any:
        """What is set at first."""
        return None

    def refresh(self) -> None:
        """Show what is set now."""


@final
class ChoiceRow(Row):
    """One of several.

    Args:
        read: Says what is set.
        write: Sets it.
        values: What can be set.
        default: What is set at first.
    """

    def __init__(
        self, read: Callable[[], Any], write: Callable[[Any], None], values: Sequence[Any], default: Any
    ) -> None:
        self.box = QComboBox()
        super().__init__(self.box)
        self._read, self._write_value, self._values, self._default = read, write, tuple(values), default
        self.box.addItems([""] * len(self._values))
        self.box.activated.connect(self._choose)

    def offer(self, names: Sequence[str]) -> None:
        """What the values are called."""
        for number, name in enumerate(names):
            self.box.setItemText(number, name)
        self._words += " " + " ".join(names).casefold()
        self.refresh()

    @property
    def choices(self) -> list[tuple[str, Any]]:
        """What can be set: what it is called, and the value."""
        return [(self.box.itemText(number), value) for number, value in enumerate(self._values)]

    @property
    def chosen(self) -> str:
        """What is set, as it is called."""
        self.refresh()
        return self.box.currentText()

    def _choose(self, number: int) -> None:
        self._write_value(self._values[number])

    @property
    def value(self) -> Any:
        return self._read()

    def put(self, value: Any) -> None:
        self._write_value(value)
        self.refresh()

    @property
    def default(self) -> Any:
        return self._default

    def refresh(self) -> None:
        value = self._read()
        # Between two values, as after many small steps of the keyboard, the nearer one is shown.
        if value not in self._values and isinstance(value, float):
            value = min(self._values, key=lambda other: abs(other - value))
        self.box.setCurrentIndex(self._values.index(value))


@final
class SwitchRow(Row):
    """On or off.

    Args:
        read: Says whether it is on.
        write: Turns it on or off.
        default: Whether it is on at first.
    """

    def __init__(self, read: Callable[[], bool], write: Callable[[bool], None], *, default: bool) -> None:
        self.box = QCheckBox()
        super().__init__(self.box)
        self._read, self._turn, self._default = read, write, default
        self._states = ("", "")
        self.box.clicked.connect(self.put)

    def offer(self, on: str, off: str) -> None:
        """What stands beside the box."""
        self._states = (on, off)
        self.refresh()

    @property
    def value(self) -> bool:
        return self._read()

    def put(self, value: bool) -> None:  # noqa: FBT001 - the slot of a check box
        self._turn(value)
        self.refresh()

    @property
    def default(self) -> bool:
        return self._default

    def refresh(self) -> None:
        self.box.setChecked(self._read())
        self.box.setText(self._states[0] if self._read() else self._states[1])


@final
class ButtonRow(Row):
    """Does something when it is pressed.

    Args:
        act: Does it.
    """

    def __init__(self, act: Callable[[], None]) -> None:
        self.button = QPushButton()
        super().__init__(self.button)
        self.button.clicked.connect(act)
        self.button.setAutoDefault(False)

    def offer(self, text: str) -> None:
        """What the button says."""
        self.button.setText(text)
        self.button.setAccessibleName(f"{self._said[0]}: {text}")
