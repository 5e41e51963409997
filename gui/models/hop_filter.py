"""Which hops a list shows: by layer, by node, by object, by words, or by all of these together.

A hop belongs to the layers and nodes of both its ends, so a call from RHS into a DLL is one of either.
What it is about is an object wherever it is named, and an answer is about what its call was. Many hops
read alike, so a hundred thousand are judged column by column, and each different one only once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import Any, Final, Literal

from core.evidence.names import place
from core.kernel.rows import Row
from core.timeline.recording import Recording
from core.timeline.things import Thing
from gui.models.hop_words import HopWords

Layer = Literal[
    "cluster", "rhs", "dll", "hyper-v", "network", "quorum", "storage", "server", "consoles", "orders"
]  # fmt: skip
LAYERS: Final[tuple[Layer, ...]] = (
    "orders", "cluster", "rhs", "dll", "hyper-v", "network", "quorum", "storage", "server", "consoles"
)  # fmt: skip
"""What the user ordered first, then as a call travels."""
_OF_BOXES: Final[Mapping[str, Layer]] = {
    "clussvc": "cluster", "CLUSDB": "cluster",
    "rhs": "rhs", "further-rhs": "rhs",
    "dll": "dll",
    "vmms": "hyper-v", "vm": "hyper-v",
    "netft": "network", "network": "network", "ip": "network", "name": "network",
    "witness": "quorum",
    "storage": "storage", "csv": "storage", "share": "storage",
    "machine": "server", "system": "server", "service": "server",
    "failover-cluster-manager": "consoles", "hyper-v-manager": "consoles",
}  # fmt: skip
_OF_QUORUM: Final = ("quorum.", "votes.", "witness.")
"""What the rules begin with that are about votes, wherever they are counted."""
_NAMED: Final = ("vm", "share", "ip", "name", "service", "csv", "storage", "network", "witness")
"""Boxes that are a thing with a name, which calls are about."""
_WORDED: Final = ("kind", "source", "target", "function", "arguments", "result", "lost", "width")
"""What the words of a row are made from."""
_OF_NUMBERS: Final = frozenset("0123456789:.")
_UNKNOWN: Final = ("",)


@dataclass(frozen=True)
class HopFilter:
    """What is to be shown; what is empty stands for all."""

    layers: frozenset[str] = frozenset()
    nodes: frozenset[str] = frozenset()
    object: str = ""
    """An address on the stage."""
    words: tuple[str, ...] = ()
    """Each must stand in the row, in any case and column."""

    @property
    def is_active(self) -> bool:
        """Whether anything is left out."""
        return bool(self.layers or self.nodes or self.object or self.words)


class Sieve:
    """Lets the hops of one run through that pass a filter; it is shown them in the order of time, each once.

    Args:
        wanted: The filter.
        words: The words of rows.
        rows: The cluster, whose objects have names.
    """

    def __init__(self, wanted: HopFilter, words: HopWords, rows: Mapping[str, Row]) -> None:
        self._wanted = wanted
        self._words = words
        self._places: dict[tuple[str, str, str, str], bool] = {}
        self._missing: dict[tuple[Any, ...], tuple[str, ...] | None] = {}
        self._times: dict[int, str] = {}
        self._thing = Thing(name_of(wanted.object), rows) if wanted.object else None
        self._spans: set[int] = set()
        """The calls that are about the object."""

    def passing(self, recording: Recording, positions: list[int], first: int, last: int) -> list[int]:
        """Those of some positions whose hops pass.

        Args:
            recording: The run.
            positions: Where to look.
            first: The first position that the sieve was not shown yet.
            last: The last one that it is shown now.
        """
        is_in = bytearray(last - first + 1)
        for position in positions:
            is_in[position - first] = True
        if self._wanted.layers or self._wanted.nodes:
            self._sift_places(is_in, recording, first, last)
        if self._thing is not None:
            self._sift_objects(is_in, self._thing, recording, first, last)
        if self._wanted.words:
            self._sift_words(is_in, recording, first, last)
        return [position for position in positions if is_in[position - first]]

    def _sift_places(self, is_in: bytearray, recording: Recording, first: int, last: int) -> None:
        known = self._places
        columns = _columns(recording, ("kind", "source", "target", "rule"), first, last)
        for n, key in enumerate(zip(*columns, strict=True)):
            is_wanted = known.get(key)
            if is_wanted is None:
                is_wanted = known[key] = self._is_placed(*key)
            if not is_wanted:
                is_in[n] = False

    def _is_placed(self, kind: str, source: str, target: str, rule: str) -> bool:
        wanted = self._wanted
        nodes = {source.partition("/")[0], target.partition("/")[0]}
        return (not wanted.nodes or not wanted.nodes.isdisjoint(nodes)) and (
            not wanted.layers or not wanted.layers.isdisjoint(layers_of(kind, source, target, rule))
        )

    def _sift_objects(self, is_in: bytearray, thing: Thing, recording: Recording, first: int, last: int) -> None:
        about = self._spans
        columns = _columns(recording, ("index", "span", "kind", "source", "target", "arguments"), first, last)
        for n, (index, span, kind, source, target, arguments) in enumerate(zip(*columns, strict=True)):
            is_about = span in about or thing.is_end(source) or thing.is_end(target) or thing.is_among(arguments)
            # What ends with a machine or a process is told by its address.
            if is_about or (kind == "kill" and any(map(thing.is_end, arguments))):
                if index == span:
                    about.add(span)
            else:
                is_in[n] = False

    def _sift_words(self, is_in: bytearray, recording: Recording, first: int, last: int) -> None:
        known = self._missing
        columns = _columns(recording, ("index", "time", *_WORDED), first, last)
        rows = compress(zip(range(last - first + 1), *columns, strict=True), is_in)
        for n, index, time, *rest in rows:
            key = tuple(rest)
            missing = known.get(key, _UNKNOWN)
            if missing is _UNKNOWN:
                missing = known[key] = self._not_in(self._words.row(recording.hop(first + n)).folded)
            if missing is None or (missing and not self._are_in(missing, index, time)):
                is_in[n] = False

    def _not_in(self, text: str) -> tuple[str, ...] | None:
        """The words that are not in a text but may be in number or time; None where another one is not there."""
        missing = tuple(word for word in self._wanted.words if word not in text)
        return missing if all(_OF_NUMBERS.issuperset(word) for word in missing) else None

    def _are_in(self, words: tuple[str, ...], index: int, time: int) -> bool:
        """Whether words are in the number of a hop or in its time."""
        if words[0].isdecimal():
            # A number takes less time to tell.
            number = str(index)
            words = tuple([word for word in words if word not in number])
            if not words:
                return True
        told = self._times.get(time)
        if told is None:
            told = self._times[time] = self._words.narrator.time(time)
        if len(words) == 1:
            return words[0] in told
        number = str(index)
        return not [word for word in words if word not in told and word not in number]


def _columns(recording: Recording, fields: tuple[str, ...], first: int, last: int) -> list[list[Any]]:
    return [recording.column(field, first, last) for field in fields]


@cache
def _layer_of(address: str) -> Layer | None:
    return _OF_BOXES.get(place(address).kind)


def layers_of(kind: str, source: str, target: str, rule: str) -> frozenset[str]:
    """The layers that a hop belongs to."""
    layers = {_layer_of(source), _layer_of(target)}
    if kind == "input":
        layers.add("orders")
    if rule.startswith(_OF_QUORUM):
        layers.add("quorum")
    return frozenset(layer for layer in layers if layer)


def name_of(address: str) -> str:
    """What an object of the stage goes by: its name where it has one, wherever it is; else its address."""
    where = place(address)
    return where.name if where.kind in _NAMED and where.name else address
