"""An answer to choose: as wide as the panel, as high as its words, with the number that chooses it too."""

from typing import Final, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.lessons.answer_face import AnswerFace, Frame, Front
from gui.panels.rich_text import RichText

_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


@final
class OptionButton(QAbstractButton):
    """Pressed by mouse, Space or Enter. A click leaves the keys where they are.

    Args:
        html: Its words.
        front: What stands in front of them: mostly its number.
        rich: Colours and scale.
        is_chosen: Whether it is what was chosen.
        ink: The colour of the sign in front; that of edges if empty.
    """

    def __init__(
        self, html: str, front: Front, rich: RichText, *, is_chosen: bool = False, ink: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        theme = rich.theme
        self.is_chosen = is_chosen
        self.front: Front = front
        self._theme = theme
        self._face = AnswerFace(html, front, theme.accent if is_chosen else ink or theme.edge, rich)
        self.setText(self._face.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def name(self, name: str, tip: str) -> None:
        """What those hear of it who do not see it, and what a pointer that rests on it is told."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)

    def heightForWidth(self, width: int) -> int:
        return self._face.height(width)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    @property
    def frame(self) -> Frame:
        """How it stands there now."""
        theme = self._theme
        is_near = self.underMouse() or self.isDown()
        fill = theme.accent_soft if self.is_chosen or is_near else theme.surface
        outline = theme.accent if self.is_chosen or is_near or self.hasFocus() else theme.edge
        return Frame(fill, outline, 3 if self.hasFocus() else 2 if self.is_chosen else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self._face.paint(painter, QRectF(self.rect()), self.frame)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the panel goes to the one above or below
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)
