"""The command palette: finds commands, objects, hops, orders, clusters and panels, and does what is chosen."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from core.evidence.narration import Narrator
from gui.palette.find import Find, Kept, Provider, Section
from gui.palette.hop_source import HopSource
from gui.palette.search import SLICE, Search, read_query
from gui.palette.sheet import PaletteSheet
from gui.palette.sources import Sources

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_MOST_RECENT: Final = 8
_MOST_SHOWN_RECENT: Final = 5
_ONLY_WHEN_ASKED: Final = ("objects", "orders")
_LARGER: Final = 14 / 12
"""The font of the application, to the smallest one of a row."""
_PASSING: Final = ("hops",)
"""Sections whose finds are not remembered: what stands at their place may soon be something else."""


@final
class Palette(QObject):
    """Finds anything in a window.

    Args:
        window: Which one.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._sheet: PaletteSheet | None = None
        self._sources: Sources | None = None
        self._hops: HopSource | None = None
        self.providers: list[tuple[Section, Provider]] = []
        """More to be found, such as settings, and under which heading; each is asked whenever the palette opens."""
        self._recent: list[Find] = []
        self._kept: dict[Section, list[Iterable[Find]]] = {}
        self._search: Search | None = None
        self._focus: QWidget | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)
        window.languages.changed.connect(self._speak)
        window.look.changed.connect(self._take_look)
        window.session.opened.connect(self._recent.clear)

    @property
    def sheet(self) -> PaletteSheet:
        """What it looks like; made when it is first wanted."""
        if self._sheet is None:
            self._sheet = PaletteSheet(self._window)
            self._sheet.typed.connect(self._look_for)
            self._sheet.chosen.connect(self._choose)
            self._sheet.left.connect(self.close)
            self._take_look()
        return self._sheet

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self._sheet is not None and self._sheet.isVisible()

    def open(self) -> None:
        """Come, or begin anew."""
        if not self.is_open:
            self._focus = QApplication.focusWidget()
        self._gather()
        self._take_look()
        self.sheet.model.forget_reasons()
        self.sheet.open()
        self._look_for("")

    def close(self) -> None:
        """Go, and give the focus back."""
        if not self.is_open:
            return
        self._turn.stop()
        self._search = None
        had_focus = self.sheet.field.hasFocus()
        self.sheet.hide()
        self._kept.clear()
        if had_focus and self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    # --- searching -------------------------------------------------------------------------

    def _gather(self) -> None:
        """Say where things are to be found; they are made when somebody looks for them."""
        if self._sources is None:
            self._sources = Sources(self._window)
        if self._hops is None:
            self._hops = HopSource(self._window.session, self)
            self._speak()
        sources = self._sources
        self._kept = {
            "commands": [Kept(sources.commands())],
            "orders": [Kept(sources.orders())],
            "objects": [Kept(sources.objects())],
            "clusters": [Kept(sources.clusters())],
            "panels": [Kept(sources.panels())],
            "lessons": self._provided("lessons"),
            "settings": self._provided("settings"),
        }

    def _provided(self, section: Section) -> list[Iterable[Find]]:
        return [Kept(provider()) for theirs, provider in self.providers if theirs == section]

    def _look_for(self, text: str) -> None:
        assert self._hops is not None
        query = read_query(text)
        recent = tuple(find.key for find in self._recent)
        self._search = Search(query, self._kept, {"hops": self._hops.answers}, recent)
        self._go_on()

    def _go_on(self) -> None:
        search = self._search
        if search is None:
            self._turn.stop()
            return
        if not search.is_done:
            search.go_on()
            self._show(search)
        if self.sheet.model.ask_for_reasons(SLICE) and search.is_done:
            self._turn.stop()
        elif not self._turn.isActive():
            self._turn.start()

    def _show(self, search: Search) -> None:
        best = search.hits.best()
        if not search.query.words and not search.query.is_narrow:
            best = self._to_begin_with(best)
        titles = self._titles()
        self.sheet.show_found([(titles[section], finds) for section, finds in best if finds], is_done=search.is_done)

    def _to_begin_with(self, best: list[tuple[Section, list[Find]]]) -> list[tuple[Section, list[Find]]]:
        """Before anything is typed: what was picked lately, and what there is to do. The rest is only made ready."""
        recent = self._recent[:_MOST_SHOWN_RECENT]
        picked = {find.key for find in recent}
        rest = [
            (section, [find for find in finds if find.key not in picked])
            for section, finds in best
            if section not in _ONLY_WHEN_ASKED
        ]
        return [("recent", recent), *rest]

    def _titles(self) -> dict[Section, str]:
        return {
            "recent": self.tr("Lately"),
            "commands": self.tr("Commands"),
            "orders": self.tr("Orders"),
            "objects": self.tr("On the stage"),
            "hops": self.tr("Hops"),
            "clusters": self.tr("Clusters and files"),
            "lessons": self.tr("Lessons"),
            "panels": self.tr("Panels"),
            "settings": self.tr("Settings"),
        }

    # --- choosing --------------------------------------------------------------------------

    def _choose(self, find: Find) -> None:
        if find.section not in _PASSING:
            self._recent = [find, *(other for other in self._recent if other.key != find.key)][:_MOST_RECENT]
        self.close()
        find.act()

    # --- following -------------------------------------------------------------------------

    def _speak(self) -> None:
        if self._hops is not None:
            self._hops.set_narrator(Narrator(self._window.languages.language))
        # Their names are in the language that was.
        self._recent.clear()
        if self.is_open:
            self.open()

    def _take_look(self) -> None:
        if self._sheet is not None:
            factor = self._window.look.scale.factor
            # In presenter mode not even what is written small may be smaller than the font of the application.
            is_presented = self._window.presenting.is_on
            self._sheet.set_look(self._window.look.theme, factor * _LARGER if is_presented else factor)
