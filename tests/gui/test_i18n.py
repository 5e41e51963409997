"""Every word of the window is in the catalogues, in German and with the same braces, and the binaries are theirs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication

from core.texts.bilingual import Language
from gui.i18n import Languages

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "translations"
ENGLISH = ("-pluralonly", "-source-language", "en", "-target-language", "en")
HOLES = re.compile(r"\{[^}]*\}|%n")
Entry = tuple[str, str]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found is not None
    return found


def entries(file: Path) -> dict[Entry, ElementTree.Element]:
    """The messages of a catalogue by context and source."""
    found = {}
    for context in ElementTree.parse(file).iter("context"):  # noqa: S314 - a file of our own
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


def words(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


@pytest.mark.parametrize(("language", "options"), [("de", ()), ("en", ENGLISH)])
def test_the_catalogue_has_every_word_of_the_source(tmp_path: Path, language: str, options: tuple[str, ...]) -> None:
    kept = FOLDER / f"failoverscope_{language}.ts"
    made = tmp_path / kept.name
    made.write_bytes(kept.read_bytes())
    sources = sorted(str(file) for file in (ROOT / "gui").rglob("*.py"))
    command = [tool("pyside6-lupdate"), *sources, "-locations", "none", "-no-obsolete", *options, "-ts", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    assert set(entries(made)) == set(entries(kept)), "run the commands in gui/i18n.py"
    assert len(entries(kept)) > (200 if language == "de" else 3)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_is_translated_with_the_same_holes(language: str) -> None:
    for (context, source), message in entries(FOLDER / f"failoverscope_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source!r} is {translation.get('type')}"
        for text in words(message):
            assert text, f"{context}: {source!r} has no words"
            assert sorted(HOLES.findall(text)) == sorted(HOLES.findall(source)), f"{context}: {source!r}: {text!r}"
        if message.get("numerus"):
            assert len(words(message)) == 2, f"{context}: {source!r}"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_binary_is_made_from_the_catalogue(qapp: QApplication, language: str) -> None:
    del qapp
    translator = QTranslator()
    assert translator.load(f"failoverscope_{language}", str(FOLDER))
    for (context, source), message in entries(FOLDER / f"failoverscope_{language}.ts").items():
        if message.get("numerus"):
            one, more = words(message)
            assert translator.translate(context, source, "", 1) == one
            assert translator.translate(context, source, "", 5) == more
        else:
            assert translator.translate(context, source) == words(message)[0]


def test_nothing_is_translated_inside_an_f_string() -> None:
    # lupdate does not find it there, so it would stay English without anybody noticing.
    for file in (ROOT / "gui").rglob("*.py"):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            assert not re.search(r"""\bf["'].*\{[^}]*\.tr\(""", line), f"{file}:{number}"


def test_a_switch_takes_the_old_words_away(qapp: QApplication) -> None:
    del qapp
    languages = Languages("de")
    heard: list[Language] = []
    languages.changed.connect(heard.append)
    assert QCoreApplication.translate("Actions", "Step") == "Schritt"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    languages.set_language("de")
    assert heard == []
    languages.next()
    assert heard == ["en"]
    assert QCoreApplication.translate("Actions", "Step") == "Step"
    assert QCoreApplication.translate("HopListPanel", "%n hop(s)", None, 1) == "1 hop"
    languages.remove()
    assert QCoreApplication.translate("HopListPanel", "%n hop(s)", None, 1) == "1 hop(s)"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_help_is_there_in_every_language(language: str) -> None:
    told = (ROOT / "assets" / "help" / f"{language}.md").read_text(encoding="utf-8")
    other = (ROOT / "assets" / "help" / "en.md").read_text(encoding="utf-8")
    for sign in ("## ", "- **", "| "):
        assert told.count(sign) == other.count(sign)


def test_a_language_that_is_left_leaves_nothing_behind(qapp: QApplication) -> None:
    del qapp
    languages = Languages("en")
    counts = []
    for _ in range(3):
        languages.set_language("de")
        languages.set_language("en")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(languages.children()))
    languages.remove()
    assert counts[0] == counts[1] == counts[2]
