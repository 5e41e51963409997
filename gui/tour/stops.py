"""The six steps of the tour: what each is about, what it says, and how it knows that the user has done it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.session import Move
from gui.window.actions import ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

SEVERAL: Final = 3
"""So many steps, and one has got the idea."""


class Stop(NamedTuple):
    """One step of the tour."""

    title: str
    text: str
    task: str
    """What to do; the tour goes on by itself when it is done."""
    target: QWidget
    """What it is about."""


@final
class Stops(QObject):
    """The steps in the window's language, with the keys that hold now.

    Args:
        window: The window.
    """

    COUNT = 6

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._steps = 0
        self._orders = 0

    def at(self, number: int) -> Stop:
        """A step, counted from 0."""
        makers: tuple[Callable[[], Stop], ...] = (
            self._stage, self._step, self._fail, self._change, self._time, self._panels,
        )  # fmt: skip
        return makers[number]()

    def begin(self) -> None:
        """A step begins: what was done before does not count."""
        self._steps = 0
        self._orders = self._ordered

    def is_done(self, number: int, move: Move) -> bool:
        """Whether a movement over history is what a step waits for."""
        is_forward = move.position > move.before and not move.is_other_branch
        self._steps += is_forward
        match number:
            case 0:
                return is_forward
            case 1:
                return self._steps >= SEVERAL
            case 2:
                return self._ordered != self._orders
            case 4:
                return move.position < move.before
        return False

    def is_done_by(self, number: int, action: ActionId) -> bool:
        """Whether an action is what a step waits for."""
        return (number, action) in ((3, "next-change"), (5, "find"))

    @property
    def _ordered(self) -> int:
        return sum(len(branch.given) for branch in self._window.session.branches)

    def _key(self, name: ActionId) -> str:
        return self._window.actions_.key(name) or self._window.actions_[name].text()

    def _stage(self) -> Stop:
        return Stop(
            self.tr("The stage"),
            self.tr(
                "Each card is a node. A call goes down through it: the cluster service asks the resource host, that"
                " asks its DLL, and the DLL asks Hyper-V. The answer comes up again."
            ),
            self.tr("Press {step} to see the first hop.").format(step=self._key("step")),
            self._window.view,
        )

    def _step(self) -> Stop:
        return Stop(
            self.tr("One hop at a time"),
            self.tr(
                "A hop is one arrow: a call, an answer, a message, or a timer that runs out. {over} goes over a whole"
                " call, {back} goes back. Nothing is ever lost."
            ).format(over=self._key("over"), back=self._key("back")),
            self.tr("Press {step} a few more times.").format(step=self._key("step")),
            self._window.transport.buttons["step"],
        )

    def _fail(self) -> Stop:
        return Stop(
            self.tr("Break something"),
            self.tr(
                "Click a node, a DLL or a VM, or press {fail} for a list of all that can break. Nobody is told of it:"
                " the cluster has to notice by itself."
            ).format(fail=self._key("fail")),
            self.tr("Fail a node, for example with {key} on the stage.").format(key=self._key("disaster-1")),
            self._window.transport.buttons["fail"],
        )

    def _change(self) -> Stop:
        return Stop(
            self.tr("On to what changes"),
            self.tr(
                "Most hops are routine. The next change is the next hop that makes a difference to a node, a role, a VM"
                " or a DLL: so one sees how the cluster notices, decides and starts again."
            ),
            self.tr("Press {change} and watch.").format(change=self._key("next-change")),
            self._window.transport.buttons["next-change"],
        )

    def _time(self) -> Stop:
        return Stop(
            self.tr("Back in time"),
            self.tr(
                "The bar is all of history, with a tick for each order and change. Drag it, click it, or press {key}"
                " and type a time. Whoever orders something in the past begins another history; both are kept."
            ).format(key=self._key("go-to")),
            self.tr("Go back, with {back} or on the bar.").format(back=self._key("back")),
            self._window.time_bar,
        )

    def _panels(self) -> Stop:
        docks = [dock for dock in self._window.docks.all if not dock.visibleRegion().isEmpty()]
        return Stop(
            self.tr("Everything else"),
            self.tr(
                "The panels tell the same hop in other words: as a list, a log, a call stack, a timeline. {pane} goes"
                " from one to the next, and the help has a section on each."
            ).format(pane=self._key("next-pane")),
            self.tr(
                "{find} finds anything, {help} is the help, {settings} are the settings. Have fun breaking things."
            ).format(find=self._key("find"), help=self._key("help"), settings=self._key("settings")),
            docks[-1] if docks else self._window.menus,
        )
