"""Text of a lesson: broken wherever the width ends, so that it is read at any size, and functions in fixed width.

Qt's own label breaks between words only: at three times the size the end of "Clusterdatenbank" would lie outside.
"""

from typing import final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from gui.panels.rich_text import RichText


def marked(rich: RichText, text: str, *, size: float = 15, colour: str = "", bold: bool = False) -> str:
    """A text of a lesson as rich text: what stands between backticks is code.

    Args:
        rich: Colours and scale.
        text: The text.
        size: Pixels at the usual size.
        colour: Of the letters; that of text if empty.
        bold: Whether it is told louder.
    """
    lines = []
    for line in text.strip().splitlines():
        pieces = enumerate(line.split("`"))
        lines.append(
            "".join(
                rich.text(piece, colour, size=size - number % 2, bold=bold, code=bool(number % 2))
                for number, piece in pieces
                if piece
            )
        )
    return "<br>".join(lines)


def document_of(html: str, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextDocument:
    """Rich text that is laid out at whatever width it gets, and cut off nowhere."""
    document = QTextDocument()
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDocumentMargin(0)
    document.setDefaultFont(QApplication.font())
    document.setDefaultTextOption(option)
    document.setHtml(html)
    return document


def height_of(document: QTextDocument, width: float) -> int:
    """How high a document is at a width."""
    document.setTextWidth(max(width, 1))
    return round(document.size().height() + 0.49)


@final
class Prose(QLabel):
    """Rich text as high as its lines; whoever listens instead of reading gets it plain.

    Args:
        html: The text.
        is_line: Whether it would like to be on one line; else it takes whatever width it gets.
    """

    def __init__(self, html: str = "", parent: QWidget | None = None, *, is_line: bool = False) -> None:
        super().__init__(parent)
        self._is_line = is_line
        self._html = ""
        self._document = document_of("")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        # Not "minimum": what it needed at another width must not count.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(html)

    def say(self, html: str) -> None:
        """Show another text."""
        if html == self._html:
            return
        self._html = html
        self._document = document_of(html)
        # Cells of tables begin with empty lines, which nobody wants to hear.
        lines = self._document.toPlainText().splitlines()
        self.setText("\n".join(line for line in lines if line.strip()))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return height_of(self._document, width)

    def sizeHint(self) -> QSize:
        if self._is_line:
            self._document.setTextWidth(-1)
            width = round(self._document.idealWidth() + 0.49) + 1
            return QSize(width, self.heightForWidth(width))
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height = height_of(self._document, self.width())
        painter.translate(0, max((self.height() - height) // 2, 0))
        self._document.drawContents(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._document.setDefaultFont(QApplication.font())
            self.updateGeometry()
        super().changeEvent(event)
