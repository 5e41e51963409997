"""What a step shows is marked on the stage, wherever it is by now, and answers are ringed with their word."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.lessons.path import Path
from core.model import addresses as a
from core.model.preset import DOCUMENTED
from gui.lessons.marks import Named
from gui.session import Session
from gui.stage.picture import picture_of
from gui.stage.texts import StageWords
from gui.window.main_window import MainWindow
from tests.gui.lessons.taught import anew, go_to, taught, taught_window
from tests.gui.runs import session

POINTS = "the lesson points here"


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("marks"))


@pytest.fixture
def window(hall: MainWindow, path: Path) -> MainWindow:
    return anew(hall, path)


def signs(window: MainWindow) -> list[tuple[str, str, str]]:
    return [(sign.kind, sign.address, sign.word) for sign in window.scene.signs.all]


def said(window: MainWindow) -> dict[str, str]:
    return {thing.address: thing.text for stop in window.scene.outline() for thing in stop.walk()}


# --- names ---------------------------------------------------------------------------------------


def places(told: Session, name: str) -> tuple[str, ...]:
    picture = picture_of(told.rows, told.hop, (), StageWords().texts())
    return Named(name, told.setting.rows).places(picture)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("NODE1", "NODE1/machine"),
        ("node3", "NODE3/machine"),
        ("SQL01", "NODE1/vm/SQL01"),
        ("sql01", "NODE1/vm/SQL01"),
        ("DATA", "NODE3/share/DATA"),
        ("Cluster Disk 1", "storage/Cluster Disk 1"),
        ("Volume1", ""),
        ("CSV1", "storage/Cluster Disk 1"),
        ("Cluster Network 1", "network/Cluster Network 1"),
        ("quorum", "quorum"),
        ("NODE1/clussvc", "NODE1/clussvc"),
        ("node1/RHS:1/VmClusRes.dll", "NODE1/rhs:1/vmclusres.dll"),
        ("NODE2/vm/dc01", "NODE2/vm/DC01"),
        ("NODE1/rhs:7", "NODE1/rhs:7"),
        ("admin/hyper-v-manager", a.HYPER_V_MANAGER),
    ],
)
def test_a_name_stands_for_an_object_of_the_stage(qapp: QApplication, name: str, place: str) -> None:
    assert places(session(), name) == ((place,) if place else ())


def test_a_vm_is_followed_by_its_name_and_an_address_stays_a_place(qapp: QApplication) -> None:
    told = session()
    told.give(Command("fail-node", ("NODE1",)))
    told.go_to_time(60_000_000)
    assert places(told, "SQL01") == ("NODE2/vm/SQL01",)
    assert places(told, "NODE1/vm/SQL01") == ("NODE1/vm/SQL01",)


def test_a_role_is_everything_in_it(qapp: QApplication) -> None:
    told = session("roles", DOCUMENTED)
    parts = ("ip/PRINT IP 1", "ip/PRINT IP 2", "name/PRINT Name", "service/PRINT Spooler")
    assert places(told, "PRINT") == tuple(f"NODE2/{part}" for part in parts)
    assert places(told, "PRINT Name") == ("NODE2/name/PRINT Name",)


def test_a_witness_is_where_its_account_tells_of_it(qapp: QApplication) -> None:
    assert places(session(preset=DOCUMENTED), "File Share Witness") == ("witness/File Share Witness",)
    assert places(session(), "File Share Witness") == ("quorum",)


# --- on the stage --------------------------------------------------------------------------------


def test_what_the_step_names_is_marked(window: MainWindow) -> None:
    assert [(kind, address) for kind, address, _ in signs(window)] == [
        ("shown", "NODE1/machine"),
        ("shown", "NODE1/vm/SQL01"),
        ("shown", "storage/Cluster Disk 1"),
        ("shown", "NODE2/rhs:1"),
    ]


def test_where_a_level_shows_no_boxes_the_node_is_marked_for_them(window: MainWindow) -> None:
    assert window.scene.level == "story"
    assert "NODE2/machine" in window.scene.signs.rects(window.scene.layout)
    window.levels.set("components")
    assert "NODE2/rhs:1" in window.scene.signs.rects(window.scene.layout)
    assert "NODE2/machine" not in window.scene.signs.rects(window.scene.layout)


def test_it_is_read_out_too(window: MainWindow) -> None:
    texts = said(window)
    assert texts["NODE1/vm/SQL01"].endswith(POINTS)
    assert texts["NODE2/rhs:1"].endswith(POINTS)
    assert POINTS not in texts["NODE2/vm/DC01"]
    interface = QAccessible.queryAccessibleInterface(window.view)
    stops = [interface.child(n) for n in range(interface.childCount())]
    spoken = [one.text(QAccessible.Text.Name) for one in stops]
    assert next(text for text in spoken if text.startswith("NODE1")).endswith(POINTS)
    window.lessons.end()
    stops = [interface.child(n) for n in range(interface.childCount())]
    assert not any(POINTS in one.text(QAccessible.Text.Name) for one in stops)


def test_another_language_says_it_otherwise(window: MainWindow) -> None:
    window.languages.set_language("de")
    texts = {sign.told for sign in window.scene.signs.all}
    assert len(texts) == 1
    window.languages.set_language("en")
    assert {sign.told for sign in window.scene.signs.all} == {POINTS}


def test_a_vm_that_has_moved_is_marked_where_it_is(window: MainWindow) -> None:
    go_to(window.lessons, "owner", "predict")
    assert signs(window) == [("shown", "NODE1/vm/SQL01", "")]
    window.session.go_to_time(90_000_000)
    assert ("shown", "NODE2/vm/SQL01", "") in signs(window)


def test_in_a_cluster_of_their_own_nothing_is_marked(window: MainWindow) -> None:
    window.opener.open_ready("two-nodes")
    assert window.lessons.standing == "away"
    assert signs(window) == []
    window.lessons.come_back()
    assert signs(window)


def test_without_a_lesson_there_is_nothing_and_nothing_is_looked_up(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.lessons.end()
    assert signs(window) == []
    assert not window.scene.signs._item.isVisible()

    def never() -> None:
        pytest.fail("looked up")

    monkeypatch.setattr(window.teaching.marks, "refresh", never)
    window.session.take("into")


def test_what_does_not_change_is_not_drawn_again(window: MainWindow) -> None:
    go_to(window.lessons, "box", "predict")
    before = window.scene.signs._item.drawing
    window.session.take("into")
    window.session.take("into", is_back=True)
    assert window.scene.signs._item.drawing is before


# --- answers -------------------------------------------------------------------------------------


def test_an_answer_is_ringed_and_judged_only_when_it_was_said_what_was_seen(window: MainWindow) -> None:
    lessons = window.lessons
    go_to(lessons, "box", "predict")
    lessons.choose("NODE1/vmms")
    assert ("chosen", "NODE1/vmms", "predicted") in signs(window)
    lessons.choose("certain")
    assert lessons.phase == "see"
    assert {kind for kind, _, _ in signs(window)} == {"shown", "chosen"}
    lessons.choose("NODE1/rhs:1")
    assert signs(window)[1:] == [("wrong", "NODE1/vmms", "predicted"), ("right", "NODE1/rhs:1", "right")]
    texts = said(window)
    assert texts["NODE1/vmms"].endswith("predicted, and wrong")
    assert texts["NODE1/rhs:1"].endswith("this is right")


def test_an_answer_is_read_out_at_once(window: MainWindow) -> None:
    go_to(window.lessons, "owner", "predict")
    interface = QAccessible.queryAccessibleInterface(window.view)

    def spoken() -> list[str]:
        return [interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())]

    assert not any(text.endswith("predicted") for text in spoken())
    window.lessons.choose("NODE3")
    assert next(text for text in spoken() if text.endswith("predicted")).startswith("NODE3")


def test_a_right_answer_has_one_ring(window: MainWindow) -> None:
    go_to(window.lessons, "box", "verdict")
    assert signs(window)[1:] == [("right", "NODE1/rhs:1", "predicted")]
    assert said(window)["NODE1/rhs:1"].endswith("predicted, and right")


def test_one_that_was_left_out_shows_what_is_right(window: MainWindow) -> None:
    go_to(window.lessons, "box", "predict")
    window.lessons.leave_out()
    assert signs(window)[1:] == [("right", "NODE1/rhs:1", "right")]


def test_a_node_is_ringed_as_a_whole(window: MainWindow) -> None:
    go_to(window.lessons, "owner", "verdict")
    assert ("right", "NODE2/machine", "predicted") in signs(window)


def test_an_answer_in_words_has_no_place(window: MainWindow) -> None:
    go_to(window.lessons, "words", "verdict")
    assert signs(window) == []


def test_the_stage_of_the_presenter_has_the_same(window: MainWindow) -> None:
    window.presenting.begin()
    page = window.presenting.page
    assert page.scene.signs.all == window.scene.signs.all != ()
    go_to(window.lessons, "box", "verdict")
    assert page.scene.signs.all == window.scene.signs.all
    assert page.scene.signs.rects(page.scene.layout).keys() == {"NODE1/clussvc", "NODE1/rhs:1"}
