"""The menus that hide and show lanes: one for a lane, and one list of all of them with a tick each."""

from collections.abc import Callable
from functools import partial
from typing import Final, final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from core.timeline.sequence_lanes import group_of, is_node_lane
from gui.sequence.diagram import Diagram
from gui.widgets.menu_keys import give_keys

_MOST_LISTED: Final = 60
"""Lanes in a list; of more only whole nodes are listed."""


@final
class LaneMenus(QObject):
    """Fills the menus.

    Args:
        diagram: Whose lanes.
        hide: Is told which lanes are hidden from now on.
    """

    def __init__(self, diagram: Diagram, hide: Callable[[frozenset[str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._diagram = diagram
        self._hide = hide

    def fill_list(self, menu: QMenu, chain: frozenset[str]) -> None:
        """All lanes, each with a tick while it is shown.

        Args:
            menu: Is emptied first.
            chain: The lanes of the present chain; empty where there is none.
        """
        menu.clear()
        self._add_presets(menu, chain)
        lanes, words = self._diagram.sequence.all_lanes, self._diagram.words
        if len(lanes) > _MOST_LISTED:
            for group in dict.fromkeys(map(group_of, lanes)):
                self._add_tick(menu, words.group(group), frozenset(lane for lane in lanes if group_of(lane) == group))
        else:
            for lane in lanes:
                self._add_tick(menu, words.full_lane(lane), frozenset((lane,)))
        give_keys(menu)

    def fill_for_lane(self, menu: QMenu, lane: str, chain: frozenset[str]) -> None:
        """What can be done with one lane."""
        menu.clear()
        diagram = self._diagram
        name = diagram.words.full_lane(lane)
        menu.addAction(self.tr("Hide {lane}").format(lane=name), partial(self._change, frozenset((lane,)), shown=False))
        if is_node_lane(lane):
            group = group_of(lane)
            whole = frozenset(other for other in diagram.sequence.all_lanes if group_of(other) == group)
            menu.addAction(self.tr("Hide all of {node}").format(node=group), partial(self._change, whole, shown=False))
            others = frozenset(diagram.sequence.all_lanes) - whole
            menu.addAction(self.tr("Only {node}").format(node=group), partial(self._hide, others))
        menu.addSeparator()
        self._add_presets(menu, chain)
        give_keys(menu)

    def _add_presets(self, menu: QMenu, chain: frozenset[str]) -> None:
        everything = frozenset(self._diagram.sequence.all_lanes)
        only = menu.addAction(self.tr("Only the lanes of this chain"), partial(self._hide, everything - chain))
        if not chain:
            only.setEnabled(False)
            only.setText(self.tr("Only the lanes of this chain (no hop has happened yet)"))
        menu.addAction(self.tr("All lanes"), partial(self._hide, frozenset[str]()))
        menu.addSeparator()

    def _add_tick(self, menu: QMenu, text: str, lanes: frozenset[str]) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(not lanes <= self._diagram.hidden)
        action.triggered.connect(lambda shown: self._change(lanes, shown=shown))

    def _change(self, lanes: frozenset[str], *, shown: bool) -> None:
        hidden = self._diagram.hidden
        self._hide(hidden - lanes if shown else hidden | lanes)
