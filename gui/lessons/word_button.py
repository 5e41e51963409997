"""A button whose words may take several lines; frame and colours are those of the application's style sheet.

What is asked of a learner in large text, in a narrow panel, in German: no button of Qt's own would show it whole.
"""

from html import escape
from typing import Final, Literal, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from gui.lessons.prose import document_of, height_of
from gui.panels.rich_text import RichText
from gui.theme import LIGHT

Role = Literal["", "primary", "quiet"]
"""Usual; what one does next; a link that does not want to be pressed."""
_PAD: Final = (14, 9)
_LEAST: Final = 40
_QUIET_PAD: Final = (4, 4)
_QUIET_LEAST: Final = 28
_TARGET: Final = 24
"""Pixels, however small the text is: a pointer does not become smaller with it."""


@final
class WordButton(QPushButton):
    """Pressed by mouse, Space or Enter. A click leaves the keys where they are: on the stage, as a rule.

    Args:
        role: How it looks.
    """

    def __init__(self, role: Role = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role: Role = role
        self._rich = RichText(LIGHT, 1.0)
        self._document: QTextDocument | None = None
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, tip: str) -> None:
        """What it is called, and what it does."""
        if (text, tip) == (self.text(), self.toolTip()):
            return
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self._renew()

    def set_role(self, role: Role) -> None:
        """Look otherwise from now on."""
        if role != self.role:
            self.role = role
            self.setProperty("role", role)
            # A style sheet looks at properties only when it is told to.
            self.style().unpolish(self)
            self.style().polish(self)
            self._renew()

    def set_look(self, rich: RichText) -> None:
        """Other colours, another size."""
        if rich != self._rich:
            self._rich = rich
            self._renew()

    def _renew(self) -> None:
        self._document = None
        self.updateGeometry()
        self.update()

    # --- size ------------------------------------------------------------------------------

    @property
    def _words(self) -> QTextDocument:
        if self._document is None:
            theme = self._rich.theme
            colour = theme.accent if self.role == "quiet" else theme.on_accent if self._is_loud else theme.text
            if not self.isEnabled():
                colour = theme.text_soft
            weight = "font-weight:600;" if self._is_loud else ""
            line = "text-decoration:underline;" if self.role == "quiet" else ""
            style = f"color:{colour}; font-size:{self._rich.px(14)}px; {weight}{line}"
            centre = Qt.AlignmentFlag.AlignLeft if self.role == "quiet" else Qt.AlignmentFlag.AlignHCenter
            self._document = document_of(f'<span style="{style}">{escape(self.text())}</span>', centre)
        return self._document

    @property
    def _is_loud(self) -> bool:
        return self.role == "primary" and self.isEnabled()

    def _pads(self) -> tuple[int, int]:
        across, down = _QUIET_PAD if self.role == "quiet" else _PAD
        return self._rich.px(across), self._rich.px(down)

    def heightForWidth(self, width: int) -> int:
        across, down = self._pads()
        least = self._rich.px(_QUIET_LEAST if self.role == "quiet" else _LEAST)
        return max(height_of(self._words, width - 2 * across) + 2 * down, least, _TARGET)

    def sizeHint(self) -> QSize:
        across, _ = self._pads()
        self._words.setTextWidth(-1)
        width = round(self._words.idealWidth() + 0.49) + 2 * across + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    # --- painting and keys -----------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QStylePainter(self)
        if self.role == "quiet":
            self._paint_quiet(painter)
        else:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.text = ""
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        across, _ = self._pads()
        height = height_of(self._words, self.width() - 2 * across)
        painter.translate(across, round((self.height() - height) / 2))
        self._words.drawContents(painter)
        painter.end()

    def _paint_quiet(self, painter: QPainter) -> None:
        theme, is_near = self._rich.theme, self.underMouse() or self.isDown()
        if not (self.hasFocus() or is_near):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft if is_near else theme.surface))
        radius = self._rich.px(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the panel scrolls by them
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self._renew()
        super().changeEvent(event)


_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
