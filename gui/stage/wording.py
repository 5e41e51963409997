"""Every word the stage can say, as one value.

The picture is made without Qt, so its words are handed to it. `texts` fills this in for the
language of the window; a test can fill it in by hand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class StageTexts:
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
    hop: Callable[[int, str, str, str], str]
    """The sentence read out for a hop: number, from, to, what."""
    stage: str
