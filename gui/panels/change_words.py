"""What a hop changed, in words: the thing, and what about it was so before and is so now.

States stay as the product names them, in both languages. Rows that only keep the books of the
simulation (what is pending, process ids given out, indexes) are left out.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.kernel.hops import Change
from core.kernel.rows import Row
from core.model.control import RcmGroup, RcmResource
from core.model.links import Port
from core.model.rows import (
    Disk,
    DllFile,
    Group,
    Membership,
    Missed,
    Module,
    Node,
    Process,
    Quorum,
    Resource,
    ShareCopy,
    View,
    VmCopy,
)
from gui.panels.condition_words import ConditionWords
from gui.panels.membership_words import MembershipWords
from gui.panels.move_words import MoveWords
from gui.panels.policy_words import PolicyWords
from gui.panels.storage_words import StorageWords

BOOKKEEPING: Final = ("pending/", "pids/", "watch/", "regroup/", "promise/", "hosted/", "statuspending/")
_BOOKKEEPING_FIELDS: Final = ("claim", "row", "since", "was_delay", "chain")


class ChangeLine(NamedTuple):
    """One line: a field of a thing; empty texts where there is nothing to say."""

    subject: str
    field: str
    before: str
    after: str


@final
class ChangeWords(QObject):
    """Tells changes in the language of a narrator and of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conditions = ConditionWords(self)
        self._storage = StorageWords(self)
        self._membership = MembershipWords(self)
        self._moves = MoveWords(self)
        self._policies = PolicyWords(self)

    def lines(self, changes: tuple[Change, ...], narrator: Narrator) -> tuple[ChangeLine, ...]:
        """The lines for the changes of a hop, in the order in which they happened."""
        told = (
            line
            for key, old, new in changes
            if not key.startswith(BOOKKEEPING) and not _is_bookkeeping(old, new)
            for line in self._lines(key, old, new, narrator)
        )
        return tuple(dict.fromkeys(told))  # two rows may say the same

    def _lines(self, key: str, old: Row | None, new: Row | None, narrator: Narrator) -> Iterator[ChangeLine]:
        row = new if new is not None else old
        assert row is not None
        subject = self._subject(key, row, narrator)
        if isinstance(row, Missed):
            counts = [str(side.count) if isinstance(side, Missed) else "0" for side in (old, new)]
            yield ChangeLine(subject, self.tr("Missed in a row"), *counts)
        elif old is None:
            yield ChangeLine(subject, "", "", self._came(row))
        elif new is None:
            yield ChangeLine(subject, "", "", self._went(row))
        else:
            for name in new.__struct_fields__:
                before, after = getattr(old, name), getattr(new, name)
                if before != after and name not in _BOOKKEEPING_FIELDS:
                    values = [self._told(key, row, name, one) for one in (before, after)]
                    yield ChangeLine(subject, self._policies.field(key, name) or self._field(row, name), *values)

    def _told(self, key: str, row: Row, name: str, value: Any) -> str:
        """The value of a field."""
        known = self._policies.value(key, name, value) or self._membership.value(row, name, value)
        return known or self._value(value)

    def _subject(self, key: str, row: Row, narrator: Narrator) -> str:
        """What the row is about."""
        match row:
            case Process():
                name = narrator.short_name(key.partition("/")[2])
                return f"{name} ({row.image} {row.pid})"
            case DllFile():
                return self.tr("{file} on {node}").format(file=row.file, node=row.node)
            case Module():
                return self.tr("{file} in {host}").format(file=row.file, host=narrator.short_name(row.host))
            case VmCopy():
                return self.tr("VM {name} on {node}").format(name=row.name, node=row.node)
            case ShareCopy():
                return self.tr("Share {name} on {node}").format(name=row.name, node=row.node)
            case Missed():
                return self.tr("Heartbeats from {peer} at {node}").format(peer=row.peer, node=row.node)
        known = self._conditions.subject(key, row) or self._storage.subject(row) or self._membership.subject(key, row)
        return known or self._moves.subject(row) or self._policies.subject(key, row) or self._name(key, row)

    def _name(self, key: str, row: Row) -> str:
        """The name of what is not on one node."""
        match row:
            case Group():
                return self.tr("Group {name}").format(name=row.name)
            case Resource():
                return self.tr("Resource {name}").format(name=row.name)
            case Node() | Disk():
                return row.name
            case View():
                return self.tr("Membership")
            case Quorum():
                return self.tr("Quorum")
        return key

    def _came(self, row: Row) -> str:
        """What is so now that the row is there."""
        match row:
            case Process():
                return self.tr("started")
            case Module():
                return self.tr("loaded")
            case VmCopy():
                return self.tr("registered, {state}").format(state=row.state)
            case ShareCopy():
                return self.tr("shared")
        known = self._conditions.came(row) or self._storage.came(row) or self._membership.came(row)
        return known or self._moves.came(row) or self.tr("new")

    def _went(self, row: Row) -> str:
        """What is so now that the row is gone."""
        match row:
            case Process():
                return self.tr("ended")
            case Module():
                return self.tr("no longer loaded")
            case VmCopy():
                return self.tr("no longer registered")
            case ShareCopy():
                return self.tr("no longer shared")
        known = self._conditions.went(row) or self._storage.went(row) or self._membership.went(row)
        return known or self._moves.went(row) or self.tr("gone")

    def _field(self, row: Row, name: str) -> str:
        """What a field is called."""
        if isinstance(row, Resource | Node) and name == "state":
            return self.tr("State, as the cluster sees it")
        if isinstance(row, RcmResource | RcmGroup):
            return self._conditions.field(row, name) or name
        words = {
            "state": self.tr("State"),
            "power": self.tr("Power"),
            "owner": self.tr("Owner"),
            "monitored": self.tr("Watched"),
            "wanted_online": self.tr("Wanted online"),
            "mounted_on": self.tr("Mounted on"),
            "members": self.tr("Nodes"),
            "number": self.tr("Number of the view"),
            "voters": self.tr("Voters"),
            "witness_votes": self.tr("Witness votes"),
            "present": self.tr("Votes present"),
            "total": self.tr("Votes in all"),
            "needed": self.tr("Votes needed"),
        }
        known = words.get(name) or self._conditions.field(row, name) or self._membership.field(row, name)
        return known or self._moves.field(row, name) or name

    def _value(self, value: Any) -> str:
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, tuple):
            return self._conditions.value(value)
        return str(value) if value != "" else self.tr("none")


def _is_bookkeeping(old: Row | None, new: Row | None) -> bool:
    """Where nodes have no views of their own, that they are in one says no more than the membership.

    Nor does a port with which nothing is wrong yet: what is follows.
    """
    row = new if new is not None else old
    if isinstance(row, Port):
        return old is None and not (row.is_cut or row.loss or row.delay)
    return isinstance(row, Membership) and not row.members
