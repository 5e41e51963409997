"""Durations: each in the range of its property (wsfc-facts 3.1 to 3.3).

The lower bounds are the documented ones where there are any. Most properties are 32-bit numbers
of milliseconds whose highest value has a meaning of its own, so the one below it is the upper bound.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from core.scenario.durations import LONGEST, format_duration, parse_duration
from core.scenario.fields import HIGHEST
from core.scenario.planned import PlannedGroup, Where
from core.scenario.policy_entries import PolicyEntry
from core.scenario.problems import quoted
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile, TypeEntry

_MILLISECOND: Final = 1_000
_SECOND: Final = 1_000_000
_MINUTE: Final = 60_000_000
_HOUR: Final = 3_600_000_000
_MOST: Final = (HIGHEST - 1) * _MILLISECOND

NEVER: Final = "never"
"""What stands in a file instead of a period that has no end."""


class Range(NamedTuple):
    """What a property may be: its name, and its bounds in microseconds."""

    name: str
    least: int
    most: int
    step: int = 1
    """What it is counted in."""


SAME_SUBNET_DELAY: Final = Range("SameSubnetDelay", 250 * _MILLISECOND, 2_000 * _MILLISECOND)
"""Documented: 250 to 2000 ms."""
LOOKS_ALIVE: Final = Range("LooksAlivePollInterval", _MILLISECOND, _MOST)
"""Documented: at least 1 ms."""
IS_ALIVE: Final = Range("IsAlivePollInterval", _MILLISECOND, _MOST)
"""Documented: at least 1 ms."""
PENDING: Final = Range("PendingTimeout", 10 * _MILLISECOND, _MOST)
"""Documented: at least 10 ms."""
DEADLOCK: Final = Range("DeadlockTimeout", 1_000 * _MILLISECOND, _MOST)
"""Documented: at least 1000 ms for a resource."""
DEADLOCK_OF_A_TYPE: Final = Range("DeadlockTimeout of a type", 30_000 * _MILLISECOND, _MOST)
"""Documented: at least 30000 ms for a type."""
RESTART_PERIOD: Final = Range("RestartPeriod", _MILLISECOND, _MOST)
"""No range is documented; in a period of no length no failure would ever be the second one."""
RESTART_DELAY: Final = Range("RestartDelay", 0, _MOST)
"""No range is documented."""
RETRY_PERIOD: Final = Range("RetryPeriodOnFailure", _MILLISECOND, _MOST)
"""No range is documented; its highest value is never."""
FAILOVER_PERIOD: Final = Range("FailoverPeriod", _HOUR, 1_193 * _HOUR, _HOUR)
"""Documented: hours, at most 1193."""
HANG_TIMEOUT: Final = Range("ClusSvcHangTimeout", 6 * _SECOND, LONGEST, _SECOND)
"""Documented: seconds, at least 6; the upper bound is that of durations in these files."""
RESILIENCY: Final = Range("ResiliencyDefaultPeriod", 0, LONGEST, _SECOND)
"""Seconds; 0 does without resiliency. No range is documented, the upper bound is that of durations in these files."""
RESILIENCY_OF_A_GROUP: Final = Range("ResiliencyPeriod", 0, LONGEST, _SECOND)
"""As that of the cluster."""
QUARANTINE: Final = Range("QuarantineDuration", _SECOND, LONGEST, _SECOND)
"""Seconds. No range is documented."""
CRITICAL_ERROR: Final = Range("AutomaticCriticalErrorActionTimeout", _MINUTE, LONGEST, _MINUTE)
"""Minutes. No range is documented."""
BOOT: Final = Range("a boot time", 0, _HOUR)
"""An hour is a bound of this format, not of Hyper-V."""

_IN_UNITS: Final = {
    1: "in whole microseconds",
    _SECOND: "in whole seconds",
    _MINUTE: "in whole minutes",
    _HOUR: "in whole hours",
}


def check_durations(cluster: "ClusterFile", groups: Sequence[PlannedGroup], document: Document) -> None:
    """Every duration of the file is in its range.

    Raises:
        BadFile: The first one that is not.
    """
    for where, text, allowed in _durations(cluster, groups):
        if text is not None:
            _check(document, where, text, allowed)


def _durations(cluster: "ClusterFile", groups: Sequence[PlannedGroup]) -> Iterator[tuple[Where, str | None, Range]]:
    """Everything that may hold a duration: its place, what stands there, and its range."""
    if cluster.network is not None:
        yield ("network", "same_subnet_delay"), cluster.network.same_subnet_delay, SAME_SUBNET_DELAY
    for i, entry in enumerate(cluster.resource_types):
        yield from _health_checks(("resource_types", i), entry, DEADLOCK_OF_A_TYPE)
    for i, vm in enumerate(cluster.virtual_machines):
        yield ("virtual_machines", i, "boot_time"), vm.boot_time, BOOT
        yield ("virtual_machines", i, "is_alive_interval"), vm.is_alive_interval, IS_ALIVE
        yield ("virtual_machines", i, "critical_error_timeout"), vm.critical_error_timeout, CRITICAL_ERROR
    for group in groups:
        failover = (*group.where, "failover")
        yield (*failover, "failover_period"), group.failover.failover_period, FAILOVER_PERIOD
        yield (*failover, "resiliency_period"), group.failover.resiliency_period, RESILIENCY_OF_A_GROUP
        for resource in group.resources:
            yield from _of_policy((*resource.where, resource.policy_field), resource.policy)
    policies = cluster.policies
    yield ("policies", "hang_timeout"), policies.hang_timeout, HANG_TIMEOUT
    yield ("policies", "same_subnet_delay"), policies.same_subnet_delay, SAME_SUBNET_DELAY
    yield ("policies", "resiliency_default_period"), policies.resiliency_default_period, RESILIENCY
    yield ("policies", "quarantine_duration"), policies.quarantine_duration, QUARANTINE


def _of_policy(where: Where, policy: PolicyEntry) -> Iterator[tuple[Where, str | None, Range]]:
    yield from _health_checks(where, policy, DEADLOCK)
    yield (*where, "restart_period"), policy.restart_period, RESTART_PERIOD
    yield (*where, "restart_delay"), policy.restart_delay, RESTART_DELAY
    retry = policy.retry_period_on_failure
    yield (*where, "retry_period_on_failure"), None if retry == NEVER else retry, RETRY_PERIOD


def _health_checks(
    where: Where, entry: "TypeEntry | PolicyEntry", deadlock: Range
) -> Iterator[tuple[Where, str | None, Range]]:
    yield (*where, "looks_alive_interval"), entry.looks_alive_interval, LOOKS_ALIVE
    yield (*where, "is_alive_interval"), entry.is_alive_interval, IS_ALIVE
    yield (*where, "pending_timeout"), entry.pending_timeout, PENDING
    yield (*where, "deadlock_timeout"), entry.deadlock_timeout, deadlock


def _check(document: Document, where: Where, text: str, allowed: Range) -> None:
    expected = f"{allowed.name} from {format_duration(allowed.least)} to {format_duration(allowed.most)}"
    try:
        duration = parse_duration(text)
        if allowed.least <= duration <= allowed.most and duration % allowed.step == 0:
            return
        if allowed.step > 1:
            expected += f", {_IN_UNITS[allowed.step]}"
    except ValueError:
        expected += f", {_IN_UNITS[allowed.step]}"
    raise document.problem(where, expected, quoted(text))
