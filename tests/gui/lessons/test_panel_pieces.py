"""The pieces of the lesson panel: text that breaks anywhere, buttons in rows, signs."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.lessons.answer_face import AnswerFace, Frame, Front
from gui.lessons.answer_row import AnswerRow
from gui.lessons.calibration import Dots
from gui.lessons.head import Share
from gui.lessons.option_button import OptionButton
from gui.lessons.prose import Prose, marked
from gui.lessons.signs import Sign, paint_sign
from gui.lessons.word_button import WordButton
from gui.lessons.words import signed
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.rich_text import RichText
from gui.theme import DARK, LIGHT

RICH = RichText(LIGHT, 1.0)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"


def prose(text: str, qtbot: QtBot) -> Prose:
    made = Prose(marked(RICH, text))
    qtbot.addWidget(made)
    return made


def painted(widget: QWidget) -> set[str]:
    """The colours of a widget."""
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


# --- text ----------------------------------------------------------------------------------------


def test_what_stands_between_backticks_is_code(qtbot: QtBot) -> None:
    html = marked(RICH, "Ask `IsAlive` <now> & `then`")
    assert "`" not in html
    assert html.count("font-family") == 2
    assert "&lt;now&gt; &amp;" in html
    assert html.index("font-family") < html.index("IsAlive") < html.index("&lt;now")


def test_lines_of_a_text_stay_lines(qtbot: QtBot) -> None:
    assert prose("one\ntwo", qtbot).text() == "one\ntwo"
    assert prose("one\ntwo", qtbot).heightForWidth(500) > 1.8 * prose("one", qtbot).heightForWidth(500)


def test_a_word_that_is_wider_than_the_panel_is_broken(qtbot: QtBot) -> None:
    wide = prose(LONG, qtbot)
    assert wide.heightForWidth(100) > 3 * wide.heightForWidth(1000)
    assert wide._document.idealWidth() <= 100 or wide.heightForWidth(100) > 0


def test_it_is_heard_without_marks_and_empty_lines(qtbot: QtBot) -> None:
    table = Prose("<table><tr><td>–</td><td>one</td></tr></table>")
    qtbot.addWidget(table)
    assert table.text() == "–\none"
    assert prose("`Code`", qtbot).text() == "Code"


def test_the_same_text_is_not_laid_out_again(qtbot: QtBot) -> None:
    made = prose("one", qtbot)
    document = made._document
    made.say(marked(RICH, "one"))
    assert made._document is document
    made.say(marked(RICH, "two"))
    assert made.text() == "two"


@pytest.mark.parametrize(("points", "text"), [(0, "0"), (3, "+3"), (-6, "−6")])
def test_points_have_their_sign(points: int, text: str) -> None:
    assert signed(points) == text


# --- buttons in rows -----------------------------------------------------------------------------


def row_of(qtbot: QtBot, *texts: str, fills: int | None = None) -> tuple[QWidget, list[WordButton]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [WordButton() for _ in texts]
    for button, text in zip(buttons, texts, strict=True):
        button.say(text, "tip")
    row = WrappingRow(holder, None if fills is None else buttons[fills])
    row.setSpacing(8)
    row.setContentsMargins(10, 5, 10, 7)
    for button in buttons:
        row.addWidget(button)
    holder.show()
    return holder, buttons


def placed(holder: QWidget, width: int) -> None:
    holder.resize(width, holder.heightForWidth(width))
    layout = holder.layout()
    assert layout is not None
    layout.setGeometry(holder.rect())


def test_buttons_stand_beside_each_other_where_there_is_room(qtbot: QtBot) -> None:
    holder, (one, other) = row_of(qtbot, "Back", "Go on", fills=1)
    placed(holder, 400)
    assert one.y() == other.y() == 5
    assert one.x() == 10
    assert one.width() == one.sizeHint().width()
    assert other.x() == one.geometry().right() + 9
    assert other.geometry().right() == 389
    assert holder.height() == one.height() + 12


def test_where_there_is_none_they_stand_in_rows(qtbot: QtBot) -> None:
    holder, (one, other) = row_of(qtbot, "Back to the lesson", "Go on to what comes next", fills=1)
    placed(holder, 240)
    assert other.y() == one.geometry().bottom() + 9
    assert other.width() == 220
    assert one.width() == one.sizeHint().width()


def test_a_button_wider_than_the_row_takes_lines(qtbot: QtBot) -> None:
    holder, (only,) = row_of(qtbot, "Go on to what comes next in this lesson")
    placed(holder, 160)
    assert only.width() == 140
    assert only.height() > only.sizeHint().height()
    assert holder.height() == only.height() + 12


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    holder, (one, other) = row_of(qtbot, "Back", "Go on")
    one.hide()
    placed(holder, 400)
    assert other.x() == 10
    other.hide()
    assert holder.heightForWidth(400) == 12


# --- a button ------------------------------------------------------------------------------------


def test_a_button_is_pressed_by_enter_and_not_by_up_and_down(qtbot: QtBot) -> None:
    button = WordButton()
    qtbot.addWidget(button)
    button.say("Go on", "tip")
    button.show()
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(button, key)
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 2


def test_a_button_shows_that_it_has_the_keys(qtbot: QtBot) -> None:
    for button in (WordButton("quiet"), OptionButton(marked(RICH, "one"), 1, RICH)):
        qtbot.addWidget(button)
        button.setText("one")
        button.resize(200, 44)
        with qtbot.waitExposed(button):
            button.show()
        button.clearFocus()
        before = painted(button)
        button.setFocus()
        assert LIGHT.accent in painted(button) - before or len(painted(button)) != len(before)


def test_a_button_that_cannot_be_pressed_is_not_loud(qtbot: QtBot) -> None:
    button = WordButton("primary")
    qtbot.addWidget(button)
    button.say("Go on", "tip")
    loud = button._words.toHtml()
    button.setEnabled(False)
    quiet = button._words.toHtml()
    assert LIGHT.on_accent.lower() in loud
    assert LIGHT.text_soft.lower() in quiet


# --- answers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_answers_differ_in_more_than_colour(theme: object, qtbot: QtBot) -> None:
    rich = RichText(LIGHT if theme is LIGHT else DARK, 1.0)
    rows = [
        AnswerRow("x", (), rich, is_right=right, is_given=given, is_seen=seen)
        for right, given, seen in (
            (True, True, True),
            (True, False, False),
            (False, True, False),
            (False, False, False),
        )
    ]
    looks = set()
    for row in rows:
        qtbot.addWidget(row)
        looks.add((row.front, row.frame.is_dashed, row.frame.thickness, row.is_seen))
    assert len(looks) == len(rows)


def image_of(front: Front, behind: Sign | None = None) -> QImage:
    image = QImage(200, 44, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    face = AnswerFace(marked(RICH, "words"), front, LIGHT.accent, RICH, behind)
    face.paint(painter, QRectF(0, 0, 200, 44), Frame(LIGHT.surface, LIGHT.edge))
    painter.end()
    return image


def test_each_sign_in_front_looks_its_own() -> None:
    fronts: tuple[Front, ...] = (1, 2, "", "space", "empty", "chosen", "check", "cross", "eye", "bar")
    images = [image_of(front) for front in fronts]
    for number, one in enumerate(images):
        assert all(one != other for other in images[number + 1 :])
    assert image_of("check", "eye") != image_of("check")


def test_an_answer_is_at_least_as_high_as_a_finger() -> None:
    assert AnswerFace(marked(RICH, "x"), 1, LIGHT.edge, RICH).height(300) == 44
    assert AnswerFace(marked(RICH, "x"), 1, LIGHT.edge, RichText(LIGHT, 2.0)).height(300) == 88
    assert AnswerFace(marked(RICH, LONG), 1, LIGHT.edge, RICH).height(120) > 88


@pytest.mark.parametrize("sign", ["check", "cross", "eye", "bar", "question", "clock", "leaving", "detour"])
def test_a_sign_is_painted_in_its_square(sign: Sign) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_sign(painter, sign, QRectF(10, 10, 20, 20), "#000000")
    painter.end()
    inked = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) != QColor("white")]
    assert inked
    assert all(6 <= x < 34 and 6 <= y < 34 for x, y in inked)


# --- lines and dots ------------------------------------------------------------------------------


def test_the_line_is_filled_as_far_as_it_says(qtbot: QtBot) -> None:
    share = Share(RICH)
    qtbot.addWidget(share)
    share.resize(200, share.sizeHint().height())
    widths = []
    for done in (0.0, 0.25, 1.0, 7.0):
        share.set_share(done)
        image = share.grab().toImage()
        middle = image.height() // 2
        widths.append(sum(image.pixelColor(x, middle) == QColor(LIGHT.accent) for x in range(image.width())))
    assert widths[0] == 0
    assert 45 <= widths[1] <= 55
    assert widths[2] == widths[3] >= 195


def test_dots_go_on_in_another_row(qtbot: QtBot) -> None:
    dots = Dots(3, 8, RICH)
    qtbot.addWidget(dots)
    assert dots.heightForWidth(25 * 8) == 25
    assert dots.heightForWidth(25 * 4) == 50
    assert dots.heightForWidth(1) == 25 * 8


def test_dots_that_were_right_are_filled_and_the_others_open(qtbot: QtBot) -> None:
    dots = Dots(1, 2, RICH)
    qtbot.addWidget(dots)
    dots.resize(60, 25)
    image = dots.grab(QRect(QPoint(0, 0), dots.size())).toImage()
    assert image.pixelColor(4, 10) == QColor(LIGHT.online.outline)
    assert image.pixelColor(29, 10) != QColor(LIGHT.online.outline)
    assert image.pixelColor(25 + 10, 4) == QColor(LIGHT.failed.fill)
