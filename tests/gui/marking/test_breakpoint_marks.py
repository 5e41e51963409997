"""Marks are set once and taken away the second time, and bookmarks can be walked."""

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import from_hop
from core.timeline.hits import hits_of
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.session import Session
from tests.gui.runs import FAIL_FILE01, session, steps


@pytest.fixture
def run(qapp: QApplication) -> Session:
    del qapp
    run = session()
    steps(run, 40)
    return run


def test_breaking_here_twice_is_breaking_here_no_more(run: Session) -> None:
    marks = BreakpointMarks(run)
    assert marks.toggle_at(run.position)
    (mark,) = run.marks.breakpoints
    assert msgspec.structs.replace(mark, number=0) == from_hop(run.recording.hop(run.position))
    assert marks.stops(run.position) == (mark,)
    run.marks.set_enabled(mark, enabled=False)
    assert marks.toggle_at(run.position)
    assert run.marks.breakpoints == ()
    assert not marks.toggle_at(0)


def test_a_breakpoint_stops_only_from_its_hit_on(run: Session) -> None:
    third = run.marks.add(Breakpoint(0, call="IsAlive", from_hit=3))
    positions = hits_of(run.recording, third).positions()
    marks = BreakpointMarks(run)
    assert [bool(marks.stops(position)) for position in positions[:4]] == [False, False, True, True]


def test_bookmarks_are_walked_within_their_history(run: Session) -> None:
    marks = BreakpointMarks(run)
    for position in (30, 10):
        marks.toggle_bookmark(position)
    first = run.branch
    run.go_to(35)
    run.give(FAIL_FILE01)
    marks.toggle_bookmark()
    other = run.branch
    assert other is not first
    assert not marks.next_bookmark()
    assert not marks.next_bookmark(is_back=True)
    run.switch_to(first, 0)
    assert marks.next_bookmark()
    assert run.position == 10
    assert marks.next_bookmark()
    assert run.position == 30
    assert marks.next_bookmark()
    assert run.position == 10, "behind the last comes the first"
    assert marks.next_bookmark(is_back=True)
    assert run.position == 30, "and before the first the last"
    assert marks.next_bookmark(is_back=True)
    assert run.position == 10
    marks.toggle_bookmark()
    assert [mark.position for mark in run.marks.bookmarks if mark.branch is first] == [30]
    marks.visit(run.marks.bookmarks[-1])
    assert run.branch is other
