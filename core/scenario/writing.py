"""Writing a file so that at any time, whatever happens, the old one or the new one is there, whole.

The text goes into a file beside the target, which takes the target's place in one step when all of it is
on the disk. Whoever is killed before that leaves a file behind; the next one who writes in the folder
clears it away.
"""

import os
import re
import shutil
from pathlib import Path
from typing import Final

from core.scenario.running import is_running

_LEFT_BEHIND: Final = re.compile(r"\.failoverscope-([0-9]+)\.saving")


def write_whole(path: Path, text: str) -> None:
    """Write a text file in place of the one that is there, if one is.

    Raises:
        OSError: it cannot be written; what was there is there as it was.
    """
    target = path.resolve()  # where it is a link, the file it leads to is replaced
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "Permission denied", str(path))
    _clear(target.parent)
    beside = target.parent / f".failoverscope-{os.getpid()}.saving"
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        os.replace(beside, target)  # noqa: PTH105 - the name says what matters: it replaces on every system
    finally:
        beside.unlink(missing_ok=True)  # it is there only when something went wrong
    _settle(target.parent)


def _clear(folder: Path) -> None:
    """Remove what writers who are no more left behind, and this one when something went wrong."""
    for entry in folder.iterdir():
        found = _LEFT_BEHIND.fullmatch(entry.name)
        if found and (int(found[1]) == os.getpid() or not is_running(int(found[1]))):
            entry.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, where a system lets folders be opened; on Windows it is there already."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
