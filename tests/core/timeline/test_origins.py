"""Behind what happens at once there is an order; what comes due by itself has none."""

from core.model.preset import DOCUMENTED
from core.timeline.origins import order_behind
from tests.core.components.play import Play


def test_the_blow_of_an_order_goes_back_to_it() -> None:
    play = Play().do("7 s", "fail-node NODE1").until("60 s")
    recording = play.recording
    blow = recording.position_of(play.first("machine.loses-power").index)
    order = order_behind(recording, blow)
    assert order is not None
    assert order.rule == "command.fail-node"
    assert order_behind(recording, recording.position_of(order.index)) == order


def test_what_another_chain_does_for_an_order_goes_back_to_it() -> None:
    play = Play(preset=DOCUMENTED).do("7 s", "kill-rhs NODE1 rhs:2").until("8 s")
    recording = play.recording
    order = next(hop for hop in recording.hops() if hop.kind == "input")
    told = [
        hop
        for position, hop in enumerate(recording.hops(), 1)
        if hop.chain != order.chain and order_behind(recording, position) == order
    ]
    assert told


def test_what_comes_due_later_has_no_order_behind_it_even_if_one_set_it_up() -> None:
    play = Play(preset=DOCUMENTED).do("3 s", "hyper-v-stop SQL01").do("7 s", "hyper-v-start SQL01").until("60 s")
    recording = play.recording
    timers = [position for position, hop in enumerate(recording.hops(), 1) if hop.kind == "timer"]
    beginnings = {recording.position_of(recording.hop(position).chain) for position in timers}
    assert any(order_behind(recording, beginning) is not None for beginning in beginnings)
    assert {order_behind(recording, position) for position in timers} == {None}


def test_a_timer_has_no_order_behind_it() -> None:
    play = Play().do("7 s", "fail-node NODE1").until("60 s")
    recording = play.recording
    noticed = recording.position_of(play.first("heartbeat.threshold-reached").index)
    assert order_behind(recording, noticed) is None
