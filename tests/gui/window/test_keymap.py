"""The keys that the user has made of the table: no two alike, and shown wherever keys are shown."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.settings import Preferences
from gui.window.actions import KEYS
from gui.window.keymap import Keymap, reserved
from gui.window.main_window import MainWindow


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Preferences:
    del qapp
    return Preferences(tmp_path / "settings.ini")


def assert_unambiguous(keymap: Keymap) -> None:
    every = [key for name in KEYS for key in keymap.keys(name).all]
    for one, other in combinations(every, 2):
        assert QKeySequence(one).matches(QKeySequence(other)) == QKeySequence.SequenceMatch.NoMatch, (one, other)
        assert QKeySequence(other).matches(QKeySequence(one)) == QKeySequence.SequenceMatch.NoMatch, (one, other)


def test_at_first_it_is_the_table(kept: Preferences) -> None:
    keymap = Keymap(kept)
    assert {name: keymap.keys(name) for name in KEYS} == KEYS
    assert not any(map(keymap.is_changed, KEYS))


def test_who_is_given_a_key_has_it_and_the_other_has_it_back_afterwards(kept: Preferences, qtbot: QtBot) -> None:
    keymap = Keymap(kept)
    assert keymap.conflicts("compare", "F10") == ("over",)
    with qtbot.waitSignal(keymap.changed):
        keymap.set("compare", ("F10",))
    assert keymap.keys("compare").window == ("F10",)
    assert keymap.keys("over").window == ("Ctrl+Right",)
    assert_unambiguous(keymap)
    keymap.reset("compare")
    assert keymap.keys("over") == KEYS["over"]


def test_the_last_one_to_ask_for_a_key_has_it(kept: Preferences) -> None:
    keymap = Keymap(kept)
    keymap.set("compare", ("F8",))
    keymap.set("run", ("F8",))
    assert keymap.keys("run").window == ("F8",)
    assert keymap.keys("compare").all == ()
    assert_unambiguous(keymap)


def test_the_beginning_of_a_chord_is_a_conflict(kept: Preferences) -> None:
    keymap = Keymap(kept)
    keymap.set("compare", ("K, 1",))
    assert keymap.conflicts("run", "K") == ("compare",)
    assert keymap.conflicts("run", "K, 2") == ()
    keymap.set("run", ("K",))
    assert keymap.conflicts("compare", "K, 1") == ("run",)
    assert_unambiguous(keymap)


def test_letters_hold_on_the_stage_and_everything_else_in_the_window(kept: Preferences) -> None:
    keymap = Keymap(kept)
    keymap.set("compare", ("C", "Shift+C", "K, 1", "Ctrl+T", "F7", "Ctrl+K, 1", "$"))
    keys = keymap.keys("compare")
    assert keys.stage == ("C", "Shift+C", "K, 1", "$")
    assert keys.window == ("Ctrl+T", "F7", "Ctrl+K, 1")
    keymap.set("context", ("Shift+F10", "F7"))
    assert keymap.keys("context").stage == ("Shift+F10",), "it was the stage's from the start"


def test_they_are_there_again_at_the_next_start(kept: Preferences, tmp_path: Path) -> None:
    keymap = Keymap(kept)
    keymap.set("compare", ("F10", "K, 1"))
    keymap.set("step", ())
    again = Keymap(Preferences(tmp_path / "settings.ini"))
    assert {name: again.keys(name) for name in KEYS} == {name: keymap.keys(name) for name in KEYS}
    assert again.keys("step").all == ()
    again.reset_all()
    assert {name: again.keys(name) for name in KEYS} == KEYS
    assert kept.keys == {} or Preferences(tmp_path / "settings.ini").keys == {}


def test_what_makes_no_sense_in_the_settings_does_no_harm(kept: Preferences) -> None:
    kept.keys = {"no-such-action": ("F7",), "run": ("F7", "Ctrl+Nope", ""), "compare": ("F7",)}
    keymap = Keymap(kept)
    assert keymap.keys("run").window == ("F7",)
    assert keymap.keys("compare").all == ()
    assert_unambiguous(keymap)


def test_keys_that_are_not_to_be_had_say_why() -> None:
    assert reserved("Tab") == reserved("Ctrl+Tab") == reserved("Up") == "walk"
    assert reserved("Return") == reserved("Enter") == "choose"
    assert reserved("Alt+F") == "menu"
    assert reserved("Ctrl+Alt+Q") == "signs"
    assert reserved("Ctrl+V") == "text"
    assert reserved(".") == "presenting"
    for keys in KEYS.values():
        for key in keys.all:
            assert reserved(key) is None, key


def test_the_window_follows_at_once(window: MainWindow) -> None:
    window.keymap.set("step", ("F7", "J"))
    assert window.transport.buttons["step"].toolTip().endswith("(F7, J)")
    assert window.actions_.key("step") == "F7"
    before = window.session.position
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert window.session.position == before
    QTest.keyClick(window.view, Qt.Key.Key_J)
    one = window.session.position
    QTest.keyClick(window.view, Qt.Key.Key_F7)
    assert before < one < window.session.position
    window.keymap.reset_all()
    QTest.keyClick(window.view, Qt.Key.Key_Left)
    assert window.session.position == one
