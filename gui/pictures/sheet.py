"""A picture before it is a file: what is painted, how large, and the caption below; as PNG, SVG or an image.

In an SVG text stays text: whoever opens it finds the words, and can set them in another font. Nothing is clipped
there, since clips are kept out of such files.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPaintDevice, QPainter

from gui.pictures.caption import Caption
from gui.stage.metrics import Metrics
from gui.theme import Theme

PNG_SCALE: Final = 2
LARGEST_SIDE: Final = 32_000
"""Pixels: an image that is larger cannot be painted on."""
_DOTS_PER_INCH: Final = 96
"""What Qt otherwise takes for a printer's would make an SVG a third too large."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture is made of."""

    size: QSize
    """Of what is shown, without the caption."""
    paint: Callable[[QPainter], None]
    """Paints that at the origin."""
    caption: Caption
    theme: Theme
    metrics: Metrics

    @property
    def whole(self) -> QSize:
        """The size with the caption."""
        return QSize(self.size.width(), self.size.height() + self._caption_height)

    def svg(self) -> bytes:
        """The picture as SVG."""
        from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - not before the first frame: few make pictures

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_DOTS_PER_INCH)
        generator.setSize(self.whole)
        generator.setViewBox(QRect(0, 0, self.whole.width(), self.whole.height()))
        generator.setTitle(self.caption.title)
        generator.setDescription(self.caption.sentence)
        self._paint_on(generator)
        return bytes(buffer.data().data())

    def image(self) -> QImage:
        """The picture in dots, twice as fine as on the screen where that is not too large."""
        longest = max(self.whole.width(), self.whole.height(), 1)
        scale = min(PNG_SCALE, LARGEST_SIDE / longest)
        image = QImage(self.whole * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.setText("Title", self.caption.title)
        image.setText("Description", self.caption.sentence)
        self._paint_on(image)
        return image

    def png(self) -> bytes:
        """The picture as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())
        return bytes(buffer.data().data())

    @property
    def _caption_height(self) -> int:
        return self.caption.height(self.size.width(), self.metrics)

    def _paint_on(self, device: QPaintDevice) -> None:
        painter = QPainter(device)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing | hints.SmoothPixmapTransform)
        painter.fillRect(QRectF(0, 0, self.whole.width(), self.whole.height()), QColor(self.theme.window))
        painter.save()
        self.paint(painter)
        painter.restore()
        below = QRectF(0, self.size.height(), self.size.width(), self._caption_height)
        self.caption.paint(painter, below, self.theme, self.metrics)
        painter.end()
