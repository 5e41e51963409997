"""Getting from place to place: no further than it has to be, and never without end."""

import pytest

from tests.core.lessons.written import problems, walked

ANSWERED = "hop: {call: ReportState, kind: return}"


def test_a_hop_that_is_waited_for_besides_a_state_is_met_where_it_comes() -> None:
    alone = walked(f"- {{id: a, SAY, to: {{until: {{{ANSWERED}}}}}}}")
    both = walked(f"- {{id: a, SAY, to: {{until: {{{ANSWERED}, object: SQL01, state: Running}}}}}}")
    assert both.stands[0].position == alone.stands[0].position


@pytest.mark.parametrize("place", ["time: 10000 h", "after: 10000 h"])
def test_a_time_that_is_too_far_away_is_told(place: str) -> None:
    assert problems(f"- {{id: a, SAY, to: {{{place}}}}}", cluster="sixteen-nodes") == [
        "1: expected something that comes, found more than 400,000 hops before that"
    ]


def test_a_lesson_that_is_too_long_is_told_once() -> None:
    steps = ["- {id: a, SAY, to: {time: 30 min}}"]
    steps += [f"- {{id: b{number}, back_to: a, SAY, to: {{after: 30 min}}}}" for number in range(6)]
    found = problems("\n".join(steps), cluster="five-nodes")
    assert [each.partition(": ")[2] for each in found] == [
        "expected a lesson of at most 400,000 hops, found a longer one"
    ]
