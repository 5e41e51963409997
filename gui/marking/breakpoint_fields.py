"""The fields in which a breakpoint is described: one for each thing that it can ask for.

Every field takes any text and proposes what there is in the present cluster, so that what has not
happened yet can be asked for, too.
"""

from collections.abc import Iterable
from typing import Final, final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from core.evidence.narration import Narrator
from core.evidence.words import words
from core.rules.catalogue import catalogue
from core.timeline.break_choices import components, events, functions, objects, states
from core.timeline.breakpoints import NO_TIME, Breakpoint, While
from core.timeline.simulation import Setting
from gui.timebar.destination import SECOND, Ambiguous, At, read

_TRUTHS: Final = ("TRUE", "FALSE")
_MOST_HITS: Final = 999_999


@final
class Choice(QComboBox):
    """A text that can be typed or chosen; what contains what is typed is proposed."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.completer()
        assert completer is not None
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.editTextChanged.connect(self._hide_what_is_typed)

    def _hide_what_is_typed(self, text: str) -> None:
        """A list that only has what stands there already would take the Return that is meant for the form."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if completer is None or popup is None or completer.completionCount() != 1:
            return
        if completer.currentCompletion().casefold() == text.strip().casefold():
            QTimer.singleShot(0, popup, popup.hide)

    def offer(self, texts: Iterable[str]) -> None:
        """Propose these texts, and let none of them be chosen yet."""
        self.clear()
        self.addItems(list(texts))
        self.clearEditText()

    def explain(self, explanations: dict[str, str]) -> None:
        """Say what texts that are proposed mean, as their tooltips."""
        for row in range(self.count()):
            self.setItemData(row, explanations.get(self.itemText(row), ""), Qt.ItemDataRole.ToolTipRole)

    @property
    def text(self) -> str:
        return self.currentText().strip()


@final
class BreakpointFields(QWidget):
    """A form for a breakpoint."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrator = Narrator("en")
        self.call, self.result, self.component, self.object = Choice(), Choice(), Choice(), Choice()
        self.state, self.rule, self.event_id = Choice(), Choice(), Choice()
        self.time = QLineEdit()
        self.while_object, self.while_state = Choice(), Choice()
        self.from_hit = QSpinBox()
        self.from_hit.setRange(1, _MOST_HITS)
        self.once, self.enabled = QCheckBox(), QCheckBox()
        self._is = QLabel()
        self._number = 0
        self._labels = [QLabel() for _ in range(10)]
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- a breakpoint in the form ----------------------------------------------------------

    def show_mark(self, mark: Breakpoint) -> None:
        """Fill the form with a breakpoint."""
        self._number = mark.number
        texts = (
            (self.call, mark.call), (self.result, mark.result), (self.component, mark.component),
            (self.object, mark.object), (self.state, mark.state), (self.rule, mark.rule),
            (self.event_id, str(mark.event) if mark.event else ""),
            (self.while_object, mark.only_while.object if mark.only_while else ""),
            (self.while_state, mark.only_while.state if mark.only_while else ""),
        )  # fmt: skip
        for field, text in texts:
            field.setEditText(text)
        self.time.setText("" if mark.time == NO_TIME else self._narrator.time(mark.time))
        self.from_hit.setValue(mark.from_hit)
        self.once.setChecked(mark.is_once)
        self.enabled.setChecked(mark.is_enabled)

    @property
    def mark(self) -> Breakpoint:
        """The breakpoint that the form describes, as far as it can be read."""
        condition = While(self.while_object.text, self.while_state.text)
        event = self.event_id.text
        return Breakpoint(
            number=self._number,
            call=self.call.text,
            component=self.component.text,
            object=self.object.text,
            result=self.result.text,
            state=self.state.text,
            rule=self.rule.text.rstrip("."),
            event=int(event) if event.isdecimal() else 0,
            time=self._time(),
            only_while=condition if condition.object and condition.state else None,
            from_hit=self.from_hit.value(),
            is_once=self.once.isChecked(),
            is_enabled=self.enabled.isChecked(),
        )

    @property
    def problems(self) -> tuple[str, ...]:
        """What in the form cannot be read; while there is any, it is not a breakpoint yet."""
        found = []
        if self.time.text().strip() and self._time() == NO_TIME:
            found.append(self.tr("The time cannot be read: write it like 0:00:12.5 or 12.5 s."))
        if self.event_id.text and not self.event_id.text.isdecimal():
            found.append(self.tr("An event goes by its number, such as 1069."))
        if bool(self.while_object.text) != bool(self.while_state.text):
            found.append(self.tr("“Only while” needs both: an object and its state."))
        return tuple(found)

    def _time(self) -> int:
        match read(self.time.text()):
            case At(time):
                return time
            case Ambiguous(number):
                # The field is one for times, so a bare number can only be seconds.
                return round(float(number.replace(",", ".")) * SECOND)
        return NO_TIME

    # --- what can be chosen ----------------------------------------------------------------

    def offer(self, setting: Setting, results: Iterable[str]) -> None:
        """Propose what there is in a cluster.

        Args:
            setting: The cluster and the account.
            results: What answers have brought.
        """
        account = setting.preset.name
        self.call.offer(functions(account))
        self.component.offer(components(account))
        there = objects(setting)
        self.object.offer(there)
        self.while_object.offer(there)
        self.state.offer(states())
        self.while_state.offer(states())
        codes = sorted(words().codes.values())
        self.result.offer(dict.fromkeys((*_TRUTHS, *results, *codes)))
        self.rule.offer(catalogue())
        self.event_id.offer(map(str, events()))
        self._explain()

    def set_narrator(self, narrator: Narrator) -> None:
        """Explain what is proposed in another language."""
        self._narrator = narrator
        self._explain()

    def _explain(self) -> None:
        language = self._narrator.language
        self.rule.explain({rule.id: rule.why.in_language(language) for rule in catalogue().values()})

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        condition = QWidget()
        row = QHBoxLayout(condition)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.while_object, 3)
        row.addWidget(self._is)
        row.addWidget(self.while_state, 2)
        fields: tuple[tuple[QWidget, QWidget], ...] = (
            (self.call, self.call), (self.result, self.result), (self.object, self.object),
            (self.component, self.component), (self.state, self.state), (self.rule, self.rule),
            (self.event_id, self.event_id), (self.time, self.time), (condition, self.while_object),
            (self.from_hit, self.from_hit),
        )  # fmt: skip
        for label, (field, buddy) in zip(self._labels, fields, strict=True):
            label.setBuddy(buddy)
            form.addRow(label, field)
        form.addRow(self.once)
        form.addRow(self.enabled)

    def _connect(self) -> None:
        for field in self.choices:
            field.editTextChanged.connect(self.changed)
        self.time.textChanged.connect(self.changed)
        self.from_hit.valueChanged.connect(self.changed)
        self.once.toggled.connect(self.changed)
        self.enabled.toggled.connect(self.changed)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The fields that propose something."""
        return (
            self.call, self.result, self.object, self.component, self.state, self.rule, self.event_id,
            self.while_object, self.while_state,
        )  # fmt: skip

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        names = (
            self.tr("&Call"),
            self.tr("&Answer or error"),
            self.tr("O&bject"),
            self.tr("Com&ponent"),
            self.tr("Becomes &state"),
            self.tr("&Rule"),
            self.tr("&Event"),
            self.tr("From &time on"),
            self.tr("Only &while"),
            self.tr("From &hit on"),
        )
        fields = (
            self.call, self.result, self.object, self.component, self.state, self.rule, self.event_id, self.time,
            self.while_object, self.from_hit,
        )  # fmt: skip
        hints = (
            self.tr("A function, such as IsAlive: its call and its answer"),
            self.tr("What an answer brings, such as FALSE, or an error code"),
            self.tr("Where it happens, or what it is about: NODE1, NODE1/rhs:1, SQL01"),
            self.tr("A sort of box on any node, such as rhs"),
            self.tr("What something becomes, or the object does if one is given"),
            self.tr("A rule, or its beginning up to a dot"),
            self.tr("The number of an event that the hop leaves in a log, such as 1069"),
            self.tr("The first hop from then on: 0:00:12.5 or 12.5 s"),
            self.tr("The object that must be in a state after the hop"),
            self.tr("Stops at this hit of the history and at all later ones"),
        )
        for label, field, name, hint in zip(self._labels, fields, names, hints, strict=True):
            label.setText(name)
            field.setAccessibleName(name.replace("&", ""))
            field.setAccessibleDescription(hint)
            field.setToolTip(hint)
            edit = field.lineEdit() if isinstance(field, Choice) else field
            if isinstance(edit, QLineEdit):
                edit.setPlaceholderText(hint)
        self._is.setText(self.tr("is"))
        self.while_state.setAccessibleName(self.tr("Only while it is in this state"))
        self.once.setText(self.tr("Stop &once: disabled after it has stopped a run"))
        self.enabled.setText(self.tr("E&nabled"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
