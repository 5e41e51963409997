"""The whole window in a language of longer words: nothing is cut at 1280x720, and nothing is left in English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.scenario import library
from core.texts.bilingual import Text
from gui.app import make_window
from gui.i18n import NAMES
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.gui.pseudo_locale import PseudoLocale, in_pseudo, pseudo
from tests.gui.shown_words import Shown, cut, menu_words, outside_brackets, shown_words

NAME = re.compile(r"[A-Z0-9_]+|.*\d.*|[A-Z][a-z]+[A-Z]\w*|\w+\.(dll|exe|sys|log)")
"""Names of the cluster and of Windows: computers, error codes, functions, files."""
CODE = ("_Editor", "_Elided", "QPlainTextEdit", "FittingText")
"""Widgets that show the source of the simulator, and commands of PowerShell."""


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.language, preferences.theme, preferences.motion = "en", "light", "reduced"
    monkeypatch.setattr(Text, "in_language", in_pseudo)
    made = make_window(qapp, Opening(ready()), preferences)
    made.resize(1280, 720)
    locale = PseudoLocale(made)
    locale.install()
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    # Who is no widget hears of a language here.
    made.languages.changed.emit("en")
    with qtbot.waitExposed(made):
        made.show()
    made.resize(1280, 720)
    yield made
    locale.remove()
    close(made)
    qapp.setStyleSheet("")


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def happen(window: MainWindow) -> None:
    """Something to be told of in every panel."""
    for _ in range(8):
        window.session.take("into")
    window.session.give(Command("fail-node", ("NODE1",)))
    for _ in range(6):
        window.session.take("change")


def places(window: MainWindow) -> Iterator[str]:
    """The window with each panel in front, and what lies over it."""
    yield "at first"
    happen(window)
    for dock in window.docks.all:
        dock.show()
        dock.raise_()
        settle()
        yield dock.objectName()
    window.welcome.show_page()
    settle()
    yield "welcome"
    window.tour.start()
    settle()
    yield "tour"
    window.tour.end()
    window.settings.open()
    for page in window.settings.dialog.pages:
        window.settings.dialog.list.setCurrentRow(window.settings.dialog.pages.index(page))
        settle()
        yield page.title
    window.settings.dialog.close()
    window.actions_["help"].trigger()
    settle()
    yield "help"
    window.help_dialog.close()
    window.palette_.open()
    settle()
    yield "palette"
    window.palette_.close()


def english(text: str, names: frozenset[str]) -> list[str]:
    """The words of a text that are not translated, and are no names."""
    words = re.findall(r"[A-Za-z][\w.:-]*", outside_brackets(text))
    return [word for word in words if len(word) > 1 and word.strip(".:") not in names and not NAME.fullmatch(word)]


def names_in(window: MainWindow) -> frozenset[str]:
    """What is called the same in every language."""
    calls = {hop.function for hop in window.session.recording.hops(1, len(window.session.recording))}
    things = {word for key in window.session.rows for word in key.replace("/", " ").split()}
    return frozenset({"FailoverScope", "ms", *NAMES.values(), *library.names(), *calls, *things})


def test_nothing_is_cut_and_nothing_is_left_in_english(window: MainWindow) -> None:
    left: dict[Shown, str] = {}
    short: dict[Shown, str] = {}
    for place in places(window):
        names = names_in(window)
        for shown in shown_words(window):
            if not shown.where.startswith(CODE) and (words := english(shown.text, names)):
                left.setdefault(shown, f"{place}: {words}")
        for shown in cut(window):
            short.setdefault(shown, place)
    for shown in menu_words(window):
        if words := english(shown.text, names_in(window)):
            left.setdefault(shown, str(words))
    assert not left, "\n".join(f"{why} – {shown.where}: {shown.text}" for shown, why in left.items())
    assert not short, "\n".join(f"{why} – {shown.where}: {shown.text}" for shown, why in short.items())


def test_the_window_stays_within_1280_by_720(window: MainWindow) -> None:
    for _ in places(window):
        assert window.width() <= 1280
        assert window.height() <= 720


def test_the_locale_leaves_alone_what_must_stay() -> None:
    for kept in ("{name}", "%n", "&File", "<b>", "&amp;"):
        assert kept in pseudo(f"one {kept} two").replace("&F", "&F") or kept == "&File"
    assert pseudo("&File").startswith("[&F")
    assert pseudo("Next change") == "[Ñéxţ çħáñğé~~~]"
    assert len(pseudo("x" * 100)) >= 130
    assert outside_brackets(pseudo("Step {n}").format(n=pseudo("inner")) + " left") == " left"


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    row = QHBoxLayout(parent)
    label, button, fine = QLabel("a label that is too long"), QPushButton("a button too"), QLabel("ok")
    label.setFixedWidth(40)
    button.setFixedWidth(30)
    for widget in (label, button, fine):
        row.addWidget(widget)
    parent.show()
    assert [shown.text.partition(": ")[2] for shown in cut(parent)] == [label.text(), button.text()]


def test_what_is_not_translated_is_found() -> None:
    assert english("[Ţŕáñšļáţéđ~~] but not this, NODE1 on vmms.exe", frozenset()) == ["but", "not", "this", "on"]
