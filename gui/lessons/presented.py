"""The lesson in front of a class: told below the stage, asked in the same place, played with four keys.

Page Down turns what is told page by page, then asks, then goes on; Page Up turns back. A question stands where the
narration stood, and the answer that would be chosen is ringed on the stage. How sure the class is and what it has
seen are asked without another key. Whoever leaves a question by the fourth key has all of the stage, and Page Down
asks again. Where the teacher has left the lesson's place the keys step as ever, and the menu leads back. What Page
Down does next stands in the slim line at the foot.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from core.evidence.narration import Narrator
from core.lessons.playing import WAITING, Play
from core.model.addresses import region
from core.scenario.lesson_entries import Both
from core.scenario.lesson_file import LessonFile
from gui.lessons.option_words import option_text, plain
from gui.lessons.options import Option, told
from gui.lessons.presented_words import PresentedWords
from gui.presenter.clicker_model import ClickerEntry

if TYPE_CHECKING:
    from gui.presenter.clicker_menu import ClickerMenu
    from gui.presenter.presenting import Presenting
    from gui.window.main_window import MainWindow

_ASKING: Final = ("predict", "sure", "see", "review")
"""Phases whose last page leads to a menu."""
_AT_ONCE: Final = ("sure", "see")
"""Phases that ask as soon as they are reached."""
_ON_NODE: Final = 2
"""Words that say on which node something is."""
_FAIRLY: Final = 1
"""The row of the confidence in the middle: the others are one key away."""


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
        self._keys: tuple[str, ...] = ()
        """The answers that are on offer, in their order."""
        self._menu: ClickerMenu | None = None
        window.lessons.changed.connect(self.follow)

    # --- what presenter mode tells it ------------------------------------------------------

    def begin(self) -> None:
        """The presentation begins."""
        if self._menu is None:
            self._menu = self._presenting.page.menu
            self._menu.stood.connect(self._mark)
            self._menu.closed.connect(self._close)
        self._face = ()
        self.follow()

    def retell(self) -> None:
        """Other words or another size: the same page again, and the same question."""
        if self._presenting.is_on and self._lessons.is_on:
            self._pages = self._paged()
            self._page = min(self._page, max(len(self._pages) - 1, 0))
            self._show()
            menu = self._presenting.page.menu
            if menu.is_open_for(self):
                self._ask(None if menu.is_inner else menu.row)

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
            found.append(self._leaving_out())
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
            page.caption.guide("")
            page.view.attend(to_hop=True)
            return
        face = (play, play.number, play.phase, self._is_away, self._lessons.is_walking)
        if face == self._face:
            return
        self._face = face
        if page.menu.is_open_for(self):
            page.menu.close_menu()
        self._page, self._pages = 0, self._paged()
        self._show()
        is_there = not self._is_away and not self._lessons.is_walking
        # Who has opened another menu meanwhile is not interrupted: Page Down asks later.
        if play.phase in _AT_ONCE and is_there and not page.menu.isVisible():
            self._ask()
            if play.phase == "see" and not page.view.leaves_sight(page.menu.risen_by):
                # The class has to see it before it says what it saw.
                page.menu.close_menu()

    def _show(self) -> None:
        play, caption = self._lessons.play, self._presenting.page.caption
        assert play is not None
        caption.guide(self._guide(play))
        is_shown = self._lessons.is_walking or play.phase == "see" or self._is_away
        self._presenting.page.view.attend(to_hop=is_shown)
        if self._is_away:
            caption.narrate("", self._words.away())
            return
        text = self._pages[self._page]
        place = self._words.place(play)
        # A question that stands alone on its page is no page to be counted.
        if len(self._pages) > (2 if play.phase == "predict" else 1):
            place += f"  ·  {self._page + 1}/{len(self._pages)}"
        caption.narrate(text, place)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(caption, text))

    def _guide(self, play: Play) -> str:
        """What the next key does."""
        words, menu = self._words, self._presenting.page.menu
        left = len(self._pages) - self._page - 1
        if menu.is_asking:
            return words.to_choice()
        if self._is_away:
            return words.menu_leads_back()
        if self._lessons.is_walking:
            return words.at_once()
        if left:
            return words.to_question() if play.phase == "predict" and left == 1 else words.to_more()
        following = words.to_review() if play.number + 1 == play.count else words.to_next()
        leads = {"review": words.to_end(), "turn": words.to_deed(), "tell": following, "verdict": following}
        return leads.get(play.phase, words.to_answers())

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
        if self._lessons.is_walking and play.phase in ("see", "verdict") and step.ask is not None:
            given = words.predicted(self._answer(play.given)) if play.given else ""
            yield words.watch(self._told(step.ask.text), given)
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

    def _ask(self, row: int | None = None) -> None:
        """Ask what is asked now.

        Args:
            row: What would be chosen at first; None where the question knows.
        """
        play, menu, words = self._lessons.play, self._presenting.page.menu, self._words
        assert play is not None
        question = play.stand.entry.ask
        if play.phase == "review" or question is None:
            menu.open(words.what_now(), list(self._after_the_review(play)), self)
            return
        text = self._told(question.text)
        self._keys = tuple(option.key for option in self._lessons.answers(self._narrator))
        if play.phase == "sure":
            given = words.predicted(self._answer(play.given))
            first = _FAIRLY if row is None else row
            menu.ask(words.how_sure(), list(self._confidences()), self, told=given, row=first)
        elif play.phase == "see":
            # Most often it was seen as it was predicted; if not, the class says so by itself.
            first = (self._keys.index(play.given) if play.given in self._keys else 0) if row is None else row
            menu.ask(words.panel.what_seen(), list(self._sights()), self, told=text, row=first)
        else:
            menu.ask(text, [*self._answers(), self._leaving_out()], self, row=row or 0)
        self._mark(menu.row)
        self._presenting.page.caption.guide(self._guide(play))

    def _answers(self) -> Iterator[ClickerEntry]:
        play, options = self._lessons.play, self._lessons.answers(self._narrator)
        texts = [option_text(option, self._words.panel, self._narrator) for option in options]
        if play is not None and play.stand.answer is not None and play.stand.answer.sort == "component":
            texts = _without_node(options, texts)
        for number, (option, text) in enumerate(zip(options, texts, strict=True), 1):
            yield ClickerEntry(text, partial(self._lessons.choose_answer, option.key), mark=str(number))

    def _confidences(self) -> Iterator[ClickerEntry]:
        """How sure the class is; or it thinks otherwise."""
        for number, option in enumerate(self._lessons.options(self._narrator), 1):
            text = option_text(option, self._words.panel, self._narrator)
            yield ClickerEntry(text, partial(self._lessons.choose, option.key), mark=str(number))
        yield ClickerEntry(self._words.other_answer(), inner=lambda: list(self._answers()), is_aside=True)

    def _sights(self) -> Iterator[ClickerEntry]:
        """What may have been seen; or nobody knows, and it is shown again."""
        yield from self._answers()
        yield ClickerEntry(self._words.nobody_sure(), partial(self._lessons.choose, ""), is_aside=True)
        if self._lessons.can_show_again:
            yield ClickerEntry(self._words.show_again(), self._lessons.show_again, is_aside=True)

    def _leaving_out(self) -> ClickerEntry:
        return ClickerEntry(self._words.leave_out(), self._lessons.leave_out, is_aside=True)

    def _mark(self, row: int) -> None:
        """Ring on the stage what would be chosen."""
        play, menu = self._lessons.play, self._presenting.page.menu
        is_meant = play is not None and menu.is_asking and menu.is_open_for(self) and 0 <= row < len(self._keys)
        self._window.teaching.marks.mark(*((self._keys[row], row + 1) if is_meant else ("", 0)))

    def _close(self) -> None:
        """Nothing is asked any more, or the teacher wants to see all of the stage."""
        self._mark(-1)
        if self._presenting.is_on and self._lessons.play is not None:
            self._presenting.page.caption.guide(self._guide(self._lessons.play))

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
            text, entry = self._told(lesson.title), browser.store.of(name)
            mark = str(number)
            if entry is not None and entry.is_under_way and entry.number > 1:
                ways = [
                    ClickerEntry(words.go_on_at(entry.number), partial(browser.begin, name)),
                    ClickerEntry(words.from_the_start(), partial(browser.begin, name, again=True)),
                ]
                yield ClickerEntry(text, inner=partial(list, ways), mark=mark)
            else:
                yield ClickerEntry(text, partial(browser.begin, name), note=words.minutes(lesson.minutes), mark=mark)

    def _following(self, play: Play) -> LessonFile | None:
        """The lesson of the course that comes next."""
        course = self._window.browser.course
        number = course.number(play.path.lesson.id)
        return course.lesson(course.names[number]) if 0 < number < len(course.names) else None


def _without_node(options: tuple[Option, ...], texts: list[str]) -> list[str]:
    """Boxes of one node are called without "on NODE1", which the stage shows: so more of them stand side by side."""
    nodes = {region(option.key) for option, text in zip(options, texts, strict=True) if _is_on_node(option, text)}
    if len(nodes) != 1:
        return texts
    return [
        " ".join(text.split(" ")[:-_ON_NODE]) if _is_on_node(option, text) else text
        for option, text in zip(options, texts, strict=True)
    ]


def _is_on_node(option: Option, text: str) -> bool:
    """Whether an answer ends with its node."""
    words = text.split(" ")
    return len(words) > _ON_NODE and words[-1] == region(option.key)
