"""The same window as the tests of the window have."""

from tests.gui.window.conftest import preferences, window

__all__ = ["preferences", "window"]
