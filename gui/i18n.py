"""The languages of the window, switched while it is open.

English is the language of the source, yet it has a catalogue too: without one, plurals read
"1 hop(s)". Qt's own catalogue is installed beside ours, so that key names and dialogs follow.
Widgets hear of a switch by LanguageChange; everything else listens to `changed`, which comes after.

The catalogues in assets/translations are made by two commands, run in the root of the project:

    pyside6-lupdate $(git ls-files 'gui/*.py') -locations none -no-obsolete \
        -ts assets/translations/failoverscope_de.ts
    pyside6-lupdate $(git ls-files 'gui/*.py') -locations none -no-obsolete -pluralonly \
        -source-language en -target-language en -ts assets/translations/failoverscope_en.ts

and `pyside6-lrelease assets/translations/*.ts` writes the .qm files that the program reads.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal

import assets
from core.texts.language import LANGUAGES, Language

NAMES: Final[dict[Language, str]] = {"en": "English", "de": "Deutsch"}
"""Every language in its own words: who needs it can read no other."""


class Languages(QObject):
    """The language of the window, and the translators that go with it."""

    changed = Signal(str)
    """The new language; every widget has been told by then."""

    def __init__(self, language: Language | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._language: Language = language or of_system()
        self._install()

    @property
    def language(self) -> Language:
        """The language in use."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Switch; nothing happens if it is this one already."""
        if language != self._language:
            self._language = language
            self.remove()
            self._install()
            # Qt posts the event to the windows; `changed` promises that it has arrived.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
            self.changed.emit(language)

    def next(self) -> None:
        """Switch to the next language."""
        self.set_language(LANGUAGES[(LANGUAGES.index(self._language) + 1) % len(LANGUAGES)])

    def remove(self) -> None:
        """Take the translators out of the application."""
        while self._installed:
            translator = self._installed.pop()
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()

    def _install(self) -> None:
        ours = str(Path(assets.__file__).parent / "translations")
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{self._language}", qts), (f"failoverscope_{self._language}", ours)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
            else:
                translator.deleteLater()


def of_system() -> Language:
    """The language of the system if it is one of ours, else English."""
    return "de" if QLocale.system().language() == QLocale.Language.German else "en"
