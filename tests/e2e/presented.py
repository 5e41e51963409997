"""The program, telling in a line how it is after each key: so a test outside of it sees what a key did.

    python -m tests.e2e.presented SETTINGS

A line has: whether it is presented, the position, the owner of SQL01, whether that VM serves, the present entry of
the clicker's menu if that is open, whether the screen is black, and the step and the phase of the lesson if one is
open.
"""

import sys
from pathlib import Path
from typing import Final, final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

from core.model.rows import Group, group_key
from core.timeline.lanes import vm_state
from gui.app import application, make_window
from gui.settings import Preferences
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

VM: Final = "SQL01"


@final
class Telling(QObject):
    """An event filter for the application.

    Args:
        window: Tells how this window is.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        if event.type() == QEvent.Type.KeyRelease and isinstance(watched, QWindow):
            # After whatever the key has begun.
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        """Write how it is."""
        presenting, rows = self._window.presenting, self._window.session.rows
        menu = presenting.page.menu
        entry = str(menu.list.currentIndex().data()) if menu.isVisible() else ""
        row = rows[group_key(VM)]
        owner = row.owner if isinstance(row, Group) else ""
        condition = vm_state(rows, VM, ("NODE1", "NODE2", "NODE3")).condition
        play = self._window.lessons.play
        lesson = f"{play.stand.entry.id} {play.phase}" if play is not None else ""
        told = (presenting.is_on, self._window.session.position, owner, condition, entry, presenting.is_blank, lesson)
        print("|".join(map(str, told)), flush=True)  # noqa: T201


def main() -> None:
    """Open the window."""
    app = application()
    chosen = Preferences(Path(sys.argv[1]))
    chosen.language, chosen.theme, chosen.motion = "en", "light", "reduced"
    chosen.welcomes, chosen.has_toured = False, True
    window = make_window(app, Opening(ready()), chosen)
    telling = Telling(window)
    app.installEventFilter(telling)
    window.show()
    telling.tell()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
