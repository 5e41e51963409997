"""The pictures of outages: the stopwatch while a VM is down and after, the panel of all outages, the timeline."""

from core.commands.catalogue import Command
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND = 1_000_000


def failover(window: MainWindow) -> None:
    """A node has failed, and an isolated one is given its time: nothing is decided yet."""
    window.session.go_to_time(7 * SECOND)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(17_001_000)


def booting(window: MainWindow) -> None:
    """The same a while later: the VMs start on the nodes that are left."""
    failover(window)
    window.session.go_to_time(262 * SECOND)


def restarted(window: MainWindow) -> None:
    """A VM has failed and answers again: the stopwatch still shows what that took."""
    window.session.go_to_time(7 * SECOND)
    window.session.give(Command("fail-vm", ("SQL01",)))
    window.session.go_to_time(45 * SECOND)


def outages(window: MainWindow) -> None:
    """Several outages, one of them in the middle of another one's boot."""
    restarted(window)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(60 * SECOND)
    window.session.give(Command("bugcheck-guest", ("DC01",)))
    window.session.go_to_time(330 * SECOND)
    window.docks.show("outages")


def no_outage(window: MainWindow) -> None:
    """Nothing was down so far."""
    window.session.go_to_time(5 * SECOND)
    window.docks.show("outages")


STORIES: tuple[tuple[str, Act], ...] = (
    ("outage-failover", failover),
    ("outage-booting", booting),
    ("outage-restarted", restarted),
    ("outage-all", outages),
    ("outage-none", no_outage),
)
