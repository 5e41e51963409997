"""The pictures of the time machine: histories as a tree, two of them compared, breakpoints, the call stack."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QPoint

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from core.texts.bilingual import Language
from core.timeline.breakpoints import Breakpoint, While
from gui.app import application, make_window
from gui.marking.marks import Bookmark
from gui.settings import Preferences, ThemeChoice
from gui.shot import close, settle, take
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

SECOND = 1_000_000
FILE = ("NODE1", "vmclusres.dll")
Act = Callable[[MainWindow], None]


class TimeScene(NamedTuple):
    """One picture of a story told with the window."""

    name: str
    act: Act
    language: Language = "en"
    theme: ThemeChoice = "light"
    scale: float = 1.0
    size: tuple[int, int] = (1600, 1000)


def story(window: MainWindow) -> None:
    """A DLL is damaged, a VM fails, its resource host ends; and the same with the DLL missing."""
    session = window.session
    for seconds, command in (
        (3, Command("damage-dll", FILE)),
        (7, Command("fail-vm", ("SQL01",))),
        (40, Command("kill-rhs", ("NODE1", "rhs:2"))),
    ):
        session.go_to_time(seconds * SECOND)
        session.give(command)
    session.go_to_time(60 * SECOND)
    session.rewrite(session.branch.given[0], Command("remove-dll", FILE))
    session.go_to_time(41 * SECOND)


def marks(window: MainWindow) -> None:
    """Breakpoints of several kinds, one of them reached, and bookmarks."""
    story(window)
    session = window.session
    for mark in (
        Breakpoint(0, call="IsAlive", result="FALSE"),
        Breakpoint(0, object="SQL01", state="Failed", is_once=True),
        Breakpoint(0, result="ERROR_MOD_NOT_FOUND", only_while=While("NODE2", "Up")),
        Breakpoint(0, event=1069, from_hit=2, is_enabled=False),
    ):
        session.marks.add(mark)
    session.go_to_start()
    session.resume()
    session.marks.add_bookmark(Bookmark(*session.place))
    session.marks.add_bookmark(Bookmark(session.run, session.branches[0], 33, "damaged"))
    window.docks.show("marks")


def stack(window: MainWindow) -> None:
    """The call stack in the middle of a check."""
    marks(window)
    window.session.take("into")
    window.session.take("into")
    window.docks.show("hops")
    window.docks.show("stack")


def compared(window: MainWindow) -> None:
    """Two histories side by side."""
    story(window)
    window.session.compare(window.session.branches[0])


def three_histories(window: MainWindow) -> None:
    """A branch of a branch, one of them named by the user."""
    story(window)
    session = window.session
    session.go_to_time(20 * SECOND)
    session.give(Command("fail-node", ("NODE2",)))
    session.go_to_time(50 * SECOND)
    session.rename(session.branches[1], "the missing one")


def left_over(window: MainWindow) -> None:
    """What an earlier run left is offered."""
    story(window)
    window.opener.document.keep_copy()
    window.opener.document.close()
    window.recovery.look()


_SMALL = (1280, 720)
_STORIES: tuple[tuple[str, Act], ...] = (
    ("tm-histories", three_histories),
    ("tm-compared", compared),
    ("tm-marks", marks),
    ("tm-stack", stack),
    ("tm-left-over", left_over),
)


def scenes() -> Iterator[TimeScene]:
    """Every story in the looks that matter."""
    for name, act in _STORIES:
        yield TimeScene(name, act)
        yield TimeScene(f"{name}-de-dark", act, "de", "dark", size=(1920, 1080))
        yield TimeScene(f"{name}-de-small", act, "de", size=_SMALL)
        yield TimeScene(f"{name}-200", act, theme="high-contrast", scale=2.0, size=(1920, 1200))


def time_pictures(folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures whose names begin with one of those given."""
    for scene in scenes():
        if scene.name.startswith(names):
            _write(scene, folder / f"{scene.name}.png")
    if "tm-dialog".startswith(names):
        _write_dialog(folder / "tm-dialog.png")


def _write(scene: TimeScene, out: Path) -> None:
    with TemporaryDirectory() as kept:
        window = _window(scene, Path(kept))
        try:
            scene.act(window)
            take(window, scene.size, out)
        finally:
            close(window)
    print(out)  # noqa: T201


def _write_dialog(out: Path) -> None:
    scene = TimeScene("tm-dialog", marks)
    with TemporaryDirectory() as kept:
        window = _window(scene, Path(kept))
        try:
            window.show()
            scene.act(window)
            dialog = window.marking.dialog
            dialog.show_mark(window.session.marks.breakpoints[2])
            dialog.move(QPoint(0, 0))
            settle()
            dialog.grab().save(str(out), "PNG")
            dialog.reject()
        finally:
            close(window)
    print(out)  # noqa: T201


def _window(scene: TimeScene, folder: Path) -> MainWindow:
    preferences = Preferences(folder / "settings.ini")
    preferences.language, preferences.theme = scene.language, scene.theme
    preferences.scale, preferences.motion = scene.scale, "reduced"
    return make_window(application(), Opening(ready(), DOCUMENTED), preferences)
