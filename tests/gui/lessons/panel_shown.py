"""The lesson panel by itself, on a lesson that is played without a window."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.lessons.path import Path
from core.lessons.playing import Play
from gui.lessons.foot import LessonFoot
from gui.lessons.lessons import Lessons
from gui.lessons.panel import LessonPanel
from gui.lessons.question_view import QuestionView
from gui.lessons.review_view import ReviewView
from gui.lessons.verdict_view import VerdictView
from gui.theme import style_sheet
from tests.gui.lessons.played import Played, played

QUIZ = """\
- {id: start, SAY}
- id: asks
  say: {en: Look at `RHS` now., de: "`RHS` ansehen."}
  to: {hop: {call: IsAlivePollInterval, kind: timer, target: NODE1/clussvc}}
  ask:
    text: {en: "Who is asked?", de: "Wer wird gefragt?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So `IsAlive` is., de: So ist `IsAlive`.}
- id: chooses
  SAY
  give: [fail-node NODE1]
  ask:
    text: {en: "When does it move?", de: "Wann zieht es um?"}
    reveal: {until: {object: SQL01, owner: NODE2}}
    choices:
      - text: {en: At once, de: Sofort}
        if: {less_than: 5 s}
        why_not: {en: It has to be noticed first., de: Erst muss es jemand merken.}
      - text: {en: Later, de: Später}
        if: {at_least: 5 s}
        why_not: {en: It is said to nobody., de: Das hört niemand.}
    why: {en: So it is., de: So ist es.}
- id: owns
  begin: {}
  SAY
  give: [fail-vm SQL01]
  ask:
    text: {en: "Where?", de: "Wo?"}
    reveal: {until: {object: SQL01, state: Running, not_state: Failed, side: actual}}
    owner: SQL01
    why: {en: So it is., de: So ist es.}
"""
"""A question of each sort, and nothing after the last."""


class Shown(NamedTuple):
    """A panel, and what it shows."""

    panel: LessonPanel
    played: Played

    @property
    def lessons(self) -> Lessons:
        return self.played.lessons

    @property
    def play(self) -> Play:
        assert self.lessons.play is not None
        return self.lessons.play

    def phase(self) -> str:
        """What is asked now; a call, since it is another one after each click."""
        return self.lessons.phase

    def is_walking(self) -> bool:
        return self.lessons.is_walking

    def strip(self) -> str:
        """What the strip is about."""
        return self.panel.strip.kind

    def note(self) -> str:
        """What is said of the question before it is answered."""
        return self.question.note.text() if self.question.note is not None else ""

    @property
    def foot(self) -> LessonFoot:
        return self.panel.foot

    @property
    def question(self) -> QuestionView:
        page = self.panel.page
        assert isinstance(page, QuestionView), page
        return page

    @property
    def verdict(self) -> VerdictView:
        page = self.panel.page
        assert isinstance(page, VerdictView), page
        return page

    @property
    def review(self) -> ReviewView:
        page = self.panel.page
        assert isinstance(page, ReviewView), page
        return page

    @property
    def right(self) -> str:
        """The right answer to the present question."""
        assert self.play.stand.answer is not None
        return self.play.stand.answer.right

    @property
    def wrong(self) -> str:
        """One that is on offer, and not right."""
        assert self.play.stand.answer is not None
        return next(key for key in self.play.stand.answer.options if key != self.right)

    def to(self, step: str, phase: str) -> None:
        """Play on, rightly, up to a phase of a step."""
        self.played.through(lambda lessons: (lessons.step.id, lessons.phase) == (step, phase))

    def answer(self, given: str, confidence: str = "certain", seen: str = "") -> None:
        """Answer the present question by the buttons of the panel."""
        self.question.answers[given].click()
        self.question.confidences[confidence].click()
        if seen:
            self.question.answers[seen].click()
        else:
            self.foot.go.click()

    def read(self) -> str:
        """All that is to be read between head and foot."""
        assert self.panel.page is not None
        return text_in(self.panel.page)


def text_in(widget: QWidget) -> str:
    labels = [widget, *widget.findChildren(QLabel)]
    return "\n".join(label.text() for label in labels if isinstance(label, QLabel) and not label.isHidden())


def shown(
    path: Path, qtbot: QtBot, *, is_moving: bool = False, size: tuple[int, int] = (344, 700), begins: bool = True
) -> Shown:
    """A panel that is on the screen with a lesson at its first step."""
    lesson = played(path, is_moving=is_moving)
    panel = LessonPanel(lesson.lessons)
    panel.setParent(None)
    qtbot.addWidget(panel)
    # The panel does not own what it shows, and must not outlive it.
    panel.destroyed.connect(lesson.session.deleteLater)
    if not begins:
        lesson.lessons.end()
    panel.resize(*size)
    with qtbot.waitExposed(panel):
        panel.show()
    return Shown(panel, lesson)


def settle() -> None:
    """Have everything where it will be."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def in_look(shown: Shown, factor: float, apply: Callable[[str], None]) -> None:
    """Give a panel another size as the window does: the sheet first."""
    from gui.theme import LIGHT

    apply(style_sheet(LIGHT, factor))
    shown.panel.set_scale(factor)
    settle()
