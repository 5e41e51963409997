"""Where on the bar a hop stands: one mapping from hops to pixels, shared by the scrub bar and the tree below it.

The axis counts the hops that are shown, not seconds: nothing is to be seen while a cluster idles, and
a failure is a burst of hops in one instant. A hop's rank is its place among those shown, 0 being the start.
"""

from typing import Final, NamedTuple

LEAST: Final = 60
"""The hops that the axis has room for at least."""
_GROWTH: Final = 1.3


class Axis(NamedTuple):
    """Ranks from 0 to `length` along a line of `width` pixels that begins at `left`."""

    left: float
    width: float
    length: int

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.left + self.width

    def x_of(self, rank: int) -> float:
        """Where a rank stands."""
        return self.left + self.width * rank / self.length

    def rank_at(self, x: float) -> int:
        """The rank nearest to a place; at the ends of the line for what lies beyond them."""
        rank = round((x - self.left) * self.length / max(1.0, self.width))
        return max(0, min(rank, self.length))

    def moved(self, by: float) -> "Axis":
        """The same axis, seen from another origin."""
        return self._replace(left=self.left + by)


def room_for(ranks: int) -> int:
    """How long an axis is that has room for so many ranks.

    It grows in leaps: while a run goes on, everything stays where it is for a while, and what is still free
    says that there is more to come.
    """
    length = LEAST
    while length < ranks:
        length = round(length * _GROWTH)
    return length
