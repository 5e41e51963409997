"""The languages of the program; apart from the texts, since a window asks for its language before anything else."""

from typing import Final, Literal, get_args

Language = Literal["en", "de"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
