"""The pictures of the time machine: histories as a tree, two of them compared, breakpoints, the call stack."""

from core.commands.catalogue import Command
from core.timeline.breakpoints import Breakpoint, While
from gui.marking.marks import Bookmark
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND = 1_000_000
FILE = ("NODE1", "vmclusres.dll")


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


def dialog(window: MainWindow) -> None:
    """A breakpoint is changed."""
    marks(window)
    window.marking.dialog.show_mark(window.session.marks.breakpoints[2])


STORIES: tuple[tuple[str, Act], ...] = (
    ("tm-histories", three_histories),
    ("tm-compared", compared),
    ("tm-marks", marks),
    ("tm-stack", stack),
    ("tm-left-over", left_over),
    ("tm-dialog", dialog),
)
