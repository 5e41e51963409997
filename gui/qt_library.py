"""A Qt that does not load, said in one line: which library is missing, and which package has it.

PySide6 brings Qt along, but not the libraries of the system that Qt is built on. Where one is
missing (a server, a container), the first import of Qt raises an ImportError whose message
begins with its file name; `error.name` is only the Qt module. This module imports no Qt.
"""

import re
from typing import Final

PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""The libraries that Qt's parts ask the system for (by ldd), and the Debian package of each."""

_MISSING = re.compile(r"^(?:.*/)?(lib[^\s:/]+\.so[.0-9]*): cannot open shared object file")
_TOO_OLD = re.compile(r"version [`']([A-Za-z]+_[0-9.]+)' not found")


def missing_library(error: ImportError | OSError) -> str | None:
    """The file name of the library that could not be found, None when that is not what is wrong."""
    found = _MISSING.match(str(error))
    return found[1] if found else None


def how_to_install(library: str) -> str:
    """What to do about a missing library of the system."""
    package = PACKAGES.get(library)
    if package is None:
        return "install the package of your system that contains it"
    return f"install it, on Debian or Ubuntu with: sudo apt install {package}"


def explain(error: ImportError) -> str:
    """One line for the user about an ImportError of the first Qt import: what is wrong, what to do."""
    if library := missing_library(error):
        return f"Qt needs the library {library}, which this system does not have; {how_to_install(library)}"
    if isinstance(error, ModuleNotFoundError):
        return f"The Python package {error.name} is not installed; install FailoverScope again with pip"
    if too_old := _TOO_OLD.search(str(error)):
        return f"This system is too old for the installed Qt: it lacks {too_old[1]}; use a newer system"
    reason = " ".join(str(error).split())
    return f"Qt cannot be loaded ({reason}); install FailoverScope again with pip"
