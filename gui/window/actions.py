"""Every action of the window in one table: what it is called, and by which keys it is reached.

Keys of the window hold wherever the focus is (but see `shortcuts`); single letters and signs hold
only while the stage has the focus, so that typing is never stepping. No two actions of one context
may share a key: Qt then runs neither, and says so only when the key is pressed. The first key is
the one that buttons show. The user can give other keys to actions: `keymap` has those that hold.
"""

from collections.abc import Callable, ItemsView, Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, final, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.ways import Ways
from gui.widgets.menu_keys import plain

if TYPE_CHECKING:
    from gui.window.keymap import Keymap

ActionId = Literal[
    "open", "save", "save-as", "quit", "next-account",
    "step", "back", "over", "back-over", "out", "back-out", "end-of-chain", "start-of-chain",
    "next-change", "previous-change", "next-failover", "previous-failover", "next-here", "previous-here",
    "run", "run-back", "play", "start", "end", "go-to", "faster", "slower", "normal",
    "breakpoint-here", "new-breakpoint", "bookmark-here", "next-bookmark", "previous-bookmark",
    "stage", "fail", "repair", "context",
    "disaster-1", "disaster-2", "disaster-3", "disaster-4", "disaster-5", "disaster-6", "disaster-7", "disaster-8",
    "disaster-9", "disasters", "change-order", "undo", "redo",
    "next-branch", "previous-branch", "rename-branch", "fork", "compare",
    "next-pane", "previous-pane", "float-panel", "hide-panel", "usual-panels",
    "detail", "level-story", "level-components", "level-calls", "level-code", "zoom-in", "zoom-out", "fit", "follow",
    "present", "spotlight", "blank", "notes", "find", "export-picture", "copy-picture",
    "larger", "smaller", "usual-size", "next-language", "next-theme", "heartbeats", "animation",
    "settings", "welcome", "tour", "help",
    "lessons", "lesson-next", "lesson-back", "lesson-return", "lesson-skip", "lesson-end",
    "choose-1", "choose-2", "choose-3", "choose-4", "choose-5", "choose-6",
]  # fmt: skip


class Keys(NamedTuple):
    """How an action is reached by keyboard."""

    window: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    checkable: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        """Every key, the one that is shown first."""
        return self.window + self.stage


KEYS: Final[dict[ActionId, Keys]] = {
    "open": Keys(("Ctrl+O",)),
    "save": Keys(("Ctrl+S",)),
    "save-as": Keys(("Ctrl+Shift+S",)),
    "quit": Keys(("Ctrl+Q",)),
    "next-account": Keys(("Ctrl+Shift+A",)),
    "step": Keys(("Right", "F11", "PgDown"), ("N",)),
    "back": Keys(("Left", "Shift+F8", "PgUp", "Ctrl+B"), ("P",)),
    "over": Keys(("F10", "Ctrl+Right")),
    "back-over": Keys(("Alt+F10", "Ctrl+Left")),
    "out": Keys(("Shift+F11", "Ctrl+Up")),
    "back-out": Keys(("Alt+F11", "Ctrl+Down")),
    "end-of-chain": Keys(("Ctrl+Shift+Right",)),
    "start-of-chain": Keys(("Ctrl+Shift+Left",)),
    "next-change": Keys(("Shift+Right",)),
    "previous-change": Keys(("Shift+Left",)),
    "next-failover": Keys(("Alt+Right",)),
    "previous-failover": Keys(("Alt+Left",)),
    "next-here": Keys(("Ctrl+F10",)),
    "previous-here": Keys(("Ctrl+Alt+F10",)),
    "run": Keys(("F5",)),
    "run-back": Keys(("Shift+F5",)),
    "play": Keys(("Space",)),
    "start": Keys(("Home", "Ctrl+Shift+F5")),
    "end": Keys(("End",)),
    "go-to": Keys(("Ctrl+G",)),
    "faster": Keys(("Shift+Up",), ("]",)),
    "slower": Keys(("Shift+Down",), ("[",)),
    "normal": Keys(("Shift+Home",), ("\\",)),
    "breakpoint-here": Keys(("F9",)),
    "new-breakpoint": Keys(("Ctrl+F9",)),
    "bookmark-here": Keys(("Ctrl+F2",)),
    "next-bookmark": Keys(("Ctrl+.",)),
    "previous-bookmark": Keys(("Ctrl+,",)),
    "stage": Keys(("Esc",)),
    "fail": Keys(("Del",)),
    "repair": Keys(("Shift+Del",)),
    "context": Keys((), ("Shift+F10",)),
    "disaster-1": Keys((), ("L, 1",)),
    "disaster-2": Keys((), ("L, 2",)),
    "disaster-3": Keys((), ("L, 3",)),
    "disaster-4": Keys((), ("L, 4",)),
    "disaster-5": Keys((), ("L, 5",)),
    "disaster-6": Keys((), ("L, 6",)),
    "disaster-7": Keys((), ("L, 7",)),
    "disaster-8": Keys((), ("L, 8",)),
    "disaster-9": Keys((), ("L, 9",)),
    "disasters": Keys((), ("L, 0",)),
    "change-order": Keys(("Ctrl+E",)),
    "undo": Keys(("Ctrl+Z",)),
    "redo": Keys(("Ctrl+Y", "Ctrl+Shift+Z")),
    "next-branch": Keys(("Alt+Down",)),
    "previous-branch": Keys(("Alt+Up",)),
    "rename-branch": Keys(("Shift+F2",)),
    "fork": Keys((), ("F",)),
    "compare": Keys(("Ctrl+Shift+C",)),
    "lessons": Keys(("Ctrl+L",)),
    "lesson-next": Keys(("Ctrl+Return",)),
    "lesson-back": Keys(("Ctrl+Backspace",)),
    "lesson-return": Keys(("Ctrl+J",)),
    "lesson-skip": Keys(("Ctrl+Shift+J",)),
    "lesson-end": Keys(("Ctrl+Shift+Q",)),
    "choose-1": Keys(("Alt+1",), ("1",)),
    "choose-2": Keys(("Alt+2",), ("2",)),
    "choose-3": Keys(("Alt+3",), ("3",)),
    "choose-4": Keys(("Alt+4",), ("4",)),
    "choose-5": Keys(("Alt+5",), ("5",)),
    "choose-6": Keys(("Alt+6",), ("6",)),
    "next-pane": Keys(("F6",)),
    "previous-pane": Keys(("Shift+F6",)),
    "float-panel": Keys(("Ctrl+F6",)),
    "hide-panel": Keys(("Ctrl+F4",)),
    "usual-panels": Keys(),
    "detail": Keys(("Ctrl+D",)),
    "level-story": Keys(("Ctrl+1",), checkable=True),
    "level-components": Keys(("Ctrl+2",), checkable=True),
    "level-calls": Keys(("Ctrl+3",), checkable=True),
    "level-code": Keys(("Ctrl+4",), checkable=True),
    "zoom-in": Keys((), ("+",)),
    "zoom-out": Keys((), ("-",)),
    "fit": Keys((), ("0",)),
    "follow": Keys((), ("Shift+F",), checkable=True),
    "present": Keys(("F4",)),
    "spotlight": Keys((), ("S",)),
    "blank": Keys((), ("B",)),
    "notes": Keys((), ("Shift+N",)),
    "find": Keys(("Ctrl+Shift+P", "Ctrl+K")),
    "export-picture": Keys(("Ctrl+Shift+E",)),
    "copy-picture": Keys(("Ctrl+Shift+X",)),
    "larger": Keys(("Ctrl++", "Ctrl+=")),
    "smaller": Keys(("Ctrl+-",)),
    "usual-size": Keys(("Ctrl+0",)),
    "next-language": Keys(("Ctrl+Shift+L",)),
    "next-theme": Keys(("Ctrl+Shift+D",)),
    "heartbeats": Keys((), ("H",), checkable=True),
    "animation": Keys(checkable=True),
    "settings": Keys(("F12",)),
    "welcome": Keys(("Ctrl+Shift+H",)),
    "tour": Keys(("Shift+F1",)),
    "help": Keys(("F1",), ("?",)),
}
"""Every action, in the order of the menus."""

_ARROWS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""On a button an arrow says it shorter than its name."""

DISASTERS: Final[tuple[ActionId, ...]] = (
    "disaster-1", "disaster-2", "disaster-3", "disaster-4", "disaster-5", "disaster-6", "disaster-7", "disaster-8",
    "disaster-9",
)  # fmt: skip
"""Those of `prepared`, in its order."""

CHOICES: Final[tuple[ActionId, ...]] = (
    "choose-1", "choose-2", "choose-3", "choose-4", "choose-5", "choose-6",
)  # fmt: skip
"""What is asked in a lesson, answered by its number."""

LEVEL_ACTIONS: Final[tuple[ActionId, ...]] = ("level-story", "level-components", "level-calls", "level-code")
"""In the order of the levels."""
ACTION_IDS: Final[tuple[ActionId, ...]] = get_args(ActionId)


def native(key: str) -> str:
    """A key as this system and language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shown_key(key: str) -> str:
    """A key as buttons show it: shorter, where it is an arrow."""
    *modifiers, plain = key.split("+")
    if plain not in _ARROWS:
        return native(key)
    return native("+".join([*modifiers, "A"]))[:-1] + _ARROWS[plain]


@final
class Actions(QObject):
    """The actions of a window; the texts follow its language, the keys what the user makes of them.

    Args:
        window: Where the keys of the window hold.
        stage: Where single letters hold.
        slots: What each action does.
        keymap: By which keys.
    """

    keys_changed = Signal()
    """Some action has other keys, and shows them."""

    def __init__(
        self, window: QWidget, stage: QWidget, slots: Mapping[ActionId, Callable[[], None]], keymap: "Keymap"
    ) -> None:
        super().__init__(window)
        self.keymap = keymap
        self._actions: dict[ActionId, QAction] = {}
        self._letters: dict[ActionId, QAction] = {}
        self._shown: dict[ActionId, Keys] = {}
        """The keys that they have."""
        for name, keys in KEYS.items():
            self._actions[name] = action = QAction(window)
            action.setObjectName(name)
            action.setCheckable(keys.checkable)
            action.triggered.connect(slots[name])
            window.addAction(action)
            # An action has one context for all its keys, so letters need an action of their own.
            self._letters[name] = letters = QAction(stage)
            letters.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            letters.triggered.connect(action.trigger)
            stage.addAction(letters)
        self._take_keys()
        keymap.changed.connect(self._follow_keys)

    def __getitem__(self, name: ActionId) -> QAction:
        return self._actions[name]

    def items(self) -> ItemsView[ActionId, QAction]:
        """Every action with its name."""
        return self._actions.items()

    def key(self, name: ActionId) -> str:
        """The key to show for an action, as this system and language write it; empty if it has none."""
        keys = self.keymap.keys(name).all
        return shown_key(keys[0]) if keys else ""

    def way(self, name: ActionId) -> str:
        """How to reach an action, in a sentence: its first key, or what the menu calls it."""
        keys = self.keymap.keys(name).all
        return native(keys[0]) if keys else plain(self._actions[name].text()).rstrip("…")

    def ways(self) -> Ways:
        """What panels name of it."""
        return Ways(
            step=self.way("step"),
            fail=self.way("fail"),
            next_account=self.way("next-account"),
            breakpoint_here=self.way("breakpoint-here"),
            new_breakpoint=self.way("new-breakpoint"),
            run=self.way("run"),
            bookmark_here=self.way("bookmark-here"),
        )

    def keys(self, name: ActionId) -> str:
        """All keys of an action."""
        return ", ".join(map(native, self.keymap.keys(name).all))

    def _follow_keys(self) -> None:
        self._take_keys()
        self.keys_changed.emit()

    def _take_keys(self) -> None:
        others = [name for name in KEYS if self.keymap.keys(name) != self._shown.get(name)]
        # All are let go first: for a moment two actions would have the same key.
        for name in others:
            self._actions[name].setShortcuts([])
            self._letters[name].setShortcuts([])
        for name in others:
            keys = self._shown[name] = self.keymap.keys(name)
            self._actions[name].setShortcuts([QKeySequence(key) for key in keys.window])
            self._letters[name].setShortcuts([QKeySequence(key) for key in keys.stage])
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        for name, (text, tip) in self._words().items():
            action = self._actions[name]
            action.setText(text)
            keys = self.keys(name)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
            action.setStatusTip(tip)

    def _words(self) -> dict[ActionId, tuple[str, str]]:
        return (
            self._words_of_stepping()
            | self._words_of_running()
            | self._words_of_marking()
            | self._words_of_acting()
            | self._words_of_disasters()
            | self._words_of_lessons()
            | self._words_of_panels()
            | self._words_of_levels()
            | self._words_of_viewing()
        )

    def _words_of_stepping(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "step": (self.tr("Step"), self.tr("Go to the next hop")),
            "back": (self.tr("Back"), self.tr("Go back to the hop before")),
            "over": (
                self.tr("Over"),
                self.tr("Go over a whole call to its answer, or to the next thing that the same procedure does"),
            ),
            "back-over": (
                self.tr("Back over"),
                self.tr("Go back from an answer to its call, or to what the same procedure did before"),
            ),
            "out": (self.tr("Out"), self.tr("Go to the answer of the call that is being carried out")),
            "back-out": (self.tr("Back out"), self.tr("Go back to the call that is being carried out")),
            "end-of-chain": (
                self.tr("End of the chain"),
                self.tr("Go to where this chain of calls ends or waits; from there to the end of the next one"),
            ),
            "start-of-chain": (
                self.tr("Start of the chain"),
                self.tr("Go back to where this chain of calls began or woke up; from there to the one before"),
            ),
            "next-change": (
                self.tr("Next change"),
                self.tr("Go to the next hop that changes the state of a node, role, VM or DLL"),
            ),
            "previous-change": (
                self.tr("Previous change"),
                self.tr("Go back to the last hop that changed the state of a node, role, VM or DLL"),
            ),
            "next-failover": (self.tr("Next failover"), self.tr("Go to where a role next changes its owner")),
            "previous-failover": (
                self.tr("Previous failover"),
                self.tr("Go back to where a role last changed its owner"),
            ),
            "next-here": (
                self.tr("Next hop of the object"),
                self.tr("Go to the next hop that begins or ends at the selected object"),
            ),
            "previous-here": (
                self.tr("Previous hop of the object"),
                self.tr("Go back to the last hop that began or ended at the selected object"),
            ),
        }

    def _words_of_running(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "run": (self.tr("Run"), self.tr("Go to where the next breakpoint stops the run")),
            "run-back": (self.tr("Run back"), self.tr("Go back to where a breakpoint last stopped the run")),
            "play": (self.tr("Play"), self.tr("Step by itself until you or a breakpoint stop it")),
            "start": (self.tr("To the start"), self.tr("Go to before the first hop")),
            "end": (self.tr("To the end"), self.tr("Go to the last hop that has happened")),
            "go-to": (self.tr("Go to…"), self.tr("Type a time or the number of a hop to go there")),
            "faster": (self.tr("Faster"), self.tr("Play faster")),
            "slower": (self.tr("Slower"), self.tr("Play slower")),
            "normal": (self.tr("Normal speed"), self.tr("Play at normal speed")),
        }

    def _words_of_marking(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "breakpoint-here": (
                self.tr("Break on this hop"),
                self.tr("Stop whenever a hop like this one comes, or no longer"),
            ),
            "new-breakpoint": (self.tr("New breakpoint…"), self.tr("Say at what a run is to stop")),
            "bookmark-here": (self.tr("Bookmark"), self.tr("Keep this place to come back to, or no longer")),
            "next-bookmark": (self.tr("Next bookmark"), self.tr("Go to the next bookmark")),
            "previous-bookmark": (self.tr("Previous bookmark"), self.tr("Go back to the last bookmark")),
        }

    def _words_of_acting(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "stage": (self.tr("To the stage"), self.tr("Give the keys back to the stage")),
            "fail": (self.tr("Fail…"), self.tr("Break something: the selected object, or one from a list")),
            "repair": (self.tr("Repair"), self.tr("Repair something that is broken")),
            "context": (self.tr("Menu of the object"), self.tr("What can be done with the selected object")),
            "change-order": (
                self.tr("Change an order…"),
                self.tr("Order something else in the past, or leave it out, and keep what you ordered afterwards"),
            ),
            "undo": (
                self.tr("Undo"),
                self.tr("Take back what you did last; an order is taken back in a history that never had it"),
            ),
            "redo": (self.tr("Redo"), self.tr("Do again what you took back")),
            "next-branch": (self.tr("Next history"), self.tr("Look at the next history, at the same time")),
            "previous-branch": (
                self.tr("Previous history"),
                self.tr("Look at the history before, at the same time"),
            ),
            "rename-branch": (self.tr("Rename the history…"), self.tr("Give the history a name of your own")),
            "fork": (
                self.tr("Begin a history here"),
                self.tr("Begin another history here, with the same past and an open future"),
            ),
            "compare": (
                self.tr("Compare"),
                self.tr("See this history beside the one it left, and where they part; or no longer"),
            ),
        }

    def _words_of_disasters(self) -> dict[ActionId, tuple[str, str]]:
        titles = (
            self.tr("A node loses its power"),
            self.tr("A virtual machine fails"),
            self.tr("A resource DLL is damaged"),
            self.tr("A resource host ends"),
            self.tr("A cluster service hangs"),
            self.tr("A node is cut off"),
            self.tr("The cluster is split in two"),
            self.tr("A disk is lost"),
            self.tr("The witness is lost"),
        )
        tip = self.tr("A disaster that is at hand: it strikes what is selected, or where most is to be seen")
        return {
            **{name: (title, tip) for name, title in zip(DISASTERS, titles, strict=True)},
            "disasters": (self.tr("All disasters…"), self.tr("List everything that can break")),
        }

    def _words_of_lessons(self) -> dict[ActionId, tuple[str, str]]:
        tip = self.tr("Answer the question of the lesson, or say how sure you are")
        return {
            "lessons": (self.tr("All lessons…"), self.tr("Choose a lesson: predict, see, understand")),
            "lesson-next": (self.tr("Go on in the lesson"), self.tr("Do what comes next in the lesson")),
            "lesson-back": (self.tr("Back in the lesson"), self.tr("Go back to the step before")),
            "lesson-return": (self.tr("Back to the lesson"), self.tr("Go back to where the lesson stands")),
            "lesson-skip": (
                self.tr("Leave the question out"),
                self.tr("See what happens without a prediction; it does not count"),
            ),
            "lesson-end": (self.tr("Close the lesson"), self.tr("Close the lesson; it can be gone on with later")),
            **{name: (self.tr("Choose {number}").format(number=n), tip) for n, name in enumerate(CHOICES, 1)},
        }

    def _words_of_panels(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "next-pane": (self.tr("Next pane"), self.tr("Give the keys to the next panel, bar or the stage")),
            "previous-pane": (self.tr("Previous pane"), self.tr("Give the keys to the panel, bar or stage before")),
            "float-panel": (
                self.tr("Panel in a window of its own"),
                self.tr("Take the panel that has the keys out of the window, or back into it"),
            ),
            "hide-panel": (self.tr("Hide the panel"), self.tr("Hide the panel that has the keys")),
            "usual-panels": (self.tr("Usual panels"), self.tr("Put all panels where they are at first")),
        }

    def _words_of_levels(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "detail": (self.tr("Detail"), self.tr("Show more of the same hop: story, components, API calls, code")),
            "level-story": (self.tr("Story"), self.tr("Nodes and VMs, and one sentence at a time")),
            "level-components": (self.tr("Components"), self.tr("What runs on each node, and who calls whom")),
            "level-calls": (
                self.tr("API calls"),
                self.tr("Signatures, arguments, results and error codes on the arrows"),
            ),
            "level-code": (self.tr("Code"), self.tr("And the procedure that runs, with its line")),
            "zoom-in": (self.tr("Nearer"), self.tr("Draw the stage larger")),
            "zoom-out": (self.tr("Farther"), self.tr("Draw the stage smaller")),
            "fit": (self.tr("Fit"), self.tr("Show all of the stage, as large as it goes")),
            "follow": (
                self.tr("Follow the hop"),
                self.tr("Keep the present hop in sight while the stage is drawn nearer"),
            ),
            "find": (self.tr("Find…"), self.tr("Find a command, an object, a hop, an order, a cluster or a panel")),
            "export-picture": (
                self.tr("Export a picture…"),
                self.tr("Write the stage or the sequence diagram to a file: PNG, SVG or Mermaid"),
            ),
            "copy-picture": (
                self.tr("Copy as a picture"),
                self.tr("Put the stage or the sequence diagram on the clipboard"),
            ),
            "present": (
                self.tr("Present"),
                self.tr("Show it to a class: large, calm, and with a clicker; or no longer"),
            ),
            "spotlight": (
                self.tr("Spotlight"),
                self.tr("While you present, dim everything but the present hop; or no longer"),
            ),
            "blank": (self.tr("Blank screen"), self.tr("Make the window black, or bring it back")),
            "notes": (
                self.tr("Notes"),
                self.tr("What is told, why and what comes next: on the second screen, or in a window"),
            ),
        }

    def _words_of_viewing(self) -> dict[ActionId, tuple[str, str]]:
        return {
            "open": (
                self.tr("Open…"),
                self.tr("Open a session or a cluster file; it can also be dropped on the window"),
            ),
            "save": (self.tr("Save"), self.tr("Keep the session in a file, with all its histories and marks")),
            "save-as": (self.tr("Save as…"), self.tr("Keep the session in another file")),
            "quit": (self.tr("Quit"), self.tr("Close the program")),
            "next-account": (
                self.tr("Switch account"),
                self.tr("Have the same cluster told in the other account; you come back to where you were"),
            ),
            "larger": (self.tr("Larger"), self.tr("Make everything larger")),
            "smaller": (self.tr("Smaller"), self.tr("Make everything smaller")),
            "usual-size": (self.tr("Usual size"), self.tr("Make everything its usual size")),
            "next-language": (self.tr("Switch language"), self.tr("Switch between English and German")),
            "next-theme": (self.tr("Switch theme"), self.tr("Switch between light, dark and high contrast")),
            "heartbeats": (
                self.tr("Heartbeats"),
                self.tr("Also stop at heartbeats and other rounds in which nothing is wrong"),
            ),
            "animation": (self.tr("Animation"), self.tr("Let hops and failovers move instead of changing in place")),
            "settings": (
                self.tr("Settings…"),
                self.tr("Language, look, movement, keys and more; everything holds at once"),
            ),
            "welcome": (self.tr("Welcome page"), self.tr("Ready clusters, recent files, and where to begin")),
            "tour": (self.tr("Tour in six steps"), self.tr("Be shown what there is while you do it; Esc ends it")),
            "help": (self.tr("Help"), self.tr("Keys, and what you see")),
        }
