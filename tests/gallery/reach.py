"""The pictures of what makes everything reachable: welcome page, tour, settings, keys, help, prepared disasters."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.commands.catalogue import Command
from core.scenario import library
from gui.settings_dialog.settings import PageName
from gui.shot import settle
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act


def welcome(window: MainWindow) -> None:
    """As it is at the very first start."""
    window.welcome.show_page()


def welcome_back(window: MainWindow) -> None:
    """With files that were opened before, one of which is gone."""
    mine = Path(window.preferences.folder) / "my-cluster.yaml"
    mine.write_text(library.read("two-nodes"), encoding="utf-8")
    for path in ("/home/teacher/Lessons/2026/autumn/a long name of a folder/lesson-2.fscope", str(mine)):
        window.preferences.add_recent(path)
    window.welcome.show_page()


def tour(window: MainWindow, number: int) -> None:
    """A step of the tour."""
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.take("change")
    window.tour.start()
    settle()
    for _ in range(number - 1):
        window.tour.next()


def settings(window: MainWindow, page: PageName) -> None:
    """A page of the settings, over the window that they hold for."""
    window.session.take("into")
    window.settings.open_page(page)
    window.settings.dialog.move(window.pos() + QPoint(200, 80))


def settings_found(window: MainWindow) -> None:
    """What a search finds on all pages."""
    settings(window, "general")
    window.settings.dialog.search.setText("an")


def key_taken(window: MainWindow) -> None:
    """A key that another action has."""
    settings(window, "keys")
    keys = window.settings.dialog.keys
    keys.table.selectRow(keys.model.row_of("compare"))
    keys.add_button.click()
    QTest.keyClick(keys.recorder, Qt.Key.Key_F10)


def help_of(window: MainWindow, section: str) -> None:
    """A section of the help."""
    window.help_dialog.show_at(section, window.look.scale.factor)
    window.help_dialog.move(window.pos() + QPoint(200, 60))


def help_found(window: MainWindow) -> None:
    """What a search finds in the help."""
    help_of(window, "stage")
    window.help_dialog.search.setText("F9" if window.languages.language == "en" else "Haltepunkt")


STORIES: Final[tuple[tuple[str, Act], ...]] = (
    ("welcome", welcome),
    ("welcome-back", welcome_back),
    ("tour-1", partial(tour, number=1)),
    ("tour-3", partial(tour, number=3)),
    ("tour-5", partial(tour, number=5)),
    ("settings-look", partial(settings, page="look")),
    ("settings-panels", partial(settings, page="panels")),
    ("settings-found", settings_found),
    ("settings-key-taken", key_taken),
    ("help-stage", partial(help_of, section="stage")),
    ("help-keys", partial(help_of, section="keys")),
    ("help-found", help_found),
)
