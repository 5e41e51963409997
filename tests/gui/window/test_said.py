"""What changes how the window shows things is said in a sentence: a menu's tick alone is seen by nobody."""

import pytest

from gui.window.actions import ActionId
from gui.window.main_window import MainWindow

SAID: list[tuple[ActionId, str]] = [
    ("faster", "Speed: 2×"),
    ("slower", "Speed: 0.5×"),
    ("normal", "Speed: 1×"),
    ("level-calls", "Detail: API calls"),
    ("detail", "Detail: API calls"),
    ("follow", "The stage stays where it is: a hop may be out of sight."),
    ("heartbeats", "Heartbeats and other quiet rounds are stepped through, too."),
    ("animation", "Hops and failovers change in place, without movement."),
    ("usual-panels", "All panels are where they were at first."),
]


@pytest.mark.parametrize(("name", "sentence"), SAID)
def test_what_an_action_has_changed_is_said(window: MainWindow, name: ActionId, sentence: str) -> None:
    window.actions_[name].trigger()
    assert window.status.sentence.text() == sentence
