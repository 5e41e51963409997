"""The text of the details pane: what the hop at the cursor is, why it happens, and what came of it.

Everything a reader needs stands in words; colour and frames only repeat it.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.evidence.protection import Unnoticed, Unprotected
from core.evidence.signatures import signature_of
from core.kernel.hops import Hop
from core.rules.catalogue import Provenance
from gui.models.hop_words import HopWords
from gui.panels.change_words import ChangeLine, ChangeWords
from gui.panels.rich_text import RichText
from gui.panels.standing import Standing
from gui.panels.standing_text import StandingText
from gui.panels.subject import Subject
from gui.panels.subject_text import SubjectText
from gui.theme import StateColours, Theme
from gui.ways import Ways

SHOW_BUNDLE: Final = "bundle:show"
HIDE_BUNDLE: Final = "bundle:hide"
SHOW_CHANGES: Final = "changes:show"
_MOST_CHANGES: Final = 12
_MOST_IN_BUNDLE: Final = 300
_MOST_CASES: Final = 6


class Shown(NamedTuple):
    """What the pane is about."""

    hop: Hop
    stack: tuple[Hop, ...]
    """The calls that are open, the outermost first."""
    unnoticed: tuple[Unnoticed, ...]
    unprotected: tuple[Unprotected, ...]
    expansion: tuple[Hop, ...]
    """The hops of an opened bundle; empty while it is closed."""
    shows_all_changes: bool
    subject: Subject | Standing | None = None
    """What is selected on the stage."""


@final
class DetailsText(QObject):
    """Makes the text in the language of the window."""

    def __init__(self, narrator: Narrator, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = HopWords(narrator, self)
        self._changes = ChangeWords(self)
        self._subject = SubjectText(self)
        self._standing = StandingText(self)
        self.rich = RichText(theme, 1.0)
        self.ways = Ways()

    @property
    def narrator(self) -> Narrator:
        """Who tells the sentences."""
        return self._words.narrator

    def set_narrator(self, narrator: Narrator) -> None:
        """Take another narrator, or the same one after the language of the window changed."""
        self._words.set_narrator(narrator)

    def nothing_yet(self, subject: Subject | Standing | None = None) -> str:
        """What stands there before the first hop."""
        rich = self.rich
        return (
            rich.heading(self.tr("This hop"))
            + rich.paragraph(rich.text(self.tr("Nothing has happened yet."), bold=True))
            + rich.paragraph(
                rich.text(
                    self.tr("Press {step} to see the first hop: one call, message or timer.").format(
                        step=self.ways.step
                    )
                )
            )
            + rich.paragraph(
                rich.soft(self.tr("Here you will read what each hop is, why it happens and how sure that is."))
            )
            + self._selected(subject)
        )

    def of(self, shown: Shown) -> str:
        """The text about a hop."""
        return "".join(
            (
                self._this_hop(shown),
                self._not_noticed(shown),
                self._selected(shown.subject),
                self._stack(shown),
                self._changed(shown),
                self._bundle(shown),
            )
        )

    # --- sections --------------------------------------------------------------------------

    def _this_hop(self, shown: Shown) -> str:
        hop, opener = shown.hop, shown.stack[-1] if shown.stack else None
        rich, narrator, words = self.rich, self.narrator, self._words.row(hop)
        rule = narrator.rule(hop)
        source = rule.source
        if rule.statement:
            source += " · " + self.tr("statement {id} of the article").format(id=rule.statement)
        state, is_dashed = self.badge_look(rule.provenance)
        rows = [
            (self.tr("From"), rich.text(words.source, size=13)),
            (self.tr("To"), rich.text(narrator.short_name(hop.target) if hop.target else "–", size=13)),
            (self.tr("Time"), rich.text(narrator.time(hop.time), size=12, code=True)),
        ]
        if words.result:
            rows.append((self.tr("Result"), rich.text(words.result, size=13, bold=True)))
        return (
            rich.heading(self.tr("This hop"))
            + rich.paragraph(rich.soft(f"#{hop.index} · {words.kind}"), 0)
            + rich.paragraph(rich.text(words.call, rich.theme.accent_text, size=15, bold=True, code=True), 2)
            + rich.paragraph(rich.text(narrator.sentence(hop, opener), bold=True), 8)
            + rich.paragraph(rich.text(narrator.reason(hop)), 6)
            + rich.badge(self.provenance(rule.provenance), state, is_dashed=is_dashed)
            + rich.paragraph(rich.soft(source, 12), 3)
            + rich.pairs(rows)
            + self._signature(hop)
        )

    def _signature(self, hop: Hop) -> str:
        """What the function looks like where it is written down, who calls it, and how sure that is."""
        signature, rich, language = signature_of(hop), self.rich, self.narrator.language
        if signature is None:
            return ""
        callers = signature.called_by(language)
        known = f"{self.provenance(signature.provenance)} · {signature.written.in_language(language)}"
        return (
            rich.heading(self.tr("Signature"))
            + rich.paragraph(rich.text(signature.text, size=12, code=True), 0)
            + (rich.paragraph(rich.text(self.tr("Called by {callers}").format(callers=callers), size=13), 4)
               if callers else "")
            + rich.paragraph(rich.soft(known, 12), 3)
        )  # fmt: skip

    def _selected(self, subject: Subject | Standing | None) -> str:
        language = self.narrator.language
        if isinstance(subject, Standing):
            return self._standing.of(subject, self.rich, language)
        return "" if subject is None else self._subject.of(subject, self.rich, language)

    def _not_noticed(self, shown: Shown) -> str:
        theme = self.rich.theme
        awaited = tuple(case for case in shown.unnoticed if case.is_awaited)
        others = tuple(case for case in shown.unnoticed if not case.is_awaited)
        return (
            self._cases(self.tr("Not noticed"), others, theme.failed)
            + self._cases(self.tr("Waits to move"), awaited, theme.failed)
            + self._cases(self.tr("Not protected"), shown.unprotected, theme.unknown)
        )

    def _cases(self, title: str, cases: tuple[Unnoticed, ...] | tuple[Unprotected, ...], look: StateColours) -> str:
        """A box with what the cluster does not know; empty when there is nothing."""
        if not cases:
            return ""
        rich = self.rich
        text = rich.paragraph(rich.text(title, look.text, bold=True), 0)
        for case in cases[:_MOST_CASES]:
            text += rich.paragraph(rich.text(case.text.in_language(self.narrator.language), look.text))
        if len(cases) > _MOST_CASES:
            more = self.tr("and %n more VM(s)", "", len(cases) - _MOST_CASES)
            text += rich.paragraph(rich.text(more, look.text))
        return rich.box(text, look, is_dashed=True)

    def _stack(self, shown: Shown) -> str:
        if not shown.stack:
            return ""
        rich, text = self.rich, self.rich.heading(self.tr("Call stack"))
        for depth, frame in enumerate(reversed(shown.stack)):
            is_current = depth == 0
            colour = rich.theme.accent_text if is_current else rich.theme.text
            call = rich.text(f"{frame.function}({self.narrator.arguments(frame)})", colour, size=13, bold=is_current)
            where = rich.text(f" · {self.narrator.short_name(frame.target)}", colour, size=13)
            text += rich.frame(call + where, is_current=is_current)
        return text

    def _changed(self, shown: Shown) -> str:
        lines = self._changes.lines(shown.hop.changes, self.narrator)
        if not lines:
            return ""
        rich, text = self.rich, self.rich.heading(self.tr("What it changed"))
        most = len(lines) if shown.shows_all_changes else _MOST_CHANGES
        subject = ""
        for line in lines[:most]:
            if not line.field:
                name = rich.text(f"{line.subject}: ", size=13, bold=True)
                text += rich.paragraph(name + self._change(line), 6)
            else:
                if line.subject != subject:
                    text += rich.paragraph(rich.text(line.subject, size=13, bold=True), 6)
                text += rich.paragraph(self._change(line), 1)
            subject = line.subject
        if len(lines) > most:
            more = self.tr("Show %n more change(s)", "", len(lines) - most)
            text += rich.paragraph(rich.link(SHOW_CHANGES, more), 6)
        return text

    def _change(self, line: ChangeLine) -> str:
        rich = self.rich
        after = rich.text(line.after, size=13, bold=True, underlined=True)
        if not line.field:
            return after
        return rich.soft(f"{line.field}: ") + rich.soft(line.before) + rich.text(" → ", size=13) + after

    def _bundle(self, shown: Shown) -> str:
        if shown.hop.kind != "bundle":
            return ""
        rich = self.rich
        text = rich.heading(self.tr("Bundle"))
        text += rich.paragraph(
            rich.text(self.tr("Stands for %n hop(s) in which nothing is wrong.", "", shown.hop.width)), 0
        )
        if not shown.expansion:
            return text + rich.paragraph(rich.link(SHOW_BUNDLE, self.tr("Show them")))
        text += rich.paragraph(rich.link(HIDE_BUNDLE, self.tr("Hide them")))
        for hop in shown.expansion[:_MOST_IN_BUNDLE]:
            words = self._words.row(hop)
            result = f" = {words.result}" if words.result else ""
            text += rich.paragraph(
                rich.soft(f"#{hop.index} {words.source} → {words.target} ", 12)
                + rich.text(f"{words.call}{result}", size=12, code=True),
                3,
            )
        hidden = len(shown.expansion) - _MOST_IN_BUNDLE
        if hidden > 0:
            text += rich.paragraph(rich.soft(self.tr("and %n more hop(s)", "", hidden)), 3)
        return text

    # --- provenance ------------------------------------------------------------------------

    def provenance(self, provenance: Provenance) -> str:
        """How sure a rule is, in a word or two."""
        words: Mapping[Provenance, str] = {
            "documented": self.tr("Documented"),
            "observed": self.tr("Observed in real logs"),
            "blog": self.tr("From a blog"),
            "article": self.tr("From the article"),
            "inferred": self.tr("Inferred"),
            "simplified": self.tr("Simplified"),
        }
        return words[provenance]

    def badge_look(self, provenance: Provenance) -> tuple[StateColours, bool]:
        """Solid where somebody wrote it down, dashed where it is ours."""
        theme = self.rich.theme
        if provenance in ("documented", "observed"):
            return theme.online, False
        if provenance in ("inferred", "simplified"):
            return theme.pending, True
        return theme.dll, False
