"""Properties in words: what their objects are called, their values, and why one of them cannot be edited.

Names of properties and of states stay as the product has them, in both languages; what is ours to say is
said in the language of the window.
"""

from typing import final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.evidence.properties import NO, NONE, YES, Fact, Subject
from core.model.rows import VIRTUAL_MACHINE
from core.rules.properties import Kind, Section, reason_not_to_set, section_title
from core.rules.property_values import Value


@final
class PropertyWords(QObject):
    """Tells properties in one language.

    Args:
        narrator: Knows the language, and what boxes are called.
    """

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.narrator = narrator

    def subject(self, subject: Subject) -> str:
        """An object: "Role SQL01"."""
        name, node = subject.name, subject.node
        if subject.kind in ("dll", "process"):
            return self.narrator.label(f"{node}/{name}" if subject.kind == "dll" else name)
        if subject.kind == "resource" and name.startswith(VIRTUAL_MACHINE):
            return name  # that it is a resource need not be said
        words: dict[Kind, str] = {
            "cluster": self.tr("Cluster {name}"),
            "node": self.tr("Node {name}"),
            "interface": self.tr("{node} on {name}"),
            "group": self.tr("Role {name}"),
            "resource": self.tr("Resource {name}"),
            "type": self.tr("Resource type {name}"),
            "vm": self.tr("VM {name} on {node}"),
            "witness": self.tr("Witness"),
            "quorum": self.tr("Votes"),
            "disk": self.tr("Disk {name}"),
            "volume": self.tr("Volume {name}"),
        }
        return words.get(subject.kind, "{name}").format(name=name, node=node)

    def section(self, subject: Subject, section: Section) -> str:
        """A section of an object: "Placement · Role SQL01"."""
        title = section_title(section).in_language(self.narrator.language)
        return f"{title} · {self.subject(subject)}"

    def value(self, fact: Fact) -> str:
        """The value of a property: "RestartNotify (2)", "5000", "Online"."""
        if fact.meaning:
            return f"{self.word(fact.meaning)} ({fact.value})"
        return self.plain(fact.value)

    def plain(self, value: Value) -> str:
        """A value by itself."""
        return "–" if value is None else self.word(str(value))

    def unit(self, fact: Fact) -> str:
        """What it is counted in, as the product does; a value with a meaning of its own counts nothing."""
        return "" if fact.definition.unit == "node" or fact.value is None or fact.meaning else fact.definition.unit

    def default(self, fact: Fact) -> str:
        """The value that it usually has; empty where there is none."""
        if fact.default is None:
            return ""
        named = (*fact.definition.choices, *((fact.definition.special,) if fact.definition.special else ()))
        choice = next((one.name for one in named if one.value == fact.default), "")
        if choice:
            return f"{self.word(choice)} ({fact.default})"
        unit = "" if fact.definition.unit == "node" else fact.definition.unit
        return f"{self.plain(fact.default)} {unit}" if unit else self.plain(fact.default)

    def remark(self, fact: Fact) -> str:
        """What tells a value apart that is not the usual one: "default 60000 ms"; empty for the usual one."""
        return "" if fact.is_usual else self.tr("default {value}").format(value=self.default(fact))

    def before(self, value: Value) -> str:
        """What a value was: "before Online"."""
        return self.tr("before {value}").format(value=self.plain(value))

    def reason(self, fact: Fact) -> str:
        """Why it cannot be edited; empty where it can."""
        if fact.is_settable:
            return ""
        why = fact.definition.why_not or "article"
        return reason_not_to_set(why).in_language(self.narrator.language)

    def about(self, fact: Fact) -> str:
        """What it is, where that is written, and whether it can be edited: for a tooltip."""
        what = fact.definition.what.in_language(self.narrator.language)
        source = self.tr("Source: {source}").format(source=fact.definition.source)
        how = self.reason(fact) or self.tr("F2, Enter or a double click edits it.")
        return "\n".join((f"{fact.definition.name}: {what}", source, how))

    def spoken(self, fact: Fact, was: Value, *, is_changed: bool) -> str:
        """A row as it is read out."""
        unit = self.unit(fact)
        value = f"{self.value(fact)} {unit}" if unit else self.value(fact)
        parts = [f"{fact.definition.name}: {value}"]
        if is_changed:
            parts.append(self.tr("changed in this hop, before {value}").format(value=self.plain(was)))
        if remark := self.remark(fact):
            parts.append(remark)
        parts.append(self.tr("can be edited") if fact.is_settable else self.reason(fact))
        return ", ".join(parts)

    def word(self, word: str) -> str:
        """A word of ours in the language of the window; what the product says stays."""
        if word.startswith("computed: "):
            return self.tr("computed: {number}").format(number=word.removeprefix("computed: "))
        words = {
            YES: self.tr("yes"),
            NO: self.tr("no"),
            NONE: self.tr("none"),
            "on": self.tr("on"),
            "off": self.tr("off"),
            "vote": self.tr("vote"),
            "no vote": self.tr("no vote"),
            "shared": self.tr("shared rhs.exe"),
            "own rhs.exe": self.tr("own rhs.exe"),
            "never": self.tr("never"),
            "at once": self.tr("at once"),
            "as the cluster": self.tr("as the cluster"),
            "plugged in": self.tr("plugged in"),
            "unplugged": self.tr("unplugged"),
            "not running": self.tr("not running"),
            "not registered here": self.tr("not registered here"),
        }
        return words.get(word, word)
