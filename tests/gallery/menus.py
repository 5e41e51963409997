"""Pictures of what opens over the window: menus and the help."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from core.commands.catalogue import Command
from core.texts.bilingual import Language
from gui.app import application, make_window
from gui.settings import Preferences, ThemeChoice
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

_OBJECTS = (
    "NODE1/machine", "NODE1/rhs:1/vmclusres.dll", "NODE1/rhs:1", "NODE1/vm/SQL01", "NODE3/share/DATA",
    "admin/hyper-v-manager", "quorum",
)  # fmt: skip


def menu_pictures(folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures of menus whose names begin with one of those given."""
    looks: tuple[tuple[Language, ThemeChoice], ...] = (("en", "light"), ("de", "dark"))
    for language, theme in looks:
        if f"50-menus-{language}".startswith(names):
            with TemporaryDirectory() as temporary:
                _of_window(folder, language, theme, Path(temporary) / "settings.ini")


def _of_window(folder: Path, language: Language, theme: ThemeChoice, settings: Path) -> None:
    preferences = Preferences(settings)
    preferences.language, preferences.theme, preferences.is_animated = language, theme, False
    window = make_window(application(), Opening(ready()), preferences)
    window.show()
    window.session.give(Command("fail-vm", ("WEB01",)))
    for address in _OBJECTS:
        window.show_object_menu(address, QPoint(100, 100))
        name = address.replace("/", "-").replace(":", "")
        _write(window.object_menu, folder / f"50-menus-{language}-{name}.png")
        window.object_menu.close()
    for name, menu in (("fail", window.menus.fail), ("repair", window.menus.repair), ("view", window.menus.view)):
        menu.popup(QPoint(100, 100))
        _write(menu, folder / f"50-menus-{language}-{name}.png")
        menu.close()
    window.actions_["help"].trigger()
    _write(window.help_dialog, folder / f"50-menus-{language}-help.png")
    window.help_dialog.close()
    _end(window)


def _write(widget: QWidget, out: Path) -> None:
    QCoreApplication.processEvents()
    widget.grab().save(str(out))
    print(out)  # noqa: T201


def _end(window: MainWindow) -> None:
    close(window)
