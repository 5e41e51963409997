"""Whatever is ordered, in either account: no record stops the program, and none has a hole in it."""

import re

import pytest

from core.commands.catalogue import DEFINITIONS, Command, Definition, choices, is_known_in
from core.evidence.cluster_log import ClusterLog
from core.evidence.events import EventLog
from core.model.preset import PRESETS, Preset
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

HOLE = re.compile(r"\{|\}|<>|''|„“|None|^ |  (?!Now)| [.,](?!\.\.)|\(, |\(: | -> \(|from  ")
SECOND = 1_000_000
WHAT_SHOWS_IT = (Command("fail-vm", ("APP01",)), Command("fail-node", ("NODE1",)))
"""What is done afterwards, so that what is wrong is found out."""

SETTINGS = {name: Setting(initial_rows(ready_cluster("two-nodes"), preset), preset) for name, preset in PRESETS.items()}


def holes(setting: Setting, commands: list[tuple[int, Command]], until: int) -> list[str]:
    recording = Recording(setting)
    for time, command in commands:
        recording.wait_until(time)
        recording.give(command)
    recording.extend(until=until)
    texts = [line.text for line in ClusterLog(recording).lines(verbose=True)]
    texts += [text for event in EventLog(recording).events() for text in (event.text.en, event.text.de)]
    return [text for text in texts if HOLE.search(text)]


def arguments_of(setting: Setting, definition: Definition, place: int) -> Command:
    names = [choices(setting.rows, kind) for kind in definition.parameters]
    return Command(definition.name, tuple(of_kind[place % len(of_kind)] for of_kind in names))


@pytest.mark.parametrize(
    ("setting", "definition"),
    [
        pytest.param(setting, definition, id=f"{definition.name}-{name}")
        for name, setting in SETTINGS.items()
        for definition in DEFINITIONS.values()
        if is_known_in(setting.rows, definition)
    ],
)
def test_no_record_has_a_hole(setting: Setting, definition: Definition) -> None:
    for place in range(5):
        commands = [(3 * SECOND, arguments_of(setting, definition, place))]
        commands += [((90 + 60 * number) * SECOND, command) for number, command in enumerate(WHAT_SHOWS_IT)]
        assert holes(setting, commands, 400 * SECOND) == []


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_a_cluster_without_quorum_that_comes_back_has_none_either(preset: Preset) -> None:
    setting = Setting(initial_rows(ready_cluster("three-nodes"), preset), preset)
    down = [(7 * SECOND, Command("fail-node", (node,))) for node in ("NODE1", "NODE2")]
    up = [(60 * SECOND, Command("repair-node", (node,))) for node in ("NODE1", "NODE2")]
    assert holes(setting, [*down, *up], 200 * SECOND) == []
