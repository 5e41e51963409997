"""What assistive tools find: all that is seen is valid, has a role and a name, and lies in what it belongs to."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.playing import SPEEDS
from gui.stage.level import LEVELS
from gui.stage.view import StageView
from gui.window import stage_follower
from gui.window.main_window import MainWindow

Role = QAccessible.Role
NAMED = frozenset((
    Role.PushButton, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.List, Role.Tree,
    Role.Table, Role.ListItem, Role.PageTab, Role.MenuItem, Role.MenuBar, Role.Slider, Role.SpinBox, Role.Dialog,
))  # fmt: skip
MOST_CHILDREN = 60
"""Of a list with very many rows the first ones do for all."""


@pytest.fixture
def busy(window: MainWindow) -> MainWindow:
    """A window with something in all of its panels."""
    window.resize(1600, 1000)
    window.tell(DOCUMENTED)
    window.session.go_to_time(7_000_000)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(18_000_000)
    return window


def seen(one: QAccessibleInterface, way: str = "") -> Iterator[tuple[str, QAccessibleInterface]]:
    """An object and all in it that is not hidden, with the way to it."""
    assert one.isValid(), way
    if one.state().invisible:
        return
    here = f"{way}/{one.role().name} {one.text(QAccessible.Text.Name)!r}"
    yield here, one
    for number in range(min(one.childCount(), MOST_CHILDREN)):
        child = one.child(number)
        assert child is not None, here
        yield from seen(child, here)


def look_at(widget: QWidget) -> None:
    """Everything in a widget is told."""
    QApplication.processEvents()
    for way, one in seen(QAccessible.queryAccessibleInterface(widget)):
        assert one.role() != Role.NoRole, way
        assert one.role() not in NAMED or one.text(QAccessible.Text.Name), way


@pytest.mark.parametrize("level", LEVELS)
def test_the_stage_is_a_tree_on_every_level(busy: MainWindow, level: str) -> None:
    busy.levels.set(next(known for known in LEVELS if known == level))
    look_at(busy.view)
    things = [one for _, one in seen(QAccessible.queryAccessibleInterface(busy.view))]
    assert len(things) > len(busy.scene.outline())
    for one in things[1:]:
        parent = one.parent()
        assert parent is not None
        assert parent.child(parent.indexOfChild(one)) is one
        assert one.text(QAccessible.Text.Name)
        if isinstance(parent.object(), StageView):
            continue  # what is scrolled out of sight lies outside
        assert parent.rect().contains(one.rect()), one.text(QAccessible.Text.Name)


def test_every_panel_is_told(busy: MainWindow) -> None:
    for dock in busy.docks.all:
        dock.show()
        dock.raise_()
        look_at(dock)


def test_what_lies_over_the_window_is_told(busy: MainWindow) -> None:
    busy.presenting.begin()
    busy.presenting.open_menu()
    look_at(busy.presenting.page)
    busy.presenting.toggle_notes()
    look_at(busy.presenting.notes)
    busy.presenting.end()
    busy.palette_.open()
    busy.palette_.sheet.field.setText("node")
    look_at(busy.palette_.sheet)
    busy.palette_.close()
    busy.settings.open()
    look_at(busy.settings.dialog)
    busy.settings.dialog.close()
    busy.welcome.show_page()
    look_at(busy.welcome)
    busy.tour.start()
    look_at(busy.tour.callout)


def test_another_language_renames_the_stage(busy: MainWindow) -> None:
    def names() -> list[str]:
        return [one.text(QAccessible.Text.Name) for _, one in seen(QAccessible.queryAccessibleInterface(busy.view))]

    english = names()
    busy.languages.set_language("de")
    QApplication.processEvents()
    german = names()
    assert len(german) == len(english)
    assert german[0] != english[0]
    assert sum(one != other for one, other in zip(english, german, strict=True)) > len(english) // 3


@pytest.fixture
def told(busy: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What is announced, and whether at once."""
    heard: list[tuple[str, bool]] = []

    def hear(view: StageView, sentence: str, *, urgent: bool = False) -> None:
        assert view is busy.view
        heard.append((sentence, urgent))

    monkeypatch.setattr(stage_follower, "announce", hear)
    return heard


def test_every_step_is_announced_once(busy: MainWindow, told: list[tuple[str, bool]]) -> None:
    for number in range(1, 6):
        busy.session.take("into")
        QApplication.processEvents()
        assert len(told) == number
    assert all(sentence for sentence, _ in told)


def test_a_failure_does_not_wait_for_its_turn(busy: MainWindow, told: list[tuple[str, bool]]) -> None:
    session = busy.session
    lost = next(
        position for position, hop in enumerate(session.recording.hops(), 1) if hop.kind in stage_follower.URGENT
    )
    session.go_to(lost)
    assert told[-1][1]
    quiet = next(
        position for position, hop in enumerate(session.recording.hops(), 1) if hop.kind not in stage_follower.URGENT
    )
    session.go_to(quiet)
    assert not told[-1][1]


def test_nothing_is_announced_while_it_runs_fast(busy: MainWindow, told: list[tuple[str, bool]]) -> None:
    session = busy.session
    session.go_to(0)
    told.clear()
    session.set_speed(SPEEDS[-1])
    session.toggle_playing()
    # A step of its own, as the timer of a fast run makes it.
    before = session.position
    while session.position == before:
        QApplication.processEvents()
    assert not told
