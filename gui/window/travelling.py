"""What the actions of the time machine do: steps of all sizes, running, marks, histories.

No action is ever dead: where it can do nothing now, the status bar says so and what would help.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from core.commands.catalogue import Command
from core.commands.texts import title
from core.timeline.grains import Grain
from core.timeline.history import Branch
from gui.edits import About
from gui.open_runs import OpenRun
from gui.window.actions import ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Travelling(QObject):
    """The slots of the actions of the time machine.

    Args:
        window: The window they act on.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.order_menu = QMenu(window)

    def slots(self) -> dict[ActionId, Callable[[], None]]:
        """What each action does."""
        return {
            "step": lambda: self._take("into"),
            "back": lambda: self._take_back("into"),
            "over": lambda: self._take("over"),
            "back-over": lambda: self._take_back("over"),
            "out": lambda: self._take("out"),
            "back-out": lambda: self._take_back("out"),
            "end-of-chain": lambda: self._take("end-of-chain"),
            "start-of-chain": lambda: self._take_back("end-of-chain"),
            "next-change": lambda: self._take("change"),
            "previous-change": lambda: self._take_back("change"),
            "next-failover": lambda: self._take("failover"),
            "previous-failover": lambda: self._take_back("failover"),
            "next-here": lambda: self._go_to_selected(is_back=False),
            "previous-here": lambda: self._go_to_selected(is_back=True),
            "run": self._run,
            "run-back": self._run_back,
            "play": self._session.toggle_playing,
            "start": self._to_start,
            "end": self._to_end,
            "go-to": self._window.time_bar.ask,
            "change-order": self._change_order,
            "undo": self._undo,
            "redo": self._redo,
            "next-branch": lambda: self._go_to_branch(1),
            "previous-branch": lambda: self._go_to_branch(-1),
            "rename-branch": self._rename_branch,
            "fork": self._fork,
            "compare": self._compare,
        }

    # --- steps -----------------------------------------------------------------------------

    def _take(self, grain: Grain) -> None:
        self._session.pause()
        self._session.take(grain)

    def _take_back(self, grain: Grain) -> None:
        self._session.pause()
        if self._session.position == 0:
            self._say(self.tr("This is the start: nothing happened before."))
        self._session.take(grain, is_back=True)

    def _go_to_selected(self, *, is_back: bool) -> None:
        self._session.pause()
        selected = self._window.scene.selected
        if not selected:
            self._say(self.tr("Nothing is selected: press Tab, or Up and Down, to select an object."))
            return
        self._session.next_at(selected, is_back=is_back)

    def _to_start(self) -> None:
        self._session.pause()
        self._session.go_to_start()

    def _to_end(self) -> None:
        self._session.pause()
        if self._session.is_at_tip:
            self._say(self.tr("This is the last hop that has happened; Step or Play goes on from here."))
        self._session.go_to_end()

    # --- running ---------------------------------------------------------------------------

    def _run(self) -> None:
        """To the next breakpoint; where none is set, F5 is what it is in any player."""
        if self._session.is_playing or not self._session.marks.enabled:
            self._session.toggle_playing()
        else:
            self._session.resume()

    def _run_back(self) -> None:
        self._session.pause()
        if self._session.marks.enabled:
            self._session.resume(is_back=True)
        else:
            keys = self._window.actions_.way("breakpoint-here")
            self._say(
                self.tr("No breakpoint is set and enabled; {keys} sets one on the present hop.").format(keys=keys)
            )

    # --- changing --------------------------------------------------------------------------

    def _change_order(self) -> None:
        self._session.pause()
        self._window.order_changes.fill(self.order_menu)
        view = self._window.view
        self.order_menu.popup(view.mapToGlobal(QPoint(view.width() // 4, view.height() // 4)))

    def _undo(self) -> None:
        self._session.pause()
        run, about = self._session.run, self._session.undo()
        if about is None:
            self._say(self.tr("There is nothing to undo."))
        else:
            self._say(self.tr("Taken back: {what}.").format(what=self._what(about)) + self._where(run))

    def _redo(self) -> None:
        self._session.pause()
        run, about = self._session.run, self._session.redo()
        if about is None:
            self._say(self.tr("There is nothing to redo."))
        else:
            self._say(self.tr("Done again: {what}.").format(what=self._what(about)) + self._where(run))

    def _what(self, about: About) -> str:
        """What an edit was about."""
        if isinstance(about, Command):
            return title(about, self._window.languages.language)
        return {
            "breakpoint": self.tr("a change of breakpoints"),
            "bookmark": self.tr("a change of bookmarks"),
            "name": self.tr("the name of a history"),
            "order-left-out": self.tr("an order left out"),
            "fork": self.tr("another history begun"),
        }[about]

    def _where(self, left: OpenRun) -> str:
        """Where that was, if it was not in the run that one was in."""
        run = self._session.run
        if run is left:
            return ""
        name = f"{run.source.name} · {self._window.accounts.name(run.preset)}"
        return " " + self.tr("You are in {run} now.").format(run=name)

    # --- histories -------------------------------------------------------------------------

    def _go_to_branch(self, by: int) -> None:
        session = self._session
        session.pause()
        if self._is_alone():
            return
        here = session.branches.index(session.branch)
        session.switch_to(session.branches[(here + by) % len(session.branches)])

    def _fork(self) -> None:
        session = self._session
        session.pause()
        if session.is_at_tip:
            self._say(self.tr("Nothing lies ahead: what is ordered here goes on with this history. Go back to fork."))
            return
        session.fork()
        self._say(
            self.tr("Another history begins here; {keys} leads back to the first.").format(
                keys=self._window.actions_.way("previous-branch")
            )
        )

    def _rename_branch(self) -> None:
        branch, names = self._session.branch, self._window.branch_names
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename the history"))
        dialog.setLabelText(self.tr("Name (empty: what makes it different)"))
        dialog.setTextValue(names.name(branch))
        dialog.textValueSelected.connect(
            lambda name: self._session.rename(branch, "" if name == names.difference(branch) else name)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _compare(self) -> None:
        """The history that this one left, or the one that left it; once more for none."""
        session = self._session
        if session.compared is not None:
            session.compare(None)
        elif not self._is_alone():
            session.compare(self._nearest())

    def _nearest(self) -> Branch:
        """The history that one most likely wants to see beside the present one."""
        session = self._session
        if session.branch.parent is not None:
            return session.branch.parent
        children = [branch for branch in session.branches if branch.parent is session.branch]
        return children[-1] if children else session.branches[-1]

    def _is_alone(self) -> bool:
        if len(self._session.branches) > 1:
            return False
        self._say(self.tr("There is one history only: go back and order something else to begin another."))
        return True

    def _say(self, text: str) -> None:
        self._window.status.say(text)
