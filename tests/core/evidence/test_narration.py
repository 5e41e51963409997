"""Every hop of many runs can be told, in both languages, in sentences that are fit to be read out."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.rules.catalogue import Rule, catalogue, is_quiet
from core.texts.bilingual import LANGUAGES, Text
from tests.core.evidence.stories import STORIES, hops

EN, DE = Narrator("en"), Narrator("de")

NEVER_IN_A_STORY = {
    "console.owner-is-not-in-the-cluster",
    "dll.worker-was-overtaken",
    "drain.waits-for-a-busy-group",
    "join.asks-again",
    "join.waits-in-quarantine",
    "machine.does-nothing",
    "migration.cannot-be-cancelled",
    "migration.cannot-switch-over",
    "migration.console-has-to-wait",
    "migration.container-is-gone",
    "migration.guest-goes-on",
    "migration.is-under-way-already",
    "migration.rcm-waits-for-its-end",
    "migration.rcm-waits-for-the-memory",
    "migration.waits-for-the-cluster",
    "migration.waits-for-the-other-node",
    "monitor.has-ended-again",
    "monitor.is-not-needed-any-more",
    "move.no-node-is-possible",
    "offline.failed",
    "quorum.came-too-late",
    "quorum.view-has-changed",
    "rcm.waits-for-the-monitor",
    "reply.is-stale",
    "retry.is-not-needed",
    "rhs.status-is-not-awaited",
    "takeover.target-is-gone-too",
    "throttle.next-may-start",
    "throttle.too-many-start",
    "view.is-out-of-date",
    "vm.guest-boots-on-later",
    "vm.runs-elsewhere-by-now",
    "vm.was-stopped-meanwhile",
    "vmclusres.stop-failed",
    "vmms.disk-is-in-use",
    "vmms.knows-already",
    "watch.already-running",
}
"""Rules for what takes a coincidence that no story has."""

LONGEST = 220


def hop(**fields: Any) -> Hop:
    """A hop in which only what matters is given."""
    plain = Hop(
        1, 0, 1, 1, -1, "call", "NODE1/clussvc", "NODE1/rhs:1", "IsAlive", (), None, "x.y", -1, (), 1, "", None, 0
    )
    return plain._replace(**fields)


def both(story: str) -> Iterator[Hop]:
    yield from hops(story)
    yield from hops(story, is_bundling=False)


def said(told: Hop) -> tuple[object, ...]:
    """All of a hop that a sentence can be about: an hour of polls has few different ones."""
    return (told.kind, told.source, told.target, told.function, told.arguments, str(told.result), told.rule, told.lost)


def with_openers(story: str) -> Iterator[tuple[Hop, Hop | None]]:
    """Each hop that says something new, without and with the hop that opened its span."""
    opened: dict[int, Hop] = {}
    heard = set()
    for told in both(story):
        if told.opens:
            opened[told.index] = told
        opener = opened.get(told.span)
        news = (said(told), said(opener) if opener else None)
        if news not in heard:
            heard.add(news)
            yield told, None
            yield told, opener


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("narrator", [EN, DE], ids=LANGUAGES)
def test_every_hop_is_told(story: str, narrator: Narrator) -> None:
    for told, opener in with_openers(story):
        sentence = narrator.sentence(told, opener)
        where = f"hop {told.index} ({told.rule}): {sentence}"
        assert sentence.endswith("."), where
        assert sentence[0] == sentence[0].upper(), where
        assert not re.search(r"[{}]|  |None|True|False|\(\)| ,| :|: \.", sentence), where
        assert len(sentence) <= LONGEST, where
        assert narrator.reason(told), where
        assert not re.search(r"[{}]", narrator.arguments(told) + narrator.result(told)), where


@pytest.mark.parametrize("story", STORIES)
def test_nobody_is_spoken_to_who_is_not_there(story: str) -> None:
    """What ends a chain has no target, so its sentence must not speak of one."""
    for told in both(story):
        if not told.target:
            assert "{target" not in EN.rule(told).sentence_of(told).en or told.lost or told.kind == "abort", (
                EN.sentence(told)
            )


def test_the_stories_follow_nearly_every_rule() -> None:
    followed = {told.rule for story in STORIES for told in both(story)}
    assert set(catalogue()) - followed == NEVER_IN_A_STORY


def test_a_round_reads_as_prose() -> None:
    """S6a to S6f, as a class hears it."""
    told = [told for told in hops("nothing happens") if told.time == 5_000_000 and told.chain == 0]
    assert [EN.sentence(one) for one in told] == [
        "5 s have passed: the cluster service on NODE1 has to check its resources again.",
        (
            "The cluster service on NODE1 asks the resource host (RHS) for the state of its resources of type"
            " Virtual Machine."
        ),
        "The resource host (RHS) on NODE1 calls IsAlive of the DLL vmclusres.dll.",
        "The DLL vmclusres.dll on NODE1 asks Hyper-V (VMMS) for the state of the VM SQL01.",
        "Hyper-V (VMMS) on NODE1 asks the worker process of the VM SQL01 how it is.",
        "The VM SQL01 on NODE1 answers: Running.",
        "Hyper-V (VMMS) on NODE1 answers the DLL vmclusres.dll for the VM: Running.",
        "The DLL vmclusres.dll on NODE1 asks Hyper-V (VMMS) for the state of the VM WEB01.",
        "Hyper-V (VMMS) on NODE1 asks the worker process of the VM WEB01 how it is.",
        "The VM WEB01 on NODE1 answers: Running.",
        "Hyper-V (VMMS) on NODE1 answers the DLL vmclusres.dll for the VM: Running.",
        (
            "The DLL vmclusres.dll on NODE1 gives the resource host (RHS) the states of all its VMs:"
            " SQL01 online, WEB01 online."
        ),
        "The resource host (RHS) on NODE1 hands the states on to the cluster service: SQL01 online, WEB01 online.",
        "The cluster service on NODE1 looks at the answer: SQL01 online, WEB01 online.",
        "Nothing to be done: the cluster service on NODE1 orders no failover and waits until the next check.",
        (
            "The cluster service on NODE1 looks up in the cluster database how often resources of type Virtual Machine"
            " are to be checked."
        ),
        "The cluster database on NODE1 answers: every 5 s.",
    ]
    assert DE.sentence(told[1]) == (
        "Der Clusterdienst auf NODE1 fragt den Ressourcenhost (RHS) nach dem Zustand seiner Ressourcen vom Typ"
        " Virtual Machine."
    )


def test_an_answer_names_what_it_is_about_when_the_call_is_at_hand() -> None:
    told = hop(kind="return", function="bring_online", target="NODE2/clussvc", result=True, rule="online.done")
    opener = hop(function="bring_online", arguments=("SQL01", 335))
    told = told._replace(source="NODE1/clussvc")
    assert EN.sentence(told, opener).endswith(": all resources of the group SQL01 are online.")
    assert EN.sentence(told).endswith(": all resources of the group are online.")
    assert DE.sentence(told, opener).endswith(": Alle Ressourcen der Gruppe SQL01 sind online.")


def test_a_box_that_speaks_to_itself_is_itself() -> None:
    told = hop(target="NODE1/clussvc", rule="watch.asks-rhs", arguments=("Virtual Machine",))
    assert EN.sentence(told).startswith("The cluster service on NODE1 asks itself for")
    assert DE.sentence(told).startswith("Der Clusterdienst auf NODE1 fragt sich selbst nach")


def test_an_arrow_that_did_not_arrive_says_why() -> None:
    told = hop(rule="watch.asks-rhs", arguments=("Virtual Machine",), lost="gone")
    assert EN.sentence(told).endswith("But nobody is there to receive it.")
    assert EN.sentence(told._replace(lost="unreachable")).endswith("But it gets lost: NODE1 cannot be reached.")


def test_an_answer_that_nobody_hears_is_told_without_a_receiver() -> None:
    told = hop(kind="return", target="", rule="watch.interval-is-a-property", result=5_000_000, lost="gone")
    assert EN.sentence(told) == (
        "The cluster service on NODE1 ends IsAlive, but nobody is waiting for the answer any more."
    )


def test_an_error_that_nobody_catches_is_told_without_a_receiver() -> None:
    told = hop(kind="abort", target="", result=1722, rule="call.nobody-there")
    assert EN.sentence(told) == (
        "The call IsAlive ends with error 1722 (RPC_S_SERVER_UNAVAILABLE), and nobody is waiting for the answer."
    )


def test_german_goes_on_with_a_capital_after_a_colon() -> None:
    told = hop(kind="timer", target="NODE1/clussvc", rule="watch.interval-passed", arguments=(5_000_000,))
    assert DE.sentence(told) == "5 s sind um: Der Clusterdienst auf NODE1 muss seine Ressourcen wieder prüfen."


@pytest.mark.parametrize(
    ("microseconds", "text"),
    [
        (0, "00:00:00.000"),
        (5_000_000, "00:00:05.000"),
        (5_000_500, "00:00:05.000500"),
        (3_725_040_000, "01:02:05.040"),
        (7, "00:00:00.000007"),
    ],
)
def test_time(microseconds: int, text: str) -> None:
    assert EN.time(microseconds) == text


def test_a_kill_names_processes_and_counts_what_ended() -> None:
    told = hop(
        kind="kill", target="NODE1/machine", arguments=("NODE1/clussvc", "NODE1/vm/SQL01"), result=(0, 12),
        rule="machine.loses-power",
    )  # fmt: skip
    assert EN.arguments(told) == "MSCS NODE1, SQL01"
    assert EN.result(told) == "calls ended: 2"
    assert DE.result(told) == "beendete Aufrufe: 2"


def test_a_box_among_the_arguments_has_its_short_name_in_a_table() -> None:
    told = hop(kind="message", function="Watch", arguments=("NODE1/rhs:2", 1_200_000_000))
    assert EN.arguments(told) == "RHS 2 NODE1, 20 min"
    assert EN.result(hop(kind="return", function="MonitorEnded", result="NODE1/rhs:2")) == "RHS 2 NODE1"


def test_what_a_host_reports_is_written_as_in_the_cluster_log() -> None:
    arguments = ("ISALIVE", "Virtual Machine SQL01", 1, 5910)
    told = hop(kind="message", function="HandleMonitorReply", arguments=arguments)
    assert EN.arguments(told) == "ISALIVE, Virtual Machine SQL01, gen(1), 5910 (ERROR_RESOURCE_CALL_TIMED_OUT)"


def test_a_signal_has_its_host_where_the_call_of_that_name_has_a_resource() -> None:
    signalled = hop(kind="message", function="SetResourceStatus", arguments=("NODE1/rhs:2", "Cluster Disk 1"))
    called = hop(kind="message", function="SetResourceStatus", arguments=("Cluster Disk 1", "Online", 0))
    assert EN.arguments(signalled) == "RHS 2 NODE1, Cluster Disk 1"
    assert EN.arguments(called) == "Cluster Disk 1, Online, 0 (ERROR_SUCCESS)"
    assert EN.arguments(signalled._replace(kind="timer")) == EN.arguments(signalled)


def test_a_box_among_the_arguments_is_named_in_a_sentence_with_its_case(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = Rule(
        id="x.y", provenance="documented", source="", why=Text("", ""),
        what=Text("{source} gives {arg1} {arg2}.", "{source} gibt {arg1_dat} {arg2}: {arguments}."),
        what_return=Text("{source} is done with {result}.", "{source} ist mit {result_dat} fertig."),
    )  # fmt: skip
    monkeypatch.setattr("core.evidence.narration.catalogue", lambda: {"x.y": rule})
    told = hop(function="Watch", arguments=("NODE1/rhs:2", 5_000_000))
    assert EN.sentence(told) == "The cluster service on NODE1 gives the resource host RHS 2 5 s."
    assert DE.sentence(told) == "Der Clusterdienst auf NODE1 gibt dem Ressourcenhost RHS 2 5 s: RHS 2 NODE1, 5 s."
    told = told._replace(kind="return", function="MonitorEnded", arguments=(), result="NODE2/rhs:2")
    assert EN.sentence(told) == "The cluster service on NODE1 is done with the resource host RHS 2 on NODE2."
    assert DE.sentence(told).endswith(" ist mit dem Ressourcenhost RHS 2 auf NODE2 fertig.")


def test_the_first_step_that_a_class_sees_is_the_health_check() -> None:
    told = next(told for told in hops("nothing happens") if not is_quiet(told))
    assert told.rule == "watch.reads-interval"


def test_while_nothing_is_wrong_no_heartbeat_is_seen() -> None:
    loud = {told.rule for told in hops("nothing happens", is_bundling=False) if not is_quiet(told)}
    assert not any(rule.startswith("heartbeat.") for rule in loud)


def test_a_quiet_round_of_heartbeats_is_counted() -> None:
    told = next(told for told in hops("nothing happens") if told.kind == "bundle")
    assert EN.sentence(told) == (
        "The network driver (NetFT) on NODE1 sends its heartbeats over Cluster Network 1: 2 of 2 nodes answer."
    )
    assert (EN.result(told), DE.result(told)) == ("answers: 2", "Antworten: 2")
