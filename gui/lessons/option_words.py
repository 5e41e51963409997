"""An option of a question in plain words, for those who have no rich text: a line of a menu, a message."""

from core.evidence.narration import Narrator
from core.lessons.scoring import CONFIDENCES
from core.model import addresses
from gui.lessons.options import Option
from gui.lessons.words import LessonWords


def plain(text: str) -> str:
    """A text of a lesson on one line, without the marks around code."""
    return " ".join(text.replace("`", "").split())


def option_text(option: Option, words: LessonWords, narrator: Narrator) -> str:
    """What an option says: a box by the name that it has on the stage; how sure one is has no text of its own."""
    confidence = next((confidence for confidence in CONFIDENCES if confidence == option.key), None)
    if confidence is not None:
        return words.confidence(confidence)
    is_box = addresses.region(option.address) != option.address
    return narrator.label(option.address) if is_box else plain(option.text)
