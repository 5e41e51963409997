"""From what a file says about failures to rows: the words become the values of the properties."""

from typing import Final

from core.model.policies import (
    ALWAYS_ISOLATE,
    COMPUTED,
    DONT_RESTART,
    EMBEDDED_LOG_ONLY,
    EMBEDDED_NONE,
    EMBEDDED_RECOVER,
    HANG_BUGCHECK,
    HANG_DUMP_AND_TERMINATE,
    HANG_LOG,
    HANG_TERMINATE,
    ISOLATE_ON_SPECIAL_HEARTBEAT,
    NEVER,
    RESTART_NO_NOTIFY,
    RESTART_NOTIFY,
    ClusterPolicy,
    EmbeddedFailureAction,
    GroupPolicy,
    HangRecoveryAction,
    ResiliencyLevel,
    ResourcePolicy,
    RestartAction,
)
from core.model.rows import Resource, ResourceType
from core.scenario import duration_checks
from core.scenario.durations import parse_duration
from core.scenario.policy_entries import (
    ClusterPoliciesEntry,
    EmbeddedFailureActionName,
    FailoverEntry,
    HangRecoveryActionName,
    PolicyEntry,
    ResiliencyLevelName,
    RestartActionName,
)

RESTART_ACTIONS: Final[dict[RestartActionName, RestartAction]] = {
    "DontRestart": DONT_RESTART,
    "RestartNoNotify": RESTART_NO_NOTIFY,
    "RestartNotify": RESTART_NOTIFY,
}
EMBEDDED_FAILURE_ACTIONS: Final[dict[EmbeddedFailureActionName, EmbeddedFailureAction]] = {
    "None": EMBEDDED_NONE,
    "LogOnly": EMBEDDED_LOG_ONLY,
    "Recover": EMBEDDED_RECOVER,
}
HANG_RECOVERY_ACTIONS: Final[dict[HangRecoveryActionName, HangRecoveryAction]] = {
    "Disabled": 0,
    "Log": HANG_LOG,
    "Terminate": HANG_TERMINATE,
    "BugCheck": HANG_BUGCHECK,
    "DumpAndTerminate": HANG_DUMP_AND_TERMINATE,
}
RESILIENCY_LEVELS: Final[dict[ResiliencyLevelName, ResiliencyLevel]] = {
    "IsolateOnSpecialHeartbeat": ISOLATE_ON_SPECIAL_HEARTBEAT,
    "AlwaysIsolate": ALWAYS_ISOLATE,
}

_USUAL: Final = ResourcePolicy()
_USUAL_GROUP: Final = GroupPolicy()
_USUAL_CLUSTER: Final = ClusterPolicy()


def resource_policy(
    entry: PolicyEntry, resource: Resource, kind: ResourceType, dependency: tuple[tuple[str, ...], ...]
) -> ResourcePolicy:
    """The policies of a resource.

    Args:
        entry: What the file says of it.
        resource: The resource; how often IsAlive is asked, it knows itself.
        kind: Its type, whose intervals and timeouts hold where the file gives none.
        dependency: The alternatives of its dependency expression.
    """
    action, embedded = entry.restart_action, entry.embedded_failure_action
    return ResourcePolicy(
        looks_alive_interval=_or(entry.looks_alive_interval, kind.looks_alive_interval),
        is_alive_interval=resource.is_alive_interval,
        pending_timeout=_or(entry.pending_timeout, kind.pending_timeout),
        deadlock_timeout=_or(entry.deadlock_timeout, kind.deadlock_timeout),
        restart_action=_USUAL.restart_action if action is None else RESTART_ACTIONS[action],
        restart_threshold=_USUAL.restart_threshold if entry.restart_threshold is None else entry.restart_threshold,
        restart_period=_or(entry.restart_period, _USUAL.restart_period),
        restart_delay=_or(entry.restart_delay, _USUAL.restart_delay),
        retry_period=_or(entry.retry_period_on_failure, _USUAL.retry_period),
        embedded_failure_action=(
            _USUAL.embedded_failure_action if embedded is None else EMBEDDED_FAILURE_ACTIONS[embedded]
        ),
        separate_monitor=entry.separate_monitor,
        dependency=dependency,
    )


def group_policy(entry: FailoverEntry) -> GroupPolicy:
    """The policies of a group."""
    window, resiliency = entry.failback_window, entry.resiliency_period
    return GroupPolicy(
        failover_threshold=COMPUTED if entry.failover_threshold == "computed" else entry.failover_threshold,
        failover_period=_or(entry.failover_period, _USUAL_GROUP.failover_period),
        auto_failback=entry.auto_failback,
        failback_window=None if window is None else (window[0], window[1]),
        anti_affinity=entry.anti_affinity,
        resiliency_period=None if resiliency is None else parse_duration(resiliency),
    )


def cluster_policy(entry: ClusterPoliciesEntry) -> ClusterPolicy:
    """The policies of the cluster as a whole."""
    action, level, threshold = entry.hang_recovery_action, entry.resiliency_level, entry.quarantine_threshold
    return ClusterPolicy(
        enforced_anti_affinity=entry.enforced_anti_affinity,
        hang_timeout=_or(entry.hang_timeout, _USUAL_CLUSTER.hang_timeout),
        hang_recovery_action=_USUAL_CLUSTER.hang_recovery_action if action is None else HANG_RECOVERY_ACTIONS[action],
        dynamic_quorum=entry.dynamic_quorum,
        lower_quorum_priority=entry.lower_quorum_priority_node or "",
        resiliency_level=_USUAL_CLUSTER.resiliency_level if level is None else RESILIENCY_LEVELS[level],
        resiliency_period=_or(entry.resiliency_default_period, _USUAL_CLUSTER.resiliency_period),
        quarantine_threshold=_USUAL_CLUSTER.quarantine_threshold if threshold is None else threshold,
        quarantine_duration=_or(entry.quarantine_duration, _USUAL_CLUSTER.quarantine_duration),
        drain_on_shutdown=entry.drain_on_shutdown,
    )


def _or(text: str | None, usual: int) -> int:
    """The duration that a file gives, or else the usual one."""
    if text is None:
        return usual
    return NEVER if text == duration_checks.NEVER else parse_duration(text)
