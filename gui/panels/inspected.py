"""What the inspector shows: the sections of an object at the cursor, with what the present hop changed.

Pure: from rows and a hop to sections.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from core.evidence.properties import Fact, Subject, changed_facts, facts_of, subjects_of
from core.kernel.hops import Hop
from core.rules.property_values import Rows, Value
from gui.models.property_model import PropertyRow, PropertySection


class Known:
    """Which objects of a cluster stand behind those of the stage, remembered: in a large one they are long to find."""

    def __init__(self) -> None:
        self._subjects: dict[str, tuple[Subject, ...]] = {}

    def forget(self) -> None:
        """Another cluster is looked at."""
        self._subjects.clear()

    def subjects(self, rows: Rows, address: str) -> tuple[Subject, ...]:
        """The objects that have properties, of those that something on the stage stands for."""
        if address not in self._subjects:
            self._subjects[address] = subjects_of(rows, address)
        return self._subjects[address]

    def address_of(self, rows: Rows, hop: Hop | None) -> str:
        """What a hop is about: where it arrives, or else where it comes from; empty where neither has properties."""
        ends = (hop.target, hop.source) if hop is not None else ()
        return next((end for end in ends if end and self.subjects(rows, end)), "")


def sections_of(rows: Rows, subjects: Iterable[Subject], hop: Hop | None) -> tuple[PropertySection, ...]:
    """Everything there is to read of some objects."""
    changes = hop.changes if hop is not None else ()
    found: list[PropertySection] = []
    for subject in subjects:
        was = changed_facts(rows, subject, changes)
        facts = facts_of(rows, subject)
        for section in dict.fromkeys(fact.definition.section for fact in facts):
            of_section = [fact for fact in facts if fact.definition.section == section]
            found.append(PropertySection(subject, section, tuple(_row(fact, was) for fact in of_section)))
    return tuple(found)


def narrowed(
    sections: tuple[PropertySection, ...], wanted: str, title: Callable[[PropertySection], str]
) -> Iterator[PropertySection]:
    """The properties in whose name, value or section all words of a text occur."""
    words = wanted.casefold().split()
    for section in sections:
        heading = title(section).casefold()
        rows = tuple(row for row in section.rows if all(word in f"{heading} {_said(row)}" for word in words))
        if rows:
            yield section._replace(rows=rows)


def _said(row: PropertyRow) -> str:
    return f"{row.fact.definition.name} {row.fact.value} {row.fact.meaning}".casefold()


def _row(fact: Fact, was: Mapping[str, Value]) -> PropertyRow:
    name = fact.definition.name
    return PropertyRow(fact, was.get(name), name in was)
