"""Contrast is computed, not believed."""

import re

import pytest
from PySide6.QtGui import QPalette

from gui.stage.figures import Look
from gui.stage.ink import look_dress
from gui.stage.trail import FADING
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast, palette, style_sheet

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
TEXT, GRAPHICS = 4.5, 3.0


def test_contrast_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_text_can_be_read_on_everything_it_stands_on(theme: Theme) -> None:
    pairs = [
        (text, ground)
        for text in (theme.text, theme.text_soft)
        for ground in (
            theme.window, theme.surface, theme.box, theme.accent_soft, theme.hatch,
            *(state.fill for state in theme.states().values()),
        )
    ]  # fmt: skip
    pairs += [(theme.accent_text, g) for g in (theme.window, theme.surface, theme.accent_soft, theme.hatch)]
    pairs += [(theme.on_accent, theme.accent), (theme.accent, theme.surface)]
    pairs += [(state.text, state.fill) for state in theme.states().values()]
    pairs += [
        (theme.failed.text, ground)
        for ground in (theme.window, theme.surface, theme.box, theme.hatch, theme.accent_soft)
    ]
    pairs += [(theme.pending.text, theme.surface), (theme.surface, theme.failed.outline)]
    assert [(a, b, round(contrast(a, b), 2)) for a, b in pairs if contrast(a, b) < TEXT] == []


@THEMES
def test_outlines_and_glyphs_can_be_seen(theme: Theme) -> None:
    pairs = [
        (line, ground)
        for line in (theme.edge, theme.accent, *(state.outline for state in theme.states().values()))
        for ground in (theme.surface, theme.window, theme.box)
    ]
    pairs += [(state.outline, state.fill) for state in theme.states().values()]
    pairs += [
        (theme.failed.outline, theme.hatch),
        (theme.ghost.outline, theme.hatch),
        (theme.accent, theme.accent_soft),
    ]
    assert [(a, b, round(contrast(a, b), 2)) for a, b in pairs if contrast(a, b) < GRAPHICS] == []


@THEMES
def test_every_state_has_a_dress_of_its_own(theme: Theme) -> None:
    looks: tuple[Look, ...] = (
        "plain", "online", "pending", "failed", "offline", "unknown", "ghost",
        "unprotected", "loaded", "unloaded", "damaged", "missing",
    )  # fmt: skip
    dresses = [look_dress(look, theme) for look in looks]
    assert len(set(dresses)) == len(looks)
    states = [look_dress(look, theme) for look in looks[1:6]]
    assert len({dress.outline for dress in states}) == 5
    assert len({(dress.fill, dress.outline, dress.dash) for dress in states}) == 5


@THEMES
def test_palette_speaks_the_theme(theme: Theme) -> None:
    colours = palette(theme)
    assert colours.color(QPalette.ColorRole.Window).name().upper() == theme.window
    assert colours.color(QPalette.ColorRole.Text).name().upper() == theme.text


@THEMES
@pytest.mark.parametrize("scale", [0.8, 1.0, 3.0])
def test_sheet_is_filled_in(theme: Theme, scale: float) -> None:
    sheet = style_sheet(theme, scale)
    assert "@" not in sheet
    assert not re.search(r"\{\d+\}", sheet)
    assert sheet.count("{") == sheet.count("}")
    assert f"font-size: {round(19 * scale)}px" in sheet


@THEMES
def test_the_oldest_hop_of_the_trail_can_still_be_read(theme: Theme) -> None:
    for ground in (theme.surface, theme.box, theme.accent_soft):
        for ink in (theme.accent_text, theme.text):
            assert contrast(blended(ink, ground, min(FADING)), ground) >= TEXT
        assert contrast(blended(theme.accent, ground, min(FADING)), ground) >= GRAPHICS


def blended(ink: str, ground: str, opacity: float) -> str:
    mixed = (round(int(ink[i : i + 2], 16) * opacity + int(ground[i : i + 2], 16) * (1 - opacity)) for i in (1, 3, 5))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)
