"""The tour: it points at the real window, watches what is done there, and goes on by itself when it was the thing.

It takes no key from the window: the arrows keep stepping, and one can do anything else meanwhile.
"""

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.session import Move
from gui.tour.callout import Callout
from gui.tour.ring import Ring
from gui.tour.stops import Stops
from gui.window.actions import ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

PRAISE_MS: Final = 1_200
"""So long a step that is done is ticked before the next one comes."""


@final
class Tour(QObject):
    """Takes a user through the window.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._stops = Stops(window)
        self._number = -1
        """The present step, counted from 0; -1 while there is no tour."""
        self._is_done = False
        self._watched: QWidget | None = None
        self.callout, self.ring = Callout(window), Ring(window)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PRAISE_MS)
        self._pause.timeout.connect(self.next)
        self.callout.back_wanted.connect(self.back)
        self.callout.next_wanted.connect(self.next)
        self.callout.end_wanted.connect(self.end)
        window.session.moved.connect(self._follow)
        for name, action in window.actions_.items():
            action.triggered.connect(partial(self._hear, name))
        window.languages.changed.connect(self._tell_again)
        window.actions_.keys_changed.connect(self._tell_again)
        window.look.changed.connect(self._tell_again)

    @property
    def number(self) -> int:
        """The present step, counted from 1; 0 while there is no tour."""
        return self._number + 1

    def start(self) -> None:
        """Begin with the first step."""
        if self._window.presenting.is_on:
            self._window.presenting.end()
        self._window.welcome.leave()
        self._window.preferences.has_toured = True
        self._go_to(0)
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go on; after the last step, end."""
        if self._number + 1 < Stops.COUNT:
            self._go_to(self._number + 1)
        else:
            self.end()

    def back(self) -> None:
        """Go back to the step before."""
        if self._number > 0:
            self._go_to(self._number - 1)

    def end(self) -> None:
        """Take everything away; the keys are the stage's again if they were the tour's."""
        if self._number < 0:
            return
        had_focus = self.callout.focusWidget() is not None and self.callout.focusWidget().hasFocus()
        self._number = -1
        self._pause.stop()
        self._watch(None)
        self.callout.hide()
        self.ring.hide()
        if had_focus:
            self._window.view.setFocus()

    # --- following -------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        if self._number >= 0 and not self._is_done and self._stops.is_done(self._number, move):
            self._praise()

    def _hear(self, name: ActionId) -> None:
        if self._number < 0:
            return
        if name in ("stage", "welcome", "present"):
            self.end()
        elif not self._is_done and self._stops.is_done_by(self._number, name):
            self._praise()

    def _praise(self) -> None:
        self._is_done = True
        self._tell()
        self._pause.start()

    # --- showing ---------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        self._number, self._is_done = number, False
        self._pause.stop()
        self._stops.begin()
        self._tell()
        said = " ".join((self.callout.accessibleName(), self.callout.accessibleDescription()))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.callout, said))

    def _tell_again(self) -> None:
        if self._number >= 0:
            self._tell()

    def _tell(self) -> None:
        """Write the present step and stand where it is about."""
        stop, callout = self._stops.at(self._number), self.callout
        callout.set_look(self._window.look.theme, self._window.look.scale.factor)
        self.ring.set_look(self._window.look.theme, self._window.look.scale.factor)
        callout.count.setText(self.tr("Step {number} of {count}").format(number=self._number + 1, count=Stops.COUNT))
        callout.title.setText(escape(stop.title))
        callout.text.setText(escape(stop.text))
        task = "✓ " + self.tr("Done.") if self._is_done else "▸ " + stop.task
        callout.task.setText(f"<b>{escape(task)}</b>")
        callout.back.setText(self.tr("Back"))
        # The first step has nothing before it: a button that does nothing teaches nothing.
        callout.back.setVisible(self._number > 0)
        callout.next.setText(self.tr("Next") if self._number + 1 < Stops.COUNT else self.tr("Finish"))
        callout.end.setText(self.tr("End the tour"))
        callout.end.setVisible(self._number + 1 < Stops.COUNT)
        callout.setAccessibleName(f"{callout.count.text()}: {stop.title}")
        callout.setAccessibleDescription(f"{stop.text} {stop.task}")
        self._watch(stop.target)
        self._place()

    def _place(self) -> None:
        target, within = self._watched, self._window.rect()
        if target is None:
            return
        place = within
        if target.window() is self._window and target.isVisible():
            place = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()).intersected(within)
        self.ring.lie_around(place, within)
        self.callout.stand_beside(place, within)

    def _watch(self, target: QWidget | None) -> None:
        """Hear when the window or the part that is pointed at has another size or place."""
        for watched in (self._watched, self._window):
            if watched is not None:
                watched.removeEventFilter(self)
        self._watched = target
        if target is not None:
            target.installEventFilter(self)
            self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)
