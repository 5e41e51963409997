"""The panel says where two histories part and by which rule, and goes there by keyboard."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import gui.compare.pair as pair_module
from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from core.timeline.comparison import Comparison, run_on_until_they_part
from gui.compare.compare_panel import ComparePanel
from gui.compare.pair import Pair
from gui.session import Session
from gui.theme import DARK
from tests.gui.compare.stories import DAMAGE, FAIL_SQL01, REMOVE, SECOND, dll_story, node_story, unparted_story
from tests.gui.runs import session


def shown(qtbot: QtBot, told: Session) -> ComparePanel:
    pair = Pair(told, told)
    panel = ComparePanel(told, pair)
    panel.resize(1100, 420)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return dll_story()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[ComparePanel]:
    made = shown(qtbot, told)
    told.compare(told.branches[0])
    yield made
    made.close()


def test_with_one_history_it_says_how_to_get_another(qtbot: QtBot) -> None:
    panel = shown(qtbot, session())
    panel.set_keys(compare="Ctrl+Shift+C", back="Left")
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Only one history: go back and order something else.\nBack: Left"
    assert not panel.chosen.isVisible()


def test_with_two_and_nothing_compared_it_says_how_to_choose(qtbot: QtBot, told: Session) -> None:
    panel = shown(qtbot, told)
    panel.set_keys(compare="Ctrl+Shift+C", back="Left")
    assert panel.empty.text() == "Nothing is compared: choose a history above.\nCompare: Ctrl+Shift+C"
    assert panel.chosen.isVisible()
    assert not panel.swap.isVisible()
    assert not panel.run_on.isVisible()


def test_a_history_is_chosen_by_keyboard(qtbot: QtBot, told: Session) -> None:
    panel = shown(qtbot, told)
    panel.chosen.setFocus()
    QTest.keyClick(panel.chosen, Qt.Key.Key_Down)
    assert told.compared is told.branches[0]
    assert panel.browser.isVisible()


def test_nothing_is_a_choice_too(told: Session, panel: ComparePanel) -> None:
    QTest.keyClick(panel.chosen, Qt.Key.Key_Up)
    assert told.compared is None
    assert panel.empty.isVisible()


def test_it_tells_the_orders_the_hops_and_the_rules_of_both(panel: ComparePanel) -> None:
    text = panel.browser.toPlainText()
    for piece in (
        "Damage vmclusres.dll on NODE1", "Remove vmclusres.dll from NODE1",
        "00:00:08.000 · hop 250",
        "193 (ERROR_BAD_EXE_FORMAT)", "126 (ERROR_MOD_NOT_FOUND)",
        "Rule dll.is-damaged", "Rule dll.is-missing",
        "Inferred", "Observed in real logs",
    ):  # fmt: skip
        assert piece in text


def test_go_there_goes_to_the_hop_in_the_present_history(told: Session, panel: ComparePanel) -> None:
    second = told.branch
    QTest.keyClick(panel.go_one, Qt.Key.Key_Space)
    assert told.branch is second
    assert told.hop is not None
    assert told.hop.rule == "dll.is-missing"


def test_go_there_in_the_other_looks_at_it(told: Session, panel: ComparePanel) -> None:
    second = told.branch
    QTest.keyClick(panel.go_other, Qt.Key.Key_Space)
    assert told.branch is told.branches[0]
    assert told.compared is second
    assert told.hop is not None
    assert told.hop.rule == "dll.is-damaged"
    # The two have changed places, and so have the buttons.
    assert panel.go_one.text().endswith("1")
    assert panel.chosen.currentText().startswith("2: ")


def test_links_in_the_text_go_there_too(told: Session, panel: ComparePanel) -> None:
    panel.browser.anchorClicked.emit("go:one")
    assert told.hop is not None
    assert told.hop.rule == "dll.is-missing"


def test_swap_looks_at_the_other(told: Session, panel: ComparePanel) -> None:
    QTest.keyClick(panel.swap, Qt.Key.Key_Space)
    assert told.branch is told.branches[0]
    assert told.compared is told.branches[1]


def test_two_that_have_not_parted_can_run_on_until_they_do(qtbot: QtBot) -> None:
    told = unparted_story()
    panel = shown(qtbot, told)
    told.compare(told.branches[0])
    assert "Not yet: as far as both are recorded, until" in panel.browser.toPlainText()
    assert not panel.go_one.isVisible()
    QTest.keyClick(panel.run_on, Qt.Key.Key_Space)
    assert "Rule dll.is-missing" in panel.browser.toPlainText()
    assert not panel.run_on.isVisible()
    assert panel.go_one.isVisible()


def test_who_did_not_wait_can_choose_the_history_again(qtbot: QtBot) -> None:
    told = session(preset=DOCUMENTED)
    told.go_to_time(3 * SECOND)
    told.give(DAMAGE)
    told.go_to_time(400 * SECOND)
    told.rewrite(told.branch.given[0], REMOVE)
    panel = shown(qtbot, told)
    limit, told.patience.limit_ms = told.patience.limit_ms, 0
    give_up = told.patience.give_up
    told.patience.told.connect(give_up)
    told.compare(told.branches[0])
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Not compared: you did not wait. Choose the history again."
    told.patience.told.disconnect(give_up)
    told.patience.limit_ms = limit
    panel.chosen.activated.emit(1)
    assert "Not yet: as far as both are recorded" in panel.browser.toPlainText()


def test_where_they_do_not_part_it_says_why_it_stopped(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    # An hour would take a second; a few milliseconds of it are as good, and the host ends later.
    monkeypatch.setattr(pair_module, "run_on_until_they_part", partial(run_on_until_they_part, limit=5_000))
    told = unparted_story()
    panel = shown(qtbot, told)
    told.compare(told.branches[0])
    QTest.keyClick(panel.run_on, Qt.Key.Key_Space)
    assert "They have not parted for more than an hour of simulated time" in panel.browser.toPlainText()
    assert panel.run_on.isVisible()


def test_the_shorter_one_can_be_let_go_on(told: Session, panel: ComparePanel) -> None:
    told.go_to_time(20 * SECOND)
    assert panel.level.isVisible()
    assert panel.level.text() == "Let history 1 go on to 00:00:20.000"
    QTest.keyClick(panel.level, Qt.Key.Key_Space)
    assert told.branches[0].recording.has_passed(20 * SECOND)
    assert not panel.level.isVisible()


def test_the_table_has_the_outages_of_both(qtbot: QtBot) -> None:
    told = node_story()
    panel = shown(qtbot, told)
    told.compare(told.branches[0])
    assert panel.table.isVisible()
    cells = [[panel.model.index(row, column).data() for column in range(5)] for row in range(panel.model.rowCount())]
    assert ["WEB01", "Whole outage", "no outage", "still down", "–"] in cells
    text = panel.browser.toPlainText()
    assert "History 2: 1 VM(s) down" in text
    assert "2 still down" in text


def test_without_an_outage_the_text_says_so_and_there_is_no_table(qtbot: QtBot, told: Session) -> None:
    told.go_to_time(4 * SECOND)
    told.give(dll_story().branches[0].given[0].command)
    panel = shown(qtbot, told)
    told.compare(told.branches[1])
    assert "History 3: no VM was down." in panel.browser.toPlainText()


def test_moves_over_what_is_recorded_cost_nothing(
    told: Session, panel: ComparePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Pair] = []
    comparison = Pair.comparison

    def counted(pair: Pair) -> Comparison | None:
        looks.append(pair)
        return comparison(pair)

    monkeypatch.setattr(Pair, "comparison", counted)
    for position in range(0, 200, 10):
        told.go_to(position)
    assert looks == []
    told.go_to_end()
    told.take("into")
    assert len(looks) == 1
    panel.hide()
    told.take("into")
    assert len(looks) == 1
    panel.show()
    assert len(looks) == 2


def test_it_follows_language_scale_and_theme(panel: ComparePanel) -> None:
    panel.set_scale(2.0)
    panel.set_theme(DARK)
    assert DARK.accent_text.lower() in panel.browser.toHtml().lower()
    assert panel.table.verticalHeader().defaultSectionSize() >= 32
    panel.set_narrator(Narrator("de"))
    assert "findet Windows keine Datei" in panel.browser.toPlainText()


def test_text_and_table_stand_beside_each_other_where_there_is_room(panel: ComparePanel) -> None:
    assert panel.split.orientation() == Qt.Orientation.Horizontal
    assert panel.browser.isVisible()
    assert panel.table.isVisible()
    assert not panel.pages.isVisible()
    panel.resize(400, 800)
    assert panel.split.orientation() == Qt.Orientation.Vertical
    assert panel.browser.isVisible()
    assert panel.table.isVisible()
    assert not panel.pages.isVisible()


def test_where_there_is_little_room_one_of_them_is_shown_at_a_time(panel: ComparePanel) -> None:
    panel.resize(500, 240)
    assert panel.pages.isVisible()
    assert panel.browser.isVisible()
    assert not panel.table.isVisible()
    panel.pages.setFocus()
    QTest.keyClick(panel.pages, Qt.Key.Key_Right)
    assert not panel.browser.isVisible()
    assert panel.table.isVisible()


def test_where_nobody_was_down_the_page_of_outages_says_so(qtbot: QtBot, told: Session) -> None:
    told.go_to_time(4 * SECOND)
    told.give(FAIL_SQL01)
    told.go_to_start()
    told.give(DAMAGE)
    panel = shown(qtbot, told)
    panel.resize(500, 240)
    told.switch_to(told.branches[3], 0)
    told.give(REMOVE)
    told.compare(told.branches[3])
    panel.pages.setCurrentIndex(1)
    assert panel.nobody.isVisible()
    assert not panel.browser.isVisible()


def test_everything_that_takes_the_focus_has_a_name(panel: ComparePanel) -> None:
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
