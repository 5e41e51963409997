"""A step that asks nothing: what is told, and where it is the learner's turn, what to do and by which ways."""

from collections.abc import Iterator
from typing import final

from core.commands.texts import title
from core.faults.catalogue import faults
from gui.lessons.card import Card
from gui.lessons.lessons import Lessons
from gui.lessons.prose import Prose, marked
from gui.lessons.telling import QUESTION, Page, Telling


@final
class NarrationView(Page):
    """The step that the lesson is at.

    Args:
        lessons: Which lesson.
        telling: How it is told.
    """

    def __init__(self, lessons: Lessons, telling: Telling) -> None:
        super().__init__(telling)
        self._lessons = lessons
        self.add(telling.prose(telling.said(lessons.step.say)))
        if lessons.phase == "turn":
            self.add(self._turn(), 16)
        self.end()

    def _turn(self) -> Card:
        telling, turn = self.telling, self._lessons.step.turn
        rich = telling.rich
        assert turn is not None
        card = Card(telling, telling.calm, "leaving")
        ink = telling.calm.text
        card.add(Prose(marked(rich, telling.words.turn(), size=13, colour=ink, bold=True)))
        card.add(Prose(marked(rich, telling.said(turn.text), size=QUESTION, colour=ink, bold=True)), 4)
        for way in self._ways():
            card.add(Prose(marked(rich, way, size=14, colour=ink)), 8)
        return card

    def _ways(self) -> Iterator[str]:
        """How the order is given."""
        play, words, keys = self._lessons.play, self.telling.words, self.telling.words.keys
        assert play is not None
        assert play.stand.onward is not None
        order = play.stand.onward.commands[0]
        yield words.by_click(title(order, self.telling.narrator.language))
        if any(fault.command == order.name for fault in faults()):
            yield words.by_fail(self.telling.ways.fail)
        elif any(fault.repair.command == order.name for fault in faults()):
            yield words.by_repair(keys.repair)
        else:
            yield words.by_name(keys.find)
        yield words.then()


@final
class WatchView(Page):
    """While hops are shown: nothing to read beside them but what they may answer.

    Args:
        lessons: Which lesson.
        telling: How it is told.
    """

    def __init__(self, lessons: Lessons, telling: Telling) -> None:
        super().__init__(telling)
        question = lessons.step.ask
        if question is not None:
            self.add(telling.prose(telling.said(question.text), size=QUESTION, bold=True))
        card = Card(telling, telling.calm, "eye")
        card.add(Prose(marked(telling.rich, telling.words.watch(), colour=telling.calm.text, bold=True)))
        self.add(card, 12)
        self.end()
