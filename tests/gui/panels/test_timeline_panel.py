"""The timeline loads its plot late, follows the cursor, and goes where it is clicked."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.timeline.lanes import LaneState
from gui.panels.timeline_marks import PlacedMark
from gui.panels.timeline_panel import TimelinePanel
from gui.panels.timeline_plot import TimelinePlot
from gui.panels.timeline_span import US, Span
from gui.panels.timeline_words import TimelineWords
from gui.session import Session
from gui.theme import DARK, LIGHT
from tests.gui.runs import FAIL_NODE1, session, steps, story


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return story()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[TimelinePanel]:
    panel = loaded(qtbot, told)
    yield panel
    panel.close()


def loaded(qtbot: QtBot, run: Session) -> TimelinePanel:
    panel = TimelinePanel(run)
    panel.resize(620, 330)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.loaded):
        panel.show()
    QApplication.processEvents()
    return panel


def plot_of(panel: TimelinePanel) -> TimelinePlot:
    assert panel.plot is not None
    return panel.plot


def span_of(panel: TimelinePanel) -> Span:
    span = plot_of(panel).overlay.span
    assert span is not None
    return span


def marks_of(panel: TimelinePanel) -> list[PlacedMark]:
    return plot_of(panel).overlay.marks


def click(panel: TimelinePanel, at: QPointF) -> None:
    QTest.mouseClick(
        plot_of(panel).plot.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint()
    )


def test_nothing_slow_is_imported_with_the_panels() -> None:
    asked = (
        "import sys, gui.panels.timeline_panel, gui.panels.hop_list_panel, gui.panels.details_panel;"
        "print([m for m in ('numpy', 'networkx', 'pyqtgraph') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_a_word_stands_there_until_the_plot_is_loaded(qtbot: QtBot) -> None:
    panel = TimelinePanel(session())
    qtbot.addWidget(panel)
    assert panel._importing is None
    panel.resize(600, 300)
    panel.show()
    assert panel.plot is None
    assert panel.placeholder.isVisible()
    assert panel.placeholder.text()
    qtbot.waitUntil(lambda: panel.plot is not None)
    assert not panel.placeholder.isVisible()
    assert plot_of(panel).isVisible()


def test_the_cursor_follows(told: Session, panel: TimelinePanel) -> None:
    overlay = plot_of(panel).overlay
    for position in (0, 50, len(told.recording), 200):
        told.go_to(position)
        assert overlay.cursor_time == told.time
        span = span_of(panel)
        assert span.area.left() - 1 <= span.x(told.time / US) <= span.area.right() + 1


def test_the_bars_are_the_lanes(told: Session, panel: TimelinePanel) -> None:
    told.go_to_end()
    lanes = panel._lanes
    assert lanes is not None
    up = LaneState("up", is_known=True)
    expected = [
        (segment.start / US, segment.end / US, number + 0.2)
        for number, lane in enumerate(lanes.lanes)
        for segment in lane.segments(lanes.end)
        if segment.state == up
    ]
    options = plot_of(panel)._bars[up].opts
    assert list(zip(options["x0"], options["x1"], options["y0"], strict=True)) == expected
    assert len(lanes.marks) == 3
    end = lanes.end
    steps(told, 60)
    assert lanes.end > end
    assert lanes.end == told.recording.hop(len(told.recording)).time
    assert panel._lanes is lanes


def test_bars_and_overlay_agree_on_where_things_are(panel: TimelinePanel) -> None:
    span = span_of(panel)
    view = plot_of(panel).plot.getViewBox()
    for seconds, lane in ((0.0, 0.0), (7.5, 3.0), (12.0, 6.0)):
        at = view.mapViewToScene(QPointF(seconds, lane))
        assert span.x(seconds) == pytest.approx(at.x(), abs=1)
        assert span.y(lane) == pytest.approx(at.y(), abs=1)


def test_a_click_goes_to_its_time(told: Session, panel: TimelinePanel) -> None:
    span = span_of(panel)
    told.play()
    click(panel, QPointF(span.x(7.5), span.y(1.5)))  # between two beats, where no rounding to pixels matters
    assert told.position == told.recording.position_at(7 * US + US // 2)
    assert not told.is_playing


def test_a_click_on_what_the_user_did_goes_to_that_hop(told: Session, panel: TimelinePanel) -> None:
    mark = marks_of(panel)[1]
    click(panel, plot_of(panel).overlay._label(mark).center())
    assert told.position == mark.position
    assert told.hop is not None
    assert told.hop.rule == "command.fail-vm"


def test_every_mark_has_its_words_and_none_covers_another(panel: TimelinePanel) -> None:
    overlay = plot_of(panel).overlay
    marks = marks_of(panel)
    assert [mark.text for mark in marks] == [
        "Damage vmclusres.dll on NODE3",
        "Fail FILE01 (the guest fails)",
        "Fail NODE1 (power loss)",
    ]
    labels = [overlay._label(mark) for mark in marks if mark.row >= 0]
    assert len(labels) == 3
    for number, label in enumerate(labels):
        assert overlay.rect().contains(label.toAlignedRect())
        assert not any(label.intersects(other) for other in labels[number + 1 :])


def test_words_for_which_there_is_no_room_are_in_the_tooltip(qtbot: QtBot) -> None:
    run = session()
    steps(run, 3)
    for _ in range(6):
        run.give(FAIL_NODE1)
    panel = loaded(qtbot, run)
    marks = marks_of(panel)
    assert len(marks) == 6
    assert 0 < sum(mark.row >= 0 for mark in marks) < 6
    tip = plot_of(panel).tip_at(QPointF(marks[0].x, span_of(panel).area.top() + 5))
    assert tip.count("Fail NODE1 (power loss)") == 6


def test_a_tooltip_says_the_state_in_words(told: Session, panel: TimelinePanel) -> None:
    span = span_of(panel)
    plot = plot_of(panel)
    lanes = panel._lanes
    assert lanes is not None
    row = [lane.name for lane in lanes.lanes].index("FILE01")
    for seconds, word in ((2.0, "Running"), (7.5, "Running, not protected"), (13.0, "Failed, not noticed")):
        tip = plot.tip_at(QPointF(span.x(seconds), span.y(row + 0.5)))
        assert tip.startswith("FILE01 at 00:00:")
        assert tip.endswith(f": {word}")
    assert plot.tip_at(QPointF(span.x(lanes.end / US + 0.5), span.y(row + 0.5))) == ""
    assert plot.tip_at(QPointF(1, span.area.bottom() + 5)) == ""
    assert plot.tip_at(QPointF(1, span.y(row + 0.5))) == "FILE01"
    del told


def test_the_states_at_the_cursor_are_read_out(told: Session, panel: TimelinePanel) -> None:
    told.go_to(5)
    plot = plot_of(panel).plot
    assert plot.accessibleName() == "Timeline of nodes and virtual machines"
    assert plot.accessibleDescription() == "At 00:00:00.000 everything is running."
    told.go_to_end()
    assert "FILE01: Failed, not noticed" in plot.accessibleDescription()


def test_another_branch_has_lanes_of_its_own(told: Session, panel: TimelinePanel) -> None:
    before = panel._lanes
    told.go_to(40)
    told.give(FAIL_NODE1)
    assert panel._lanes is not before
    assert [mark.text for mark in marks_of(panel)] == ["Fail NODE1 (power loss)"]


def test_zooming_can_be_undone(panel: TimelinePanel) -> None:
    plot = plot_of(panel)
    whole = plot.plot.getViewBox().viewRange()[0]
    view = plot.plot.getViewBox()
    view.setRange(xRange=(2, 4), padding=0)
    view.sigRangeChangedManually.emit([True, False])
    assert panel.whole.isVisible()
    panel._session.go_to(5)
    panel._session.go_to_end()
    start, end = view.viewRange()[0]
    assert end - start == pytest.approx(2)
    assert start <= panel._session.time / US <= end
    panel.whole.click()
    assert view.viewRange()[0] == pytest.approx(whole)
    assert not panel.whole.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Home])
def test_keys_of_stepping_are_left_alone(panel: TimelinePanel, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    plot_of(panel).plot.keyPressEvent(event)
    assert not event.isAccepted()


def press(panel: TimelinePanel, key: Qt.Key) -> None:
    QTest.keyClick(plot_of(panel).plot, key)


def test_many_lanes_are_folded_and_enter_shows_them_all(qtbot: QtBot) -> None:
    run = session("sixteen-nodes")
    panel = loaded(qtbot, run)
    run.take("into")
    plot = plot_of(panel)
    assert not plot._bar.isVisible()
    assert plot._shelf.folded > 100
    press(panel, Qt.Key.Key_Return)
    assert plot._shelf.folded == 0
    assert plot._bar.isVisible()
    before = span_of(panel).first
    press(panel, Qt.Key.Key_Down)
    assert span_of(panel).first == before + 1
    for height in range(300, 324):
        panel.resize(620, height)
        QApplication.processEvents()
        plot._bar.setValue(plot._bar.maximum())
        span = span_of(panel)
        assert span.y(plot._shelf.rows) <= span.area.bottom() + 1
    plot._bar.setValue(0)
    press(panel, Qt.Key.Key_Enter)
    assert plot._shelf.folded > 100


def test_a_click_on_the_fold_unfolds(qtbot: QtBot) -> None:
    panel = loaded(qtbot, session("sixteen-nodes"))
    plot = plot_of(panel)
    assert plot.overlay.fold.height() >= 24
    click(panel, QPointF(plot.overlay.fold.left() + 40, plot.overlay.fold.top() + 8))
    assert plot._shelf.folded == 0


def test_who_fails_is_in_sight_however_low_the_panel_is(told: Session, panel: TimelinePanel) -> None:
    panel.resize(512, 150)
    QApplication.processEvents()
    plot = plot_of(panel)
    assert not plot._bar.isVisible()
    names = [lane.name for lane in plot._shelf.lanes]
    assert {"NODE1", "SQL01", "WEB01", "FILE01"} <= set(names)
    assert plot._shelf.folded + len(names) == 7
    assert span_of(panel).y(plot._shelf.rows) <= span_of(panel).area.bottom()
    del told


def test_names_of_lanes_take_no_more_than_their_share(told: Session, panel: TimelinePanel) -> None:
    panel.set_scale(3.0)
    panel.resize(420, 330)
    QApplication.processEvents()
    assert span_of(panel).area.left() <= 420 * 0.32
    shown = [text for _, text in plot_of(panel).plot.getAxis("left")._tickLevels[0]]
    assert any(text.endswith("…") for text in shown)
    del told


def test_the_cursor_can_be_dragged(told: Session, panel: TimelinePanel) -> None:
    told.go_to_end()
    view = plot_of(panel).plot.viewport()
    span = span_of(panel)
    start, end = (QPoint(round(span.x(time)), round(span.y(2))) for time in (told.time / US, 4.0))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, QPoint((start.x() + end.x()) // 2, start.y()))
    middle = told.time
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, end)
    assert told.time == told.recording.hop(told.recording.position_at(4 * US)).time < middle
    assert span_of(panel).start == 0
    QTest.mouseMove(view, start)
    assert told.time < middle


def test_dragging_ends_where_the_recording_does(told: Session, panel: TimelinePanel) -> None:
    told.go_to_end()
    end = told.position
    span = span_of(panel)
    view = plot_of(panel).plot.viewport()
    at = QPoint(round(span.x(told.time / US)), round(span.y(2)))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(view, QPoint(panel.width() - 1, at.y()))
    assert told.position == end == len(told.recording)


def test_plus_and_minus_zoom_about_the_cursor_and_0_shows_all(told: Session, panel: TimelinePanel) -> None:
    told.go_to_time(5 * US)
    whole = span_of(panel)
    place = (5 - whole.start) / (whole.end - whole.start)
    press(panel, Qt.Key.Key_Plus)
    near = span_of(panel)
    assert near.end - near.start == pytest.approx((whole.end - whole.start) / 1.5)
    assert (told.time / US - near.start) / (near.end - near.start) == pytest.approx(place, abs=0.01)
    assert panel.whole.isVisible()
    press(panel, Qt.Key.Key_Minus)
    press(panel, Qt.Key.Key_Minus)
    assert not panel.whole.isVisible()
    press(panel, Qt.Key.Key_Plus)
    press(panel, Qt.Key.Key_0)
    assert span_of(panel).end == pytest.approx(whole.end)
    assert not panel.whole.isVisible()


def test_moving_the_cursor_draws_no_lane_again(told: Session, panel: TimelinePanel) -> None:
    told.go_to_end()
    panel.grab()
    overlay = plot_of(panel).overlay
    still = overlay._still
    assert still is not None
    told.go_to(20)
    panel.grab()
    assert overlay._still is still
    assert overlay.cursor_time == told.time


def test_an_empty_run_says_so(qtbot: QtBot) -> None:
    run = session()
    panel = loaded(qtbot, run)
    empty = panel.grab().toImage()
    run.go_to_time(5 * US)
    run.go_to_start()
    assert panel.grab().toImage() != empty
    assert plot_of(panel)._words.nothing_yet().startswith("Nothing has happened yet.")


def test_few_lanes_need_no_scroll_bar(panel: TimelinePanel) -> None:
    assert not plot_of(panel)._bar.isVisible()


def test_looks(told: Session, panel: TimelinePanel) -> None:
    span = span_of(panel)
    row = span.row
    panel.set_theme(DARK)
    panel.set_scale(2.0)
    panel.resize(1200, 640)
    QApplication.processEvents()
    assert span_of(panel).row > 1.8 * row
    image = panel.grab().toImage()
    span = span_of(panel)
    # In the middle of the bar of NODE2, which is up all the time.
    at = plot_of(panel).mapTo(panel, QPoint(round(span.x(3.0)), round(span.y(1.5))))
    ratio = image.devicePixelRatio()
    assert image.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name().upper() == DARK.online.outline
    panel.set_theme(LIGHT)
    assert panel.grab().toImage() != image
    del told


def test_what_is_hidden_is_drawn_when_it_is_shown(told: Session, panel: TimelinePanel) -> None:
    panel.hide()
    overlay = plot_of(panel).overlay
    before = overlay.cursor_time
    told.go_to(10)
    assert overlay.cursor_time == before != told.time
    panel.show()
    assert overlay.cursor_time == told.time


def test_while_playing_it_is_drawn_later(told: Session, panel: TimelinePanel) -> None:
    told.go_to(10)
    overlay = plot_of(panel).overlay
    told.play()
    before = overlay.cursor_time
    told.take("change")
    assert overlay.cursor_time == before
    told.pause()
    assert overlay.cursor_time == told.time


@pytest.mark.parametrize(
    ("seconds", "english", "german"),
    [
        (0.0, "0 s", "0 s"),
        (0.5, "0.5 s", "0,5 s"),
        (60.0, "1 min", "1 min"),
        (90.0, "90 s", "90 s"),
        (600.0, "10 min", "10 min"),
        (20.0015, "20.0015 s", "20,0015 s"),
    ],
)
def test_times_on_the_axis(qapp: QApplication, seconds: float, english: str, german: str) -> None:
    del qapp
    assert TimelineWords(Narrator("en")).tick(seconds) == english
    assert TimelineWords(Narrator("de")).tick(seconds) == german


@pytest.mark.parametrize(
    ("time", "english", "german"),
    [
        (0, "0 s", "0 s"),
        (7_200_000, "7.2 s", "7,2 s"),
        (59_999_500, "59.9995 s", "59,9995 s"),
        (60_000_000, "01:00.000", "01:00.000"),
        (123_000_500, "02:03.000500", "02:03.000500"),
        (3_620_040_000, "01:00:20.040", "01:00:20.040"),
    ],
)
def test_the_time_at_the_cursor(qapp: QApplication, time: int, english: str, german: str) -> None:
    del qapp
    assert TimelineWords(Narrator("en")).cursor(time) == english
    assert TimelineWords(Narrator("de")).cursor(time) == german


def test_another_language(panel: TimelinePanel) -> None:
    panel.set_narrator(Narrator("de"))
    assert marks_of(panel)[0].text == "vmclusres.dll auf NODE3 beschädigen"
