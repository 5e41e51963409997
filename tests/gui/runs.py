"""Sessions for the tests of the window: the ready cluster, and a story in which much goes wrong."""

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, Preset
from gui.session import Session
from gui.source import ready

DAMAGE = Command("damage-dll", ("NODE3", "vmclusres.dll"))
FAIL_FILE01 = Command("fail-vm", ("FILE01",))
FAIL_NODE1 = Command("fail-node", ("NODE1",))


def session(name: str = "three-nodes", preset: Preset = ARTICLE) -> Session:
    """A session at its start."""
    return Session(ready(name), preset)


def steps(session: Session, count: int) -> None:
    """Step so many times."""
    for _ in range(count):
        session.take("into")


def story() -> Session:
    """A DLL is damaged, its VM fails unnoticed, and then a node fails and is failed over."""
    told = session()
    steps(told, 30)
    told.give(DAMAGE)
    steps(told, 30)
    told.give(FAIL_FILE01)
    steps(told, 10)
    told.give(FAIL_NODE1)
    steps(told, 160)
    return told
