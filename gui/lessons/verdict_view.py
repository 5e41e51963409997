"""The verdict: right or wrong, what was predicted and seen, why it is so, and the hop itself with its rule."""

from typing import Final, final

from core.lessons.playing import Play
from core.lessons.scoring import Prediction
from core.scenario.lesson_entries import QuestionEntry
from gui.lessons.answer_row import AnswerRow
from gui.lessons.card import Card
from gui.lessons.lessons import Lessons
from gui.lessons.prose import Prose, marked
from gui.lessons.signs import Sign
from gui.lessons.telling import PROSE, QUESTION, TITLE, Page, Telling
from gui.theme import StateColours

_SECTION: Final = 18


@final
class VerdictView(Page):
    """The question that the lesson is at, answered or left out.

    Args:
        lessons: Which lesson.
        telling: How it is told.
    """

    def __init__(self, lessons: Lessons, telling: Telling) -> None:
        super().__init__(telling)
        play = lessons.play
        assert play is not None
        prediction, question = play.prediction, play.stand.entry.ask
        assert prediction is not None
        assert question is not None
        assert play.stand.answer is not None
        self._lessons, self._play = lessons, play
        self._prediction: Prediction = prediction
        self._question: QuestionEntry = question
        self._right = play.stand.answer.right
        self.rows: dict[str, AnswerRow] = {}
        self.add(telling.prose(telling.said(question.text), size=QUESTION, bold=True))
        self.card = self._judge()
        self.add(self.card, 12)
        self._explain()
        self._list_answers()
        self.hop = Prose(self._hop(play))
        self.add(self.hop, _SECTION)
        # Whoever comes back to it wants to know what it was about; whoever has just answered knows.
        self.add(telling.heading(telling.words.before()), _SECTION)
        self.add(telling.prose(telling.said(play.stand.entry.say)), 4)
        self.end()

    # --- right or wrong --------------------------------------------------------------------

    @property
    def _look(self) -> tuple[StateColours, Sign, bool]:
        theme = self.telling.rich.theme
        if not self._prediction.given:
            return theme.offline, "bar", False
        return (theme.online, "check", False) if self._prediction.is_right else (theme.failed, "cross", True)

    def _judge(self) -> Card:
        telling, words, prediction = self.telling, self.telling.words, self._prediction
        state, sign, is_dashed = self._look
        card = Card(telling, state, sign, is_dashed=is_dashed)
        rich = telling.rich

        def say(text: str, size: float = 15, above: float = 3, *, bold: bool = False) -> None:
            card.add(Prose(marked(rich, text, size=size, colour=state.text, bold=bold)), above)

        say(words.verdict(prediction), TITLE, bold=True)
        if prediction.is_counted:
            say(words.points(prediction.points), bold=True)
        else:
            say(words.does_not_count() if prediction.given else words.left_out_more())
        for name, text, is_bold in self._pairs():
            card.add(Prose(marked(rich, name, size=13, colour=state.text)), 8)
            say(text, above=0, bold=is_bold)
        if prediction.seen:
            say(words.seen_right() if prediction.has_seen_right else words.seen_otherwise(), 13, 8)
        return card

    def _pairs(self) -> list[tuple[str, str, bool]]:
        """What was predicted, how sure, what is right, what was seen if it is something else; and what is loud."""
        words, prediction = self.telling.words, self._prediction
        pairs = []
        if prediction.given:
            sure = words.as_confidence(prediction.confidence)
            pairs.append((words.predicted(sure), self._text(prediction.given), prediction.is_right))
        if not prediction.is_right:
            pairs.append((words.is_right(), self._text(self._right), True))
        if prediction.seen and not prediction.has_seen_right:
            pairs.append((words.seen(), self._text(prediction.seen), False))
        return pairs

    def _text(self, key: str) -> str:
        return self.telling.option(self._lessons, key)

    # --- why -------------------------------------------------------------------------------

    def _explain(self) -> None:
        telling, prediction, question = self.telling, self._prediction, self._question
        self.add(telling.heading(telling.words.why()), _SECTION)
        self.add(telling.prose(telling.said(question.why)), 4)
        if prediction.given and not prediction.is_right and question.choices is not None:
            choice = question.choices[int(prediction.given)]
            if choice.why_not is not None:
                said = telling.words.why_not(telling.said(choice.text))
                self.add(Prose(marked(telling.rich, said, size=13, colour=telling.rich.theme.text_soft, bold=True)), 14)
                self.add(telling.prose(telling.said(choice.why_not)), 4)

    def _list_answers(self) -> None:
        telling, prediction = self.telling, self._prediction
        self.add(telling.heading(telling.words.answers()), _SECTION)
        offered = [option.key for option in self._lessons.answers(telling.narrator)]
        for key in dict.fromkeys((*offered, *filter(None, (prediction.given, prediction.seen)))):
            is_right, is_given, is_seen = key == self._right, key == prediction.given, key == prediction.seen
            said = telling.words.marks(is_right=is_right, is_given=is_given, is_seen=is_seen)
            row = AnswerRow(
                self._text(key), said, telling.rich, is_right=is_right, is_given=is_given, is_seen=is_seen
            )  # fmt: skip
            self.rows[key] = row
            self.add(row, 6)

    def _hop(self, play: Play) -> str:
        """The hop that answers: what happens, why the rule is so, and how sure that is."""
        stand, telling = play.stand, self.telling
        rich, narrator = telling.rich, telling.narrator
        if not stand.end:
            return ""
        recording = play.path.recording(stand)
        hop, stack = recording.hop(stand.end), recording.stack(stand.end)
        rule = narrator.rule(hop)
        source = rule.source
        if rule.statement:
            source += " · " + telling.words.statement(rule.statement)
        state, is_dashed = telling.certainty.badge_look(rule.provenance)
        return (
            rich.heading(telling.words.the_hop(hop.index, narrator.time(hop.time)))
            + rich.paragraph(rich.text(narrator.sentence(hop, stack[-1] if stack else None), size=PROSE, bold=True))
            + rich.paragraph(rich.text(narrator.reason(hop), size=15), 6)
            + rich.badge(telling.certainty.provenance(rule.provenance), state, is_dashed=is_dashed)
            + rich.paragraph(rich.soft(source), 3)
        )
