"""A row of widgets in which, where the room ends, those that can be spared give way, the last one first."""

from typing import final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget


@final
class NarrowingRow(QWidget):
    """Widgets beside each other; what gives way must be found elsewhere too, as in a menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._spared: list[QWidget] = []
        """Those that give way, the one that does so first last."""
        self._unwanted: set[QWidget] = set()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 4)
        self._layout.setSpacing(8)
        # What is shown just now needs no room for itself: it gives way.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget that never gives way at the end of the row."""
        self._layout.insertWidget(len(self._widgets), widget, stretch)
        self._widgets.append(widget)

    def add_spare(self, widget: QWidget) -> None:
        """Put one at the end that gives way before those that were put there before it."""
        self.add(widget)
        self._spared.append(widget)
        widget.hide()

    def stand_below(self) -> None:
        """Be a second row, close to the one above it; what is over is free at the end."""
        self._layout.setContentsMargins(8, 0, 8, 6)
        self._layout.addStretch(1)

    def clear(self) -> None:
        """Take everything out, for good."""
        for widget in self._widgets:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for widgets in (self._widgets, self._spared, self._unwanted):
            widgets.clear()

    def want(self, widget: QWidget, *, is_wanted: bool) -> None:
        """Whether there is anything to show a widget for."""
        if is_wanted == (widget in self._unwanted):
            (self._unwanted.discard if is_wanted else self._unwanted.add)(widget)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def minimumSizeHint(self) -> QSize:
        """Room for what never gives way."""
        kept = [widget for widget in self._widgets if widget not in self._spared and widget not in self._unwanted]
        margins = self._layout.contentsMargins()
        height = max((widget.sizeHint().height() for widget in self._widgets), default=0)
        return QSize(self._room(kept), height + margins.top() + margins.bottom())

    def _fit(self) -> None:
        shown = [widget for widget in self._widgets if widget not in self._unwanted]
        for widget in reversed(self._spared):
            if self._room(shown) > self.width() and widget in shown:
                shown.remove(widget)
        for widget in self._widgets:
            # Only what changes: showing a widget asks for another layout.
            if widget.isHidden() == (widget in shown):
                widget.setVisible(widget in shown)

    def _room(self, widgets: list[QWidget]) -> int:
        margins = self._layout.contentsMargins()
        between = self._layout.spacing() * max(len(widgets) - 1, 0)
        return sum(map(_width, widgets)) + between + margins.left() + margins.right()


def _width(widget: QWidget) -> int:
    """What a widget needs: its least width where it has one, as a field for text does."""
    return widget.minimumWidth() or widget.sizeHint().width()
