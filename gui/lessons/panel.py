"""The lesson beside the stage: what is told at this step, what is asked, and what one was right about.

One idea at a time: each phase of a step has a page of its own, which is made anew when it comes. While hops are
shown on the stage, the page of before stays, so that nobody reads of what has not happened yet.
"""

from collections.abc import Hashable
from itertools import pairwise
from typing import Final, final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.lessons.announcing import announcement
from gui.lessons.empty_view import EmptyView
from gui.lessons.foot import LessonFoot
from gui.lessons.head import LessonHead
from gui.lessons.lessons import Lessons
from gui.lessons.narration_view import NarrationView, WatchView
from gui.lessons.pinned_column import PinnedColumn
from gui.lessons.question_view import QuestionView
from gui.lessons.review_view import ReviewView
from gui.lessons.strip import Strip
from gui.lessons.telling import Page, Telling
from gui.lessons.verdict_view import VerdictView
from gui.lessons.words import LessonWays, LessonWords
from gui.panels.details_text import DetailsText
from gui.panels.rich_text import RichText
from gui.theme import LIGHT, Theme
from gui.ways import Ways

_LEAST_HEIGHT: Final = 90
_WRITING: Final = Qt.KeyboardModifier.KeypadModifier
_NOTHING: Final = ("nothing",)


@final
class LessonPanel(QWidget):
    """Shows a lesson, and takes what is answered.

    Args:
        lessons: Which one is open.
    """

    browser_wanted = Signal()
    """Somebody wants to choose a lesson."""
    again_wanted = Signal()
    """Somebody wants to play this one once more."""
    next_wanted = Signal()
    """Somebody wants the one after it."""

    def __init__(self, lessons: Lessons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lessons = lessons
        self._ways, self._theme, self._factor = Ways(), LIGHT, 1.0
        self._narrator = Narrator("en")
        self._words = LessonWords(self)
        self._certainty = DetailsText(self._narrator, LIGHT, self)
        self._shown: Hashable = None
        """What the page is about; None while it has to be made."""
        self._told: Hashable = _NOTHING
        """What was announced last."""
        self._number = 0
        """The step of the page."""
        self.is_quiet = False
        """Whether the lesson is read out elsewhere: before a class."""
        self.page: Page | None = None
        self.head, self.strip, self.foot = LessonHead(self._telling), Strip(), LessonFoot()
        self.column = PinnedColumn(self.head, self.strip, self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        lessons = self._lessons
        lessons.changed.connect(self.show_step)
        self.foot.back_wanted.connect(lessons.go_back)
        self.foot.on_wanted.connect(lessons.go_on)
        self.head.close_button.clicked.connect(lessons.end)
        self.strip.pressed.connect(self._lead_back)

    @property
    def _telling(self) -> Telling:
        rich = RichText(self._theme, self._factor)
        self._certainty.rich = rich
        return Telling(self._narrator, rich, self._words, self._certainty, self._ways)

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._narrator = narrator
        self._certainty.set_narrator(narrator)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        if theme is not self._theme:
            self._theme = theme
            self._tell_again()

    def set_scale(self, factor: float) -> None:
        """Another size."""
        if factor != self._factor:
            self._factor = factor
            self._tell_again()

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self._tell_again()

    def set_keys(self, keys: LessonWays) -> None:
        """Name the keys of lessons that hold now."""
        if keys != self._words.keys:
            self._words.keys = keys
            self._tell_again()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Lesson"))
        self.column.area.setAccessibleName(self.tr("Text of the lesson"))
        self.column.area.setAccessibleDescription(self.tr("Up and Down scroll."))
        self._tell_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self.show_step()
        super().showEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Little: a window need not grow for a panel."""
        return QSize(0, round(_LEAST_HEIGHT * self._factor))

    # --- showing ---------------------------------------------------------------------------

    def show_step(self) -> None:
        """Show the step that the lesson is at, and where the cluster stands."""
        self._announce()
        if not self.isVisible():
            return  # shown, it takes what is so then
        about = self._about()
        if about == self._shown and self.page is not None:
            before = self._focus
            self._tell_around()
            self._keep_focus(before, is_new=False)
        else:
            self._make(about, is_kept=False)

    def _tell_again(self) -> None:
        """The same, in other words, colours or sizes."""
        about, self._shown = self._shown, None
        if self.isVisible():
            now = self._about()
            self._make(now, is_kept=now == about)

    def _about(self) -> Hashable:
        """What the page has to be about."""
        lessons, play = self._lessons, self._lessons.play
        if play is None:
            return _NOTHING
        if lessons.is_walking:
            is_asked = play.number == self._number
            return (play.number, "watch") if is_asked or self._shown is None else self._shown
        return play, play.number, play.phase, play.given, play.has_looked

    def _make(self, about: Hashable, *, is_kept: bool) -> None:
        """Make the page anew."""
        before = self._focus
        self._shown = about
        play = self._lessons.play
        self._number = play.number if play is not None else 0
        self.page = self._page()
        self.column.set_look(self._theme, self._factor)
        self.column.show_page(self.page)
        self._tell_around()
        self._order_tabs()
        sought = self.page.sureness if isinstance(self.page, QuestionView) else None
        self.column.see(sought, is_polite=is_kept)
        self._keep_focus(before, is_new=not is_kept)

    def _page(self) -> Page:
        lessons, telling = self._lessons, self._telling
        play = lessons.play
        if play is None:
            empty = EmptyView(telling)
            empty.browser_wanted.connect(self.browser_wanted)
            return empty
        if lessons.is_walking:
            return WatchView(lessons, telling)
        match play.phase:
            case "tell" | "turn":
                return NarrationView(lessons, telling)
            case "verdict":
                return VerdictView(lessons, telling)
            case "review":
                return self._review(ReviewView(lessons, telling))
        return self._question(QuestionView(lessons, telling))

    def _question(self, page: QuestionView) -> QuestionView:
        page.answered.connect(self._lessons.choose_answer)
        page.made_sure.connect(self._lessons.choose)
        page.left_out.connect(self._lessons.leave_out)
        return page

    def _review(self, page: ReviewView) -> ReviewView:
        page.revisit_wanted.connect(self._lessons.revisit)
        page.again_wanted.connect(self.again_wanted)
        page.next_wanted.connect(self.next_wanted)
        page.browser_wanted.connect(self.browser_wanted)
        return page

    def _tell_around(self) -> None:
        """Head, strip and foot."""
        lessons, telling, play = self._lessons, self._telling, self._lessons.play
        for part in (self.head, self.foot):
            part.setVisible(play is not None)
        if play is None:
            self.strip.show_kind("", telling)
            return
        number = play.number if play.is_over else self._number
        step = telling.words.review() if play.is_over else telling.words.step(number + 1, play.count)
        self.head.tell(telling, telling.said(lessons.lesson.title), step, (number + 1) / play.count)
        # The foot has the same button then.
        self.head.close_button.setVisible(not play.is_over)
        self._tell_standing(telling)
        self.foot.tell(lessons, telling)

    def _tell_standing(self, telling: Telling) -> None:
        before = self.strip.kind
        self._choose_strip(telling)
        if self.strip.kind not in ("", before) and self.head not in self.column.pinned:
            # Where there is little room it is above what is read.
            self.column.see(None)

    def _choose_strip(self, telling: Telling) -> None:
        lessons, words, play = self._lessons, telling.words, self._lessons.play
        assert play is not None
        if lessons.is_walking or play.is_over:
            # Nothing jumps while one is to look at the stage.
            self.strip.show_kind("", telling)
        elif lessons.standing == "away":
            self.strip.show_kind("away", telling, words.away(), words.away_more())
        elif lessons.standing == "on-the-way":
            self.strip.show_kind("on-the-way", telling, words.on_the_way(*lessons.way), words.on_the_way_more())
        elif play.has_been_over:
            self.strip.show_kind("revisit", telling, words.revisiting())
        else:
            self.strip.show_kind("", telling)

    def _lead_back(self) -> None:
        if self.strip.kind == "revisit":
            self._lessons.review()
        else:
            self._lessons.come_back()

    def _announce(self) -> None:
        """Have it read out: once for each phase of a step, and nothing while hops are shown."""
        lessons, play = self._lessons, self._lessons.play
        if play is None:
            self._told = _NOTHING
            return
        about = play, play.number, play.phase, lessons.standing == "away" and not play.is_over
        if lessons.is_walking or about == self._told:
            return
        self._told = about
        if not self.is_quiet:
            said = announcement(lessons, self._telling)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    # --- keys ------------------------------------------------------------------------------

    @property
    def _focus(self) -> QWidget | None:
        """What has the keys, if it is in the panel."""
        focus = QApplication.focusWidget()
        return focus if focus is not None and self.isAncestorOf(focus) else None

    def _keep_focus(self, before: QWidget | None, *, is_new: bool) -> None:
        """If the panel had the keys it keeps them, where they are of use; else they stay where they are.

        Args:
            before: What had them.
            is_new: Whether there is something else to do: it has them then.
        """
        if before is None:
            return
        first = self.page.first_focus() if self.page is not None else None
        wanted = (first, before) if is_new else (before, first)
        for widget in (*wanted, self.strip.button, self.foot.go, self.foot.back, self.column.area):
            if widget is not None and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _order_tabs(self) -> None:
        """What one does comes before what leads elsewhere."""
        order: list[QWidget] = [self.strip.button]
        if self.page is not None:
            order += self.page.stops()
        order += [self.foot.go, self.foot.back, self.column.area, self.head.close_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~_WRITING:
            super().keyPressEvent(event)
        elif event.text() in tuple("123456"):
            self._choose(int(event.text()) - 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_by(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        options = self._lessons.options(self._narrator)
        if number < len(options) and not self._lessons.is_walking:
            self._lessons.choose(options[number].key)

    def _go_by(self, by: int) -> None:
        """To the answer above or below; where one is at none, scroll."""
        stops, focus = self.page.stops() if self.page is not None else [], QApplication.focusWidget()
        at = next((number for number, stop in enumerate(stops) if stop is focus), None)
        if at is None:
            self.column.scroll_by(by)
            return
        target = stops[min(max(at + by, 0), len(stops) - 1)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self.column.see(target)
