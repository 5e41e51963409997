"""Is there a screen to open a window on? Asked before Qt is, because Qt aborts where there is none.

A QApplication without a usable platform ends the process with signal 6, which Python cannot
catch, and blames one library (xcb-cursor) whatever the cause. So the same ways that Qt would go
are tried here first, in plain Python and within a few milliseconds, and what is wrong is said in
one line. Only Linux needs this: Windows and macOS always have a window server for a user.
"""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from gui.qt_library import how_to_install, missing_library

_X_LIBRARIES: Final = (
    "libxcb.so.1",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-image.so.0",
    "libxcb-render-util.so.0",
    "libxkbcommon-x11.so.0",
)
"""What Qt's xcb plugin asks the system for and a bare one often lacks."""

_WAYLAND_LIBRARIES: Final = ("libwayland-client.so.0", "libwayland-cursor.so.0")

_PATIENCE: Final = 0.5
"""Seconds to wait for a Wayland compositor that does not answer."""


def problem(environment: Mapping[str, str] | None = None) -> str | None:
    """What keeps a window from opening, and what to do about it.

    Args:
        environment: The environment variables; by default those of the process.

    Returns:
        One line, or None when a window can be opened.
    """
    if not sys.platform.startswith("linux"):
        return None
    variables = os.environ if environment is None else environment
    chosen = [name for name in variables.get("QT_QPA_PLATFORM", "").split(";") if name]
    if chosen:
        return _chosen_platforms(chosen, variables)

    wayland = _wayland(variables)
    if wayland is None:
        return None
    x = _x(variables)
    if x is None:
        return None
    # Of the two the one that the user has set is worth a word; X goes first, since a Wayland
    # address that leads nowhere is often just inherited.
    return x if variables.get("DISPLAY") else wayland if variables.get("WAYLAND_DISPLAY") else x


def _chosen_platforms(chosen: list[str], variables: Mapping[str, str]) -> str | None:
    """QT_QPA_PLATFORM is a list; Qt takes the first that works. Options follow after a colon."""
    available = _plugins(variables)
    first: str | None = None
    for entry in chosen:
        name = entry.partition(":")[0]
        if available and name.removesuffix("-egl") not in available:
            wrong: str | None = (
                f"QT_QPA_PLATFORM names {name!r}, which this Qt does not have; unset it, or use one of "
                f"{', '.join(available)}"
            )
        elif name == "xcb":
            wrong = _x(variables)
        elif name.startswith("wayland"):
            wrong = _wayland(variables)
        else:
            wrong = None
        if wrong is None:
            return None
        first = first or wrong
    return first


def _plugins(variables: Mapping[str, str]) -> list[str]:
    """The platforms that this Qt has, found without importing it; empty when that cannot be told."""
    spec = find_spec("PySide6")
    folders = [Path(place, "Qt", "plugins", "platforms") for place in (spec and spec.submodule_search_locations) or ()]
    folders += [Path(place, "platforms") for place in _paths(variables, "QT_PLUGIN_PATH")]
    folders += [Path(place) for place in _paths(variables, "QT_QPA_PLATFORM_PLUGIN_PATH")]
    files = [file.name for folder in folders if folder.is_dir() for file in folder.glob("libq*.so")]
    names = {file.removeprefix("libq").removesuffix(".so") for file in files}
    # Older Qt has one plugin file for each way of drawing on Wayland.
    return sorted({"wayland" if name.startswith("wayland") else name for name in names})


def _paths(variables: Mapping[str, str], name: str) -> list[str]:
    return [path for path in variables.get(name, "").split(os.pathsep) if path]


def _wayland(variables: Mapping[str, str]) -> str | None:
    name = variables.get("WAYLAND_DISPLAY", "")
    if not name:
        return _no_display()
    path = Path(variables.get("XDG_RUNTIME_DIR", ""), name)  # an absolute name stays as it is
    unreachable = f"cannot reach the Wayland display {name!r}; log in to a desktop, or unset WAYLAND_DISPLAY"
    if not path.is_absolute():
        return unreachable
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(_PATIENCE)
            connection.connect(str(path))
    except (OSError, ValueError):
        return unreachable
    return _libraries(_WAYLAND_LIBRARIES)


def _x(variables: Mapping[str, str]) -> str | None:
    name = variables.get("DISPLAY", "")
    if not name:
        return _no_display()
    if missing := _libraries(_X_LIBRARIES):
        return missing
    if _x_answers(name):
        return None
    return f"cannot reach the X display {name!r}; log in to a desktop, connect with ssh -X, or correct DISPLAY"


def _x_answers(name: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    # It always answers a connection, which then says whether it failed.
    connection = xcb.xcb_connect(os.fsencode(name), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _libraries(libraries: tuple[str, ...]) -> str | None:
    for library in libraries:
        try:
            ctypes.CDLL(library)
        except OSError as error:
            # The one that is missing may be one that this one needs.
            missing = missing_library(error) or library
            return f"the library {missing} is missing; {how_to_install(missing)}"
    return None


def _no_display() -> str:
    return (
        "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set; log in to a desktop, or connect with ssh -X"
    )
