"""What the panel of a lesson says by itself, in the language of the window; what a lesson says is its own.

A step is always one of the lesson's; what the cluster does is a hop.
"""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.lessons.scoring import POINTS, Confidence, Judgement, OfConfidence, Prediction, Score

MINUS: Final = "\N{MINUS SIGN}"


class LessonWays(NamedTuple):
    """By which keys the actions of lessons are reached now, or what the menu calls them."""

    lessons: str = "Ctrl+L"
    go_on: str = "Ctrl+Return"
    back: str = "Ctrl+Backspace"
    come_back: str = "Ctrl+J"
    leave_out: str = "Ctrl+Shift+J"
    end: str = "Ctrl+Shift+Q"
    repair: str = "Shift+Del"
    find: str = "Ctrl+Shift+P"


class Said(NamedTuple):
    """What a button says, and what it says of itself to whoever rests on it."""

    text: str
    tip: str


@final
class LessonWords(QObject):
    """The words of the panel."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = LessonWays()

    # --- around the step -------------------------------------------------------------------

    def step(self, number: int, count: int) -> str:
        """Which step it is, from 1."""
        return self.tr("Step {number} of {count}").format(number=number, count=count)

    def review(self) -> str:
        return self.tr("Review")

    def close(self) -> Said:
        tip = self.tr("Close the lesson; it can be gone on with later ({key})")
        return Said(self.tr("Close"), tip.format(key=self.keys.end))

    def back(self) -> Said:
        return Said(self.tr("Back"), self.tr("Go back to the step before ({key})").format(key=self.keys.back))

    def away(self) -> str:
        return self.tr("The cluster stands elsewhere")

    def away_more(self) -> str:
        return self.tr("Anything may be tried there. The lesson waits at this step.")

    def come_back(self) -> Said:
        tip = self.tr("Go back to where the lesson stands ({key})")
        return Said(self.tr("Back to the lesson"), tip.format(key=self.keys.come_back))

    def on_the_way(self, gone: int, all_: int) -> str:
        return self.tr("Hop {gone} of {all} on the way").format(gone=gone, all=all_)

    def on_the_way_more(self) -> str:
        return self.tr("Stepping on leads to the next step of the lesson.")

    def watch(self) -> str:
        return self.tr("Watch the stage")

    def revisiting(self) -> str:
        return self.tr("A look back from the review")

    def to_review(self) -> Said:
        return Said(self.tr("Back to the review"), self.tr("Go back to what the lesson came to"))

    # --- going on --------------------------------------------------------------------------

    def go_on(self) -> Said:
        return self._with_key(self.tr("Go on"), self.tr("Go on to the next step"))

    def see(self) -> Said:
        return self._with_key(self.tr("See what happens…"), self.tr("Go on: the next hops are shown on the stage"))

    def show_review(self) -> Said:
        return self._with_key(self.tr("Show the review"), self.tr("See what the predictions came to"))

    def close_review(self) -> Said:
        return self._with_key(self.tr("Close"), self.tr("Close the lesson"))

    def to_the_end(self) -> Said:
        return self._with_key(self.tr("On at once"), self.tr("Do not wait for the hops that are still to be shown"))

    def do_it(self) -> Said:
        return self._with_key(self.tr("Let the lesson do it"), self.tr("The lesson gives the order by itself"))

    def not_sure(self) -> Said:
        tip = self.tr("Leave out what was seen, and learn what is right")
        return self._with_key(self.tr("I am not sure"), tip)

    def predict_first(self) -> Said:
        tip = self.tr("Choose an answer first, or leave the question out")
        return Said(self.tr("Predict first"), tip)

    def say_how_sure(self) -> Said:
        return Said(self.tr("Say how sure first"), self.tr("Choose a guess, fairly sure or certain first"))

    def _with_key(self, text: str, tip: str) -> Said:
        return Said(text, self.tr("{tip} ({key})").format(tip=tip, key=self.keys.go_on))

    # --- asking ----------------------------------------------------------------------------

    def predict(self) -> str:
        return self.tr("Prediction")

    def click_box(self) -> str:
        return self.tr("Click it on the stage, or choose here.")

    def click_node(self) -> str:
        return self.tr("Click the node on the stage, or choose here.")

    def looked(self) -> str:
        return self.tr("What comes next has been looked at already: this prediction will not count.")

    def leave_out(self) -> Said:
        tip = self.tr("See what happens without a prediction; it does not count ({key})")
        return Said(self.tr("Leave the question out"), tip.format(key=self.keys.leave_out))

    def how_sure(self) -> str:
        return self.tr("How sure is that?")

    def what_seen(self) -> str:
        return self.tr("What did you see?")

    def what_seen_more(self) -> str:
        return self.tr("It has just happened on the stage. Many see what they expected: what was it really?")

    def choose(self, number: int, text: str) -> str:
        """An answer and its number, for those who hear it."""
        return self.tr("{number}: {text}").format(number=number, text=text)

    def tip_of(self, number: int | None) -> str:
        if number is None:
            return self.tr("Choose this answer instead")
        return self.tr("Choose this one (key {number})").format(number=number)

    def chosen(self) -> str:
        return self.tr("chosen")

    def confidence(self, confidence: Confidence) -> str:
        """How sure one is, where it stands by itself."""
        return {
            "guess": self.tr("A guess"),
            "fairly": self.tr("Fairly sure"),
            "certain": self.tr("Certain"),
        }[confidence]

    def as_confidence(self, confidence: Confidence) -> str:
        """The same within a sentence."""
        return {
            "guess": self.tr("a guess"),
            "fairly": self.tr("fairly sure"),
            "certain": self.tr("certain"),
        }[confidence]

    def pays(self, confidence: Confidence) -> str:
        right, wrong = POINTS[confidence]
        text = self.tr("{right} if right, {wrong} if wrong")
        return text.format(right=signed(right), wrong=signed(wrong))

    def pays_nothing(self) -> str:
        return self.tr("does not count here")

    # --- the verdict -----------------------------------------------------------------------

    def verdict(self, prediction: Prediction) -> str:
        if not prediction.given:
            return self.tr("Left out")
        return self.tr("Right") if prediction.is_right else self.tr("Wrong")

    def points(self, points: int) -> str:
        return self.tr("Points: {points}").format(points=signed(points))

    def does_not_count(self) -> str:
        return self.tr("It does not count: what comes next had been looked at.")

    def left_out_more(self) -> str:
        return self.tr("It does not count.")

    def predicted(self, confidence: str) -> str:
        return self.tr("Predicted, {confidence}").format(confidence=confidence)

    def seen(self) -> str:
        return self.tr("Seen")

    def is_right(self) -> str:
        return self.tr("It is")

    def seen_right(self) -> str:
        return self.tr("Seen as it was.")

    def seen_otherwise(self) -> str:
        return self.tr("Something else was seen than what happened: that is worth another look.")

    def marks(self, *, is_right: bool, is_given: bool, is_seen: bool) -> tuple[str, ...]:
        """What there is to say of an answer."""
        words = (
            (is_right, self.tr("right")),
            (is_given, self.tr("predicted") if is_right else self.tr("predicted, and wrong")),
            (is_seen, self.tr("seen")),
        )
        return tuple(word for holds, word in words if holds)

    def answers(self) -> str:
        return self.tr("The answers")

    def why(self) -> str:
        return self.tr("Why")

    def why_not(self, answer: str) -> str:
        return self.tr("Why not: {answer}").format(answer=answer)

    def the_hop(self, number: int, time: str) -> str:
        return self.tr("Hop {number} · {time}").format(number=number, time=time)

    def statement(self, statement: str) -> str:
        return self.tr("statement {id} of the article").format(id=statement)

    def before(self) -> str:
        return self.tr("What was told before")

    # --- the learner's turn ----------------------------------------------------------------

    def turn(self) -> str:
        return self.tr("Your turn")

    def by_click(self, order: str) -> str:
        text = self.tr("On the stage: click what it is about, and choose in its menu: {order}")
        return text.format(order=order)

    def by_fail(self, key: str) -> str:
        return self.tr("By keyboard: {key} lists all that can break, or what the selected object offers.").format(
            key=key
        )

    def by_repair(self, key: str) -> str:
        return self.tr("By keyboard: {key} lists all that needs repair.").format(key=key)

    def by_name(self, key: str) -> str:
        return self.tr("By keyboard: {key} finds it by its name.").format(key=key)

    def then(self) -> str:
        return self.tr("The lesson goes on by itself then.")

    # --- the review ------------------------------------------------------------------------

    def can_you(self) -> str:
        return self.tr("Can you do this now?")

    def keep(self) -> str:
        return self.tr("What to keep")

    def result(self) -> str:
        return self.tr("What the predictions came to")

    def points_of(self, score: Score) -> str:
        points = f"{score.points}".replace("-", MINUS)
        return self.tr("{points} of {most} points").format(points=points, most=score.most)

    def right_of(self, right: int, counted: int) -> str:
        return self.tr("Right: {right} of {counted}").format(right=right, counted=counted)

    def left_out_of(self, score: Score) -> str:
        return self.tr("Not counted: {count}").format(count=score.questions - score.counted)

    def seen_of(self, score: Score) -> str:
        return self.tr("Seen as it was: {right} of {seen}").format(right=score.seen_right, seen=score.seen)

    def none_asked(self) -> str:
        return self.tr("Nothing was predicted in this lesson.")

    def calibration(self) -> str:
        return self.tr("How sure, and how often right")

    def judgement(self, of: OfConfidence) -> str:
        if not of.asked:
            return self.tr("never chosen")
        words: dict[Judgement, str] = {
            "too-few": self.tr("too few to say"),
            "well-judged": self.tr("well judged"),
            "too-sure": self.tr("too sure"),
            "too-shy": self.tr("too shy: surer would have paid more"),
        }
        return words[of.judgement]

    def revisit(self) -> str:
        return self.tr("Worth another look")

    def nothing_to_revisit(self) -> str:
        return self.tr("Nothing is left to look at once more: all was predicted, and seen as it was.")

    def because(self, prediction: Prediction) -> str:
        """Why a moment is worth another look."""
        if not prediction.given:
            return self.tr("left out")
        if not prediction.is_counted:
            return self.tr("looked at first")
        if prediction.is_right:
            return self.tr("right, but something else was seen")
        return self.tr("wrong, {confidence}").format(confidence=self.as_confidence(prediction.confidence))

    def go_there(self) -> str:
        return self.tr("Go to this moment, with its verdict")

    def next_lesson(self) -> Said:
        return Said(self.tr("Next lesson"), self.tr("Begin the lesson that comes after this one"))

    def again(self) -> Said:
        return Said(self.tr("Again from the start"), self.tr("Play this lesson once more, from its first step"))

    def all_lessons(self) -> Said:
        tip = self.tr("Choose a lesson ({key})")
        return Said(self.tr("All lessons…"), tip.format(key=self.keys.lessons))

    # --- nothing open ----------------------------------------------------------------------

    def nothing_open(self) -> str:
        return self.tr("No lesson is open")

    def nothing_open_more(self) -> str:
        return self.tr("A lesson tells one thing at a time, asks what comes next, shows it, and says why.")


def signed(points: int) -> str:
    """Points with their sign, as they are typeset."""
    return "0" if points == 0 else f"{points:+d}".replace("-", MINUS)
