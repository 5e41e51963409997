"""A moment is the world after some hops, wherever one comes from; keyframes are only a shortcut."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.kernel.rows import Row
from core.timeline import moments
from core.timeline.moments import Moment
from core.timeline.recording import Recording
from tests.core.timeline.runs import FAIL_NODE1, SECOND, Plan, carry_out, plans, setting


def by_brute_force(plan: Plan, position: int) -> tuple[dict[str, Row], set[int]]:
    """The world and the open calls after some hops, from nothing but those at the start and the hops."""
    recording, _ = carry_out(plan)
    rows = dict(Recording(recording.setting).moment(0).rows)
    spans: set[int] = set()
    for hop in recording.hops(1, position):
        for key, old, new in hop.changes:
            assert rows.get(key) == old
            if new is None:
                del rows[key]
            else:
                rows[key] = new
        if hop.kind in ("return", "abort"):
            spans -= {hop.span}
        elif hop.kind == "kill":
            spans -= set(hop.result)
        elif hop.kind != "bundle" and hop.opens:
            spans |= {hop.span}
    return rows, spans


@given(plans(), st.data())
@settings(deadline=None, max_examples=30)
def test_any_moment_is_what_the_hops_say(plan: Plan, data: st.DataObject) -> None:
    recording, _ = carry_out(plan)
    position = data.draw(st.integers(0, len(recording)))
    moment = recording.moment(position)
    rows, spans = by_brute_force(plan, position)
    assert moment.position == position
    assert moment.rows == rows
    assert moment.open_spans == spans


@given(plans(), st.data())
@settings(deadline=None, max_examples=30)
def test_a_walk_of_the_cursor_ends_where_a_jump_does(plan: Plan, data: st.DataObject) -> None:
    recording, _ = carry_out(plan)
    moment = recording.moment(0)
    for position in data.draw(st.lists(st.integers(0, len(recording)), max_size=5)):
        if position < moment.position:
            moment = recording.moment(position)
        recording.carry(moment, position)
        jumped = recording.moment(position)
        assert (moment.rows, moment.open_spans) == (jumped.rows, jumped.open_spans)


def test_keyframes_are_taken_by_changes_and_used() -> None:
    recording, _ = carry_out(("three-nodes", ((SECOND, FAIL_NODE1),)), afterwards=400 * SECOND)
    kept = recording._moments
    changes = sum(len(hop.changes) for hop in recording.hops())
    assert len(kept._keyframes) == 1 + changes // moments.CHANGES_BETWEEN_KEYFRAMES >= 2
    last = kept._keyframes[-1]
    walked = recording.moment(0)
    recording.carry(walked, last.position)
    assert walked.rows == last.rows
    assert walked.open_spans == last.open_spans
    # A moment behind a keyframe comes from it, not from the start: a spoilt keyframe shows.
    spoilt = last._replace(rows={})
    kept._keyframes[-1] = spoilt
    assert recording.moment(last.position).rows == {}


def test_what_lies_near_the_last_moment_is_made_from_near_it() -> None:
    """A step back asks for a moment just before the last one, and every view asks for it again."""
    recording, _ = carry_out(("three-nodes", ((SECOND, FAIL_NODE1),)), afterwards=400 * SECOND)
    last = len(recording)
    steps = (last, last - 1, last - 100, last - moments.BEHIND - 1, 900, last, 899, 3, last - moments.BEHIND)
    for position in steps:
        walked = recording.moment(0)
        recording.carry(walked, position)
        moment = recording.moment(position)
        assert (moment.rows, moment.open_spans, moment.position) == (walked.rows, walked.open_spans, position)
    kept = recording._moments
    recording.moment(last)
    near = kept._near.position
    assert last - 2 * moments.BEHIND <= near <= last
    # Spoilt, it shows in all that is made from it, and only there.
    kept._near = kept._near._replace(rows={**kept._near.rows, "spoilt": recording.moment(0).rows["view"]})
    assert "spoilt" in recording.moment(last - 1).rows
    assert "spoilt" not in recording.moment(near - 1).rows


def test_moments_are_copies() -> None:
    recording, _ = carry_out(("two-nodes", ()))
    first = recording.moment(10)
    first.rows.clear()
    first.open_spans.add(99)
    second = recording.moment(10)
    assert second.rows
    assert 99 not in second.open_spans
    assert setting("two-nodes").rows


def test_the_start_is_the_world_of_the_file() -> None:
    recording, _ = carry_out(("two-nodes", ()))
    moment = recording.moment(0)
    assert isinstance(moment, Moment)
    assert {key: row for key, row in moment.rows.items() if not key.startswith("pending/")} == dict(
        setting("two-nodes").rows
    )
    assert moment.open_spans == set()
