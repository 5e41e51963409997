"""Pictures of what opens over the window: menus and the help."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.texts.bilingual import Language
from gui.app import application, make_window
from gui.settings import Preferences, ThemeChoice
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

_DOCUMENTED = (
    "NODE1/machine", "NODE1/clussvc", "NODE1/rhs:2", "NODE1/rhs:2/vmclusres.dll", "NODE1/vmms", "NODE1/vm/SQL01",
    "NODE3/share/DATA", "network/Cluster Network 1", "network/Cluster Network 1/NODE2", "witness/File Share Witness",
    "storage/Cluster Disk 1", "NODE2/csv/CSV1", "quorum",
)  # fmt: skip
_OBJECTS = (
    "NODE1/machine", "NODE1/rhs:1/vmclusres.dll", "NODE1/rhs:1", "NODE1/vm/SQL01", "NODE3/share/DATA",
    "admin/hyper-v-manager", "quorum",
)  # fmt: skip


def menu_pictures(folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures of menus whose names begin with one of those given."""
    looks: tuple[tuple[Language, ThemeChoice], ...] = (("en", "light"), ("de", "dark"))
    for language, theme in looks:
        if f"50-menus-{language}".startswith(names):
            with _window(language, theme, ARTICLE) as window:
                _of_article(window, folder, f"50-menus-{language}")
        if f"51-menus-documented-{language}".startswith(names):
            with _window(language, theme, DOCUMENTED) as window:
                _of_documented(window, folder, f"51-menus-documented-{language}")


@contextmanager
def _window(language: Language, theme: ThemeChoice, preset: Preset) -> Iterator[MainWindow]:
    with TemporaryDirectory() as temporary:
        preferences = Preferences(Path(temporary) / "settings.ini")
        preferences.language, preferences.theme, preferences.motion = language, theme, "reduced"
        window = make_window(application(), Opening(ready(), preset), preferences)
        window.show()
        try:
            yield window
        finally:
            close(window)


def _of_article(window: MainWindow, folder: Path, prefix: str) -> None:
    window.session.give(Command("fail-vm", ("WEB01",)))
    _objects(window, folder, prefix, _OBJECTS)
    menus = window.menus
    window.opener.open_ready("two-nodes")
    window.session.show(window.session.runs[0])
    for name, menu in (
        ("fail", menus.fail), ("repair", menus.repair), ("view", menus.view), ("account", menus.account),
        ("open", menus.open),
    ):  # fmt: skip
        _popup(menu, folder / f"{prefix}-{name}.png")
    window.actions_["help"].trigger()
    _write(window.help_dialog, folder / f"{prefix}-help.png")
    window.help_dialog.close()


def _of_documented(window: MainWindow, folder: Path, prefix: str) -> None:
    _objects(window, folder, prefix, _DOCUMENTED)
    window.faults.fill_fail(window.fail_menu)
    _popup(window.fail_menu, folder / f"{prefix}-fail.png")
    for number, action in enumerate(window.fail_menu.actions()):
        inner = action.menu()
        if isinstance(inner, QMenu):
            _popup(inner, folder / f"{prefix}-fail-{number:02d}.png")
            deeper = next((one.menu() for one in inner.actions() if isinstance(one.menu(), QMenu)), None)
            if isinstance(deeper, QMenu):
                _popup(deeper, folder / f"{prefix}-fail-{number:02d}-deeper.png")


def _objects(window: MainWindow, folder: Path, prefix: str, objects: tuple[str, ...]) -> None:
    for address in objects:
        window.show_object_menu(address, QPoint(100, 100))
        name = address.replace("/", "-").replace(":", "").replace(" ", "-")
        _write(window.object_menu, folder / f"{prefix}-{name}.png")
        window.object_menu.close()


def _popup(menu: QMenu, out: Path) -> None:
    menu.popup(QPoint(100, 100))
    _write(menu, out)
    menu.close()


def _write(widget: QWidget, out: Path) -> None:
    QCoreApplication.processEvents()
    widget.grab().save(str(out))
    print(out)  # noqa: T201
