"""What empty panels name as keys are the keys that hold."""

from collections.abc import Callable

import pytest

from gui.window.actions import ActionId
from gui.window.main_window import MainWindow

NAMED: dict[ActionId, list[Callable[[MainWindow], str]]] = {
    "step": [
        lambda window: window.status.sentence.text(),
        lambda window: window.hops.empty.text(),
        lambda window: window.sequence.empty.text(),
        lambda window: window.details.browser.toPlainText(),
    ],
    "fail": [
        lambda window: window.outages.empty.text(),
        lambda window: window.log.empty.text(),
        lambda window: window.events.empty.text(),
    ],
    "next-account": [lambda window: window.log.empty.text()],
    "breakpoint-here": [
        lambda window: window.marks.empty.text(),
        lambda window: window.hops.table.accessibleDescription(),
    ],
    "new-breakpoint": [lambda window: window.marks.empty.text()],
    "run": [lambda window: window.marks.empty.text()],
    "bookmark-here": [lambda window: window.marks.no_places.text()],
}


@pytest.mark.parametrize("name", NAMED)
def test_empty_panels_name_the_key_that_holds(window: MainWindow, name: ActionId) -> None:
    for panel in ("log", "events", "outages", "sequence", "marks", "hops"):
        window.docks.show(panel)
    window.keymap.set(name, ("Ctrl+Alt+J",))
    for text in NAMED[name]:
        assert "Ctrl+Alt+J" in text(window)


def test_without_a_key_they_name_the_command(window: MainWindow) -> None:
    window.keymap.set("fail", ())
    assert "Fail breaks it" in window.outages.empty.text()
