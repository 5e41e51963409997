"""The commands of a lesson, and what is wrong with one: said with the line, and with what was probably meant."""

from core.commands.catalogue import DEFINITIONS, BadCommand, Command, is_known_in, parse
from core.commands.definition import Rows
from core.scenario.problems import listed, quoted, suggestion
from core.scenario.yaml_reader import Document, Where


def order(words: str, rows: Rows, document: Document, at: Where) -> Command:
    """A command of a lesson.

    Args:
        words: As they stand in the file.
        rows: The world in which it is given.
        document: The file.
        at: Where in it.

    Raises:
        BadFile: the cluster cannot know such an order.
    """
    parts = words.split()
    known = [name for name, what in DEFINITIONS.items() if is_known_in(rows, what)]
    if parts and parts[0] not in known:
        meant = suggestion(parts[0], known)
        raise document.problem(at, f"a command of this account ({listed(known)}){meant}", quoted(words))
    try:
        return parse(rows, parts)
    except BadCommand as problem:
        expected, _, found = str(problem).removeprefix("expected ").rpartition(", found")
        _, hint, meant = found.partition(" (did you mean ")
        raise document.problem(at, expected + hint + meant, quoted(words)) from None
