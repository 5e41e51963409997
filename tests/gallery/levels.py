"""The pictures of the levels of detail: the same moments with more or fewer wires, and one of them from nearby."""

from functools import partial
from typing import Final

from core.commands.catalogue import Command
from gui.stage.level import Level
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND: Final = 1_000_000


def failover(window: MainWindow) -> None:
    """The VMs of a node that has failed are started elsewhere."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("fail-node", ("NODE1",)))
    session.seek(lambda hop: hop.function == "Online" and hop.kind == "call" and hop.target.endswith(".dll"))


def at_level(level: Level, window: MainWindow) -> None:
    """A DLL is told to bring a VM online."""
    failover(window)
    window.levels.set(level)


def views(level: Level, window: MainWindow) -> None:
    """A node tells another one who is left."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("fail-node", ("NODE1",)))
    session.seek(lambda hop: hop.function == "NewView")
    window.levels.set(level)


def order(level: Level, window: MainWindow) -> None:
    """An order goes from a console to the owner of a group, and a process that is not drawn is selected."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("move-group", ("SQL01", "NODE3")))
    session.take("into")
    window.levels.set(level)
    window.scene.select("NODE1/rhs:2")


def nothing(level: Level, window: MainWindow) -> None:
    """Before the first hop."""
    window.levels.set(level)


def nearby(window: MainWindow) -> None:
    """Come closer: the present hop is in sight."""
    at_level("calls", window)
    for _ in range(4):
        window.view.zoom_in()


STORIES: Final[tuple[tuple[str, Act], ...]] = (
    ("level-story", partial(at_level, "story")),
    ("level-calls", partial(at_level, "calls")),
    ("level-code", partial(at_level, "code")),
    ("level-story-between", partial(views, "story")),
    ("level-story-order", partial(order, "story")),
    ("level-calls-order", partial(order, "calls")),
    ("level-story-start", partial(nothing, "story")),
    ("level-code-start", partial(nothing, "code")),
    ("level-nearby", nearby),
)
