"""How much the stage says of the same hop: four levels, from a plain story to the line of the procedure.

The engine, the cursor and the selection are the same on all of them; only more or fewer wires are drawn.
"""

from typing import Final, Literal, get_args

Level = Literal["story", "components", "calls", "code"]
"""Nodes and VMs with one sentence; the cards; signatures, arguments and results; the procedure and its line."""
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
