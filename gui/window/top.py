"""The top of the window: the menu bar, what is told and how it looks beside it, and the transport bar below.

The account, the language and the theme stand where the menu bar leaves room. Where it leaves none they
go into the transport bar, which wraps; nothing disappears.
"""

from typing import final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.window.menus import Menus
from gui.window.transport import Transport


@final
class Top(QWidget):
    """Puts the two bars together.

    Args:
        menus: The menu bar.
        transport: The transport bar, and the buttons that may stand beside the menus.
    """

    def __init__(self, menus: Menus, transport: Transport) -> None:
        super().__init__()
        self._menus, self._transport = menus, transport
        self._is_beside: bool | None = None
        """Whether they stand beside the menus; None while that is not known."""
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(menus, 1, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(transport)
        self.fit()

    def fit(self) -> None:
        """Let the buttons stand where there is room for them."""
        corner = self._transport.corner
        is_room = corner.sizeHint().width() <= self.width() - self._menus.sizeHint().width()
        if is_room == self._is_beside:
            return
        self._is_beside = is_room
        if is_room:
            self._transport.release_corner()
            self._row.addWidget(corner)
        else:
            self._row.removeWidget(corner)
            self._transport.take_corner()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)
