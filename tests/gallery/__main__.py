"""`python -m tests.gallery DIR [NAME...]` writes the pictures of the window into a folder."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

STORIES: Final = (
    "time_machine", "levels", "hops", "sequence", "evidence", "inspector", "outage", "presenter", "reach",
    "states", "lesson_stories", "lesson_stage_stories", "lesson_browser_stories",
)  # fmt: skip
"""The modules with stories."""


def main(arguments: list[str]) -> int:
    """Write the pictures whose names begin with one of those given, or all."""
    if not arguments:
        print("usage: python -m tests.gallery DIR [NAME...]", file=sys.stderr)  # noqa: T201
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.shot import shot
    from tests.gallery.menus import menu_pictures
    from tests.gallery.scenes import SCENES, moment_of
    from tests.gallery.stories import story_pictures

    folder, names = Path(arguments[0]), tuple(arguments[1:]) or ("",)
    folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if not scene.name.startswith(names):
            continue
        opening, schedule, position = moment_of(scene)
        out = folder / f"{scene.name}.png"
        shot(
            opening, schedule, position,
            size=scene.size, language=scene.language, theme=scene.theme, scale=scene.scale, out=out,
        )  # fmt: skip
        print(out)  # noqa: T201
    menu_pictures(folder, names)
    for name in STORIES:
        story_pictures(import_module(f"tests.gallery.{name}").STORIES, folder, names)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
