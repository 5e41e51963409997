"""The callout of the tour: one idea, what to do to see it, and three buttons, beside the part that is meant."""

from collections.abc import Iterator
from typing import Final, final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.theme import LIGHT, Theme

_WIDTH: Final = 330
_GAP: Final = 12


@final
class Callout(QWidget):
    """A note beside a part of the window.

    Args:
        parent: The window.
    """

    back_wanted = Signal()
    next_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._factor = LIGHT, 1.0
        self.count, self.title, self.text, self.task = QLabel(), QLabel(), QLabel(), QLabel()
        self.back, self.next, self.end = QPushButton(), QPushButton(), QPushButton()
        self.count.setProperty("role", "heading")
        self.title.setProperty("role", "title")
        self.next.setProperty("role", "primary")
        for label in (self.title, self.text, self.task):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._buttons = QHBoxLayout()
        for button in (self.end, self.back, self.next):
            self._buttons.addWidget(button)
        self._buttons.insertStretch(1, 1)
        self._rows = QVBoxLayout(self)
        for label in (self.count, self.title, self.text, self.task):
            self._rows.addWidget(label)
        self._rows.addLayout(self._buttons)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.end.clicked.connect(self.end_wanted)
        self.hide()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        margin = round(16 * factor)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(round(8 * factor))
        self._buttons.setSpacing(round(8 * factor))
        self.update()

    def stand_beside(self, target: QRect, within: QRect) -> None:
        """Stand beside a rectangle of the window: below it, right, left or above; inside it where nothing else is.

        Args:
            target: What the callout is about.
            within: The window.
        """
        width = min(round(_WIDTH * self._factor), within.width() - 2 * _GAP)
        self.ensurePolished()
        self.resize(width, self.heightForWidth(width))
        self.move(next(self._places(target, within, self.size())))
        self.show()
        self.raise_()

    def _places(self, target: QRect, within: QRect, size: QSize) -> Iterator[QPoint]:
        gap = round(_GAP * self._factor)
        room = within.adjusted(gap, gap, -gap - size.width(), -gap - size.height())

        def inside(x: int, y: int) -> QPoint:
            return QPoint(max(room.left(), min(x, room.right() + 1)), max(room.top(), min(y, room.bottom() + 1)))

        for x, y in (
            (target.left(), target.bottom() + gap),
            (target.right() + gap, target.top()),
            (target.left() - gap - size.width(), target.top()),
            (target.left(), target.top() - gap - size.height()),
        ):
            place = inside(x, y)
            if not QRect(place, size).intersects(target):
                yield place
        yield inside(target.right() - gap - size.width(), target.bottom() - gap - size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setPen(QPen(QColor(self._theme.accent), 2 * self._factor))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)
