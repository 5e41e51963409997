"""The top level is fixed, and what is in the tree is what is installed."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXED = {"pyproject.toml", "gui", "core", "assets", "tests", "README.md", "LICENSE", "CHANGELOG.md"}


def test_the_top_level_holds_the_fixed_names_and_nothing_else() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout: there is no list of what belongs to the project")
    names = {Path(line).parts[0] for line in listed.stdout.splitlines()}
    assert {name for name in names if not name.startswith(".")} <= FIXED


def test_every_source_file_opens_with_its_theory() -> None:
    files = [path for folder in ("core", "gui", "tests") for path in (ROOT / folder).rglob("*.py")]
    assert len(files) > 100
    opening = ('"""', 'r"""')
    bare = [path for path in files if not path.read_text("utf-8").lstrip().startswith(opening)]
    assert [str(path.relative_to(ROOT)) for path in bare] == []
