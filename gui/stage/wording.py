"""Every word the stage can say, as one value.

The picture is made without Qt, so its words are handed to it. `texts` fills this in for the
language of the window; a test can fill it in by hand.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

from gui.stage.level import Level


class StageTexts(Struct, frozen=True):
    """The words and sentences of the stage in one language."""

    up: str
    down: str
    joining: str
    starting: str
    no_power_down: str
    no_power_unnoticed: str
    no_power_unnoticed_short: str
    service: str
    service_short: str
    host: str
    host_short: str
    host_number: Callable[[int], str]
    """One of several resource hosts: its number."""
    host_core: str
    """What the first of several has."""
    host_only: Callable[[str], str]
    """What a separate one has: the name of a VM or share."""
    hyperv: str
    hyperv_short: str
    netft: str
    heartbeats: str
    gone: str
    not_running: str
    hangs: str
    not_protected: str
    loaded: str
    not_loaded: str
    damaged: str
    missing: str
    wrong_architecture: str
    no_startup: str
    file_damaged: str
    """Of a file whose module is loaded and works on."""
    file_missing: str
    file_wrong: str
    states: Mapping[str, str]
    """Words for the states of VMs and resources, by their names in the model."""
    guests: Mapping[str, str]
    """Words for the states of guests, by their names in the model."""
    guest_boots: str
    doings: Mapping[str, str]
    """What the cluster is about to do with a resource: words for its internal states, by their names."""
    present: Mapping[str, str]
    """Words for what is behind a resource and is there, by the kind in its address."""
    no_power: str
    unwatched: Callable[[str], str]
    """A state that nobody confirms: word."""
    not_clustered: str
    cluster_says: Callable[[str], str]
    """What the cluster believes: word."""
    cluster_says_unnoticed: Callable[[str], str]
    left_for: Callable[[str], str]
    """Of a ghost: the node it went to."""
    waits_here: str
    failover_cluster_manager: str
    failover_cluster_manager_sub: str
    hyperv_manager: str
    hyperv_manager_sub: str
    network: str
    heartbeat: Callable[[str, int], str]
    """Seconds between heartbeats, and how many missed mean down."""
    missed: Callable[[str, int, int], str]
    """Node, missed, threshold."""
    and_more: Callable[[int], str]
    quorum: str
    votes: Callable[[int, int, int], str]
    """Present, total, needed."""
    witness_votes: str
    witness_stands_by: str
    no_quorum: str
    isolated: str
    quarantined: str
    paused: str
    draining: str
    drained: str
    drain_failed: str
    frozen: str
    unmonitored: str
    sees: Callable[[int, int], str]
    """What a node believes that sees other members than the cluster has: how many, of how many nodes."""
    migrates: Callable[[str, int], str]
    """Of a VM: the node it goes to, and how much of its memory is there, in percent."""
    comes_from: Callable[[str, int], str]
    network_states: Mapping[str, str]
    interface_states: Mapping[str, str]
    not_noticed: str
    unplugged: str
    loses: Callable[[int], str]
    """Of a port: percent."""
    late: Callable[[int], str]
    """Of a port: milliseconds."""
    missed_there: Callable[[int, int], str]
    """Of a port: missed, threshold."""
    apart: Callable[[str, str], str]
    """The two sides of a split network."""
    vote: Callable[[str], str]
    """Who votes."""
    waits_for_votes: Callable[[str], str]
    """The nodes whose view has no majority yet."""
    tries: Callable[[str], str]
    """The nodes whose cluster service runs although there is no cluster."""
    witness: str
    witness_gone: str
    locked_by: Callable[[str], str]
    has_vote: str
    has_no_vote: str
    not_reached_by: Callable[[str], str]
    disk_gone: str
    full: str
    accesses: Mapping[str, str]
    """Words for how a node gets at a volume, by their names in the model."""
    access_of: Callable[[str, str], str]
    """A way to a volume, and the nodes that have it."""
    csvfs: str
    hop: Callable[[int, str, str, str], str]
    """The sentence read out for a hop: number, from, to, what."""
    stage: str
    stages: Mapping[Level, str]
    """What the stage is called on each level of detail."""
    begins: str
    """The sentence before the first hop."""
