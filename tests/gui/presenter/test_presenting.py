"""Presenter mode: what is seen, what its keys do, and that leaving it leaves nothing behind."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from gui.presenter import presenting as module
from gui.presenter.clicker_keys import TWICE_MS, ClickerKeys
from gui.presenter.legibility import LEAST_TARGET, LEAST_TEXT, ratio, scale_of
from gui.shot import settle
from gui.stage.metrics import _FONTS
from gui.window.main_window import MainWindow
from tests.gui.presenter.conftest import Clicker

WALL = QSize(1920, 1080)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def sized(qtbot: QtBot, window: MainWindow, size: QSize) -> None:
    """As if the screen had that size: offscreen it has another one."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    QApplication.processEvents()
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size)
    qtbot.waitUntil(lambda: window.look.scale.factor == scale_of(size))


# --- coming and going ---------------------------------------------------------------------------


def test_only_the_page_is_seen(presented: MainWindow) -> None:
    window = presented
    assert window.isFullScreen()
    assert window.presenting.page.isVisible()
    for hidden in (window.menuWidget(), window.statusBar(), window.stages, window.time_bar):
        assert hidden is not None
        assert not hidden.isVisible()
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    assert window.scene.level == "story"


def arrangement(window: MainWindow) -> dict[str, object]:
    """Where each panel stands that is seen; of those behind others it is Qt that knows."""
    docks = window.findChildren(QDockWidget)
    return {dock.objectName(): dock.geometry().getRect() if dock.x() >= 0 else dock.isHidden() for dock in docks}


def test_leaving_restores_everything(qtbot: QtBot, window: MainWindow) -> None:
    window.look.set_choice("dark")
    window.look.scale.set_factor(1.2)
    window.docks["timeline"].hide()
    window.docks.show("stack")
    window.levels.set("calls")
    window.view.setFocus()
    settle()
    before, size = arrangement(window), window.size()
    told: list[bool] = []
    window.presenting.changed.connect(told.append)
    window.presenting.toggle()
    qtbot.waitUntil(lambda: window.size() != size)
    assert window.look.theme.name == "light"
    window.presenting.toggle()
    qtbot.waitUntil(lambda: window.size() == size)
    assert told == [True, False]
    assert (window.look.choice, window.look.scale.factor, window.scene.level) == ("dark", 1.2, "calls")
    assert not window.isFullScreen()
    assert not window.presenting.page.isVisible()
    assert not window.docks["timeline"].isVisible()
    assert window.stages.isVisible()
    assert window.time_bar.isVisible()
    assert window.statusBar().isVisible()
    assert QApplication.focusWidget() is window.view
    qtbot.waitUntil(lambda: arrangement(window) == before)


def test_what_is_remembered_is_how_the_window_was(window: MainWindow) -> None:
    window.look.scale.set_factor(1.1)
    window.presenting.begin()
    QApplication.sendEvent(window, QCloseEvent())
    assert not window.presenting.is_on
    assert window.preferences.scale == 1.1
    assert window.preferences.theme == "light"
    assert window.preferences.level == "components"


def test_high_contrast_stays(window: MainWindow) -> None:
    window.look.set_choice("high-contrast")
    window.presenting.begin()
    assert window.look.theme.name == "high-contrast"
    window.presenting.end()


def test_nothing_goes_on_afterwards(window: MainWindow) -> None:
    window.presenting.begin()
    window.presenting.toggle_notes()
    window.presenting.page.show_button()
    window.presenting.end()
    mine = [window.presenting, window.presenting.page, window.presenting.notes]
    timers = [timer for one in mine for timer in one.findChildren(QTimer)]
    assert timers
    assert not any(timer.isActive() for timer in timers)
    before = window.session.position
    press(window, Qt.Key.Key_Period)
    assert not window.presenting.is_blank
    assert window.session.position == before


# --- legible ------------------------------------------------------------------------------------


def test_nothing_is_smaller_than_24_points(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, WALL)
    page = presented.presenting.page
    presented.session.take("into")
    presented.presenting.open_menu()
    page.show_button()
    metrics, zoom = page.scene.metrics, page.view.zoom
    assert min(metrics.font(role).pixelSize() * zoom for role in _FONTS) >= LEAST_TEXT
    texts = [one for one in page.findChildren(QWidget) if isinstance(one, QLabel | QAbstractButton)]
    assert len(texts) >= 6
    assert {one: one.fontInfo().pixelSize() for one in texts if one.fontInfo().pixelSize() < LEAST_TEXT} == {}
    assert page.caption.sentence.font_for("word " * 60).pixelSize() >= LEAST_TEXT
    assert 37 <= page.caption.sentence.font_for("A hop.").pixelSize() <= 48
    row = page.menu.list.visualRect(page.menu.model.index(0, 0))
    assert page.menu.rows.font(is_bold=False).pixelSize() >= LEAST_TEXT
    assert min(row.height(), page.way_out.height(), page.way_out.width()) >= LEAST_TARGET
    # Menus and dialogs that are opened meanwhile take the font of the application.
    assert QApplication.font().pixelSize() >= LEAST_TEXT


def test_a_smaller_window_shows_the_same_smaller(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, QSize(1280, 720))
    page = presented.presenting.page
    assert ratio(presented.size()) == pytest.approx(2 / 3)
    least = min(page.scene.metrics.font(role).pixelSize() * page.view.zoom for role in _FONTS)
    assert LEAST_TEXT * 2 / 3 - 1 <= least < LEAST_TEXT
    assert page.view.width() == 1280
    assert page.caption.geometry().bottom() == presented.height() - 1


def test_a_long_sentence_finds_room(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, WALL)
    sentence = presented.presenting.page.caption.sentence
    assert sentence.font_for("word " * 60).pixelSize() < sentence.font_for("A hop.").pixelSize()


# --- the clicker --------------------------------------------------------------------------------


def test_page_keys_step_wherever_the_focus_is(presented: MainWindow, clicker: Clicker) -> None:
    session = presented.session
    clicker.next()
    first = session.position
    presented.presenting.toggle_notes()
    presented.presenting.notes.text.setFocus()
    QTest.keyClick(presented.presenting.notes.text, Qt.Key.Key_PageDown)
    assert session.position > first
    QTest.keyClick(presented.presenting.notes.text, Qt.Key.Key_PageUp)
    assert session.position == first


def test_other_keys_go_on_working(presented: MainWindow) -> None:
    session, view = presented.session, presented.presenting.page.view
    positions = [session.position]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_N, Qt.Key.Key_F10):
        QTest.keyClick(view, key)
        positions.append(session.position)
    assert positions == sorted(set(positions))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_P):
        QTest.keyClick(view, key)
    assert session.position < positions[-1]


def test_f5_runs_nothing(presented: MainWindow, clicker: Clicker) -> None:
    session = presented.session
    for _ in range(4):
        clicker.menu()
        assert not session.is_playing
    assert session.position == 0


def test_the_menu_button_opens_and_closes_and_never_ends_anything(presented: MainWindow, clicker: Clicker) -> None:
    menu = presented.presenting.page.menu
    for is_open in (True, False) * 6:
        clicker.menu()
        assert menu.isVisible() is is_open
    assert presented.presenting.is_on
    assert presented.isVisible()


def test_why_nothing_happens_is_said(presented: MainWindow) -> None:
    message = presented.presenting.page.message
    assert not message.isVisible()
    QTest.keyClick(presented.presenting.page.view, Qt.Key.Key_Left)
    assert message.isVisible()
    assert "start" in message.text()
    assert presented.presenting.page.view.rect().contains(message.geometry())
    presented.session.take("into")
    assert not message.isVisible()


def test_esc_twice_leaves(presented: MainWindow) -> None:
    told: list[bool] = []
    presented.presenting.changed.connect(told.append)
    press(presented, Qt.Key.Key_Escape)
    assert told == []
    press(presented, Qt.Key.Key_Escape)
    assert told == [False]
    assert presented.isVisible()


@pytest.mark.parametrize(("pause", "leaves"), [(TWICE_MS, 1), (TWICE_MS + 1, 0)])
def test_esc_and_much_later_esc_does_not(qapp: QApplication, pause: int, leaves: int) -> None:
    times = iter([0, pause, pause])
    keys = ClickerKeys(milliseconds=lambda: next(times))
    wishes: list[int] = []
    keys.leave_wanted.connect(lambda: wishes.append(1))
    widget = QWidget()
    for _ in range(2):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        keys.eventFilter(widget, event)
    assert len(wishes) == leaves


def test_esc_something_esc_does_not_leave(presented: MainWindow) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        press(presented, key)
    assert presented.presenting.is_on


def test_f4_ends_it(presented: MainWindow) -> None:
    QTest.keyClick(presented.presenting.page.view, Qt.Key.Key_F4)
    assert not presented.presenting.is_on


def test_the_way_out_is_shown_when_the_mouse_moves(presented: MainWindow) -> None:
    page = presented.presenting.page
    assert not page.way_out.isVisible()
    QTest.mouseMove(page.view.viewport(), QPoint(40, 40))
    QTest.mouseMove(page.view.viewport(), QPoint(60, 60))
    assert page.way_out.isVisible()
    QTest.mouseClick(page.way_out, Qt.MouseButton.LeftButton)
    assert not presented.presenting.is_on


def test_a_full_stop_blanks_and_any_key_brings_back(presented: MainWindow, clicker: Clicker) -> None:
    session = presented.session
    for bring_back in (clicker.dot, clicker.next, clicker.back, clicker.menu):
        clicker.dot()
        assert presented.presenting.is_blank
        assert not presented.presenting.page.menu.isVisible()
        picture = presented.grab().toImage()
        assert picture.pixelColor(200, 200).value() == 0
        bring_back()
        assert not presented.presenting.is_blank
    assert session.position == 0
    assert not presented.presenting.page.menu.isVisible()


def test_a_full_stop_that_is_written_is_written(presented: MainWindow, qtbot: QtBot) -> None:
    field = QLineEdit(presented)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "12.5")
    assert field.text() == "12.5"
    assert not presented.presenting.is_blank
    field.deleteLater()


def test_f5_closes_a_menu_as_esc_does(presented: MainWindow, qtbot: QtBot) -> None:
    menu = QMenu(presented)
    menu.addAction("Entry")
    menu.popup(presented.mapToGlobal(QPoint(50, 50)))
    QTest.keyClick(menu, Qt.Key.Key_F5)
    assert not menu.isVisible()
    assert not presented.presenting.page.menu.isVisible()


def test_f5_closes_a_dialog(presented: MainWindow, qtbot: QtBot) -> None:
    dialog = QDialog(presented)
    dialog.setModal(True)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert presented.session.position == 0
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    assert not dialog.isVisible()


# --- spotlight and notes ------------------------------------------------------------------------


def test_the_spotlight_follows_the_hop(presented: MainWindow) -> None:
    page, session = presented.presenting.page, presented.session
    presented.presenting.toggle_spotlight()
    assert page.spotlight.isVisible()
    seen = set()
    for _ in range(12):
        session.take("into")
        seen.add(tuple(rect.getRect() for rect in page.spotlight.lit))
    assert len(seen) > 1
    assert any(seen)
    presented.presenting.toggle_spotlight()
    assert not page.spotlight.isVisible()


def test_the_spotlight_needs_presenter_mode(window: MainWindow) -> None:
    window.presenting.toggle_spotlight()
    assert "F4" in window.status.sentence.text()


def test_notes_tell_why_and_what_comes_next(presented: MainWindow) -> None:
    session, notes = presented.session, presented.presenting.notes
    session.take("into")
    session.take("into")
    following = session.hop
    assert following is not None
    session.take("into", is_back=True)
    presented.presenting.toggle_notes()
    told = notes.text.toPlainText()
    rule = notes._narrator.rule(session.hop) if session.hop is not None else None
    assert rule is not None
    for part in (notes._sentence(following), rule.why.en, rule.id, "What comes next"):
        assert part in told
    assert notes.clock.text().startswith("00:00:0")
    assert "0:00" in notes.elapsed.text()


def test_nothing_is_simulated_for_the_notes(presented: MainWindow) -> None:
    presented.presenting.toggle_notes()
    presented.session.take("into")
    recorded = len(presented.session.recording)
    assert "Nothing is recorded beyond this place" in presented.presenting.notes.text.toPlainText()
    assert len(presented.session.recording) == recorded


def test_notes_go_to_the_other_screen_if_there_is_one(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "other_screen", lambda _: window.screen())
    window.presenting.begin()
    assert window.presenting.notes.isVisible()
    assert window.presenting.notes.size() == window.screen().availableSize()
    window.presenting.end()
    assert not window.presenting.notes.isVisible()


def test_with_one_screen_notes_wait_until_they_are_wanted(presented: MainWindow, clicker: Clicker) -> None:
    assert not presented.presenting.notes.isVisible()
    clicker.choose("Notes")
    assert presented.presenting.notes.isVisible()
    clicker.dot()
    assert presented.presenting.notes.blank.isVisible()


def test_another_language_and_another_cluster_are_followed(presented: MainWindow) -> None:
    page = presented.presenting.page
    presented.session.take("into")
    presented.presenting.toggle_notes()
    english = page.caption.sentence.text
    presented.languages.set_language("de")
    assert page.caption.sentence.text != english
    assert presented.presenting.notes._narrator.language == "de"
    presented.opener.open_ready("two-nodes")
    assert [node.name for node in page.scene.picture.nodes] == ["NODE1", "NODE2"]


def test_an_open_menu_follows_another_language(presented: MainWindow) -> None:
    presented.presenting.open_menu()
    presented.languages.set_language("de")
    menu = presented.presenting.page.menu
    assert menu.heading.text() == "Was nun?"
    assert menu.list.model().index(0, 0).data() == "Nächste Änderung"


def test_everything_in_the_page_has_a_name(presented: MainWindow) -> None:
    presented.presenting.open_menu()
    presented.presenting.page.show_button()
    presented.presenting.toggle_notes()
    for window in (presented.presenting.page, presented.presenting.notes):
        focusable = [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert focusable
        unnamed = [one for one in focusable if one.isVisible() and not _name(one)]
        assert unnamed == []


def _name(one: QWidget) -> str:
    above = one.parentWidget()
    if isinstance(above, QAbstractScrollArea):
        return above.accessibleName()  # what scrolls within it is part of it
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")


def test_the_stopwatch_runs_while_a_vm_is_down_in_either_language(presented: MainWindow) -> None:
    stopwatch = presented.presenting.page.caption.stopwatch
    presented.session.go_to_time(7_000_000)
    assert stopwatch.text() == ""
    presented.session.give(Command("fail-vm", ("SQL01",)))
    began = presented.session.time
    presented.session.go_to_time(began + 3_000_000)
    assert stopwatch.text().startswith("✕ SQL01 down for 0:0")
    assert "." in stopwatch.text()
    presented.languages.set_language("de")
    assert "," in stopwatch.text()
    presented.session.go_to_start()
    assert stopwatch.text() == ""
