"""`failoverscope shot` from outside: a picture of the size that was asked for, and not a word."""

import os
import struct
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[2]


def size_of(png: Path) -> tuple[int, int]:
    """Width and height, as the header of a PNG file says."""
    data = png.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_a_picture_is_taken_without_a_display(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    arguments = ["three-nodes", "--do", "7s fail-node NODE1", "--until", "18s", "--size", "1280x720", "-o", str(file)]
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "gui", "shot", *arguments], env=environment, cwd=HERE, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert size_of(file) == (1280, 720)
