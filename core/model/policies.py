"""What an administrator can set: the policies of resources, groups and the cluster (wsfc-facts 3).

They are rows of their own beside what is so and what is believed, because only the documented
account knows them. Durations are microseconds; the names are those of the properties.
"""

from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row

DONT_RESTART: Final = 0
"""RestartAction: leave it failed, and the group alone."""
RESTART_NO_NOTIFY: Final = 1
"""RestartAction: restart it, but never let it move the group."""
RESTART_NOTIFY: Final = 2
"""RestartAction: restart it; when the restarts are used up, fail the group over."""
RestartAction = Literal[0, 1, 2]

EMBEDDED_NONE: Final = 0
EMBEDDED_LOG_ONLY: Final = 1
EMBEDDED_RECOVER: Final = 2
EmbeddedFailureAction = Literal[0, 1, 2]
"""EmbeddedFailureAction: what happens when an application inside the VM reports that it is ill."""

NEVER: Final = -1
"""A period that never comes to its end (0xFFFFFFFF in the property)."""
COMPUTED: Final = -1
"""FailoverThreshold 0xFFFFFFFF: the number of nodes minus 1."""

HANG_LOG: Final = 1
HANG_TERMINATE: Final = 2
HANG_BUGCHECK: Final = 3
HANG_DUMP_AND_TERMINATE: Final = 6
HangRecoveryAction = Literal[0, 1, 2, 3, 6]
"""HangRecoveryAction: 0 disabled, 1 log, 2 end the process, 3 bug check, 6 live dump and end the process."""


ISOLATE_ON_SPECIAL_HEARTBEAT: Final = 1
ALWAYS_ISOLATE: Final = 2
ResiliencyLevel = Literal[1, 2]
"""ResiliencyLevel: 1 isolates a node only when its machine says that it lives, 2 always."""


class ResourcePolicy(Row, frozen=True):
    """The properties of a resource, the type's own where the file gives none; key `policy/Virtual Machine SQL01`."""

    looks_alive_interval: int = 5_000_000
    is_alive_interval: int = 60_000_000
    pending_timeout: int = 180_000_000
    deadlock_timeout: int = 300_000_000
    restart_action: RestartAction = RESTART_NOTIFY
    restart_threshold: int = 1
    restart_period: int = 900_000_000
    restart_delay: int = 500_000
    retry_period: int = 3_600_000_000
    """RetryPeriodOnFailure, or NEVER."""
    embedded_failure_action: EmbeddedFailureAction = EMBEDDED_RECOVER
    separate_monitor: bool = False
    dependency: tuple[tuple[str, ...], ...] = ((),)
    """The dependency expression as alternatives: one of them must have all its members Online."""


class GroupPolicy(Row, frozen=True):
    """The properties of a group; key `grouppolicy/SQL01`."""

    failover_threshold: int = COMPUTED
    failover_period: int = 21_600_000_000
    auto_failback: bool = False
    """AutoFailbackType 1: the group goes back to a preferred owner that has come back."""
    failback_window: tuple[int, int] | None = None
    """FailbackWindowStart and FailbackWindowEnd, hours of the day; None goes back at once."""
    anti_affinity: tuple[str, ...] = ()
    """AntiAffinityClassNames: groups that share one are spread."""
    resiliency_period: int | None = None
    """ResiliencyPeriod: how long its VM may run unmonitored; None is the cluster's own."""


class ClusterPolicy(Row, frozen=True):
    """The properties of the cluster; key `clusterpolicy`."""

    enforced_anti_affinity: bool = False
    """ClusterEnforcedAntiAffinity."""
    hang_timeout: int = 60_000_000
    """ClusSvcHangTimeout."""
    hang_recovery_action: HangRecoveryAction = HANG_DUMP_AND_TERMINATE
    dynamic_quorum: bool = True
    """DynamicQuorum: votes are counted anew after each change that was survived."""
    lower_quorum_priority: str = ""
    """LowerQuorumPriorityNodeID as a name: the node that gives up its vote first; empty leaves it to the cluster."""
    resiliency_level: ResiliencyLevel = ALWAYS_ISOLATE
    resiliency_period: int = 240_000_000
    """ResiliencyDefaultPeriod: how long VMs of an isolated node may run unmonitored; 0 does without."""
    quarantine_threshold: int = 3
    """QuarantineThreshold: isolations within an hour after which a node is quarantined."""
    quarantine_duration: int = 7_200_000_000
    """QuarantineDuration."""
    drain_on_shutdown: bool = True
    """DrainOnShutdown: VMs are moved away before a node stops."""


CLUSTER_POLICY: Final = "clusterpolicy"


@cache
def policy_key(resource: str) -> str:
    return f"policy/{resource}"


@cache
def group_policy_key(group: str) -> str:
    return f"grouppolicy/{group}"
