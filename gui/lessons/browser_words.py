"""What the lesson browser says of lessons and of what was done in them, in the language of the window."""

from typing import Final, Literal, final

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from core.lessons.progress import LessonEntry, Points
from core.model.preset import PresetName
from core.scenario.lesson_entries import Both
from core.scenario.lesson_file import LessonFile, Statement
from core.texts.language import Language
from gui.lessons.browser_course import accounts_of
from gui.lessons.words import MINUS

State = Literal["new", "begun", "done"]
"""Of a lesson: never begun, begun and not done, played to its end."""


def state_of(entry: LessonEntry | None) -> State:
    """How far somebody has come with a lesson."""
    if entry is None:
        return "new"
    return "done" if entry.is_done else "begun"


def step_of(entry: LessonEntry, lesson: LessonFile) -> int:
    """The step at which a lesson is gone on with, from 1: it may have been moved since."""
    ids = [step.id for step in lesson.steps]
    return ids.index(entry.step) + 1 if entry.step in ids else min(entry.number, len(ids))


@final
class BrowserWords(QObject):
    """The words of the browser."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language: Language = "en"

    def plain(self, text: Both) -> str:
        """A text of a lesson without what marks functions in it."""
        return self.text(text).replace("`", "")

    def text(self, text: Both) -> str:
        """A text of a lesson."""
        return text.de if self.language == "de" else text.en

    # --- what a lesson is ------------------------------------------------------------------

    def minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)

    def facts(self, lesson: LessonFile) -> str:
        """How long it takes, what it asks, and whose account it tells."""
        predictions = self.tr("%n prediction(s)", "", lesson.questions)
        accounts = " + ".join(map(self.account, accounts_of(lesson)))
        return f"{self.minutes(lesson.minutes)} · {predictions} · {accounts}"

    def account(self, preset: PresetName) -> str:
        return self.tr("article") if preset == "article" else self.tr("documentation")

    def statement(self, statement: Statement) -> str:
        """What a statement of the article's account says, in a sentence."""
        return {
            "S1": self.tr("Failover clustering makes VMs highly available; such a VM is a resource like any other."),
            "S2": self.tr("Each resource type needs a resource DLL with the functions that RHS runs."),
            "S3": self.tr("Before a failover RHS must know the function that brings the resource up on the target."),
            "S4": self.tr("VMCLUSRES.DLL comes with Hyper-V and stands between RHS and the VM."),
            "S5": self.tr("The cluster service checks a VM by IsAlive, as a rule every 5 seconds."),
            "S6a": self.tr("The cluster service reads the interval from the properties of the VM."),
            "S6b": self.tr("When it has passed, the cluster service asks RHS for the state of the VM."),
            "S6c": self.tr("VMCLUSRES.DLL receives the request and runs the status function of the VM."),
            "S6d": self.tr("So the DLL finds the states of all VMs and hands them to RHS."),
            "S6e": self.tr("RHS hands them to the cluster service."),
            "S6f": self.tr("Online: nothing happens. Failed: the VM is started again on another node."),
            "S7": self.tr("VMCLUSRES.DLL is also the proxy between the cluster service and Hyper-V's console."),
            "S8": self.tr("Where the DLL is missing or damaged, the VMs are not protected."),
        }[statement]

    # --- what was done ---------------------------------------------------------------------

    def state(self, entry: LessonEntry | None, lesson: LessonFile) -> str:
        """How far somebody has come, in few words."""
        if entry is None:
            return self.tr("not begun")
        if entry.is_done:
            best = self.points(entry.best)
            return self.tr("done, {points}").format(points=best) if best else self.tr("done")
        return self.tr("step {number} of {count}").format(number=step_of(entry, lesson), count=len(lesson.steps))

    def points(self, points: Points | None) -> str:
        """A result; empty where nothing was asked."""
        if points is None or points.of <= 0:
            return ""
        reached = str(points.points).replace("-", MINUS)
        return self.tr("{points} of {of} points").format(points=reached, of=points.of)

    def next(self) -> str:
        return self.tr("next")

    def unreadable(self) -> str:
        return self.tr("cannot be read")

    def when(self, instant: str) -> str:
        """A time of the file as one says it here."""
        time = QDateTime.fromString(instant, Qt.DateFormat.ISODate)
        if not time.isValid():
            return instant
        return QLocale(self.language).toString(time.toLocalTime(), QLocale.FormatType.ShortFormat)

    def history(self, entry: LessonEntry, lesson: LessonFile) -> tuple[str, ...]:
        """What was done in a lesson, in sentences."""
        said = [self.tr("Last played on {when}.").format(when=self.when(entry.on))]
        if entry.is_done:
            said.append(self.tr("Played to its end %n time(s).", "", entry.finished))
        best, last = self.points(entry.best), self.points(entry.last)
        if best:
            said.append(self.tr("Best result: {best}; the last one: {last}.").format(best=best, last=last or best))
        if entry.is_done and entry.is_under_way:
            text = self.tr("Under way once more, at step {number} of {count}.")
            said.append(text.format(number=step_of(entry, lesson), count=len(lesson.steps)))
        counted = [each for each in entry.predictions if each.counted]
        if counted:
            right = sum(each.right for each in counted)
            text = self.tr("In this play {right} of {counted} predictions were right.")
            said.append(text.format(right=right, counted=len(counted)))
        if left := len(entry.predictions) - len(counted):
            said.append(self.tr("%n prediction(s) left out, or made after a look.", "", left))
        return tuple(said)

    def totals(self, done: int, count: int, minutes: int, all_: int) -> str:
        """How much of the course is done."""
        text = self.tr("{done} of {count} lessons done, {minutes} of {all} minutes")
        return text.format(done=done, count=count, minutes=minutes, all=all_)


LOOKS: Final[dict[State, Literal["unknown", "pending", "online"]]] = {
    "new": "unknown",
    "begun": "pending",
    "done": "online",
}
"""Whose colours the state of a lesson has."""
