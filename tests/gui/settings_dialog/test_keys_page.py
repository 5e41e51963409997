"""Keys are recorded by pressing them; whose they are is told before they are taken."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from gui.settings_dialog.dialog import SettingsDialog
from gui.settings_dialog.keys_page import KeysPage
from gui.window.actions import KEYS, ActionId
from gui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> Iterator[KeysPage]:
    dialog = SettingsDialog(window)
    dialog.open_at(dialog.keys)
    yield dialog.keys
    dialog.close()


def choose(page: KeysPage, name: ActionId) -> None:
    page.table.selectRow(page.model.row_of(name))
    assert page.name == name


def chips(page: KeysPage) -> list[QPushButton]:
    return [button for button in page.keys.findChildren(QPushButton) if not button.isHidden()]


def test_a_free_key_is_recorded_and_taken_with_enter(window: MainWindow, page: KeysPage) -> None:
    choose(page, "compare")
    page.add_button.click()
    assert page.recorder.hasFocus()
    QTest.keyClick(page.recorder, Qt.Key.Key_F8)
    assert page.verdict.text() == "F8 is free."
    QTest.keyClick(page.recorder, Qt.Key.Key_Return)
    assert window.keymap.keys("compare").window == ("Ctrl+Shift+C", "F8")
    assert [button.text() for button in chips(page)] == ["Ctrl+Shift+C  ×", "F8  ×"]
    assert not page.recorder.isVisible()
    assert "changed" in page.model.index(page.model.row_of("compare"), 1).data()


def test_enter_begins_to_record_from_the_table_and_on_the_button(page: KeysPage) -> None:
    choose(page, "compare")
    for widget in (page.table, page.add_button):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Return)
        assert page.recorder.hasFocus()
        QTest.keyClick(page.recorder, Qt.Key.Key_Escape)
        assert not page.recorder.isVisible()


def test_a_taken_key_says_whose_it_is_and_can_be_left_or_taken(window: MainWindow, page: KeysPage) -> None:
    choose(page, "compare")
    page.add_button.click()
    QTest.keyClick(page.recorder, Qt.Key.Key_F10)
    assert "“Over”" in page.verdict.text()
    assert "“Over”" in page.take.text()
    page.keep.click()
    assert window.keymap.keys("over") == KEYS["over"]
    assert not page.recorder.isVisible()
    page.add_button.click()
    QTest.keyClick(page.recorder, Qt.Key.Key_F10)
    page.take.click()
    assert "F10" in window.keymap.keys("compare").window
    assert "F10" not in window.keymap.keys("over").window
    page.first.click()
    assert window.keymap.keys("over") == KEYS["over"]


def test_what_cannot_be_had_says_why(window: MainWindow, page: KeysPage) -> None:
    choose(page, "compare")
    for key, modifiers in (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    ):
        page.add_button.click()
        QTest.keyClick(page.recorder, key, modifiers)
        assert page.verdict.text().startswith("⚠ ")
        assert not page.take.isVisible()
        QTest.keyClick(page.recorder, Qt.Key.Key_Return)
        assert window.keymap.keys("compare") == KEYS["compare"]
        QTest.keyClick(page.recorder, Qt.Key.Key_Escape)


def test_a_chord_is_two_keys_and_backspace_takes_one_back(window: MainWindow, page: KeysPage) -> None:
    choose(page, "compare")
    page.add_button.click()
    QTest.keyClick(page.recorder, Qt.Key.Key_K)
    QTest.keyClick(page.recorder, Qt.Key.Key_4)
    assert page.recorder.keys == "K, 4"
    QTest.keyClick(page.recorder, Qt.Key.Key_Backspace)
    assert page.recorder.keys == "K"
    QTest.keyClick(page.recorder, Qt.Key.Key_5)
    QTest.keyClick(page.recorder, Qt.Key.Key_Enter)
    assert window.keymap.keys("compare").stage == ("K, 5",)


def test_a_sign_typed_with_shift_is_the_sign(page: KeysPage) -> None:
    page.add_button.click()
    QTest.keyClick(page.recorder, Qt.Key.Key_Dollar, Qt.KeyboardModifier.ShiftModifier)
    assert page.recorder.keys == "$"


def test_esc_gives_up_and_the_dialog_stays(page: KeysPage) -> None:
    page.add_button.click()
    QTest.keyClick(page.recorder, Qt.Key.Key_Escape)
    assert not page.recorder.isVisible()
    assert page.isVisible()
    assert page.add_button.hasFocus()


def test_a_key_is_taken_away(window: MainWindow, page: KeysPage) -> None:
    choose(page, "over")
    for _ in range(2):
        chips(page)[0].click()
    assert window.keymap.keys("over").all == ()
    assert window.actions_.key("over") == ""
    assert chips(page) == []


def test_all_keys_are_reset_and_put_back(window: MainWindow, page: KeysPage) -> None:
    window.keymap.set("compare", ("F8",))
    page.reset_button.click()
    assert window.keymap.keys("compare") == KEYS["compare"]
    page.reset_button.click()
    assert window.keymap.keys("compare").window == ("F8",)


def test_the_model_holds_while_keys_and_the_search_change(window: MainWindow, page: KeysPage) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for sought in ("step", "", "zebra", "f10"):
        page.seek(sought.split())
        window.keymap.set("over", ("F8",))
        window.keymap.reset_all()
        for row in range(page.model.rowCount()):
            assert page.model.index(row, 0).data()
    del tester
