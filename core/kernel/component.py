"""A component is a box: an address, the process it lives in, and its procedures.

Components hold nothing that changes; whatever changes is a row. So they can be made from
their address when they are first spoken to, and thrown away at any time. A public method is
a procedure: a generator where it calls or waits, a plain function that returns an answer
where it does neither. Beside a procedure `poll` may stand its short form `poll_in_short`,
which says from the world alone whether a call would run through with nothing wrong.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from core.kernel.operations import Answer, Procedure
from core.kernel.world import World

SHORT_FORM_SUFFIX = "_in_short"


class Kernel(Protocol):
    """What a component may know of the engine that runs it."""

    world: World
    now: int
    chain_in_progress: int


class Quiet(NamedTuple):
    """What a short form says when all is well."""

    width: int
    """How many hops the call would take, from its arrow to its answer."""
    value: Any
    """What it would answer."""
    summary: tuple[Any, ...]
    """Counts for the reader, never a list of what there is."""


class Component:
    """Base of everything that can be called.

    Args:
        address: Where it is, for example `NODE1/rhs:1/vmclusres.dll`.
        kernel: The engine that runs it.
    """

    def __init__(self, address: str, kernel: Kernel) -> None:
        self.address = address
        self.world = kernel.world
        self._kernel = kernel

    @property
    def process(self) -> str:
        """The address of the process it lives in; empty for what is no process and cannot be killed."""
        return ""

    @property
    def now(self) -> int:
        """Simulated microseconds since the start."""
        return self._kernel.now

    @property
    def chain(self) -> int:
        """The chain in progress: who is asking."""
        return self._kernel.chain_in_progress


class Transport(Protocol):
    """How far it is from one region to another. Told by the model, used by the engine."""

    @property
    def is_whole(self) -> bool:
        """Whether every way to a living process is open, so that nobody need ask `reaches` for it."""

    def delay(self, source: str, target: str) -> int:
        """Microseconds on the way; 0 arrives within the instant, and then always does."""

    def reaches(self, source: str, target: str) -> bool:
        """Whether anything sent now would arrive."""


class Binding:
    """A function of a component, looked up once."""

    __slots__ = ("address", "function", "near", "procedure", "process", "process_key", "region", "short_form")

    def __init__(self, component: Component, function: str) -> None:
        self.address = component.address
        self.function = function
        self.region = component.address.partition("/")[0]
        self.near = {self.region}
        """The regions to which a call from here takes no time, as far as the engine knows."""
        self.process = component.process
        self.process_key = f"process/{component.process}" if component.process else ""
        """The key of the process's row: the process lives while there is one. Empty: cannot die."""
        self.procedure: Callable[..., Procedure | Answer] = getattr(component, function)
        self.short_form: Callable[..., Quiet | None] | None = getattr(component, function + SHORT_FORM_SUFFIX, None)


class NoSuchFunction(LookupError):
    """Somebody called a function that the component does not have: a mistake in a procedure."""


def bind(component: Component, function: str) -> Binding:
    """Look up a procedure and its short form.

    Raises:
        NoSuchFunction: the component has no such procedure.
    """
    if function.startswith("_") or function.endswith(SHORT_FORM_SUFFIX) or not hasattr(component, function):
        raise NoSuchFunction(f"{type(component).__name__} at {component.address} has no function {function}")
    return Binding(component, function)


Resolve = Callable[[str, Kernel], Component]
"""Makes the component at an address."""
TransportOf = Callable[[World], Transport]
