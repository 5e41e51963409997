"""How the program begins and ends in a terminal: its streams, its exit codes, its last words.

0 is success, 1 a problem that a check or a run has found (one line on stderr), 2 a command line
that makes no sense. A reader who has had enough (`failoverscope trace ... | head`) and Ctrl+C are
no problems: then it just ends. Whatever the locale says, it writes UTF-8.
"""

import os
import sys
from collections.abc import Sequence
from glob import glob
from io import TextIOWrapper
from typing import Final, NoReturn

import click

from core.kernel.orders import SimulatorBug

PROBLEM: Final = 1
INTERRUPTED: Final = 130
"""128 and the number of the signal, as shells have it for Ctrl+C."""


class Problem(click.ClickException):
    """What was asked for cannot be done: said in one line, without "Error:" before it."""

    exit_code = PROBLEM

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(self.format_message(), err=True)


def run(program: click.Command, arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program to its end, which is the end of the process.

    Click's own `main` is not used: it takes a closed pipe for a problem.

    Args:
        program: What to run.
        arguments: The words of the command line; by default those of the process.
    """
    _write_utf_8()
    code = 0
    try:
        words = list(sys.argv[1:] if arguments is None else arguments)
        if os.name == "nt":
            words = expanded(words)
        with program.make_context("failoverscope", words) as context:
            program.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.ClickException as problem:
        problem.show()
        code = problem.exit_code
    except SimulatorBug as bug:
        click.echo(f"FailoverScope has made a mistake and stops here: {bug}", err=True)
        code = PROBLEM
    except BrokenPipeError:
        # Python flushes stdout once more at the end; there is nobody left to write to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    sys.exit(code)


def expanded(arguments: Sequence[str]) -> list[str]:
    """The words with patterns such as `*.yaml` written out, which on Windows no shell does."""
    matches = [(word, sorted(glob(word))) for word in arguments]  # noqa: PTH207 - a pattern may begin anywhere
    return [name for word, names in matches for name in names or [word]]


def _write_utf_8() -> None:
    for stream in (sys.stdout, sys.stderr):
        # Not so when the program runs without a console, or a test listens.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
