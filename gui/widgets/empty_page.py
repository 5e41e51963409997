"""What is said in the place of a table while there is nothing in it, and a button that mends that."""

from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget


@final
class EmptyPage(QWidget):
    """A sentence, with or without a button under it; it takes no room of its own."""

    accepted = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.button = QLabel(), QPushButton()
        self.label.setProperty("role", "soft")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addStretch(1)
        layout.addWidget(self.label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.button.clicked.connect(self.accepted)
        self.say("")

    def say(self, text: str, offer: str = "") -> None:
        """Show a sentence, and a button where something is offered."""
        self.label.setText(text)
        self.button.setText(offer)
        self.button.setVisible(bool(offer))

    def text(self) -> str:
        """The sentence."""
        return self.label.text()
