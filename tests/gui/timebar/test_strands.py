"""The tree of histories: every history below the one whose line it leaves."""

from core.timeline.history import Branch
from core.timeline.recording import Recording
from gui.session import Session
from gui.timebar.strands import joins, strands


def branch(number: int, parent: Branch | None, fork: int, recording: Recording) -> Branch:
    return Branch(number, recording, [], parent, fork)


def test_children_stand_below_their_parents(run: Session) -> None:
    first = run.branch
    a = branch(2, first, 100, run.recording)
    b = branch(3, first, 50, run.recording)
    c = branch(4, a, 200, run.recording)
    tree = strands((first, a, b, c))
    assert [strand.branch for strand in tree] == [first, a, c, b]
    assert [strand.parent_row for strand in tree] == [-1, 0, 1, 0]


def test_what_leaves_in_the_common_past_leaves_the_history_that_the_past_belongs_to(forked: Session) -> None:
    first, second, third = forked.branches
    assert third.parent is second
    assert third.fork < second.fork
    tree = strands(forked.branches)
    assert [strand.branch for strand in tree] == [first, second, third]
    assert [strand.parent_row for strand in tree] == [-1, 0, 0]


def test_uprights_run_from_the_line_that_is_left_to_the_one_that_begins(run: Session) -> None:
    first = run.branch
    a = branch(2, first, 100, run.recording)
    b = branch(3, first, 50, run.recording)
    tree = strands((first, a, b))
    assert joins(tree, 0) == [(tree[1], True), (tree[2], True)]
    assert joins(tree, 1) == [(tree[1], False), (tree[2], True)]
    assert joins(tree, 2) == [(tree[2], False)]
