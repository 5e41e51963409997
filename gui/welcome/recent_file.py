"""A recent file on the welcome page: its name, and below it its folder and when it was last changed."""

from pathlib import Path
from typing import Final, final

from PySide6.QtCore import QFileInfo, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from core.texts.bilingual import Language
from gui.stage.metrics import FontRole, Metrics
from gui.theme import LIGHT, Theme

_PAD: Final = 8


@final
class RecentFile(QAbstractButton):
    """Opens a file when it is pressed, by mouse, Enter or Space.

    Args:
        path: Which file.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self._when = ""
        self._theme, self._metrics = LIGHT, Metrics()
        self.setText(Path(path).name)
        self.setToolTip(path)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, language: Language) -> None:
        """Say when it was changed, as one does in a language."""
        changed = QFileInfo(self.path).lastModified()
        if changed.isValid():
            self._when = QLocale(language).toString(changed, QLocale.FormatType.ShortFormat)
        else:
            self._when = self.tr("not there any more")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self._below)
        self.update()

    @property
    def _below(self) -> str:
        return f"{self._when} · {Path(self.path).parent}"

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._metrics
        return QSize(metrics.px(200), metrics.height("title") + metrics.height("sub") + 2 * metrics.px(_PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, metrics = self._theme, self._metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = metrics.stroke(3 if self.hasFocus() else 1)
        is_marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(theme.accent if is_marked else theme.line), line))
        painter.setBrush(QColor(theme.accent_soft if self.isDown() or self.underMouse() else theme.surface))
        radius = metrics.px(6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)
        left, width, top = metrics.px(14), self.width() - 2 * metrics.px(14), metrics.px(_PAD)
        lines: tuple[tuple[FontRole, str, str, Qt.TextElideMode], ...] = (
            ("title", self.text(), theme.text, Qt.TextElideMode.ElideRight),
            ("sub", self._below, theme.text_soft, Qt.TextElideMode.ElideMiddle),
        )
        for role, text, colour, elide in lines:
            painter.setFont(metrics.font(role))
            painter.setPen(QColor(colour))
            shown = metrics.measures(role).elidedText(text, elide, width)
            painter.drawText(QRectF(left, top, width, metrics.height(role)), Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height(role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # The page knows what is above and below; a button would take them for left and right.
            event.ignore()
        else:
            super().keyPressEvent(event)
