"""The properties of an object as a model: good in Qt's eyes, told in words, edited by orders."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.evidence.properties import subjects_of
from core.model.preset import ARTICLE, DOCUMENTED
from gui.models.property_model import BEFORE_ROLE, REMARK_ROLE, PropertyColumn, PropertyModel, PropertySection
from gui.models.property_words import PropertyWords
from gui.panels.inspected import narrowed, sections_of
from gui.session import Session
from tests.gui.runs import FAIL_NODE1, session

SQL01 = "NODE1/vm/SQL01"
RESOURCE = "Virtual Machine SQL01"
SECOND = 1_000_000


def documented() -> Session:
    run = session(preset=DOCUMENTED)
    run.go_to_time(7 * SECOND)
    return run


def read(run: Session, address: str) -> tuple[PropertySection, ...]:
    return sections_of(run.rows, subjects_of(run.rows, address), run.hop)


def model_of(run: Session, address: str = SQL01) -> PropertyModel:
    model = PropertyModel(PropertyWords(Narrator("en")))
    model.show(read(run, address))
    return model


def index_of(model: PropertyModel, kind: str, name: str, column: PropertyColumn = PropertyColumn.NAME) -> QModelIndex:
    for place, section in enumerate(model.sections):
        for number, row in enumerate(section.rows):
            if section.subject.kind == kind and row.fact.definition.name == name:
                return model.index(number, column, model.index(place, 0))
    raise AssertionError(name)


def test_the_model_is_a_good_one_while_the_session_steps(qapp: QApplication) -> None:
    del qapp
    run = documented()
    model = PropertyModel(PropertyWords(Narrator("de")))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    run.give(FAIL_NODE1)
    for address in (SQL01, "NODE1/machine", "NODE1/clussvc", "network/Cluster Network 1/NODE2", "quorum"):
        for _ in range(25):
            run.take("into")
            model.show(read(run, address))
    model.refresh()
    assert tester.model() is model
    assert model.rowCount() > 0


def test_a_move_that_leaves_the_properties_makes_no_row_anew(qapp: QApplication) -> None:
    del qapp
    run = documented()
    model = model_of(run)
    assert model.show(read(run, SQL01)) is False
    run.take("into")
    assert model.show(read(run, SQL01)) is False
    assert model.show(read(run, "NODE1/machine")) is True


def test_values_units_and_defaults_are_told(qapp: QApplication) -> None:
    del qapp
    model = model_of(documented())
    told = {
        column: index_of(model, "resource", "RetryPeriodOnFailure", column).data()
        for column in PropertyColumn
    }  # fmt: skip
    assert told[PropertyColumn.VALUE] == "3600000"
    assert told[PropertyColumn.UNIT] == "ms"
    assert told[PropertyColumn.DEFAULT] == "3600000 ms"
    assert "KB 947712" in told[PropertyColumn.SOURCE]
    assert index_of(model, "group", "FailoverThreshold", PropertyColumn.VALUE).data() == "computed: 2 (4294967295)"
    assert index_of(model, "group", "Priority", PropertyColumn.VALUE).data() == "High (3000)"
    assert index_of(model, "group", "Priority").data(REMARK_ROLE) == "default Medium (2000)"
    assert index_of(model, "resource", "RestartDelay").data(REMARK_ROLE) == ""


def test_what_the_hop_has_changed_has_its_old_value(qapp: QApplication) -> None:
    del qapp
    run = documented()
    run.give(Command("fail-vm", ("SQL01",)))
    run.seek(lambda hop: any(key == f"resource/{RESOURCE}" for key, _, _ in hop.changes))
    model = model_of(run)
    index = index_of(model, "resource", "State")
    assert index.data(BEFORE_ROLE) == "Online"
    assert "changed in this hop, before Online" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert index_of(model, "resource", "ResourceType").data(BEFORE_ROLE) == ""
    run.take("into")
    assert index_of(model_of(run), "resource", "State").data(BEFORE_ROLE) == ""


def test_editing_asks_for_an_order(qapp: QApplication) -> None:
    del qapp
    model = model_of(documented())
    wanted: list[Command] = []
    model.set_wanted.connect(wanted.append)
    threshold = index_of(model, "resource", "RestartThreshold", PropertyColumn.VALUE)
    assert model.setData(threshold, 1)
    assert wanted == []  # it has that value
    assert model.setData(threshold, 3)
    heartbeat = index_of(model, "resource", "CheckHeartbeat", PropertyColumn.VALUE)
    assert model.setData(heartbeat, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert wanted == [
        Command("set-property", (RESOURCE, "RestartThreshold=3")),
        Command("set-property", (RESOURCE, "CheckHeartbeat=0")),
    ]


def test_what_cannot_be_edited_says_why(qapp: QApplication) -> None:
    del qapp
    model = model_of(documented())
    for name in ("State", "MonitorProcessId"):
        index = index_of(model, "resource", name, PropertyColumn.VALUE)
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
        assert not model.setData(index, 1)
        assert "nobody sets it" in str(index.data(Qt.ItemDataRole.ToolTipRole))
        assert "nobody sets it" in str(index.data(Qt.ItemDataRole.StatusTipRole))


def test_in_the_article_only_the_interval_can_be_edited(qapp: QApplication) -> None:
    del qapp
    run = session(preset=ARTICLE)
    model = model_of(run)
    interval = index_of(model, "resource", "IsAlivePollInterval", PropertyColumn.VALUE)
    assert interval.flags() & Qt.ItemFlag.ItemIsEditable
    assert interval.data() == "5000"
    assert index_of(model, "resource", "IsAlivePollInterval").data(REMARK_ROLE) == ""
    priority = index_of(model, "group", "Priority", PropertyColumn.VALUE)
    assert not priority.flags() & Qt.ItemFlag.ItemIsEditable
    assert "The article's account" in str(priority.data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("restart thr", ["FailoverThreshold", "RestartThreshold", "RestartThreshold"]),
        ("as the cluster", ["ResiliencyPeriod"]),
        ("HIGH", ["Priority"]),
        ("deadlock quorum", []),
    ],
)
def test_a_filter_looks_in_names_values_and_sections(qapp: QApplication, wanted: str, found: list[str]) -> None:
    del qapp
    run = documented()
    words = PropertyWords(Narrator("en"))
    sections = read(run, SQL01)
    left = narrowed(sections, wanted, lambda section: words.section(section.subject, section.section))
    assert [row.fact.definition.name for section in left for row in section.rows] == found
