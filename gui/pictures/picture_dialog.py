"""The dialog in which somebody says of what a picture is made, in which format, and how much of it."""

from typing import Final, Literal, final, get_args

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

Subject = Literal["stage", "sequence"]
Format = Literal["svg", "png", "mmd"]
Part = Literal["whole", "sight"]
_FORMATS: Final[dict[Subject, tuple[Format, ...]]] = {"stage": ("svg", "png"), "sequence": ("svg", "png", "mmd")}
SUBJECTS: Final[tuple[Subject, ...]] = get_args(Subject)
PARTS: Final[tuple[Part, ...]] = get_args(Part)


@final
class PictureDialog(QDialog):
    """Asks what to make a picture of."""

    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects, self.formats, self.parts = QComboBox(), QComboBox(), QComboBox()
        self.note = QLabel()
        self._labels = {combo: QLabel() for combo in (self.subjects, self.formats, self.parts)}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save, self.copy = QPushButton(), QPushButton()
        self._lay_out()
        self.subjects.currentIndexChanged.connect(self._offer_formats)
        self.formats.currentIndexChanged.connect(self._explain)
        self.save.clicked.connect(self.save_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.buttons.rejected.connect(self.reject)
        self.retranslate()

    # --- what is chosen --------------------------------------------------------------------

    @property
    def subject(self) -> Subject:
        """Of what."""
        return SUBJECTS[max(self.subjects.currentIndex(), 0)]

    @property
    def format(self) -> Format:
        """As what."""
        return _FORMATS[self.subject][max(self.formats.currentIndex(), 0)]

    @property
    def part(self) -> Part:
        """How much of it."""
        return PARTS[max(self.parts.currentIndex(), 0)]

    def choose(self, subject: Subject, format_: Format | None = None, part: Part = "whole") -> None:
        """Begin with a choice; the format stays as it was where none is given."""
        self.subjects.setCurrentIndex(SUBJECTS.index(subject))
        if format_ is not None:
            self.formats.setCurrentIndex(_FORMATS[subject].index(format_))
        self.parts.setCurrentIndex(PARTS.index(part))

    # --- words -----------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setWindowTitle(self.tr("Export a picture"))
        names = {
            self.subjects: (self.tr("&Picture of"), (self.tr("The stage"), self.tr("The sequence diagram"))),
            self.parts: (self.tr("P&art"), (self.tr("All of it"), self.tr("What is in sight"))),
        }
        for combo, (called, texts) in names.items():
            self._labels[combo].setText(called)
            self._fill(combo, texts)
        self._labels[self.formats].setText(self.tr("&Format"))
        for combo, label in self._labels.items():
            combo.setAccessibleName(label.text().replace("&", ""))
        self.save.setText(self.tr("&Save…"))
        self.copy.setText(self.tr("&Copy"))
        self._offer_formats()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer_formats(self) -> None:
        texts: dict[Format, str] = {
            "svg": self.tr("SVG: lines and text, sharp at any size"),
            "png": self.tr("PNG: dots, twice as fine as on the screen"),
            "mmd": self.tr("Mermaid: text for documents that draw it"),
        }
        self._fill(self.formats, tuple(texts[each] for each in _FORMATS[self.subject]))
        self._explain()

    def _explain(self) -> None:
        """Say why a format is not offered, and what a copy is."""
        if self.subject == "stage":
            self.note.setText(self.tr("Copy puts dots on the clipboard. Mermaid can only tell the sequence diagram."))
        elif self.format == "mmd":
            self.note.setText(self.tr("Copy puts the text on the clipboard."))
        else:
            self.note.setText(self.tr("Copy puts dots on the clipboard."))

    def _fill(self, combo: QComboBox, texts: tuple[str, ...]) -> None:
        """Put entries into a list, and stay at the same one."""
        here = max(combo.currentIndex(), 0)
        combo.blockSignals(True)
        combo.clear()
        combo.addItems(texts)
        combo.setCurrentIndex(min(here, len(texts) - 1))
        combo.blockSignals(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        # Some labels above their fields and some beside them look like a mistake, and Qt gives them too little room.
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for combo in (self.subjects, self.formats, self.parts):
            label = self._labels[combo]
            label.setBuddy(combo)
            form.addRow(label, combo)
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.save.setDefault(True)
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(self.buttons)
