"""The scrub bar: all of a history on one line, to look at and to go to.

It is a slider to assistive tools. Ticks and times stand in a picture that is made once; what moves, the
handle and the part of the track that has happened, is painted on top. A drag goes along with the pointer,
a frame at a time; Up and Down go from tick to tick; the keys that step belong to the window.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from gui.edits import Place
from gui.playing import FRAME_MS
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.timebar.axis import Axis, room_for
from gui.timebar.course import Courses, Tick
from gui.timebar.tick_picture import TickPicture
from gui.timebar.ticks import Ticks
from gui.timebar.words import BarWords

_WHILE_PLAYING_MS: Final = 30
"""While a run is played the bar follows at this pace, however fast that is."""
_NEAR: Final = 6
"""So many pixels around a tick count as the tick."""
_NOTCH: Final = 120
"""What a wheel turns by, by a notch."""


@final
class ScrubBar(QAbstractSlider):
    """Follows and moves a session along its history.

    Args:
        session: Whose history.
        courses: What is known of its histories.
        words: Says the times.
    """

    axis_changed = Signal()
    """Hops stand elsewhere now."""
    followed = Signal()
    """The handle stands where the session is now."""
    hovered = Signal(int, float)
    """The pointer is at a rank, at so many pixels from the left."""
    hover_left = Signal()
    """The pointer is over no moment any more, or about to go to one."""

    def __init__(self, session: Session, courses: Courses, words: BarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._courses = courses
        self._words = words
        self._course = courses.active
        self.ticks = Ticks(session)
        self._picture = TickPicture(words)
        self._theme = LIGHT
        self._metrics = Metrics()
        self.axis = Axis(0, 1, room_for(0))
        self._is_picture_stale = True
        self._wanted: int | None = None
        """The rank that a drag asks for and that the session has not gone to yet."""
        self._turned = 0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._go_on)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WHILE_PLAYING_MS)
        self._pause.timeout.connect(self._catch_up)
        session.moved.connect(self._follow)
        session.branches_changed.connect(self.begin)
        session.marks.changed.connect(self.begin)
        session.playing_changed.connect(self._catch_up)
        self.valueChanged.connect(self._go_to_rank)
        self.begin()
        self.retranslate()

    # --- what the bar tells it -------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._paint_anew()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._metrics = Metrics(factor)
        self.updateGeometry()
        self._place_axis()

    def show_questions(self, questions: tuple[tuple[Place, str], ...]) -> None:
        """Have ticks for what a lesson has asked, and where."""
        if questions != self.ticks.questions:
            self.ticks.questions = questions
            self.begin()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Time"))
        self._describe()
        self._paint_anew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- following -------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the history that is looked at from its beginning, with its marks."""
        self._course = self._courses.active
        self.ticks.begin(self._course)
        self._place_axis()
        self._show_position()

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self.begin()
        elif not self._session.is_playing:
            self._catch_up()
        elif not self._pause.isActive():
            self._pause.start()

    def _catch_up(self) -> None:
        """Take in what was recorded, and show where the session is."""
        self._course.look_on()
        came = self.ticks.look_on()
        if len(self._course) > self.axis.length:
            self._place_axis()
        elif not self._is_picture_stale:
            self._picture.add(came, self._course)
        self._show_position()

    def _show_position(self) -> None:
        blocker = QSignalBlocker(self)
        self.setRange(0, len(self._course))
        self.setValue(self._course.rank_of(self._session.position))
        blocker.unblock()
        self._describe()
        self.update()
        self.followed.emit()

    def _describe(self) -> None:
        hop = self._session.hop
        here = self._words.start() if hop is None else self._words.place(hop.index, hop.time)
        keys = self.tr("Up and Down go to the tick before and the next one.")
        self.setAccessibleDescription(f"{here}. {keys}")

    # --- going -----------------------------------------------------------------------------

    def _go_to_rank(self, rank: int) -> None:
        """Go to the hop with a rank, as somebody wishes."""
        self._session.pause()
        self._session.go_to(self._course.position_of(rank))

    def _go_to_tick(self, tick: Tick | None) -> None:
        if tick is not None:
            self._session.pause()
            self._session.go_to(tick.position)

    def _want(self, rank: int) -> None:
        """Go along with a drag: at once, and then no more than once a frame."""
        self._wanted = rank
        if not self._frame.isActive():
            self._go_on()

    def _go_on(self) -> None:
        if self._wanted is not None:
            rank, self._wanted = self._wanted, None
            if rank != self.value():
                self._go_to_rank(rank)
            self._frame.start()

    def tick_near(self, rank: int) -> Tick | None:
        """The most important tick about where a rank stands."""
        within = round(_NEAR * self._metrics.factor * self.axis.length / max(1.0, self.axis.width))
        return self.ticks.near(rank, within)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.hover_left.emit()
            self._want(self._rank_at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        rank = self._rank_at(event)
        if self.isSliderDown():
            self._want(rank)
        else:
            self.hovered.emit(rank, event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self._go_on()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._wanted = None
            self._go_to_tick(self.tick_near(self._rank_at(event)))

    def leaveEvent(self, event: QEvent) -> None:
        self.hover_left.emit()
        super().leaveEvent(event)

    def _rank_at(self, event: QMouseEvent) -> int:
        return self.axis.rank_at(event.position().x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        self.hover_left.emit()
        if notches:
            self._go_to_rank(max(0, min(self.value() - notches, len(self._course))))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, here = event.key(), self._session.position
        if key == Qt.Key.Key_Up:
            self._go_to_tick(self.ticks.before(here))
        elif key == Qt.Key.Key_Down:
            self._go_to_tick(self.ticks.after(here))
        else:
            event.ignore()

    # --- where things stand ----------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(400, 0))

    def minimumSizeHint(self) -> QSize:
        metrics = self._metrics
        return QSize(metrics.px(160), metrics.px(38) + metrics.height("small"))

    @property
    def _track(self) -> QRectF:
        """The line that the handle runs on."""
        metrics = self._metrics
        return QRectF(self.axis.left, metrics.px(23), self.axis.width, metrics.px(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_axis()

    def _place_axis(self) -> None:
        margin = self._metrics.px(14)
        axis = Axis(margin, max(1, self.width() - 2 * margin), room_for(self._courses.longest))
        if axis != self.axis:
            self.axis = axis
            self.axis_changed.emit()
        self._paint_anew()

    # --- painting --------------------------------------------------------------------------

    def _paint_anew(self) -> None:
        self._is_picture_stale = True
        self.update()

    def _paint_picture(self) -> None:
        self._is_picture_stale = False
        ratio = self.devicePixelRatioF()
        self._picture.begin(self.size(), ratio, self.axis, self._track, self._theme, self._metrics)
        self._picture.add(self.ticks.all, self._course)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._is_picture_stale:
            self._paint_picture()
        theme, metrics, track = self._theme, self._metrics, self._track
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.surface))
        here, end = self.axis.x_of(self.value()), self.axis.x_of(len(self._course))
        middle, radius = track.center().y(), track.height() / 2
        # What has not been recorded yet: a line of dots. What has, and lies ahead: hollow. What has happened: full.
        painter.setPen(QPen(QColor(theme.edge), metrics.stroke(1.5), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(end, middle), QPointF(track.right(), middle))
        painter.setPen(QPen(QColor(theme.edge), metrics.stroke(1)))
        painter.setBrush(QColor(theme.box))
        painter.drawRoundedRect(
            QRectF(QPointF(track.left(), track.top()), QPointF(end, track.bottom())), radius, radius
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(
            QRectF(QPointF(track.left(), track.top()), QPointF(here, track.bottom())), radius, radius
        )
        painter.drawPixmap(0, 0, self._picture.pixmap)
        self._paint_handle(painter, QPointF(here, middle))

    def _paint_handle(self, painter: QPainter, at: QPointF) -> None:
        theme, metrics = self._theme, self._metrics
        radius = metrics.px(8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), metrics.stroke(2)))
            painter.drawEllipse(at, radius + metrics.px(4), radius + metrics.px(4))
        painter.setPen(QPen(QColor(theme.surface), metrics.stroke(2)))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QPen(QColor(theme.on_accent), metrics.stroke(2)))
        reach = metrics.px(3)
        painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))
