"""Every state of the visual language, as many as there can be at once: on the cards and in the story.

Online, failed, restarting, offline because somebody wanted it, a node that is missed with VMs that wait, a ghost;
a DLL that is damaged and one that is missing.
"""

from functools import partial
from typing import Final

from core.commands.catalogue import Command
from gui.stage.level import Level
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND: Final = 1_000_000


def at_rest(level: Level, window: MainWindow) -> None:
    """What was broken and stopped, a while after."""
    session = window.session
    window.scene.set_level(level)
    session.go_to_time(5 * SECOND)
    session.give(Command("cluster-stop", ("DC01",)))
    session.give(Command("damage-dll", ("NODE2", "vmclusres.dll")))
    session.give(Command("remove-dll", ("NODE3", "vmclusres.dll")))
    session.go_to_time(8 * SECOND)
    session.give(Command("move-group", ("WEB01", "NODE2")))
    session.go_to_time(20 * SECOND)
    session.give(Command("fail-node", ("NODE1",)))
    session.go_to_time(45 * SECOND)
    session.give(Command("fail-vm", ("FILE01",)))


def cut_off(level: Level, window: MainWindow) -> None:
    """A node that runs and that nobody reaches: what is on it is unmonitored."""
    session = window.session
    window.scene.set_level(level)
    session.go_to_time(7 * SECOND)
    session.give(Command("isolate-node", ("NODE1",)))
    session.go_to_time(24 * SECOND)


STORIES: tuple[tuple[str, Act], ...] = (
    ("state-at-rest", partial(at_rest, "components")),
    ("state-at-rest-story", partial(at_rest, "story")),
    ("state-cut-off", partial(cut_off, "components")),
    ("state-cut-off-story", partial(cut_off, "story")),
)
