"""Furnishes the window: everything around the stage, and who hears whom. It decides nothing itself.

It is imported after the first frame is on the screen, since half a second of modules hangs on it.
"""

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.branch_names import BranchNames
from gui.compare.compare_panel import ComparePanel
from gui.compare.compare_stage import CompareStage
from gui.compare.pair import Pair
from gui.compare.stages import Stages
from gui.i18n import NAMES
from gui.lessons.browser import LessonBrowser
from gui.lessons.lessons import Lessons
from gui.lessons.panel import LessonPanel
from gui.palette.lesson_source import LessonSource
from gui.palette.palette import Palette
from gui.panels.details_panel import DetailsPanel
from gui.panels.event_panel import EventPanel
from gui.panels.hop_list_panel import HopListPanel
from gui.panels.inspector_panel import InspectorPanel
from gui.panels.log_panel import LogPanel
from gui.panels.marks_panel import MarksPanel
from gui.panels.objects_panel import ObjectsPanel
from gui.panels.outage_book import OutageBook
from gui.panels.outage_panel import OutagePanel
from gui.panels.stack_panel import StackPanel
from gui.panels.stopwatch import Stopwatch
from gui.panels.timeline_panel import TimelinePanel
from gui.pictures.pictures import Pictures
from gui.playing import SPEEDS
from gui.presenter.presenting import Presenting
from gui.sequence.sequence_panel import SequencePanel
from gui.session import Session
from gui.settings_dialog.settings import Settings
from gui.source import Opening
from gui.stage.code_pane import CodePane
from gui.timebar.time_bar import TimeBar
from gui.tour.tour import Tour
from gui.welcome.page import Welcome
from gui.window.accounts import Accounts
from gui.window.actions import Actions
from gui.window.commanding import Commanding
from gui.window.docks import Docks
from gui.window.dropping import Opener, dropped_file
from gui.window.fault_menu import FaultMenus
from gui.window.help_dialog import HelpDialog
from gui.window.keymap import Keymap
from gui.window.levels import Levels
from gui.window.marking import Marking
from gui.window.menus import Menus
from gui.window.order_changes import OrderChanges
from gui.window.panes import Panes
from gui.window.progress import ProgressBar
from gui.window.recovery_bar import RecoveryBar
from gui.window.shortcuts import KeyKeeper
from gui.window.stage_follower import StageFollower
from gui.window.status import StatusBar
from gui.window.teaching import Teaching
from gui.window.top import Top
from gui.window.transport import Transport
from gui.window.travelling import Travelling

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

LAYOUT_VERSION: Final = 3


@final
class Furnishing(QObject):
    """Puts the parts into the window, connects them, and keeps language and look of all of them the same.

    Args:
        window: The window with its stage.
        opening: What it opens on.
    """

    def __init__(self, window: "MainWindow", opening: Opening) -> None:
        super().__init__(window)
        self._window = window
        self._make(Session(*opening))
        self._place()
        self._connect()
        self._speak()
        self._take_look()
        self._restore()
        window.recovery.look()
        window.setTabOrder(window.view, window.recovery.open_)
        window.setTabOrder(window.recovery.open_, window.recovery.aside)

    # --- making ----------------------------------------------------------------------------

    def _make(self, session: Session) -> None:
        """Every part, in an order in which each finds what it needs."""
        self._make_what_is_seen(session)
        self._make_what_acts(session)
        self._make_the_top(session)

    def _make_what_is_seen(self, session: Session) -> None:
        window = self._window
        window.session = session
        window.time_bar = TimeBar(session)
        window.pair = Pair(session, window)
        window.compared = CompareStage(session, window.pair, window.clock)
        window.details, window.stack = DetailsPanel(session), StackPanel(session)
        window.hops, window.marks = HopListPanel(session), MarksPanel(session)
        window.timeline, window.comparison = TimelinePanel(session), ComparePanel(session, window.pair)
        book = OutageBook(session)
        window.stopwatch, window.outages = Stopwatch(session, book), OutagePanel(session, book)
        window.sequence = SequencePanel(session)
        window.code = CodePane(session)
        window.log, window.events = LogPanel(session), EventPanel(session)
        window.inspector, window.objects = InspectorPanel(session), ObjectsPanel(session, window.scene)
        window.lessons = Lessons(session, window.movement, window)
        window.lesson = LessonPanel(window.lessons)
        self._panels = (
            window.details, window.stack, window.hops, window.marks, window.timeline, window.comparison,
            window.stopwatch, window.outages, window.sequence, window.code,
            window.log, window.events, window.inspector, window.objects, window.lesson,
        )  # fmt: skip
        self._followers = (
            window.details, window.stopwatch, window.outages, window.sequence, window.hops, window.inspector,
            window.objects,
        )  # fmt: skip
        self._choosers = (window.outages, window.sequence, window.inspector, window.objects)
        window.status = StatusBar(session)
        self._telling_ways = (
            window.status, window.details, window.stack, window.hops, window.marks, window.outages, window.sequence,
            window.code, window.log, window.events, window.lesson,
        )  # fmt: skip

    def _make_what_acts(self, session: Session) -> None:
        window = self._window
        window.opener = Opener(session, window.preferences, window)
        window.recovery = RecoveryBar(window.opener)
        window.accounts = Accounts(session, window)
        window.faults = FaultMenus(session, window)
        window.order_changes = OrderChanges(session, window)
        window.branch_names = BranchNames(window)
        window.object_menu, window.fail_menu, window.repair_menu = QMenu(window), QMenu(window), QMenu(window)
        window.follower = StageFollower(session, window.scene, window.view, window.clock)
        window.travelling, window.marking = Travelling(window), Marking(window)
        window.settings = Settings(window)
        window.panes, window.levels, window.presenting = Panes(window), Levels(window), Presenting(window)
        window.palette_, window.pictures = Palette(window), Pictures(window)
        window.palette_.providers.append(("settings", window.settings.finds))
        window.browser = LessonBrowser(window)
        window.teaching = Teaching(window)
        window.palette_.providers.append(("lessons", LessonSource(window.browser).finds))
        window.commanding = Commanding(window)
        window.keymap = Keymap(window.preferences, window)
        window.actions_ = Actions(window, window.view, window.commanding.slots(), window.keymap)
        window.help_dialog = HelpDialog(window.actions_, window.languages, window)
        window.progress = ProgressBar(session.patience, window)

    def _make_the_top(self, session: Session) -> None:
        window = self._window
        window.docks = Docks(
            window,
            {
                "lesson": window.lesson, "details": _stacked(window.stopwatch, window.details),
                "stack": window.stack, "hops": window.hops,
                "marks": window.marks, "timeline": window.timeline, "compare": window.comparison,
                "outages": window.outages, "sequence": window.sequence, "log": window.log,
                "events": window.events, "inspector": window.inspector, "objects": window.objects,
            },
        )  # fmt: skip
        window.transport = Transport(window.actions_, session)
        window.menus = Menus(
            window.actions_, session, window.opener, window.accounts, window.faults, window.order_changes,
            window.branch_names, window.languages, window.look, window.preferences, window.docks.all, window.tell,
        )  # fmt: skip

    def _place(self) -> None:
        """The stages, and under them all of history; the bars above and below."""
        window = self._window
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        window.stages = Stages(window.session, window.pair, window.view, window.compared)
        layout.addWidget(window.recovery)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.addWidget(window.stages)
        beside.addWidget(window.code)
        beside.setStretchFactor(0, 2)
        beside.setStretchFactor(1, 1)
        layout.addWidget(beside, 1)
        layout.addWidget(window.time_bar)
        window.setCentralWidget(centre)
        window.setAcceptDrops(True)
        window.setStatusBar(window.status)
        window.setMenuWidget(Top(window.menus, window.transport))
        window.welcome, window.tour = Welcome(window), Tour(window)

    def _connect(self) -> None:
        window, session = self._window, self._window.session
        window.keys = KeyKeeper(window)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(window.keys)
        window.follower.told.connect(window.status.follow)
        session.stopped.connect(window.status.say_stopped)
        window.lessons.hinted.connect(window.status.say)
        window.opener.lesson_wanted.connect(window.browser.begin_file)
        session.quiet_shown_changed.connect(window.actions_["heartbeats"].setChecked)
        session.opened.connect(self._take_run)
        session.compared_changed.connect(self._show_comparison)
        window.opener.document.changed.connect(self._name_run)
        window.scene.laid_out.connect(window.view.follow_hop)
        window.scene.menu_requested.connect(window.show_object_menu)
        for follower in self._followers:
            window.scene.selection_moved.connect(follower.set_selected)
        for chooser in self._choosers:
            chooser.object_wanted.connect(window.scene.select)
        window.objects.menu_wanted.connect(window.show_object_menu)
        window.stopwatch.outages_wanted.connect(lambda: window.docks.show("outages"))
        window.scene.level_changed.connect(self._show_level)
        window.view.follows_changed.connect(window.actions_["follow"].setChecked)
        window.view.zoomed.connect(self._show_zoom)
        window.view.fits_changed.connect(self._show_zoom)
        window.actions_["follow"].setChecked(window.view.follows)
        window.time_bar.left.connect(window.view.setFocus)
        window.stack.frame_selected.connect(window.scene.select)
        window.marks.add_wanted.connect(window.marking.ask)
        window.marks.edit_wanted.connect(window.marking.edit)
        for breaks in (window.hops.break_menu, window.faults.breaks):
            breaks.breakpoint_wanted.connect(window.marking.ask_like)
        window.movement.changed.connect(self._show_movement)
        window.actions_.keys_changed.connect(window.transport.retranslate)
        window.actions_.keys_changed.connect(self.retranslate)
        window.languages.changed.connect(self._speak)
        window.look.changed.connect(self._take_look)
        self._show_movement()
        self._show_level()

    # --- following language and look -------------------------------------------------------

    def _speak(self) -> None:
        """Everything in the present language."""
        window = self._window
        narrator = Narrator(window.languages.language)
        window.actions_.retranslate()
        window.faults.narrator = window.accounts.narrator = window.order_changes.narrator = narrator
        window.branch_names.language = narrator.language
        window.marking.set_narrator(narrator)
        for part in (*self._panels, window.time_bar, window.compared, window.stages):
            part.set_narrator(narrator)
        window.status.set_narrator(narrator)
        window.follower.set_narrator(narrator)
        self.retranslate()

    def retranslate(self) -> None:
        """The words that are the window's own."""
        window = self._window
        window.docks.retranslate()
        for menu, name in (
            (window.object_menu, self.tr("Object")),
            (window.fail_menu, self.tr("Fail")),
            (window.repair_menu, self.tr("Repair")),
        ):
            menu.setAccessibleName(name)
        # Tooltips show keys in the language of the system's key names.
        window.actions_.retranslate()
        window.comparison.set_keys(compare=window.actions_.keys("compare"), back=window.actions_.keys("back"))
        ways = window.actions_.ways()
        for part in self._telling_ways:
            part.set_ways(ways)
        window.teaching.name_ways()
        window.levels.say_which()
        self._name_looks()
        self._name_run()

    def _name_run(self) -> None:
        """What is open, and whose account of it, where it can always be seen."""
        window = self._window
        run = window.session.run
        called = window.opener.document.name or run.source.name
        window.setWindowTitle(f"{called}[*] · {window.accounts.titled(run.preset)} – FailoverScope")
        window.setWindowModified(window.opener.document.is_changed)
        window.transport.set_account(window.accounts.titled(run.preset), window.accounts.tip())

    def _show_movement(self) -> None:
        window = self._window
        window.actions_["animation"].setChecked(not window.movement.is_reduced)

    def _name_looks(self) -> None:
        window = self._window
        window.transport.set_state(NAMES[window.languages.language], window.menus.theme_name(window.look.choice))

    def _take_look(self) -> None:
        """Font and sheet are set: now the parts that paint for themselves."""
        window = self._window
        theme, factor = window.look.theme, window.look.scale.factor
        for part in (*self._panels, window.time_bar, window.compared):
            part.set_scale(factor)
            part.set_theme(theme)
        window.docks.set_look(theme, factor)
        window.transport.set_look(theme, factor)
        window.stages.set_look(theme, factor)
        self._name_looks()
        window.scene.set_theme(theme)
        if window.scene.metrics.factor != factor:
            window.scene.set_scale(factor)

    def _take_run(self) -> None:
        """Another run is looked at: nothing on the stage is where it was."""
        window = self._window
        self._name_run()
        window.scene.forget()
        window.follower.show()
        window.view.fit()

    def _show_zoom(self) -> None:
        """Only where somebody has chosen it: else it is what fits."""
        view = self._window.view
        self._window.status.set_zoom(None if view.fits else view.zoom)

    def _show_level(self) -> None:
        """The procedure stands beside the stage where it belongs to what is shown."""
        window = self._window
        window.code.setVisible(window.scene.level == "code")
        window.levels.say_which()

    def _show_comparison(self) -> None:
        window = self._window
        if window.session.compared is not None:
            window.docks.show("compare")

    def _restore(self) -> None:
        window = self._window
        preferences = window.preferences
        if preferences.speed in SPEEDS:
            window.session.set_speed(preferences.speed)
        self._restore_panels()
        if window.isVisible():
            # What was brought into a shown window is laid out after this, and sizes from before that do not hold.
            QTimer.singleShot(0, self, self._restore_panels)

    def _restore_panels(self) -> None:
        window = self._window
        if not window.restoreState(window.preferences.docks, LAYOUT_VERSION):
            window.arrange()

    def remember(self) -> None:
        """Keep what the parts have to be kept."""
        window, preferences = self._window, self._window.preferences
        preferences.docks = window.saveState(LAYOUT_VERSION)
        preferences.motion, preferences.movement = window.movement.choice, window.movement.times
        preferences.speed = window.session.speed
        if window.session.compared is None:
            preferences.around_stage = self._around_stage()

    def _around_stage(self) -> tuple[int, int, int, int]:
        """What lies left, above, right and below the stage, so that the next first frame has it in its place."""
        window, view = self._window, self._window.view
        place = view.mapTo(window, QPoint(0, 0))
        right, bottom = place.x() + view.width(), place.y() + view.height()
        return place.x(), place.y(), window.width() - right, window.height() - bottom

    @property
    def is_untouched(self) -> bool:
        """Whether the window is as it began: nothing was done, and nothing stands over it."""
        window = self._window
        return (
            window.session.position == 0
            and window.session.run.is_untouched
            and len(window.session.runs) == 1
            and not window.presenting.is_on
            and window.recovery.isHidden()
            and QApplication.activePopupWidget() is None
            and QApplication.activeModalWidget() is None
        )

    # --- events of the window --------------------------------------------------------------

    def take_drag(self, event: QDragEnterEvent) -> None:
        """Something is dragged over the window."""
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def take_drop(self, event: QDropEvent) -> None:
        """Something is dropped on it."""
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self._window.opener.open_file(path)

    def close(self) -> None:
        """The window closes."""
        window = self._window
        window.session.pause()
        window.browser.close()
        window.opener.document.close()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(window.keys)


def _stacked(*widgets: QWidget) -> QWidget:
    """Widgets above one another, of which the last takes the room."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[-1], 1)
    # In large text all of them are higher than a screen has room for: the window need not grow, the last gives way.
    column.setMinimumHeight(1)
    return column
