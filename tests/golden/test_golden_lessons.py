"""Every lesson, pinned: where each step stands, what the engine answers, and the digest of each of its runs.

After a change that is meant: `python -m pytest tests/golden --rewrite`, then read the difference: a lesson whose
answer has changed teaches something else now.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.lessons.checking import checked
from core.lessons.library import names, ready_lesson
from core.lessons.path import Path as LessonPath
from core.lessons.path import Stand

FOLDER = Path(__file__).parent / "lessons"


def told(path: LessonPath) -> str:
    lines = [f"lesson {path.lesson.id}", *_threads(path), ""]
    for stand in path.stands:
        lines += [*_step(path, stand), ""]
    return "\n".join(lines)


def _threads(path: LessonPath) -> Iterator[str]:
    for number, thread in enumerate(path.threads):
        left = "" if thread.parent is None else f" from run {thread.parent} at {thread.fork}"
        cluster, preset, seed = thread.beginning
        recording = thread.recording
        digest = recording.trace_digest()[:32]
        yield f"run {number}: {cluster} {preset} seed {seed}{left}: {len(recording)} hops {digest}"


def _step(path: LessonPath, stand: Stand) -> Iterator[str]:
    yield f"{stand.entry.id} (run {stand.run})"
    for command in stand.leg.commands:
        yield f"  gives {command.name} {' '.join(command.arguments)}"
    yield f"  stands at {_place(path, stand, stand.position)}"
    if stand.answer is not None:
        yield f"  right is {stand.answer.right} of {', '.join(stand.answer.options)}"
    if stand.onward is not None:
        for command in stand.onward.commands:
            yield f"  turn is {command.name} {' '.join(command.arguments)}"
        yield f"  goes on to {_place(path, stand, stand.end)}"


def _place(path: LessonPath, stand: Stand, position: int) -> str:
    if position == 0:
        return "the start"
    hop = path.recording(stand).hop(position)
    time = f"{hop.time // 1_000_000}.{hop.time % 1_000_000:06d}"
    return f"{position} @ {time} {hop.kind} {hop.source} {hop.target} {hop.function} [{hop.rule}]"


@pytest.mark.parametrize("name", names())
def test_the_lesson_comes_out_as_it_was_told(name: str, is_rewriting: bool) -> None:
    file = FOLDER / f"{name}.txt"
    found = told(checked(ready_lesson(name)))
    if is_rewriting:
        file.write_text(found, encoding="utf-8", newline="\n")
    assert found == file.read_text(encoding="utf-8")


def test_every_trace_belongs_to_a_lesson() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == sorted(names())
