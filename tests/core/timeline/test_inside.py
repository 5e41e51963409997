"""Bundles are asked what is inside of them, and opened no more often than they have to be."""

from typing import Any

import pytest

from core.kernel.bundles import expand
from core.kernel.hops import Hop
from core.model.rows import View
from core.timeline import inside as inside_module
from core.timeline.inside import Inside, Opener
from core.timeline.recording import Recording
from tests.core.timeline.runs import SECOND, carry_out


@pytest.fixture
def recording() -> Recording:
    return carry_out(("three-nodes", ()), afterwards=6 * SECOND)[0]


def bundles(recording: Recording) -> list[int]:
    return [position for position, hop in enumerate(recording.hops(), 1) if hop.kind == "bundle"]


def answers(hop: Hop, opener: Opener) -> bool:
    """A question that needs the call of an answer."""
    return hop.kind == "return" and opener(hop).function == "Heartbeat"


def test_places_are_those_of_the_expansion(recording: Recording) -> None:
    inside = Inside(answers)
    for position in bundles(recording):
        hops = recording.expansion(position)
        wanted = tuple(place for place, hop in enumerate(hops) if (hop.kind, hop.function) == ("return", "Heartbeat"))
        assert inside.places(recording, position, recording.hop(position)) == wanted
        assert wanted


def test_bundles_that_look_alike_are_opened_once(recording: Recording, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    def count(bundle: Hop, *others: Any) -> list[Hop]:
        opened.append(bundle.index)
        return expand(bundle, *others)

    monkeypatch.setattr(inside_module, "expand", count)
    inside = Inside(answers)
    positions = bundles(recording)
    for position in positions:
        inside.places(recording, position, recording.hop(position))
    faces = {recording.hop(position).source for position in positions}
    assert len(positions) > len(opened) == len(faces)


def test_what_is_written_after_the_answer_is_the_bundles_own(recording: Recording) -> None:
    """Bundles of one face may differ in it, so it is looked at each time, and as part of the answer."""
    position = bundles(recording)[0]
    bundle = recording.hop(position)
    inside = Inside(lambda hop, _: any(key == "view" for key, _, _ in hop.changes))
    assert inside.places(recording, position, bundle) == ()
    written = bundle._replace(changes=(("view", None, View(2, ())),))
    assert inside.places(recording, position, written) == (bundle.width - 1,)
