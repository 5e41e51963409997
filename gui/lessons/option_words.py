"""An option of a question in plain words, for those who have no rich text: a line of a menu, a message."""

from core.lessons.scoring import CONFIDENCES
from gui.lessons.lessons import Option
from gui.lessons.words import LessonWords


def plain(text: str) -> str:
    """A text of a lesson on one line, without the marks around code."""
    return " ".join(text.replace("`", "").split())


def option_text(option: Option, words: LessonWords) -> str:
    """What an option says; how sure one is has no text of its own."""
    confidence = next((confidence for confidence in CONFIDENCES if confidence == option.key), None)
    return words.confidence(confidence) if confidence is not None else plain(option.text)
