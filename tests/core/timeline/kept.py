"""A session file for the tests: two clusters, three runs, branches, marks; everything that a file can hold."""

from functools import cache

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario.library import read, ready_cluster
from core.scenario.session_file import text_of
from core.scenario.world_of import initial_rows
from core.timeline.breakpoints import Breakpoint, While
from core.timeline.history import History
from core.timeline.keeping import Kept, KeptBookmark, KeptCluster, KeptRun, to_file
from core.timeline.simulation import Setting
from core.timeline.trail import Trails

SECOND = 1_000_000
FAIL_SQL01 = Command("fail-vm", ("SQL01",))
FAIL_NODE1 = Command("fail-node", ("NODE1",))
DAMAGE = Command("damage-dll", ("NODE1", "vmclusres.dll"))
LOSE = Command("lose-heartbeats", ("NODE1", "50"))


def told() -> Kept:
    """A story in which histories part, one name is odd and one cluster is no ready one."""
    cluster = ready_cluster("three-nodes")
    history = History(Setting(initial_rows(cluster, ARTICLE), ARTICLE))
    for command in (FAIL_SQL01, DAMAGE, FAIL_NODE1):
        history.active.recording.extend(until=history.active.recording.time + 6 * SECOND)
        history.act(len(history.active.recording), command)
    first = history.active
    first.recording.extend(until=30 * SECOND)
    history.act(first.position_of(first.given[1]) - 1, FAIL_NODE1)
    history.active.name = 'no: "1e3" # ä'
    history.active.recording.extend(until=25 * SECOND)
    history.active = first
    history.rewrite(first.given[0], None)

    other = History(Setting(initial_rows(cluster, DOCUMENTED), DOCUMENTED))
    other.active.recording.extend(hops=20)
    own = ready_cluster("two-nodes")
    lossy = History(Setting(initial_rows(own, DOCUMENTED), DOCUMENTED, seed=7))
    lossy.active.recording.extend(until=2 * SECOND)
    lossy.act(len(lossy.active.recording), LOSE)
    lossy.active.recording.extend(until=20 * SECOND)
    clusters = (
        KeptCluster("three-nodes", None, cluster, 0, (KeptRun(history, ARTICLE, 12), KeptRun(other, DOCUMENTED, 0))),
        KeptCluster("lossy.yaml", read("two-nodes"), own, 7, (KeptRun(lossy, DOCUMENTED, 30),)),
    )
    marks = (
        Breakpoint(1, call="IsAlive", result="FALSE", only_while=While("NODE1", "Up"), from_hit=2, is_once=True),
        Breakpoint(3, time=12_000_001, is_enabled=False),
    )
    return Kept(
        clusters, history, marks, (KeptBookmark(history, first, 40, "here"), KeptBookmark(lossy, lossy.active, 0, ""))
    )


@cache
def text() -> str:
    """The file of the story."""
    return text_of(to_file(told(), Trails()))
