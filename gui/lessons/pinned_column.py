"""A column whose head and foot stay in sight while what is between them scrolls.

Where it is so low that they would leave no room to read, as in very large text, the head scrolls too, and where that
is not enough, all of it.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.theme import LIGHT, Theme

_LEAST_BETWEEN: Final = 150
"""Pixels at the usual size that what stays in sight has to leave."""
_WIDEST: Final = 640
"""Longer lines are hard to read."""
_MARGIN: Final = 14


@final
class PinnedColumn(QWidget):
    """Head, body and foot.

    Args:
        head: What stays above.
        foot: What stays below.
    """

    def __init__(self, head: QWidget, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.foot = head, foot
        self._theme, self._factor = LIGHT, 1.0
        self.pinned: tuple[QWidget, ...] = (head, foot)
        """What stays in sight."""
        self._page: QWidget = QWidget()
        self._sought: QWidget | None = None
        """What is kept in sight when the size changes, until somebody scrolls."""
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside, self._holder = QWidget(), QWidget()
        self._around_page = QVBoxLayout(self._holder)
        self._around_page.addWidget(self._page)
        self._inner = QVBoxLayout(self._inside)
        self._inner.addWidget(self._holder, 1)
        self._outer = QVBoxLayout(self)
        for widget in (head, self.area, foot):
            self._outer.addWidget(widget)
        for layout in (self._inner, self._outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._outer.setStretchFactor(self.area, 1)
        self.area.setWidget(self._inside)
        self.area.verticalScrollBar().actionTriggered.connect(self._forget)
        # The panel has a ground of its own.
        self._inside.setAutoFillBackground(False)

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self._settle()
        self.update()

    def show_page(self, page: QWidget, *, is_kept: bool) -> None:
        """Show something else between head and foot.

        Args:
            page: What.
            is_kept: Whether it is the same in another look: then one stays where one was in it.
        """
        bar = self.area.verticalScrollBar()
        at = bar.value()
        old, self._page = self._page, page
        self._sought = None
        self._around_page.replaceWidget(old, page)
        old.hide()
        old.deleteLater()
        page.show()
        self._settle()
        self._inside.updateGeometry()
        if not is_kept:
            bar.setValue(0)
        else:
            bar.setValue(at)

    def see_top(self) -> None:
        """Scroll to the top."""
        self._sought = None
        self.area.verticalScrollBar().setValue(0)

    def see(self, widget: QWidget) -> None:
        """Scroll to where a widget can be seen; it stays in sight in another size."""
        self._sought = widget
        self._lay_out()
        self._show_sought()

    def _show_sought(self) -> None:
        if self._sought is not None:
            self.area.ensureWidgetVisible(self._sought, 0, round(_MARGIN * self._factor))

    def _forget(self) -> None:
        self._sought = None

    def scroll_by(self, lines: int) -> None:
        """Scroll down, or up if negative."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + lines * round(24 * self._factor))

    def _lay_out(self) -> None:
        """Have everything where it will be, now."""
        for layout in (self._outer, self._inner, self._around_page):
            layout.activate()
        QApplication.sendPostedEvents(self.area, QEvent.Type.LayoutRequest)

    # --- room ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        self._lay_out()
        self._show_sought()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return is_done

    def _settle(self) -> None:
        width, margin = self.width(), round(_MARGIN * self._factor)
        side = max(margin, (width - round(_WIDEST * self._factor)) // 2)
        self._around_page.setContentsMargins(side, margin, side, margin)
        head, foot = (0 if part.isHidden() else part.heightForWidth(width) for part in (self.head, self.foot))
        room = self.height() - _LEAST_BETWEEN * self._factor
        self._pin((self.head, self.foot) if head + foot <= room else (self.foot,) if foot <= room else ())

    def _pin(self, pinned: tuple[QWidget, ...]) -> None:
        if pinned == self.pinned:
            return
        self.pinned = pinned
        focus = QApplication.focusWidget()
        is_ours = focus is not None and self.isAncestorOf(focus)
        (self._outer if self.head in pinned else self._inner).insertWidget(0, self.head)
        (self._outer if self.foot in pinned else self._inner).addWidget(self.foot)
        if is_ours and focus is not None:
            # Whoever is taken to another place loses the keys.
            focus.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        for part, edge in ((self.head, self.area.geometry().top() - 1), (self.foot, self.area.geometry().bottom() + 1)):
            if part in self.pinned and not part.isHidden():
                painter.fillRect(0, edge, self.width(), 1, QColor(self._theme.line))
        painter.end()
