"""The selected VM or other resource in the details pane: its state, its policies, how much of them is used up."""

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QObject

from core.scenario.durations import format_duration
from core.texts.bilingual import Language
from gui.panels.rich_text import RichText
from gui.panels.subject import Subject, Used


@final
class SubjectText(QObject):
    """Makes the section in the language of the window."""

    def of(self, subject: Subject, rich: RichText, language: Language) -> str:
        """The section about a resource."""
        return rich.heading(self.tr("Selected: {name}").format(name=subject.name)) + rich.pairs(
            (name, rich.text(text, size=13, code=is_code)) for name, text, is_code in self._lines(subject, language)
        )

    def _lines(self, subject: Subject, language: Language) -> Iterator[tuple[str, str, bool]]:
        resource, rcm = subject.resource, subject.rcm
        state = resource.state if resource.monitored else self.tr("{state}, unwatched").format(state=resource.state)
        yield self.tr("State"), state, False
        if rcm is not None:
            yield self.tr("Inside RCM"), rcm.state, True
        if subject.status:
            yield self.tr("Group"), subject.status, False
        if subject.guest is not None:
            yield self.tr("Guest"), subject.guest, False
        yield self.tr("Owner"), subject.owner, False
        if subject.host is not None:
            process = f"rhs.exe {subject.pid}" if subject.pid is not None else self.tr("not running")
            yield self.tr("Resource host"), f"RHS {subject.host} · {process}", False
        if subject.looks_alive_interval is not None:
            yield "LooksAlive", self._every(subject.looks_alive_interval, language), False
        yield "IsAlive", self._every(subject.is_alive_interval, language), False
        if subject.restarts is not None:
            yield self.tr("Restarts"), self._used(subject.restarts, language), False
        if subject.failovers is not None:
            yield self.tr("Failovers"), self._used(subject.failovers, language), False
        yield self.tr("Possible owners"), ", ".join(resource.possible_owners), False
        if resource.depends_on:
            yield self.tr("Depends on"), ", ".join(resource.depends_on), False
        for call, how in subject.wrong:
            yield self.tr("Its DLL"), f"{call}: {how}", True

    def _every(self, interval: int, language: Language) -> str:
        return self.tr("every {time}").format(time=_duration(interval, language))

    def _used(self, used: Used, language: Language) -> str:
        return self.tr("{used} of {allowed} used in {time}").format(
            used=used.used, allowed=used.allowed, time=_duration(used.period, language)
        )


def _duration(microseconds: int, language: Language) -> str:
    text = format_duration(microseconds)
    return text.replace(".", ",") if language == "de" else text
