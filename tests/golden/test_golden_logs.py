"""Logs of whole runs, pinned: the composite scripts of wsfc-facts 16, as the simulator has them.

Before each line stands its row of wsfc-facts 11.2, and a star where the line is simulated; events of
the same hop follow with their ids. Threads are numbered as they appear, because their ids follow the
numbers of hops, which change when anything else does. After a change that is meant:
`python -m pytest tests/golden --rewrite`.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from core.cli.schedule import carry_out, parse_timed
from core.evidence.cluster_log import ClusterLog, LogLine
from core.evidence.events import Event, EventLog
from core.evidence.log_text import text_of
from core.model.preset import DOCUMENTED
from core.scenario.durations import parse_duration
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

FOLDER = Path(__file__).parent / "logs"


class Story(NamedTuple):
    name: str
    cluster: str
    orders: list[str]
    until: str


STORIES = [
    Story("a-vm-fails", "three-nodes", ["7s fail-vm SQL01"], "46s"),
    Story("b-is-alive-hangs", "three-nodes", ["7s is-alive-hangs 'Virtual Machine SQL01'"], "420s"),
    Story("c-planned-move", "three-nodes", ["7s move-group SQL01 NODE3"], "41s"),
    Story("d-node-lost", "three-nodes", ["7s fail-node NODE1"], "290s"),
    Story("e-minority", "three-nodes", ["7s isolate-node NODE1"], "80s"),
    Story("f-one-off-quorum", "two-nodes", ["7s fail-node NODE1"], "40s"),
    Story("g-dll-is-missing", "two-nodes", ["7s remove-dll NODE1", "20s kill-rhs NODE1"], "60s"),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_logs_are_as_they_were(story: Story, is_rewriting: bool) -> None:
    file = FOLDER / f"{story.name}.txt"
    written = transcript(story)
    if is_rewriting:
        file.write_text(written, encoding="utf-8", newline="\n")
    assert written == file.read_text(encoding="utf-8")


def test_every_log_belongs_to_a_story() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == sorted(story.name for story in STORIES)


def transcript(story: Story) -> str:
    setting = Setting(initial_rows(ready_cluster(story.cluster), DOCUMENTED), DOCUMENTED)
    recording = Recording(setting)
    schedule = [parse_timed(order, setting.rows) for order in story.orders]
    for _ in carry_out(recording, schedule, parse_duration(story.until)):
        pass
    lines, events = ClusterLog(recording).lines(), EventLog(recording).events()
    threads: dict[int, int] = {}
    heading = [f"cluster {story.cluster}", *(f"do {order}" for order in story.orders), f"until {story.until}", ""]
    return "\n".join([*heading, *(_told(record, threads) for record in _in_order(lines, events))]) + "\n"


def _in_order(lines: list[LogLine], events: list[Event]) -> list[LogLine | Event]:
    return sorted([*lines, *events], key=lambda record: (record.position, isinstance(record, Event)))


def _told(record: LogLine | Event, threads: dict[int, int]) -> str:
    mark = "*" if record.simulated else " "
    if isinstance(record, Event):
        guess = "" if record.is_level_known else "?"
        return f"    {mark} {record.node} event {record.id} {record.level}{guess} ({record.channel})"
    thread = threads.setdefault(record.tid, 4 * (len(threads) + 1))
    return f"{record.shape or '':>3} {mark} {record.node} | {text_of(record._replace(tid=thread))}"
