"""What a moment looks like before one goes there: a small picture of the stage, and its hop in a sentence.

The picture is the stage's own, laid out in a scene that is never on the screen, and painted small. That is
quick for clusters of usual size; of one with thousands of VMs there are words only.
"""

from math import ceil
from typing import Final, final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY, Hop
from core.timeline.moments import Moment
from gui.clock import Clock
from gui.session import Session
from gui.stage.figures import StagePicture
from gui.stage.frame import frame_of
from gui.stage.metrics import Metrics
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.slots import Slots
from gui.stage.texts import StageWords
from gui.theme import LIGHT, Theme
from gui.timebar.course import Kind, Tick
from gui.timebar.words import BarWords

MOST_ROWS: Final = 12_000
"""Of a world with more rows there is no picture: it would take longer than a glance waits for."""
_WIDTH: Final = 360
_HEIGHT: Final = 260
"""How wide and high a picture is at most, in pixels of the design."""
_LARGEST: Final = 1.5
"""Large text does not make the card grow further than so many times: it would hide the stage."""
_ROOMS: Final = (1200, 1800, 2600, 3600)
"""Widths that the stage may be laid out in, the first that is wide enough."""


@final
class Preview(QFrame):
    """A card that floats above the bar; it never takes the focus, nor a click.

    Args:
        session: Whose moments.
        words: Says when.
    """

    def __init__(self, session: Session, words: BarWords, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.WindowTransparentForInput)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.Box)
        self._session = session
        self._words = words
        self._stage_words = StageWords(self)
        self._theme = LIGHT
        self._factor = 1.0
        self._scene: StageScene | None = None
        self._cluster: tuple[str, ...] = ()
        """The nodes that the scene has room for."""
        self.picture, self.when, self.sentence, self.tick = QLabel(), QLabel(), QLabel(), QLabel()
        self.sentence.setWordWrap(True)
        self.tick.setWordWrap(True)
        self.tick.setProperty("role", "soft")
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(4)
        for label in (self.picture, self.when, self.sentence, self.tick):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        self._take_look()

    # --- what the bar tells it -------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._take_look()

    def set_scale(self, factor: float) -> None:
        """Other sizes."""
        self._factor = min(factor, _LARGEST)
        self._take_look()

    def _take_look(self) -> None:
        self.hide()
        self._scene = None
        self._layout.setContentsMargins(*[round(8 * self._factor)] * 4)
        self.setFixedWidth(round((_WIDTH + 18) * self._factor))

    # --- showing ---------------------------------------------------------------------------

    def show_moment(self, position: int, near: Tick | None, above: QPoint, asked: str = "") -> None:
        """Show a moment.

        Args:
            position: After which hop.
            near: A tick close by, to which a double click goes.
            above: The place on the screen above which it floats.
            asked: What a lesson has asked at that tick.
        """
        recording = self._session.recording
        hop = recording.hop(position) if position else None
        self.when.setText(self._words.start() if hop is None else self._words.place(hop.index, hop.time))
        self.sentence.setText("" if hop is None else self._sentence(self._words.narrator, hop))
        self.sentence.setVisible(hop is not None)
        self._say_tick(position, near, asked)
        self._show_picture(recording.moment(position), hop)
        self._float(above)

    def _say_tick(self, position: int, near: Tick | None, asked: str) -> None:
        self.tick.setVisible(near is not None)
        if near is None:
            return
        what = self._words.tick(near.kind)
        if near.kind == Kind.BOOKMARK:
            here = self._session.place
            marks = self._session.marks.bookmarks
            names = [m.name for m in marks if (m.run, m.branch, m.position) == (here.run, here.branch, near.position)]
            what = ": ".join((what, *(name for name in names[:1] if name)))
        elif near.kind == Kind.QUESTION and asked:
            what = f"{what}: {asked}"
        if near.position == position:
            self.tick.setText(what)
        else:
            number = self._session.recording.hop(near.position).index if near.position else 0
            text = self.tr("{what} close by, in hop {number}: a double click goes there")
            self.tick.setText(text.format(what=what, number=number))

    def _sentence(self, narrator: Narrator, hop: Hop) -> str:
        recording = self._session.recording
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        return narrator.sentence(hop, opener)

    def _float(self, above: QPoint) -> None:
        self._layout.activate()
        self.resize(self.sizeHint())
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(above.x() - self.width() // 2, screen.right() - self.width()))
        self.move(left, max(screen.top(), above.y() - self.height()))
        self.show()

    # --- the picture -----------------------------------------------------------------------

    def _show_picture(self, moment: Moment, hop: Hop | None) -> None:
        has_picture = len(moment.rows) <= MOST_ROWS
        self.picture.setVisible(has_picture)
        if has_picture:
            self.picture.setPixmap(self._painted(moment, hop))

    def _painted(self, moment: Moment, hop: Hop | None) -> QPixmap:
        picture = picture_of(moment.rows, hop, (), self._stage_words.texts())
        scene = self._scene_for(picture)
        scene.show(picture)
        rect = scene.sceneRect()
        shrink = min(_WIDTH * self._factor / rect.width(), _HEIGHT * self._factor / rect.height())
        size, ratio = QSize(ceil(rect.width() * shrink), ceil(rect.height() * shrink)), self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._theme.window))
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        scene.render(painter, QRectF(QPoint(0, 0), size), rect)
        painter.end()
        return pixmap

    def _scene_for(self, picture: StagePicture) -> StageScene:
        """A scene with room for a cluster: laying a large one out twice would be felt."""
        names = tuple(node.name for node in picture.nodes)
        if self._scene is None or names != self._cluster:
            self._cluster = names
            self._scene = StageScene(Clock(self, manual=True), self._theme)
            self._scene.set_room(*_room(picture, self._scene.metrics))
        return self._scene


def _room(picture: StagePicture, metrics: Metrics) -> tuple[float, float]:
    """The first room in which the stage is not too high."""
    for width in _ROOMS:
        height = width * _HEIGHT / _WIDTH
        if frame_of(picture, metrics, Slots(), width, height).needs[1] <= height:
            break
    return width, height
