"""What is said when Qt does not load."""

import pytest

from gui.qt_library import PACKAGES, explain, how_to_install, missing_library


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(library: str, package: str) -> None:
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory", name="PySide6.QtGui")
    assert explain(error) == (
        f"Qt needs the library {library}, which this system does not have; "
        f"install it, on Debian or Ubuntu with: sudo apt install {package}"
    )


def test_a_library_that_nobody_foresaw() -> None:
    error = ImportError("libstrange.so.7: cannot open shared object file: No such file or directory")
    assert explain(error) == (
        "Qt needs the library libstrange.so.7, which this system does not have; "
        "install the package of your system that contains it"
    )


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
            "The Python package PySide6 is not installed; install FailoverScope again with pip",
        ),
        (
            ImportError("/lib/libc.so.6: version `GLIBC_2.34' not found (required by /x/libQt6Core.so.6)"),
            "This system is too old for the installed Qt: it lacks GLIBC_2.34; use a newer system",
        ),
        (
            ImportError("DLL load failed:\nno such module"),
            "Qt cannot be loaded (DLL load failed: no such module); install FailoverScope again with pip",
        ),
    ],
    ids=["no PySide6", "old glibc", "anything else"],
)
def test_other_reasons_get_one_line_too(error: ImportError, line: str) -> None:
    assert explain(error) == line


def test_what_is_no_missing_library_is_not_taken_for_one() -> None:
    assert missing_library(ImportError("cannot import name 'QtFoo' from 'PySide6'")) is None
    assert missing_library(OSError("libxcb-icccm.so.4: cannot open shared object file: No such file")) == (
        "libxcb-icccm.so.4"
    )


def test_every_package_can_be_installed_by_one_command() -> None:
    for library, package in PACKAGES.items():
        assert how_to_install(library).endswith(f"sudo apt install {package}")
