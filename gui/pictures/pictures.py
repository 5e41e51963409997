"""Pictures of the window's stage and sequence diagram: into a file, or onto the clipboard.

A file is written beside its place and put there in one step, so that a picture that was there before stays
whole when something goes wrong; what went wrong is told in the status bar.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QIODevice, QObject, QRectF, QSaveFile, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY
from gui.pictures.caption import Caption
from gui.pictures.mermaid import mermaid_of
from gui.pictures.picture_dialog import Format, Part, PictureDialog, Subject
from gui.pictures.sequence_picture import Extent, sequence_sheet, whole_extent
from gui.pictures.sheet import Sheet
from gui.pictures.stage_picture import stage_sheet

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


@final
class Pictures(QObject):
    """Makes pictures of a window.

    Args:
        window: Whose stage, and whose sequence diagram.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.sequence
        self.dialog = PictureDialog(window)
        self.file_dialog: QFileDialog | None = None
        """The dialog in which a file is chosen, while it is open."""
        self.dialog.save_wanted.connect(self.ask_file)
        self.dialog.copy_wanted.connect(self.copy_choice)
        self._panel.export_wanted.connect(self.export_sequence)

    # --- what the actions do ---------------------------------------------------------------

    def export(self) -> None:
        """Ask what a picture is to be made of."""
        self._ask(self._subject_at_hand())

    def export_sequence(self) -> None:
        """Ask how a picture of the sequence diagram is to be made."""
        self._ask("sequence")

    def _ask(self, subject: Subject) -> None:
        self.dialog.choose(subject)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.save.setFocus()

    def copy(self) -> None:
        """Put a picture of the sequence diagram onto the clipboard while that has the focus, else of the stage."""
        self._copy(self._subject_at_hand(), "png", "whole")

    def copy_choice(self) -> None:
        """Put what is chosen in the dialog onto the clipboard."""
        self._copy(self.dialog.subject, self.dialog.format, self.dialog.part)

    def ask_file(self) -> None:
        """Let the user choose the file for what is chosen in the dialog."""
        format_ = self.dialog.format
        chooser = QFileDialog(self._window, self.tr("Export a picture"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self._filter(format_))
        chooser.setDefaultSuffix(format_)
        chooser.setDirectory(self._folder())
        chooser.selectFile(self.suggested_name(format_))
        chooser.fileSelected.connect(self.save_in)
        chooser.finished.connect(chooser.deleteLater)
        self.file_dialog = chooser
        chooser.open()

    def save_in(self, path: str) -> bool:
        """Write what is chosen in the dialog into a file; returns whether it is written."""
        dialog = self.dialog
        written = self._write(path, self.made(dialog.subject, dialog.format, dialog.part))
        if written:
            self._window.preferences.picture_folder = str(Path(path).absolute().parent)
            self._say(self.tr("{file} is written.").format(file=Path(path).name), dialog.subject, dialog.part)
            dialog.hide()
        return written

    # --- making ----------------------------------------------------------------------------

    def made(self, subject: Subject, format_: Format, part: Part = "whole") -> bytes:
        """A picture as the bytes of its file."""
        if format_ == "mmd":
            return self.mermaid(part).encode()
        sheet = self.sheet(subject, part)
        return sheet.svg() if format_ == "svg" else sheet.png()

    def sheet(self, subject: Subject, part: Part = "whole") -> Sheet:
        """What a picture is made of."""
        if subject == "sequence":
            extent = self._extent(part)
            return sequence_sheet(self._panel.diagram, extent, self.caption())
        return stage_sheet(self._window.scene, self.caption(), self._stage_in_sight() if part == "sight" else None)

    def mermaid(self, part: Part = "whole") -> str:
        """The sequence diagram as Mermaid."""
        extent = self._extent(part)
        diagram = self._panel.diagram
        return mermaid_of(diagram, diagram.sequence.rows(*extent), self.caption())

    def caption(self) -> Caption:
        """What stands below a picture now."""
        window, session = self._window, self._window.session
        narrator, hop = Narrator(window.languages.language), session.hop
        title = f"{self._cluster()} · {window.accounts.titled(session.run.preset)} · {narrator.time(session.time)}"
        if hop is None:
            return Caption(title, self.tr("Before the first hop"))
        recording = session.recording
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        sentence = narrator.sentence(hop, opener)
        return Caption(title, self.tr("Hop {number}: {sentence}").format(number=hop.index, sentence=sentence))

    def suggested_name(self, format_: Format) -> str:
        """A name for a file: the cluster and the hop."""
        hop = self._window.session.hop
        place = self.tr("start") if hop is None else self.tr("hop {number}").format(number=hop.index)
        return f"{_NOT_IN_NAMES.sub('_', self._cluster())} – {place}.{format_}"

    # --- inside ----------------------------------------------------------------------------

    def _subject_at_hand(self) -> Subject:
        focus = QApplication.focusWidget()
        return "sequence" if focus is not None and self._panel.isAncestorOf(focus) else "stage"

    def _cluster(self) -> str:
        return self._window.opener.document.name or self._window.session.run.source.name

    def _extent(self, part: Part) -> Extent:
        panel = self._panel
        panel.catch_up()
        if part == "sight" and panel.isVisible():
            return Extent(*panel.view.rows_in_sight)
        return whole_extent(panel.diagram)

    def _stage_in_sight(self) -> QRectF:
        view, scene = self._window.view, self._window.scene
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        return seen.intersected(scene.sceneRect())

    def _copy(self, subject: Subject, format_: Format, part: Part) -> None:
        clipboard = QGuiApplication.clipboard()
        if format_ == "mmd":
            clipboard.setText(self.mermaid(part))
            said = self.tr("The sequence diagram is on the clipboard as Mermaid.")
        else:
            # Nothing but an image: data of our own would outlive what it is made of.
            clipboard.setImage(self.sheet(subject, part).image())
            said = self._copied(subject)
        self._say(said, subject, part)

    def _copied(self, subject: Subject) -> str:
        if subject == "stage":
            return self.tr("A picture of the stage is on the clipboard.")
        return self.tr("A picture of the sequence diagram is on the clipboard.")

    def _say(self, said: str, subject: Subject, part: Part) -> None:
        """Say what was done, and of a long diagram how much of it there is."""
        extent, rows = self._extent(part), len(self._panel.diagram.sequence)
        if subject == "sequence" and part == "whole" and len(extent) < rows:
            more = self.tr("It has {shown} of {rows} rows, those around the present hop.")
            said = f"{said} {more.format(shown=len(extent), rows=rows)}"
        self._window.status.say(said)

    def _write(self, path: str, content: bytes) -> bool:
        file = QSaveFile(path)
        if file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit():
            return True
        self._window.status.say(
            self.tr("{file} cannot be written: {reason}. What was there is as it was.").format(
                file=Path(path).name, reason=file.errorString()
            )
        )
        return False

    def _filter(self, format_: Format) -> str:
        return {
            "svg": self.tr("SVG pictures (*.svg)"),
            "png": self.tr("PNG pictures (*.png)"),
            "mmd": self.tr("Mermaid diagrams (*.mmd)"),
        }[format_]

    def _folder(self) -> str:
        remembered = self._window.preferences.picture_folder
        if remembered and Path(remembered).is_dir():
            return remembered
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
