"""The end of a lesson: what to keep, what the predictions came to, and the moments to look at once more."""

from functools import partial
from typing import Final, final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.lessons import library
from core.lessons.path import Stand
from core.lessons.playing import Play
from core.lessons.scoring import Prediction, Score
from core.scenario.lesson_entries import Both
from gui.lessons.calibration import CalibrationRow
from gui.lessons.head import Share
from gui.lessons.lessons import Lessons
from gui.lessons.option_button import OptionButton
from gui.lessons.prose import Prose, marked
from gui.lessons.signs import Sign
from gui.lessons.telling import PROSE, TITLE, Page, Telling, in_row

_SECTION: Final = 20
_POINTS: Final = 28


@final
class ReviewView(Page):
    """What a lesson came to.

    Args:
        lessons: Which lesson.
        telling: How it is told.
    """

    revisit_wanted = Signal(int)
    """The step of a moment, from 0."""
    again_wanted = Signal()
    next_wanted = Signal()
    browser_wanted = Signal()

    def __init__(self, lessons: Lessons, telling: Telling) -> None:
        super().__init__(telling)
        assert lessons.play is not None
        play: Play = lessons.play
        lesson = play.path.lesson
        self.moments: dict[int, OptionButton] = {}
        self.calibration: list[CalibrationRow] = []
        self._list(telling.words.keep(), lesson.recap, is_first=True)
        self._show_score(play.score)
        if play.predictions:
            self._show_moments(play)
        self._list(telling.words.can_you(), lesson.goals)
        self._offer_more(lesson.id)
        self.end()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.moments.values()), self.again)

    def _list(self, title: str, texts: tuple[Both, ...], *, is_first: bool = False) -> None:
        """Texts with a dash in front of each, under a title."""
        telling, rich = self.telling, self.telling.rich
        self.add(telling.prose(title, size=TITLE, bold=True), 0 if is_first else _SECTION)
        for text in texts:
            dash = f'<td width="{rich.px(18)}">{rich.soft("–", PROSE)}</td>'
            words = f"<td>{marked(rich, telling.said(text), size=PROSE)}</td>"
            self.add(Prose(f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{dash}{words}</tr></table>'), 6)

    # --- what it came to -------------------------------------------------------------------

    def _show_score(self, score: Score) -> None:
        telling, words = self.telling, self.telling.words
        self.add(telling.prose(words.result(), size=TITLE, bold=True), _SECTION)
        if not score.questions:
            self.add(telling.prose(words.none_asked()), 6)
            return
        self.points = telling.prose(words.points_of(score), size=_POINTS, bold=True)
        self.add(self.points, 6)
        self.share = Share(telling.rich)
        self.share.set_share(max(score.points, 0) / score.most)
        self.add(self.share, 4)
        parts = [words.right_of(score.right, score.counted)]
        if score.questions > score.counted:
            parts.append(words.left_out_of(score))
        if score.seen:
            parts.append(words.seen_of(score))
        self.sums = telling.prose(" · ".join(parts), size=15)
        self.add(self.sums, 8)
        self.add(telling.heading(words.calibration()), _SECTION)
        for of in score.by_confidence:
            row = CalibrationRow(of, telling)
            self.calibration.append(row)
            self.add(row, 8)

    # --- moments ---------------------------------------------------------------------------

    def _show_moments(self, play: Play) -> None:
        telling, words = self.telling, self.telling.words
        self.add(telling.prose(words.revisit(), size=TITLE, bold=True), _SECTION)
        if not play.to_revisit:
            self.add(telling.prose(words.nothing_to_revisit()), 6)
        for prediction, stand in play.to_revisit:
            button = self._moment(play, prediction, stand)
            self.moments[stand.number] = button
            self.add(button, 6)

    def _moment(self, play: Play, prediction: Prediction, stand: Stand) -> OptionButton:
        telling, words, rich = self.telling, self.telling.words, self.telling.rich
        question = stand.entry.ask
        assert question is not None
        text = telling.said(question.text)
        hop = play.path.recording(stand).hop(stand.end)
        place, reason = words.the_hop(hop.index, telling.narrator.time(hop.time)), words.because(prediction)
        html = marked(rich, text) + "<br>" + rich.text(reason, size=13, bold=True) + "<br>" + rich.soft(place)
        is_wrong = prediction.is_counted and not prediction.is_right
        sign: Sign = "cross" if is_wrong else "eye" if prediction.given else "bar"
        state = rich.theme.failed if is_wrong else rich.theme.pending if prediction.given else rich.theme.offline
        button = OptionButton(html, sign, rich, ink=state.outline)
        button.name(f"{text.replace('`', '')} {reason}, {place}", words.go_there())
        button.clicked.connect(partial(self._go_to, stand.number))
        return button

    def _go_to(self, number: int, _checked: object = None) -> None:
        self.revisit_wanted.emit(number)

    # --- what now --------------------------------------------------------------------------

    def _offer_more(self, lesson: str) -> None:
        telling, words = self.telling, self.telling.words
        names = library.names()
        has_next = lesson in names[:-1]
        self.next = telling.button(words.next_lesson())
        self.again = telling.button(words.again())
        self.all = telling.button(words.all_lessons())
        self.next.clicked.connect(self.next_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.all.clicked.connect(self.browser_wanted)
        # A lesson of somebody's own, and the last one, have none after them.
        shown = (self.next, self.again, self.all) if has_next else (self.again, self.all)
        if not has_next:
            self.next.setParent(self)
            self.next.hide()
        self.add(in_row(telling, *shown), _SECTION)
