"""Commands at times: what is read, what is refused, and when each comes."""

from itertools import pairwise

import pytest

from core.cli.schedule import PIECE, Timed, carry_out, parse_timed
from core.commands.catalogue import DEFINITIONS, BadCommand, Command
from core.kernel.hops import Hop
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

COMMANDS = f"expected a command ({', '.join(DEFINITIONS)})"
SETTING = Setting(initial_rows(ready_cluster()))
SECOND = 1_000_000


@pytest.mark.parametrize(
    ("text", "time", "command"),
    [
        ("12s fail-node NODE1", 12 * SECOND, Command("fail-node", ("NODE1",))),
        ("12 s fail-node node1", 12 * SECOND, Command("fail-node", ("NODE1",))),
        ("  0.5s\tfail-vm sql01 ", SECOND // 2, Command("fail-vm", ("SQL01",))),
        ("500 ms damage-dll NODE2", SECOND // 2, Command("damage-dll", ("NODE2", "vmclusres.dll"))),
        ("1min damage-dll NODE2 clusres.dll", 60 * SECOND, Command("damage-dll", ("NODE2", "clusres.dll"))),
        ("0s move-group 'Cluster Disk 1' NODE2", 0, Command("move-group", ("Cluster Disk 1", "NODE2"))),
    ],
)
def test_what_people_write(text: str, time: int, command: Command) -> None:
    assert parse_timed(text, SETTING.rows) == Timed(time, command)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "expected a time and a command, such as '12s fail-node NODE1', found ''"),
        ("12s", "expected a time and a command, such as '12s fail-node NODE1', found '12s'"),
        (
            "fail-node NODE1",
            "expected a time and a command, such as '12s fail-node NODE1', found 'fail-node NODE1'",
        ),
        ("12q fail-node NODE1", "expected a duration such as 5 s, 500 ms or 1 min, found '12q'"),
        ("0.0000001s fail-node NODE1", "expected a whole number of microseconds, found '0.0000001s'"),
        ("1s fail-node 'NODE1", 'expected closed quotes, found "1s fail-node \'NODE1"'),
        ("1s fail-node NODE9", "expected a node (NODE1, NODE2, NODE3), found 'NODE9'"),
        ("1s fail-node", "expected fail-node NODE, found 'fail-node'"),
        ("1s damage-dll", "expected damage-dll NODE [DLL], found 'damage-dll'"),
    ],
)
def test_what_is_refused(text: str, problem: str) -> None:
    with pytest.raises(BadCommand) as refused:
        parse_timed(text, SETTING.rows)
    assert str(refused.value) == problem


def test_an_unknown_command_is_answered_with_those_there_are() -> None:
    with pytest.raises(BadCommand, match=r"^expected a command \(fail-node, .*, set-property\), found 'explode'$"):
        parse_timed("1s explode NODE1", SETTING.rows)


def run(*orders: str, until: int) -> list[Hop]:
    recording = Recording(SETTING)
    for _ in carry_out(recording, [parse_timed(order, SETTING.rows) for order in orders], until):
        pass
    return list(recording.hops())


def test_a_command_comes_before_everything_else_of_its_instant() -> None:
    hops = [hop for hop in run("5s fail-vm SQL01", until=5 * SECOND) if hop.time == 5 * SECOND]
    assert (hops[0].kind, hops[0].function) == ("input", "fail")
    assert any(hop.rule == "watch.interval-passed" for hop in hops)


def test_at_time_0_it_is_the_first_hop_of_all() -> None:
    assert run("0s fail-vm SQL01", until=0)[0].kind == "input"


def test_order_is_by_time_and_then_as_given() -> None:
    orders = ("9s fail-vm WEB01", "2s damage-dll NODE3", "2s damage-dll NODE2", "0.5s fail-vm SQL01")
    inputs = [(hop.time, hop.target) for hop in run(*orders, until=10 * SECOND) if hop.kind == "input"]
    assert inputs == [
        (SECOND // 2, "NODE1/vm/SQL01"),
        (2 * SECOND, "NODE3/machine"),
        (2 * SECOND, "NODE2/machine"),
        (9 * SECOND, "NODE1/vm/WEB01"),
    ]


def test_the_end_is_included_and_nothing_after_it_is_given() -> None:
    hops = run("6s fail-vm SQL01", "6.000001s fail-vm WEB01", until=6 * SECOND)
    assert [hop.target for hop in hops if hop.kind == "input"] == ["NODE1/vm/SQL01"]
    assert hops[-1].time == 6 * SECOND


def test_a_long_run_comes_in_pieces_that_make_the_same_run() -> None:
    recording = Recording(SETTING)
    schedule = [parse_timed("7s fail-node NODE1", SETTING.rows)]
    pieces = list(carry_out(recording, schedule, 600 * SECOND))
    assert len(pieces) > 3
    assert pieces == sorted(pieces)
    assert pieces[-1] == len(recording)
    assert max(later - former for former, later in pairwise(pieces)) <= 2 * PIECE

    straight = Recording(SETTING)
    straight.wait_until(7 * SECOND)
    straight.give(schedule[0].command)
    straight.extend(until=600 * SECOND)
    assert straight.trace_digest() == recording.trace_digest()
