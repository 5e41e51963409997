"""What in README.md is made from the catalogues, between two comments: `python -m tests.readme` makes it anew."""

from pathlib import Path
from typing import Final

from core.cli.catalogues import fault_table
from core.faults.catalogue import faults

README: Final = Path(__file__).parents[1] / "README.md"
BEGIN: Final = "<!-- faults: made by python -m tests.readme -->"
END: Final = "<!-- end of faults -->"


def renewed(text: str) -> str:
    """The text of README.md with what is made from the catalogues as it should be.

    Raises:
        ValueError: the comments are not there.
    """
    before, _, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"README.md: expected {BEGIN} and then {END}")
    return f"{before}{BEGIN}\n{fault_table(faults(), 'en')}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
