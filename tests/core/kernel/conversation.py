"""A language for engine tests: boxes made of small procedures, and a run told line by line.

`Boxes` holds procedures by address and function; `told` gives one line a hop, so that a test
reads like the conversation it expects:

    A calls B.ask                     -> "0 A/x -> B/x call ask()"
"""

from collections.abc import Callable
from typing import Any

from core.kernel.component import Component, Kernel, Quiet, Transport
from core.kernel.engine import Engine
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.kernel.world import World

Procedure = Callable[..., Any]


class Alive(Row, frozen=True):
    """A process that runs."""


class Note(Row, frozen=True):
    """Something a procedure wrote down."""

    text: str


class Ways:
    """Regions named alike are near; between others it takes 500 us, and some are cut off."""

    is_whole = False

    def __init__(self, world: World) -> None:
        self._world = world

    def delay(self, source: str, target: str) -> int:
        return 0 if "near" in source or "near" in target else 500

    def reaches(self, source: str, target: str) -> bool:  # noqa: ARG002
        return f"cut/{target}" not in self._world.rows


class Boxes:
    """The components of a test: `boxes["A/x", "ask"] = procedure`, which gets its component first."""

    def __init__(self) -> None:
        self.procedures: dict[tuple[str, str], Procedure] = {}

    def __setitem__(self, key: tuple[str, str], procedure: Procedure) -> None:
        self.procedures[key] = procedure

    def __call__(self, address: str, kernel: Kernel) -> Component:
        functions = {name: procedure for (where, name), procedure in self.procedures.items() if where == address}
        process = address if not address.startswith("near") else ""
        methods = {name: _method(procedure) for name, procedure in functions.items()}
        kind = type("Box", (Component,), {**methods, "process": property(lambda _self: process)})
        box: Component = kind(address, kernel)
        return box

    def engine(self, *, is_bundling: bool = True) -> Engine:
        """An engine over these boxes, all of their processes alive."""
        rows: dict[str, Row] = {f"process/{address}": Alive() for address, _ in self.procedures}
        return Engine(rows, self, self.ways, is_bundling=is_bundling)

    @staticmethod
    def ways(world: World) -> Transport:
        return Ways(world)


def _method(procedure: Procedure) -> Procedure:
    def method(self: Component, *arguments: Any) -> Any:
        return procedure(self, *arguments)

    return method


def told(engine: Engine) -> list[str]:
    """One line a hop: time, from, to, kind, function, and what came of it."""
    return [_line(Hop._make(hop)) for hop in engine.trace]


def _line(hop: Hop) -> str:
    words = [str(hop.time), hop.source, "->", hop.target or "nobody", hop.kind, hop.function + _listed(hop.arguments)]
    if hop.result is not None:
        words += ["=", str(hop.result)]
    if hop.lost:
        words.append(f"[{hop.lost}]")
    return " ".join(words)


def _listed(arguments: tuple[Any, ...]) -> str:
    return f"({', '.join(map(str, arguments))})"


__all__ = ["Alive", "Boxes", "Note", "Quiet", "Ways", "told"]
