"""A column whose head and foot stay in sight while what is between them scrolls.

Where it is so low that they would leave no room to read, as in very large text, the head scrolls too, and where that
is not enough, all of it. One begins to read below the head then.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from gui.theme import LIGHT, Theme
from gui.widgets.ringed_area import RingedArea

_LEAST_BETWEEN: Final = 120
"""Pixels at the usual size that what stays in sight has to leave."""
_WIDEST: Final = 640
"""Longer lines are hard to read."""
_MARGIN: Final = 14
_LINE: Final = 24


@final
class _Area(RingedArea):
    """Scrolls by the wheel and by its bar; its keys are the panel's, who knows what is above and below."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


@final
class PinnedColumn(QWidget):
    """Head, strip, page and foot.

    Args:
        head: What stays above.
        strip: What stays below the head, now and then.
        foot: What stays below.
    """

    def __init__(self, head: QWidget, strip: QWidget, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.strip, self.foot = head, strip, foot
        self._theme, self._factor = LIGHT, 1.0
        self.pinned: tuple[QWidget, ...] = (head, strip, foot)
        """What stays in sight."""
        self._page: QWidget = QWidget()
        self._sought: QWidget | None = None
        """What is kept in sight when sizes change, until somebody scrolls; None for where one begins to read."""
        self._is_led = True
        """Whether nobody has scrolled."""
        self.area = _Area()
        self._inside, self._holder = QWidget(), QWidget()
        self._around_page = QVBoxLayout(self._holder)
        self._inner, self._outer = QVBoxLayout(self._inside), QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.area.verticalScrollBar()
        bar.actionTriggered.connect(self._leave_to_the_reader)
        bar.rangeChanged.connect(self._lead)
        self._around_page.addWidget(self._page)
        self._inner.addWidget(self._holder, 1)
        for widget in (self.head, self.strip, self.area, self.foot):
            self._outer.addWidget(widget)
        for layout in (self._inner, self._outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._outer.setStretchFactor(self.area, 1)
        self.area.setWidget(self._inside)
        # The panel has a ground of its own.
        for ground in (self._inside, self.area.viewport()):
            ground.setAutoFillBackground(False)

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._factor = theme, factor
        self._settle()
        self.update()

    def show_page(self, page: QWidget) -> None:
        """Show something else between head and foot."""
        old, self._page = self._page, page
        self._around_page.replaceWidget(old, page)
        old.hide()
        old.deleteLater()
        page.show()

    # --- scrolling -------------------------------------------------------------------------

    def see(self, widget: QWidget | None, *, is_polite: bool = False) -> None:
        """Scroll to where a widget can be seen, and keep it in sight when sizes change, until somebody scrolls.

        Args:
            widget: What; None for where one begins to read.
            is_polite: Whether one who has scrolled is left where they are.
        """
        self._sought, self._is_led = widget, self._is_led or not is_polite
        self._settle()
        self._lead()

    def scroll_by(self, lines: int) -> None:
        """Scroll down, or up if negative."""
        self._leave_to_the_reader()
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + lines * round(_LINE * self._factor))

    def _lead(self) -> None:
        """Scroll there; heights are known bit by bit, so this is done whenever they are others."""
        if not self._is_led:
            return
        bar, sought, margin = self.area.verticalScrollBar(), self._sought, round(_MARGIN * self._factor)
        if sought is None:
            bar.setValue(0 if self.head in self.pinned else self._beginning.y())
        elif sought.height() + margin > self.area.viewport().height():
            bar.setValue(sought.mapTo(self._inside, sought.rect().topLeft()).y())
        else:
            self.area.ensureWidgetVisible(sought, 0, margin)

    @property
    def _beginning(self) -> QWidget:
        """Where one begins to read, where all scrolls."""
        return self._holder if self.strip.isHidden() else self.strip

    def _leave_to_the_reader(self) -> None:
        self._is_led = False

    # --- room ------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Little: what stays in sight does so only where there is room for it."""
        return QSize(0, round(_LINE * self._factor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        self._lead()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return is_done

    def _settle(self) -> None:
        width, margin = self.width(), round(_MARGIN * self._factor)
        side = max(margin, (width - round(_WIDEST * self._factor)) // 2)
        self._around_page.setContentsMargins(side, margin, side, margin)
        head, strip, foot = (
            0 if part.isHidden() else part.heightForWidth(width) for part in (self.head, self.strip, self.foot)
        )
        room = self.height() - _LEAST_BETWEEN * self._factor
        if head + strip + foot <= room:
            self._pin((self.head, self.strip, self.foot))
        else:
            self._pin((self.foot,) if foot <= room else ())

    def _pin(self, pinned: tuple[QWidget, ...]) -> None:
        if pinned == self.pinned:
            return
        self.pinned = pinned
        focus = QApplication.focusWidget()
        is_ours = focus is not None and self.isAncestorOf(focus)
        parts = (self.head, self.strip, self.foot)
        seen = [part for part in parts if not part.isHidden()]
        above = self._outer if self.head in pinned else self._inner
        above.insertWidget(0, self.head)
        above.insertWidget(1, self.strip)
        (self._outer if self.foot in pinned else self._inner).addWidget(self.foot)
        for part in seen:
            # Qt hides what is taken to another place, and shows it again later: until then it would have no height.
            part.show()
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
