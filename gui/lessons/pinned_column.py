"""A column whose head and foot stay in sight while what is between them scrolls.

Where it is so low that head and foot would leave no room to read, as in very large text, all of it scrolls.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.theme import LIGHT, Theme

_LEAST_BETWEEN: Final = 170
"""Pixels at the usual size that head and foot have to leave."""
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
        self.is_flat = False
        """Whether all of it scrolls."""
        self._page: QWidget = QWidget()
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

    def see(self, widget: QWidget) -> None:
        """Scroll to where a widget can be seen."""
        self._lay_out()
        self.area.ensureWidgetVisible(widget, 0, round(_MARGIN * self._factor))

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

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return is_done

    def _settle(self) -> None:
        width, margin = self.width(), round(_MARGIN * self._factor)
        side = max(margin, (width - round(_WIDEST * self._factor)) // 2)
        self._around_page.setContentsMargins(side, margin, side, margin)
        around = sum(widget.heightForWidth(width) for widget in (self.head, self.foot) if not widget.isHidden())
        self._flatten(is_flat=self.height() < around + _LEAST_BETWEEN * self._factor)

    def _flatten(self, *, is_flat: bool) -> None:
        if is_flat == self.is_flat:
            return
        self.is_flat = is_flat
        focus = QApplication.focusWidget()
        is_ours = focus is not None and self.isAncestorOf(focus)
        layout = self._inner if is_flat else self._outer
        layout.insertWidget(0, self.head)
        layout.addWidget(self.foot)
        if is_ours and focus is not None:
            # Whoever is taken to another place loses the keys.
            focus.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        if not self.is_flat:
            colour = QColor(self._theme.line)
            painter.fillRect(0, self.area.geometry().top() - 1, self.width(), 1, colour)
            painter.fillRect(0, self.area.geometry().bottom() + 1, self.width(), 1, colour)
        painter.end()
