"""What the files behind the logs say fits the program: rules, facts and functions that there are."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import core.components
from core.components.article import cluster_service as article_service
from core.components.article import resource_control
from core.components.article import resource_host as article_host
from core.components.documented import (
    cluster_service,
    machine,
    network,
    resource_host,
    vmclusres,
    witness,
)
from core.components.documented import migration as documented_migration
from core.evidence.cluster_log import line_templates
from core.evidence.events import event_texts
from core.evidence.occasion import ARGUMENTS
from core.evidence.records import Trigger, named_in
from core.evidence.vocabulary import FACTS

SHAPES = {1, *range(3, 15), *range(16, 34), 35, *range(37, 60), 61, 62, 63}
"""The rows of wsfc-facts 11.2 that the simulator can write.

Not 2, 34 and 36 (older logs, a call that there is none of), 15 (nothing refuses a node) and 60 (2022 and later).
"""
SEEN_ELSEWHERE = ("To achieve quorum cluster needs at least ",)
"""How real lines begin that are no row of wsfc-facts 11.2 (its section 9.1)."""
BOXES = (
    cluster_service.ClusterService, resource_host.ResourceHost, vmclusres.VmClusRes, machine.Machine, network.NetFt,
    documented_migration.Vmms, article_service.ClusterService, article_host.ResourceHost,
    resource_control.ResourceControl, witness.WitnessStore,
)  # fmt: skip


LEVELS = {
    "Critical": {1006, 1135, 1146, 1177, 1553, 1554, 1556, 1561, 1564, *range(1570, 1573), 1672},
    "Error": {
        1034, 1035, 1037, 1038, *range(1039, 1043), 1049, *range(1053, 1056), 1069, 1077, 1127, 1129, 1130, 1137, 1205,
        1230, 1250, 1254, 1557, 1563, 1573, 1652, 1653, 1676, 1677, 4869, 4870, 5142, 5143, *range(5146, 5149), 5150,
        5377, 5396, 5398, 21502,
    },
    "Warning": {1045, 1071, 1126, 1155, 1251, 1558, 1562, 1673, 1675, 1681, 5120, 5136, 5156, 5157},
}  # fmt: skip
"""Events whose level the sources tell (wsfc-facts 10); of these all others are Information."""


def triggers() -> list[tuple[str, Trigger]]:
    """All of them, each with the text of its record."""
    lines = [(template.text, template) for template in line_templates()]
    events = [(event.text.en, trigger) for event in event_texts().events for trigger in event.occurs]
    return [*lines, *events]


def rules_in_the_program() -> set[str]:
    files = Path(inspect.getfile(core.components)).parents[1].rglob("*.py")
    trees = [ast.parse(file.read_text("utf-8")) for file in files if file.parent.name != "evidence"]
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def facts_of(text: str, trigger: Trigger) -> Iterator[str]:
    yield from (*named_in(text), *trigger.when, *trigger.unless, *trigger.needs, *filter(None, (trigger.each,)))


def test_every_rule_is_one_that_the_program_has() -> None:
    known = rules_in_the_program()
    unknown = {rule for _, trigger in triggers() for rule in trigger.rules if rule not in known}
    assert unknown == set()


def test_every_fact_is_one_that_can_be_told() -> None:
    arguments = {name for names in ARGUMENTS.values() for name in names}
    named = {name for text, trigger in triggers() for name in facts_of(text, trigger)}
    assert named <= {*FACTS, *arguments}
    assert set(FACTS) <= named, "facts that nobody speaks of"


def test_a_record_hangs_on_a_rule_or_on_a_change() -> None:
    for text, trigger in triggers():
        assert bool(trigger.rules) != bool(trigger.change), text


@pytest.mark.parametrize("function", ARGUMENTS)
def test_functions_have_the_arguments_that_records_take_them_to_have(function: str) -> None:
    signatures = [inspect.signature(getattr(box, function)) for box in BOXES if hasattr(box, function)]
    assert signatures, f"no box has a function {function}"
    counts = [len(signature.parameters) - 1 for signature in signatures]
    assert max(counts) >= len(ARGUMENTS[function])


def test_all_shapes_are_there_that_the_engine_can_produce() -> None:
    assert {template.shape for template in line_templates()} - {None} == SHAPES


def test_a_shape_of_our_own_is_never_taken_for_a_real_one() -> None:
    for template in line_templates():
        is_a_row = template.shape is not None or template.text.startswith(SEEN_ELSEWHERE)
        assert template.provenance in ("I", "N") or is_a_row
        if template.shape == 61:
            assert template.provenance == "I"


def test_events_say_the_same_in_both_languages() -> None:
    for event in event_texts().events:
        assert sorted(named_in(event.text.en)) == sorted(named_in(event.text.de))
        assert event.channel in event_texts().channels
        assert event.text.en != event.text.de


def test_events_have_the_levels_of_the_real_ones() -> None:
    for event in event_texts().events:
        if event.is_level_known:
            expected = next((level for level, ids in LEVELS.items() if event.id in ids), "Information")
            assert event.level == expected, event.id
        else:
            is_operational = event.channel == "operational" and event.level == "Information"
            assert is_operational or event.id in (1001, 7031, 7036) or 21_100 <= event.id < 21_400


def test_of_an_event_in_the_operational_channel_no_source_gives_the_level() -> None:
    assert not any(event.is_level_known for event in event_texts().events if event.channel == "operational")


def test_debug_lines_are_only_in_a_verbose_log() -> None:
    assert [template.text for template in line_templates() if template.level == "DBG" and not template.verbose] == []
