"""What the engine answers: by a hop, by the world, by what has come; and that a question at odds with it is told."""

import pytest

from core.lessons.path import Path
from tests.core.lessons.written import ASKED, problems, walked


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


def test_a_click_is_right_on_the_end_of_the_hop(path: Path) -> None:
    answer = path.stands[1].answer
    assert answer is not None
    assert (answer.sort, answer.right) == ("component", "NODE1/rhs:1")
    assert answer.is_right("NODE1/rhs:1")
    assert not answer.is_right("NODE2/rhs:1")


def test_what_is_offered_are_the_boxes_of_the_chain_in_its_order(path: Path) -> None:
    answer = path.stands[1].answer
    assert answer is not None
    assert answer.options == (
        "NODE1/clussvc", "NODE1/rhs:1", "NODE1/rhs:1/vmclusres.dll", "NODE1/vmms", "NODE1/vm/SQL01",
    )  # fmt: skip


def test_an_owner_is_asked_of_the_world_and_every_node_is_offered(path: Path) -> None:
    answer = path.stands[4].answer
    assert answer is not None
    assert (answer.sort, answer.right, answer.options) == ("node", "NODE2", ("NODE1", "NODE2", "NODE3"))


def test_a_choice_is_right_when_its_condition_is_true(path: Path) -> None:
    answer = path.stands[6].answer
    assert answer is not None
    assert (answer.sort, answer.right, answer.options) == ("choice", "1", ("0", "1"))


CHOICES = """\
- id: asks
  SAY
  ask:
    text: {{en: What?, de: Was?}}
    reveal: {{time: 6 s}}
    choices:
      - {{text: {{en: One, de: Eins}}, if: {one}}}
      - {{text: {{en: Two, de: Zwei}}, if: {two}}}
    why: {{en: So., de: So.}}
"""
TRUE, FALSE = "{object: SQL01, state: Running}", "{object: SQL01, state: Failed}"


@pytest.mark.parametrize(("one", "two", "found"), [(TRUE, TRUE, "1 and 2 of them"), (FALSE, FALSE, "none of them")])
def test_a_question_that_the_engine_does_not_answer_with_one_is_told(one: str, two: str, found: str) -> None:
    told = problems(CHOICES.format(one=one, two=two))
    assert told == [f"6: expected exactly one answer that comes out true when it is run, found {found}"]


@pytest.mark.parametrize(("one", "right"), [(TRUE, "0"), (FALSE, "1")])
def test_otherwise_is_right_where_nothing_else_is(one: str, right: str) -> None:
    answer = walked(CHOICES.format(one=one, two="{otherwise: true}")).stands[0].answer
    assert answer is not None
    assert answer.right == right


@pytest.mark.parametrize(
    ("condition", "is_so"),
    [
        ("{hop: {call: IsAlive, kind: call, source: clussvc}}", True),
        ("{hop: {call: IsAlive, kind: call, source: vmms}}", False),
        ("{hop: {call: IsAlive, kind: call, source: NODE1}, times: 2}", True),
        ("{hop: {call: IsAlive, kind: call, source: NODE1}, times: 1}", False),
        ("{no_hop: {call: fail_over}}", True),
        ("{no_hop: {call: IsAlive}}", False),
        ("{object: SQL01, owner: NODE1}", True),
        ("{object: Virtual Machine SQL01, owner: NODE2}", False),
        ("{object: DATA, owner: NODE3}", True),
        ("{object: SQL01, state: Online, side: believed}", True),
        ("{object: SQL01, state: Online, side: actual}", False),
        ("{object: SQL01, not_state: Failed}", True),
        ("{object: NODE1/vm/SQL01, state: Running}", True),
        ("{object: NODE2/vm/SQL01, state: Running}", False),
        ("{object: NODE3/share/DATA, not_state: Running}", True),
        ("{object: NODE1, state: Up}", True),
        ("{at_least: 6 s}", True),
        ("{less_than: 6 s}", False),
        ("{hop: {event: 1069}}", False),
    ],
)
def test_conditions(condition: str, *, is_so: bool) -> None:
    answer = walked(CHOICES.format(one=condition, two="{otherwise: true}")).stands[0].answer
    assert answer is not None
    assert answer.right == ("0" if is_so else "1")


def test_a_click_on_something_that_is_no_box_is_told() -> None:
    found = problems("""\
        - id: asks
          SAY
          ask:
            text: {en: Who?, de: Wer?}
            reveal: {hop: {component: network}}
            click: target
            by: node
            why: {en: So., de: So.}
        """)
    assert len(found) == 1
    assert "expected" in found[0]
