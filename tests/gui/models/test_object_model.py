"""The objects of the stage as a model: the words of the outline, and rows that come and go one by one."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from core.model.preset import ARTICLE, DOCUMENTED, Preset
from gui.models.object_model import ADDRESS_ROLE, ObjectModel
from gui.session import Session
from gui.stage.figures import StagePicture
from gui.stage.outline import StageObject, outline_of
from gui.stage.picture import picture_of
from gui.stage.texts import StageWords
from tests.gui.runs import FAIL_NODE1, session, story


def picture(run: Session) -> StagePicture:
    return picture_of(run.rows, run.hop, run.trail, StageWords().texts())


def told(model: ObjectModel, parent: QModelIndex) -> list[StageObject]:
    """The model as a tree of objects."""
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(StageObject(str(index.data(ADDRESS_ROLE)), str(index.data()), tuple(told(model, index))))
    return found


@pytest.mark.parametrize("preset", [ARTICLE, DOCUMENTED])
def test_it_says_what_the_outline_says(qapp: QApplication, preset: Preset) -> None:
    del qapp
    run = session(preset=preset)
    model = ObjectModel()
    run.give(FAIL_NODE1)
    for time in (0, 8, 12, 40, 400):
        run.go_to_time(time * 1_000_000)
        model.show(picture(run))
        assert told(model, QModelIndex()) == list(outline_of(picture(run)))


def test_the_model_is_a_good_one_while_the_session_steps(qapp: QApplication) -> None:
    del qapp
    run = story()
    model = ObjectModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(picture(run))
    told(model, QModelIndex())
    for position in (1, 40, 75, 120, 160, 200, 230, len(run.recording)):
        run.go_to(position)
        model.show(picture(run))
    assert tester.model() is model


def test_a_node_that_nobody_has_looked_into_says_how_much_is_in_it(qapp: QApplication) -> None:
    del qapp
    run = story()
    model = ObjectModel()
    told_of: list[int] = []
    model.rowsInserted.connect(lambda parent, first, last: told_of.append(last - first + 1))
    model.rowsRemoved.connect(lambda parent, first, last: told_of.append(first - last - 1))
    run.go_to(0)
    model.show(picture(run))
    nodes = [model.index(row, 0) for row in range(2, 5)]
    before = sum(map(model.rowCount, nodes))
    for position in (100, len(run.recording), 0, len(run.recording)):
        run.go_to(position)
        model.show(picture(run))
    assert told_of
    assert sum(map(model.rowCount, nodes)) == before + sum(told_of)


def test_a_vm_that_moves_leaves_all_other_rows_in_place(qapp: QApplication) -> None:
    del qapp
    run = story()
    run.go_to(100)
    model = ObjectModel()
    model.show(picture(run))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    stays = QPersistentModelIndex(model.index_of("NODE2/vm/DC01"))
    run.go_to(len(run.recording))
    model.show(picture(run))
    assert model.index_of("NODE2/vm/SQL01").isValid()
    assert stays.isValid()
    assert stays.data(ADDRESS_ROLE) == "NODE2/vm/DC01"
    assert resets == []


def test_another_cluster_is_shown_anew(qapp: QApplication) -> None:
    del qapp
    model = ObjectModel()
    model.show(picture(session()))
    assert model.index_of("NODE3/machine").isValid()
    model.show(picture(session("two-nodes")))
    assert not model.index_of("NODE3/machine").isValid()
    assert not model.index_of("").isValid()
