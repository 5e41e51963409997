"""The inspector: every property of the object that is selected, or of the one that the present hop is about.

What the hop has changed is marked, what is not as usual says so, and what can be set in a real cluster is
edited here: that gives an order like any other, so it can be undone, and in the past it begins another
history. At the foot stands the line that does the same in PowerShell.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.commands.catalogue import Command
from core.commands.texts import reason, title
from core.evidence.narration import Narrator
from core.evidence.powershell import line_of
from gui.models.property_model import PropertyColumn, PropertyModel, PropertySection
from gui.models.property_words import PropertyWords
from gui.panels.freshness import Freshness
from gui.panels.inspected import Known, narrowed, sections_of
from gui.panels.inspector_delegate import InspectorDelegate, toggle
from gui.panels.property_tree import PropertyTree
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import Theme
from gui.widgets.elided_line import ElidedLine
from gui.widgets.empty_page import EmptyPage
from gui.widgets.fitting_text import FittingText

_WHILE_PLAYING_MS: Final = 150
_WIDE: Final = 560
"""Pixels at the usual size from which on defaults and sources have columns of their own."""
_FOLDED: Final = ("type", "volume")
"""Kinds of objects whose sections are folded at first: they are rarely what one looks for."""


@final
class InspectorPanel(QWidget):
    """Properties of an object, some of them to be edited.

    Args:
        session: Whose objects.
    """

    object_wanted = Signal(str)
    """The address of the object whose property is edited: it is to be the selected one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._factor = 1.0
        self._selected = ""
        self._fresh = Freshness(self, session, self._write, _WHILE_PLAYING_MS)
        self._folds: dict[tuple[str, str], bool] = {}
        """Which sections the user has folded or unfolded, by the kind of object and the section."""
        self._known = Known()
        self._present = ("", "")
        """The kind of object and the property that the present row is about, to stand there for the next object."""
        self.words = PropertyWords(Narrator("en"), self)
        self.model = PropertyModel(self.words, self)
        self.title, self.problem, self.nothing = ElidedLine(), QLabel(), QLabel()
        self.filter = QLineEdit()
        self.tree = PropertyTree()
        self.shell_title, self.shell, self.copy = QLabel(), FittingText(), QPushButton()
        self.empty = EmptyPage()
        self._delegate = InspectorDelegate(self._obstacle, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_scale(1.0)

    # --- what the window tells it ----------------------------------------------------------

    def set_selected(self, address: str) -> None:
        """Show the object that is selected on the stage; an empty address that of the present hop."""
        if address != self._selected:
            self._selected = address
            self._say_problem("")
            self._rewrite()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the properties in another language."""
        self.words.narrator = narrator
        self._rewrite()
        self.model.refresh()
        self._tell_row()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._delegate.set_theme(theme)
        self.tree.viewport().update()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._delegate.set_scale(factor)
        metrics = Metrics(factor)
        self.shell.setFont(metrics.font("code"))
        self.shell.fit()
        self._share_width()
        self.tree.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.filter.setPlaceholderText(self.tr("Filter, for example: Restart"))
        self.filter.setAccessibleName(self.tr("Filter the properties"))
        self.tree.setAccessibleName(self.tr("Properties"))
        self.tree.setAccessibleDescription(
            self.tr("Up and Down choose a property. F2 or Enter edits it, or folds a section.")
        )
        self.nothing.setText(self.tr("No property fits the filter."))
        self.shell_title.setText(self.tr("Same thing in PowerShell"))
        self.shell.setAccessibleName(self.tr("Same thing in PowerShell"))
        self.shell.setPlaceholderText(self.tr("No cmdlet tells this."))
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the PowerShell line"))
        self._rewrite()
        self.model.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fresh.catch_up()
        super().showEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.title.setProperty("role", "heading")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(80)
        self._set_up_tree()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.setMargin(6)
        self.problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.problem.hide()
        self.nothing.setProperty("role", "soft")
        self.nothing.setMargin(12)
        self.nothing.setWordWrap(True)
        self.nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.nothing.hide()
        self.shell_title.setProperty("role", "heading")
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_padded(self.title, self.filter))
        layout.addWidget(self.nothing)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self._foot())
        self._pages = QStackedLayout(self)
        self._pages.addWidget(content)
        self._pages.addWidget(self.empty)

    def _foot(self) -> QWidget:
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shell_title, 1)
        row.addWidget(self.copy)
        self.shell.setMinimumWidth(60)
        return _padded(heading, self.shell)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setExpandsOnDoubleClick(False)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setTabKeyNavigation(False)
        tree.setMinimumHeight(60)
        header = tree.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._known.forget)
        session.moved.connect(self._follow)
        self.filter.textChanged.connect(self._rewrite)
        self.tree.edit_wanted.connect(self._edit)
        self.tree.doubleClicked.connect(self._edit_clicked)
        self.tree.clicked.connect(self._fold)
        self.tree.selectionModel().currentChanged.connect(self._tell_row)
        self._delegate.doubted.connect(self._say_problem)
        # The field is closed before the order is given, which may bring other rows.
        self.model.set_wanted.connect(self._give, Qt.ConnectionType.QueuedConnection)
        self.copy.clicked.connect(self._copy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Defaults and sources are shown where there is room for them."""
        metrics = Metrics(self._factor)
        is_wide = self.width() >= metrics.px(_WIDE)
        self._delegate.tells_units = not is_wide
        for column in (PropertyColumn.UNIT, PropertyColumn.DEFAULT, PropertyColumn.SOURCE):
            self.tree.setColumnHidden(column, not is_wide)
        room = self.width() - metrics.px(16)
        longest = round(metrics.width("label", "LastOperationStatusCode")) + metrics.px(26)
        if is_wide:
            unit = max(round(metrics.width("word", word)) for word in (self.tr("Unit"), "min")) + metrics.px(20)
            widths = (min(longest, room // 3), room // 4, unit, room // 6, 0)
        else:
            name = min(longest, round(room * 0.54))
            widths = (name, room - name, 0, 0, 0)
        for column, width in zip(PropertyColumn, widths, strict=True):
            if width > 0:
                self.tree.setColumnWidth(column, width)

    # --- writing ---------------------------------------------------------------------------

    def _follow(self) -> None:
        # What was said was about the moment before.
        self._say_problem("")
        self._fresh.lose()

    def _rewrite(self) -> None:
        self._fresh.renew()

    def _write(self) -> None:
        session = self._session
        address = self._selected or self._known.address_of(session.rows, session.hop)
        subjects = self._known.subjects(session.rows, address) if address else ()
        sections = sections_of(session.rows, subjects, session.hop)
        self._say_title(address, sum(row.is_changed for section in sections for row in section.rows))
        if not sections:
            self._say_why_empty(address)
        shown = tuple(narrowed(sections, self.filter.text(), self._titled))
        if self.model.show(shown):
            self._take_shape()
        self.nothing.setVisible(not shown)
        self._pages.setCurrentIndex(0 if sections else 1)
        self._tell_row()

    def _take_shape(self) -> None:
        """The rows are others: sections go across all columns, and are folded as the user left them."""
        root = QModelIndex()
        for place, section in enumerate(self.model.sections):
            self.tree.setFirstColumnSpanned(place, root, True)
            is_folded = self._folds.get(_key(section), section.subject.kind in _FOLDED) and not self.filter.text()
            self.tree.setExpanded(self.model.index(place, 0), not is_folded)
        here = self._place_of(self._present)
        if here.isValid():
            self.tree.setCurrentIndex(here)

    def _place_of(self, present: tuple[str, str]) -> QModelIndex:
        """The row of a property of some kind of object, or else the first one; of a folded section its heading.

        To stand at a row within it would unfold it.
        """
        for place, section in enumerate(self.model.sections):
            heading = self.model.index(place, 0)
            for number, row in enumerate(section.rows):
                if (section.subject.kind, row.fact.definition.name) == present:
                    return self.model.index(number, 0, heading) if self.tree.isExpanded(heading) else heading
        first = self.model.index(0, 0)
        return self.model.index(0, 0, first) if self.tree.isExpanded(first) else first

    def _say_title(self, address: str, changes: int) -> None:
        """What is shown, and how much of it the present hop has changed, which may be out of sight."""
        name = self.words.narrator.label(address) if "/" in address else self.tr("Quorum") if address else ""
        title = self.tr("Selected: {name}") if self._selected else self.tr("Object of this hop: {name}")
        told = self.tr("%n change(s) in this hop", "", changes) if changes else ""
        self.title.say(" · ".join(part for part in (title.format(name=name), told) if part))

    def _say_why_empty(self, address: str) -> None:
        if address:
            name = self.words.narrator.label(address) if "/" in address else address
            self.empty.say(self.tr("{name} has no properties: it asks the cluster, and shows.").format(name=name))
        else:
            self.empty.say(
                self.tr("Select an object on the stage, or step to a hop that reaches one: its properties stand here.")
            )

    def _titled(self, section: PropertySection) -> str:
        return self.words.section(section.subject, section.section)

    # --- rows ------------------------------------------------------------------------------

    def _fold(self, index: QModelIndex) -> None:
        """Fold or unfold a section."""
        heading = index.siblingAtColumn(0)
        if index.isValid() and self.model.row_at(index) is None:
            is_open = self.tree.isExpanded(heading)
            self._folds[_key(self.model.sections[heading.row()])] = is_open
            self.tree.setExpanded(heading, not is_open)

    def _edit(self, index: QModelIndex) -> None:
        """Edit a value, or say why it cannot be; a section is folded."""
        row = self.model.row_at(index)
        if row is None:
            self._fold(index)
            return
        value = index.siblingAtColumn(PropertyColumn.VALUE)
        self._say_problem(self.words.reason(row.fact))
        if row.is_switch:
            toggle(value)
        elif row.fact.is_settable:
            self._session.pause()
            self.tree.setCurrentIndex(value)
            self.tree.edit(value)

    def _edit_clicked(self, index: QModelIndex) -> None:
        """Two clicks: on a section or a switch each of them has done something already."""
        row = self.model.row_at(index)
        if row is not None and not (row.is_switch and index.column() == PropertyColumn.VALUE):
            self._edit(index)

    def _obstacle(self, index: QModelIndex | QPersistentModelIndex, value: int) -> str:
        """What stands in the way of a value, in a sentence."""
        found = self._session.obstacle(self.model.command(index, value))
        return reason(found, self.words.narrator.language) if found is not None else ""

    def _give(self, command: Command) -> None:
        """Give the order that sets a property; the object stays the one that is looked at."""
        if not self._selected:
            self._selected = self._known.address_of(self._session.rows, self._session.hop)
            self.object_wanted.emit(self._selected)
        self._session.give(command)
        self._say_problem(
            self.tr("Ordered: {order}. It stands here once the cluster has carried it out, some hops on.").format(
                order=title(command, self.words.narrator.language)
            )
        )

    def _say_problem(self, text: str) -> None:
        if text and text != self.problem.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.problem, text))
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _tell_row(self) -> None:
        """The line at the foot is about the present row."""
        row = self.model.row_at(self.tree.currentIndex())
        text = line_of(row.fact) if row is not None else ""
        if row is not None:
            self._present = (row.fact.subject.kind, row.fact.definition.name)
        self.shell.say(text)
        self.shell.setToolTip(text)
        self.copy.setEnabled(bool(text))
        self.copy.setToolTip("" if text else self.tr("No cmdlet tells this."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shell.toPlainText())


def _key(section: PropertySection) -> tuple[str, str]:
    return section.subject.kind, section.section


def _padded(*widgets: QWidget) -> QWidget:
    """Widgets below each other, with some room around them."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(10, 6, 10, 6)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return box
