"""Running the program inside a test, streams and exit code and all."""

from typing import NamedTuple

import click
import pytest

from core.cli.ending import run
from core.cli.program import program


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


def outcome_of(capsys: pytest.CaptureFixture[str], *arguments: str, of: click.Command = program) -> Outcome:
    """What becomes of a command line."""
    with pytest.raises(SystemExit) as end:
        run(of, list(arguments))
    out, err = capsys.readouterr()
    code = end.value.code
    assert isinstance(code, int)
    return Outcome(code, out, err)
