"""The trail never makes the present hop harder to read."""

import pytest

from gui.stage.layout import lay_out
from gui.stage.metrics import Metrics
from gui.stage.picture import picture_of
from gui.stage.route import Route
from gui.stage.texts import StageWords
from gui.stage.trail import FADING, LONGEST, trail_steps
from tests.gui.stage.pictures import ASK_RHS, RHS_SAYS, ROUND, three

pytestmark = pytest.mark.usefixtures("qapp")


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
