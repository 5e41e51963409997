"""The title bar of a panel: its name, a button that takes it out of the window and back, and one that hides it.

Qt's own buttons follow neither the size of text nor the theme, and have no names that are read out.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from gui.theme import LIGHT, Theme
from gui.window.glyphs import Sign, paint_sign

_LEAST: Final = 24


@final
class _SignButton(QToolButton):
    """A small button with a sign; its name is its tooltip."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign: Sign = sign
        self._factor = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say(self, sign: Sign, text: str) -> None:
        self._sign = sign
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def set_scale(self, factor: float) -> None:
        self._factor = factor
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = round(_LEAST * max(self._factor, 1.0))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        side = 10 * self._factor
        into = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_sign(painter, self._sign, into, self.palette().buttonText().color())


@final
class DockTitle(QWidget):
    """Stands above a panel that shares its place with no other.

    Args:
        dock: Whose title it is.
    """

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._theme = LIGHT
        self._factor = 1.0
        self.label = QLabel()
        self.label.setProperty("role", "dock-title")
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.float, self.hide_ = _SignButton("float"), _SignButton("close")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 6, 2)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.float)
        row.addWidget(self.hide_)
        self.float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.hide_.clicked.connect(dock.hide)
        dock.topLevelChanged.connect(self.retranslate)
        dock.windowTitleChanged.connect(self.label.setText)
        self.label.setText(dock.windowTitle())
        self.retranslate()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self._row.setContentsMargins(round(10 * factor), round(2 * factor), round(6 * factor), round(2 * factor))
        for button in (self.float, self.hide_):
            button.set_scale(factor)
        self.update()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        if self._dock.isFloating():
            self.float.say("dock", self.tr("Back into the window"))
        else:
            self.float.say("float", self.tr("Into a window of its own"))
        self.hide_.say("close", self.tr("Hide; the View menu shows it again"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.surface)
        painter.setPen(self._theme.line)
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
