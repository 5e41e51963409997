"""The JSON schemas that come with the program, for editors: as the types are now.

After a change that is meant: `python -m tests.core.scenario.test_schemas`.
"""

from pathlib import Path

import msgspec
import pytest

from core.scenario.cluster_file import cluster_schema
from core.scenario.lesson_file import lesson_schema

FOLDER = Path(__file__).parents[3] / "assets" / "schemas"
SCHEMAS = {"cluster": cluster_schema, "lesson": lesson_schema}


def written(name: str) -> str:
    return msgspec.json.format(msgspec.json.encode(SCHEMAS[name](), order="deterministic"), indent=1).decode() + "\n"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_that_of_the_types(name: str) -> None:
    assert (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8") == written(name)


def test_a_schema_of_lessons_asks_for_both_languages() -> None:
    both = lesson_schema()["$defs"]["Both"]
    assert both["required"] == ["en", "de"]


if __name__ == "__main__":
    for each in SCHEMAS:
        (FOLDER / f"{each}.schema.json").write_text(written(each), encoding="utf-8", newline="\n")
