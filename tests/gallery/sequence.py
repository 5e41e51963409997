"""The pictures of the sequence diagram and of its exports, as stories that are told with the window."""

from core.commands.catalogue import Command
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND = 1_000_000


def failover(window: MainWindow) -> None:
    """A node has failed, and its VM is brought online elsewhere: calls go down, answers come up."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("fail-node", ("NODE1",)))
    session.go_to_time(300 * SECOND)
    hops = enumerate(session.recording.hops(), 1)
    session.go_to(next(position for position, hop in hops if hop.function == "Start"))
    window.docks.show("sequence")


def health_round(window: MainWindow) -> None:
    """In the middle of a check: what has not happened yet is grey."""
    session = window.session
    session.go_to_time(6 * SECOND)
    hops = enumerate(session.recording.hops(), 1)
    session.go_to(next(position for position, hop in hops if hop.function.startswith("Report")))
    window.docks.show("sequence")


def hidden_lanes(window: MainWindow) -> None:
    """Without the DLLs: what goes through them is dashed."""
    failover(window)
    panel = window.sequence
    panel.hide_lanes(frozenset(lane for lane in panel.diagram.sequence.all_lanes if lane.endswith(".dll")))


def selected_lane(window: MainWindow) -> None:
    """The object that is selected on the stage is marked at the head of its lane."""
    failover(window)
    window.scene.select("NODE2/vmms")


def fault(window: MainWindow) -> None:
    """The moment of the blow, told across all lanes."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("fail-node", ("NODE1",)))
    window.docks.show("sequence")


def export(window: MainWindow) -> None:
    """The dialog of an export."""
    failover(window)
    window.pictures.export()


STORIES: tuple[tuple[str, Act], ...] = (
    ("sequence-failover", failover),
    ("sequence-round", health_round),
    ("sequence-hidden", hidden_lanes),
    ("sequence-selected", selected_lane),
    ("sequence-fault", fault),
    ("sequence-export", export),
)
