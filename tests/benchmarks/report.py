"""What a benchmark found: a figure, and the bar it is held against where there is one."""

from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure."""

    name: str
    measured: float
    bar: float | None
    unit: str
    is_upper: bool = False
    """Whether the bar is a most instead of a least."""

    @property
    def holds(self) -> bool | None:
        """Whether the bar holds; None where there is none."""
        if self.bar is None:
            return None
        return self.measured <= self.bar if self.is_upper else self.measured >= self.bar

    def line(self) -> str:
        """One line for people."""
        bar = "" if self.bar is None else f"{'at most' if self.is_upper else 'at least'} {self.bar:g}"
        verdict = {None: "", True: "holds", False: "DOES NOT HOLD"}[self.holds]
        return f"{self.name:24} {self.measured:14,.2f} {self.unit:36} {bar:16} {verdict}".rstrip()
