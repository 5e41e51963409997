"""Going from one part of the window to the next by keyboard, and what can be done with the panel one is in.

The stage, the bar of time and every panel that can be seen are panes; F6 goes round, as it does elsewhere.
"""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Panes(QObject):
    """The panes of a window.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @property
    def all(self) -> list[QWidget]:
        """What can be seen now, in the order in which one goes round."""
        window = self._window
        docks = [dock for dock in window.docks.all if not dock.visibleRegion().isEmpty()]
        return [window.view, window.time_bar, *docks, window.transport]

    def next(self) -> None:
        """Give the keys to the pane after the one that has them."""
        self._go(1)

    def previous(self) -> None:
        """Give the keys to the pane before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        panes = self.all
        here = next((n for n, pane in enumerate(panes) if _holds(pane, QApplication.focusWidget())), 0)
        for step in range(1, len(panes) + 1):
            target = first_focus(panes[(here + by * step) % len(panes)])
            if target is not None:
                target.activateWindow()
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # --- the panel with the focus ----------------------------------------------------------

    def float(self) -> None:
        """Take the panel that one is in out of the window, or back into it."""
        dock = self._present()
        if dock is not None:
            dock.setFloating(not dock.isFloating())
            target = first_focus(dock)
            if target is not None:
                target.activateWindow()
                target.setFocus()

    def hide(self) -> None:
        """Hide the panel that one is in; the stage has the keys then."""
        dock = self._present()
        if dock is not None:
            dock.hide()
            self._window.view.setFocus()

    @property
    def section(self) -> str:
        """The section of the help on where one is; empty where none is meant."""
        window, focus = self._window, QApplication.focusWidget()
        if window.presenting.is_on:
            return "presenter"
        if _holds(window.time_bar, focus):
            return "time"
        return next((dock.objectName() for dock in window.docks.all if _holds(dock, focus)), "")

    def _present(self) -> QDockWidget | None:
        focus = QApplication.focusWidget()
        found = next((dock for dock in self._window.docks.all if _holds(dock, focus)), None)
        if found is None:
            self._window.status.say(
                self.tr("You are in no panel: {key} goes to the next one.").format(
                    key=self._window.actions_.way("next-pane")
                )
            )
        return found


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def first_focus(pane: QWidget) -> QWidget | None:
    """The first widget of a pane that takes the keys; None where there is none."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    # The chain of Tab is the order in which one would come by.
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if (
            pane.isAncestorOf(widget)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.isEnabled()
        ):
            return widget
        widget = widget.nextInFocusChain()
    return None
