"""Reading our own YAML files into typed structures.

These files come with the program, so a mistake in one is a mistake of ours: it stops with an
error that names the file, not with a message made for users (files of users are read by
`core.scenario`).
"""

from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec
import yaml

T = TypeVar("T")

SUFFIX = ".yaml"


class BadAsset(ValueError):
    """A file that comes with the program is not as it should be."""


def read_asset(path: str, kind: type[T]) -> T:
    """A YAML file from the package `assets`, checked.

    Args:
        path: Where it is below the package, for example `rules/watch.yaml`.
        kind: The structure that it holds.

    Raises:
        BadAsset: the file is no YAML or does not fit the structure.
    """
    text = _assets().joinpath(path).read_text(encoding="utf-8")
    try:
        return msgspec.yaml.decode(text, type=kind)
    except (msgspec.DecodeError, yaml.YAMLError) as error:
        raise BadAsset(f"assets/{path}: {error}") from error


def asset_names(folder: str) -> tuple[str, ...]:
    """The YAML files in a folder of the package, as paths for `read_asset`, in alphabetical order."""
    names = (entry.name for entry in _assets().joinpath(folder).iterdir())
    return tuple(f"{folder}/{name}" for name in sorted(names) if name.endswith(SUFFIX))


def _assets() -> Traversable:
    return resources.files("assets")
