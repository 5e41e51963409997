"""The facts of an occasion, by name: for texts with placeholders, and for conditions.

Which facts there are stands in `core.evidence.vocabulary`; an argument that a function has under a
name of its own is a fact by that name.
"""

from collections.abc import Mapping
from typing import Final

from core.evidence.subject import Fact, Subject, as_fact
from core.evidence.vocabulary import FACTS
from core.model.control import OBSERVED

REAL: Final[Mapping[str, frozenset[str]]] = {
    "before": OBSERVED,
    "after": OBSERVED,
    "move_type": frozenset(("Manual", "NodeDown")),
    "host_pid": frozenset(),
}
"""Facts of which only these values were seen in real logs (wsfc-facts 4.2, cluster-log grammar).

What the number in “Now hosted by RHS process” means is not established; that it is the process id is inferred.
"""


class Facts(Subject):
    """What one of those who take part in an occasion can say of it."""

    def __getitem__(self, name: str) -> Fact:
        """A fact by its word; `str.format_map` asks this way."""
        known = FACTS.get(name)
        return known(self) if known else as_fact(self.occasion.arguments.get(name))

    def text(self, name: str) -> str:
        """A fact as text."""
        value = self[name]
        return value if isinstance(value, str) else " ".join(value)

    def is_real(self, name: str) -> bool:
        """Whether the value of a fact was seen in real logs, as far as that can be told."""
        is_a_state = self.transition is not None and self.transition.kind == "resource"
        if name not in REAL or (name in ("before", "after") and not is_a_state):
            return True
        return self.text(name) in REAL[name]
