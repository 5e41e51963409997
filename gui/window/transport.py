"""The transport bar: walking through a run, breaking and repairing, and how it all looks.

Its buttons stand for actions and show their keys. Where the room is narrow the keys go first, then
the buttons flow into a second row; nothing disappears.
"""

from collections.abc import Callable
from typing import Final, final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from gui.session import Session
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.window.actions import LEVEL_ACTIONS, ActionId, Actions
from gui.window.glyphs import Sign
from gui.window.key_button import LEAST, KeyButton

_BUTTONS: Final[tuple[tuple[ActionId, Sign, str, bool], ...]] = (
    # Action, sign, role in the style sheet, whether its name is shown.
    ("start", "start", "", False),
    ("back", "back", "", True),
    ("step", "step", "primary", True),
    ("over", "over", "", True),
    ("out", "out", "", True),
    ("play", "play", "", True),
    ("next-change", "next-change", "", True),
    ("slower", "", "", False),
    ("faster", "", "", False),
    ("fail", "fail", "danger", True),
    ("repair", "repair", "", True),
    ("undo", "undo", "", True),
    ("redo", "redo", "", False),
    ("detail", "", "", False),
    ("next-account", "", "", False),
    ("next-language", "", "", False),
    ("next-theme", "", "", False),
    ("present", "", "", True),
)
_KEYS_GO: Final[tuple[ActionId, ...]] = (
    "repair", "undo", "next-change", "start", "fail", "play", "back", "out", "over", "step"
)  # fmt: skip
"""Whose keys are left out where the room is narrow, the first one first."""
_NAMES_GO: Final[tuple[ActionId, ...]] = ("undo", "next-change")
"""Whose names are left out before that: their signs are known from other programs."""
_FACES: Final[dict[ActionId, str]] = {"slower": "−", "faster": "+"}
_GROUPS_BEGIN: Final[frozenset[ActionId]] = frozenset(("fail", "undo"))
_CORNER: Final[frozenset[ActionId]] = frozenset(("detail", "next-account", "next-language", "next-theme", "present"))
LEAST_IN_CORNER: Final = 26
"""They are lower than the others, since the menu bar is."""


@final
class Transport(QWidget):
    """The bar below the menus.

    Args:
        actions: What its buttons do.
        session: Whose speed and playing it shows.
    """

    def __init__(self, actions: Actions, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._language = ""
        self._theme_word = ""
        self._level = ""
        self._account = ("", "")
        """What its button says, and its tooltip."""
        self.buttons: dict[ActionId, KeyButton] = {}
        self.speed = QLabel()
        self.level_menu = QMenu(self)
        self.level_menu.addActions([actions[name] for name in LEVEL_ACTIONS])
        self._lines: list[QFrame] = []
        self._flow = FlowLayout(self)
        # A panel's own ground, so that the bar reads as one strip with the menu bar.
        self.setAutoFillBackground(True)
        # Not Fixed: that would hold the bar to the height of one row.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName("transport")
        self.corner = QWidget()
        """The account, the language and the theme; beside the menus where they leave room."""
        self._corner_row = QHBoxLayout(self.corner)
        self._is_corner_here = False
        for name, sign, role, _ in _BUTTONS:
            if name in _GROUPS_BEGIN:
                self._add_line()
            is_in_corner = name in _CORNER
            button = KeyButton(sign, role, LEAST_IN_CORNER if is_in_corner else LEAST)
            if name == "detail":
                # Four are chosen from in a list; the key goes round.
                button.clicked.connect(self._ask_level)
            else:
                button.clicked.connect(actions[name].trigger)
            self.buttons[name] = button
            (self._corner_row if is_in_corner else self._flow).addWidget(button)
            if name == "slower":
                self._flow.addWidget(self.speed)
        session.playing_changed.connect(self.retranslate)
        session.speed_changed.connect(self.retranslate)
        self.retranslate()

    def _add_line(self) -> None:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        self._lines.append(line)
        self._flow.addWidget(line)

    def take_corner(self) -> None:
        """Let the buttons of the corner stand in this bar."""
        if not self._is_corner_here:
            self._is_corner_here = True
            self._flow.addWidget(self.corner)
            self._fit()

    def release_corner(self) -> None:
        """Let them stand elsewhere."""
        if self._is_corner_here:
            self._is_corner_here = False
            self._flow.removeWidget(self.corner)
            self._fit()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        px = round(8 * factor)
        above = round(5 * factor)
        self._flow.setContentsMargins(round(12 * factor), above, round(12 * factor), above)
        self._flow.setSpacing(px)
        self._corner_row.setContentsMargins(0, round(2 * factor), round(12 * factor), round(2 * factor))
        self._corner_row.setSpacing(px)
        pixels = self.font().pixelSize()
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.surface)
        self.setPalette(palette)
        for button in self.buttons.values():
            button.set_look(theme, factor)
        for line in self._lines:
            line.setFixedSize(QSize(1, max(pixels, self.buttons["step"].sizeHint().height())))
            colours = line.palette()
            colours.setColor(line.foregroundRole(), theme.line)
            line.setPalette(colours)
        self._fit()

    def set_state(self, language: str, theme: str) -> None:
        """What the buttons for language and theme say."""
        self._language, self._theme_word = language, theme
        self.retranslate()

    def set_level(self, text: str) -> None:
        """How much the stage says."""
        self._level = text
        self.retranslate()

    def _ask_level(self) -> None:
        button = self.buttons["detail"]
        self.level_menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def set_account(self, text: str, tip: str) -> None:
        """Whose account is told."""
        self._account = (text, tip)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the window's language, and of what goes on, as they are now."""
        playing = self._session.is_playing
        self.speed.setText(f"{self._session.speed:g}×")
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many times the normal pace a run is played at"))
        faces = _FACES | self._faces()
        for name, sign, _, is_named in _BUTTONS:
            action, button = self._actions[name], self.buttons[name]
            key = self._actions.key(name) if is_named or name == "start" else ""
            button.set_sign("pause" if name == "play" and playing else sign)
            button.set_words(faces.get(name, action.text() if is_named else ""), key, action.toolTip())
            if name in faces or not is_named:
                button.setAccessibleName(action.text())
        self._describe_account()
        label = self.speed
        label.setFixedWidth(label.fontMetrics().horizontalAdvance("0.25×") + 4)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFixedHeight(self.buttons["step"].sizeHint().height())
        self._fit()

    def _faces(self) -> dict[ActionId, str]:
        """What stands on buttons that say how things are, instead of what they do."""
        faces: dict[ActionId, str] = {
            "detail": self._level,
            "next-account": self._account[0],
            "next-language": self._language,
            "next-theme": self._theme_word,
        }
        return faces | {"play": self.tr("Pause")} if self._session.is_playing else faces

    def _describe_account(self) -> None:
        """Its button says what is told, and its tooltip what that means."""
        text, tip = self._account
        button, keys = self.buttons["next-account"], self._actions.keys("next-account")
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setToolTip(f"{tip}\n({keys})")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def _fit(self) -> None:
        """Show as many keys as find room in one row, those of stepping for longest."""
        for button in self.buttons.values():
            button.show_key(shown=True)
            button.show_name(shown=True)
        wanted = self._flow.sizeHint().width()
        for name in _NAMES_GO:
            if wanted > self.width():
                wanted -= _saved(self.buttons[name], lambda button: button.show_name(shown=False))
        for name in _KEYS_GO:
            if wanted > self.width():
                wanted -= _saved(self.buttons[name], lambda button: button.show_key(shown=False))
        if wanted > self.width():
            # It goes on in a second row anyway, which has room for all of it.
            for name in _NAMES_GO[1:]:
                self.buttons[name].show_name(shown=True)
        self._flow.invalidate()
        self.updateGeometry()


def _saved(button: KeyButton, shorten: Callable[[KeyButton], None]) -> int:
    """Shorten a button; the room that is won."""
    before = button.sizeHint().width()
    shorten(button)
    return before - button.sizeHint().width()
