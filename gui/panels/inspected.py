"""What the inspector shows: the sections of an object at the cursor, with what the present hop changed.

Pure: from rows and a hop to sections.
"""

from collections.abc import Callable, Iterator, Mapping

from core.evidence.properties import Fact, changed_facts, facts_of, subjects_of
from core.kernel.hops import Hop
from core.rules.property_values import Rows, Value
from gui.models.property_model import PropertyRow, PropertySection


def sections_of(rows: Rows, address: str, hop: Hop | None) -> tuple[PropertySection, ...]:
    """Everything there is to read of an object of the stage."""
    changes = hop.changes if hop is not None else ()
    found: list[PropertySection] = []
    for subject in subjects_of(rows, address):
        was = changed_facts(rows, subject, changes)
        facts = facts_of(rows, subject)
        for section in dict.fromkeys(fact.definition.section for fact in facts):
            of_section = [fact for fact in facts if fact.definition.section == section]
            found.append(PropertySection(subject, section, tuple(_row(fact, was) for fact in of_section)))
    return tuple(found)


def address_of(rows: Rows, hop: Hop | None) -> str:
    """The object that a hop is about: where it arrives, or else where it comes from; empty where neither has any."""
    ends = (hop.target, hop.source) if hop is not None else ()
    return next((end for end in ends if end and subjects_of(rows, end)), "")


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
