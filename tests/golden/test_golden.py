"""Transcripts of whole runs, pinned: a change of what the cluster does is seen as a difference to read.

After a change that is meant: `python -m pytest tests/golden --rewrite`, then read the difference in
git as somebody would who knows clusters, and explain it in the commit.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from core.model.preset import ARTICLE, DOCUMENTED, Preset
from tests.golden.transcript import transcript

FOLDER = Path(__file__).parent


class Story(NamedTuple):
    name: str
    orders: list[str]
    until: str
    is_brief: bool = True
    preset: Preset = ARTICLE
    cluster: str = "three-nodes"


STORIES = [
    Story("healthy-round", [], "6s", is_brief=False),
    Story("vm-fails", ["7s fail-vm SQL01"], "46s"),
    Story("node-fails", ["7s fail-node NODE1"], "52s"),
    Story("dll-damaged-on-target", ["3s damage-dll NODE2", "7s fail-vm SQL01"], "16s"),
    Story("dll-damaged-then-vm-fails", ["3s damage-dll NODE1", "7s fail-vm SQL01", "12s repair-dll NODE1"], "16s"),
    Story("console-stop", ["7s hyper-v-stop SQL01", "12s hyper-v-start SQL01"], "46s"),
    Story("planned-move", ["7s move-group SQL01 NODE3"], "41s"),
    Story("documented-round", [], "6s", is_brief=False, preset=DOCUMENTED),
    Story(
        "documented-vm-keeps-dying",
        ["7s fail-vm APP01", "90s fail-vm APP01", "180s fail-vm APP01", "270s fail-vm APP01"],
        "280s",
        preset=DOCUMENTED,
        cluster="two-nodes",
    ),
    Story("documented-deadlock", ["7s is-alive-hangs 'Virtual Machine SQL01'"], "365s", preset=DOCUMENTED),
    Story("documented-dll-missing", ["3s remove-dll NODE1", "7s kill-rhs NODE1"], "30s", preset=DOCUMENTED),
]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_run_is_as_it_was_told(story: Story, is_rewriting: bool) -> None:
    file = FOLDER / f"{story.name}.txt"
    told = transcript(story.cluster, story.orders, story.until, is_brief=story.is_brief, preset=story.preset)
    if is_rewriting:
        file.write_text(told, encoding="utf-8", newline="\n")
    assert told == file.read_text(encoding="utf-8")


def test_every_transcript_belongs_to_a_story() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == sorted(story.name for story in STORIES)
