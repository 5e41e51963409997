"""The palette in a window: what it finds, how it is walked, and what choosing does."""

from time import process_time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.rows import Node, node_key
from gui.palette.find import Find
from gui.palette.find_model import Role
from gui.palette.palette import Palette
from gui.window.main_window import MainWindow

DONE_MS = 5000


def find(qtbot: QtBot, palette: Palette, text: str) -> None:
    """Type a text and wait until all is looked through."""
    if not palette.is_open:
        palette.open()
    palette.sheet.field.clear()
    QTest.keyClicks(palette.sheet.field, text)
    qtbot.waitUntil(lambda: palette._search is not None and palette._search.is_done, timeout=DONE_MS)


def names(palette: Palette) -> list[str]:
    model = palette.sheet.model
    return [one.name for row in range(model.rowCount()) if (one := model.find(row)) is not None]


def headings(palette: Palette) -> list[str]:
    model = palette.sheet.model
    return [model.index(row, 0).data() for row in range(model.rowCount()) if model.find(row) is None]


def key(palette: Palette, pressed: Qt.Key) -> None:
    QTest.keyClick(palette.sheet.field, pressed)


def current(palette: Palette) -> str:
    assert palette.sheet.current is not None
    return palette.sheet.current.name


def test_it_opens_with_what_there_is_to_do(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    began = process_time()
    palette.open()
    took = process_time() - began
    assert took < 0.25, "50 ms on a machine that is left alone"
    assert QApplication.focusWidget() is palette.sheet.field
    qtbot.waitUntil(lambda: {"Step", "Play", "Help"} <= set(names(palette)), timeout=DONE_MS)
    assert "Commands" in headings(palette)
    sheet = palette.sheet.geometry()
    assert abs(sheet.center().x() - window.rect().center().x()) <= 1
    assert sheet.top() < window.height() // 8


def test_commands_have_their_key_their_menu_and_why_not(qtbot: QtBot, palette: Palette) -> None:
    find(qtbot, palette, ">next failover")
    index = palette.sheet.list.currentIndex()
    assert (index.data(), index.data(Role.NOTE)) == ("Next failover", "Run")
    assert index.data(Role.KEYS)
    find(qtbot, palette, ">undo")
    assert palette.sheet.list.currentIndex().data(Role.REASON) == "there is nothing to undo"
    key(palette, Qt.Key.Key_Return)
    assert palette.is_open, "what can do nothing says so and stays"
    assert "nothing to undo" in palette.sheet.tip.text()


def test_a_command_is_run_and_the_focus_is_given_back(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "step")
    assert current(palette) == "Step"
    key(palette, Qt.Key.Key_Return)
    assert window.session.position > 0
    assert not palette.is_open
    assert QApplication.focusWidget() is window.view


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_it_is_left_without_doing_anything(qtbot: QtBot, palette: Palette, window: MainWindow, pressed: Qt.Key) -> None:
    window.hops.setFocus()
    before = QApplication.focusWidget()
    find(qtbot, palette, "step")
    key(palette, pressed)
    assert not palette.is_open
    assert QApplication.focusWidget() is before
    assert window.session.position == 0


def test_a_click_elsewhere_closes_it(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    palette.open()
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, window.view.height() - 5))
    assert not palette.is_open
    assert QApplication.focusWidget() is window.view


def test_an_object_is_selected(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "@sql01")
    assert current(palette) == "SQL01"
    assert "NODE1" in palette.sheet.list.currentIndex().data(Role.NOTE)
    key(palette, Qt.Key.Key_Return)
    assert window.scene.selected == "NODE1/vm/SQL01"


def test_while_something_is_presented_its_stage_is_meant(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    window.presenting.begin()
    find(qtbot, palette, "@dc01")
    key(palette, Qt.Key.Key_Return)
    page = window.presenting.page
    assert page.scene.selected == window.scene.selected == "NODE2/vm/DC01"
    assert QApplication.focusWidget() is page.view
    find(qtbot, palette, ">timeline")
    assert "presenter mode" in palette.sheet.model.reason(palette.sheet.list.currentIndex().row())
    window.presenting.end()


def test_a_hop_is_found_by_number_by_time_and_by_words(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    session = window.session
    for _ in range(40):
        session.take("into")
    recorded, hop = len(session.recording), session.recording.hop(20)
    find(qtbot, palette, f"#{hop.index}")
    assert current(palette).startswith(f"#{hop.index} ")
    key(palette, Qt.Key.Key_Return)
    assert session.position == 20
    find(qtbot, palette, "5 s")
    assert current(palette) == "Go to 00:00:05.000"
    find(qtbot, palette, "#isalive")
    found = names(palette)
    assert found
    assert all("IsAlive" in name for name in found)
    numbers = [int(name[1:].split()[0]) for name in found]
    assert numbers == sorted(numbers, reverse=True), "the last ones first"
    assert len(session.recording) == recorded, "nothing is run on to find more"


def test_a_bare_number_may_be_a_hop_or_a_time(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    for _ in range(10):
        window.session.take("into")
    hop = window.session.recording.hop(4)
    find(qtbot, palette, str(hop.index))
    assert any(name.startswith(f"#{hop.index} ") for name in names(palette))
    assert f"Go to 00:00:{hop.index:02d}.000" in names(palette)


def test_an_order_is_given_or_says_what_stands_in_the_way(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "!repair node2 power")
    assert "NODE2 is on" in palette.sheet.list.currentIndex().data(Role.REASON)
    find(qtbot, palette, "!fail node2")
    assert current(palette) == "Fail NODE2 (power loss)"
    key(palette, Qt.Key.Key_Return)
    row = window.session.rows[node_key("NODE2")]
    assert isinstance(row, Node)
    assert row.power == "Off"


def test_clusters_and_panels_are_opened(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "two-nodes")
    key(palette, Qt.Key.Key_Return)
    assert window.session.run.source.name == "two-nodes"
    window.docks["timeline"].hide()
    find(qtbot, palette, ">timeline")
    assert palette.sheet.list.currentIndex().data(Role.NOTE) == "panel, hidden"
    key(palette, Qt.Key.Key_Return)
    assert window.docks["timeline"].isVisible()


def test_others_may_provide_more(qtbot: QtBot, palette: Palette) -> None:
    done: list[str] = []
    palette.providers.append(
        ("settings", lambda: [Find("setting:x", "settings", "Xylophone", lambda: done.append("x"))])
    )
    find(qtbot, palette, "xylo")
    assert headings(palette) == ["Settings"]
    key(palette, Qt.Key.Key_Return)
    assert done == ["x"]


def test_what_was_picked_lately_stands_first(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "faster")
    key(palette, Qt.Key.Key_Return)
    palette.open()
    assert headings(palette)[0] == "Lately"
    assert current(palette) == "Faster"
    assert names(palette).count("Faster") == 1
    window.session.set_speed(1.0)


def test_it_is_walked_by_keys(qtbot: QtBot, palette: Palette) -> None:
    find(qtbot, palette, "node")
    assert len(headings(palette)) > 1
    every = names(palette)
    walked = [current(palette)]
    for _ in range(len(every) - 1):
        key(palette, Qt.Key.Key_Down)
        walked.append(current(palette))
    assert walked == every, "each thing once, and no heading"
    key(palette, Qt.Key.Key_Down)
    assert current(palette) == every[0]
    key(palette, Qt.Key.Key_Up)
    assert current(palette) == every[-1]
    find(qtbot, palette, ">")
    first = current(palette)
    key(palette, Qt.Key.Key_PageDown)
    assert palette.sheet.list.currentIndex().row() > 5
    assert (
        palette.sheet.list.viewport()
        .rect()
        .contains(palette.sheet.list.visualRect(palette.sheet.list.currentIndex()).center())
    )
    for _ in range(30):
        key(palette, Qt.Key.Key_PageUp)
    assert current(palette) == first


def test_arrows_to_the_sides_write_and_do_not_step(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "ab")
    key(palette, Qt.Key.Key_Left)
    QTest.keyClicks(palette.sheet.field, "x .")
    assert palette.sheet.field.text() == "ax .b"
    assert window.session.position == 0


def test_a_click_chooses(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, ">step")
    row = palette.sheet.model.row_of("command:step")
    at = palette.sheet.list.visualRect(palette.sheet.model.index(row, 0)).center()
    QTest.mouseClick(palette.sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.session.position > 0


def test_nothing_found_says_what_else_one_can_do(qtbot: QtBot, palette: Palette) -> None:
    find(qtbot, palette, "zzzz")
    assert palette.sheet.nothing.isVisible()
    assert "> commands" in palette.sheet.nothing.text()
    key(palette, Qt.Key.Key_Return)
    assert palette.is_open


def test_every_row_is_read_out_with_all_it_has(qtbot: QtBot, palette: Palette) -> None:
    find(qtbot, palette, ">next bookmark")
    spoken = palette.sheet.field.accessibleDescription()
    for part in ("Next bookmark", "Mark", "Ctrl+.", "there is no bookmark"):
        assert part in spoken


def test_another_language_is_taken(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    find(qtbot, palette, "#isalive")
    window.languages.set_language("de")
    assert palette.sheet.field.text() == ""
    window.languages.set_language("en")


def test_nothing_turns_once_it_is_closed(qtbot: QtBot, palette: Palette) -> None:
    palette.open()
    QTest.keyClicks(palette.sheet.field, "n")
    palette.close()
    assert not palette._turn.isActive()
    assert palette._search is None


def test_it_stays_within_a_small_window_with_large_text(qtbot: QtBot, palette: Palette, window: MainWindow) -> None:
    window.look.scale.set_factor(2.0)
    palette.open()
    assert window.rect().contains(palette.sheet.geometry())
    window.look.scale.reset()
