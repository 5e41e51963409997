"""What setting a property changed, in the details pane: the product's names and units, and nothing twice."""

import pytest
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from gui.panels.change_words import ChangeLine, ChangeWords
from tests.gui.runs import session

SQL01 = "Virtual Machine SQL01"


@pytest.mark.parametrize(
    ("preset", "name", "setting", "line"),
    [
        (
            DOCUMENTED,
            SQL01,
            "IsAlivePollInterval=10000",
            (f"Resource {SQL01}", "IsAlivePollInterval", "60000 ms", "10000 ms"),
        ),
        (
            ARTICLE,
            SQL01,
            "IsAlivePollInterval=10000",
            (f"Resource {SQL01}", "IsAlivePollInterval", "5000 ms", "10000 ms"),
        ),
        (DOCUMENTED, SQL01, "RestartThreshold=3", (f"Resource {SQL01}", "RestartThreshold", "1", "3")),
        (DOCUMENTED, SQL01, "OfflineAction=0", ("VM SQL01", "OfflineAction", "Save (1)", "TurnOff (0)")),
        (
            DOCUMENTED,
            "SQL01",
            "ResiliencyPeriod=60",
            ("Group SQL01", "ResiliencyPeriod", "as the cluster (-1)", "60 s"),
        ),
        (DOCUMENTED, "CLUSTER1", "SameSubnetDelay=500", ("Cluster Network 1", "SameSubnetDelay", "1000 ms", "500 ms")),
        (
            DOCUMENTED,
            "CLUSTER1",
            "LowerQuorumPriorityNodeID=2",
            ("Cluster", "LowerQuorumPriorityNodeID", "none", "NODE2"),
        ),
    ],
)
def test_a_setting_is_told_as_the_product_has_it(
    qapp: QApplication, preset: Preset, name: str, setting: str, line: tuple[str, str, str, str]
) -> None:
    del qapp
    run = session(preset=preset)
    run.give(Command("set-property", (name, setting)))
    words = ChangeWords()
    for _ in range(3):
        changes = run.hop.changes if run.hop is not None else ()
        told = words.lines(changes, Narrator("en"))
        if told:
            break
        run.take("into")
    assert told == (ChangeLine(*line),)
