"""What the teacher's notes say of the lesson: the plan, what is told, what is asked with its answer, what comes next.

The right answer stands here and on no screen that a class sees: where there is one screen only, these notes wait
for the verdict with it. Which stretch of the plan it should be is found from the time since the lesson began; which
step it is, everybody sees.
"""

from collections.abc import Callable, Iterator
from html import escape
from typing import Final, final

from PySide6.QtCore import QElapsedTimer, QObject

from core.evidence.narration import Narrator
from core.lessons.playing import Play
from core.scenario.lesson_entries import Both, QuestionEntry
from core.scenario.lesson_file import PlanEntry
from gui.lessons.lessons import Lessons
from gui.lessons.option_words import option_text
from gui.lessons.options import told
from gui.lessons.words import LessonWords
from gui.theme import Theme

_MINUTE_MS: Final = 60_000


@final
class LessonNotes(QObject):
    """Writes notes on a lesson.

    Args:
        lessons: Which one is open.
        milliseconds: The time since any moment; Qt's own clock if None.
    """

    def __init__(
        self, lessons: Lessons, parent: QObject | None = None, milliseconds: Callable[[], int] | None = None
    ) -> None:
        super().__init__(parent)
        self._lessons = lessons
        self._words = LessonWords(self)
        wall = QElapsedTimer()
        wall.start()
        self._now = milliseconds or wall.elapsed
        self._began = self._now()
        self.is_shared = False
        """Whether a class sees these notes, too."""
        lessons.begun.connect(self._begin)

    def _begin(self) -> None:
        self._began = self._now()

    @property
    def minute(self) -> int:
        """The minute of the lesson, from 0."""
        return (self._now() - self._began) // _MINUTE_MS

    def parts(self, narrator: Narrator, theme: Theme) -> list[str]:
        """The notes as rich text; nothing where no lesson is open."""
        play = self._lessons.play
        return list(_Written(self, play, narrator, theme)) if play is not None else []

    # --- the words -------------------------------------------------------------------------

    def heading(self, play: Play, title: str) -> str:
        place = self._words.review() if play.is_over else self._words.step(play.number + 1, play.count)
        return f"{title} · {place}"

    def plan(self) -> str:
        return self.tr("Plan")

    def stretch(self, first: int, last: int) -> str:
        return self.tr("minutes {first} to {last}").format(first=first, last=last)

    def now(self) -> str:
        return self.tr("now")

    def told_now(self) -> str:
        return self.tr("Told now")

    def asked(self) -> str:
        return self.tr("Question, and the right answer")

    def question(self) -> str:
        return self.tr("Question")

    def kept_back(self) -> str:
        return self.tr("The class may see this screen: the right answer stands here after the verdict.")

    def why(self) -> str:
        return self._words.why()

    def turn(self) -> str:
        return self.tr("To be done, or Page Down does it")

    def coming(self) -> str:
        return self.tr("What comes next")

    def review_comes(self) -> str:
        return self.tr("The review: what the predictions came to, and what to keep.")

    def answer(self, key: str, narrator: Narrator) -> str:
        """An answer of the present question."""
        return option_text(self._lessons.option(key, narrator), self._words, narrator)


class _Written:
    """One writing of the notes."""

    def __init__(self, notes: LessonNotes, play: Play, narrator: Narrator, theme: Theme) -> None:
        self._notes = notes
        self._play = play
        self._narrator = narrator
        self._theme = theme

    def __iter__(self) -> Iterator[str]:
        play, notes = self._play, self._notes
        lesson, step = play.path.lesson, play.stand.entry
        yield f"<h2>{escape(notes.heading(play, told(lesson.title, self._narrator)))}</h2>"
        yield from self._plan(lesson.plan)
        if play.is_over:
            items = "".join(f"<li>{self._text(text)}</li>" for text in lesson.recap)
            yield f"<ul>{items}</ul>"
            return
        yield self._heading(notes.told_now())
        yield f"<p>{self._text(step.say)}</p>"
        if step.ask is not None:
            yield from self._question(step.ask)
        if step.turn is not None:
            yield self._heading(notes.turn())
            yield f"<p>{self._text(step.turn.text)}<br><code>{escape(step.turn.do)}</code></p>"
        yield self._heading(notes.coming())
        yield f"<p>{self._coming()}</p>"

    def _plan(self, plan: tuple[PlanEntry, ...]) -> Iterator[str]:
        """All stretches with their minutes; the present one stands out."""
        yield self._heading(self._notes.plan())
        begins, here = 0, min(self._notes.minute, sum(entry.minutes for entry in plan) - 1)
        for entry in plan:
            ends = begins + entry.minutes
            said = f"{escape(self._notes.stretch(begins, ends))}: {self._text(entry.what)}"
            if begins <= here < ends:
                said = f"<b>▸ {escape(self._notes.now())}, {said}</b>"
            else:
                said = f'<span style="color:{self._theme.text_soft}">{said}</span>'
            yield f"<p>{said}</p>"
            begins = ends

    def _question(self, ask: QuestionEntry) -> Iterator[str]:
        answer = self._play.stand.answer
        if self._notes.is_shared and self._play.phase != "verdict":
            yield self._heading(self._notes.question())
            yield f"<p><b>{self._text(ask.text)}</b></p>"
            yield f"<p>{escape(self._notes.kept_back())}</p>"
            return
        yield self._heading(self._notes.asked())
        yield f"<p><b>{self._text(ask.text)}</b></p>"
        if answer is not None:
            lines = []
            for number, key in enumerate(answer.options, 1):
                line = escape(f"{number}   {self._notes.answer(key, self._narrator)}")
                lines.append(f"<b>✓ {line}</b>" if answer.is_right(key) else line)
            yield f"<p>{'<br>'.join(lines)}</p>"
        yield self._heading(self._notes.why())
        yield f"<p>{self._text(ask.why)}</p>"

    def _coming(self) -> str:
        """The next step, as far as it is told."""
        stands, number = self._play.path.stands, self._play.number + 1
        if number >= len(stands):
            return escape(self._notes.review_comes())
        entry = stands[number].entry
        asked = f" <b>{self._text(entry.ask.text)}</b>" if entry.ask is not None else ""
        return self._text(entry.say) + asked

    def _heading(self, text: str) -> str:
        return f'<h4 style="color:{self._theme.text_soft}">{escape(text)}</h4>'

    def _text(self, text: Both) -> str:
        """A text of the lesson; what stands between backticks is code."""
        pieces = enumerate(escape(told(text, self._narrator)).split("`"))
        return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in pieces)
