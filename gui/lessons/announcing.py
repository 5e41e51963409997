"""What is read out when a step or its phase comes: the same as on the page, in a few sentences without a break."""

from gui.lessons.lessons import Lessons
from gui.lessons.telling import Telling


def announcement(lessons: Lessons, telling: Telling) -> str:
    """What there is to hear of the step that a lesson is at."""
    words = telling.words
    if lessons.standing == "away" and lessons.phase != "review":
        return words.away()
    return " ".join(_sentences(lessons, telling)).replace("`", "")


def _sentences(lessons: Lessons, telling: Telling) -> list[str]:
    play, step, words = lessons.play, lessons.step, telling.words
    assert play is not None
    head = words.step(play.number + 1, play.count) + "."
    match play.phase:
        case "predict" if step.ask is not None:
            return [head, telling.said(step.say), telling.said(step.ask.text)]
        case "sure":
            return [words.how_sure()]
        case "see":
            return [words.what_seen()]
        case "verdict" if step.ask is not None and play.prediction is not None and play.stand.answer is not None:
            right = telling.option(lessons, play.stand.answer.right)
            verdict = words.verdict(play.prediction)
            return [f"{verdict}.", f"{words.is_right()}: {right}.", telling.said(step.ask.why)]
        case "turn" if step.turn is not None:
            return [head, telling.said(step.say), f"{words.turn()}:", telling.said(step.turn.text)]
        case "review":
            score = play.score
            result = [words.points_of(score), words.right_of(score.right, score.counted)] if score.questions else []
            return [f"{words.review()}.", *(f"{each}." for each in result)]
    return [head, telling.said(step.say)]
