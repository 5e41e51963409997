"""The bar as a whole: names for everything, sizes that follow the text, and speed in long histories."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.kernel.hops import Hop
from gui.session import Session
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.timebar.time_bar import TimeBar


def test_all_that_takes_the_focus_has_a_name(forked: Session, bar: TimeBar) -> None:
    found = [w for w in bar.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert {bar.scrub, bar.field, bar.strip} <= set(found)
    assert all(widget.accessibleName() for widget in (*found, bar))


def test_targets_are_large_enough_and_grow_with_the_text(forked: Session, bar: TimeBar) -> None:
    before = bar.sizeHint().height()
    assert bar.scrub.sizeHint().height() >= 24
    assert bar.field.height() >= 24
    bar.set_scale(2.0)
    assert bar.sizeHint().height() > 1.5 * before


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: str(theme.name))
def test_it_stands_on_the_surface_of_the_theme(forked: Session, bar: TimeBar, theme: Theme) -> None:
    bar.set_theme(theme)
    image = bar.grab().toImage()
    for x in (3, image.width() - 3):
        assert image.pixelColor(x, 3).name() == theme.surface.casefold()


def test_a_step_in_a_long_history_looks_at_nothing_twice(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, run: Session
) -> None:
    run.recording.extend(hops=20_000)
    made = TimeBar(run)
    qtbot.addWidget(made)
    made.show()
    looked: list[int] = []
    course = made._courses.active

    def look(hop: Hop) -> bool:
        looked.append(hop.index)
        return run.is_shown(hop)

    monkeypatch.setattr(course, "_is_shown", look)
    recorded = len(run.recording)
    run.go_to(10_000)
    for _ in range(20):
        run.take("into")
    assert looked == []
    run.go_to_end()
    for _ in range(5):
        run.take("into")
    assert len(looked) == len(run.recording) - recorded
    made.close()
