"""The welcome page: it lies over the stage until something is done. One key leads into a lesson, another to a hop.

Enter begins the lesson to play now; Right steps, as everywhere; Up, Down and Tab go from one thing on the page to the
next, Enter takes it, and Esc leads to the stage.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.scenario import library
from core.texts.language import LANGUAGES
from gui.i18n import NAMES
from gui.lessons.browser_words import state_of
from gui.welcome.card import Card
from gui.welcome.lesson_card import LessonCard
from gui.welcome.recent_file import RecentFile
from gui.welcome.small_picture import Shape, shape_of
from gui.widgets.flow_layout import FlowLayout
from gui.window.actions import ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_WIDEST: Final = 1076
_MOST_RECENT: Final = 5
_ORDER: Final = ("three-nodes", "two-nodes", "roles", "five-nodes", "sixteen-nodes")
_STAYS: Final[frozenset[ActionId]] = frozenset((
    "next-language", "next-theme", "larger", "smaller", "usual-size", "animation", "settings", "help", "welcome",
    "next-pane", "previous-pane", "usual-panels", "open", "save", "save-as", "quit", "heartbeats",
    "lessons",
))  # fmt: skip
"""What can be done without leaving the page."""


@final
class Welcome(QScrollArea):
    """Covers the stages of a window.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        centre = window.centralWidget()
        super().__init__(centre)
        self._window = window
        self._covered = (window.stages, window.time_bar)
        # Each has a parent from the start: a page that is never built would leave them to Python's collector, which
        # may come while Qt goes through all widgets.
        self._column, self._cards, self._recents = QWidget(self), QWidget(self), QWidget(self)
        self.title, self.sentence, self.ready_heading, self.recent_heading = (QLabel(self) for _ in range(4))
        self.none = QLabel(self)
        self.lesson = LessonCard(self)
        """The lesson to play now."""
        self.lessons, self.begin_button, self.tour = QPushButton(self), QPushButton(self), QPushButton(self)
        self.open_, self.help, self.language = QPushButton(self), QPushButton(self), QPushButton(self)
        self.again = QCheckBox(self)
        self.cards: dict[str, Card] = {}
        self.recents: list[RecentFile] = []
        self._shapes: dict[str, Shape] = {}
        self.hide()

    def show_page(self) -> None:
        """Lie over the stage."""
        if not self.cards:
            self._build()
        self._list_recent()
        self.again.setChecked(self._window.preferences.welcomes)
        self.retranslate()
        self.set_look()
        self._cover()
        self.show()
        self.raise_()
        self.verticalScrollBar().setValue(0)
        self.lesson.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_lesson()

    def _show_lesson(self) -> None:
        """In large text the lesson would begin below what is seen."""
        QCoreApplication.sendPostedEvents(self._column, QEvent.Type.LayoutRequest)
        card = self.lesson.geometry()
        if card.bottom() > self.viewport().height():
            self.verticalScrollBar().setValue(card.top() - self._rows.spacing())

    def leave(self) -> None:
        """Lead to the stage."""
        if not self.isHidden():
            self.hide()
            self._window.view.setFocus()

    def begin(self) -> None:
        """Begin with this page if the user wants to."""
        if self._window.preferences.welcomes:
            self.show_page()

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        """Make everything, when the page is first shown."""
        window = self._window
        for name in sorted(library.names(), key=_place):
            self._shapes[name] = shape_of(library.ready_cluster(name))
            card = self.cards[name] = Card(self._shapes[name])
            card.clicked.connect(lambda _=False, name=name: self._open_ready(name))
        self._lay_out()
        self.lesson.clicked.connect(self._begin_lesson)
        self.lessons.clicked.connect(window.actions_["lessons"].trigger)
        window.browser.store.changed.connect(self._tell_lesson)
        self.begin_button.clicked.connect(window.actions_["step"].trigger)
        self.tour.clicked.connect(window.actions_["tour"].trigger)
        self.open_.clicked.connect(window.actions_["open"].trigger)
        self.help.clicked.connect(window.actions_["help"].trigger)
        self.language.clicked.connect(window.languages.next)
        self.again.clicked.connect(self._set_again)
        for name, action in window.actions_.items():
            if name not in _STAYS:
                action.triggered.connect(self.leave)
        window.session.moved.connect(self.leave)
        window.session.opened.connect(self.leave)
        window.look.changed.connect(self.set_look)
        window.languages.changed.connect(self.retranslate)
        window.actions_.keys_changed.connect(self.retranslate)
        for widget in self._covered:
            widget.installEventFilter(self)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title.setProperty("role", "stopwatch")
        self.sentence.setProperty("role", "soft")
        for heading in (self.ready_heading, self.recent_heading):
            heading.setProperty("role", "heading")
        for label in (self.title, self.sentence, self.none):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._orders = QWidget()
        for parent, widgets in (
            (self._orders, (self.lessons, self.begin_button, self.tour, self.open_, self.help, self.language)),
            (self._cards, tuple(self.cards.values())),
        ):
            row = FlowLayout(parent)
            row.setContentsMargins(0, 0, 0, 0)
            for widget in widgets:
                row.addWidget(widget)
            _let_wrap(parent)
        recents = QVBoxLayout(self._recents)
        recents.setContentsMargins(0, 0, 0, 0)
        self._rows = QVBoxLayout(self._column)
        for part in (
            self.title, self.sentence, self.lesson, self._orders, self.ready_heading, self._cards,
            self.recent_heading, self.none, self._recents, self.again,
        ):  # fmt: skip
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self.setWidget(self._column)

    def _list_recent(self) -> None:
        layout = self._recents.layout()
        assert layout is not None
        for old in self.recents:
            old.hide()
            old.deleteLater()
        self.recents = [RecentFile(path) for path in self._window.preferences.recent[:_MOST_RECENT]]
        for entry in self.recents:
            layout.addWidget(entry)
            entry.clicked.connect(lambda _=False, path=entry.path: self._open_file(path))
        self.none.setVisible(not self.recents)
        self._recents.setVisible(bool(self.recents))
        # Entries that have just been made come before the box all the same.
        first: list[QWidget] = [self.lesson, self.lessons, self.begin_button, self.tour, self.open_, self.help]
        order: list[QWidget] = [*first, self.language, *self.cards.values(), *self.recents, self.again]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # --- what it does ----------------------------------------------------------------------

    def _open_ready(self, name: str) -> None:
        if self._window.session.run.source.name != name or self._window.session.run.source.text is not None:
            self._window.opener.open_ready(name)
        self.leave()

    def _open_file(self, path: str) -> None:
        if self._window.opener.open_file(path):
            self.leave()
        else:
            self._list_recent()
            self.retranslate()
            self.set_look()

    def _begin_lesson(self) -> None:
        """Begin the lesson to play now, or show all where all are done."""
        browser = self._window.browser
        name = browser.recommended
        if name is None:
            browser.open()
        else:
            browser.begin(name)

    def _set_again(self, again: bool) -> None:  # noqa: FBT001 - the slot of a check box
        self._window.preferences.welcomes = again

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextPrevChild(True)
        elif event.key() == Qt.Key.Key_Up:
            self.focusNextPrevChild(False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self._window.focusWidget()
            if isinstance(focus, QPushButton | QCheckBox) and self.isAncestorOf(focus):
                focus.click()
        else:
            super().keyPressEvent(event)

    # --- following -------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        language, actions = self._window.languages.language, self._window.actions_
        self.setAccessibleName(self.tr("Welcome"))
        self.title.setText("FailoverScope")
        self.sentence.setText(self.tr("What runs behind the scenes of a failover cluster, one hop at a time"))
        self._tell_lesson()
        self.lessons.setText(self.tr("All lessons  {key}").format(key=actions.key("lessons")))
        self.lessons.setToolTip(actions["lessons"].toolTip())
        self.begin_button.setText(self.tr("Step by yourself  {key}").format(key=actions.key("step")))
        self.begin_button.setToolTip(self.tr("Go to the stage, and to the first hop"))
        self.tour.setText(self.tr("Tour in six steps  {key}").format(key=actions.key("tour")))
        self.open_.setText(self.tr("Open…  {key}").format(key=actions.key("open")))
        self.help.setText(self.tr("Help  {key}").format(key=actions.key("help")))
        other = LANGUAGES[(LANGUAGES.index(language) + 1) % len(LANGUAGES)]
        self.language.setText(NAMES[other])
        self.language.setAccessibleName(self.tr("Language: {name}").format(name=NAMES[other]))
        for button in (self.lessons, self.begin_button, self.tour, self.open_, self.help):
            # The key is for the eye; it is told by the description.
            button.setAccessibleName(button.text().rsplit("  ", 1)[0])
        self.tour.setToolTip(actions["tour"].toolTip())
        self.open_.setToolTip(actions["open"].toolTip())
        self.help.setToolTip(actions["help"].toolTip())
        self.ready_heading.setText(self.tr("Ready clusters"))
        self.recent_heading.setText(self.tr("Recent files"))
        self.none.setText(self.tr("Nothing has been opened yet. Open a session or a cluster file, or drop it here."))
        self.again.setText(self.tr("Begin with this page"))
        sentences = self._sentences()
        for name, card in self.cards.items():
            card.say(name, self._size(self._shapes[name]), sentences.get(name, ""))
        for entry in self.recents:
            entry.say(language)

    def _tell_lesson(self) -> None:
        """Say which lesson is to be played now, and how far one has come with it."""
        browser = self._window.browser
        words, name = browser.words, browser.recommended
        lesson = browser.course.lesson(name) if name is not None else None
        if name is None or lesson is None:
            text = self.tr("Any of them can be played again, and one can write one's own.")
            self.lesson.say(self.tr("All lessons are done"), text, "", "done")
            return
        entry = browser.store.of(name)
        is_under_way = entry is not None and entry.is_under_way
        begins, goes_on = self.tr("Begin lesson {number}: {title}"), self.tr("Go on with lesson {number}: {title}")
        title = (goes_on if is_under_way else begins).format(
            number=browser.course.number(name), title=words.plain(lesson.title)
        )
        facts = f"{words.state(entry, lesson)} · {words.facts(lesson)}"
        self.lesson.say(title, words.plain(lesson.summary), facts, state_of(entry))

    def _size(self, shape: Shape) -> str:
        nodes = self.tr("%n node(s)", "", len(shape.vms))
        return f"{nodes} · " + self.tr("%n VM(s)", "", shape.total)

    def _sentences(self) -> dict[str, str]:
        """What each ready cluster is good for."""
        return {
            "three-nodes": self.tr("The cluster of the lessons, with a file share and a witness."),
            "two-nodes": self.tr("The smallest that survives the loss of a server: two nodes need a witness."),
            "five-nodes": self.tr("Two networks, two volumes and a witness: the cluster to pull apart."),
            "roles": self.tr("Roles with rules of their own: what is restarted, kept apart, or needs another."),
            "sixteen-nodes": self.tr("As large as a hospital runs, half full, so that several nodes can fail."),
        }

    def set_look(self) -> None:
        """Take the colours and sizes as they are now."""
        theme, factor = self._window.look.theme, self._window.look.scale.factor
        self.lesson.set_look(theme, factor)
        for card in self.cards.values():
            card.set_look(theme, factor)
        for entry in self.recents:
            entry.set_look(theme, factor)
        gap = round(12 * factor)
        tallest = max((card.sizeHint().height() for card in self.cards.values()), default=0)
        for card in self.cards.values():
            card.setFixedHeight(tallest)
        for parent in (self._orders, self._cards):
            layout = parent.layout()
            assert layout is not None
            layout.setSpacing(gap)
        self._rows.setSpacing(gap)
        self._cover()

    def _cover(self) -> None:
        """Lie over all that is covered, with the column in the middle."""
        one, other = (widget.geometry() for widget in self._covered)
        self.setGeometry(one.united(other) if self._covered[1].isVisible() else one)
        factor = self._window.look.scale.factor
        side = max(round(24 * factor), (self.width() - round(_WIDEST * factor)) // 2)
        if self.widget() is not None:
            self._rows.setContentsMargins(side, round(28 * factor), side, round(24 * factor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._cover()
        return super().eventFilter(watched, event)


def _place(name: str) -> int:
    """Where the card of a ready cluster stands: from the plainest to the largest."""
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _let_wrap(widget: QWidget) -> None:
    """Have a widget with a flow layout be as high as its rows are at its width."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
