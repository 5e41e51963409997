"""The cluster log as text: lines as the real file has them, under a head that says whose log it is.

The grammar is that of Windows Server 2016 and later (wsfc-facts 11.1): process and thread in eight
hexadecimal digits, the time in GMT unless local time was asked for, the level in four characters
and two blanks. What real files do not have is told apart by its look: the node before each line
where the logs of several nodes are merged, and the mark behind a simulated line.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from core.evidence.cluster_log import LogLine
from core.model.calendar import ZONE_HOURS
from core.model.clock import stamp

SIMULATED_MARK: Final = "   <-- simulated"
_SEPARATOR: Final = " | "


def text_of(line: LogLine, *, is_local: bool = False, is_marking: bool = False) -> str:
    """A line as it stands in the log of its node.

    Args:
        line: The line.
        is_local: With the local time of the machine in place of GMT.
        is_marking: With a mark behind a line that is simulated.
    """
    who, when = f"{line.pid:08x}.{line.tid:08x}", stamp(line.time, is_local=is_local)
    tag = f"[{line.tag}] " if line.tag else ""
    mark = SIMULATED_MARK if is_marking and line.simulated else ""
    return f"{who}::{when} {line.level:<4}  {tag}{line.text}{mark}"


def head(nodes: Sequence[tuple[str, int]], *, is_local: bool = False) -> Iterator[str]:
    """What stands before the lines.

    Args:
        nodes: The node whose log it is, with its number; or all of them, where they are merged.
        is_local: Whether the times are local.
    """
    minutes = -60 * ZONE_HOURS
    yield "[=== Cluster ===]"
    yield (
        "UTC = localtime + time zone offset;the time zone offset of this machine is "
        f"{minutes} minutes, or {-ZONE_HOURS} hours."
    )
    if is_local:
        yield "The logs were generated using local time"
    for name, number in nodes:
        yield f"{before(name, nodes)}Current node: name ({name}) id ({number})"
    yield "[=== Cluster Logs ===]"


def file_of(lines: Iterable[LogLine], nodes: Sequence[tuple[str, int]], *, is_local: bool = False) -> Iterator[str]:
    """The whole file, line by line.

    Args:
        lines: What was logged.
        nodes: The node whose log it is, with its number; or all of them, where they are merged.
        is_local: With the local time of the machines in place of GMT.
    """
    yield from head(nodes, is_local=is_local)
    for line in lines:
        yield f"{before(line.node, nodes)}{text_of(line, is_local=is_local)}"


def before(node: str, nodes: Sequence[tuple[str, int]]) -> str:
    """What tells the node of a line where the logs of several are merged; nothing where there is one."""
    if len(nodes) == 1:
        return ""
    return f"{node:<{max(len(name) for name, _ in nodes)}}{_SEPARATOR}"
