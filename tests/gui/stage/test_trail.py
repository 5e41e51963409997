"""The trail never makes the present hop harder to read."""

import pytest
from PySide6.QtCore import QRectF

from core.commands.catalogue import Command
from core.kernel.hops import Hop
from core.model import addresses as a
from core.model.preset import DOCUMENTED
from gui.stage.layout import lay_out
from gui.stage.metrics import Metrics
from gui.stage.parts import Words
from gui.stage.picture import picture_of
from gui.stage.route import Route
from gui.stage.texts import StageWords
from gui.stage.trail import _AWAY, FADING, LONGEST, trail_steps
from tests.gui.runs import session
from tests.gui.stage.pictures import ASK_RHS, ASK_VMMS, RHS_SAYS, ROUND, documented, hop, three

pytestmark = pytest.mark.usefixtures("qapp")

BRIDGE = a.dll_in(a.rhs("NODE1", 2), "vmclusres.dll")
DOWN = hop("call", BRIDGE, a.vmms("NODE1"), "QueryHealth", "SQL01")
FALSE = hop("return", BRIDGE, a.rhs("NODE1", 2), "IsAlive", result=False)
UP = hop("return", a.vmms("NODE1"), BRIDGE, "QueryHealth", result="Running")


def strokes_over_words(routes: list[tuple[Route, bool]]) -> list[str]:
    found = []
    for n, (route, _) in enumerate(routes):
        for m, (other, speaks) in enumerate(routes):
            if n != m and speaks and crosses(route, other):
                found.append(f"{n} over the words of {m}: {other.text}")
    return found


def crosses(route: Route, other: Route) -> bool:
    xs, ys = [p.x() for p in route.points], [p.y() for p in route.points]
    label = other.label.adjusted(1, 3, -1, -3)
    straight = len(set(xs)) == 1 or len(set(ys)) == 1
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    inside = left < label.right() and right > label.left() and top < label.bottom() and bottom > label.top()
    return straight and inside


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_lines_and_words_keep_apart(scale: float) -> None:
    hops = (*ROUND, ASK_RHS, RHS_SAYS, ASK_RHS, *ROUND)
    for n, step in enumerate(hops):
        picture = picture_of(three(), step, hops[max(0, n - LONGEST) : n], StageWords().texts())
        metrics = Metrics(scale)
        layout = lay_out(picture, metrics, 1000 * scale, 760 * scale)
        steps, now = trail_steps(picture.trail, picture.hop, layout, metrics)
        assert now is not None
        routes = [(now, True), *((past.route, past.words) for past in steps)]
        assert strokes_over_words(routes) == []
        labels = [route.label for route, speaks in routes if speaks]
        assert not any(a.intersects(b) for i, a in enumerate(labels) for b in labels[:i])
        assert len(steps) <= LONGEST
        assert [past.opacity for past in steps] == sorted((past.opacity for past in steps), reverse=True)


def test_fading_has_a_step_for_each_hop() -> None:
    assert len(FADING) == LONGEST
    assert list(FADING) == sorted(FADING, reverse=True)


def test_a_round_shows_its_last_hops() -> None:
    picture = picture_of(three(), ROUND[5], ROUND[2:5], StageWords().texts())
    layout = lay_out(picture, Metrics(), 1000, 760)
    steps, _ = trail_steps(picture.trail, picture.hop, layout, Metrics())
    assert [past.hop.number for past in steps] == [3, 2, 1]
    assert all(past.words for past in steps)


def test_a_hop_that_ran_just_as_a_later_one_keeps_its_number_without_a_second_arrow() -> None:
    picture = picture_of(three(), ASK_VMMS, (ASK_RHS, RHS_SAYS, ASK_RHS), StageWords().texts())
    layout = lay_out(picture, Metrics(), 1000, 760)
    steps, _ = trail_steps(picture.trail, picture.hop, layout, Metrics())
    # The answer between them would run over the words of the call.
    assert [(past.hop.number, past.line, past.words) for past in steps] == [(3, True, True), (1, False, False)]


@pytest.mark.parametrize("trail", [(DOWN, UP), (UP, DOWN), (DOWN, DOWN), (DOWN, UP, DOWN), (UP, DOWN, UP)])
def test_a_number_without_words_stands_at_its_line_and_on_no_other(trail: tuple[Hop, ...]) -> None:
    """The words it would stand before are left out, so that nothing else tells which line it belongs to."""
    m = Metrics()
    picture = picture_of(documented(), FALSE, trail, StageWords().texts())
    steps, now = trail_steps(picture.trail, picture.hop, lay_out(picture, m, 1330, 640), m)
    assert now is not None
    uprights = [{point.x() for point in route.points[1:]} for route in [*(past.route for past in steps)]]
    for n, past in enumerate(steps):
        if not past.words:
            x = past.route.badge.x()
            assert min(abs(line - x) for line in uprights[n]) <= max(map(abs, _AWAY))
            others = [one for m, lines in enumerate(uprights) for one in lines if m != n and one not in uprights[n]]
            assert not any(abs(line - x) < 11 for line in others)
    assert steps


def test_numbers_without_words_cover_nothing_all_through_a_run() -> None:
    told = session(preset=DOCUMENTED)
    told.give(Command("isolate-node", ("NODE1",)))
    told.go_to_time(9_990_000)
    m, silent, looked = Metrics(), 0, 0
    while told.time < 20_000_000 and looked < 90:
        told.take("into")
        looked += 1
        picture = picture_of(told.rows, told.hop, told.trail, StageWords().texts())
        layout = lay_out(picture, m, 1330, 640)
        for step in trail_steps(picture.trail, picture.hop, layout, m)[0]:
            if step.words:
                continue
            silent += 1
            at = step.route.badge
            words = [
                part.rect.translated(card.topLeft())
                for node, card in layout.cards.items()
                for part in layout.nodes[node].parts
                if isinstance(part, Words)
            ]
            badge = QRectF(at.x() - 9, at.y() - 9, 18, 18)
            assert layout.bounds.contains(badge)
            assert not any(badge.intersects(rect) for rect in words), (told.position, step.hop)
    assert silent > 10
