"""The window: the stage first, and everything else once its first frame is on the screen.

What opens in a moment is trusted to be quick. So the first frame is the picture of the last start, where
nothing has changed since, else the stage with the cluster as it starts; `furnish` brings the rest.
"""

from functools import partial
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from gui.clock import Clock
from gui.first_picture import FirstPicture
from gui.i18n import Languages
from gui.look import Look
from gui.motion import Movement
from gui.settings import Preferences
from gui.window.curtain import Curtain

if TYPE_CHECKING:
    from core.model.preset import Preset
    from gui.branch_names import BranchNames
    from gui.compare.compare_panel import ComparePanel
    from gui.compare.compare_stage import CompareStage
    from gui.compare.pair import Pair
    from gui.compare.stages import Stages
    from gui.lessons.browser import LessonBrowser
    from gui.lessons.lessons import Lessons
    from gui.lessons.panel import LessonPanel
    from gui.palette.palette import Palette
    from gui.panels.details_panel import DetailsPanel
    from gui.panels.event_panel import EventPanel
    from gui.panels.hop_list_panel import HopListPanel
    from gui.panels.inspector_panel import InspectorPanel
    from gui.panels.log_panel import LogPanel
    from gui.panels.marks_panel import MarksPanel
    from gui.panels.objects_panel import ObjectsPanel
    from gui.panels.outage_panel import OutagePanel
    from gui.panels.stack_panel import StackPanel
    from gui.panels.stopwatch import Stopwatch
    from gui.panels.timeline_panel import TimelinePanel
    from gui.pictures.pictures import Pictures
    from gui.presenter.presenting import Presenting
    from gui.sequence.sequence_panel import SequencePanel
    from gui.session import Session
    from gui.settings_dialog.settings import Settings
    from gui.source import Opening
    from gui.stage.code_pane import CodePane
    from gui.stage.scene import StageScene
    from gui.stage.view import StageView
    from gui.timebar.time_bar import TimeBar
    from gui.tour.tour import Tour
    from gui.welcome.page import Welcome
    from gui.window.accounts import Accounts
    from gui.window.actions import Actions
    from gui.window.commanding import Commanding
    from gui.window.docks import Docks
    from gui.window.dropping import Opener
    from gui.window.fault_menu import FaultMenus
    from gui.window.furnishing import Furnishing
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
    from gui.window.transport import Transport
    from gui.window.travelling import Travelling


@final
class MainWindow(QMainWindow):
    """The window on a session.

    Args:
        opening: What it opens on; the cluster of the lessons if None, whose first frame may have been kept.
        languages: The language of the window.
        look: Its theme and size.
        preferences: What is remembered.

    Raises:
        BadFile: the file describes no world.
    """

    clock: Clock
    movement: Movement
    opening: "Opening"
    scene: "StageScene"
    view: "StageView"
    session: "Session"
    time_bar: "TimeBar"
    pair: "Pair"
    compared: "CompareStage"
    stages: "Stages"
    details: "DetailsPanel"
    stack: "StackPanel"
    hops: "HopListPanel"
    marks: "MarksPanel"
    timeline: "TimelinePanel"
    comparison: "ComparePanel"
    stopwatch: "Stopwatch"
    outages: "OutagePanel"
    sequence: "SequencePanel"
    code: "CodePane"
    log: "LogPanel"
    events: "EventPanel"
    inspector: "InspectorPanel"
    objects: "ObjectsPanel"
    palette_: "Palette"
    pictures: "Pictures"
    status: "StatusBar"
    opener: "Opener"
    recovery: "RecoveryBar"
    accounts: "Accounts"
    faults: "FaultMenus"
    order_changes: "OrderChanges"
    branch_names: "BranchNames"
    object_menu: QMenu
    fail_menu: QMenu
    repair_menu: QMenu
    follower: "StageFollower"
    travelling: "Travelling"
    marking: "Marking"
    commanding: "Commanding"
    keymap: "Keymap"
    actions_: "Actions"
    lessons: "Lessons"
    lesson: "LessonPanel"
    browser: "LessonBrowser"
    teaching: "Teaching"
    settings: "Settings"
    welcome: "Welcome"
    tour: "Tour"
    help_dialog: "HelpDialog"
    progress: "ProgressBar"
    docks: "Docks"
    panes: "Panes"
    levels: "Levels"
    presenting: "Presenting"
    transport: "Transport"
    menus: "Menus"
    keys: "KeyKeeper"

    first_painted = Signal()
    """Once, after the first frame."""

    def __init__(self, opening: "Opening | None", languages: Languages, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self._opening = opening
        self.languages, self.look, self.preferences = languages, look, preferences
        self.furnishing: Furnishing | None = None
        """Everything else; None before the first frame is on the screen."""
        if not self.restoreGeometry(preferences.geometry):
            self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        kept = FirstPicture(self, preferences, look, languages.language).found() if opening is None else None
        self._curtain = Curtain(kept) if kept is not None else None
        if self._curtain is None:
            self._set_stage()
            self.view.first_painted.connect(self.first_painted)
        else:
            self._curtain.painted.connect(self.first_painted)
            self.setCentralWidget(self._curtain)

    def _set_stage(self) -> None:
        """The stage as the cluster starts, where it will stand."""
        from gui.source import Opening, ready  # noqa: PLC0415 - a kept first frame needs no cluster
        from gui.stage import accessibility  # noqa: PLC0415
        from gui.stage.picture import picture_of  # noqa: PLC0415
        from gui.stage.scene import StageScene  # noqa: PLC0415
        from gui.stage.texts import StageWords  # noqa: PLC0415
        from gui.stage.view import StageView  # noqa: PLC0415

        accessibility.install()
        self.clock = Clock(self)
        self.movement = Movement(self.preferences.motion, self.preferences.movement, self)
        self.movement.lead(self.clock)
        self.opening = self._opening or Opening(ready())
        self.scene = StageScene(self.clock, self.look.theme)
        self.scene.set_level(self.preferences.level)
        if self.look.scale.factor != 1.0:
            self.scene.set_scale(self.look.scale.factor)
        self.view = StageView(self.scene)
        source, preset = self.opening
        self.setWindowTitle(f"{source.name} – FailoverScope")
        ground = QWidget()
        layout = QVBoxLayout(ground)
        left, top, right, bottom = self.preferences.around_stage
        layout.setContentsMargins(left, top, right, bottom)
        layout.addWidget(self.view)
        self.setCentralWidget(ground)
        # It is fitted once, when the view has its size.
        self.view.fits = False
        self.scene.show(picture_of(source.rows_under(preset), None, (), StageWords(self).texts(), {}))
        self.view.fits = True

    def furnish(self) -> None:
        """Bring everything else, once."""
        if self.furnishing is not None:
            return
        from gui.window.furnishing import Furnishing  # noqa: PLC0415 - after the first frame

        # What comes meanwhile is not to be seen before it is whole.
        self.setUpdatesEnabled(False)
        if self._curtain is not None:
            self._curtain = None
            self._set_stage()
        self.furnishing = Furnishing(self, self.opening)
        self.setUpdatesEnabled(True)
        self.view.setFocus()

    @property
    def is_first_choice(self) -> bool:
        """Whether it opened on what it always opens on."""
        return self._opening is None

    def keep_first_picture(self) -> None:
        """Keep the first frame for the next start, if nobody has done anything since this one."""
        if self.furnishing is not None and self.furnishing.is_untouched:
            FirstPicture(self, self.preferences, self.look, self.languages.language).keep()

    # --- what is open ----------------------------------------------------------------------

    def tell(self, preset: "Preset") -> None:
        """Have the cluster told in an account."""
        left = self.session.run.preset
        if self.opener.tell(preset) and preset is not left:
            self.status.say(self.accounts.greeting(self.session.run, left, self.actions_.keys("next-account")))

    # --- objects of the stage --------------------------------------------------------------

    def ask_at_pointer(self, address: str) -> None:
        """Open the menu of an object, at the pointer if that is on it."""
        rect = self.view.screen_rect(address)
        pointer = QCursor.pos()
        self.show_object_menu(address, pointer if rect.contains(pointer) else rect.center())

    def show_object_menu(self, address: str, at: QPoint) -> None:
        """Open the menu of an object of the stage."""
        things = (thing for stop in self.scene.outline() for thing in stop.walk())
        called = next((thing.text for thing in things if thing.address == address), "")
        self.faults.fill_for_object(self.object_menu, address, called)
        self.object_menu.addSeparator()
        self.object_menu.addAction(self.tr("Properties"), partial(self._show_properties, address))
        self.object_menu.popup(at)

    def _show_properties(self, address: str) -> None:
        self.scene.select(address)
        self.docks.show("inspector")

    # --- remembering -----------------------------------------------------------------------

    def arrange(self) -> None:
        """Give the panels their usual sizes."""
        self.docks.arrange(self.look.scale.factor)

    def remember(self) -> None:
        """Keep the choices for the next start."""
        preferences = self.preferences
        preferences.geometry = self.saveGeometry()
        preferences.language = self.languages.language
        preferences.theme = self.look.choice
        preferences.scale = self.look.scale.factor
        if self.furnishing is not None:
            self.furnishing.remember()

    # --- events ----------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.furnishing is not None:
            self.furnishing.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._curtain is None:
            self.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        if self.furnishing is not None:
            self.furnishing.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.furnishing is not None:
            self.furnishing.take_drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.furnishing is not None:
            self.furnishing.take_drop(event)
