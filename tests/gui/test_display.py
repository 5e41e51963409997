"""Whether there is a screen: the ways that Qt would go, tried before Qt is."""

import ctypes
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")

NO_DISPLAY = (
    "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set; log in to a desktop, or connect with ssh -X"
)
NO_WAYLAND = "cannot reach the Wayland display {!r}; log in to a desktop, or unset WAYLAND_DISPLAY"
NO_X = "cannot reach the X display {!r}; log in to a desktop, connect with ssh -X, or correct DISPLAY"


@pytest.fixture
def xcb() -> None:
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("this system has no libxcb to ask an X server with")


@pytest.fixture
def all_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system with everything Qt's plugins want, whatever is installed here."""
    monkeypatch.setattr(display, "_X_LIBRARIES", ())
    monkeypatch.setattr(display, "_WAYLAND_LIBRARIES", ())


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Path]:
    """A socket that takes connections, as a Wayland compositor's does."""
    path = tmp_path / "wayland-7"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(path))
        server.listen()
        yield path


@pytest.fixture
def x_server() -> Iterator[str]:
    """Just enough of an X server to accept a client: the answer to its greeting (X11 protocol, 8)."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
        for number in range(77, 99):
            try:
                server.bind(("127.0.0.1", 6000 + number))
            except OSError:
                continue
            break
        server.listen()
        worker = threading.Thread(target=_greet, args=(server,), daemon=True)
        worker.start()
        yield f"127.0.0.1:{number}"
        worker.join(timeout=5)


def _greet(server: socket.socket) -> None:
    server.settimeout(5)
    try:
        client, _ = server.accept()
    except OSError:
        return
    with client:
        client.recv(4096)
        order = sys.byteorder
        numbers = [(11, 2), (0, 2), (8, 2)]  # protocol 11.0, then 8 units of 4 bytes: no screens, no vendor
        head = b"\x01\x00" + b"".join(value.to_bytes(size, order) for value, size in numbers)
        client.sendall(head + bytes(32))
        client.recv(4096)  # until the client hangs up


def test_nothing_set_is_no_display() -> None:
    assert display.problem({}) == NO_DISPLAY
    assert display.problem({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ";"}) == NO_DISPLAY


@pytest.mark.usefixtures("all_libraries")
def test_a_compositor_that_answers_is_a_display(compositor: Path) -> None:
    by_name = {"WAYLAND_DISPLAY": compositor.name, "XDG_RUNTIME_DIR": str(compositor.parent)}
    assert display.problem(by_name) is None
    assert display.problem({"WAYLAND_DISPLAY": str(compositor)}) is None
    assert display.problem({**by_name, "QT_QPA_PLATFORM": "wayland"}) is None
    assert display.problem({**by_name, "DISPLAY": "nonsense"}) is None


@pytest.mark.usefixtures("all_libraries")
@pytest.mark.parametrize("name", ["wayland-0", "x" * 300, "a\0b"])
def test_a_compositor_that_does_not_is_none(name: str, tmp_path: Path) -> None:
    variables = {"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display.problem(variables) == NO_WAYLAND.format(name)
    del variables["XDG_RUNTIME_DIR"]
    assert display.problem(variables) == NO_WAYLAND.format(name)


@pytest.mark.usefixtures("all_libraries")
def test_a_dead_socket_is_no_display(compositor: Path) -> None:
    dead = compositor.with_name("dead")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(dead))
    assert display.problem({"WAYLAND_DISPLAY": str(dead)}) == NO_WAYLAND.format(str(dead))


@pytest.mark.usefixtures("xcb", "all_libraries")
def test_an_x_server_that_answers_is_a_display(x_server: str) -> None:
    assert display.problem({"DISPLAY": x_server, "WAYLAND_DISPLAY": "/nowhere"}) is None


@pytest.mark.usefixtures("xcb", "all_libraries")
@pytest.mark.parametrize("name", [":4711", "nonsense", ":"])
def test_an_x_server_that_does_not_is_none(name: str) -> None:
    assert display.problem({"DISPLAY": name}) == NO_X.format(name)
    assert display.problem({"DISPLAY": name, "WAYLAND_DISPLAY": "/nowhere"}) == NO_X.format(name)
    assert display.problem({"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}) == NO_X.format(name)


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch, compositor: Path) -> None:
    monkeypatch.setattr(display, "_X_LIBRARIES", ("libxcb-not-there.so.9",))
    monkeypatch.setattr(display, "_WAYLAND_LIBRARIES", ("libwayland-not-there.so.9",))
    how = "install the package of your system that contains it"
    assert display.problem({"DISPLAY": ":0"}) == f"the library libxcb-not-there.so.9 is missing; {how}"
    assert display.problem({"WAYLAND_DISPLAY": str(compositor)}) == (
        f"the library libwayland-not-there.so.9 is missing; {how}"
    )


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600", "no-such;offscreen", "vnc"])
def test_a_platform_without_a_screen_needs_none(platform: str) -> None:
    assert display.problem({"QT_QPA_PLATFORM": platform}) is None


def test_a_platform_that_qt_does_not_have() -> None:
    line = display.problem({"QT_QPA_PLATFORM": "no-such"})
    assert line is not None
    assert line.startswith(
        "QT_QPA_PLATFORM names 'no-such', which this Qt does not have; unset it, or use one of eglfs, "
    )
    assert line.endswith("wayland, xcb")


def test_the_first_of_several_bad_platforms_is_explained() -> None:
    assert display.problem({"QT_QPA_PLATFORM": "xcb;no-such"}) == NO_DISPLAY
    assert "'no-such'" in (display.problem({"QT_QPA_PLATFORM": "no-such;xcb"}) or "")


def test_where_the_plugins_cannot_be_found_any_name_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "find_spec", lambda _: None)
    assert display.problem({"QT_QPA_PLATFORM": "no-such"}) is None


def test_plugins_in_folders_of_the_user_count(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqmine.so").touch()
    assert display.problem({"QT_QPA_PLATFORM": "mine", "QT_PLUGIN_PATH": str(tmp_path)}) is None
    folder = str(tmp_path / "platforms")
    assert display.problem({"QT_QPA_PLATFORM": "mine", "QT_QPA_PLATFORM_PLUGIN_PATH": folder}) is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_one(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert display.problem({}) is None


def test_asking_imports_no_qt() -> None:
    code = (
        "import sys\nfrom gui import display, qt_library\ndisplay.problem({'DISPLAY': ':4711'})\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "[]\n"
