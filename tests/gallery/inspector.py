"""The pictures of inspector and list of objects: a change, a value that is edited, and one that is refused."""

from typing import Final

from PySide6.QtCore import QModelIndex

from core.commands.catalogue import Command
from gui.models.property_model import PropertyColumn
from gui.panels.inspector_delegate import NumberField
from gui.shot import settle
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND: Final = 1_000_000
SQL01: Final = "NODE1/vm/SQL01"
RESOURCE: Final = "Virtual Machine SQL01"


def changed(window: MainWindow) -> None:
    """The VM fails: the hop that says so is marked in its properties, and the objects stand beside the stage."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("fail-vm", ("SQL01",)))
    session.seek(lambda hop: any(key == f"resource/{RESOURCE}" for key, _, _ in hop.changes))
    _look_at(window, SQL01)
    _stand_at(window, "State")


def edited(window: MainWindow) -> None:
    """A property was set a moment ago: it is not as usual any more."""
    session = window.session
    session.go_to_time(7 * SECOND)
    session.give(Command("set-property", (RESOURCE, "RestartThreshold=3")))
    session.take("into")
    session.take("into")
    _look_at(window, SQL01)
    _stand_at(window, "RestartThreshold")


def refused(window: MainWindow) -> None:
    """A value is typed that may not be, and the reason stands below."""
    edited(window)
    index = _stand_at(window, "PendingTimeout")
    window.inspector.tree.edit_wanted.emit(index)
    field = window.inspector.tree.findChild(NumberField)
    assert isinstance(field, NumberField)
    field.setValue(5)


def cluster(window: MainWindow) -> None:
    """The properties of the cluster, at its network."""
    window.session.go_to_time(7 * SECOND)
    _look_at(window, "network/Cluster Network 1")


def console(window: MainWindow) -> None:
    """What has no properties says so."""
    window.session.go_to_time(7 * SECOND)
    _look_at(window, "admin/failover-cluster-manager")


STORIES: Final[tuple[tuple[str, Act], ...]] = (
    ("in-changed", changed),
    ("in-edited", edited),
    ("in-refused", refused),
    ("in-cluster", cluster),
    ("in-console", console),
)
"""By the name of the picture."""


def _look_at(window: MainWindow, address: str) -> None:
    window.docks.show("objects")
    window.docks.show("inspector")
    settle()
    window.scene.select(address)
    settle()


def _stand_at(window: MainWindow, name: str) -> QModelIndex:
    """Make the row of a property of the resource the present one, in the middle."""
    model, tree = window.inspector.model, window.inspector.tree
    for place, section in enumerate(model.sections):
        for number, row in enumerate(section.rows):
            if section.subject.name == RESOURCE and row.fact.definition.name == name:
                index = model.index(number, PropertyColumn.VALUE, model.index(place, 0))
                tree.setCurrentIndex(index)
                tree.scrollTo(index, tree.ScrollHint.PositionAtCenter)
                return index
    raise LookupError(name)
