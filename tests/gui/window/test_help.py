"""The help: a section for every panel in both languages, with the keys that hold; searched, and opened where one is."""

import re
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.texts.bilingual import Language
from gui.window.actions import KEYS
from gui.window.docks import PANELS
from gui.window.help_text import actions_in, sections
from gui.window.main_window import MainWindow

LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_panel_and_every_level_has_its_place(language: Language) -> None:
    names = [section.name for section in sections(language)]
    assert set(PANELS) <= set(names)
    assert {"stage", "levels", "time", "presenter", "palette", "pictures", "settings", "tour"} <= set(names)
    assert len(set(names)) == len(names)
    assert names == [section.name for section in sections("en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_it_tells_of_are_those_of_actions(language: Language) -> None:
    for one, other in zip(sections(language), sections("en"), strict=True):
        assert set(actions_in(one.text)) <= set(KEYS), one.name
        assert sorted(actions_in(one.text)) == sorted(actions_in(other.text)), one.name


def test_keys_are_written_as_they_are_now(window: MainWindow) -> None:
    dialog = window.help_dialog
    dialog.show_at("stage", 1.0)
    assert "→ shows the next one" in dialog.text.toPlainText()
    window.keymap.set("step", ("F7",))
    assert "F7 shows the next one" in dialog.text.toPlainText()
    window.keymap.set("step", ())
    assert "Step shows the next one" in dialog.text.toPlainText()
    for section in (*sections("en"), None):
        dialog.show_at(section.name if section else "keys", 1.0)
        assert not re.search(r"\{[a-z-]+\}|\\", dialog.text.toPlainText().replace(", \\", "")), dialog.section
    dialog.close()


def test_asked_for_in_a_panel_it_opens_the_panels_section(window: MainWindow) -> None:
    for widget, section in ((window.hops.filter, "hops"), (window.time_bar.field, "time")):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_F1)
        assert window.help_dialog.section == section
        window.help_dialog.close()


def test_a_search_finds_sections_and_marks_what_is_sought(window: MainWindow) -> None:
    dialog = window.help_dialog
    dialog.show_at("stage", 1.0)
    QTest.keyClicks(dialog.search, "mermaid")
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count()) if not dialog.list.item(row).isHidden()]
    assert shown == ["Pictures"]
    assert [mark.cursor.selectedText() for mark in dialog.text.extraSelections()] == ["Mermaid"]
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.section == "stage"
    dialog.search.setText("zebra")
    assert "Esc" in dialog.text.toPlainText()
    dialog.search.setText("ctrl+g")
    assert "Keys" in [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.close()


def test_it_stays_open_beside_the_window_and_follows_its_language(window: MainWindow) -> None:
    dialog = window.help_dialog
    dialog.show_at("time", 1.0)
    assert not dialog.isModal()
    window.languages.set_language("de")
    QApplication.processEvents()
    assert dialog.section == "time"
    assert "Zeitmaschine" in dialog.text.toPlainText()
    dialog.close()
