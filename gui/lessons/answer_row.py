"""An answer after the verdict: whether it is right, was given, or was seen, by sign, word, colour and outline."""

from typing import final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.lessons.answer_face import AnswerFace, Frame, Front
from gui.lessons.prose import marked
from gui.panels.rich_text import RichText


@final
class AnswerRow(QLabel):
    """An answer to be read, not pressed.

    Args:
        text: The answer.
        words: What there is to say of it: right, predicted, seen; none for one that nobody chose.
        rich: Colours and scale.
        is_right: Whether it is.
        is_given: Whether it was predicted.
        is_seen: Whether the learner says to have seen it.
    """

    def __init__(
        self, text: str, words: tuple[str, ...], rich: RichText, *, is_right: bool, is_given: bool, is_seen: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        theme = rich.theme
        self.front: Front = "check" if is_right else "cross" if is_given else "space"
        if is_right or is_given:
            state = theme.online if is_right else theme.failed
            self.frame = Frame(state.fill, state.outline, 2, is_dashed=not is_right)
            letters, ink = state.text, state.outline
        else:
            self.frame = Frame(theme.surface, theme.line)
            letters, ink = theme.text_soft, theme.edge
        html = marked(rich, text, colour=letters, bold=is_right)
        if words:
            html += "<br>" + rich.text(" · ".join(words), letters, size=13)
        self._face = AnswerFace(html, self.front, ink, rich, "eye" if is_seen else None)
        self.is_seen = is_seen
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(self._face.text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._face.paint(painter, QRectF(self.rect()), self.frame)
        painter.end()
