"""Partitions, losses, repairs and moves at random: at most one cluster, every VM once, and everything comes back.

The order of views has to be a line: were a view with quorum ever followed by two, two parts of the
cluster would have gone on at the same time. (Nodes that have not noticed yet may still be in an older
one.) Whatever was done, once it is all undone the nodes are together again and every group is online,
at the latest after the hour that a policy may make it wait.

A story has some 40 commands. The usual run has fewer, but with `PARTITION_STORIES=250` and
`-o faulthandler_timeout=0` it is 10,000 of them.
"""

import os
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.commands.catalogue import DEFINITIONS, Command, choices
from core.kernel.hops import Hop
from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model import addresses
from core.model.control import RcmGroup, rcm_group_key
from core.model.membership import quarantine_key, start_mode_key
from core.model.preset import DOCUMENTED
from core.model.rows import (
    CLUSTER,
    NO_CLAIM,
    VIEW,
    WITNESS,
    Cluster,
    Group,
    Membership,
    Node,
    View,
    VmCopy,
    group_key,
    member_key,
    node_key,
    process_key,
    vm_key,
    vm_settings_key,
)
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from tests.property.invariants import broken

STORIES = int(os.environ.get("PARTITION_STORIES", "30"))
SECOND = 1_000_000
CLUSTERS = ("two-nodes", "three-nodes", "five-nodes")
ROWS = {name: initial_rows(ready_cluster(name), DOCUMENTED) for name in CLUSTERS}
ORDERS = (
    "isolate-node", "cut-link", "split-network", "split-cluster", "mend-networks", "lose-heartbeats",
    "delay-heartbeats", "lose-witness", "restore-witness", "fail-node", "repair-node", "reset-node", "freeze-node",
    "bugcheck-node", "shut-down-node", "stop-clussvc", "start-clussvc", "kill-clussvc", "clear-quarantine",
    "prevent-quorum", "cut-path", "mend-path", "move-group", "live-migrate", "quick-migrate", "cancel-migration",
    "drain-node", "resume-node", "fail-vm", "set-property",
)  # fmt: skip
"""Everything but what an administrator may do to have two clusters on purpose: force-quorum."""
PAUSES = (0, 500, 1_000, 100_000, SECOND, 5 * SECOND, 11 * SECOND, 17_500_000, 61 * SECOND, 250 * SECOND)
"""Microseconds: in an instant, on the wire, in a round, up to the threshold, a restart, a resiliency period."""

RETRY_PERIOD = 3_700 * SECOND
"""RetryPeriodOnFailure, an hour, and what a start takes."""

Step = tuple[int, int, Command]
"""The pause before a command, the hops that are let through first, and the command."""


@st.composite
def steps(draw: st.DrawFn, cluster: str) -> Step:
    rows = ROWS[cluster]
    what = DEFINITIONS[draw(st.sampled_from([name for name in ORDERS if name in DEFINITIONS]))]
    arguments = tuple(draw(st.sampled_from(choices(rows, kind))) for kind in what.parameters)
    return draw(st.sampled_from(PAUSES)), draw(st.sampled_from((0, 0, 1, 3, 10))), Command(what.name, arguments)


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[Step]]:
    cluster = draw(st.sampled_from(CLUSTERS))
    return cluster, draw(st.lists(steps(cluster), min_size=30, max_size=50))


class Session:
    """A run to which commands are given, and the checks after each of them."""

    def __init__(self, cluster: str) -> None:
        self.recording = Recording(Setting(ROWS[cluster], DOCUMENTED))
        self.now = 0
        self._seen = 0
        self._line = LineOfViews(ROWS[cluster])

    @property
    def rows(self) -> dict[str, Row]:
        return self.recording.moment(len(self.recording)).rows

    def wait(self, duration: int, hops: int = 0) -> None:
        self.now += duration
        self.recording.wait_until(self.now)
        if hops:
            self.recording.extend(until=self.now, hops=hops)

    def give(self, name: str, *arguments: str) -> None:
        self.recording.give(Command(name, arguments))

    def check(self) -> None:
        assert broken(self.rows) == []
        for hop in self.recording.hops(self._seen + 1):
            self._line.follow(hop)
        self._seen = len(self.recording)


class LineOfViews:
    """Which view came from which, and where each VM runs: followed hop by hop."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self._views = {key: row for key, row in rows.items() if isinstance(row, Membership)}
        self._runs = {key: row.name for key, row in rows.items() if isinstance(row, VmCopy) and row.state == "Running"}
        self._latest = rows[VIEW]
        self._came_from: dict[int, int] = {}

    def follow(self, hop: Hop) -> None:
        before = dict(self._views)
        for key, _, new in hop.changes:
            if key.startswith("member/"):
                self._member(key, new, before)
            elif key.startswith("vm/"):
                self._vm(key, new)
        for key, _, new in hop.changes:
            if key == VIEW and isinstance(new, View):
                self._granted(new)

    def _member(self, key: str, new: Row | None, before: dict[str, Membership]) -> None:
        if not isinstance(new, Membership):
            self._views.pop(key, None)
            return
        old = before.get(key)
        if old is not None and old.view != new.view:
            self._came_from[new.view] = old.view
        elif old is None and new.view not in {row.view for row in self._views.values()}:
            self._came_from.pop(new.view, None)  # formed by those who were in no view
        self._views[key] = new

    def _granted(self, new: View) -> None:
        """A view with quorum: it came from the latest one, or was formed by the majority of that."""
        assert isinstance(self._latest, View)
        if new.number > self._latest.number:
            parent = self._came_from.get(new.number, self._latest.number)
            assert parent == self._latest.number, f"view {new.number} came from {parent}, beside {self._latest}"
        self._latest = new

    def _vm(self, key: str, new: Row | None) -> None:
        if isinstance(new, VmCopy) and new.state == "Running":
            assert new.name not in [name for other, name in self._runs.items() if other != key], (
                f"{new.name} runs twice"
            )
            self._runs[key] = new.name
        else:
            self._runs.pop(key, None)


def undo(session: Session) -> None:
    """Whatever has been broken is mended, and who is out is let in."""
    rows, nodes = session.rows, nodes_of(session.rows)
    session.give("mend-networks")
    if WITNESS in rows:
        session.give("restore-witness")
    for node in nodes:
        for disk in choices(rows, "disk"):
            session.give("mend-path", node, disk)
    for _ in range(3):
        for node in nodes:
            wake(session, node)
        session.wait(200 * SECOND)
        session.check()


def wake(session: Session, node: str) -> None:
    """Whatever keeps a node away is taken from it."""
    rows = session.rows
    machine = rows[node_key(node)]
    assert isinstance(machine, Node)
    if hangs(rows, addresses.system(node)) or (start_mode_key(node) in rows and member_key(node) not in rows):
        session.give("reset-node", node)
    elif machine.power == "Off":
        session.give("repair-node", node)
    elif machine.power == "On" and process_key(addresses.clussvc(node)) not in rows:
        session.give("start-clussvc", node)
    if quarantine_key(node) in rows:
        session.give("clear-quarantine", node)
    if machine.state == "Paused":
        session.give("resume-node", node, "NoFailback")


def nodes_of(rows: dict[str, Row]) -> tuple[str, ...]:
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster.nodes


def has_given_up(rows: dict[str, Row]) -> bool:
    """Whether a group was left failed, as its policy says: it is tried again after RetryPeriodOnFailure."""
    return any(isinstance(row, Group) and row.state == "Failed" for row in rows.values())


def astray(rows: dict[str, Row]) -> Iterable[str]:
    """What has not come back although everything was mended."""
    view, cluster = rows[VIEW], rows[CLUSTER]
    assert isinstance(view, View)
    assert isinstance(cluster, Cluster)
    if view.members != cluster.nodes:
        yield f"the view is {view.members}"
    for name in cluster.groups:
        group, rcm = rows[group_key(name)], rows[rcm_group_key(name)]
        assert isinstance(group, Group)
        assert isinstance(rcm, RcmGroup)
        if group.claim != NO_CLAIM:
            yield f"{name} is still being changed"
        if rcm.status == "Unmonitored":
            yield f"{name} is still unmonitored"
        if group.wanted_online and group.priority > 0 and group.state != "Online":
            yield f"{name} is {group.state}"
        if group.state == "Online" and vm_settings_key(name) in rows:
            copy = rows.get(vm_key(group.owner, name))
            if not isinstance(copy, VmCopy) or copy.state != "Running":
                yield f"{name} is online, but there is {copy}"


@given(story=stories())
@settings(max_examples=STORIES, deadline=None, suppress_health_check=list(HealthCheck))
def test_there_is_never_more_than_one_cluster_and_everything_comes_back(story: tuple[str, list[Step]]) -> None:
    cluster, orders = story
    session = Session(cluster)
    for pause, hops, command in orders:
        session.wait(pause, hops)
        session.give(command.name, *command.arguments)
        session.check()
    session.wait(5 * SECOND)
    undo(session)
    session.wait(300 * SECOND)
    session.check()
    for _ in range(3):  # a VM may be tried again before the disk that it needs is
        if has_given_up(session.rows):
            session.wait(RETRY_PERIOD)
            session.check()
    assert list(astray(session.rows)) == []
