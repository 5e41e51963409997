"""Threads and frames in words, short enough for a narrow pane.

One final QObject, because plurals and translations are found only there (`StageWords` says why).
"""

from typing import NamedTuple, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.kernel.agenda import NEVER
from core.kernel.hops import Hop
from core.model import addresses
from core.timeline.frames import Frame
from core.timeline.threads import Runs, Thread


class Lines(NamedTuple):
    """A row of a list: what it is, and what there is to say about it."""

    title: str
    remark: str


@final
class StackWords(QObject):
    """Makes the words in the language of a narrator and of the window."""

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator

    def of_thread(self, thread: Thread) -> Lines:
        """A thread by its process and its ids, and what it does."""
        node = addresses.region(thread.runs.process or thread.top.target)
        where = thread.runs.image or self.narrator.short_name(thread.top.target)
        parts = [where] if where == node else [where, node]
        parts.append(ids(thread.runs) if thread.runs.process else self.tr("in no process"))
        remark = f"{self.doing(thread)} · {self.call(thread.openers[0])}"
        if thread.is_orphan:
            remark = self.tr("{remark} · orphan: its answer goes to nobody").format(remark=remark)
        return Lines(" · ".join(parts), remark)

    def doing(self, thread: Thread) -> str:
        """What a thread does, and until when."""
        names = {
            "what": thread.what,
            "function": thread.top.function,
            "time": self.narrator.time(thread.due) if thread.due != NEVER else "",
        }
        is_for_ever = thread.due == NEVER
        match thread.doing:
            case "runs":
                text = self.tr("runs")
            case "over":
                text = self.tr("has ended with this hop")
            case "waits":
                text = self.tr("waits for {what} until {time}")
            case "awaits-a-signal":
                text = (
                    self.tr("waits for the signal {what}")
                    if is_for_ever
                    else self.tr("waits for the signal {what}, until {time} at the latest")
                )
            case "calls-afar":
                text = self.tr("its call is on the way to another node")
            case "answers-afar":
                text = self.tr("its answer is on the way to another node")
            case "lost":
                text = (
                    self.tr("waits in vain for an answer: {function} got lost on the way")
                    if is_for_ever
                    else self.tr("waits in vain for an answer until {time}: {function} got lost on the way")
                )
            case "hangs":
                text = (
                    self.tr("hangs in {function}")
                    if is_for_ever
                    else self.tr("hangs in {function}, whose caller waits until {time}")
                )
        return text.format(**names)

    def sleepers(self, threads: tuple[Thread, ...]) -> Lines:
        """Threads that wait for the same thing, told together."""
        first = threads[0]
        if first.doing == "waits":
            title = self.tr("%n thread(s) wait for {what}", "", len(threads)).format(what=first.what)
        else:
            title = self.tr("%n thread(s) wait for the signal {what}", "", len(threads)).format(what=first.what)
        functions = dict.fromkeys(thread.openers[0].function for thread in threads)
        images = dict.fromkeys(thread.runs.image for thread in threads if thread.runs.image)
        parts = [", ".join(functions), ", ".join(images)]
        due = min((thread.due for thread in threads if thread.due != NEVER), default=NEVER)
        if due != NEVER:
            parts.append(self.tr("the next at {time}").format(time=self.narrator.time(due)))
        return Lines(title, " · ".join(part for part in parts if part))

    def of_frame(self, frame: Frame) -> Lines:
        """A frame by its call, and who answers it where."""
        target = frame.opener.target
        host, _, file = target.rpartition("/")
        component = file if "/rhs:" in host else self.narrator.short_name(target)
        runs = frame.runs
        where = f"{runs.image} {runs.pid}" if runs.process else self.tr("in no process")
        if frame.opener.lost:
            where = self.tr("not reached")
        return Lines(self.call(frame.opener), f"{component} · {where}")

    def call(self, opener: Hop) -> str:
        """A call, like code."""
        return f"{opener.function}({self.narrator.arguments(opener)})"

    def standing(self, frame: Frame, thread: Thread) -> str:
        """How well it is known where a frame stands."""
        match frame.standing:
            case "calls":
                text = self.tr("Line {line}: its call is not answered yet.")
            case "orders" if thread.doing == "runs":
                text = self.tr("Line {line}: this comes next.")
            case "orders":
                text = self.tr("Line {line}: here it waits.")
            case "answers":
                text = self.tr("Line {line}: it answers.")
            case "lost":
                text = self.tr("Nothing runs here: the call, or its answer, got lost. Marked is where it begins.")
            case "unknown" if thread.doing == "hangs":
                text = self.tr("It hangs, and nobody knows where: marked is where it begins.")
            case "unknown":
                text = self.tr("Where it stands was never seen: marked is where it begins.")
        text = text.format(line=frame.line)
        if frame.is_in_a_helper:
            helper = self.tr("Called was {procedure}, of which this is a part.")
            text = f"{text} {helper.format(procedure=frame.procedure.co_name)}"
        return text


def ids(runs: Runs) -> str:
    """Process and thread as the cluster log writes them."""
    return f"{runs.pid:08x}.{runs.tid:08x}"
