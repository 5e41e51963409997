"""The words in which a procedure speaks to the kernel.

A procedure is a generator; every `yield` hands out one operation and every procedure ends
with `return answer(value, rule=...)`. Operations are plain tuples made by the small functions
here, because there are millions of them. Each notes where in the source it was ordered (the
code and the instruction in it; the line is worked out when somebody looks), so that the
window can show the procedure with its current line.

What a `yield` gives back: `call` the callee's answer (or `CallFailed` is raised), `wait_for`
whether the signal came before the time was up, everything else None.
"""

from collections.abc import Generator
from sys import _getframe
from typing import Any, Final

CALL: Final = 0
ANSWER: Final = 1
WAIT: Final = 2
WAIT_FOR: Final = 3
KILL: Final = 4
HANG: Final = 5
ABORT: Final = 6
POST: Final = 7
SIGNAL: Final = 8
SEVER: Final = 9

FIRST_SIDE_REMARK: Final = POST
"""From here on the operations do not end a hop: the procedure goes on at once."""

Operation = tuple[Any, ...]
Answer = tuple[Any, ...]
Procedure = Generator[Operation, Any, Answer]

RPC_S_SERVER_UNAVAILABLE: Final = 1722
RPC_S_CALL_FAILED: Final = 1726
ERROR_RESOURCE_CALL_TIMED_OUT: Final = 5910


class CallFailed(Exception):
    """A call ended with an error code: the only exception that crosses a call.

    Uncaught, it ends the frame it is raised in and goes on to the caller.
    """

    def __init__(self, code: int, rule: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.rule = rule
        """The rule behind the failure; what the kernel itself raises carries its own."""


def call(target: str, function: str, *arguments: Any, rule: str, deadline: int = 0) -> Operation:
    """Call a function of another component and wait for its answer.

    Args:
        target: The callee's address.
        function: The name of one of its procedures.
        *arguments: Text, integers, true/false, None and tuples of these.
        rule: The id of the rule that makes this step happen.
        deadline: Microseconds after which `CallFailed(5910)` is raised; 0 waits for ever.
    """
    frame = _getframe(1)
    return (CALL, target, function, arguments, rule, deadline, frame.f_code, frame.f_lasti)


def answer(value: Any, *, rule: str) -> Answer:
    """End the procedure with a value for the caller."""
    frame = _getframe(1)
    return (ANSWER, value, rule, frame.f_code, frame.f_lasti)


def post(target: str, function: str, *arguments: Any, rule: str) -> Operation:
    """Send a one-way message: the receiver begins a chain of its own, the sender goes on."""
    frame = _getframe(1)
    return (POST, target, function, arguments, rule, frame.f_code, frame.f_lasti)


def wait(duration: int, *, what: str, rule: str) -> Operation:
    """Let `duration` microseconds pass; `what` names the interval or the work that takes so long."""
    frame = _getframe(1)
    return (WAIT, duration, what, rule, frame.f_code, frame.f_lasti)


def wait_for(what: str, *arguments: Any, timeout: int = 0, rule: str) -> Operation:
    """Wait until somebody signals just this, or for at most `timeout` microseconds; 0 waits for ever."""
    frame = _getframe(1)
    return (WAIT_FOR, what, arguments, timeout, rule, frame.f_code, frame.f_lasti)


def signal(what: str, *arguments: Any, rule: str) -> Operation:
    """Wake everybody who waits for just this, in the order in which they began to wait."""
    frame = _getframe(1)
    return (SIGNAL, what, arguments, rule, frame.f_code, frame.f_lasti)


def kill(target: str, processes: tuple[str, ...], *, silent: bool = False, rule: str) -> Operation:
    """End processes at once, with every frame in them.

    Args:
        target: The address the blow falls on, for the picture: a process or a machine.
        processes: The addresses of the processes that end.
        silent: A power loss: callers elsewhere get no error, their call is lost.
        rule: The id of the rule that makes this step happen.
    """
    frame = _getframe(1)
    return (KILL, target, processes, silent, rule, frame.f_code, frame.f_lasti)


def hang() -> Operation:
    """Never come back: the frame stays until somebody ends it."""
    return (HANG,)


def sever(region: str, *, rule: str) -> Operation:
    """Break the connections to a region: whoever waits for a call lost there gets `CallFailed(1722)`."""
    frame = _getframe(1)
    return (SEVER, region, rule, frame.f_code, frame.f_lasti)
