"""What one chain does in one instant is a stretch, and only what is well, or quiet, has a mood to be told in a word."""

from typing import Any, cast

import pytest

from core.kernel.hops import NOBODY, Hop
from core.timeline.recording import Recording
from core.timeline.sequence_stretches import Mood, Stretches

QUIET, PLAIN = "heartbeat.begins", "poll.looks-alive"


class Run:
    """A run that somebody has made up."""

    def __init__(self, *hops: Hop) -> None:
        self.hops = list(hops)

    def __len__(self) -> int:
        return len(self.hops)

    def hop(self, position: int) -> Hop:
        return self.hops[position - 1]

    def column(self, field: str, first: int = 1, last: int | None = None) -> list[Any]:
        return [getattr(hop, field) for hop in self.hops[first - 1 : last]]


def hop(kind: str, function: str = "IsAlive", result: Any = None, **more: Any) -> Hop:
    fields = {
        "index": 0, "time": 0, "chain": 1, "span": NOBODY, "parent": NOBODY, "source": "NODE1/rhs:1",
        "target": "NODE1/vmms", "arguments": (), "rule": PLAIN, "cause": NOBODY, "changes": (), "width": 1, "lost": "",
        "code": None, "instruction": 0, "kind": kind, "function": function, "result": result,
    }  # fmt: skip
    return Hop(**(fields | more))


CALL, WELL = hop("call"), hop("return", result=True)


def stretches(*hops: Hop) -> Stretches:
    made = Stretches(cast("Recording", Run(*hops)))
    made.read_on()
    return made


def mood(*hops: Hop) -> Mood:
    made = stretches(*hops)
    assert len(made) == 1
    return made.moods[0]


def test_a_check_that_is_answered_well_is_alive() -> None:
    assert mood(CALL, WELL) == Mood.ALIVE
    assert mood(hop("timer", "LooksAlivePollInterval", rule=QUIET), CALL, WELL) == Mood.ALIVE
    assert mood(hop("bundle", "LooksAlive", (4,))) == Mood.ALIVE


@pytest.mark.parametrize(
    "other",
    [
        hop("input", "lose_power", rule=QUIET),
        hop("kill", "kill", (), rule=QUIET),
        hop("abort", "IsAlive", 1726, rule=QUIET),
        hop("return", "IsAlive", False),
        hop("return", "QueryState", (("SQL01", "failed"),)),
        hop("return", "Open", 193),
        hop("message", lost="gone"),
        hop("message", rule=QUIET, changes=(("node/NODE1", None, None),)),
    ],
    ids=["order", "kill", "abort", "no", "failed", "error", "lost", "change"],
)
def test_whatever_is_wrong_is_told_hop_by_hop(other: Hop) -> None:
    call = hop("call", other.function) if other.kind in ("return", "abort") else WELL._replace(kind="message")
    assert mood(CALL, WELL, call, other) == Mood.PLAIN


def test_a_call_that_is_not_answered_yet_is_told_hop_by_hop() -> None:
    assert mood(CALL) == Mood.PLAIN
    assert mood(WELL) == Mood.PLAIN


def test_what_nobody_checks_is_told_hop_by_hop() -> None:
    assert mood(hop("call", "Online"), hop("return", "Online", 0)) == Mood.PLAIN


def test_quiet_hops_are_calm_and_missing_heartbeats_are_told_apart() -> None:
    assert mood(hop("message", "Poll", rule=QUIET)) == Mood.CALM
    answer = hop("return", "HeartbeatRound", ("NODE1",), rule=QUIET)
    assert mood(hop("call", "HeartbeatRound", rule=QUIET), answer) == Mood.MISSING
    assert mood(hop("call", "HeartbeatRound", rule=QUIET), answer._replace(result=((), ()))) == Mood.ALIVE
    assert mood(hop("message", "Heartbeat", rule=QUIET, lost="unreachable")) == Mood.MISSING


def test_a_stretch_ends_with_its_chain_and_with_its_instant() -> None:
    made = stretches(CALL, WELL, CALL._replace(chain=2), WELL._replace(chain=2), CALL._replace(chain=2, time=5))
    assert made.firsts == [1, 3, 5]
    assert [made.last_of(number) for number in range(3)] == [2, 4, 5]
    assert made.moods == [Mood.ALIVE, Mood.ALIVE, Mood.PLAIN]


def test_reading_on_says_from_where_it_is_another_one() -> None:
    run = Run(CALL, WELL)
    made = Stretches(cast("Recording", run))
    assert made.read_on() == 0
    run.hops += [CALL, WELL._replace(result=False)]
    assert made.read_on() == 0, "the last stretch goes on"
    assert made.moods == [Mood.PLAIN]
    run.hops.append(CALL._replace(time=5))
    assert made.read_on() == 0
    assert made.firsts == [1, 5]
    assert made.read_on() == 1
