"""A question before its verdict: what is asked, the answers, how sure that is, and afterwards what was seen.

While somebody says what they have seen, nothing shows what they predicted: who reads that, sees that.
"""

from functools import partial
from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.lessons.playing import Play
from core.lessons.scoring import CONFIDENCES
from gui.lessons.answer_face import Front
from gui.lessons.card import Card
from gui.lessons.lessons import Lessons
from gui.lessons.option_button import OptionButton
from gui.lessons.options import Option
from gui.lessons.prose import Prose, marked
from gui.lessons.telling import PROSE, QUESTION, Page, Telling
from gui.lessons.word_button import WordButton


@final
class QuestionView(Page):
    """The question that the lesson is at.

    Args:
        lessons: Which lesson.
        telling: How it is told.
    """

    answered = Signal(str)
    """An answer was chosen: by its key."""
    made_sure = Signal(str)
    """A confidence was."""
    left_out = Signal()
    """It is not wanted."""

    def __init__(self, lessons: Lessons, telling: Telling) -> None:
        super().__init__(telling)
        assert lessons.play is not None
        self._lessons, self._play = lessons, lessons.play
        self.answers: dict[str, OptionButton] = {}
        self.confidences: dict[str, OptionButton] = {}
        self.sureness: Page | None = None
        """The question how sure that is, with its answers."""
        self.leave_out: WordButton | None = None
        self.note: Prose | None = None
        """That the prediction will not count."""
        match lessons.phase:
            case "see":
                self._ask_what_was_seen()
            case "sure":
                self._ask()
                self._ask_how_sure()
            case _:
                self._ask()
        if lessons.phase != "see":
            self._offer_to_leave_out()
        self.end()

    @property
    def choices(self) -> tuple[OptionButton, ...]:
        """What the numbers choose, in order."""
        return tuple((self.confidences or self.answers).values())

    def first_focus(self) -> QWidget | None:
        return next(iter(self.choices), None)

    # --- predicting ------------------------------------------------------------------------

    def _ask(self) -> None:
        telling, play = self.telling, self._play
        question = play.stand.entry.ask
        assert question is not None
        self.add(telling.prose(telling.said(play.stand.entry.say)))
        self.add(telling.heading(telling.words.predict()), 18)
        self.add(telling.prose(telling.said(question.text), size=QUESTION, bold=True), 4)
        if question.choices is None:
            is_node = play.stand.answer is not None and play.stand.answer.sort == "node"
            self.add(telling.soft(telling.words.click_node() if is_node else telling.words.click_box()), 4)
        if play.has_looked:
            card = Card(telling, telling.rich.theme.pending, "eye")
            ink = telling.rich.theme.pending.text
            self.note = Prose(marked(telling.rich, telling.words.looked(), size=14, colour=ink))
            card.add(self.note)
            self.add(card, 8)
        # With the numbers one says how sure that is, once something is chosen.
        self._offer(self._options(play), is_numbered=play.phase == "predict")

    def _options(self, play: Play) -> tuple[Option, ...]:
        """The answers, and what was clicked if it is none of them."""
        narrator = self.telling.narrator
        offered = self._lessons.answers(narrator)
        if play.given and play.given not in {option.key for option in offered}:
            return (*offered, self._lessons.option(play.given, narrator))
        return offered

    def _ask_how_sure(self) -> None:
        telling, words = self.telling, self.telling.words
        rich, block = telling.rich, Page(telling)
        block.add(telling.prose(words.how_sure(), size=QUESTION, bold=True))
        for number, confidence in enumerate(CONFIDENCES, 1):
            name = words.confidence(confidence)
            pays = words.pays_nothing() if self._play.has_looked else words.pays(confidence)
            html = marked(rich, name, size=PROSE) + "<br>" + rich.soft(pays)
            button = OptionButton(html, number, rich)
            button.name(words.choose(number, f"{name}, {pays}"), words.tip_of(number))
            button.clicked.connect(partial(self._be, confidence))
            self.confidences[confidence] = button
            block.add(button, 6)
        self.sureness = block
        self.add(block, 18)

    def _offer_to_leave_out(self) -> None:
        self.leave_out = self.telling.button(self.telling.words.leave_out(), "quiet")
        self.leave_out.clicked.connect(self.left_out)
        self.add_left(self.leave_out)

    # --- seeing ----------------------------------------------------------------------------

    def _ask_what_was_seen(self) -> None:
        telling, play = self.telling, self._play
        question = play.stand.entry.ask
        assert question is not None
        self.add(telling.prose(telling.words.what_seen(), size=QUESTION, bold=True))
        self.add(telling.prose(telling.said(question.text)), 6)
        self.add(telling.soft(telling.words.what_seen_more()), 4)
        self._offer(self._lessons.answers(telling.narrator), is_numbered=True)

    # --- both ------------------------------------------------------------------------------

    def _offer(self, options: tuple[Option, ...], *, is_numbered: bool) -> None:
        telling, words, is_seen = self.telling, self.telling.words, self._play.phase == "see"
        for number, option in enumerate(options, 1):
            is_chosen = option.key == self._play.given and not is_seen
            front: Front = number if is_numbered else "chosen" if is_chosen else "empty"
            text = telling.option(self._lessons, option.key)
            button = OptionButton(marked(telling.rich, text), front, telling.rich, is_chosen=is_chosen)
            called = words.choose(number, text) if is_numbered else text
            if is_chosen:
                called = f"{called}, {words.chosen()}"
            button.name(called.replace("`", ""), words.tip_of(number if is_numbered else None))
            button.clicked.connect(partial(self._answer, option.key))
            self.answers[option.key] = button
            self.add(button, 12 if number == 1 else 6)

    def _answer(self, key: str, _checked: object = None) -> None:
        self.answered.emit(key)

    def _be(self, confidence: str, _checked: object = None) -> None:
        self.made_sure.emit(confidence)
