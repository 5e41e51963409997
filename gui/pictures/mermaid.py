"""The sequence diagram as Mermaid, to be put into documents that draw it themselves.

Every lane is a participant in the box of its node, every call an activation; bubbles and orders are notes. Text in
Mermaid ends at a semicolon and is a comment from a number sign on, so both are written as entities, and so are
angle brackets, which would be read as markup.
"""

from collections.abc import Sequence as Rows
from typing import Final

from core.kernel.hops import Hop
from core.timeline.sequence import Row
from core.timeline.sequence_bars import bars_beside
from core.timeline.sequence_lanes import group_of
from gui.pictures.caption import Caption
from gui.sequence.diagram import Diagram
from gui.sequence.figures import RowFigure

_ENTITIES: Final = str.maketrans({"#": "#35;", ";": "#59;", "<": "#lt;", ">": "#gt;", "%": "#37;", "\r": ""})
_INDENT: Final = "    "


def mermaid_of(diagram: Diagram, rows: Rows[Row], caption: Caption) -> str:
    """Some rows as the text of a Mermaid diagram.

    Args:
        diagram: The diagram.
        rows: The rows, one after the other.
        caption: Its title, and what is read out of it.
    """
    return "\n".join(_Writer(diagram, list(rows)).lines(caption)) + "\n"


def escaped(text: str) -> str:
    """A text as it may stand anywhere in a diagram; never empty."""
    return text.strip().translate(_ENTITIES).replace("\n", "<br/>") or "–"


class _Writer:
    def __init__(self, diagram: Diagram, rows: list[Row]) -> None:
        self._diagram = diagram
        self._rows = rows
        self._lanes = diagram.sequence.lanes
        self._ids = {lane: f"L{number}" for number, lane in enumerate(self._lanes)}
        self._begins: dict[int, list[str]] = {}
        self._ends: dict[int, list[str]] = {}
        for bar in bars_beside(diagram.sequence, rows):
            # A call that was running before would be the end of a bar that never began.
            if bar.top is not None and bar.lane in self._ids:
                self._begins.setdefault(bar.top, []).append(self._ids[bar.lane])
                bottom = len(rows) - 1 if bar.bottom is None else bar.bottom
                self._ends.setdefault(bottom, []).append(self._ids[bar.lane])

    def lines(self, caption: Caption) -> list[str]:
        found = ["sequenceDiagram"]
        found.append(f"{_INDENT}accTitle: {escaped(caption.title)}")
        found.append(f"{_INDENT}accDescr: {escaped(caption.sentence)}")
        found += self._participants()
        for number, row in enumerate(self._rows):
            found += [f"{_INDENT}{line}" for line in self._of(number, row)]
        return found

    def _participants(self) -> list[str]:
        words, found, group = self._diagram.words, [], ""
        for lane in self._lanes:
            if group_of(lane) != group:
                if group:
                    found.append(f"{_INDENT}end")
                group = group_of(lane)
                found.append(f"{_INDENT}box transparent {escaped(words.group(group))}")
            found.append(f"{_INDENT * 2}participant {self._ids[lane]} as {escaped(words.lane(lane))}")
        return [*found, f"{_INDENT}end"] if group else found

    def _of(self, number: int, row: Row) -> list[str]:
        begins, ends = self._begins.get(number, []), self._ends.get(number, [])
        return [
            *self._arrow(row),
            *(f"activate {lane}" for lane in begins),
            *(f"deactivate {lane}" for lane in ends),
        ]

    def _arrow(self, row: Row) -> list[str]:
        figure = self._diagram.figure(row)
        text = escaped(f"{figure.number} {figure.label}")
        source, target = self._ids.get(figure.source), self._ids.get(figure.target)
        if figure.shape in ("bubble", "blow"):
            return [f"Note over {self._all()}: {text}"] if self._ids else []
        if figure.shape == "point" or source is None or target is None:
            here = source or target
            return [f"Note right of {here}: {text}"] if here else []
        hop = self._diagram.sequence.recording.hop(row.last)
        return [f"{source}{_signal(figure, hop)}{target}: {text}"]

    def _all(self) -> str:
        ids = list(self._ids.values())
        return ids[0] if len(ids) == 1 else f"{ids[0]},{ids[-1]}"


def _signal(figure: RowFigure, hop: Hop) -> str:
    """The sign of an arrow."""
    answers = hop.kind in ("return", "abort")
    if hop.lost or hop.kind == "abort":
        return "--x" if answers else "-x"
    if figure.shape == "through":
        return "--)"
    if hop.kind == "message":
        return "-)"
    return "-->>" if answers else "->>"
