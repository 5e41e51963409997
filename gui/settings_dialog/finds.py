"""Settings as the palette finds them: every row by its name, and every choice, which is made at once."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from gui.palette.find import Find
from gui.settings_dialog.page import SettingsPage
from gui.settings_dialog.rows import ChoiceRow, Row

if TYPE_CHECKING:
    from gui.settings_dialog.dialog import SettingsDialog


def finds(dialog: "SettingsDialog") -> Iterator[Find]:
    """What can be found of the settings."""
    for number, page in enumerate(dialog.pages):
        yield Find(f"settings:{number}", "settings", page.title, partial(dialog.open_at, page), dialog.windowTitle())
        for place, row in enumerate(page.rows):
            yield from _of_row(dialog, page, row, f"settings:{number}:{place}")


def _of_row(dialog: "SettingsDialog", page: SettingsPage, row: Row, key: str) -> Iterator[Find]:
    now = row.chosen if isinstance(row, ChoiceRow) else ""
    note = " · ".join(part for part in (page.title, now) if part)
    yield Find(key, "settings", row.title, partial(dialog.open_row, page, row), note, tip=row.about)
    if isinstance(row, ChoiceRow):
        for choice, value in row.choices:
            if choice != now:
                name = f"{row.title}: {choice}"
                yield Find(f"{key}:{choice}", "settings", name, partial(row.put, value), page.title, tip=row.about)
