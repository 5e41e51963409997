"""Faults that are about votes: for each a run that shows what the catalogue says is seen."""

from core.model.membership import QuorumConfig, WitnessFile, config_key
from core.model.rows import Quorum, View, process_key
from tests.core.components.documented.story import Story, is_in_order
from tests.core.faults.shows import decisions, runs_on, shows

WITNESS = "File Share Witness"


def members(run: Story) -> tuple[str, ...]:
    """Who is in the cluster's view."""
    return run.row("view", View).members


def votes(run: Story) -> tuple[tuple[str, ...], bool]:
    """Which nodes vote, and whether the witness does."""
    row = run.row("quorum", Quorum)
    return row.voters, row.witness_votes


# --- the witness ---------------------------------------------------------------------------------


@shows("witness-lost", "documented")
def test_without_its_witness_a_cluster_of_two_goes_on_with_one_vote() -> None:
    run = Story("two-nodes").do("7 s", "lose-witness").until("60 s")
    assert run.states(WITNESS)[-1] == "Failed"
    assert decisions(run) == ["restart", "fail over", "NODE2", "restart", "fail over", ""]
    assert votes(run) == (("NODE1",), False)
    assert members(run) == ("NODE1", "NODE2")
    assert (runs_on(run, "APP01"), runs_on(run, "PRINT01")) == (["NODE1"], ["NODE2"])

    run.do("60 s", "restore-witness", "cluster-start Cluster Group").until("70 s")
    assert votes(run) == (("NODE1", "NODE2"), True)


@shows("witness-lost", "documented")
def test_from_then_on_it_depends_on_which_node_fails() -> None:
    without_vote = Story("two-nodes").do("7 s", "lose-witness").do("60 s", "fail-node NODE2").until("100 s")
    assert members(without_vote) == ("NODE1",)
    assert runs_on(without_vote, "APP01") == ["NODE1"]

    with_vote = Story("two-nodes").do("7 s", "lose-witness").do("60 s", "fail-node NODE1").until("100 s")
    assert members(with_vote) == ()
    assert runs_on(with_vote, "PRINT01") == []


@shows("witness-lost", "documented")
def test_the_retry_after_an_hour_brings_it_back() -> None:
    run = Story("two-nodes").do("7 s", "lose-witness").do("60 s", "restore-witness").until("61 min")
    assert votes(run) == (("NODE1", "NODE2"), True)


# --- an orderly stop -----------------------------------------------------------------------------


@shows("cluster-service-stopped", "documented")
def test_a_service_that_stops_hands_everything_over_first_and_says_so() -> None:
    run = Story().do("7 s", "stop-clussvc NODE1").until("100 s")
    assert not run.hops("route.two-fifths-missed")
    assert is_in_order(run.order_of("membership.says-that-it-leaves", "membership.node-has-left"))
    assert (members(run), votes(run)) == (("NODE2", "NODE3"), (("NODE2", "NODE3"), True))
    assert runs_on(run, "SQL01") == [run.group("SQL01").owner] != ["NODE1"]
    assert process_key("NODE1/clussvc") not in run.rows
    assert process_key("NODE1/vmms") in run.rows

    run.do("100 s", "start-clussvc NODE1").until("130 s")
    assert votes(run) == (("NODE1", "NODE2", "NODE3"), False)


@shows("cluster-service-stopped", "documented")
def test_one_after_another_all_but_the_last_may_leave() -> None:
    run = Story().do("7 s", "stop-clussvc NODE1").do("80 s", "stop-clussvc NODE2").until("160 s")
    assert members(run) == ("NODE3",)
    assert run.row("quorum", Quorum).needed <= run.row("quorum", Quorum).present
    assert runs_on(run, "FILE01") == ["NODE3"]


# --- the majority is lost ------------------------------------------------------------------------


@shows("quorum-forced", "documented")
def test_forced_quorum_brings_back_what_the_loss_of_a_majority_stopped() -> None:
    run = Story("five-nodes").do("7 s", "fail-node NODE1", "fail-node NODE2", "fail-node NODE3").until("120 s")
    assert members(run) == ()
    assert run.hops("form.has-too-few-votes")
    assert run.vm("NODE4", "SQL02") == run.vm("NODE5", "APP02") == "PausedCritical"

    run.do("120 s", "force-quorum NODE4").until("160 s")
    assert members(run) == ("NODE4", "NODE5")
    assert run.group("Cluster Group").owner == "NODE4"
    assert (runs_on(run, "SQL02"), runs_on(run, "APP02")) == (["NODE4"], ["NODE5"])
    assert not run.hops("vm.guest-boots")
    forced = run.row(config_key("NODE4"), QuorumConfig).epoch
    assert forced > 1000
    assert run.row("witnessfile", WitnessFile).epoch == forced


@shows("quorum-forced", "documented")
def test_nodes_that_come_back_take_over_the_forced_copy() -> None:
    run = Story("five-nodes").do("7 s", "fail-node NODE1", "fail-node NODE2", "fail-node NODE3")
    run.do("120 s", "force-quorum NODE4").do("160 s", "repair-node NODE1").until("169 s")
    run.do("195 s", "prevent-quorum NODE5").until("260 s")
    assert {"NODE1", "NODE4", "NODE5"} <= set(members(run))
    assert run.row(config_key("NODE1"), QuorumConfig) == run.row(config_key("NODE4"), QuorumConfig)


@shows("quorum-forced", "documented")
def test_with_prevent_quorum_a_node_only_joins() -> None:
    run = Story("five-nodes").do("7 s", "fail-node NODE1", "fail-node NODE2", "fail-node NODE3")
    run.do("100 s", "prevent-quorum NODE5").until("119 s")
    formed = [hop for hop in run.hops("form.begins-with-those-who-wait") if hop.source.startswith("NODE5")]
    assert formed == [hop for hop in formed if hop.time < 100_000_000]
    run.do("120 s", "force-quorum NODE4").until("160 s")
    assert "NODE5" in members(run)


@shows("quorum-forced", "documented")
def test_forced_against_a_majority_that_lives_it_takes_the_disks_away_and_the_majority_gives_way() -> None:
    run = Story("five-nodes").do("7 s", "split-cluster NODE4,NODE5").until("60 s")
    assert members(run) == ("NODE1", "NODE2", "NODE3")
    run.do("60 s", "force-quorum NODE4").until("100 s")
    assert run.vm("NODE1", "SQL01") == "PausedCritical"
    assert members(run) == ("NODE4", "NODE5")

    run.do("150 s", "mend-networks").until("250 s")
    stopped = {hop.target for hop in run.hops("form.loser-stops")}
    assert stopped == {"NODE1/machine", "NODE2/machine", "NODE3/machine"}
    assert len(members(run)) == 5
