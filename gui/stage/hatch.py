"""The stripes over what is down.

Lines clipped to their rectangle by arithmetic and drawn in one go: sharp at every zoom, a
vector in exports, and a fraction of the cost of a texture or of a large filled path.
"""

from PySide6.QtCore import QLineF, QRectF


def hatch_lines(rect: QRectF, pitch: float) -> list[QLineF]:
    """Lines at 45 degrees, rising to the right, so far apart along the horizontal."""
    lines = []
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    # On a rising line x + y is constant; begin at a multiple so that neighbours agree.
    total = left + top + pitch / 2
    while total < right + bottom:
        x1 = max(left, total - bottom)
        x2 = min(right, total - top)
        if x2 - x1 > 0.5:
            lines.append(QLineF(x1, total - x1, x2, total - x2))
        total += pitch
    return lines
