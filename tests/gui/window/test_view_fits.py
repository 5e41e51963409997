"""A stage that is fitted never scrolls both ways: less than a pixel too much would bring both bars."""

from PySide6.QtCore import QSize

from gui.window.main_window import MainWindow


def test_no_height_brings_both_bars(window: MainWindow) -> None:
    view = window.view
    view.setMinimumSize(0, 0)
    for height in range(780, 930, 3):
        window.resize(QSize(1440, height))
        layout = window.layout()
        assert layout is not None
        layout.activate()
        view.fit()
        assert not (view.horizontalScrollBar().maximum() and view.verticalScrollBar().maximum()), (height, view.size())
