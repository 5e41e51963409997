"""The stage follows the cursor: what waits is told, and what passes quickly is shown as quickly as it can be read."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.timers import Timers
from core.model import addresses as a
from core.model.preset import DOCUMENTED
from gui.clock import Clock
from gui.session import Session
from gui.stage.scene import StageScene
from gui.stage.timers import TimerWords
from gui.stage.view import StageView
from gui.window.stage_follower import StageFollower
from tests.gui.runs import session, steps

SECOND = 1_000_000
BRIDGE = a.dll_in(a.rhs("NODE1", 2), "vmclusres.dll")


class Stage:
    """A session and the stage that follows it."""

    def __init__(self, told: Session, view: StageView) -> None:
        self.session = told
        self.scene = view.stage
        self.view = view
        self.follower = StageFollower(told, view.stage, view, view.stage.clock)
        self.follower.show()

    def timers(self) -> dict[str, str]:
        return {timer.address: timer.text for timer in self.scene.picture.timers}

    def play(self, speed: float, ticks: int) -> None:
        """Play so many ticks, each when the test wants it."""
        self.session.set_speed(speed)
        self.session.play()
        self.session._timer.stop()
        self.session._timer.start(3_600_000)
        for _ in range(ticks - 1):
            self.session._play_on()
            self.session._timer.start(3_600_000)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    view = StageView(StageScene(Clock(manual=True)))
    qtbot.addWidget(view)
    view.resize(1330, 640)
    made = Stage(session(preset=DOCUMENTED), view)
    yield made
    made.session.pause()


def test_what_is_waited_for_is_told_at_every_moment(stage: Stage) -> None:
    stage.session.go_to_time(6 * SECOND)
    assert stage.timers()[a.vm("NODE1", "SQL01")] == "LooksAlivePollInterval: 5 s left"
    stage.session.go_to_time(8 * SECOND)
    assert stage.timers()[a.vm("NODE1", "SQL01")] == "LooksAlivePollInterval: 3 s left"
    stage.session.go_to_time(6 * SECOND)
    assert stage.timers()[a.vm("NODE1", "SQL01")] == "LooksAlivePollInterval: 5 s left"


def test_another_history_has_timers_of_its_own(stage: Stage) -> None:
    stage.session.go_to_time(12 * SECOND)
    before = stage.timers()
    stage.session.go_to_time(6 * SECOND)
    stage.session.give(Command("fail-vm", ("SQL01",)))
    stage.session.go_to_time(12 * SECOND)
    assert before[a.vm("NODE1", "SQL01")] == "LooksAlivePollInterval: 4 s left"
    assert stage.timers()[a.vm("NODE1", "SQL01")] == "starts: 600 ms left"


def test_nothing_of_one_history_is_told_in_another(stage: Stage) -> None:
    """Hops of two histories have the same numbers, and what is pending is named after them."""
    told = stage.session
    told.go_to_time(6 * SECOND)
    first = told.branch
    told.give(Command("fail-vm", ("SQL01",)))
    second = told.branch
    for branch in (first, second):
        told.switch_to(branch, branch.recording.position_at(6 * SECOND))
        # As if everything that is pending there had meant something else in the history before.
        known = stage.follower._timers._waits
        known.update({key: wait._replace(timer=wait.timer._replace(what="other")) for key, wait in known.items()})
    told.switch_to(first)
    fresh = Timers(lambda index: first.recording.hop(first.recording.position_of(index)))
    expected = TimerWords().figures(fresh.at(told.rows, told.time), told.time)
    assert stage.scene.picture.timers == expected


def test_a_call_that_hangs_waits_at_the_door_until_its_caller_gives_up(stage: Stage) -> None:
    stage.session.give(Command("is-alive-hangs", ("Virtual Machine SQL01", "NODE1")))
    waiting = {}
    for second in (50, 100, 200, 355, 362):
        stage.session.go_to_time(second * SECOND)
        waiting[second] = [(call.hop.target, call.hop.label, call.left) for call in stage.scene.picture.unanswered]
    assert waiting[50] == []
    assert waiting[100] == [(BRIDGE, "IsAlive(SQL01)", "261 s")]
    assert waiting[355] == [(BRIDGE, "IsAlive(SQL01)", "6 s")]
    assert waiting[362] == []
    assert stage.scene.hops.waiting == []


def test_stepping_lets_a_token_travel_and_time_lets_none(stage: Stage) -> None:
    stage.session.take("into")
    assert stage.scene.hops.token.isVisible()
    stage.session.go_to_time(5 * SECOND)
    assert not stage.scene.hops.token.isVisible()


def test_heads_are_small_while_it_plays(stage: Stage) -> None:
    grown = [stage.scene.hops._is_paused]
    stage.play(1.0, 2)
    grown.append(stage.scene.hops._is_paused)
    stage.session.pause()
    grown.append(stage.scene.hops._is_paused)
    assert grown == [True, False, True]


def test_quick_hops_flash_and_no_card_blinks(stage: Stage) -> None:
    steps(stage.session, 3)
    stage.play(5.0, 6)
    assert stage.scene.hops.flashes.lit
    assert not stage.scene.hops.token.isVisible()
    assert not any(node.active for node in stage.scene.picture.nodes)


def test_very_quick_hops_are_counted_each_as_often_as_it_was(stage: Stage) -> None:
    stage.play(100.0, 3)
    hops = stage.scene.hops
    assert hops.flashes.lit == 0
    recording = stage.session.recording
    expected: dict[str, int] = {}
    # The first tick begins from the start, where nothing has been seen and one hop is a tick.
    for passed in recording.hops(1, stage.session.position):
        box = "/".join(passed.target.split("/")[:2])
        expected[box] = expected.get(box, 0) + passed.width
    counted: dict[str, int] = {}
    for (box, _), number in hops.counters.counts.items():
        counted[box] = counted.get(box, 0) + number
    assert counted == expected


def test_a_pause_shows_the_hop_it_stopped_at(stage: Stage) -> None:
    stage.play(100.0, 5)
    shown = [stage.scene.picture.hop]
    stage.session.pause()
    shown.append(stage.scene.picture.hop)
    assert stage.scene.hops.counters.counts == {}
    assert stage.session.hop is not None
    assert [figure and figure.index for figure in shown] == [None, stage.session.hop.index]


def test_going_back_ends_counting(stage: Stage) -> None:
    stage.play(100.0, 5)
    stage.session.pause()
    stage.session.take("into", is_back=True)
    assert stage.scene.hops.counters.badges == 0
    assert stage.scene.picture.hop is not None
