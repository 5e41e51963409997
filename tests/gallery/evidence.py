"""The pictures of the logs a run leaves, and of the list of hops with its filters."""

from core.commands.catalogue import Command
from core.model.preset import ARTICLE
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND = 1_000_000


def failover(window: MainWindow) -> None:
    """A DLL is damaged, a node loses its power, and the others regroup."""
    session = window.session
    for seconds, command in (
        (3, Command("damage-dll", ("NODE3", "vmclusres.dll"))),
        (7, Command("fail-node", ("NODE1",))),
    ):
        session.go_to_time(seconds * SECOND)
        session.give(command)
    session.go_to_time(40 * SECOND)
    session.go_to_time(17 * SECOND)


def failed_vm(window: MainWindow) -> None:
    """A VM fails, its restarts are used up, and it fails over: lines of all levels."""
    session = window.session
    for seconds in (7, 20, 34):
        session.go_to_time(seconds * SECOND)
        session.give(Command("fail-vm", ("SQL01",)))
    session.go_to_time(60 * SECOND)
    session.go_to_time(35 * SECOND)


def merged_log(window: MainWindow) -> None:
    """The logs of all nodes, merged."""
    failover(window)
    window.docks.show("log")
    _stand_at_a_line(window)


def log_of_a_node(window: MainWindow) -> None:
    """The log of one node, errors and warnings among its lines."""
    failed_vm(window)
    window.docks.show("log")
    window.log.node.setCurrentText("NODE1")
    window.log.bar.filter.setText("SQL01")


def log_up_to_now(window: MainWindow) -> None:
    """Verbose lines of two components, up to the cursor."""
    failed_vm(window)
    window.docks.show("log")
    window.log.verbose.setChecked(True)
    window.log.bar.only.ticks.aboutToShow.emit()
    for tag in ("RHS", "RES"):
        window.log.bar.only.choose("tag", tag)
    window.log.bar.up_to_now.setChecked(True)


def empty_log(window: MainWindow) -> None:
    """Nothing is logged: the article's account of a cluster in which all is well."""
    window.tell(ARTICLE)
    window.session.go_to_time(3 * SECOND)
    window.docks.show("log")


def events(window: MainWindow) -> None:
    """The event logs, with the chosen event in full."""
    failover(window)
    window.docks.show("events")
    model = window.events.model
    row = next(row for row in range(model.rowCount()) if model.record(row).id == 1135)
    window.events.go_to(row)


def filtered_hops(window: MainWindow) -> None:
    """Hops of two layers on a node."""
    failover(window)
    window.docks.show("hops")
    for layer in ("orders", "cluster"):
        window.hops.only.choose("layer", layer)
    window.hops.only.choose("node", "NODE2")


def hops_of_an_object(window: MainWindow) -> None:
    """Hops about one VM."""
    failover(window)
    window.docks.show("hops")
    window.scene.select("NODE1/vm/SQL01")
    window.hops.set_selected("NODE1/vm/SQL01")
    window.hops.only_object.defaultAction().setChecked(True)


def no_hop_passes(window: MainWindow) -> None:
    """What is said where a filter hides everything."""
    filtered_hops(window)
    window.hops.filter.setText("nothing like it")


def filter_menu(window: MainWindow) -> None:
    """The menu of what is to be listed."""
    filtered_hops(window)
    window.hops.only.open()


def _stand_at_a_line(window: MainWindow) -> None:
    """Stand where a node says that a group is about to move."""
    model = window.log.model
    rows = range(model.rowCount())
    window.log.go_to(next((row for row in rows if "New View" in model.record(row).text), 0))


STORIES: tuple[tuple[str, Act], ...] = (
    ("ev-merged-log", merged_log),
    ("ev-log-of-a-node", log_of_a_node),
    ("ev-log-up-to-now", log_up_to_now),
    ("ev-empty-log", empty_log),
    ("ev-events", events),
    ("ev-filtered-hops", filtered_hops),
    ("ev-hops-of-an-object", hops_of_an_object),
    ("ev-no-hop-passes", no_hop_passes),
    ("ev-filter-menu", filter_menu),
)
