"""The pictures of presenter mode and of the palette: what a class sees, what a clicker opens, and the notes."""

from typing import Final

from core.commands.catalogue import Command
from gui.shot import settle
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

FAIL: Final = Command("fail-node", ("NODE1",))


def _present(window: MainWindow) -> None:
    """Begin, in a window that keeps its size: without a display a full screen is a small one."""
    size = window.size()
    window.presenting.begin()
    window.setWindowState(window.windowState() & ~window.windowState().WindowFullScreen)
    settle()
    window.resize(size)
    settle()


def _failing(window: MainWindow) -> None:
    """A node fails, and the next one starts the first of its VMs."""
    for _ in range(30):
        window.session.take("into")
    window.session.give(FAIL)
    while window.session.hop is None or window.session.hop.function != "Start":
        window.session.take("change")


def presented(window: MainWindow) -> None:
    """In the middle of a failover, as a class sees it."""
    _failing(window)
    _present(window)


def components(window: MainWindow) -> None:
    """The same with what runs on each node."""
    presented(window)
    window.levels.set("components")


def clicker_menu(window: MainWindow) -> None:
    """What the button of the clicker opens."""
    presented(window)
    window.presenting.open_menu()


def spotlight(window: MainWindow) -> None:
    """All but the present hop dimmed."""
    presented(window)
    window.presenting.toggle_spotlight()


def message(window: MainWindow) -> None:
    """Why nothing happens."""
    _present(window)
    window.actions_["back"].trigger()


def notes(window: MainWindow) -> None:
    """What the teacher has on the second screen."""
    _failing(window)
    window.session.take("into")
    window.session.take("into", is_back=True)
    window.presenting.toggle_notes()
    window.presenting.notes.move(window.pos())


def palette(window: MainWindow) -> None:
    """What there is to do."""
    window.palette_.open()


def palette_found(window: MainWindow) -> None:
    """Objects, orders and hops by a word."""
    _failing(window)
    window.palette_.open()
    window.palette_.sheet.field.setText("sql01")


def palette_orders(window: MainWindow) -> None:
    """Orders, and what stands in the way of them."""
    window.palette_.open()
    window.palette_.sheet.field.setText("!node1")


def palette_empty(window: MainWindow) -> None:
    """Nothing goes by that name."""
    window.palette_.open()
    window.palette_.sheet.field.setText("zzz")


STORIES: Final[tuple[tuple[str, Act], ...]] = (
    ("presenter", presented),
    ("presenter-components", components),
    ("presenter-menu", clicker_menu),
    ("presenter-spotlight", spotlight),
    ("presenter-message", message),
    ("presenter-notes", notes),
    ("palette", palette),
    ("palette-found", palette_found),
    ("palette-orders", palette_orders),
    ("palette-empty", palette_empty),
)
