"""The text of the help: sections with a name each, and in them the keys that hold now.

The text is an asset in Markdown. A heading ends with the name of its section in braces, `{#hops}`; other names
in braces are actions, and are replaced by their first key, or by what they are called where they have none.
"""

import re
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from core.texts.bilingual import Language
from gui.window.actions import KEYS, ActionId, Actions

_HEADING: Final = re.compile(r"^## (?P<title>.+?) \{#(?P<name>[\w-]+)\}$", re.MULTILINE)
_HOLE: Final = re.compile(r"\{([a-z0-9-]+)\}")
KEYS_SECTION: Final = "keys"
"""The section that is made of the actions."""


class Section(NamedTuple):
    """A part of the help."""

    name: str
    """What it is found by: a panel's name, or another one that does not depend on the language."""
    title: str
    text: str
    """Markdown, without the heading."""


@cache
def sections(language: Language) -> tuple[Section, ...]:
    """The sections in their order, with holes for keys."""
    told = resources.files("assets").joinpath("help", f"{language}.md").read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(told))
    ends = [heading.start() for heading in headings[1:]] + [len(told)]
    return tuple(
        Section(heading["name"], heading["title"], told[heading.end() : end].strip())
        for heading, end in zip(headings, ends, strict=True)
    )


def actions_in(text: str) -> tuple[str, ...]:
    """The names of the actions whose keys a text tells of."""
    return tuple(_HOLE.findall(text))


def with_keys(text: str, actions: Actions) -> str:
    """A text with the keys that hold now."""
    return _HOLE.sub(lambda hole: _key(hole[1], actions), text)


def _key(name: str, actions: Actions) -> str:
    action: ActionId | None = next((one for one in KEYS if one == name), None)
    if action is None:
        return f"{{{name}}}"
    shown = actions.key(action) or actions[action].text().rstrip("…")
    # As code: a single letter must not read like a word, nor a sign like one of Markdown's.
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"
