"""What can be spared gives way where the room ends, the last one first, and comes back with the room."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.narrowing_row import NarrowingRow


def part(width: int) -> QLabel:
    label = QLabel("x")
    label.setFixedWidth(width)
    return label


@pytest.fixture
def parts() -> list[QLabel]:
    return [part(100), part(60), part(50)]


@pytest.fixture
def row(qtbot: QtBot, parts: list[QLabel]) -> NarrowingRow:
    row = NarrowingRow()
    qtbot.addWidget(row)
    row.add(parts[0])
    for spare in parts[1:]:
        row.add_spare(spare)
    row.resize(400, 40)
    row.show()
    return row


def shown(parts: list[QLabel]) -> list[bool]:
    return [part.isVisible() for part in parts]


def test_the_last_gives_way_first(row: NarrowingRow, parts: list[QLabel]) -> None:
    for width, expected in ((400, [1, 1, 1]), (200, [1, 1, 0]), (130, [1, 0, 0]), (400, [1, 1, 1])):
        row.resize(width, 40)
        assert shown(parts) == list(map(bool, expected)), width


def test_only_what_never_gives_way_needs_room(row: NarrowingRow) -> None:
    assert row.minimumSizeHint().width() == 100 + 16


def test_what_nobody_wants_leaves_its_room(row: NarrowingRow, parts: list[QLabel]) -> None:
    row.resize(200, 40)
    row.want(parts[1], is_wanted=False)
    assert shown(parts) == [True, False, True]
    row.want(parts[1], is_wanted=True)
    assert shown(parts) == [True, True, False]


def test_a_row_can_be_filled_anew(row: NarrowingRow, parts: list[QLabel]) -> None:
    row.clear()
    assert not any(shown(parts))
    other: QWidget = part(30)
    row.add(other)
    QApplication.sendPostedEvents()
    assert other.isVisible()
    assert row.minimumSizeHint().width() == 30 + 16
