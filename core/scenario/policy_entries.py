"""What a cluster file says about failures: the policies of a resource, of a group, of the cluster.

Everything can be left out; then the documented default holds, or for an interval or a timeout
what the resource's type says. Ranges of durations are `duration_checks`' business.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from core.scenario.fields import HIGHEST, ComputerName, DurationOrNever, DurationText, Heartbeats, Hour, Label

RestartActionName = Literal["DontRestart", "RestartNoNotify", "RestartNotify"]
EmbeddedFailureActionName = Literal["None", "LogOnly", "Recover"]
ResiliencyLevelName = Literal["IsolateOnSpecialHeartbeat", "AlwaysIsolate"]
HangRecoveryActionName = Literal["Disabled", "Log", "Terminate", "BugCheck", "DumpAndTerminate"]


class PolicyEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The policies of one resource (wsfc-facts 3.1)."""

    looks_alive_interval: DurationText | None = None
    """LooksAlivePollInterval: the basic health check."""
    is_alive_interval: DurationText | None = None
    """IsAlivePollInterval: the thorough health check."""
    pending_timeout: DurationText | None = None
    """PendingTimeout: how long it may take to come online or go offline."""
    deadlock_timeout: DurationText | None = None
    """DeadlockTimeout: how long its DLL may take for one call."""
    restart_action: RestartActionName | None = None
    """RestartAction: what happens when it fails."""
    restart_threshold: (
        Annotated[
            int,
            Meta(ge=0, le=HIGHEST, extra={"expected": f"RestartThreshold, a whole number from 0 to {HIGHEST}"}),
        ]
        | None
    ) = None
    """RestartThreshold: how many restarts inside `restart_period` are tried."""
    restart_period: DurationText | None = None
    """RestartPeriod: how long a failure counts."""
    restart_delay: DurationText | None = None
    """RestartDelay: from a failure to the restart."""
    retry_period_on_failure: DurationOrNever | None = None
    """RetryPeriodOnFailure: from the last restart to another round of them, or never."""
    embedded_failure_action: EmbeddedFailureActionName | None = None
    """EmbeddedFailureAction: what happens when an application inside a VM reports that it is ill."""
    separate_monitor: bool = False
    """SeparateMonitor: a resource host of its own."""


class FailoverEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The policies of one group (wsfc-facts 3.2)."""

    failover_threshold: Annotated[
        Literal["computed"] | Annotated[int, Meta(ge=0, le=HIGHEST - 1)],
        Meta(extra={"expected": f"FailoverThreshold, a whole number from 0 to {HIGHEST - 1}, or computed"}),
    ] = "computed"
    """FailoverThreshold: failovers inside `failover_period`; computed is the number of nodes minus 1."""
    failover_period: DurationText | None = None
    """FailoverPeriod: how long a failover counts."""
    auto_failback: bool = False
    """AutoFailbackType: whether the group goes back to a preferred owner that has come back."""
    failback_window: (
        Annotated[
            tuple[Hour, ...],
            Meta(
                min_length=2,
                max_length=2,
                extra={"expected": "[start, end], two hours of the day from 0 to 23"},
            ),
        ]
        | None
    ) = None
    """FailbackWindowStart and FailbackWindowEnd; without it the group goes back at once."""
    anti_affinity: Annotated[tuple[Label, ...], Meta(extra={"expected": "a list of names, such as [WEB]"})] = ()
    """AntiAffinityClassNames: groups that share one are kept apart."""
    resiliency_period: DurationText | None = None
    """ResiliencyPeriod: how long its VM may run on an isolated node; without it, what the cluster says."""


class ClusterPoliciesEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The policies of the cluster as a whole (wsfc-facts 3.3)."""

    enforced_anti_affinity: bool = False
    """ClusterEnforcedAntiAffinity: a group rather stays offline than joins one it is kept apart from."""
    hang_timeout: DurationText | None = None
    """ClusSvcHangTimeout: how long the cluster service may be silent."""
    hang_recovery_action: HangRecoveryActionName | None = None
    """HangRecoveryAction: what the driver does to one that was silent for longer."""
    same_subnet_delay: DurationText | None = None
    """SameSubnetDelay: from one heartbeat to the next, on every network."""
    same_subnet_threshold: Heartbeats | None = None
    """SameSubnetThreshold: heartbeats missed until a node counts as unreachable on a network."""
    dynamic_quorum: bool = True
    """DynamicQuorum: votes are counted anew after each change that was survived."""
    lower_quorum_priority_node: ComputerName | None = None
    """LowerQuorumPriorityNodeID: the node that gives up its vote first; without it the cluster chooses."""
    resiliency_level: ResiliencyLevelName | None = None
    """ResiliencyLevel: when a node that is lost is isolated and its VMs may run on."""
    resiliency_default_period: DurationText | None = None
    """ResiliencyDefaultPeriod: how long VMs may run on an isolated node."""
    quarantine_threshold: (
        Annotated[
            int,
            Meta(ge=1, le=HIGHEST, extra={"expected": f"QuarantineThreshold, a whole number from 1 to {HIGHEST}"}),
        ]
        | None
    ) = None
    """QuarantineThreshold: how many isolations within an hour put a node in quarantine."""
    quarantine_duration: DurationText | None = None
    """QuarantineDuration: how long it may not join then."""
    drain_on_shutdown: bool = True
    """DrainOnShutdown: VMs move away before a node shuts down."""
