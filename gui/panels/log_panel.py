"""The cluster log of a node, or of all nodes merged, as far as the run is recorded.

The lines are those of the real file, letter by letter; what the file does not have stands in columns of
its own: a sign for the level, the mark of simulated lines, the node with its colour.
"""

from pathlib import Path
from typing import Final, final

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QMenu,
    QMessageBox,
    QToolButton,
    QToolTip,
    QWidget,
)

from core.evidence.cluster_log import LogLine
from core.evidence.log_text import before, file_of
from core.model.preset import ARTICLE
from core.scenario.writing import write_whole
from gui.models.log_model import LEVELS, LogColumn, LogFilter, LogModel
from gui.panels.journal_panel import JournalPanel
from gui.session import Session
from gui.widgets.filter_button import Choice, Group
from gui.widgets.menu_keys import give_keys

_READING_MS: Final = 60_000
"""How long a whole line stays to be read, unless a key is pressed."""
_ALL: Final = ""
"""What stands for all nodes in the choice of nodes."""


@final
class LogPanel(JournalPanel):
    """The panel.

    Args:
        session: Whose run.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        lines = LogModel(session)
        super().__init__(session, lines, parent)
        self.lines = lines
        self.node = QComboBox()
        self.node.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.save = QToolButton()
        self.verbose, self.local = QAction(self), QAction(self)
        for switch in (self.verbose, self.local):
            switch.setCheckable(True)
            switch.toggled.connect(self._filter)
        self.verbose.toggled.connect(self._offer_again)
        for switch in (self.verbose, self.local):
            self.bar.only.add_switch(switch)
        self.save_as = QAction(self)
        self.save_as.triggered.connect(self.ask_where)
        self.bar.only.add_switch(self.save_as)
        self.save.clicked.connect(self.ask_where)
        self.dialog: QFileDialog | None = None
        """The dialog in which a file is chosen, while it is open."""
        self.message: QMessageBox | None = None
        """What is said where the file cannot be written."""
        self.node.currentIndexChanged.connect(self._filter)
        self.bar.build((self.node,), (self.save,))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(False)
        self._begin(self.table)

    @property
    def chosen_node(self) -> str | None:
        """The node whose log is shown; None for all of them."""
        return self.node.currentData() or None

    # --- words -----------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.bar.filter.setPlaceholderText(self.tr("Filter, for example: [RCM] SQL01"))
        self.bar.filter.setAccessibleName(self.tr("Filter the cluster log"))
        self.bar.filter.setAccessibleDescription(self.tr("Only lines in which all of these words stand are listed."))
        self.node.setAccessibleName(self.tr("Whose log"))
        self.node.setToolTip(self.tr("The log of one node, or of all nodes merged in the order of time"))
        self.verbose.setText(self.tr("Verbose lines too"))
        self.local.setText(self.tr("Local time in place of GMT"))
        self.save.setText(self.tr("Save…"))
        self.save_as.setText(self.tr("Save as cluster.log…"))
        self.save.setToolTip(
            self.tr("Write the chosen log up to the present hop into a file, as Get-ClusterLog would now")
        )
        self.table.setAccessibleName(self.tr("Cluster log"))
        self.table.setAccessibleDescription(
            self.tr("Enter goes to the hop of the line, Ctrl+C copies the selected lines, the Menu key offers more.")
        )
        self.node.setItemText(0, self.tr("All nodes merged"))
        super().retranslate()

    def _take_cluster(self) -> None:
        chosen = self.node.currentData()
        with QSignalBlocker(self.node):
            self.node.clear()
            self.node.addItem(self.tr("All nodes merged"), _ALL)
            for name, _ in self.nodes:
                self.node.addItem(name, name)
            self.node.setCurrentIndex(max(self.node.findData(chosen), 0))
        super()._take_cluster()
        self._filter()

    def _offer(self) -> None:
        tags = sorted({line.tag for line in self.lines.reader.records if line.tag and self._could_show(line)})
        self.bar.only.offer(
            (
                Group("level", self.tr("Only these levels"), tuple(Choice(level, level) for level in self._levels())),
                Group(
                    "tag", self.tr("Only these components"), tuple(Choice(t, f"[{t}]") for t in tags), is_folded=True
                ),
            )
        )

    def _levels(self) -> tuple[str, ...]:
        return LEVELS if self.verbose.isChecked() else LEVELS[:-1]

    def _could_show(self, line: LogLine) -> bool:
        return self.verbose.isChecked() or not line.verbose

    def _counted(self) -> str:
        return self.tr("%n line(s)", "", self.model.rowCount())

    def _why_empty(self) -> tuple[str, str]:
        reader = self.model.reader
        if reader.part_read < 1 and reader.records:
            return self.tr("Reading the run: {percent} %").format(percent=round(100 * reader.part_read)), ""
        if self.bar.is_filtering:
            return self.tr("No line passes the filter: {filter}.").format(filter=self.bar.told), self.tr("Show all")
        if self.chosen_node:
            return self.tr("{node} has logged nothing so far.").format(node=self.chosen_node), ""
        if self.bar.up_to_now.isChecked() and self.model.total:
            return self.tr("Nothing is logged up to the present hop. Go on, or clear “Only up to now”."), ""
        quiet = self.tr(
            "Nothing is logged yet: while all is well, a plain log stays empty. Break something ({fail})."
        ).format(fail=self._ways.fail)
        if self._session.run.preset is ARTICLE:
            more = self.tr("The documented account logs more: {key} switches to it.").format(
                key=self._ways.next_account
            )
            return f"{quiet}\n{more}", ""
        more = self.tr("A verbose log has more: Filter has a switch for it.")
        return quiet if self.verbose.isChecked() else f"{quiet}\n{more}", ""

    # --- filtering -------------------------------------------------------------------------

    def _filter(self) -> None:
        only = self.bar.only
        self.table.setColumnHidden(LogColumn.NODE, self.chosen_node is not None)
        self.lines.set_filter(
            LogFilter(
                node=self.chosen_node,
                levels=frozenset(map(str, only.chosen("level"))),
                tags=frozenset(map(str, only.chosen("tag"))),
                words=self.bar.words,
                is_verbose=self.verbose.isChecked(),
                is_local=self.local.isChecked(),
            )
        )
        self._share_out()

    # --- columns ---------------------------------------------------------------------------

    def _measure(self) -> None:
        self._share_out()

    def _share_out(self) -> None:
        delegate, table = self.delegate, self.table
        names = QFontMetrics(self.model.bold_font(LogColumn.NODE))
        code = QFontMetrics(self.model.bold_font(LogColumn.LINE))
        widths = {
            LogColumn.LEVEL: delegate.room(0, has_sign=True) + 6,
            LogColumn.SIMULATED: delegate.room(1, has_sign=True) + 2,
            LogColumn.NODE: max(names.horizontalAdvance(name) for name, _ in self.nodes)
            + delegate.room(2, has_sign=False)
            + 14,
        }
        for column, width in widths.items():
            table.setColumnWidth(column, width)
        before_it = sum(width for column, width in widths.items() if not table.isColumnHidden(column))
        needed = code.horizontalAdvance("0" * self.lines.longest) + 12
        table.setColumnWidth(LogColumn.LINE, max(needed, table.viewport().width() - before_it))

    # --- copying and saving ----------------------------------------------------------------

    def _of_nodes(self) -> list[tuple[str, int]]:
        """Whose lines are shown."""
        return [node for node in self.nodes if self.chosen_node in (None, node[0])]

    def _copied(self, rows: list[int]) -> str:
        nodes = self._of_nodes()
        return "\n".join(f"{before(self.model.record(row).node, nodes)}{self.lines.line(row)}" for row in rows)

    def _fill_menu(self, menu: QMenu, row: int) -> None:
        menu.addAction(self.tr("Go to this hop"), lambda: self.go_to(row))
        menu.addAction(self.tr("Show the whole line"), lambda: self.show_whole(row))
        menu.addAction(self.tr("Copy the selected lines"), self.copy)
        menu.addSeparator()
        menu.addAction(self.save_as.text(), self.ask_where)
        give_keys(menu)

    def show_whole(self, row: int) -> None:
        """Show a line with all that is known of it, on as many lines as it takes."""
        index = self.model.index(row, LogColumn.LINE)
        at = self.table.viewport().mapToGlobal(self.table.visualRect(index).bottomLeft())
        QToolTip.showText(at, index.data(Qt.ItemDataRole.ToolTipRole), self.table, QRect(), _READING_MS)

    def text(self) -> str:
        """The chosen log up to the present hop as a file has it, whatever else is filtered."""
        wanted = LogFilter(node=self.chosen_node, is_verbose=self.verbose.isChecked())
        here = self._session.position
        lines = (line for line in self.lines.reader.records if line.position <= here and wanted.passes(line))
        return "\n".join([*file_of(lines, self._of_nodes(), is_local=self.local.isChecked()), ""])

    def ask_where(self) -> None:
        """Let the user choose a file for the chosen log."""
        dialog = QFileDialog(self, self.tr("Save the cluster log"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Logs (*.log)"))
        dialog.setDefaultSuffix("log")
        dialog.selectFile(f"{self.chosen_node}_cluster.log" if self.chosen_node else "cluster.log")
        dialog.fileSelected.connect(self.save_in)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_in(self, path: str) -> bool:
        """Write the chosen log into a file; returns whether it is written."""
        try:
            write_whole(Path(path), self.text())
        except OSError as error:
            self._tell(path, error)
            return False
        return True

    def _tell(self, path: str, error: OSError) -> None:
        message = QMessageBox(self)
        message.setIcon(QMessageBox.Icon.Warning)
        message.setWindowTitle(self.tr("The log cannot be saved here"))
        message.setText(path)
        message.setInformativeText(error.strerror or str(error))
        message.setAccessibleName(message.windowTitle())
        self.message = message
        message.open()
