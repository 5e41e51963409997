"""A field to type a time or the number of a hop into, to go there.

A time that has not come yet lets the run go on up to it, and so does a hop. What cannot be read stays
where it is, and is said below the field until it is changed.
"""

from typing import final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gui.session import Session
from gui.stage.metrics import Metrics
from gui.timebar.destination import Ambiguous, At, Destination, Number, TooLate, read


@final
class GoToField(QLineEdit):
    """Goes where one says.

    Args:
        session: Who goes.
    """

    left = Signal()
    """Esc: the focus is to go back to the stage."""
    refused = Signal(str)
    """Why one cannot go there; empty when there is nothing to say any more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_refused = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(self._go)
        self.textEdited.connect(self._take_back)
        self.set_scale(1.0)
        self.retranslate()

    def ask(self) -> None:
        """Take the focus, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._metrics = Metrics(factor)
        self.setMinimumHeight(max(24, self._metrics.height("word") + self._metrics.px(10)))
        self._take_width()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setPlaceholderText(self.tr("12.5 s or #649"))
        self._take_width()
        self.setAccessibleName(self.tr("Go to a time or hop"))
        self.setAccessibleDescription(self._expected())
        self.setToolTip(f"{self.accessibleName()}: {self._expected()}")

    def _take_width(self) -> None:
        """Room for a time, and for what is said while it is empty."""
        widest = self._metrics.widest("name", ("00:00:00.000", self.placeholderText()))
        self.setFixedWidth(round(widest) + self._metrics.px(22))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._take_back()
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._take_back()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    # --- going -----------------------------------------------------------------------------

    def _go(self) -> None:
        self._take_back()
        match read(self.text()):
            case At(time=time):
                self._session.pause()
                self._session.go_to_time(time)
                self.selectAll()
            case Number(index=index):
                self._session.pause()
                self._go_to_hop(index)
                self.selectAll()
            case other:
                self._refuse(other)

    def _go_to_hop(self, index: int) -> None:
        """Go to a hop, or to the bundle that stands for it; the run goes on where it is not recorded yet."""
        recording = self._session.recording
        if len(recording) and index <= recording.hop(len(recording)).last:
            self._session.go_to(recording.position_of(index))
            return
        self._session.go_to_end()
        self._session.seek(lambda hop: hop.last >= index)

    def _refuse(self, destination: Destination | None) -> None:
        match destination:
            case Ambiguous(number=number):
                why = self.tr("{number} could be {number} s or #{number}: which one?").format(number=number)
            case TooLate():
                why = self.tr("That is later than a day; the latest time is 24:00:00.")
            case _:
                text = self.tr("“{text}” is neither a time nor a hop. It can be {expected}.")
                why = text.format(text=self.text().strip(), expected=self._expected())
        self._is_refused = True
        self.setAccessibleDescription(why)
        self.refused.emit(why)

    def _take_back(self) -> None:
        """What was typed is another thing now."""
        if self._is_refused:
            self._is_refused = False
            self.setAccessibleDescription(self._expected())
            self.refused.emit("")

    def _expected(self) -> str:
        return self.tr("a time such as 12.5 s, 2 min, 1:30 or 00:00:07.150, or a hop such as #649")
