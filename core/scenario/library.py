"""The clusters that come with the program, and finding the one that somebody names."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from core.scenario.cluster_file import ClusterFile, parse_cluster
from core.scenario.problems import BadFile, listed, quoted, suggestion
from core.scenario.yaml_reader import read_text, unix_lines

DEFAULT = "three-nodes"
"""The cluster that the program opens on."""

_SUFFIX = ".yaml"


def names() -> tuple[str, ...]:
    """The names of the ready clusters: the default one first, the others in alphabetical order."""
    files = (entry.name for entry in _folder().iterdir())
    found = (file.removesuffix(_SUFFIX) for file in files if file.endswith(_SUFFIX))
    return tuple(sorted(found, key=lambda name: (name != DEFAULT, name)))


def read(name: str) -> str:
    """The text of a ready cluster, comments and all.

    Raises:
        KeyError: There is none of this name.
    """
    if name not in names():
        raise KeyError(name)
    return _folder().joinpath(name + _SUFFIX).read_text(encoding="utf-8")


def ready_cluster(name: str = DEFAULT) -> ClusterFile:
    """A ready cluster.

    Raises:
        KeyError: There is none of this name.
    """
    return parse_cluster(read(name), name + _SUFFIX)


class Found(NamedTuple):
    """A cluster that somebody named."""

    cluster: ClusterFile
    text: str | None
    """Its file; None for a ready cluster."""


def find(argument: str) -> Found:
    """The cluster that a user names: by the path of a file, or the name of a ready cluster.

    A file goes before a ready cluster of the same name.

    Raises:
        BadFile: There is neither, or the file is no good.
    """
    path = Path(argument)
    try:
        is_there = argument != "" and path.exists()
    except (OSError, ValueError):
        is_there = False
    ready = names()
    if not is_there and argument in ready:
        return Found(ready_cluster(argument), None)
    if is_there or path.suffix:
        text = read_text(path)
        return Found(parse_cluster(text, argument), unix_lines(text))
    expected = f"the path of a cluster file, or one of {listed(ready)}{suggestion(argument, ready)}"
    raise BadFile(argument, 1, expected, quoted(argument))


def find_cluster(argument: str) -> ClusterFile:
    """The cluster that a user names, as `find`."""
    return find(argument).cluster


def _folder() -> Traversable:
    return resources.files("assets").joinpath("clusters")
