"""The lesson in front of a class: told below the stage, asked in the menu of the clicker, played with four keys.

Page Down turns what is told page by page, then asks, then goes on; Page Up turns back. A question stands over the
stage only while it is answered: before, the class sees what it is about, and afterwards what happens. Whoever
leaves its menu by the fourth key has the stage, and Page Down asks again. Where the teacher has left the lesson's
place the keys step as ever, and the menu leads back.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from core.evidence.narration import Narrator
from core.lessons.playing import WAITING, Play
from core.scenario.lesson_entries import Both
from core.scenario.lesson_file import LessonFile
from gui.lessons.lessons import Option, told
from gui.lessons.option_words import option_text, plain
from gui.lessons.presented_words import PresentedWords
from gui.presenter.clicker_model import ClickerEntry

if TYPE_CHECKING:
    from gui.presenter.presenting import Presenting
    from gui.window.main_window import MainWindow

_ASKING: Final = ("predict", "sure", "see", "review")
"""Phases whose last page leads to a menu."""


@final
class LessonPresented(QObject):
    """Plays a window's lesson in presenter mode.

    Args:
        window: The window that is presented.
        presenting: What shows it.
    """

    def __init__(self, window: "MainWindow", presenting: "Presenting") -> None:
        super().__init__(presenting)
        self._window = window
        self._lessons = window.lessons
        self._presenting = presenting
        self._words = PresentedWords(self)
        self._pages: tuple[str, ...] = ()
        self._page = 0
        self._face: tuple[object, ...] = ()
        """What the pages are about: step, phase, and whether the cluster stands there."""
        window.lessons.changed.connect(self.follow)

    # --- what presenter mode tells it ------------------------------------------------------

    def begin(self) -> None:
        """The presentation begins."""
        self._face = ()
        self.follow()

    def retell(self) -> None:
        """Other words or another size: the same page again, and the same question."""
        if self._presenting.is_on and self._lessons.is_on:
            self._pages = self._paged()
            self._page = min(self._page, max(len(self._pages) - 1, 0))
            self._show()
            if self._presenting.page.menu.is_open_for(self):
                self._ask()

    def take(self, *, is_back: bool) -> bool:
        """A key of the clicker was pressed; returns whether it was the lesson's."""
        play = self._lessons.play
        if play is None or self._is_away:
            return False
        if is_back:
            self._back()
        else:
            self._go_on(play)
        return True

    def entries(self) -> list[ClickerEntry]:
        """What the usual menu offers of the lesson that is open, before everything else."""
        lessons, words = self._lessons, self._words
        play = lessons.play
        if play is None:
            return []
        found = []
        if self._is_away:
            found.append(ClickerEntry(words.back_to_lesson(), lessons.come_back))
        elif play.phase in WAITING:
            found.append(ClickerEntry(words.leave_out(), lessons.leave_out))
        if play.has_been_over and not play.is_over:
            found.append(ClickerEntry(words.back_to_review(), lessons.review))
        place = words.place(play)
        return [*found, self.choosing(), ClickerEntry(words.close(), lessons.end, note=place)]

    def choosing(self) -> ClickerEntry:
        """The entry that leads to the lessons of the course."""
        return ClickerEntry(self._words.choose_lesson(), inner=lambda: list(self._course()))

    # --- following the lesson --------------------------------------------------------------

    @property
    def _is_away(self) -> bool:
        """Whether the cluster stands elsewhere; of a lesson that is over it may."""
        play = self._lessons.play
        return self._lessons.standing == "away" and play is not None and not play.is_over

    def follow(self) -> None:
        """Tell and ask what the lesson tells and asks now."""
        if not self._presenting.is_on:
            return
        play, page = self._lessons.play, self._presenting.page
        if play is None:
            self._face = ()
            if page.menu.is_open_for(self):
                page.menu.close_menu()
            page.caption.narrate("", "")
            return
        face = (play, play.number, play.phase, self._is_away, self._lessons.is_walking)
        if face == self._face:
            return
        self._face = face
        if page.menu.is_open_for(self):
            page.menu.close_menu()
        self._page, self._pages = 0, self._paged()
        self._show()
        if play.phase == "sure" and not self._is_away:
            self._ask()

    def _show(self) -> None:
        play, caption = self._lessons.play, self._presenting.page.caption
        assert play is not None
        if self._is_away:
            caption.narrate("", self._words.away())
            return
        text = self._pages[self._page]
        place = self._words.place(play)
        if len(self._pages) > 1:
            place += f"  ·  {self._page + 1}/{len(self._pages)}"
        caption.narrate(text, place)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(caption, text))

    # --- the keys --------------------------------------------------------------------------

    def _go_on(self, play: Play) -> None:
        if self._lessons.is_walking:
            self._lessons.go_on()
            return
        is_last = self._page + 1 >= len(self._pages)
        if not is_last:
            self._page += 1
            self._show()
            # The question is the last page, and with it come its answers.
            if self._page + 1 == len(self._pages) and play.phase == "predict":
                self._ask()
        elif play.phase in _ASKING:
            self._ask()
        else:
            self._lessons.go_on()

    def _back(self) -> None:
        if self._page > 0 and not self._lessons.is_walking:
            self._page -= 1
            self._show()
        else:
            self._lessons.go_back()

    # --- telling ---------------------------------------------------------------------------

    def _paged(self) -> tuple[str, ...]:
        caption = self._presenting.page.caption
        return tuple(page for text in self._texts() for page in caption.sentence.pages_of(text))

    def _texts(self) -> Iterator[str]:
        """What is told now; each text begins a page."""
        play, words = self._lessons.play, self._words
        assert play is not None
        step = play.stand.entry
        if self._lessons.is_walking and play.phase in ("see", "verdict"):
            yield words.watch()
            return
        if play.phase in ("tell", "predict", "turn"):
            yield self._told(step.say)
        if play.phase == "predict" and step.ask is not None:
            yield self._told(step.ask.text)
        elif play.phase == "turn" and step.turn is not None:
            yield self._told(step.turn.text)
        elif play.phase == "sure" and step.ask is not None:
            yield f"{self._told(step.ask.text)} {words.predicted(self._answer(play.given))}"
        elif play.phase == "see":
            yield words.what_seen()
        elif play.phase == "verdict":
            yield self._verdict(play)
        elif play.phase == "review":
            yield words.result(play)
            yield from (self._told(text) for text in play.path.lesson.recap)

    def _told(self, text: Both) -> str:
        return plain(told(text, self._narrator))

    def _verdict(self, play: Play) -> str:
        question, answer, prediction = play.stand.entry.ask, play.stand.answer, play.prediction
        assert question is not None
        assert answer is not None
        assert prediction is not None
        given = self._answer(prediction.given) if prediction.given else ""
        said = self._words.verdict(prediction, given, self._answer(answer.right))
        return f"{said} {self._words.why(question, prediction.given, self._narrator.language)}"

    def _answer(self, key: str) -> str:
        return option_text(self._lessons.option(key, self._narrator), self._words.panel, self._narrator)

    @property
    def _narrator(self) -> Narrator:
        return Narrator(self._window.languages.language)

    # --- asking ----------------------------------------------------------------------------

    def _ask(self) -> None:
        """Open the menu of what is asked now."""
        play, menu, words = self._lessons.play, self._presenting.page.menu, self._words
        assert play is not None
        question = play.stand.entry.ask
        if play.phase == "review":
            menu.open(words.what_now(), list(self._after_the_review(play)), self)
        elif play.phase == "sure":
            other = ClickerEntry(words.other_answer(), inner=lambda: list(self._answers()))
            menu.open(words.how_sure(), [*self._confidences(), other], self)
        elif play.phase == "see":
            nobody = ClickerEntry(words.nobody_sure(), lambda: self._lessons.choose(""))
            menu.open(words.panel.what_seen(), [*self._answers(), nobody], self)
        elif question is not None:
            menu.open(self._told(question.text), list(self._answers()), self)

    def _answers(self) -> Iterator[ClickerEntry]:
        for number, option in enumerate(self._lessons.answers(self._narrator), 1):
            yield ClickerEntry(self._numbered(number, option), partial(self._lessons.choose_answer, option.key))

    def _confidences(self) -> Iterator[ClickerEntry]:
        for number, option in enumerate(self._lessons.options(self._narrator), 1):
            yield ClickerEntry(self._numbered(number, option), partial(self._lessons.choose, option.key))

    def _numbered(self, number: int, option: Option) -> str:
        return f"{number}   {option_text(option, self._words.panel, self._narrator)}"

    def _after_the_review(self, play: Play) -> Iterator[ClickerEntry]:
        """What can be done when a lesson is over: look at something once more, or begin another one."""
        lessons, words = self._lessons, self._words
        following = self._following(play)
        if following is not None:
            begin = partial(self._window.browser.begin, following.id)
            yield ClickerEntry(words.panel.next_lesson().text, begin, note=self._told(following.title))
        for prediction, stand in play.to_revisit:
            question = stand.entry.ask
            if question is not None:
                text = words.once_more(self._told(question.text))
                yield ClickerEntry(text, partial(lessons.revisit, stand.number), note=words.panel.because(prediction))
        yield self.choosing()
        yield ClickerEntry(words.close(), lessons.end)

    # --- the course ------------------------------------------------------------------------

    def _course(self) -> Iterator[ClickerEntry]:
        """The lessons that can be read; one that was left in the middle can be gone on with."""
        browser, words = self._window.browser, self._words
        for number, name in enumerate(browser.course.names, 1):
            lesson = browser.course.lesson(name)
            if lesson is None:
                continue
            text, entry = f"{number}   {self._told(lesson.title)}", browser.store.of(name)
            if entry is not None and entry.is_under_way and entry.number > 1:
                ways = [
                    ClickerEntry(words.go_on_at(entry.number), partial(browser.begin, name)),
                    ClickerEntry(words.from_the_start(), partial(browser.begin, name, again=True)),
                ]
                yield ClickerEntry(text, inner=partial(list, ways))
            else:
                yield ClickerEntry(text, partial(browser.begin, name), note=words.minutes(lesson.minutes))

    def _following(self, play: Play) -> LessonFile | None:
        """The lesson of the course that comes next."""
        course = self._window.browser.course
        number = course.number(play.path.lesson.id)
        return course.lesson(course.names[number]) if 0 < number < len(course.names) else None
