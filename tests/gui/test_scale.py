"""The scale keeps to its grid and only speaks when it changed."""

import pytest

from gui.scale import Scale


def test_keeps_between_its_bounds() -> None:
    scale = Scale()
    for _ in range(40):
        scale.larger()
    assert scale.factor == 3.0
    for _ in range(40):
        scale.smaller()
    assert scale.factor == 0.8


def test_ten_up_and_ten_down_is_home() -> None:
    scale = Scale()
    for _ in range(10):
        scale.larger()
    for _ in range(10):
        scale.smaller()
    assert scale.factor == 1.0


def test_says_only_changes() -> None:
    scale = Scale()
    said: list[float] = []
    scale.changed.connect(said.append)
    scale.set_factor(1.04)
    scale.reset()
    scale.set_factor(1.26)
    assert said == [1.3]


@pytest.mark.parametrize(("factor", "pixels"), [(0.8, 11), (1.0, 14), (3.0, 42)])
def test_pixels_are_whole(factor: float, pixels: int) -> None:
    assert Scale(factor).px(14) == pixels
