"""Opening a bundle: the hops it stands for, computed again.

A bundle stands for one call in which nothing was wrong and nothing was written. The same call
is made again on the world before it, in a scratch engine that begins at the bundle's own index
and time, from a frame that stands for the caller. So the expansion is a view: history keeps
the bundle.
"""

from collections.abc import Generator, Mapping
from typing import Any

from core.kernel.component import Binding, Component, Resolve, TransportOf
from core.kernel.engine import Engine
from core.kernel.hops import Hop
from core.kernel.operations import CALL, Answer, Operation, hang
from core.kernel.rows import Row


class _Caller(Component):
    """Stands for the frame that made the call."""

    def listen(self) -> Generator[Operation, Any, Answer]:
        """Take the answer and do nothing with it: what the real caller did then is on the bundle."""
        yield ()
        yield hang()
        raise AssertionError("a hung frame does not go on")


def expand(bundle: Hop, rows_before: Mapping[str, Row], resolve: Resolve, transport_of: TransportOf) -> list[Hop]:
    """The hops that a bundle stands for.

    Args:
        bundle: The hop of kind `bundle`.
        rows_before: The world before it.
        resolve: Makes the component at an address, as for the engine.
        transport_of: As for the engine.

    Returns:
        As many hops as the bundle is wide, from the call to its return, numbered as in a full trace.
    """
    engine = Engine(rows_before, resolve, transport_of, is_bundling=False, now=bundle.time, index=bundle.index)
    caller = _Caller(bundle.source, engine)
    listening = caller.listen()
    next(listening)
    order = (
        CALL, bundle.target, bundle.function, bundle.arguments, bundle.rule, 0, bundle.code, bundle.instruction,
    )  # fmt: skip
    engine.adopt(bundle.chain, bundle.parent, Binding(caller, "listen"), listening, order, bundle.cause)
    engine.run(until=bundle.time, hops=bundle.width)
    hops = [Hop._make(hop) for hop in engine.trace]
    return [*hops[:-1], hops[-1]._replace(changes=bundle.changes)]
