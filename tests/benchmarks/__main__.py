"""`python -m tests.benchmarks [--only NAME] [--json FILE]`: measure, and print each figure beside its bar."""

import json
from pathlib import Path

import click

from tests.benchmarks.engine import engine_against_simpy
from tests.benchmarks.loading import largest_clusters
from tests.benchmarks.looking_back import jumps
from tests.benchmarks.travelling import travelling
from tests.benchmarks.window_frames import window_frames
from tests.benchmarks.window_memory import window_memory
from tests.benchmarks.window_start import first_frame

BENCHMARKS = {
    "engine": engine_against_simpy,
    "jumps": jumps,
    "travelling": travelling,
    "memory": window_memory,
    "loading": largest_clusters,
    "start": first_frame,
    "frames": window_frames,
}


@click.command()
@click.option("--only", type=click.Choice(list(BENCHMARKS)), help="Run just this one.")
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here too.")
def main(only: str | None, out: Path | None) -> None:
    """Measure, and print each figure beside its bar. Exits with 1 when a bar does not hold."""
    figures = []
    for name, measure in BENCHMARKS.items():
        if only in (None, name):
            for figure in measure():
                click.echo(figure.line())
                figures.append(figure)
    if out:
        rows = [figure._asdict() | {"holds": figure.holds} for figure in figures]
        out.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    raise SystemExit(any(figure.holds is False for figure in figures))


if __name__ == "__main__":
    main()
