"""The sequence panel follows the session, is used by mouse and keyboard, and hides what it is told to hide."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from gui.sequence.sequence_panel import SequencePanel
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import DARK, HIGH_CONTRAST, LIGHT
from gui.widgets.menu_keys import plain
from tests.gui.runs import FAIL_NODE1, session, steps

SECOND = 1_000_000


@pytest.fixture
def failover() -> Session:
    """A node has failed, and its roles are online elsewhere."""
    told = session()
    told.go_to_time(7 * SECOND)
    told.give(FAIL_NODE1)
    told.go_to_time(25 * SECOND)
    told.go_to(start_of(told))
    return told


@pytest.fixture
def panel(qtbot: QtBot, failover: Session) -> Iterator[SequencePanel]:
    made = shown(qtbot, failover)
    yield made
    made.hide()


def shown(qtbot: QtBot, told: Session, size: tuple[int, int] = (1000, 500)) -> SequencePanel:
    panel = SequencePanel(told)
    qtbot.addWidget(panel)
    panel.resize(*size)
    with qtbot.waitExposed(panel):
        panel.show()
    QApplication.sendPostedEvents()
    return panel


def start_of(told: Session) -> int:
    """Where Hyper-V is told to start a VM."""
    return next(
        position
        for position, hop in enumerate(told.recording.hops(), 1)
        if hop.function == "Start" and hop.kind == "call"
    )


def row_place(panel: SequencePanel, row: int) -> QPoint:
    """The middle of a row in the viewport, left of all lanes."""
    at = panel.diagram.geometry
    y = at.head + row * at.row - panel.view.verticalScrollBar().value() + at.row // 2
    return QPoint(30, y)


def head_place(panel: SequencePanel, lane: str) -> QPoint:
    """The middle of the head of a lane."""
    at = panel.diagram.geometry
    cell = at.cells[at.lanes.index(lane)]
    x = at.margin + cell.center().x() - panel.view.horizontalScrollBar().value()
    return QPoint(round(x), round(cell.center().y()))


def picture(panel: SequencePanel) -> QImage:
    return panel.view.viewport().grab().toImage()


def bubble_in_sight(panel: SequencePanel, kind: str = "alive") -> int:
    sequence = panel.diagram.sequence
    return next(number for number in range(len(sequence)) if sequence.row(number).kind == kind)


def entries(menu: QMenu) -> list[str]:
    return [plain(action.text()) for action in menu.actions() if action.text()]


def entry(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if plain(action.text()) == text).trigger()


# --- following -------------------------------------------------------------------------------------


def test_the_present_hop_is_kept_in_sight(panel: SequencePanel, failover: Session) -> None:
    for position in (1, len(failover.recording), start_of(failover)):
        failover.go_to(position)
        first, last = panel.view.rows_in_sight
        assert first <= panel.diagram.present_row < last
        row = panel.diagram.sequence.row(panel.diagram.present_row)
        assert (row.first, row.last) == (position, position)


def test_the_present_row_is_marked_and_what_comes_is_grey(panel: SequencePanel, failover: Session) -> None:
    present = row_place(panel, panel.diagram.present_row)
    image, theme = picture(panel), panel.diagram.ink.theme
    assert image.pixelColor(9, present.y()) == QColor(theme.accent), "a marker, and not only a ground"
    assert image.pixelColor(panel.width() - 40, present.y()) == QColor(theme.accent_soft)
    below = row_place(panel, panel.diagram.present_row + 1)
    line = [image.pixelColor(x, below.y()) for x in range(200, panel.width() - 40)]
    assert QColor(theme.accent) not in line, "a hop that has not happened yet is not drawn like one that has"
    failover.take("into")
    row = row_place(panel, panel.diagram.present_row - 1)
    image = picture(panel)
    assert QColor(theme.accent) in [image.pixelColor(x, row.y()) for x in range(200, panel.width() - 40)]


def test_a_kill_crosses_out_the_lanes_that_end(panel: SequencePanel, failover: Session) -> None:
    kill = next(place for place, hop in enumerate(failover.recording.hops(), 1) if hop.kind == "kill")
    failover.go_to(kill)
    figure = panel.diagram.figure(panel.diagram.sequence.row(panel.diagram.present_row))
    assert {"NODE1/clussvc", "NODE1/rhs:1", "NODE1/vm/SQL01", "NODE1/vmms"} <= figure.lanes
    assert figure.is_harm
    at, y = panel.diagram.geometry, row_place(panel, panel.diagram.present_row).y()
    x = round(at.margin + at.centres["NODE1/clussvc"])
    failed = QColor(panel.diagram.ink.theme.failed.outline)
    image = picture(panel)
    arms = [image.pixelColor(x + by, y + up) for by, up in ((-3, -3), (3, -3), (-3, 3), (3, 3))]
    assert all(abs(arm.red() - failed.red()) < 90 and arm.blue() < 150 for arm in arms)


def test_after_a_jump_most_of_what_is_in_sight_led_here(panel: SequencePanel, failover: Session) -> None:
    for start in (failover.go_to_start, failover.go_to_end):
        start()
        failover.go_to(start_of(failover))
        first, last = panel.view.rows_in_sight
        here = (panel.diagram.present_row - first) / (last - first)
        assert 0.4 < here < 0.8


def test_the_first_row_is_not_cut(panel: SequencePanel, failover: Session) -> None:
    failover.go_to_start()
    for _ in range(40):
        failover.take("into")
        assert panel.view.verticalScrollBar().value() % panel.diagram.geometry.row == 0
    failover.go_to_end()
    assert panel.view.verticalScrollBar().value() % panel.diagram.geometry.row == 0
    failover.go_to(start_of(failover))
    for height in (211, 333, 287):
        panel.resize(panel.width(), height)
        assert panel.view.verticalScrollBar().value() % panel.diagram.geometry.row == 0
    failover.go_to_end()
    first, last = panel.view.rows_in_sight
    assert first <= panel.diagram.present_row < last


def test_whoever_scrolls_away_is_left_alone_until_he_comes_back(panel: SequencePanel, failover: Session) -> None:
    bar = panel.view.verticalScrollBar()
    assert panel.back.isHidden()
    bar.setValue(0)
    assert not panel.back.isHidden()
    failover.take("into")
    assert bar.value() == 0
    panel.back.click()
    first, last = panel.view.rows_in_sight
    assert first <= panel.diagram.present_row < last
    assert panel.back.isHidden()


def test_nothing_is_done_while_hidden(panel: SequencePanel, failover: Session) -> None:
    panel.hide()
    before = len(panel.diagram.sequence.rows(0, 10**6))
    present = panel.diagram.present_row
    failover.go_to_time(60 * SECOND)
    assert (len(panel.diagram.sequence), panel.diagram.present_row) == (before, present)
    panel.show()
    assert panel.diagram.sequence.row(panel.diagram.present_row).last == failover.position


def test_another_history_is_told_anew(panel: SequencePanel, failover: Session) -> None:
    old = panel.diagram.sequence.recording
    failover.go_to(20)
    failover.give(FAIL_NODE1)
    assert panel.diagram.sequence.recording is failover.recording is not old
    assert panel.diagram.figure(panel.diagram.sequence.row(panel.diagram.present_row)).shape == "blow"


def test_a_panel_with_nothing_in_it_says_what_to_do(qtbot: QtBot) -> None:
    told = session()
    panel = shown(qtbot, told)
    assert panel.empty.isVisible()
    assert "Press Right" in panel.empty.text()
    steps(told, 1)
    assert panel.view.isVisible()
    assert not panel.empty.isVisible()


# --- mouse -----------------------------------------------------------------------------------------


def test_a_click_on_a_row_goes_to_its_hop(panel: SequencePanel, failover: Session) -> None:
    failover.play()
    row = panel.diagram.present_row - 2
    wanted = panel.diagram.sequence.row(row).last
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=row_place(panel, row))
    assert failover.position == wanted
    assert not failover.is_playing


def test_a_click_on_a_bubble_opens_it(panel: SequencePanel, failover: Session) -> None:
    panel.view.verticalScrollBar().setValue(0)
    number = bubble_in_sight(panel)
    rows, here = len(panel.diagram.sequence), failover.position
    bubble = panel.diagram.sequence.row(number)
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=row_place(panel, number))
    assert len(panel.diagram.sequence) == rows + bubble.last - bubble.first
    assert failover.position == here


def test_a_click_on_the_bracket_of_an_opened_bubble_closes_it(panel: SequencePanel, failover: Session) -> None:
    number = bubble_in_sight(panel)
    rows, here = len(panel.diagram.sequence), failover.position
    panel.diagram.toggle(number)
    panel.view.verticalScrollBar().setValue(0)
    panel.view.follow()
    place = row_place(panel, number + 1)
    place.setX(round(panel.diagram.geometry.margin) - 8)
    assert "closes the bubble" in panel.view.tip_at(QPointF(place))
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(panel.diagram.sequence) == rows
    assert failover.position == here
    assert panel.view.current == number


def test_a_click_on_a_lane_selects_its_object(qtbot: QtBot, panel: SequencePanel) -> None:
    with qtbot.waitSignal(panel.object_wanted) as told:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=head_place(panel, "NODE2/vmms"))
    assert told.args == ["NODE2/vmms"]


def test_the_pointer_is_told_all_of_a_hop(panel: SequencePanel, failover: Session) -> None:
    tip = panel.view.tip_at(QPointF(row_place(panel, panel.diagram.present_row)))
    hop = failover.hop
    assert hop is not None
    assert tip.split("\n") == [
        f"#{hop.index} · 00:00:18.000",
        Narrator("en").sentence(hop),
        "Start(SQL01)",
    ]
    after = panel.view.tip_at(QPointF(row_place(panel, panel.diagram.present_row + 2)))
    assert "\nResult: " in after
    assert panel.view.tip_at(QPointF(head_place(panel, "NODE2/vmms"))) == "VMMS · NODE2"
    bubble = bubble_in_sight(panel)
    assert "opens it, Backspace closes it" in panel.diagram.tip(bubble)
    place = row_place(panel, panel.diagram.present_row)
    event = QHelpEvent(QEvent.Type.ToolTip, place, panel.view.viewport().mapToGlobal(place))
    assert panel.view.viewportEvent(event)


def test_the_wheel_zooms_with_ctrl(panel: SequencePanel) -> None:
    row = panel.diagram.geometry.row
    place = QPointF(200, 200)
    for notches in (2, -2):
        event = QWheelEvent(
            place, place, QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        panel.view.wheelEvent(event)
        assert (panel.diagram.geometry.row > row) == (notches > 0)


# --- keyboard --------------------------------------------------------------------------------------


def press(panel: SequencePanel, key: Qt.Key, text: str = "") -> QKeyEvent:
    """Press a key as the window would let it through; the event, to see who took it."""
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, text)
    override.ignore()
    QApplication.sendEvent(panel.view, override)
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(panel.view, event)
    event.setAccepted(event.isAccepted() and override.isAccepted())
    return event


def test_the_keyboard_goes_from_row_to_row_and_to_a_hop(panel: SequencePanel, failover: Session) -> None:
    panel.view.setFocus()
    here = panel.view.current
    assert here == panel.diagram.present_row
    for key, row in (
        (Qt.Key.Key_Up, here - 1),
        (Qt.Key.Key_Up, here - 2),
        (Qt.Key.Key_Down, here - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, len(panel.diagram.sequence) - 1),
    ):
        assert press(panel, key).isAccepted()
        assert panel.view.current == row
        first, last = panel.view.rows_in_sight
        assert first <= row < last
    press(panel, Qt.Key.Key_PageUp)
    assert panel.view.current < len(panel.diagram.sequence) - 5
    wanted = panel.diagram.sequence.row(panel.view.current).last
    press(panel, Qt.Key.Key_Return)
    assert failover.position == wanted


def test_enter_opens_a_bubble_and_the_menu_closes_it(qtbot: QtBot, panel: SequencePanel) -> None:
    rows = len(panel.diagram.sequence)
    number = bubble_in_sight(panel)
    panel.view.current = number
    press(panel, Qt.Key.Key_Return)
    assert len(panel.diagram.sequence) > rows
    assert panel.view.current == number
    with qtbot.waitSignal(panel.menu.aboutToShow):
        panel.view.lane_menu_wanted.emit("", QPoint(0, 0))
    entry(panel.menu, "Close the bubble")
    panel.menu.close()
    assert len(panel.diagram.sequence) == rows
    assert panel.view.current == number
    press(panel, Qt.Key.Key_Return)
    press(panel, Qt.Key.Key_Down)
    assert press(panel, Qt.Key.Key_Backspace).isAccepted()
    assert len(panel.diagram.sequence) == rows


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_F9])
def test_keys_of_the_window_are_left_to_it(panel: SequencePanel, key: Qt.Key) -> None:
    assert not press(panel, key).isAccepted()


def test_plus_and_minus_zoom(panel: SequencePanel) -> None:
    row = panel.diagram.geometry.row
    assert press(panel, Qt.Key.Key_Plus, "+").isAccepted()
    larger = panel.diagram.geometry.row
    assert larger > row
    press(panel, Qt.Key.Key_Minus, "-")
    press(panel, Qt.Key.Key_Minus, "-")
    assert panel.diagram.zoom < 1
    press(panel, Qt.Key.Key_0, "0")
    assert panel.diagram.geometry.row == row
    for text, is_larger in (("Larger", True), ("Smaller", False), ("Larger", True)):
        panel.lanes.menu().aboutToShow.emit()
        next(entry for entry in panel.lanes.menu().actions() if entry.text().startswith(text)).trigger()
        assert (panel.diagram.zoom > 1.01) == is_larger
    panel.lanes.menu().aboutToShow.emit()
    panel.lanes.menu().actions()[-1].trigger()
    assert panel.diagram.zoom == pytest.approx(1)
    first, last = panel.view.rows_in_sight
    assert first <= panel.diagram.present_row < last


# --- lanes -----------------------------------------------------------------------------------------


def test_the_selected_object_has_its_lane_marked(panel: SequencePanel) -> None:
    panel.set_selected("NODE2/vmms")
    assert panel.diagram.heads.marked == {"NODE2/vmms"}
    panel.set_selected("NODE2/machine")
    assert panel.diagram.heads.marked == {lane for lane in panel.diagram.geometry.lanes if lane.startswith("NODE2/")}
    panel.set_selected("")
    assert panel.diagram.heads.marked == frozenset()


def test_a_lane_is_hidden_and_shown_again(panel: SequencePanel, failover: Session) -> None:
    dll = "NODE2/rhs:1/vmclusres.dll"
    assert dll in panel.diagram.geometry.lanes
    panel.view.lane_menu_wanted.emit(dll, QPoint(0, 0))
    entry(panel.menu, "Hide vmclusres.dll · NODE2")
    panel.menu.close()
    assert dll not in panel.diagram.geometry.lanes
    figure = panel.diagram.figure(panel.diagram.sequence.row(panel.diagram.present_row))
    assert (figure.shape, figure.source, figure.target) == ("through", "NODE2/rhs:1", "NODE2/vmms")
    assert panel.lanes.text() == "Lanes −1"
    assert "hidden" in panel.lanes.toolTip()
    panel.lanes.menu().aboutToShow.emit()
    entry(panel.lanes.menu(), "vmclusres.dll · NODE2")
    assert dll in panel.diagram.geometry.lanes
    assert panel.lanes.text() == "Lanes"


def test_only_the_lanes_of_the_chain_and_all_again(panel: SequencePanel) -> None:
    everything = panel.diagram.geometry.lanes
    panel.lanes.menu().aboutToShow.emit()
    entry(panel.lanes.menu(), "Only the lanes of this chain")
    assert set(panel.diagram.geometry.lanes) < set(everything)
    assert {"NODE2/clussvc", "NODE2/rhs:1", "NODE2/vmms"} <= set(panel.diagram.geometry.lanes)
    assert not any(lane.startswith(("NODE1", "NODE3")) for lane in panel.diagram.geometry.lanes)
    panel.lanes.menu().aboutToShow.emit()
    entry(panel.lanes.menu(), "All lanes")
    assert panel.diagram.geometry.lanes == everything


def test_where_the_present_hop_is_hidden_the_present_is_a_line_between_two_rows(
    panel: SequencePanel, failover: Session
) -> None:
    hop = failover.hop
    assert hop is not None
    panel.hide_lanes(frozenset((hop.source, hop.target)))
    row = panel.diagram.present_row
    assert not panel.diagram.is_present_told
    assert [panel.diagram.tense(number) for number in (row - 1, row, row + 1)] == ["past", "past", "future"]
    line = row_place(panel, row).y() + panel.diagram.geometry.row // 2
    accent = QColor(panel.diagram.ink.theme.accent)
    colours = [picture(panel).pixelColor(panel.width() - 60, y) for y in range(line - 2, line + 3)]
    assert accent in colours
    failover.take("into")
    panel.hide_lanes(frozenset())
    assert panel.diagram.is_present_told


def test_times_are_all_as_long(panel: SequencePanel, failover: Session) -> None:
    hop = failover.hop
    assert hop is not None
    words = panel.diagram.words
    assert words.time(hop) == "00:00:18.000"
    assert words.time(hop._replace(time=hop.time + 1)) == "00:18.000001"


def test_a_node_is_hidden_as_a_whole(panel: SequencePanel) -> None:
    panel.view.lane_menu_wanted.emit("NODE3/clussvc", QPoint(0, 0))
    assert "Only NODE3" in entries(panel.menu)
    entry(panel.menu, "Hide all of NODE3")
    panel.menu.close()
    assert not any(lane.startswith("NODE3/") for lane in panel.diagram.geometry.lanes)


def test_before_the_first_hop_the_menu_says_why_there_is_no_chain(panel: SequencePanel, failover: Session) -> None:
    failover.go_to_start()
    panel.lanes.menu().aboutToShow.emit()
    first = panel.lanes.menu().actions()[0]
    assert not first.isEnabled()
    assert "no hop has happened yet" in first.text()


# --- names and looks -------------------------------------------------------------------------------


def test_the_present_row_is_told_to_assistive_tools(panel: SequencePanel, failover: Session) -> None:
    assert panel.view.accessibleName() == "Sequence diagram"
    hop = failover.hop
    assert hop is not None
    assert Narrator("en").sentence(hop) in panel.view.accessibleDescription()
    press(panel, Qt.Key.Key_Up)
    assert Narrator("en").sentence(hop) not in panel.view.accessibleDescription()
    assert panel.lanes.accessibleName() == "Lanes"
    assert panel.back.text()


def test_language_theme_and_size_are_taken(panel: SequencePanel) -> None:
    panel.set_narrator(Narrator("de"))
    row = panel.diagram.present_row
    assert "Die DLL" in panel.diagram.tip(row)
    for theme in (DARK, HIGH_CONTRAST, LIGHT):
        panel.set_theme(theme)
        assert picture(panel).pixelColor(panel.width() - 60, panel.view.viewport().height() - 2) in (
            QColor(theme.surface),
            QColor(theme.accent_soft),
        )
    panel.set_scale(2.0)
    assert panel.diagram.geometry.row == pytest.approx(Metrics(2.0).height("code") + 18, abs=1)


@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0, 3.0])
def test_a_row_is_large_enough_to_aim_at(panel: SequencePanel, factor: float) -> None:
    panel.set_scale(factor)
    assert panel.diagram.geometry.row >= 24
    assert min(cell.width() for cell in panel.diagram.geometry.cells) >= 24


def test_a_small_panel_still_shows_the_present_hop(qtbot: QtBot, failover: Session) -> None:
    panel = shown(qtbot, failover, (300, 130))
    first, last = panel.view.rows_in_sight
    assert first <= panel.diagram.present_row < last
    start, _ = panel.diagram.ends_of(panel.diagram.present_row)
    bar = panel.view.horizontalScrollBar()
    assert bar.value() <= start
    assert bar.maximum() > 0
    failover.seek(lambda hop: hop.target == "network/Cluster Network 1", is_back=True)
    start, end = panel.diagram.ends_of(panel.diagram.present_row)
    assert end <= bar.value() + bar.pageStep() or end - start > bar.pageStep()
    failover.seek(lambda hop: hop.target == hop.source == "NODE3/clussvc", is_back=True)
    start, end = panel.diagram.ends_of(panel.diagram.present_row)
    assert bar.value() <= start < end <= bar.value() + bar.pageStep()
    panel.hide()


def test_the_documented_account_has_its_second_host(qtbot: QtBot) -> None:
    told = session(preset=DOCUMENTED)
    told.go_to_time(6 * SECOND)
    call = next(place for place, hop in enumerate(told.recording.hops(), 1) if hop.function == "QueryHealth")
    told.go_to(call)
    panel = shown(qtbot, told)
    assert panel.diagram.heads.names["NODE1/rhs:2"] == "RHS 2"
    assert panel.diagram.heads.names["NODE1/rhs:2/vmclusres.dll"] == "vmclusres.dll"
    panel.hide()
