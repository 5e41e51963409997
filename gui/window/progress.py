"""What is shown while something takes long: how far it is, and a way out of it."""

from typing import Final, final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from gui.patience import Patience

_ALL: Final = 1_000


@final
class ProgressBar(QObject):
    """Listens to long work, and gives it up when the user wants that.

    Args:
        patience: The work.
        parent: The window that waits.
    """

    def __init__(self, patience: Patience, parent: QWidget) -> None:
        super().__init__(parent)
        self._patience = patience
        self._window = parent
        self.dialog: QProgressDialog | None = None
        patience.told.connect(self._tell)
        patience.ended.connect(self._end)

    def _tell(self, done: float) -> None:
        if self.dialog is None:
            self.dialog = self._made()
        # Of a dialog that is modal this also lets what waits be painted, and Esc be heard.
        self.dialog.setValue(round(done * (_ALL - 1)))

    def _made(self) -> QProgressDialog:
        dialog = QProgressDialog(self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(self.tr("One moment"))
        dialog.setLabelText(self.tr("The run is gone through…"))
        dialog.setCancelButtonText(self.tr("Stop"))
        dialog.setRange(0, _ALL)
        dialog.setMinimumDuration(0)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self._patience.give_up)
        dialog.rejected.connect(self._patience.give_up)
        dialog.show()
        return dialog

    def _end(self) -> None:
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.canceled.disconnect(self._patience.give_up)
            dialog.rejected.disconnect(self._patience.give_up)
            dialog.close()
            dialog.deleteLater()
