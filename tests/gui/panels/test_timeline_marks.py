"""The words of marks never overlap, whatever was done how quickly."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from core.timeline.lanes import Mark
from gui.panels.timeline_marks import place_marks
from gui.panels.timeline_span import US, Span
from gui.stage.metrics import Metrics

SPAN = Span(QRectF(60, 0, 400, 120), 0, 100, 0, 20)


@given(times=st.lists(st.integers(0, 110), max_size=12), rows=st.integers(1, 3), words=st.integers(1, 60))
def test_no_words_overlap_or_leave_the_area(qapp: QApplication, times: list[int], rows: int, words: int) -> None:
    del qapp
    marks = [Mark(time * US, number, number) for number, time in enumerate(sorted(times))]
    titles = dict.fromkeys(range(len(marks)), "ab cd " * words)
    placed = place_marks(marks, titles, SPAN, Metrics(), rows)
    assert len(placed) == sum(time <= 100 for time in times)
    for row in range(rows):
        ends = [(mark.left, mark.left + mark.width) for mark in placed if mark.row == row]
        assert all(one[1] <= other[0] for one, other in pairwise(ends))
        assert all(left >= SPAN.area.left() and right <= SPAN.area.right() + 0.01 for left, right in ends)


def test_long_words_are_cut_and_kept_for_the_tooltip(qapp: QApplication) -> None:
    del qapp
    (mark,) = place_marks([Mark(50 * US, 3, 7)], {7: "word " * 40}, SPAN, Metrics(), 1)
    assert mark.text.endswith("…")
    assert mark.width <= SPAN.area.width() * 0.65
    assert mark.whole == "word " * 40
    assert mark.position == 3
    assert mark.x == pytest.approx(260)
