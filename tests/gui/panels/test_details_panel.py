"""The details pane says what the hop at the cursor is, why, how sure that is, and what nobody noticed."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.evidence.protection import unnoticed, unprotected
from core.kernel.hops import Hop
from core.rules.catalogue import catalogue
from gui.panels.details_panel import DetailsPanel
from gui.panels.details_text import DetailsText
from gui.session import Session
from gui.theme import DARK, LIGHT
from tests.gui.runs import session, steps, story


@pytest.fixture(scope="module")
def told(qapp: QApplication) -> Session:
    del qapp
    return story()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[DetailsPanel]:
    told.go_to_start()
    panel = DetailsPanel(told)
    panel.resize(330, 500)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def text(panel: DetailsPanel) -> str:
    return " ".join(panel.browser.toPlainText().replace("\xa0", " ").split())


def go_to(told: Session, wanted: Callable[[Hop], bool]) -> Hop:
    position = next(n for n, hop in enumerate(told.recording.hops(), 1) if wanted(hop))
    told.go_to(position)
    assert told.hop is not None
    return told.hop


def test_before_the_first_hop_it_says_what_to_do(panel: DetailsPanel) -> None:
    assert "Press Right to see the first hop" in text(panel)


def test_every_hop_of_a_story_is_told(told: Session, panel: DetailsPanel) -> None:
    narrator = Narrator("en")
    kinds = set()
    for position in range(1, len(told.recording) + 1):
        hop = told.recording.hop(position)
        if hop.kind in kinds and position % 7:
            continue
        kinds.add(hop.kind)
        told.go_to(position)
        said = text(panel)
        stack = told.recording.stack(position)
        assert narrator.sentence(hop, stack[-1] if stack else None) in said
        assert narrator.reason(hop) in said
        assert catalogue()[hop.rule].source in said
        assert f"#{hop.index}" in said
        assert narrator.time(hop.time) in said
    assert kinds == {"call", "return", "message", "timer", "input", "abort", "kill", "bundle"}


def test_the_statement_is_named(told: Session, panel: DetailsPanel) -> None:
    go_to(told, lambda hop: hop.rule == "watch.reads-interval")
    assert "statement S6a of the article" in text(panel)
    assert "From the article" in text(panel)


def test_how_sure_it_is_stands_in_words(qapp: QApplication) -> None:
    del qapp
    words = DetailsText(Narrator("en"), LIGHT)
    said = {rule.provenance: words.provenance(rule.provenance) for rule in catalogue().values()}
    assert len(said) >= 4
    assert len(set(said.values())) == len(said)


def test_the_call_stack_stands_innermost_first(told: Session, panel: DetailsPanel) -> None:
    hop = go_to(told, lambda hop: hop.function == "IsAlive" and hop.target.endswith("vmclusres.dll"))
    frames = told.recording.stack(told.position)
    assert len(frames) >= 3
    said = text(panel)
    stack = said[said.index("CALL STACK") :]
    narrator = Narrator("en")
    places = [stack.index(f"{f.function}({narrator.arguments(f)}) · {narrator.short_name(f.target)}") for f in frames]
    assert places == sorted(places, reverse=True)
    assert frames[-1] == hop


def test_what_changed_stands_before_and_after(told: Session, panel: DetailsPanel) -> None:
    go_to(told, lambda hop: any(key == "node/NODE1" for key, _, _ in hop.changes))
    assert "NODE1 Power: On → Off" in text(panel)
    html = panel.browser.toHtml()
    assert "underline" in html[html.index(">Off<") - 200 : html.index(">Off<")]
    go_to(told, lambda hop: any(key.startswith("missed/") for key, _, _ in hop.changes))
    assert "Missed in a row: 0 → 1" in text(panel)


def test_bookkeeping_is_left_out(told: Session, panel: DetailsPanel) -> None:
    hop = go_to(told, lambda hop: bool(hop.changes) and all(key.startswith("pending/") for key, _, _ in hop.changes))
    assert hop.changes
    assert "WHAT IT CHANGED" not in text(panel)
    for position in range(1, len(told.recording) + 1):
        told.go_to(position)
        assert "pending/" not in text(panel)
        assert "claim" not in text(panel)


def test_many_changes_are_shown_when_asked_for(qtbot: QtBot) -> None:
    run = session("sixteen-nodes")
    panel = DetailsPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    steps(run, 3)
    from core.commands.catalogue import Command, choices

    run.give(Command("fail-node", (choices(run.rows, "node")[0],)))
    while not (run.hop and len(run.hop.changes) > 20):
        run.take("into")
    assert "Show" in text(panel)
    short = len(text(panel))
    panel._follow_link(QUrl("changes:show"))
    assert len(text(panel)) > short
    assert "more change" not in text(panel)
    run.take("into")
    run.take("into", is_back=True)
    assert len(text(panel)) == short


def test_a_bundle_opens_and_closes_in_place(told: Session, panel: DetailsPanel) -> None:
    hop = go_to(told, lambda hop: hop.kind == "bundle")
    assert f"Stands for {hop.width} hop" in text(panel)
    assert "Show them" in text(panel)
    position, length = told.position, len(told.recording)
    panel._follow_link(QUrl("bundle:show"))
    said = text(panel)
    for index in range(hop.index, hop.last + 1):
        assert f"#{index} " in said
    assert (told.position, len(told.recording)) == (position, length)
    panel._follow_link(QUrl("bundle:hide"))
    assert "Show them" in text(panel)


def test_the_link_of_a_bundle_can_be_reached_by_keyboard(told: Session, panel: DetailsPanel) -> None:
    hop = go_to(told, lambda hop: hop.kind == "bundle")
    panel.browser.setFocus()
    QTest.keyClick(panel.browser, Qt.Key.Key_Tab)
    QTest.keyClick(panel.browser, Qt.Key.Key_Return)
    assert f"#{hop.last} " in text(panel)


def test_what_nobody_noticed_stands_there(told: Session, panel: DetailsPanel) -> None:
    told.go_to(1)
    assert "Not noticed" not in text(panel)
    assert "Not protected" not in text(panel)
    go_to(told, lambda hop: hop.rule == "command.damage-dll")
    told.take("into")
    assert "Not protected" in text(panel)
    assert "FILE01" in text(panel)
    go_to(told, lambda hop: hop.rule == "command.fail-vm")
    told.take("into")
    assert "Not noticed FILE01 has failed on NODE3, but the cluster still shows it as Online" in text(panel)


def test_what_nobody_noticed_is_never_out_of_date(told: Session, panel: DetailsPanel) -> None:
    boxes = set()
    while not told.is_at_tip:
        told.take("into")
        said = text(panel)
        cases = [case.text.en for case in unnoticed(told.rows)] + [case.text.en for case in unprotected(told.rows)]
        assert all(case in said for case in cases)
        assert ("Not noticed" in said, "Not protected" in said) == (
            bool(unnoticed(told.rows)),
            bool(unprotected(told.rows)),
        )
        boxes.add(tuple(cases))
    assert len(boxes) >= 4


def test_a_hidden_panel_is_written_when_it_is_shown(told: Session, panel: DetailsPanel) -> None:
    panel.hide()
    before = text(panel)
    told.go_to(40)
    assert text(panel) == before
    panel.show()
    assert "#" in text(panel) != before


def test_while_playing_it_is_written_later(told: Session, panel: DetailsPanel) -> None:
    told.go_to(40)
    before = text(panel)
    told.play()
    assert text(panel) == before
    told.pause()
    assert told.hop is not None
    assert f"#{told.hop.index} " in text(panel)


def test_languages_and_themes_change_what_stands_there(told: Session, panel: DetailsPanel) -> None:
    hop = go_to(told, lambda hop: hop.rule == "watch.reads-interval")
    panel.set_narrator(Narrator("de"))
    assert Narrator("de").reason(hop) in text(panel)
    panel.set_theme(DARK)
    assert DARK.accent_text.casefold() in panel.browser.toHtml().casefold()
    assert LIGHT.accent_text.casefold() not in panel.browser.toHtml().casefold()


@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0, 3.0])
def test_text_wraps_at_any_scale(told: Session, panel: DetailsPanel, factor: float) -> None:
    go_to(told, lambda hop: hop.kind == "kill")
    panel.set_scale(factor)
    document = panel.browser.document()
    assert document.idealWidth() <= panel.browser.viewport().width() + 1
    assert f"font-size:{round(14 * factor)}px" in panel.browser.toHtml()


def test_it_scrolls_by_keyboard_and_keeps_its_place(told: Session, panel: DetailsPanel) -> None:
    go_to(told, lambda hop: hop.kind == "kill")
    panel.set_scale(2.0)
    bar = panel.browser.verticalScrollBar()
    QTest.keyClick(panel.browser, Qt.Key.Key_PageDown)
    place = bar.value()
    assert place > 0
    panel.set_narrator(Narrator("en"))
    assert bar.value() == place


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_left_and_right_are_left_to_stepping(panel: DetailsPanel, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    panel.browser.keyPressEvent(event)
    assert not event.isAccepted()


def test_text_can_be_selected_and_is_named(panel: DetailsPanel) -> None:
    panel.browser.selectAll()
    assert panel.browser.textCursor().hasSelection()
    assert panel.browser.accessibleName() == "Details of the present hop"
    assert panel.browser.accessibleDescription()


def test_a_change_of_language_writes_anew(told: Session, panel: DetailsPanel) -> None:
    told.go_to(5)
    panel.browser.setPlainText("stale")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert "stale" not in text(panel)
