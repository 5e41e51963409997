"""`failoverscope lesson play`: a lesson in the terminal, with its questions.

What is asked of the learner is decided by `core.lessons.playing`; here lines are read and told. A run of the lesson
is recorded as a whole already, so bringing the cluster to where a step stands means telling the hops up to there.
Where the input ends, be it a terminal or a pipe, the lesson ends, and that is no problem.
"""

import shlex
import shutil
import sys
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from typing import Final

import click

from core.cli.ending import Problem
from core.cli.lesson_prose import LessonProse
from core.cli.options import language_option
from core.cli.words import TerminalWords, terminal_words
from core.commands.catalogue import parse
from core.lessons import library
from core.lessons.checking import checked
from core.lessons.path import Path, Stand
from core.lessons.playing import Phase, Play, Where
from core.lessons.scoring import CONFIDENCES
from core.scenario.lesson_file import BadLesson
from core.scenario.problems import BadFile, one_line, quoted
from core.texts.bilingual import Language, Text

EPILOG = """\b
Examples:
  failoverscope lesson play the-healthy-round
  failoverscope lesson play the-healthy-round --language de
  failoverscope lesson play my-lesson.yaml"""

Ask = Callable[[str], str]
"""Shows a prompt and brings the line that was typed; raises EOFError when there will be no more."""
Tell = Callable[[str], None]
"""Shows a line."""

QUIT: Final = "q"


@click.group("lesson", epilog=EPILOG)
def lesson() -> None:
    """Play one of the lessons that the command lessons lists, or a lesson of your own."""


@lesson.command("play", epilog=EPILOG)
@click.argument("argument", metavar="ID-OR-FILE")
@language_option
def play(argument: str, language: Language) -> None:
    """Play a lesson in the terminal, with its questions.

    It is one of the course by its id, or the file of another one. Before anything is told, the lesson is
    checked as check does it: every problem is one line on stderr, and the exit code is 1.
    """
    try:
        path = checked(library.find(argument))
    except (BadFile, BadLesson) as problem:
        raise Problem(str(problem)) from None
    if isinstance(sys.stdin, TextIOWrapper):
        # What no terminal can type must not end the lesson either.
        sys.stdin.reconfigure(errors="replace")
    LessonPlay(path, language, _typed, _write, shutil.get_terminal_size().columns).go()


def _typed(prompt: str) -> str:
    """A line from the terminal or the pipe; of a pipe it is shown, as a terminal shows what is typed.

    Raises:
        EOFError: there will be no more.
    """
    if sys.stdin is None:
        raise EOFError
    if sys.stdin.isatty():
        return input(prompt)
    sys.stdout.write(prompt)
    sys.stdout.flush()
    try:
        line = sys.stdin.readline()
    except OSError:  # nothing can be read from there: there is nobody who types
        raise EOFError from None
    if not line:
        raise EOFError
    _write(one_line(line.rstrip("\r\n")))
    return line


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class LessonPlay:
    """A lesson that is played by lines that somebody types.

    Args:
        path: The lesson, run.
        language: The language of the words.
        ask: Where the lines come from.
        tell: Where the words go.
        width: Columns of the terminal.
    """

    def __init__(self, path: Path, language: Language, ask: Ask, tell: Tell, width: int) -> None:
        self._path = path
        self._language: Language = language
        self._ask = ask
        self._tell = tell
        self._words: TerminalWords = terminal_words()
        self._prose = LessonProse(path, language, width)
        self._play = Play(path)
        self._at: Where | None = None
        self._is_warned = False
        self._handlers: dict[Phase, Callable[[str], None]] = {
            "tell": self._on,
            "verdict": self._on,
            "predict": self._predict,
            "sure": self._be_sure,
            "see": self._see,
            "turn": self._turn,
        }

    def go(self) -> None:
        """Play, until the lesson is over or somebody has had enough."""
        self._tell_all(self._prose.opening())
        self._arrive()
        while not self._play.is_over:
            try:
                typed = self._ask(self._prompt()).strip()
            except EOFError:
                self._tell("")  # the prompt stands there still
                typed = QUIT
            if typed.casefold() == QUIT:
                self._tell(self._prose.so_far(self._play))
                return
            self._obey(typed)
        self._tell_all(self._prose.review(self._play))

    @property
    def _stand(self) -> Stand:
        return self._play.stand

    # --- what was typed --------------------------------------------------------------------

    def _prompt(self) -> str:
        phase = self._play.phase
        if phase in ("predict", "see"):
            return self._said(self._words.lesson_prompt_number, count=len(self._prose.options(self._stand)))
        if phase == "sure":
            return self._said(self._words.lesson_prompt_number, count=len(CONFIDENCES))
        return self._said(self._words.lesson_prompt_turn if phase == "turn" else self._words.lesson_prompt_on)

    def _obey(self, typed: str) -> None:
        was_warned, self._is_warned = self._is_warned, False
        match typed.casefold():
            case "?":
                self._tell(self._said(self._words.lesson_help))
            case "b":
                self._back()
            case "" if self._play.phase in ("predict", "sure"):
                self._leave_out(is_sure=was_warned)
            case _:
                self._handlers[self._play.phase](typed)

    def _on(self, typed: str) -> None:
        if typed:
            self._say(self._words.lesson_no_key, found=quoted(typed))
            return
        self._play.next()
        self._arrive()

    def _back(self) -> None:
        if self._play.phase == "sure":
            self._play.go_to(self._play.number)
            self._tell_all(self._prose.question(self._stand))
            return
        if self._play.number == 0:
            self._say(self._words.lesson_at_start)
            return
        if self._play.phase == "see":
            # It has been revealed, so the prediction stands.
            self._play.saw("")
        self._play.back()
        self._arrive()

    def _leave_out(self, *, is_sure: bool) -> None:
        """Enter at a question may be a slip: it is asked for twice."""
        if not is_sure:
            self._is_warned = True
            options = self._prose.options(self._stand) if self._play.phase == "predict" else CONFIDENCES
            self._say(self._words.lesson_enter_once_more, count=len(options))
            return
        self._play.skip()
        self._reveal()
        self._judge()

    def _predict(self, typed: str) -> None:
        answer = self._answer(typed)
        if answer:
            self._play.predict(answer)
            self._tell_all(self._prose.how_sure())

    def _be_sure(self, typed: str) -> None:
        by_number = {str(number): confidence for number, confidence in enumerate(CONFIDENCES, 1)}
        if typed not in by_number:
            self._say(self._words.lesson_no_number, count=len(CONFIDENCES), found=quoted(typed))
            return
        self._play.be(by_number[typed])
        self._reveal()
        self._tell_all(self._prose.what_seen(self._stand))

    def _see(self, typed: str) -> None:
        answer = self._answer(typed) if typed else ""
        if answer is not None:
            self._play.saw(answer)
            self._judge()

    def _turn(self, typed: str) -> None:
        stand = self._stand
        if typed and not self._is_asked_for(typed, stand):
            assert stand.entry.turn is not None
            self._say(self._words.lesson_another_command, command=stand.entry.turn.do, found=quoted(typed))
            return
        self._play.do()
        self._arrive(came_from=stand)

    def _is_asked_for(self, typed: str, stand: Stand) -> bool:
        """Whether a command is the one that the learner is asked to give, in whatever words."""
        assert stand.onward is not None
        rows = self._path.recording(stand).moment(stand.position).rows
        try:
            return parse(rows, shlex.split(typed)) == stand.onward.commands[0]
        except ValueError:  # no command, or a quotation mark alone
            return False

    def _answer(self, typed: str) -> str | None:
        """The answer of a number, or of its words; None where there is none, which is said."""
        assert self._stand.answer is not None
        answers, texts = self._stand.answer.options, self._prose.options(self._stand)
        by_word = {text.casefold(): answer for text, answer in zip(texts, answers, strict=True)}
        by_number = {str(number): answer for number, answer in enumerate(answers, 1)}
        answer = by_number.get(typed) or by_word.get(typed.casefold())
        if answer is None:
            self._say(self._words.lesson_no_number, count=len(answers), found=quoted(typed))
        return answer

    # --- what is told ----------------------------------------------------------------------

    def _arrive(self, came_from: Stand | None = None) -> None:
        """Tell a step: how it comes about, what there is to say of it, what is asked.

        Args:
            came_from: A step whose turn has just been taken, which brings something about by itself.
        """
        if came_from is not None:
            self._move(Where(came_from.run, came_from.end))
        else:
            self._tell("")
        if self._play.is_over:
            return
        stand = self._stand
        self._tell(self._prose.heading(stand))
        self._move(Where(stand.run, stand.position))
        self._tell_all(self._prose.narration(stand))
        if self._play.phase == "turn":
            self._tell_all(self._prose.turn(stand))
        elif stand.entry.ask is not None:
            self._tell_all(self._prose.question(stand))
            if self._play.phase == "verdict":
                self._reveal()
                self._judge()

    def _move(self, where: Where) -> None:
        lines = tuple(self._prose.way(self._at, where))
        self._at = where
        if lines:
            self._tell_all((*lines, ""))

    def _reveal(self) -> None:
        self._move(Where(self._stand.run, self._stand.end))

    def _judge(self) -> None:
        prediction = self._play.prediction
        assert prediction is not None
        self._tell_all(self._prose.verdict(self._stand, prediction))

    def _say(self, text: Text, /, **names: object) -> None:
        self._tell(self._said(text, **names))

    def _said(self, text: Text, /, **names: object) -> str:
        return text.in_language(self._language).format(**names)

    def _tell_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._tell(line)
