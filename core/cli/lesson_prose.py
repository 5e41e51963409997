"""What is told of a lesson in a terminal: the hops on the way, narration, questions, verdicts, the review at the end.

Its texts are written for any surface: functions stand in backticks, which a terminal has no use for, and are
broken where the terminal ends. Hops are lines of prose as everywhere; of a long way only its end is told, what
somebody has ordered on it and what has failed or moved, since nobody reads fifty lines before a question.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from core.cli.prose import HopLines
from core.cli.words import TerminalWords, terminal_words
from core.commands.texts import title
from core.evidence.narration import Narrator
from core.lessons.path import Path, Stand
from core.lessons.playing import Play, Where
from core.lessons.scoring import CONFIDENCES, POINTS, Confidence, Judgement, Prediction
from core.model.rows import CLUSTER, Cluster
from core.rules.catalogue import is_quiet
from core.scenario.lesson_entries import Both, QuestionEntry
from core.texts.bilingual import Language, Text
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from core.timeline.steps import changes_something

MOST_TOLD: Final = 12
"""Hops at the end of a way that are told."""
MOST_CHANGES: Final = 8
"""Hops before those that are told because they change what a person would notice."""
NARROWEST: Final = 24
"""Columns: in a narrower terminal the lines are broken by itself."""
_INDENT: Final = "  "


def plain(text: Both, language: Language) -> str:
    """A text of a lesson without what marks functions in it."""
    words = text.de if language == "de" else text.en
    return words.replace("`", "").strip()


class LessonProse:
    """Tells a lesson in one language.

    Args:
        path: The lesson, run.
        language: The language of the words.
        width: Columns of the terminal.
    """

    def __init__(self, path: Path, language: Language, width: int) -> None:
        self._path = path
        self._language: Language = language
        self._width = max(width, NARROWEST)
        self._words: TerminalWords = terminal_words()
        self._narrator = Narrator(language)

    def opening(self) -> Iterator[str]:
        """What the lesson is about, before its first step."""
        lesson = self._path.lesson
        yield from self._wrapped(
            self._said(self._words.lesson_minutes, title=self._plain(lesson.title), minutes=lesson.minutes)
        )
        yield from self._wrapped(self._plain(lesson.summary))
        yield self._said(self._words.lesson_goals)
        yield from self._listed(map(self._plain, lesson.goals))

    # --- the way ---------------------------------------------------------------------------

    def way(self, old: Where | None, new: Where) -> Iterator[str]:
        """What happens between two places of the lesson.

        Args:
            old: Where the learner has been; None at the beginning.
            new: Where the learner is now.
        """
        thread = self._path.threads[new.run]
        if old is not None and new < old:
            yield self._said(self._words.lesson_back_at, place=self.place(new))
        elif old is not None and new.run == old.run:
            yield from self._hops(thread.recording, old.position, new.position)
        else:
            yield from self._beginning(new.run)
            yield from self._hops(thread.recording, thread.fork, new.position)

    def _beginning(self, run: int) -> Iterator[str]:
        thread = self._path.threads[run]
        if thread.parent is not None:
            yield self._said(self._words.lesson_forks, place=self.place(Where(run, thread.fork)))
            return
        if run > 0:
            yield self._said(self._words.lesson_another_run)
        setting = thread.recording.setting
        cluster = _cluster(setting)
        yield self._said(
            self._words.begins, cluster=cluster.name, nodes=", ".join(cluster.nodes), preset=setting.preset.name
        )

    def _hops(self, recording: Recording, start: int, end: int) -> Iterator[str]:
        lines = HopLines(recording, self._language)
        worth = [at for at in range(start + 1, end + 1) if not is_quiet(recording.hop(at))]
        told = _told_of(recording, worth)
        left_out = 0
        for position in worth:
            if position not in told:
                left_out += 1
                continue
            if left_out:
                yield self._said(self._words.lesson_hops_left_out, count=left_out)
                left_out = 0
            yield lines.line(position)

    def place(self, where: Where) -> str:
        """A place of the lesson by the number of its hop, as the line of the hop has it."""
        if where.position == 0:
            return self._said(self._words.lesson_the_start)
        hop = self._path.threads[where.run].recording.hop(where.position)
        return self._said(self._words.lesson_hop, hop=hop.index, time=self._narrator.time(hop.time))

    # --- a step ----------------------------------------------------------------------------

    def heading(self, stand: Stand) -> str:
        """Which step it is."""
        return self._said(self._words.lesson_step, number=stand.number + 1, count=len(self._path.stands))

    def narration(self, stand: Stand) -> Iterator[str]:
        """What is told of a step."""
        yield from self._wrapped(self._plain(stand.entry.say))

    def question(self, stand: Stand) -> Iterator[str]:
        """A question and what can be chosen."""
        yield from self._wrapped(self._plain(_asked(stand).text))
        yield from self.numbered(self.options(stand))

    def options(self, stand: Stand) -> tuple[str, ...]:
        """The answers that a question offers, in words."""
        assert stand.answer is not None
        return tuple(self.option(stand, each) for each in stand.answer.options)

    def option(self, stand: Stand, answer: str) -> str:
        """One answer to a question, in words."""
        assert stand.answer is not None
        if stand.answer.sort == "choice":
            choices = _asked(stand).choices
            assert choices is not None
            return self._plain(choices[int(answer)].text)
        return self._narrator.label(answer) if stand.answer.sort == "component" else answer

    def how_sure(self) -> Iterator[str]:
        """How sure one can be, and what that pays."""
        yield self._said(self._words.lesson_how_sure)
        yield from self.numbered(tuple(map(self._sureness, CONFIDENCES)))

    def _sureness(self, confidence: Confidence) -> str:
        right, wrong = (f"{points:+d}" if points else "0" for points in POINTS[confidence])
        word = self._confidence(confidence)
        return self._said(self._words.lesson_sureness, confidence=word, right=right, wrong=wrong)

    def what_seen(self, stand: Stand) -> Iterator[str]:
        """The question after the reveal, with the same answers."""
        yield self._said(self._words.lesson_what_seen)
        yield from self.numbered(self.options(stand))

    def verdict(self, stand: Stand, prediction: Prediction) -> Iterator[str]:
        """What is right, and why."""
        assert stand.answer is not None
        question, words = _asked(stand), self._words
        if prediction.given:
            judged = words.lesson_right if prediction.is_right else words.lesson_wrong
            yield self._said(judged, points=f"{prediction.points:+d}" if prediction.points else "0")
        else:
            yield self._said(words.lesson_left_out)
        yield from self._wrapped(self._said(words.lesson_answer, answer=self.option(stand, stand.answer.right)))
        if prediction.given and not prediction.is_right and question.choices is not None:
            why_not = question.choices[int(prediction.given)].why_not
            if why_not is not None:
                yield from self._wrapped(self._plain(why_not))
        yield from self._wrapped(self._plain(question.why))
        if prediction.seen and not prediction.has_seen_right:
            seen = _sentence(self.option(stand, prediction.seen))
            place = self.place(Where(stand.run, stand.end))
            yield from self._wrapped(self._said(words.lesson_seen_otherwise, seen=seen, place=place))

    def turn(self, stand: Stand) -> Iterator[str]:
        """What the learner is to do, and the command that does it."""
        turn, onward = stand.entry.turn, stand.onward
        assert turn is not None
        assert onward is not None
        yield from self._wrapped(self._said(self._words.lesson_turn, text=self._plain(turn.text)))
        yield f"{_INDENT}{turn.do}  ({title(onward.commands[0], self._language)})"

    # --- the end ---------------------------------------------------------------------------

    def so_far(self, play: Play) -> str:
        """How far somebody has come who ends early."""
        score = play.score
        return self._said(
            self._words.lesson_so_far,
            number=play.number + 1,
            count=play.count,
            right=score.right,
            counted=score.counted,
        )

    def review(self, play: Play) -> Iterator[str]:
        """What to keep, what the predictions came to, and what to look at once more."""
        yield self._said(self._words.lesson_ends)
        yield from self._listed(map(self._plain, self._path.lesson.recap))
        if not play.predictions:
            return
        yield from self._wrapped(self._score(play))
        if play.score.counted:
            yield self._said(self._words.lesson_calibration)
            yield from self._listed(self._calibration(play))
        if play.to_revisit:
            yield self._said(self._words.lesson_revisit)
            yield from self._listed(self._to_revisit(each, stand) for each, stand in play.to_revisit)

    def _score(self, play: Play) -> str:
        score, words = play.score, self._words
        parts = [
            self._said(
                words.lesson_score, points=score.points, most=score.most, right=score.right, counted=score.counted
            )
        ]
        if left_out := score.questions - score.counted:
            parts.append(self._said(words.lesson_score_left_out, count=left_out))
        if score.seen:
            parts.append(self._said(words.lesson_score_seen, right=score.seen_right, seen=score.seen))
        return "; ".join(parts)

    def _calibration(self, play: Play) -> Iterator[str]:
        for each in play.score.by_confidence:
            if each.asked:
                yield self._said(
                    self._words.lesson_of_confidence,
                    confidence=self._confidence(each.confidence),
                    right=each.right,
                    asked=each.asked,
                    judgement=self._judgement(each.judgement),
                )

    def _to_revisit(self, prediction: Prediction, stand: Stand) -> str:
        assert stand.answer is not None
        return self._said(
            self._words.lesson_revisit_line,
            place=self.place(Where(stand.run, stand.end)),
            step=stand.number + 1,
            reason=self._reason(prediction),
            question=self._plain(_asked(stand).text),
            answer=_sentence(self.option(stand, stand.answer.right)),
        )

    def _reason(self, prediction: Prediction) -> str:
        if not prediction.is_counted:
            return self._said(self._words.lesson_was_left_out)
        if prediction.is_right:
            return self._said(self._words.lesson_was_overlooked)
        return self._said(self._words.lesson_was_wrong, confidence=self._confidence(prediction.confidence))

    # --- words -----------------------------------------------------------------------------

    def _confidence(self, confidence: Confidence) -> str:
        words = self._words
        by_name = {"guess": words.lesson_guess, "fairly": words.lesson_fairly, "certain": words.lesson_certain}
        return self._said(by_name[confidence])

    def _judgement(self, judgement: Judgement) -> str:
        words = self._words
        by_name: dict[Judgement, Text] = {
            "too-few": words.lesson_too_few,
            "well-judged": words.lesson_well_judged,
            "too-sure": words.lesson_too_sure,
            "too-shy": words.lesson_too_shy,
        }
        return self._said(by_name[judgement])

    def _plain(self, text: Both) -> str:
        return plain(text, self._language)

    def _said(self, text: Text, /, **names: object) -> str:
        return text.in_language(self._language).format(**names)

    def numbered(self, texts: tuple[str, ...]) -> Iterator[str]:
        """Texts to choose from by their numbers, from 1."""
        for number, text in enumerate(texts, 1):
            yield from self._wrapped(text, f"{number:>3}  ")

    def _listed(self, texts: Iterator[str]) -> Iterator[str]:
        for text in texts:
            yield from self._wrapped(text, "  - ")

    def _wrapped(self, text: str, before: str = "") -> Iterator[str]:
        """A text, broken where the terminal ends, and where the text itself has a new line."""
        margin = before
        for paragraph in text.splitlines():
            yield from wrap(
                paragraph,
                self._width - 1,
                initial_indent=margin,
                subsequent_indent=" " * len(before),
                break_long_words=False,
                break_on_hyphens=False,
            )
            margin = " " * len(before)


def _told_of(recording: Recording, way: Sequence[int]) -> frozenset[int]:
    """Which hops of a way are told."""
    before, end = way[:-MOST_TOLD], way[-MOST_TOLD:]
    orders = [at for at in before if recording.hop(at).kind == "input"]
    changes = [at for at in before if changes_something(recording.hop(at))]
    return frozenset((*orders, *changes[-MOST_CHANGES:], *end))


def _asked(stand: Stand) -> QuestionEntry:
    question = stand.entry.ask
    assert question is not None
    return question


def _sentence(text: str) -> str:
    """A text with an end: the names of boxes have none."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _cluster(setting: Setting) -> Cluster:
    cluster = setting.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster
