"""The main window: puts the parts together and says who hears whom. It decides nothing itself."""

from typing import Final, final

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.model.preset import Preset
from gui.branch_names import BranchNames
from gui.clock import Clock
from gui.compare.compare_panel import ComparePanel
from gui.compare.compare_stage import CompareStage
from gui.compare.pair import Pair
from gui.compare.stages import Stages
from gui.i18n import NAMES, Languages
from gui.look import Look
from gui.motion import Movement
from gui.panels.details_panel import DetailsPanel
from gui.panels.hop_list_panel import HopListPanel
from gui.panels.marks_panel import MarksPanel
from gui.panels.stack_panel import StackPanel
from gui.panels.timeline_panel import TimelinePanel
from gui.playing import SPEEDS
from gui.session import Session
from gui.settings import Preferences
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from gui.timebar.time_bar import TimeBar
from gui.window.accounts import Accounts
from gui.window.actions import Actions
from gui.window.commanding import Commanding
from gui.window.docks import Docks
from gui.window.dropping import Opener, dropped_file
from gui.window.fault_menu import FaultMenus
from gui.window.help_dialog import HelpDialog
from gui.window.marking import Marking
from gui.window.menus import Menus
from gui.window.order_changes import OrderChanges
from gui.window.progress import ProgressBar
from gui.window.recovery_bar import RecoveryBar
from gui.window.shortcuts import KeyKeeper
from gui.window.stage_follower import StageFollower
from gui.window.status import StatusBar
from gui.window.top import Top
from gui.window.transport import Transport
from gui.window.travelling import Travelling

_LAYOUT_VERSION: Final = 2


@final
class MainWindow(QMainWindow):
    """The window on a session.

    Args:
        session: What is walked through.
        languages: The language of the window.
        look: Its theme and size.
        preferences: What is remembered.
    """

    def __init__(self, session: Session, languages: Languages, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.languages, self.look, self.preferences = session, languages, look, preferences
        self.clock = Clock(self)
        self.movement = Movement(preferences.motion, preferences.movement, self)
        self.movement.lead(self.clock)
        self.scene = StageScene(self.clock, look.theme)
        self.view = StageView(self.scene)
        self.time_bar = TimeBar(session)
        self.pair = Pair(session, self)
        self.compared = CompareStage(session, self.pair, self.clock)
        self.stages = Stages(session, self.pair, self.view, self.compared)
        self.opener = Opener(session, preferences, self)
        self.recovery = RecoveryBar(self.opener)
        self.setCentralWidget(self._centre())
        self.setAcceptDrops(True)
        self.details, self.stack = DetailsPanel(session), StackPanel(session)
        self.hops, self.marks = HopListPanel(session), MarksPanel(session)
        self.timeline, self.comparison = TimelinePanel(session), ComparePanel(session, self.pair)
        self._panels = (self.details, self.stack, self.hops, self.marks, self.timeline, self.comparison)
        self.status = StatusBar(session)
        self.setStatusBar(self.status)
        self.docks = Docks(
            self,
            {
                "details": self.details, "stack": self.stack, "hops": self.hops,
                "marks": self.marks, "timeline": self.timeline, "compare": self.comparison,
            },
        )  # fmt: skip
        self.accounts = Accounts(session, self)
        self.faults = FaultMenus(session, self)
        self.order_changes = OrderChanges(session, self)
        self.branch_names = BranchNames(self)
        self.object_menu, self.fail_menu, self.repair_menu = QMenu(self), QMenu(self), QMenu(self)
        self.follower = StageFollower(session, self.scene, self.view, self.clock)
        self.travelling, self.marking = Travelling(self), Marking(self)
        self.commanding = Commanding(self)
        self.actions_ = Actions(self, self.view, self.commanding.slots())
        self._show_movement()
        self.transport = Transport(self.actions_, session)
        self.menus = Menus(
            self.actions_, session, self.opener, self.accounts, self.faults, self.order_changes,
            self.branch_names, languages, look, preferences, self.docks.all, self.tell,
        )  # fmt: skip
        self.help_dialog = HelpDialog(self.actions_, self)
        self.progress = ProgressBar(session.patience, self)
        self.setMenuWidget(Top(self.menus, self.transport))
        self._connect()
        self._speak()
        self._take_look()
        self._restore()
        self.recovery.look()
        self.setTabOrder(self.view, self.recovery.open_)
        self.setTabOrder(self.recovery.open_, self.recovery.aside)

    # --- building --------------------------------------------------------------------------

    def _centre(self) -> QWidget:
        """The stages, and under them all of history."""
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.recovery)
        layout.addWidget(self.stages, 1)
        layout.addWidget(self.time_bar)
        return centre

    def _connect(self) -> None:
        self.keys = KeyKeeper(self)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self.keys)
        self.follower.told.connect(self.status.follow)
        self.session.stopped.connect(self.status.say_stopped)
        self.session.quiet_shown_changed.connect(self.actions_["heartbeats"].setChecked)
        self.session.opened.connect(self._take_run)
        self.opener.document.changed.connect(self._name_run)
        self.scene.laid_out.connect(self.view.follow_hop)
        self.scene.object_clicked.connect(self._ask_at_pointer)
        self.scene.menu_requested.connect(self.show_object_menu)
        self.scene.selection_moved.connect(self.details.set_selected)
        self.time_bar.left.connect(self.view.setFocus)
        self.stack.frame_selected.connect(self.scene.select)
        self.session.compared_changed.connect(self._show_comparison)
        self.marks.add_wanted.connect(self.marking.ask)
        self.marks.edit_wanted.connect(self.marking.edit)
        for breaks in (self.hops.break_menu, self.faults.breaks):
            breaks.breakpoint_wanted.connect(self.marking.ask_like)
        self.movement.changed.connect(self._show_movement)
        self.languages.changed.connect(self._speak)
        self.look.changed.connect(self._take_look)

    # --- following language and look -------------------------------------------------------

    def _speak(self) -> None:
        """Everything in the present language."""
        narrator = Narrator(self.languages.language)
        self.actions_.retranslate()
        self.faults.narrator = self.accounts.narrator = self.order_changes.narrator = narrator
        self.branch_names.language = narrator.language
        self.marking.set_narrator(narrator)
        for part in (*self._panels, self.time_bar, self.compared, self.stages):
            part.set_narrator(narrator)
        self.status.set_narrator(narrator)
        self.follower.set_narrator(narrator)
        self.retranslate()

    def retranslate(self) -> None:
        """The words that are the window's own."""
        self.docks.retranslate()
        for menu, name in (
            (self.object_menu, self.tr("Object")),
            (self.fail_menu, self.tr("Fail")),
            (self.repair_menu, self.tr("Repair")),
        ):
            menu.setAccessibleName(name)
        # Tooltips show keys in the language of the system's key names.
        self.actions_.retranslate()
        self.comparison.set_keys(compare=self.actions_.keys("compare"), back=self.actions_.keys("back"))
        self._name_looks()
        self._name_run()

    def _name_run(self) -> None:
        """What is open, and whose account of it, where it can always be seen."""
        run = self.session.run
        called = self.opener.document.name or run.source.name
        self.setWindowTitle(f"{called}[*] · {self.accounts.titled(run.preset)} – FailoverScope")
        self.setWindowModified(self.opener.document.is_changed)
        self.transport.set_account(self.accounts.titled(run.preset), self.accounts.tip())

    def _show_movement(self) -> None:
        self.actions_["animation"].setChecked(not self.movement.is_reduced)

    def _name_looks(self) -> None:
        self.transport.set_state(NAMES[self.languages.language], self.menus.theme_name(self.look.choice))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take_look(self) -> None:
        """Font and sheet are set: now the parts that paint for themselves."""
        theme, factor = self.look.theme, self.look.scale.factor
        for part in (*self._panels, self.time_bar, self.compared):
            part.set_scale(factor)
            part.set_theme(theme)
        self.transport.set_look(theme, factor)
        self.stages.set_look(theme, factor)
        self._name_looks()
        self.scene.set_theme(theme)
        if self.scene.metrics.factor != factor:
            self.scene.set_scale(factor)

    # --- what is open ----------------------------------------------------------------------

    def tell(self, preset: Preset) -> None:
        """Have the cluster told in an account."""
        left = self.session.run.preset
        if self.opener.tell(preset) and preset is not left:
            self.status.say(self.accounts.greeting(self.session.run, left, self.actions_.keys("next-account")))

    def _take_run(self) -> None:
        """Another run is looked at: nothing on the stage is where it was."""
        self._name_run()
        self.scene.forget()
        self.follower.show()
        self.view.fit()

    def _show_comparison(self) -> None:
        if self.session.compared is not None:
            self.docks.show("compare")

    # --- objects of the stage --------------------------------------------------------------

    def _ask_at_pointer(self, address: str) -> None:
        rect = self.view.screen_rect(address)
        pointer = QCursor.pos()
        self.show_object_menu(address, pointer if rect.contains(pointer) else rect.center())

    def show_object_menu(self, address: str, at: QPoint) -> None:
        """Open the menu of an object of the stage."""
        things = (thing for stop in self.scene.outline() for thing in stop.walk())
        called = next((thing.text for thing in things if thing.address == address), "")
        self.faults.fill_for_object(self.object_menu, address, called)
        self.object_menu.popup(at)

    # --- remembering -----------------------------------------------------------------------

    def _restore(self) -> None:
        preferences = self.preferences
        if preferences.speed in SPEEDS:
            self.session.set_speed(preferences.speed)
        if not self.restoreGeometry(preferences.geometry):
            self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        if not self.restoreState(preferences.docks, _LAYOUT_VERSION):
            self.arrange()

    def arrange(self) -> None:
        """Give the panels their usual sizes."""
        self.docks.arrange(self.look.scale.factor)

    def remember(self) -> None:
        """Keep the choices for the next start."""
        preferences = self.preferences
        preferences.geometry = self.saveGeometry()
        preferences.docks = self.saveState(_LAYOUT_VERSION)
        preferences.language = self.languages.language
        preferences.theme = self.look.choice
        preferences.scale = self.look.scale.factor
        preferences.speed = self.session.speed
        preferences.motion, preferences.movement = self.movement.choice, self.movement.times

    # --- events ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.pause()
        self.opener.document.close()
        self.remember()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self.keys)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.opener.open_file(path)
