"""Where two runs part: the first hop that a class would see differ."""

from core.kernel.hops import Hop
from core.model.preset import DOCUMENTED
from core.model.rows import Process
from core.rules.catalogue import is_quiet
from core.timeline.parting import first_missing, is_alike, parting
from tests.core.components.play import Play


def every(_hop: Hop) -> bool:
    return False


def test_the_same_run_never_parts_from_itself() -> None:
    one, other = (Play().do("7 s", "fail-vm SQL01").until("20 s").recording for _ in range(2))
    assert parting(one, other, 0, every) is None


def test_two_disasters_part_at_the_disaster() -> None:
    one = Play().do("7 s", "fail-vm SQL01").until("20 s").recording
    other = Play().do("7 s", "fail-vm WEB01").until("20 s").recording
    found = parting(one, other, 7_000_000, every)
    assert found is not None
    assert (found.one.target, found.other.target) == ("NODE1/vm/SQL01", "NODE1/vm/WEB01")  # type: ignore[union-attr]


def test_the_accounts_part_at_who_keeps_the_interval() -> None:
    article = Play().do("7 s", "fail-vm SQL01").until("20 s").recording
    documented = Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("20 s").recording
    found = parting(article, documented, 7_000_000, is_quiet)
    assert found is not None
    assert found.one is not None
    assert found.other is not None
    assert (found.one.rule, found.other.source) == ("watch.interval-passed", "NODE1/rhs:2")


def test_a_run_that_ends_before_the_other_parts_at_its_end() -> None:
    short = Play().until("6 s").recording
    long = Play().until("20 s").recording
    found = parting(short, long, 0, every)
    assert found is not None
    assert found.one is None
    assert found.other is not None


def test_the_number_of_a_host_does_not_count() -> None:
    mine = Play(preset=DOCUMENTED).do("7 s", "is-alive-crashes Virtual Machine SQL01").until("100 s").recording
    hosts = {hop.source for hop in mine.hops() if hop.function == "LooksAlive" and hop.kind == "call"}
    assert {"NODE1/rhs:2", "NODE1/rhs:3"} <= hosts


def hop_of(run: Play, function: str) -> Hop:
    return next(hop for hop in run.recording.hops() if hop.function == function and not is_quiet(hop))


def test_numbers_of_hops_hosts_and_processes_do_not_part_two_histories() -> None:
    hop = hop_of(Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("20 s"), "LooksAlive")
    old = hop._replace(source="NODE1/rhs:2", changes=(("process/NODE1/rhs:2", None, Process("rhs.exe", 4312)),))
    new = old._replace(
        index=9_999, span=9_998, cause=9_997, source="NODE1/rhs:3",
        changes=(("process/NODE1/rhs:3", None, Process("rhs.exe", 20_004)),),
    )  # fmt: skip
    assert is_alike(old, new)
    assert not is_alike(old, new._replace(changes=(("process/NODE2/rhs:3", None, Process("rhs.exe", 20_004)),)))


def test_time_rule_outcome_and_what_is_said_part_two_histories() -> None:
    hop = hop_of(Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("20 s"), "LooksAlive")
    assert is_alike(hop, hop)
    for other in (
        hop._replace(time=hop.time + 1),
        hop._replace(rule="poll.is-alive"),
        hop._replace(result=193),
        hop._replace(lost="gone"),
        hop._replace(arguments=("Virtual Machine WEB01",)),
    ):
        assert not is_alike(hop, other)
    assert not is_alike(hop._replace(result=193), hop._replace(result=126))


def test_the_first_hop_that_the_other_has_less_often_is_missing_there() -> None:
    run = Play(preset=DOCUMENTED).do("7 s", "fail-vm SQL01").until("20 s")
    one, other = hop_of(run, "LooksAlive"), hop_of(run, "ReportHealth")
    assert first_missing([one, other], [other, one]) is None
    assert first_missing([one, one, other], [one, other]) == 1
    assert first_missing([one, other], [one]) == 1
    assert first_missing([], [one]) is None
