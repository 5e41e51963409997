"""The menu bar. Menus whose entries depend on the moment are filled when they open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDockWidget, QMenu, QMenuBar, QWidget

from core.model.preset import Preset
from core.scenario import library
from gui.branch_names import BranchNames
from gui.i18n import NAMES, Languages
from gui.look import Look
from gui.session import Session
from gui.settings import THEME_CHOICES, Preferences, ThemeChoice
from gui.widgets.menu_keys import give_keys
from gui.window.accounts import Accounts
from gui.window.actions import CHOICES, DISASTERS, ActionId, Actions
from gui.window.dropping import Opener
from gui.window.fault_menu import FaultMenus
from gui.window.order_changes import OrderChanges

_RUN: Final[tuple[ActionId | None, ...]] = (
    "step", "over", "out", "end-of-chain", "next-change", "next-failover", "next-here",
    None, "back", "back-over", "back-out", "start-of-chain", "previous-change", "previous-failover", "previous-here",
    None, "run", "run-back", "play", "faster", "slower", "normal",
    None, "start", "end", "go-to",
)  # fmt: skip
_MARK: Final[tuple[ActionId | None, ...]] = (
    "breakpoint-here", "new-breakpoint", None, "bookmark-here", "next-bookmark", "previous-bookmark",
)  # fmt: skip
_LESSON: Final[tuple[ActionId | None, ...]] = (
    "lessons", None, "lesson-next", "lesson-back", "lesson-return", "lesson-skip", None, "lesson-end", None,
)  # fmt: skip


@final
class Menus(QMenuBar):
    """File, Run, Mark, Order, History, Lesson, Account, View, Help.

    Args:
        actions: The entries that have keys.
        session: What the menus are about.
        opener: Opens clusters.
        accounts: Knows the names of accounts and of what is open.
        faults: Fills the menus of orders.
        changes: Fills the menu in which an order is changed.
        names: Knows the names of histories.
        languages: The languages to choose from.
        look: The themes to choose from.
        preferences: The recent files.
        docks: The panels that can be hidden.
        tell: Has the cluster told in an account.
    """

    def __init__(
        self,
        actions: Actions,
        session: Session,
        opener: Opener,
        accounts: Accounts,
        faults: FaultMenus,
        changes: OrderChanges,
        names: BranchNames,
        languages: Languages,
        look: Look,
        preferences: Preferences,
        docks: tuple[QDockWidget, ...],
        tell: Callable[[Preset], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._session, self._opener, self._accounts = actions, session, opener, accounts
        self._tell = tell
        self._names, self._languages, self._look, self._preferences = names, languages, look, preferences
        self.file, self.run, self.mark, self.order, self.history, self.lesson = (QMenu(self) for _ in range(6))
        self.account, self.view, self.help = QMenu(self), QMenu(self), QMenu(self)
        # Made here and not by `addMenu("")`: what Qt makes may lose its Python half while the window is open.
        for menu in (
            self.file, self.run, self.mark, self.order, self.history, self.lesson, self.account, self.view, self.help,
        ):  # fmt: skip
            self.addMenu(menu)
        self.ready, self.recent, self.open = QMenu(self), QMenu(self), QMenu(self)
        self.fail, self.prepared, self.repair, self.change = QMenu(self), QMenu(self), QMenu(self), QMenu(self)
        self.histories, self.language, self.theme, self.panels = QMenu(self), QMenu(self), QMenu(self), QMenu(self)
        self.answers = QMenu(self)
        self._groups = {
            menu: QActionGroup(menu) for menu in (self.open, self.account, self.histories, self.language, self.theme)
        }
        """In which one entry is ticked."""
        self._build(docks)
        self._fill_when_opened(self.ready, self._fill_ready)
        self._fill_when_opened(self.recent, self._fill_recent)
        self._fill_when_opened(self.open, self._fill_open)
        self._fill_when_opened(self.account, self._fill_accounts)
        self._fill_when_opened(self.fail, lambda: faults.fill_fail(self.fail))
        self._fill_when_opened(self.repair, lambda: faults.fill_repair(self.repair))
        self._fill_when_opened(self.change, lambda: changes.fill(self.change))
        self._fill_when_opened(self.histories, self._fill_histories)
        self._fill_when_opened(self.language, self._fill_languages)
        self._fill_when_opened(self.theme, self._fill_themes)
        self.retranslate()

    def _build(self, docks: tuple[QDockWidget, ...]) -> None:
        self._add(self.file, "open", "save", "save-as", None)
        self.file.addMenu(self.ready)
        self.file.addMenu(self.recent)
        self.file.addMenu(self.open)
        self.file.addSeparator()
        self._add(self.file, "export-picture", "copy-picture", None)
        self._add(self.file, "quit")
        self._add(self.run, *_RUN)
        self._add(self.mark, *_MARK)
        self.order.addMenu(self.fail)
        self.order.addMenu(self.prepared)
        self._add(self.prepared, *DISASTERS, None, "disasters")
        self.order.addMenu(self.repair)
        self.order.addMenu(self.change)
        self._add(self.order, None, "undo", "redo")
        self._add(self.history, "next-branch", "previous-branch", "rename-branch", "fork", "compare", None)
        self.history.addMenu(self.histories)
        self._add(self.lesson, *_LESSON)
        self.lesson.addMenu(self.answers)
        self._add(self.answers, *CHOICES)
        self._add(self.view, "level-story", "level-components", "level-calls", "level-code", "detail", None)
        self._add(self.view, "zoom-in", "zoom-out", "fit", "follow", None)
        self._add(self.view, "present", "spotlight", "blank", "notes", None, "find", None)
        self.view.addMenu(self.language)
        self.view.addMenu(self.theme)
        self._add(self.view, None, "larger", "smaller", "usual-size", None, "heartbeats", "animation", "settings", None)
        self.view.addMenu(self.panels)
        for dock in docks:
            self.panels.addAction(_showing(dock))
        self._add(self.panels, None, "next-pane", "previous-pane", "float-panel", "hide-panel", "usual-panels", "stage")
        self._add(self.help, "welcome", "tour", "help")

    def _add(self, menu: QMenu, *names: ActionId | None) -> None:
        for name in names:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])

    def _fill_when_opened(self, menu: QMenu, fill: Callable[[], None]) -> None:
        menu.aboutToShow.connect(fill)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Menu bar"))
        for menu, title in (
            (self.file, self.tr("&File")),
            (self.run, self.tr("&Run")),
            (self.mark, self.tr("&Mark")),
            (self.order, self.tr("&Order")),
            (self.history, self.tr("Histor&y")),
            (self.lesson, self.tr("&Lesson")),
            (self.answers, self.tr("Answer")),
            (self.account, self.tr("&Account")),
            (self.view, self.tr("&View")),
            (self.help, self.tr("&Help")),
            (self.ready, self.tr("Ready clusters")),
            (self.recent, self.tr("Recent files")),
            (self.open, self.tr("Open clusters")),
            (self.fail, self.tr("Fail")),
            (self.prepared, self.tr("Prepared disasters")),
            (self.repair, self.tr("Repair")),
            (self.change, self.tr("Change an order")),
            (self.histories, self.tr("All histories")),
            (self.language, self.tr("Language")),
            (self.theme, self.tr("Theme")),
            (self.panels, self.tr("Panels")),
        ):
            menu.setTitle(title)
            menu.setAccessibleName(title.replace("&", ""))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- menus of the moment ---------------------------------------------------------------

    def _fill_ready(self) -> None:
        self.ready.clear()
        for name in library.names():
            self.ready.addAction(name, partial(self._opener.open_ready, name))
        give_keys(self.ready)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._preferences.recent:
            action = self.recent.addAction(Path(path).name.replace("&", "&&"), partial(self._opener.open_file, path))
            action.setToolTip(path)
        self.recent.setToolTipsVisible(True)
        if not self._preferences.recent:
            self.recent.addAction(self.tr("No file has been opened yet")).setEnabled(False)
            return
        self.recent.addSeparator()
        self.recent.addAction(self.tr("Forget these files"), self._preferences.forget_recent)

    def _fill_open(self) -> None:
        """Every run that is open, with where one stands in it: the way back."""
        self.open.clear()
        for run, name in self._accounts.run_names():
            action = self._choice(self.open, name)
            action.setChecked(run is self._session.run)
            action.triggered.connect(partial(self._session.show, run))
        give_keys(self.open)

    def _fill_accounts(self) -> None:
        self.account.clear()
        self.account.setToolTipsVisible(True)
        for preset in self._accounts.all:
            action = self._choice(self.account, self._accounts.name(preset))
            action.setToolTip(self._accounts.told(preset))
            action.setStatusTip(self._accounts.told(preset))
            action.setChecked(preset is self._session.run.preset)
            action.triggered.connect(partial(self._tell, preset))
        give_keys(self.account)
        self._add(self.account, None, "next-account")

    def _fill_histories(self) -> None:
        self.histories.clear()
        for branch in self._session.branches:
            action = self._choice(self.histories, self._names.numbered(branch))
            action.setChecked(branch is self._session.branch)
            action.triggered.connect(partial(self._session.switch_to, branch, None))

    def _fill_languages(self) -> None:
        self.language.clear()
        for language, name in NAMES.items():
            action = self._choice(self.language, name)
            action.setChecked(language == self._languages.language)
            action.triggered.connect(partial(self._languages.set_language, language))
        self._add(self.language, None, "next-language")

    def _fill_themes(self) -> None:
        self.theme.clear()
        for choice in THEME_CHOICES:
            action = self._choice(self.theme, self.theme_name(choice))
            action.setChecked(choice == self._look.choice)
            action.triggered.connect(partial(self._look.set_choice, choice))
        self._add(self.theme, None, "next-theme")

    def theme_name(self, choice: ThemeChoice) -> str:
        """What a choice of theme is called."""
        match choice:
            case "light":
                return self.tr("Light")
            case "dark":
                return self.tr("Dark")
            case "high-contrast":
                return self.tr("High contrast")
        return self.tr("As the system")

    def _choice(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        self._groups[menu].addAction(action)
        return action


def _showing(dock: QDockWidget) -> QAction:
    """Shows and hides a panel. Qt's own action for it is dead where the title bar has no button to close."""
    action = QAction(dock.windowTitle(), dock)
    action.setCheckable(True)
    action.setChecked(not dock.isHidden())
    action.triggered.connect(lambda: dock.setVisible(dock.isHidden()))
    dock.visibilityChanged.connect(lambda _: action.setChecked(not dock.isHidden()))
    dock.windowTitleChanged.connect(action.setText)
    return action
