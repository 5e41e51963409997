"""How large the stage is drawn can be read where somebody has chosen it."""

from gui.window.main_window import MainWindow


def test_the_zoom_is_told_until_the_stage_follows_its_room_again(window: MainWindow) -> None:
    shown = window.status.zoom
    assert shown.isHidden()
    window.view.zoom_in()
    assert not shown.isHidden()
    assert f"{round(window.view.zoom * 100)} %" in shown.text()
    before = shown.text()
    window.view.zoom_out()
    assert shown.text() != before
    window.view.fit()
    assert shown.isHidden()
