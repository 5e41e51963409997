"""The stopwatch runs with the cursor, shows the right VM, and goes when there is nothing to show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.timeline.outage_parts import PARTS, Split
from gui.panels.outage_bar import part_colour, part_rects
from gui.panels.outage_book import OutageBook
from gui.panels.stopwatch import Stopwatch
from gui.session import Session
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast
from tests.gui.runs import FAIL_NODE1, session

SECOND = 1_000_000


@pytest.fixture
def run(qapp: QApplication) -> Session:
    """NODE1 fails at 7 s."""
    del qapp
    run = session()
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    run.go_to_time(200 * SECOND)
    return run


@pytest.fixture
def watch(qtbot: QtBot, run: Session) -> Iterator[Stopwatch]:
    made = Stopwatch(run, OutageBook(run))
    made.resize(330, 200)
    qtbot.addWidget(made)
    yield made
    made.close()


def told(watch: Stopwatch) -> tuple[str, str, str]:
    return watch.heading.text(), watch.time.text, watch.standing.text()


def test_it_runs_with_the_cursor(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    assert told(watch) == ("OUTAGE OF SQL01", "0:12.0", "still down · it boots")
    assert watch.split.told == "10.0 s detect · 1.0 s regroup · 1.0 s boot…"
    run.go_to_time(12 * SECOND)
    assert told(watch) == ("OUTAGE OF SQL01", "0:05.0", "still down · not noticed yet")
    assert watch.split.told == "5.0 s detect…"
    run.go_to_time(17_500_000)
    assert watch.standing.text() == "still down · the survivors regroup"


def test_it_is_not_there_while_nothing_is_down(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(6 * SECOND)
    assert watch.isHidden()
    assert watch.outage is None
    run.go_to_time(8 * SECOND)
    assert not watch.isHidden()
    run.go_to_start()
    assert watch.isHidden()


def test_what_it_took_stays_for_a_while(run: Session, watch: Stopwatch) -> None:
    changes: list[bool] = []
    watch.shown.connect(changes.append)
    run.go_to_time(70 * SECOND)
    assert told(watch) == ("OUTAGE OF WEB01", "0:56.0", "up again after 56.0 s")
    assert not watch.split.told.endswith("…")
    run.go_to_time(120 * SECOND)
    assert watch.isHidden()
    assert changes == [True, False]


def test_the_selected_vm_goes_first(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    watch.set_selected("NODE1/vm/WEB01")
    assert watch.heading.text() == "OUTAGE OF WEB01"
    watch.set_selected("NODE3/vm/FILE01")
    assert watch.heading.text() == "OUTAGE OF SQL01"
    watch.set_selected("NODE1/clussvc")
    assert watch.heading.text() == "OUTAGE OF SQL01"


def test_the_others_can_be_asked_for(qtbot: QtBot, run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    assert not watch.others.isHidden()
    assert watch.others.accessibleName().startswith("1 more VM")
    assert watch.others.accessibleName() in watch.others.toolTip()
    with qtbot.waitSignal(watch.outages_wanted):
        QTest.keyClick(watch.others, Qt.Key.Key_Space)
    run.go_to_time(60 * SECOND)
    assert watch.heading.text() == "OUTAGE OF WEB01"
    assert watch.others.isHidden()


def test_the_button_is_cut_at_its_end_where_it_is_narrow(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    watch.show()
    watch.resize(330, 200)
    assert watch.others.text() == watch.others.accessibleName()
    watch.resize(110, 200)
    assert watch.others.text().startswith("1 m")
    assert watch.others.text().endswith("…")


def test_the_one_that_is_down_longest_is_shown(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(55 * SECOND)
    run.give(Command("fail-vm", ("DC01",)))
    run.go_to_time(56 * SECOND)
    assert watch.heading.text() == "OUTAGE OF WEB01"


def test_everything_is_read_out(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    assert watch.accessibleName() == "Outage of SQL01"
    assert watch.accessibleDescription() == "0:12.0, still down · it boots. 10.0 s detect · 1.0 s regroup · 1.0 s boot…"


def test_german_has_a_comma(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    watch.set_narrator(Narrator("de"))
    assert watch.time.text == "0:12,0"


def test_it_needs_no_width_and_grows_with_the_text(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    height = watch.sizeHint().height()
    assert watch.minimumSizeHint().width() < 60
    watch.set_scale(2.0)
    assert watch.sizeHint().height() > 1.6 * height
    assert watch.others.minimumHeight() >= 24


def test_above_other_things_its_legend_has_all_its_lines(qtbot: QtBot, run: Session) -> None:
    run.go_to_time(60 * SECOND)
    column = QWidget()
    qtbot.addWidget(column)
    layout = QVBoxLayout(column)
    watch = Stopwatch(run, OutageBook(run))
    layout.addWidget(watch)
    layout.addWidget(QTextBrowser(), 1)
    column.resize(330, 500)
    column.show()
    QApplication.processEvents()
    for width in (330, 250, 500):
        column.resize(width, 500)
        QApplication.processEvents()
        assert watch.split.height() >= watch.split.heightForWidth(watch.split.width())


def test_while_playing_it_is_written_later(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(12 * SECOND)
    run.play()
    run.take("change")
    assert watch.time.text == "0:05.0"
    run.pause()
    assert watch.time.text != "0:05.0"


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_parts_can_be_seen_and_their_names_read(theme: Theme) -> None:
    colours = [part_colour(part, theme) for part in PARTS]
    assert len(set(colours)) == len(PARTS)
    for colour in colours:
        assert contrast(colour, theme.surface) >= 4.5


def test_a_short_part_can_be_seen() -> None:
    rects = part_rects(Split(10 * SECOND, 500, 0, 0, 30 * SECOND), QRectF(0, 0, 200, 10))
    assert list(rects) == ["detect", "regroup", "boot"]
    assert rects["regroup"].width() >= 4
    assert rects["boot"].right() == pytest.approx(200)


def test_looks_differ(run: Session, watch: Stopwatch) -> None:
    run.go_to_time(19 * SECOND)
    watch.show()
    light = watch.grab().toImage()
    watch.set_theme(DARK)
    assert watch.grab().toImage() != light
