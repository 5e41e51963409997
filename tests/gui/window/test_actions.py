"""The table of actions: no key twice, every action does something, and every one is reached by its key."""

from functools import partial
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.window.actions import ACTION_IDS, KEYS, ActionId
from gui.window.main_window import MainWindow

NO_MATCH = QKeySequence.SequenceMatch.NoMatch
OPENS_A_DIALOG: frozenset[ActionId] = frozenset(("open", "quit", "export-picture"))
WITH_KEYS = [(name, key) for name, keys in KEYS.items() for key in keys.window + keys.stage]


def test_every_action_is_in_the_table() -> None:
    assert set(KEYS) == set(ACTION_IDS)


def test_no_two_actions_share_a_key() -> None:
    for (one, key), (other, another) in combinations(WITH_KEYS, 2):
        matches = QKeySequence(key).matches(QKeySequence(another))
        assert matches == NO_MATCH, f"{one} and {other} share {key}"


def test_single_letters_hold_on_the_stage_only() -> None:
    for name, keys in KEYS.items():
        for key in keys.window:
            assert len(key) > 1, f"{name}: {key} would be taken from whoever types"


def test_every_key_triggers_its_action_and_only_that(window: MainWindow) -> None:
    """What the actions do is left out here."""
    triggered: list[ActionId] = []
    for action, done in window.actions_.items():
        done.triggered.disconnect()
        done.triggered.connect(partial(_note, triggered, action))
    for name, key in WITH_KEYS:
        triggered.clear()
        QTest.keySequence(window.view, QKeySequence(key))
        assert triggered == [name], key


def test_every_action_is_done_by_its_key(window: MainWindow) -> None:
    """One window for all of them, and what each has opened is cleared away."""
    # So that searches find something soon.
    window.session.give(Command("fail-node", ("NODE1",)))
    triggered: list[ActionId] = []
    for action, done in window.actions_.items():
        done.triggered.connect(partial(_note, triggered, action))
    for name, keys in KEYS.items():
        if name in OPENS_A_DIALOG or not keys.all:
            continue
        window.view.setFocus()
        triggered.clear()
        QTest.keySequence(window.view, QKeySequence(keys.all[0]))
        assert triggered == [name]
        _clear_away(window)


def _note(triggered: list[ActionId], name: ActionId) -> None:
    triggered.append(name)


def _clear_away(window: MainWindow) -> None:
    """Close what an action has opened."""
    window.session.pause()
    window.presenting.end()
    window.tour.end()
    window.welcome.leave()
    window.palette_.close()
    window.settings.dialog.close()
    for menu in (window.object_menu, window.fail_menu, window.repair_menu, window.travelling.order_menu):
        menu.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()
    # A dialog that was modal lets go of the window once it is gone.
    QApplication.processEvents()
    window.activateWindow()
    QApplication.processEvents()


def test_letters_are_typed_in_the_filter_and_do_not_step(window: MainWindow) -> None:
    window.session.take("into")
    before = window.session.position
    window.hops.filter.setFocus()
    QTest.keyClicks(window.hops.filter, "np [")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        QTest.keyClick(window.hops.filter, key)
    assert window.session.position == before
    assert window.hops.filter.text() == " p ["


def test_arrows_step_from_the_list_but_home_moves_in_it(window: MainWindow) -> None:
    for _ in range(5):
        window.session.take("into")
    before = window.session.position
    window.hops.table.setFocus()
    QTest.keyClick(window.hops.table, Qt.Key.Key_Home)
    assert window.session.position == before
    QTest.keyClick(window.hops.table, Qt.Key.Key_Left)
    assert window.session.position < before


def test_the_first_press_shows_the_first_hop(window: MainWindow) -> None:
    assert window.view.hasFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert window.session.hop is not None
    assert window.scene.picture.hop is not None
    assert window.scene.hops.route is not None


def test_buttons_and_the_table_agree(window: MainWindow) -> None:
    for name, button in window.transport.buttons.items():
        assert button.accessibleName(), name
        assert button.toolTip(), name
    window.transport.buttons["step"].click()
    assert window.session.position > 0


def test_letters_choose_in_an_open_menu_and_do_not_step(window: MainWindow) -> None:
    """The stage keeps the focus while a menu is open; P is Back there, and Power here."""
    window.tell(DOCUMENTED)
    for _ in range(5):
        window.session.take("into")
    before = window.session.position
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    QTest.keyClick(window.fail_menu, Qt.Key.Key_P)
    assert window.session.position == before
    opened = QApplication.activePopupWidget()
    assert opened is not window.fail_menu
    window.fail_menu.close()
