"""What a class reads of a lesson besides the lesson's own words: verdicts, results, and what the menus are called.

It is said to a class and by a teacher: hands are counted, and the majority predicts.
"""

from typing import final

from PySide6.QtCore import QObject

from core.lessons.playing import Play
from core.lessons.scoring import OfConfidence, Prediction, Score
from core.scenario.lesson_entries import QuestionEntry
from core.texts.bilingual import Language
from gui.lessons.option_words import plain
from gui.lessons.words import MINUS, LessonWords


@final
class PresentedWords(QObject):
    """The words of a lesson in front of a class."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panel = LessonWords(self)
        """What is said beside the stage, too."""

    # --- asking ----------------------------------------------------------------------------

    def how_sure(self) -> str:
        return self.tr("How sure is the class? The most hands decide.")

    def other_answer(self) -> str:
        return self.tr("Another answer")

    def nobody_sure(self) -> str:
        return self.tr("Nobody is sure")

    def predicted(self, answer: str) -> str:
        return self.tr("Predicted: {answer}.").format(answer=_bare(answer))

    def show_again(self) -> str:
        return self.tr("Show it again")

    def watch(self, question: str, predicted: str) -> str:
        """What to look for while it happens."""
        text = self.tr("Watch the stage. {question} {predicted}")
        return text.format(question=question, predicted=predicted).strip()

    def what_seen(self) -> str:
        return self.tr("What did you see? Many see what they expected: what was it really?")

    # --- the verdict -----------------------------------------------------------------------

    def verdict(self, prediction: Prediction, given: str, right: str) -> str:
        """How a prediction came out."""
        if not prediction.given:
            return self.tr("It is: {right}.").format(right=_bare(right))
        if prediction.is_right:
            said = self.tr("✓ Right: {right}.").format(right=_bare(right))
        else:
            said = self.tr("✕ Predicted: {given}. Right is: {right}.").format(given=_bare(given), right=_bare(right))
        if prediction.seen and not prediction.has_seen_right:
            said += " " + self.panel.seen_otherwise()
        return said if prediction.is_counted else f"{said} {self.panel.does_not_count()}"

    def why(self, question: QuestionEntry, given: str, language: Language) -> str:
        """Why it is so, and why not what was predicted."""
        chosen = None
        if question.choices is not None and given and given.isdecimal():
            chosen = question.choices[int(given)].why_not
        texts = (chosen, question.why) if chosen is not None else (question.why,)
        return " ".join(plain(text.de if language == "de" else text.en) for text in texts)

    # --- the review ------------------------------------------------------------------------

    def result(self, play: Play) -> str:
        """What the predictions came to, and how well the class knew what it knew."""
        score = play.score
        if not score.questions:
            return self.panel.none_asked()
        said = [self._score(score)]
        said += [judged for of in score.by_confidence if (judged := self._judged(of))]
        return " ".join(said)

    def _score(self, score: Score) -> str:
        text = self.tr("The lesson is over: {right} of {counted} right, {points} of {most} points.")
        points = f"{score.points}".replace("-", MINUS)
        return text.format(right=score.right, counted=score.counted, points=points, most=score.most)

    def _judged(self, of: OfConfidence) -> str:
        if not of.asked or of.judgement == "too-few":
            return ""
        text = self.tr("{confidence}: {right} of {asked} right, {judgement}.")
        said = self.panel.confidence(of.confidence)
        return text.format(confidence=said, right=of.right, asked=of.asked, judgement=self.panel.judgement(of))

    def what_now(self) -> str:
        return self.tr("The lesson is over. What now?")

    def once_more(self, question: str) -> str:
        return self.tr("Once more: {question}").format(question=question)

    # --- the menu --------------------------------------------------------------------------

    def back_to_review(self) -> str:
        return self.panel.to_review().text

    def back_to_lesson(self) -> str:
        return self.tr("Back to the lesson")

    def leave_out(self) -> str:
        return self.tr("Leave the question out")

    def choose_lesson(self) -> str:
        return self.tr("Choose a lesson")

    def close(self) -> str:
        return self.tr("Close the lesson")

    def go_on_at(self, number: int) -> str:
        return self.tr("Go on at step {number}").format(number=number)

    def from_the_start(self) -> str:
        return self.tr("From the start")

    def minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)

    def place(self, play: Play) -> str:
        """Which step it is."""
        return self.panel.review() if play.is_over else self.panel.step(play.number + 1, play.count)

    def away(self) -> str:
        return self.tr("Away from the lesson")

    # --- what the next key does ------------------------------------------------------------

    def menu_leads_back(self) -> str:
        return self.tr("F5 or Esc: the way back")

    def at_once(self) -> str:
        return self.tr("Page Down: on at once")

    def to_more(self) -> str:
        return self.tr("Page Down: more")

    def to_question(self) -> str:
        return self.tr("Page Down: the question")

    def to_choice(self) -> str:
        return self.tr("Full stop chooses  ·  page keys move  ·  F5 or Esc: the stage")

    def to_answers(self) -> str:
        return self.tr("Page Down: the answers")

    def to_deed(self) -> str:
        return self.tr("Page Down does it")

    def to_next(self) -> str:
        return self.tr("Page Down: next step")

    def to_review(self) -> str:
        return self.tr("Page Down: the review")

    def to_end(self) -> str:
        return self.tr("Page Down: what now?")


def _bare(answer: str) -> str:
    """An answer without the full stop that the sentence has by itself."""
    return answer.removesuffix(".")
