"""The entries of menus that set breakpoints: for a hop of the list, and for an object of the stage.

Every entry is a whole breakpoint, told in words, and one that is set already is ticked: choosing it
once more removes it.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import UNNUMBERED, Aspect, aspects, from_hop
from core.timeline.steps import Arrival
from core.timeline.stopping import next_recorded_stop, previous_stop
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.session import Session
from gui.widgets.menu_keys import give_keys

_ORDER: Final[tuple[Aspect, ...]] = ("call", "result", "rule", "component", "object", "state")
_FAILURES: Final = ("Failed", "Down")
"""What a thing is that has failed: a VM, a group or a resource; a node."""


@final
class BreakMenu(QObject):
    """Fills menus with breakpoints to set.

    Args:
        session: Whose hops, and whose marks.
    """

    breakpoint_wanted = Signal(object)
    """Somebody wants to describe a breakpoint that begins like this one: the dialog."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._marks = BreakpointMarks(session)

    def fill(self, menu: QMenu, position: int) -> None:
        """What can be done at a hop of the list."""
        session = self._session
        hop = session.recording.hop(position)
        menu.clear()
        self._act(menu, self.tr("Go here"), partial(self._go, position), reason=self._why_not_here(position))
        self._act(menu, self.tr("Run to here"), partial(self._run, position), reason=self._why_not_here(position))
        self._act(menu, self.tr("Bookmark here"), partial(self._marks.toggle_bookmark, position))
        menu.addSeparator()
        self._tick(menu, self.tr("Break here"), from_hop(hop))
        offered = aspects(hop)
        words = self._words()
        for aspect in _ORDER:
            mark = offered.get(aspect)
            if mark is not None:
                self._tick(menu, words[aspect].format(**self._named(mark)), mark)
        self._act(menu, self.tr("Breakpoint…"), partial(self.breakpoint_wanted.emit, from_hop(hop)))
        give_keys(menu)

    def fill_for_object(self, menu: QMenu, address: str) -> None:
        """What can be broken on at an object of the stage; adds to what is in the menu."""
        name = name_of(address)
        self._tick(menu, self.tr("Break at every hop here"), Breakpoint(UNNUMBERED, object=address))
        for state in _FAILURES:
            if state in self._states_of(name):
                text = self.tr("Break when it becomes {state}").format(state=state)
                self._tick(menu, text, Breakpoint(UNNUMBERED, object=name, state=state))
        self._act(menu, self.tr("Run to its next hop"), partial(self._run_to_next, address))
        self._act(menu, self.tr("Breakpoint…"), partial(self.breakpoint_wanted.emit, self._at(address)))

    def _at(self, address: str) -> Breakpoint:
        return Breakpoint(UNNUMBERED, object=address)

    def _states_of(self, name: str) -> tuple[str, ...]:
        """Of the ways to fail, those that a thing knows."""
        rows = self._session.rows
        if f"node/{name}" in rows:
            return ("Down",)
        return ("Failed",) if any(f"{kind}/{name}" in rows for kind in ("group", "resource", "vmsettings")) else ()

    def _act(self, menu: QMenu, text: str, act: Callable[[], object], *, reason: str = "") -> None:
        action = menu.addAction((f"{text} – {reason}" if reason else text).replace("&", "&&"), act)
        action.setEnabled(not reason)

    def _tick(self, menu: QMenu, text: str, mark: Breakpoint) -> None:
        """An entry for a breakpoint that is set, or is not."""
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(self._marks.find(mark) is not None)
        action.triggered.connect(lambda: self._marks.toggle(mark))

    def _why_not_here(self, position: int) -> str:
        return self.tr("this is the present hop") if position == self._session.position else ""

    def _go(self, position: int) -> None:
        self._session.pause()
        self._session.go_to(position)

    def _run(self, position: int) -> None:
        """Go to a position, unless a breakpoint stops the run on the way."""
        session = self._session
        session.pause()
        is_back = position < session.position
        if is_back:
            stop: Arrival | None = previous_stop(session.recording, session.position, session.marks.enabled)
            is_stopped = stop is not None and stop.position > position
        else:
            stop = next_recorded_stop(session.recording, session.position, session.marks.enabled)
            is_stopped = stop is not None and stop.position < position
        if is_stopped:
            session.resume(is_back=is_back)
        else:
            session.go_to(position)

    def _run_to_next(self, address: str) -> None:
        self._session.pause()
        self._session.next_at(address)

    def _named(self, mark: Breakpoint) -> dict[str, str]:
        return {
            "call": mark.call, "result": mark.result, "rule": mark.rule,
            "component": mark.component, "object": mark.object, "state": mark.state,
        }  # fmt: skip

    def _words(self) -> Mapping[Aspect, str]:
        return {
            "call": self.tr("Break on the call {call}"),
            "result": self.tr("Break when {call} answers {result}"),
            "rule": self.tr("Break on the rule {rule}"),
            "component": self.tr("Break at any {component}"),
            "object": self.tr("Break at {object}"),
            "state": self.tr("Break when {object} becomes {state}"),
        }


def name_of(address: str) -> str:
    """What goes by a name of its own behind an address: the node of a machine, the VM on a node."""
    region, _, place = address.partition("/")
    kind, _, name = place.partition("/")
    if place in ("", "machine"):
        return region
    return name if kind in ("vm", "share", "ip", "name", "service") else address
