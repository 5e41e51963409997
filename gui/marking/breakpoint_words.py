"""Breakpoints in a sentence, and why one will not do what it was made for, in the words of the window."""

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.timeline.break_choices import Doubtful
from core.timeline.breakpoints import NO_TIME, Breakpoint


@final
class BreakpointWords(QObject):
    """Tells breakpoints in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator
        """Who tells times."""

    def sentence(self, mark: Breakpoint) -> str:
        """A breakpoint: "IsAlive answers FALSE, at NODE1, from hit 3 on, once"."""
        parts = [*self._what(mark), *self._where(mark)] or [self.tr("every hop")]
        if mark.from_hit > 1:
            parts.append(self.tr("from hit {number} on").format(number=mark.from_hit))
        if mark.is_once:
            parts.append(self.tr("once"))
        return ", ".join(parts)

    def doubt(self, doubtful: Doubtful) -> str:
        """Why a breakpoint will not do what it was made for."""
        word = doubtful.word
        match doubtful.doubt:
            case "call":
                return self.tr("No component here has a function {name}.").format(name=word)
            case "component":
                return self.tr("There is no component {name} here.").format(name=word)
            case "object" | "while-object":
                return self.tr("There is no {name} in this cluster.").format(name=word)
            case "state" | "while-state":
                return self.tr("Nothing can get into a state {name}.").format(name=word)
            case "rule":
                return self.tr("No rule is called {name}, or begins so up to a dot.").format(name=word)
            case "event":
                return self.tr("No hop leaves an event {id}.").format(id=word)
            case "only-one-hit":
                return self.tr("A time is hit once only: there is no later hit.")
            case "every-hop":
                return self.tr("Nothing is asked for: it is hit at every hop.")

    def _what(self, mark: Breakpoint) -> Iterator[str]:
        if mark.call and mark.result:
            yield self.tr("{call} answers {result}").format(call=mark.call, result=mark.result)
        elif mark.call:
            yield mark.call
        elif mark.result:
            yield self.tr("an answer is {result}").format(result=mark.result)
        if mark.state and mark.object:
            yield self.tr("{object} becomes {state}").format(object=mark.object, state=mark.state)
        elif mark.state:
            yield self.tr("something becomes {state}").format(state=mark.state)
        if mark.rule:
            yield self.tr("rule {rule}").format(rule=mark.rule)
        if mark.event:
            yield self.tr("event {id}").format(id=mark.event)

    def _where(self, mark: Breakpoint) -> Iterator[str]:
        if mark.component:
            yield self.tr("at any {component}").format(component=mark.component)
        if mark.object and not mark.state:
            yield self.tr("at {object}").format(object=mark.object)
        if mark.time != NO_TIME:
            yield self.tr("first hop from {time} on").format(time=self.narrator.time(mark.time))
        condition = mark.only_while
        if condition is not None:
            yield self.tr("while {object} is {state}").format(object=condition.object, state=condition.state)
