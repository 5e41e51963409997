"""Sessions with two histories: the damaged DLL and the missing one, and two in which it goes worse."""

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED
from gui.session import Session
from tests.gui.runs import FAIL_NODE1, session

DAMAGE = Command("damage-dll", ("NODE1", "vmclusres.dll"))
REMOVE = Command("remove-dll", ("NODE1", "vmclusres.dll"))
KILL_RHS = Command("kill-rhs", ("NODE1", "rhs:2"))
FAIL_SQL01 = Command("fail-vm", ("SQL01",))
SECOND = 1_000_000


def dll_story(end: int = 12) -> Session:
    """The issue's own, in the second history, in which the DLL is missing; nothing is compared yet."""
    told = session(preset=DOCUMENTED)
    told.go_to_time(3 * SECOND)
    told.give(DAMAGE)
    told.go_to_time(7 * SECOND)
    told.give(KILL_RHS)
    told.go_to_time(end * SECOND)
    told.rewrite(told.branch.given[0], REMOVE)
    return told


def unparted_story() -> Session:
    """The same before anybody loads the DLL: the host fails a second after both are recorded."""
    told = session(preset=DOCUMENTED)
    told.go_to_time(3 * SECOND)
    told.give(DAMAGE)
    told.go_to_time(7 * SECOND)
    told.give(KILL_RHS)
    told.rewrite(told.branch.given[0], REMOVE)
    return told


def node_story() -> Session:
    """A VM fails in the second history where a node failed in the first."""
    told = session(preset=ARTICLE)
    told.go_to_time(3 * SECOND)
    told.give(FAIL_NODE1)
    told.go_to_time(40 * SECOND)
    told.rewrite(told.branch.given[0], FAIL_SQL01)
    return told
