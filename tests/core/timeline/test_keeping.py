"""Sessions in files: what is written down runs again the same, and what does not is told with the hop."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.catalogue import Command
from core.model.preset import PRESETS
from core.scenario.library import ready_cluster
from core.scenario.problems import BadFile
from core.scenario.session_file import BreakpointEntry, Loaded, parse_session, text_of
from core.timeline import keeping
from core.timeline.breakpoints import Breakpoint
from core.timeline.history import Branch, History
from core.timeline.keeping import Kept, KeptBookmark, KeptCluster, KeptRun, Restored, command_of, restored, to_file
from core.timeline.trail import Trails
from tests.core.timeline.kept import text as good
from tests.core.timeline.kept import told
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, history_of
from tests.property.random_runs import Story, stories

HERE = Path(__file__).parents[3]


def again(text: str) -> Restored:
    return restored(parse_session(text, "f.fscope"))


def branches(kept: Kept) -> Iterator[Branch]:
    for cluster in kept.clusters:
        for run in cluster.runs:
            yield from run.history.branches


def changed(old: str, new: str) -> str:
    assert old in good(), old
    return good().replace(old, new, 1)


# --- round trips -------------------------------------------------------------------------------


def test_a_session_comes_back_as_it_was() -> None:
    before, after = told(), again(good())
    assert after.mismatches == ()
    for old, new in zip(branches(before), branches(after.kept), strict=True):
        assert new.recording.trace_digest() == old.recording.trace_digest()
        assert new.recording.tip_digest() == old.recording.tip_digest()
        assert new.recording.time == old.recording.time
        assert (new.number, new.name, new.given, new.fork, new.made) == (
            old.number, old.name, old.given, old.fork, old.made,
        )  # fmt: skip
        assert (new.parent and new.parent.number) == (old.parent and old.parent.number)
    assert after.kept.breakpoints == before.breakpoints
    assert [(mark.branch.number, mark.position, mark.name) for mark in after.kept.bookmarks] == [
        (1, 40, "here"),
        (1, 0, ""),
    ]
    assert after.kept.looked_at is after.kept.clusters[0].runs[0].history
    assert after.kept.looked_at.active.number == 3
    assert [(run.preset.name, run.position) for cluster in after.kept.clusters for run in cluster.runs] == [
        ("article", 12),
        ("documented", 0),
        ("documented", 30),
    ]
    assert text_of(to_file(after.kept, after.trails)) == good()


def test_a_breakpoint_in_a_file_has_all_that_a_breakpoint_has() -> None:
    assert BreakpointEntry.__struct_fields__ == Breakpoint.__struct_fields__


@pytest.mark.parametrize(
    ("words", "command"),
    [
        # Which side of a split is named, and in which order, is part of the order that was given.
        ("split-network 'Cluster Network 1' NODE2,NODE1", ("split-network", "Cluster Network 1", "NODE2,NODE1")),
        ("fail-node node1", ("fail-node", "NODE1")),
        ("kill-rhs NODE1", ("kill-rhs", "NODE1", "rhs:2")),
    ],
)
def test_a_command_is_read_as_it_was_given_or_as_somebody_wrote_it(words: str, command: tuple[str, ...]) -> None:
    rows = told().clusters[0].runs[1].history.setting.rows
    assert command_of(rows, words) == Command(command[0], command[1:])


def test_a_session_goes_on_as_it_would_have() -> None:
    before, after = told().looked_at, again(good()).kept.looked_at
    for history in (before, after):
        history.active.recording.extend(until=history.active.recording.time + 20_000_000)
    assert before.active.recording.trace_digest() == after.active.recording.trace_digest()


def test_branches_share_the_hops_of_their_past() -> None:
    history = again(good()).kept.looked_at
    parent, child = history.branches[0].recording, history.branches[1].recording
    # The fields of a shared hop are the same objects, so that the past is in memory once.
    assert child.hop(20).arguments is parent.hop(20).arguments


@given(stories(most=5), st.lists(st.tuples(st.integers(0, 10**6), st.booleans()), max_size=2), st.integers(0, 10**6))
@settings(max_examples=10)
def test_whatever_somebody_did_comes_back(story: Story, edits: list[tuple[int, bool]], place: int) -> None:
    history = carried_out(story)
    for number, is_rewritten in edits:
        given_ = history.active.given[number % len(history.active.given)]
        if is_rewritten:
            history.rewrite(given_, None)
        else:
            history.act(history.active.position_of(given_) - 1, story.orders[number % len(story.orders)].command)
        if not history.active.given:
            break
    position = place % (len(history.active.recording) + 1)
    preset = PRESETS[story.preset]
    cluster = KeptCluster(story.cluster, None, ready_cluster(story.cluster), 0, (KeptRun(history, preset, position),))
    mark = KeptBookmark(history, history.active, position, "a mark")
    text = text_of(to_file(Kept((cluster,), history, (), (mark,)), Trails()))
    back = again(text)
    assert back.mismatches == ()
    for old, new in zip(history.branches, back.kept.looked_at.branches, strict=True):
        assert new.recording.trace_digest() == old.recording.trace_digest()
        assert (new.given, new.fork, new.made) == (old.given, old.fork, old.made)
    assert text_of(to_file(back.kept, Trails())) == text


def carried_out(story: Story) -> History:
    history = History(story.setting())
    recording = history.active.recording
    for order in story.orders:
        recording.wait_until(recording.time + order.pause)
        recording.extend(until=recording.time, hops=order.hops)
        history.act(len(recording), order.command)
    recording.extend(until=recording.time + 3_000_000)
    return history


def test_it_runs_the_same_in_another_process(tmp_path: Path) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(good(), encoding="utf-8")
    command = [sys.executable, "-m", "core.cli", "replay", str(file), "--format", "json"]
    environment = {**os.environ, "PYTHONHASHSEED": "12345"}
    run = subprocess.run(command, capture_output=True, cwd=HERE, env=environment, check=True)
    trails = Trails()
    assert [(record["digest"], record["matches"]) for record in json.loads(run.stdout)] == [
        (trails.of(branch).proof().digest, True) for branch in branches(told())
    ]


def test_another_seed_is_another_run() -> None:
    back = again(changed("    seed: 7\n", "    seed: 8\n"))
    assert [mismatch.run.history for mismatch in back.mismatches] == [back.kept.clusters[1].runs[0].history]
    assert back.kept.clusters[1].runs[0].history.setting.seed == 8


# --- runs that part ----------------------------------------------------------------------------


def test_another_command_parts_the_runs_at_its_hop() -> None:
    back = again(changed("command: fail-vm SQL01", "command: fail-vm WEB01"))
    first = next(branches(told()))
    hop = first.given[0].anchor.index
    assert (back.mismatches[0].branch.number, back.mismatches[0].hop) == (1, hop)
    assert {mismatch.branch.number for mismatch in back.mismatches} == {1, 2}
    assert str(back.mismatches[0].problem).endswith(f"found another one, from hop {hop} on")
    # All of it can be used.
    history = back.kept.looked_at
    assert [given.command.name for given in history.branches[0].given] == ["fail-vm", "damage-dll", "fail-node"]
    history.act(len(history.active.recording), history.branches[0].given[0].command)


def test_one_can_leave_a_history_before_an_order_that_came_out_otherwise() -> None:
    """An order in the midst of a look that found a VM dead; where the VM is well the look is one hop of the record."""
    history = history_of(("three-nodes", ((3 * SECOND, FAIL_SQL01),)))
    history.act(history.active.recording.position_at(10 * SECOND), FAIL_NODE1)
    run = KeptRun(history, PRESETS["article"], 0)
    kept = Kept((KeptCluster("three-nodes", None, ready_cluster("three-nodes"), 0, (run,)),), history)
    text = text_of(to_file(kept, Trails()))
    back = again(text.replace("command: fail-vm SQL01", "command: damage-dll NODE2 vmclusres.dll"))
    assert {mismatch.branch.number for mismatch in back.mismatches} == {1, 2}
    parted = back.kept.looked_at
    order = parted.active.position_of(parted.active.given[1])
    parted.act(order - 1, DAMAGE)
    assert parted.active.fork == order - 1


def test_a_wrong_digest_is_told_with_its_line() -> None:
    text = good()
    at = text.index("digest: ") + len("digest: ")
    digit = "0" if text[at] != "0" else "1"
    wrong = text[:at] + digit + text[at + 1 :]
    (mismatch,) = again(wrong).mismatches
    assert mismatch.problem.line == text.count("\n", 0, at) + 1
    assert mismatch.branch.number == 1
    # Hops are counted as users see them: a bundle is as many as it stands for.
    recording = mismatch.branch.recording
    assert mismatch.hop == recording.hop(len(recording)).last + 1 > len(recording)


def test_a_history_that_parts_before_it_left_is_told_and_parts_where_it_does() -> None:
    """Somebody took a command out of a branch that its parent has: their pasts are no longer the same."""
    back = again(changed("            shares: 1\n", "            shares: 0\n"))
    first, second = back.kept.looked_at.branches[:2]
    assert second.fork == first.position_of(first.given[0]) - 1
    assert 2 in {mismatch.branch.number for mismatch in back.mismatches}
    assert second.recording.digest_at(second.fork) == first.recording.digest_at(second.fork)


def test_a_clock_that_went_on_is_put_right() -> None:
    story = Story("article", "two-nodes", ())
    history = History(story.setting())
    history.active.recording.wait_until(2_500_000)
    kept = Kept(
        (KeptCluster("two-nodes", None, ready_cluster("two-nodes"), 0, (KeptRun(history, PRESETS["article"], 0),)),),
        history,
    )
    back = again(text_of(to_file(kept, Trails()))).kept.looked_at
    assert back.active.recording.time == 2_500_000


# --- bad input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("fail-vm SQL99", "a vm (SQL01, WEB01, DC01, FILE01)"),
        ("crash SQL01", "a command that this version knows"),
        ("fail-nod NODE1", "a command that this version knows (did you mean fail-node?)"),
        ("fail-vm", "fail-vm VM"),
        ("fail-node SQL01", "a node (NODE1, NODE2, NODE3)"),
        ("drain-node NODE1", "a command of the account"),
        ('"fail-vm \'SQL01"', "closed quotes"),
    ],
)
def test_a_command_that_the_cluster_does_not_know(words: str, expected: str) -> None:
    with pytest.raises(BadFile) as caught:
        again(changed("command: fail-vm SQL01", f"command: {words}"))
    bad, here = caught.value, good().index("command: fail-vm SQL01")
    assert bad.expected.startswith(expected)
    assert bad.found
    assert bad.line == good().count("\n", 0, here) + 1


def test_a_command_at_a_time_that_is_never_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MORE_THAN_RECORDED", 2_000)
    # The last command of the last history, so that all are still in their order.
    head, at, tail = good().rpartition("- at: 2 s\n")
    with pytest.raises(BadFile) as caught:
        again(f"{head}- at: 9000 h\n{tail}")
    assert at
    assert caught.value.expected.startswith("a time within the ")
    assert caught.value.line == head.count("\n") + 1


def test_who_listens_can_stop_it() -> None:
    heard: list[float] = []

    class Enough(Exception):
        pass

    def listen(done: float) -> None:
        heard.append(done)
        if done > 0.2:
            raise Enough

    loaded: Loaded = parse_session(good(), "f.fscope")
    with pytest.raises(Enough):
        restored(loaded, listen)
    assert heard[-1] <= 1.0


STEP = 7


@pytest.mark.parametrize("part", range(4))
def test_a_file_that_is_cut_off_anywhere_is_one_error(part: int) -> None:
    text = good()
    for end in range(STEP * part, len(text) - 1, STEP * 4):
        with pytest.raises(BadFile) as caught:
            parse_session(text[:end], "f.fscope")
        bad = caught.value
        assert 1 <= bad.line <= text[:end].count("\n") + 2
        assert bad.expected
        assert bad.found


@given(st.data())
@settings(max_examples=50)
def test_a_file_with_other_characters_in_it_is_one_error_or_runs(data: st.DataObject) -> None:
    text = small()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text) - 1))
        text = text[:at] + data.draw(st.sampled_from(list("0129 \n-:'\"#aZ|[]{}&*!\x00é\t,"))) + text[at + 1 :]
    with suppress(BadFile):
        again(text)


@cache
def small() -> str:
    """A short session, of which most characters matter."""
    history = carried_out(Story("article", "two-nodes", ()))
    history.act(5, told().looked_at.branches[0].given[2].command)
    cluster = KeptCluster("two-nodes", None, ready_cluster("two-nodes"), 0, (KeptRun(history, PRESETS["article"], 3),))
    return text_of(to_file(Kept((cluster,), history), Trails()))
