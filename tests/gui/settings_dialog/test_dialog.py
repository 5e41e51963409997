"""The settings: everything holds at once, follows who else changes it, is found in both languages, and goes back."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.settings_dialog.dialog import SettingsDialog
from gui.settings_dialog.rows import ChoiceRow, SwitchRow
from gui.theme import DARK
from gui.window.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[SettingsDialog]:
    made = SettingsDialog(window)
    made.open_at(made.general)
    yield made
    made.close()


def choose(row: ChoiceRow, text: str) -> None:
    """Choose by keyboard, as a user does."""
    row.box.setFocus()
    number = row.box.findText(text)
    assert number >= 0, [row.box.itemText(n) for n in range(row.box.count())]
    while row.box.currentIndex() != number:
        QTest.keyClick(row.box, Qt.Key.Key_Down if row.box.currentIndex() < number else Qt.Key.Key_Up)


def test_the_palette_finds_settings_and_makes_choices(window: MainWindow) -> None:
    names = {find.name: find for _, provider in window.palette_.providers for find in provider()}
    names["Theme: Dark"].act()
    assert window.look.theme is DARK
    names["Theme"].act()
    dialog = window.settings.dialog
    assert dialog.isVisible()
    assert dialog.look.isVisible()
    assert dialog.focusWidget() is dialog.look.theme.box
    assert "Keys" in names
    dialog.close()


def test_what_is_set_holds_at_once(window: MainWindow, dialog: SettingsDialog) -> None:
    choose(dialog.look.theme, "Dark")
    assert window.look.theme is DARK
    choose(dialog.look.scale, "90 %")
    assert window.look.scale.factor == 0.9
    choose(dialog.look.motion, "Reduced")
    assert window.movement.is_reduced
    choose(dialog.look.movement, "500 ms")
    assert window.movement.times == 2.0
    choose(dialog.playing.speed, "5×")
    assert window.session.speed == 5.0
    choose(dialog.presenter.stride, "To the next change")
    assert window.preferences.stride == "change"
    choose(dialog.stage.level, "Story")
    assert window.scene.level == window.preferences.level == "story"
    window.actions_["level-calls"].trigger()
    assert dialog.stage.level.box.currentText() == "API calls"
    dialog.stage.heartbeats.box.click()
    assert window.session.shows_quiet
    dialog.general.welcomes.box.click()
    assert not window.preferences.welcomes
    choose(dialog.general.language, "Deutsch")
    assert window.languages.language == "de"


def test_it_follows_whoever_else_changes_something(window: MainWindow, dialog: SettingsDialog) -> None:
    window.look.set_choice("high-contrast")
    window.look.scale.set_factor(1.1)
    window.session.set_quiet_shown(shown=True)
    window.session.set_speed(10.0)
    window.movement.set_choice("full")
    assert dialog.look.theme.box.currentIndex() == 3
    assert dialog.look.scale.box.currentText() == "110 %"
    assert dialog.stage.heartbeats.box.isChecked()
    assert dialog.playing.speed.box.currentText() == "10×"
    assert dialog.look.motion.box.currentIndex() == 1
    window.languages.set_language("de")
    assert dialog.general.language.box.currentText() == "Deutsch"


def test_a_panel_is_shown_and_hidden(window: MainWindow, dialog: SettingsDialog) -> None:
    dock = window.docks["hops"]
    row = dialog.panels.shown[window.docks.all.index(dock)]
    assert row.box.isChecked()
    row.box.click()
    assert dock.isHidden()
    dock.show()
    assert row.box.isChecked()


def test_recent_files_are_forgotten(window: MainWindow, dialog: SettingsDialog) -> None:
    window.preferences.add_recent("/somewhere/a.yaml")
    dialog.data.recent.button.click()
    assert window.preferences.recent == ()


def shown_rows(dialog: SettingsDialog) -> list[QWidget]:
    return [row for page in dialog.pages if page.isVisible() for row in page.rows if row.isVisible()]


def test_a_setting_is_found_by_its_words_and_by_others_in_both_languages(dialog: SettingsDialog) -> None:
    for sought in ("dark", "DUNKEL", "theme", "farbe", "colours proj"):
        dialog.search.clear()
        QTest.keyClicks(dialog.search, sought)
        assert dialog.look.theme in shown_rows(dialog), sought
        assert dialog.playing.speed not in shown_rows(dialog), sought
        assert not dialog.general.isVisible(), sought
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.look.theme.box.hasFocus()


def test_what_is_found_is_marked_and_esc_shows_the_page_again(dialog: SettingsDialog) -> None:
    QTest.keyClicks(dialog.search, "text")
    assert "<u style=" in dialog.look.scale.name.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert [page for page in dialog.pages if page.isVisible()] == [dialog.general]
    assert "<u style=" not in dialog.look.scale.name.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_search_in_vain_says_so(dialog: SettingsDialog) -> None:
    QTest.keyClicks(dialog.search, "zebra")
    assert dialog.nothing.isVisible()
    assert shown_rows(dialog) == []


def test_a_key_is_found_by_what_it_does_and_by_its_name(dialog: SettingsDialog) -> None:
    for sought in ("whole call", "F10"):
        dialog.search.setText(sought)
        assert dialog.keys.isVisible()
        names = [dialog.keys.model.name(row) for row in range(dialog.keys.model.rowCount())]
        assert "over" in names
        assert "save" not in names


def all_values(dialog: SettingsDialog) -> list[Any]:
    return [page.values() for page in dialog.pages]


def test_a_reset_is_put_back(window: MainWindow, dialog: SettingsDialog) -> None:
    window.look.scale.set_factor(1.1)
    window.look.set_choice("dark")
    before = all_values(dialog)
    dialog.list.setCurrentRow(dialog.pages.index(dialog.look))
    dialog.look.reset_button.click()
    assert (window.look.scale.factor, window.look.choice) == (1.0, "system")
    dialog.look.reset_button.click()
    assert all_values(dialog) == before


def test_every_control_has_a_name_and_is_reached_by_tab(dialog: SettingsDialog) -> None:
    for page in dialog.pages:
        dialog.list.setCurrentRow(dialog.pages.index(page))
        dialog.search.setFocus()
        reached: set[QWidget] = set()
        for _ in range(40):
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus.accessibleName() or getattr(focus, "text", lambda: "")(), focus
            reached.add(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert {row.control for row in page.rows} <= reached, page.title


def test_rows_are_switches_and_choices_with_words(dialog: SettingsDialog) -> None:
    for page in dialog.pages:
        for row in page.rows:
            assert row.control.accessibleName()
            if isinstance(row, ChoiceRow):
                assert all(row.box.itemText(number) for number in range(row.box.count()))
            if isinstance(row, SwitchRow):
                assert row.box.text()
