"""A hop as a line: every kind of arrow, and how deep it stands."""

import pytest

from core.cli.prose import HopLines, Knowledge, Prose
from core.cli.schedule import carry_out, parse_timed
from core.evidence.protection import unprotected
from core.kernel.hops import NOBODY
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting


def after(*orders: str, until: int) -> Recording:
    setting = Setting(initial_rows(ready_cluster("two-nodes")))
    recording = Recording(setting)
    for _ in carry_out(recording, [parse_timed(order, setting.rows) for order in orders], until * 1_000_000):
        pass
    return recording


def line_of(recording: Recording, kind: str, **wanted: object) -> str:
    """The line of the first hop of a kind, without number, time, statement and sentence."""
    for position, hop in enumerate(recording.hops(), start=1):
        if hop.kind == kind and all(getattr(hop, name) == value for name, value in wanted.items()):
            return HopLines(recording, "en").line(position)[29:].partition(" | ")[0]
    raise AssertionError(kind)


@pytest.mark.parametrize(
    ("orders", "kind", "line"),
    [
        ([], "call", "  MSCS NODE1 -> CLUSDB NODE1: IsAlivePollInterval(Virtual Machine)"),
        ([], "return", "  CLUSDB NODE1 -> MSCS NODE1: IsAlivePollInterval = 5 s"),
        ([], "message", "MSCS NODE1: watch(Virtual Machine)"),
        ([], "timer", "NetFT NODE1: SameSubnetDelay(1 s)"),
        ([], "bundle", "  NetFT NODE1 -> Cluster Network 1: HeartbeatRound (answers: 1)"),
        (["1s fail-node NODE1"], "input", "User -> NODE1: lose_power()"),
        (["1s fail-node NODE1"], "kill", "  NODE1: kill(MSCS NODE1, RHS NODE1, Kernel NODE1, APP01, VMMS NODE1)"),
        (
            ["1s remove-dll NODE1"],
            "abort",
            "    vmclusres.dll NODE1 -> RHS NODE1: LoadLibrary = 126 (ERROR_MOD_NOT_FOUND)",
        ),
    ],
)
def test_every_kind_of_arrow(orders: list[str], kind: str, line: str) -> None:
    assert line_of(after(*orders, until=6), kind) == line


def test_an_answer_without_a_value_is_only_the_name_of_the_call() -> None:
    recording = after("1s fail-vm APP01", until=6)
    assert line_of(recording, "return", function="clear_away").endswith("MSCS NODE1: clear_away")


def test_what_nobody_waits_for_goes_nowhere() -> None:
    assert line_of(after("1s fail-vm APP01", until=1), "return", function="fail") == "APP01: fail = Failed"


def test_the_columns_before_the_arrow() -> None:
    recording = after(until=5)
    lines = [HopLines(recording, "en").line(position) for position in range(1, len(recording) + 1)]
    for line, hop in zip(lines, recording.hops(), strict=True):
        assert line.startswith(f"{hop.index:5}  00:00:0{hop.time / 1_000_000:.3f}     ")
    statements = {line[24:27] for line in lines}
    assert {"S6a", "S6b", "S6c", "S6d", "S6e", "S6f", "S5 ", "   "} <= statements


def test_depth_is_that_of_the_stack_counted_by_hand() -> None:
    recording = after("1s damage-dll NODE2", "3s fail-node NODE1", until=40)
    lines = HopLines(recording, "en")
    depths: dict[int, int] = {}
    for position, hop in enumerate(recording.hops(), start=1):
        if hop.span == NOBODY:
            depth = 0
        elif hop.kind in ("return", "abort", "timer") or (hop.kind == "message" and not hop.opens):
            depth = depths[hop.span]
        elif hop.kind == "kill":
            depth = depths[hop.span] + 1
        else:
            depth = depths[hop.span] = depths.get(hop.parent, -1) + 1
        text = lines.line(position)[29:]
        assert len(text) - len(text.lstrip()) == 2 * depth, hop


def test_news_come_once_and_only_with_hops_that_can_bring_them() -> None:
    recording = after("1s damage-dll NODE1", until=6)
    knowledge = Knowledge("en")
    damage = next(position for position, hop in enumerate(recording.hops(), start=1) if hop.kind == "input")
    rows = recording.moment(damage).rows
    assert knowledge.news(recording.moment(damage - 1).rows) == []
    assert knowledge.news(rows) == [gap.text.en for gap in unprotected(rows)]
    assert knowledge.news(rows) == []
    assert knowledge.may_change_with(recording.hop(damage))
    assert not knowledge.may_change_with(recording.hop(1))


def test_prose_goes_on_where_it_stopped() -> None:
    recording = after(until=5)
    prose = Prose(recording, "en", is_full=True)
    first = list(prose.go_on())
    assert len(first) == prose.told == len(recording)
    assert list(prose.go_on()) == []
    recording.extend(until=6_000_000)
    assert len(first) + len(list(prose.go_on())) == prose.told == len(recording)
