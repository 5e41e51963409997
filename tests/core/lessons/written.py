"""Small lessons for tests, written as a teacher writes them: only the steps differ."""

from textwrap import dedent

from core.lessons.checking import checked
from core.lessons.path import Path
from core.scenario.lesson_file import BadLesson, Loaded, parse_lesson

HEAD = """\
format: failoverscope-lesson/1
id: small
title: {en: A, de: B}
summary: {en: A, de: B}
minutes: 60
goals: [{en: A, de: B}]
plan: [{minutes: 60, what: {en: A, de: B}}]
recap: [{en: A, de: B}]
cluster: CLUSTER
preset: PRESET
steps:
"""
HEAD_LINES = HEAD.count("\n")
SAY = "say: {en: Words, de: Worte}"


def text(steps: str, *, cluster: str = "three-nodes", preset: str = "article") -> str:
    return HEAD.replace("CLUSTER", cluster).replace("PRESET", preset) + dedent(steps).replace("SAY", SAY)


def loaded(steps: str, *, cluster: str = "three-nodes", preset: str = "article") -> Loaded:
    return parse_lesson(text(steps, cluster=cluster, preset=preset), "small.yaml")


def walked(steps: str, *, cluster: str = "three-nodes", preset: str = "article") -> Path:
    return checked(loaded(steps, cluster=cluster, preset=preset))


def problems(steps: str, *, cluster: str = "three-nodes", preset: str = "article") -> list[str]:
    """What is wrong with a lesson: `LINE: expected ..., found ...`, lines counted from the first step."""
    try:
        walked(steps, cluster=cluster, preset=preset)
    except BadLesson as bad:
        return [f"{each.line - HEAD_LINES}: expected {each.expected}, found {each.found}" for each in bad.problems]
    return []


ASKED = """\
- {id: start, SAY}
- id: asks
  SAY
  to: {hop: {call: IsAlivePollInterval, kind: timer, target: NODE1/clussvc}}
  ask:
    text: {en: "Who?", de: "Wer?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So it is., de: So ist es.}
- {id: between, SAY, to: {steps: 3}}
- id: yours
  SAY
  turn: {text: {en: Fail it., de: Stören.}, do: fail-vm SQL01}
- id: owns
  SAY
  ask:
    text: {en: "Where?", de: "Wo?"}
    reveal: {until: {object: SQL01, state: Running, not_state: Failed, side: actual}}
    owner: SQL01
    why: {en: So it is., de: So ist es.}
- {id: again, back_to: yours, SAY, give: [fail-node NODE1]}
- id: chooses
  SAY
  ask:
    text: {en: "What?", de: "Was?"}
    reveal: {until: {object: SQL01, owner: NODE2}}
    choices:
      - {text: {en: At once, de: Sofort}, if: {less_than: 5 s}}
      - {text: {en: Later, de: Später}, if: {at_least: 5 s}}
    why: {en: So it is., de: So ist es.}
- {id: other, begin: {preset: documented}, SAY, to: {time: 7 s}}
"""
"""Everything that a lesson can do, in as few steps as it takes."""
