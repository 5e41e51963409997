"""The foot of the panel: back, and on; the button says what going on does just now."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.lessons.playing import Play
from gui.lessons.lessons import Lessons
from gui.lessons.telling import Telling
from gui.lessons.word_button import WordButton
from gui.lessons.words import LessonWords, Said
from gui.lessons.wrapping_row import WrappingRow


@final
class LessonFoot(QWidget):
    """Two buttons."""

    back_wanted = Signal()
    on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back, self.go = WordButton(), WordButton("primary")
        self._row = WrappingRow(self, self.go)
        for button in (self.back, self.go):
            self._row.addWidget(button)
        self.back.clicked.connect(self.back_wanted)
        self.go.clicked.connect(self.on_wanted)

    def tell(self, lessons: Lessons, telling: Telling) -> None:
        """Say what can be done now."""
        play, px, words = lessons.play, telling.rich.px, telling.words
        assert play is not None
        self._row.setContentsMargins(px(14), px(10), px(14), px(12))
        self._row.setSpacing(px(8))
        is_away = lessons.standing == "away" and not play.is_over
        # Nothing is before the first step: a button that does nothing teaches nothing.
        self.back.setVisible(play.number > 0 or play.is_over)
        # The strip has the button that leads back, which is what going on does then.
        self.go.setVisible(not is_away)
        is_asked = play.phase in ("predict", "sure") and not lessons.is_walking
        self.go.setEnabled(not is_asked)
        is_theirs = play.phase in ("predict", "sure", "turn", "see") and not lessons.is_walking
        self.go.set_role("" if is_theirs else "primary")
        for button, said in ((self.back, words.back()), (self.go, _on(lessons, play, words))):
            button.set_look(telling.rich)
            button.say(*said)
        self.setVisible(not is_away or play.number > 0)


def _on(lessons: Lessons, play: Play, words: LessonWords) -> Said:
    """What going on does."""
    if lessons.is_walking:
        return words.to_the_end()
    match play.phase:
        case "predict":
            return words.predict_first()
        case "sure":
            return words.say_how_sure()
        case "see":
            return words.not_sure()
        case "turn":
            return words.do_it()
        case "review":
            return words.close_review()
    if play.number + 1 == play.count:
        return words.show_review()
    following = play.path.stands[play.number + 1]
    moves = following.run == play.stand.run and following.position > play.where.position
    return words.see() if moves else words.go_on()
