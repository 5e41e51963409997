"""Lessons played by lines that are typed, for tests: what is said, and what of it to look at."""

import re
from collections.abc import Iterator

from core.cli.lesson_play import LessonPlay
from core.lessons.path import Path
from core.texts.bilingual import Language

ON = "[Enter] on, b back, q quit, ? help: "
TURN = "[Enter] does it, or type the command (? help): "

QUESTIONS = """\
- {id: start, SAY}
- id: clicks
  say: {en: "Now `IsAlive` is due.", de: "Jetzt ist `IsAlive` dran."}
  to: {hop: {call: IsAlivePollInterval, kind: timer, target: NODE1/clussvc}}
  ask:
    text: {en: "Who is asked?", de: "Wer wird gefragt?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So it is., de: So ist es.}
- id: chooses
  SAY
  ask:
    text: {en: "What comes?", de: "Was kommt?"}
    reveal: {hop: {call: IsAlive, kind: return, target: NODE1/clussvc}}
    choices:
      - text: {en: The `answer`., de: Die `Antwort`.}
        if: {less_than: 1 s}
        why_not: {en: "Who knows.", de: "Wer weiß."}
      - text: {en: A restart., de: Ein Neustart.}
        if: {hop: {call: boot}}
        why_not: {en: "Nothing has `failed`.", de: "Nichts ist `ausgefallen`."}
      - text: {en: Nothing., de: Nichts.}
        if: {at_least: 1 s}
    why: {en: It is quick., de: Das geht schnell.}
"""
TURNS = """\
- {id: start, SAY, to: {time: 6 s}}
- id: yours
  SAY
  turn: {text: {en: "Pull the plug.", de: "Ziehen Sie den Stecker."}, do: fail-node NODE1, to: {after: 20 s}}
- id: owns
  SAY
  ask:
    text: {en: "Where is SQL01?", de: "Wo ist SQL01?"}
    reveal: {until: {object: SQL01, state: Running, not_state: Failed, side: actual}}
    owner: SQL01
    why: {en: So it is., de: So ist es.}
- {id: again, back_to: yours, SAY, give: [fail-vm SQL01]}
- {id: other, begin: {preset: documented}, SAY, to: {time: 6 s}}
"""


def told(path: Path, *typed: str, language: Language = "en", width: int = 200) -> list[str]:
    """What is said when somebody types these lines and then closes the input; a prompt with what was typed."""
    lines: Iterator[str] = iter(typed)
    said: list[str] = []

    def ask(prompt: str) -> str:
        line = next(lines, None)
        said.append(prompt + (line or ""))
        if line is None:
            raise EOFError
        return line

    LessonPlay(path, language, ask, said.append, width).go()
    return said


def after(said: list[str], line: str) -> list[str]:
    """What is said behind the last line of these words, without empty lines."""
    place = len(said) - 1 - said[::-1].index(line)
    return [each for each in said[place + 1 :] if each]


def number_of(path: Path, step: int) -> str:
    """What to type for the right answer."""
    answer = path.stands[step].answer
    assert answer is not None
    return str(answer.options.index(answer.right) + 1)


def other_than(number: str) -> str:
    return "2" if number == "1" else "1"


def hops(said: list[str]) -> list[int]:
    """The numbers of the hops that are told."""
    return [int(found[1]) for line in said if (found := re.match(r" *(\d+)  \d\d:\d\d:\d\d\.\d+ ", line))]
