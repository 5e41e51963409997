"""The window end to end: walking, breaking, seeing the failover, opening files, switching language and size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.rows import CLUSTER, Cluster, Node, VmCopy, node_key, vm_key
from gui.settings import Preferences
from gui.stage.scene import StageScene
from gui.widgets.menu_keys import plain
from gui.window.dock_title import DockTitle
from gui.window.main_window import MainWindow
from gui.window.menus import Menus
from gui.window.panes import first_focus


def entry(menu: QMenu, beginning: str) -> QAction:
    found = [action for action in menu.actions() if plain(action.text()).startswith(beginning)]
    assert found, f"no entry {beginning!r} among {[action.text() for action in menu.actions()]}"
    return found[0]


def texts(menu: QMenu) -> list[str]:
    return [plain(action.text()) for action in menu.actions() if action.text()]


def click(window: MainWindow, address: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    rect = window.scene.rect_of(address)
    assert rect is not None
    at = window.view.mapFromScene(QPointF(rect.left() + 24, rect.top() + 14))
    QTest.mouseClick(window.view.viewport(), button, pos=at)


def nodes(window: MainWindow) -> tuple[str, ...]:
    cluster = window.session.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster.nodes


def test_step_and_step_back(window: MainWindow) -> None:
    step, back = window.actions_["step"], window.actions_["back"]
    step.trigger()
    first = window.session.position
    step.trigger()
    assert window.session.position > first
    back.trigger()
    assert window.session.position == first
    assert window.status.sentence.text()
    back.trigger()
    assert window.session.position == 0
    assert window.scene.picture.hop is None
    back.trigger()
    assert "start" in window.status.sentence.text()


def test_a_search_that_finds_nothing_says_that_one_is_still_there(window: MainWindow) -> None:
    window.actions_["step"].trigger()
    position, time = window.session.position, window.status.time.text()
    window.actions_["next-change"].trigger()
    assert window.session.position == position
    assert window.status.time.text() == time
    text = "Nothing of the kind for more than an hour of simulated time; you are still here."
    assert window.status.sentence.text() == text
    assert window.hops.model.rowCount() == 1


def test_click_a_node_and_see_its_machines_fail_over(window: MainWindow) -> None:
    click(window, "NODE1/machine")
    assert window.object_menu.isVisible()
    entry(window.object_menu, "Fail").trigger()
    window.object_menu.close()
    window.actions_["step"].trigger()
    node = window.session.rows[node_key("NODE1")]
    assert isinstance(node, Node)
    assert node.power == "Off"
    assert "not noticed" in window.status.warning.text()

    flown: list[str] = []
    for _ in range(60):
        window.actions_["next-change"].trigger()
        flown += [item for item in _flying(window.scene) if item not in flown]
        window.clock.finish()
        copies = [window.session.rows.get(vm_key(node, "SQL01")) for node in ("NODE2", "NODE3")]
        if any(isinstance(copy, VmCopy) and copy.state == "Running" for copy in copies):
            break
    else:
        pytest.fail("SQL01 runs nowhere after 60 changes")
    assert flown, "no machine was seen on its way"


def _flying(scene: StageScene) -> list[str]:
    return ["a machine"] if scene.hops._flying else []


def test_a_disabled_entry_says_why(window: MainWindow) -> None:
    window.show_object_menu("NODE1/machine", window.pos())
    repair = entry(window.object_menu, "Repair")
    assert not repair.isEnabled()
    assert "NODE1 is on" in repair.text()
    window.object_menu.close()


def test_every_object_has_a_menu(window: MainWindow) -> None:
    things = [thing for stop in window.scene.outline() for thing in stop.walk()]
    assert len(things) > 20
    for thing in things:
        window.faults.fill_for_object(window.object_menu, thing.address, thing.text)
        heading, *rest = texts(window.object_menu) + [menu.title() for menu in window.object_menu.findChildren(QMenu)]
        assert heading
        assert rest, thing


def test_del_opens_the_menu_of_the_selected_object_or_of_everything(window: MainWindow) -> None:
    window.scene.select("")
    window.actions_["fail"].trigger()
    assert window.fail_menu.isVisible()
    assert any("NODE2" in text for text in texts(window.fail_menu))
    window.fail_menu.close()
    window.scene.select("NODE2/vm/DC01")
    window.actions_["fail"].trigger()
    assert window.object_menu.isVisible()
    assert "DC01" in texts(window.object_menu)[0]
    window.object_menu.close()


def test_repair_lists_only_what_is_needed(window: MainWindow) -> None:
    window.faults.fill_repair(window.repair_menu)
    assert texts(window.repair_menu) == ["Nothing is broken"]
    window.session.give(Command("damage-dll", ("NODE3", "vmclusres.dll")))
    window.faults.fill_repair(window.repair_menu)
    (only,) = texts(window.repair_menu)
    assert "vmclusres.dll" in only
    assert "NODE3" in only


def test_undo_and_redo_say_when_there_is_nothing(window: MainWindow) -> None:
    window.actions_["undo"].trigger()
    assert "nothing to undo" in window.status.sentence.text()
    window.actions_["step"].trigger()
    window.session.give(Command("fail-vm", ("SQL01",)))
    given = window.session.position
    window.actions_["undo"].trigger()
    assert window.session.position == given - 1
    assert "history 2 of 2" in window.status.branch.text()
    window.actions_["redo"].trigger()
    assert window.session.position == given


def test_a_bad_file_is_told_and_what_was_open_stays(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("name: X\nnodes: 5\n", encoding="utf-8")
    window.actions_["step"].trigger()
    position, before = window.session.position, nodes(window)
    assert not window.opener.open_file(str(bad))
    message = window.opener.message
    assert message is not None
    assert "bad.yaml, line " in message.text()
    assert "Expected: " in message.informativeText()
    assert "Found: " in message.informativeText()
    message.close()
    assert (window.session.position, nodes(window)) == (position, before)
    assert window.preferences.recent == ()


def test_a_file_dropped_on_the_window_is_opened(window: MainWindow, tmp_path: Path) -> None:
    source = Path(__file__).parents[3] / "assets" / "clusters" / "two-nodes.yaml"
    file = tmp_path / "mine.yaml"
    file.write_bytes(source.read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert len(nodes(window)) == 2
    assert len(window.scene.picture.nodes) == 2
    assert "mine.yaml" in window.windowTitle()
    assert window.preferences.recent == (str(file),)


def test_language_is_switched_live(window: MainWindow) -> None:
    for _ in range(3):
        window.actions_["step"].trigger()
    english = window.status.sentence.text()
    window.actions_["next-language"].trigger()
    assert window.actions_["step"].text() == "Schritt"
    assert window.transport.buttons["step"].text() == "Schritt"
    assert window.menus.file.title() == "&Datei"
    assert window.docks["details"].windowTitle() == "Einzelheiten"
    assert window.status.sentence.text() != english
    assert any(console.title == "Hyper-V-Manager" for console in window.scene.picture.consoles)
    assert window.transport.buttons["play"]._key == "Leertaste"
    window.actions_["next-language"].trigger()
    assert window.status.sentence.text() == english
    assert window.actions_["step"].text() == "Step"


def test_scale_reaches_text_lists_and_stage(window: MainWindow, qapp: QApplication) -> None:
    row = window.hops.table.verticalHeader().defaultSectionSize()
    button = window.transport.buttons["step"].sizeHint()
    window.look.scale.set_factor(2.0)
    qapp.sendPostedEvents()
    assert window.fontInfo().pixelSize() == 28
    assert window.hops.filter.fontInfo().pixelSize() == 28
    assert window.hops.table.verticalHeader().defaultSectionSize() > row * 1.5
    assert window.transport.buttons["step"].sizeHint().height() > button.height() * 1.5
    assert window.scene.metrics.factor == 2.0


def test_theme_reaches_palette_and_stage(window: MainWindow, qapp: QApplication) -> None:
    window.actions_["next-theme"].trigger()
    assert window.scene.theme.name == "dark"
    assert qapp.palette().window().color().name().upper() == window.scene.theme.window
    window.actions_["next-theme"].trigger()
    assert window.scene.theme.name == "high-contrast"


def test_every_widget_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    kinds = (QLineEdit, QToolButton, QAbstractItemView, QTextEdit, QMenu)
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if (widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, kinds))
        and widget.isVisibleTo(window)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert unnamed == []


def test_choices_are_there_again_after_a_new_start(window: MainWindow, preferences: Preferences) -> None:
    window.look.set_choice("dark")
    window.look.scale.set_factor(1.3)
    window.languages.set_language("de")
    window.session.set_speed(5.0)
    window.actions_["animation"].trigger()
    window.remember()
    assert (preferences.theme, preferences.scale, preferences.language) == ("dark", 1.3, "de")
    assert preferences.speed == 5.0
    assert preferences.motion == "reduced"


def test_playing_goes_on_by_itself_and_any_step_stops_it(window: MainWindow) -> None:
    window.actions_["play"].trigger()
    assert window.transport.buttons["play"].text() == "Pause"
    window.session._play_on()
    assert window.session.position > 1
    window.actions_["step"].trigger()
    assert window.transport.buttons["play"].text() == "Play"


def test_panels_can_be_hidden_and_shown_from_the_view_menu(window: MainWindow) -> None:
    for dock in window.docks.all:
        title = dock.windowTitle()
        (shown,) = [action for action in window.findChildren(Menus)[0].panels.actions() if action.text() == title]
        assert shown.isEnabled()
        was_hidden = dock.isHidden()
        shown.trigger()
        assert dock.isHidden() is not was_hidden
        shown.trigger()
        assert dock.isHidden() is was_hidden


# --- accounts, and what is open -----------------------------------------------------------------


def shows_a_hop(window: MainWindow) -> bool:
    return window.scene.picture.hop is not None


def shown_nodes(window: MainWindow) -> int:
    return len(window.scene.picture.nodes)


def test_the_account_is_always_shown_and_switching_loses_nothing(window: MainWindow) -> None:
    button = window.transport.buttons["next-account"]
    assert "Article" in button.text()
    assert "Account: Article" in window.windowTitle()
    for name in ("Article: ", "Documented: "):
        assert name in button.toolTip()
    for _ in range(5):
        window.actions_["step"].trigger()
    here = window.session.position
    button.click()
    assert "Documented" in button.text()
    assert "Account: Documented" in window.windowTitle()
    assert not shows_a_hop(window)
    fresh = "Account: Documented. Starts fresh; what you ordered stays in Article. Ctrl+Shift+A leads back."
    assert window.status.sentence.text() == fresh
    assert {box.address for node in window.scene.picture.nodes for box in node.boxes} >= {"NODE1/rhs:1", "NODE1/rhs:2"}
    window.actions_["next-account"].trigger()
    assert window.session.position == here
    assert shows_a_hop(window)
    assert "where you left it" in window.status.sentence.text()


def test_the_account_is_chosen_in_its_menu(window: MainWindow) -> None:
    menu = window.menus.account
    menu.aboutToShow.emit()
    assert texts(menu)[:2] == ["Article", "Documented"]
    assert [action.isChecked() for action in menu.actions()[:2]] == [True, False]
    assert all(action.toolTip() for action in menu.actions()[:2])
    entry(menu, "Documented").trigger()
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()[:2]] == [False, True]
    said = window.status.sentence.text()
    entry(menu, "Documented").trigger()
    assert window.status.sentence.text() == said
    assert window.session.setting.preset.name == "documented"


def test_the_file_menu_leads_back_to_what_was_open(window: MainWindow) -> None:
    window.session.give(Command("fail-vm", ("SQL01",)))
    given = window.session.position
    window.opener.open_ready("two-nodes")
    assert shown_nodes(window) == 2
    window.opener.open_ready("three-nodes")
    menu = window.menus.open
    menu.aboutToShow.emit()
    assert texts(menu) == [
        "three-nodes · Article – 00:00:00.000, last: Fail SQL01 (the guest fails)",
        "two-nodes · Article – 00:00:00.000, nothing ordered yet",
        "three-nodes · Article (2) – 00:00:00.000, nothing ordered yet",
    ]
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
    entry(menu, "three-nodes").trigger()
    assert window.session.position == given
    assert shown_nodes(window) == 3
    assert "three-nodes" in window.windowTitle()


def test_the_list_of_what_is_open_follows_the_cursor_and_the_language(window: MainWindow) -> None:
    menu = window.menus.open
    for _ in range(3):
        window.actions_["next-change"].trigger()
        window.actions_["step"].trigger()
    window.session.give(Command("fail-vm", ("SQL01",)))
    window.actions_["next-change"].trigger()
    menu.aboutToShow.emit()
    time = window.status.time.text()
    assert time > "00:00:00.000"
    assert texts(menu) == [f"three-nodes · Article – {time}, last: Fail SQL01 (the guest fails)"]
    window.session.go_to_start()
    menu.aboutToShow.emit()
    assert texts(menu) == ["three-nodes · Article – 00:00:00.000, nothing ordered yet"]
    window.languages.set_language("de")
    menu.aboutToShow.emit()
    assert texts(menu) == ["three-nodes · Artikel – 00:00:00.000, noch nichts angeordnet"]


def test_the_stage_of_a_run_is_the_same_after_a_look_at_another(window: MainWindow) -> None:
    before = dict(window.scene.layout.rects)
    window.actions_["next-account"].trigger()
    assert window.scene.layout.rects != before
    window.actions_["next-account"].trigger()
    assert window.scene.layout.rects == before


def test_a_panel_among_tabs_has_no_title_bar_and_one_alone_has(window: MainWindow) -> None:
    docks = window.docks
    for behind in docks.all:
        behind.setHidden(behind.objectName() == "outages")
    others = [dock for dock in docks.all if dock.objectName() in ("sequence", "log", "events", "marks")]
    assert not isinstance(docks["hops"].titleBarWidget(), DockTitle)
    assert isinstance(docks["timeline"].titleBarWidget(), DockTitle)
    for other in others:
        other.hide()
    assert isinstance(docks["hops"].titleBarWidget(), DockTitle)
    docks.show("marks")
    assert not isinstance(docks["hops"].titleBarWidget(), DockTitle)


def test_a_panel_leaves_the_window_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.session.take("into")
    window.hops.table.setFocus()
    window.panes.float()
    assert window.docks["hops"].isFloating()
    qtbot.waitUntil(lambda: window.panes._present() is window.docks["hops"])
    window.panes.float()
    assert not window.docks["hops"].isFloating()


def test_a_panel_from_behind_others_is_seen_in_a_window_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.hops.isVisible)
    assert not window.events.isVisible()
    window.docks["events"].setFloating(True)
    assert window.events.isVisible()


def test_f6_goes_round_all_that_can_be_seen(window: MainWindow) -> None:
    window.activateWindow()
    window.view.setFocus()
    there = [first_focus(pane) for pane in window.panes.all]
    expected = [widget for widget in there if widget is not None]
    came_by = []
    for _ in expected:
        window.panes.next()
        came_by.append(QApplication.focusWidget())
    assert came_by == [*expected[1:], window.view]
    window.panes.previous()
    assert QApplication.focusWidget() is came_by[-2]
