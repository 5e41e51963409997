"""The head of the panel: which lesson, which step, how far that is, and a way out."""

from typing import Final, final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.lessons.prose import Prose, marked
from gui.lessons.telling import TITLE, Telling
from gui.lessons.word_button import WordButton
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.rich_text import RichText

_LINE: Final = 7


@final
class Share(QWidget):
    """A slim line of which a part is done; the same stands in words beside it.

    Args:
        rich: Colours and scale.
    """

    def __init__(self, rich: RichText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rich = rich
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.share = min(max(share, 0.0), 1.0)
        self.update()

    def set_look(self, rich: RichText) -> None:
        """Other colours, another size."""
        self._rich = rich
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._rich.px(_LINE), 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._rich.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = whole.height() / 2
        # What is not done has an outline: it differs from what is in more than its colour.
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(whole, radius, radius)
        if self.share > 0:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.accent))
            part = QRectF(whole.left(), whole.top(), max(whole.width() * self.share, whole.height()), whole.height())
            painter.drawRoundedRect(part, radius, radius)
        painter.end()


@final
class LessonHead(QWidget):
    """Title, step, progress, and the link that closes the lesson."""

    def __init__(self, telling: Telling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.step = Prose(), Prose(is_line=True)
        self.progress = Share(telling.rich)
        self.close_button = WordButton("quiet")
        line = QWidget()
        row = WrappingRow(line, self.step)
        row.addWidget(self.step)
        row.addWidget(self.close_button)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.title)
        self._rows.addWidget(line)
        self._rows.addWidget(self.progress)

    def tell(self, telling: Telling, title: str, step: str, share: float) -> None:
        """Show where the lesson is.

        Args:
            telling: How it is told.
            title: Of the lesson.
            step: Which one, in words.
            share: How far that is, from 0 to 1.
        """
        rich = telling.rich
        self._rows.setContentsMargins(rich.px(14), rich.px(12), rich.px(14), rich.px(12))
        self._rows.setSpacing(rich.px(4))
        self.title.say(marked(rich, title, size=TITLE, bold=True))
        self.step.say(rich.soft(step, 14))
        self.progress.set_look(rich)
        self.progress.set_share(share)
        self.close_button.set_look(rich)
        self.close_button.say(*telling.words.close())
