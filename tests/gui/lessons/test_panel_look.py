"""The lesson panel in every size, theme and language: nothing is cut off, and nothing is lost by switching."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.lessons.path import Path
from gui.lessons.calibration import Dots
from gui.lessons.option_button import OptionButton
from gui.lessons.prose import Prose
from gui.lessons.word_button import WordButton
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, contrast, style_sheet
from tests.core.lessons.written import walked
from tests.gui.lessons.panel_shown import QUIZ, Shown, settle, shown
from tests.gui.pseudo_locale import PseudoLocale
from tests.gui.shown_words import outside_brackets

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.fixture(scope="module")
def quiz() -> Path:
    """With words that are wider than the panel in large text."""
    return walked(
        QUIZ.replace("SAY", f"say: {{en: {WORD} and so on., de: {WORD}.}}")
        .replace('"Who is asked?"', f'"Who is `{WORD}`?"')
        .replace("At once", WORD)
    )


@pytest.fixture(autouse=True)
def no_sheet(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet("")


def scenes(at: Shown) -> Iterator[str]:
    """Everything that the panel can show."""
    yield "told"
    at.to("asks", "predict")
    yield "asked"
    at.played.session.take("into")
    yield "away"
    at.lessons.come_back()
    yield "looked"
    at.question.answers[at.wrong].click()
    yield "sure"
    at.question.confidences["certain"].click()
    yield "see"
    at.question.answers[at.wrong].click()
    yield "wrong"
    at.to("chooses", "predict")
    yield "choices"
    at.answer(at.wrong)
    yield "why not"
    at.played.through()
    yield "review"
    at.lessons.revisit(1)
    yield "revisited"
    at.lessons.end()
    yield "nothing"


def cut(at: Shown) -> Iterator[str]:
    """What lies outside the panel to a side, or has less height than its words need."""
    inside = at.panel.column.area.viewport().width()
    for widget in at.panel.findChildren(QWidget):
        if not isinstance(widget, Prose | OptionButton | WordButton | Dots | QLabel) or not widget.isVisible():
            continue
        name = f"{type(widget).__name__} {getattr(widget, 'text', str)()[:40]!r}"
        if widget.height() < widget.heightForWidth(widget.width()):
            yield f"{name}: {widget.height()} of {widget.heightForWidth(widget.width())} px"
        left = widget.mapTo(at.panel, QPoint(0, 0)).x()
        room = inside if at.panel.page is not None and at.panel.page.isAncestorOf(widget) else at.panel.width()
        if left < 0 or left + widget.width() > room:
            yield f"{name}: from {left} to {left + widget.width()} of {room}"
        if isinstance(widget, Prose) and widget._document.idealWidth() > widget.width() + 1:
            yield f"{name}: a line of {widget._document.idealWidth()} of {widget.width()} px"


@pytest.mark.parametrize(
    ("factor", "size"),
    [
        (0.8, (280, 400)),
        (1.0, (280, 400)),
        (1.0, (344, 700)),
        (1.0, (1300, 500)),
        (2.0, (344, 400)),
        (3.0, (426, 400)),
        (3.0, (1300, 900)),
    ],
    ids=str,
)
def test_nothing_is_cut_off(factor: float, size: tuple[int, int], quiz: Path, qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setStyleSheet(style_sheet(LIGHT, factor))
    holder = QWidget()
    qtbot.addWidget(holder)
    at = shown(quiz, qtbot)
    at.panel.setParent(holder)
    at.panel.set_scale(factor)
    holder.resize(1400, 900)
    with qtbot.waitExposed(holder):
        holder.show()
    at.panel.setGeometry(QRect(0, 0, *size))
    at.panel.show()
    for scene in scenes(at):
        settle()
        found = list(cut(at))
        assert not found, f"{scene}: {found}"
    at.panel.setParent(None)


def test_there_is_nothing_to_scroll_where_all_has_room(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(300, 500))
    at.to("asks", "verdict")
    settle()
    assert at.panel.column.area.verticalScrollBar().maximum() > 0
    at.panel.resize(900, 1400)
    settle()
    assert at.panel.column.area.verticalScrollBar().maximum() == 0


def test_text_grows_with_the_scale(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(1000, 700))
    settle()
    before = at.panel.head.title.height()
    at.panel.set_scale(2.0)
    settle()
    assert at.panel.head.title.height() > 1.8 * before
    assert at.foot.go.height() >= 80


def test_lines_are_no_longer_than_one_reads(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(1500, 700))
    settle()
    assert at.panel.page is not None
    assert at.panel.page.width() <= 640
    at.panel.resize(400, 700)
    settle()
    assert at.panel.page.width() == 400 - 28


def test_head_and_foot_stay_in_sight_where_there_is_room(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(344, 500))
    at.to("asks", "verdict")
    settle()
    bar = at.panel.column.area.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    for part in (at.panel.head, at.foot):
        assert at.panel.rect().contains(QRect(part.mapTo(at.panel, QPoint(0, 0)), part.size()))


def test_where_there_is_little_room_one_begins_to_read_below_the_head(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(344, 250))
    at.to("asks", "predict")
    settle()
    column = at.panel.column
    assert column.head not in column.pinned
    assert at.panel.page is not None
    assert 0 <= at.panel.page.mapTo(at.panel, QPoint(0, 0)).y() < 30
    at.played.session.go_to(1)
    settle()
    assert at.panel.strip.mapTo(at.panel, QPoint(0, 0)).y() == 0, "that one is elsewhere is seen at once"
    at.lessons.come_back()
    at.panel.column.scroll_by(5)
    at.played.session.go_to(2)
    settle()
    assert at.panel.strip.mapTo(at.panel, QPoint(0, 0)).y() == 0, "wherever one has scrolled to"


def test_every_height_comes_to_rest(quiz: Path, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    at = shown(quiz, qtbot)
    at.panel.setParent(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    at.panel.show()
    at.to("asks", "predict")
    at.played.session.go_to(1)
    column, changes = at.panel.column, []
    for height in range(160, 480, 8):
        at.panel.setGeometry(0, 0, 300, height)
        settle()
        before = column.pinned
        changes.append(len(before))
        settle()
        assert column.pinned == before, height
        inside, room = column._inside, column.area.viewport().height()
        assert inside.height() == max(inside.heightForWidth(inside.width()), room), height
    assert changes == sorted(changes), "the higher it is, the more stays in sight"
    assert {0, 1, 3} == set(changes)
    at.panel.setParent(None)


def test_how_sure_is_in_sight_when_it_is_asked(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, size=(344, 520))
    at.to("asks", "predict")
    at.question.choices[0].click()
    settle()
    view = at.panel.column.area.viewport()
    for button in at.question.confidences.values():
        assert view.rect().contains(QRect(button.mapTo(view, QPoint(0, 0)), button.size()))


def test_who_has_scrolled_stays_there_in_another_size_and_comes_to_the_top_of_another_step(
    quiz: Path, qtbot: QtBot
) -> None:
    at = shown(quiz, qtbot, size=(344, 420))
    at.to("asks", "verdict")
    settle()
    bar = at.panel.column.area.verticalScrollBar()
    at.panel.column.scroll_by(5)
    scrolled = bar.value()
    assert scrolled > 0
    at.panel.resize(350, 430)
    settle()
    assert bar.value() == scrolled
    at.panel.set_theme(DARK)
    settle()
    assert bar.value() == scrolled
    at.lessons.go_back()
    at.lessons.go_on()
    settle()
    assert bar.value() == 0


# --- colours -------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_every_theme_reaches_every_page_and_can_be_read(theme: object, quiz: Path, qtbot: QtBot) -> None:
    chosen = next(each for each in (LIGHT, DARK, HIGH_CONTRAST) if each is theme)
    at = shown(quiz, qtbot)
    at.panel.set_theme(chosen)
    for scene in scenes(at):
        settle()
        picture = at.panel.grab().toImage()
        assert picture.pixelColor(2, picture.height() - 3) == QColor(chosen.surface), scene
        assert at.panel.page is not None
        for part in at.panel.page.findChildren(OptionButton):
            frame = part.frame
            assert contrast(frame.outline, chosen.surface) >= 3, scene
        telling = at.panel._telling
        for state in (*chosen.states().values(), telling.calm):
            assert contrast(state.text, state.fill) >= 4.5


def test_another_theme_keeps_what_is_shown(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.to("asks", "predict")
    at.question.answers[at.right].click()
    before = at.read()
    at.panel.set_theme(DARK)
    assert at.read() == before
    assert at.question.answers[at.right].is_chosen


# --- language ------------------------------------------------------------------------------------


def test_the_language_is_switched_in_the_middle(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.to("asks", "predict")
    at.question.answers[at.right].click()
    at.panel.set_narrator(Narrator("de"))
    assert "Wer wird gefragt?" in at.read()
    assert at.question.answers[at.right].text() == "Ressourcenhost (RHS) auf NODE1"
    assert at.question.answers[at.right].is_chosen
    at.question.confidences["certain"].click()
    at.foot.go.click()
    assert "So ist IsAlive." in at.read()
    at.panel.set_narrator(Narrator("en"))
    assert "So IsAlive is." in at.read()


def test_every_word_of_the_panel_is_translated(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    locale = PseudoLocale(at.panel)
    locale.install()
    settle()
    theirs = {WORD, "and", "so", "on", "Look", "at", "now", "So", "it", "is", "Who", "Where", "When", "does", "move"}
    theirs |= {"It", "has", "to", "be", "noticed", "first", "Later", "A", "IsAlive", "RHS", "VM", "VMMS", "DLL"}
    try:
        for scene in scenes(at):
            settle()
            if scene in ("wrong", "why not", "revisited"):
                continue  # the rule and the hop are told in words of the core
            shown_now: list[Prose | WordButton] = [*at.panel.findChildren(Prose), *at.panel.findChildren(WordButton)]
            for label in shown_now:
                if label.isVisible():
                    left = outside_brackets(label.text()).replace("?", " ").replace(".", " ").split()
                    words = [word for word in left if word.isalpha() and word not in theirs]
                    assert not words, f"{scene}: {label.text()}"
        assert outside_brackets(at.read()).strip() == "", "nothing is open"
    finally:
        locale.remove()
