"""What records can name of nodes: addresses, routes, views, votes, the witness, isolation.

A part of the vocabulary (`core.evidence.vocabulary`). In the documented account every node has a view
of its own; what is told here is what the node knows that tells it.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final
from uuid import NAMESPACE_DNS, uuid5

from core.evidence.subject import Fact, Subject
from core.model import addresses
from core.model.clock import stamp
from core.model.control import RcmGroup, disconnected_key, rcm_group_key
from core.model.endpoints import node_ip, virtual_ip
from core.model.links import is_plugged, reaches
from core.model.membership import (
    WITNESS_FILE,
    Isolations,
    Quarantine,
    QuorumConfig,
    WitnessFile,
    config_key,
    isolated_key,
    isolations_key,
    quarantine_key,
)
from core.model.rows import (
    WITNESS,
    Group,
    Membership,
    Node,
    Witness,
    group_key,
    member_key,
    network_of,
    node_key,
    regroup_key,
)

MASK_WIDTH: Final = 64
MILLISECOND: Final = 1_000
UNMONITORED: Final = "Unmonitored"

# --- the other node, and the way to it ---------------------------------------------------------


def _peer(subject: Subject) -> str:
    """The other node that it is about."""
    peer = subject.occasion.arguments.get("peer")
    return peer if isinstance(peer, str) else subject.item if subject.item in subject.cluster.nodes else ""


def _partner(subject: Subject) -> str:
    """The node at the other end of the hop."""
    hop = subject.occasion.hop
    return addresses.region(hop.target if addresses.region(hop.source) == subject.node else hop.source)


def _network(subject: Subject) -> str:
    """The cluster network that it is about."""
    if subject.transition and subject.transition.kind in ("interface", "network"):
        return subject.transition.name.rpartition("/")[2]
    told = subject.occasion.arguments.get("network")
    return told if isinstance(told, str) else ""


def _ip(who: Callable[[Subject], str]) -> Callable[[Subject], str]:
    def told(subject: Subject) -> str:
        node = who(subject)
        return node_ip(subject.occasion.rows, node, _network(subject)) if node in subject.cluster.nodes else ""

    return told


def _virtual_ip(who: Callable[[Subject], str]) -> Callable[[Subject], str]:
    def told(subject: Subject) -> str:
        node = who(subject)
        return virtual_ip(subject.occasion.rows, node) if node in subject.cluster.nodes else ""

    return told


def _is_disconnected(subject: Subject) -> str:
    return _yes(disconnected_key(subject.node, _peer(subject)) in subject.occasion.rows)


def _heartbeats(subject: Subject) -> int:
    """How many heartbeats a node has sent to another one, since the start."""
    return subject.occasion.hop.time // network_of(subject.occasion.rows).same_subnet_delay


def _threshold(subject: Subject) -> int:
    return network_of(subject.occasion.rows).same_subnet_threshold


def _interface_node(subject: Subject) -> str:
    """The node whose port on a network it is about."""
    transition = subject.transition
    return transition.name.partition("/")[0] if transition and transition.kind == "interface" else ""


def _has_a_network(subject: Subject) -> str:
    """Whether a node has a cable in on any network."""
    rows = subject.occasion.rows
    return _yes(any(is_plugged(rows, subject.node, network) for network in subject.cluster.networks))


def _reaches_a_node(subject: Subject) -> str:
    """Whether any other machine that runs can be reached at all; yes where there is none."""
    rows = subject.occasion.rows
    others = [node for node in subject.cluster.nodes if node != subject.node and _runs(subject, node)]
    return _yes(not others or any(reaches(rows, subject.node, node) for node in others))


def _runs(subject: Subject, node: str) -> bool:
    row = subject.row(node_key(node), Node)
    return row is not None and row.power == "On"


# --- views -------------------------------------------------------------------------------------


def _downed(subject: Subject) -> tuple[str, ...]:
    """The nodes that the membership has lost."""
    return tuple(node for node in subject.view_before.members if node not in subject.view.members)


def _gone(subject: Subject) -> tuple[str, ...]:
    """Of these, those that did not say that they stop."""
    return tuple(node for node in _downed(subject) if node not in subject.occasion.memory.leaving)


def _disconnected(subject: Subject) -> tuple[str, ...]:
    """The members to which a node has no way any more."""
    rows = subject.occasion.rows
    return tuple(node for node in subject.view.members if disconnected_key(subject.node, node) in rows)


def _joiners(subject: Subject) -> tuple[str, ...] | None:
    """Who joins, where that was told; None where it was not."""
    return subject.occasion.arguments.get("joiners")


def _joined(subject: Subject) -> tuple[str, ...]:
    told, before = _joiners(subject), subject.view_before.members
    return tuple(node for node in subject.view.members if node not in before) if told is None else told


def _is_form(subject: Subject) -> bool:
    told = _joiners(subject)
    return not subject.view_before.members if told is None else bool(told) and told == subject.view.members


def _newly_connected(subject: Subject) -> tuple[str, ...]:
    """The other members of a view, as far as there was no connection to them before."""
    joined = _joined(subject)
    others = [node for node in subject.view.members if node != subject.node]
    return tuple(node for node in others if subject.node in joined or node in joined)


def _mask(subject: Subject) -> str:
    """The nodes that remain connected, one binary digit a node, node 0 the last one."""
    gone = (*_disconnected(subject), *(() if subject.item else (_peer(subject),)))
    rest = [node for node in subject.view.members if node not in gone]
    return f"{sum(1 << int(subject.id_of(node)) for node in rest):0{MASK_WIDTH}b}"


def _begins_regroup(subject: Subject) -> str:
    """Whether this is the beginning of a regroup, and not one more wish for the one that runs."""
    changes = subject.occasion.hop.changes
    return _yes(any(key == regroup_key(subject.node) and new is not None for key, _, new in changes))


def _is_own_announcement(subject: Subject) -> str:
    """Whether a node is told what it has announced itself."""
    return _yes(addresses.region(subject.occasion.call.source) == subject.node)


def _survivors(subject: Subject) -> tuple[str, ...]:
    """The nodes that are left when the quorum is lost."""
    for call in (subject.occasion.call, subject.occasion.cause):
        if call is not None and call.function in ("stop_cluster", "LoseQuorum"):
            return tuple(call.arguments[0])
    return ()


def _part_has_view(subject: Subject) -> str:
    """Whether those who have lost the quorum had been given a view of their own before that."""
    views = subject.occasion.memory.views.get(subject.node) or [subject.view_before]
    return _yes(views[-1].members == subject.occasion.arguments.get("part"))


def _lost(subject: Subject) -> tuple[str, ...]:
    """The nodes that are gone when the quorum is lost."""
    survivors = _survivors(subject)
    return tuple(node for node in subject.view_before.members if survivors and node not in survivors)


def _is_stopping(subject: Subject) -> str:
    return _yes(subject.node in subject.occasion.memory.leaving)


def _is_alone(subject: Subject) -> str:
    return _yes(subject.occasion.arguments.get("part") == (subject.node,))


# --- votes and the witness ---------------------------------------------------------------------


def _config(subject: Subject) -> QuorumConfig | None:
    return subject.row(config_key(subject.node), QuorumConfig)


def _has_quorum(subject: Subject) -> str:
    row = subject.row(member_key(subject.node), Membership)
    return _yes(row is not None and row.has_quorum)


def _tag_of(subject: Subject, epoch: int) -> str:
    """A Paxos tag: the epoch in which it was decided, the epoch, and the number of the update."""
    memory = subject.occasion.memory
    return f"{epoch}:{epoch}:{memory.sequence.get(epoch, memory.updates)}"


def _tag(subject: Subject) -> str:
    """The tag of a node's copy of the cluster database."""
    config = _config(subject)
    return _tag_of(subject, config.epoch) if config else ""


def _epoch(subject: Subject) -> str:
    config = _config(subject)
    return str(config.epoch) if config else ""


def _proposed(subject: Subject) -> int:
    """The epoch that is to stand on the witness."""
    for call in (subject.occasion.call, subject.occasion.caller):
        if call is not None and call.function == "CompareAndSetWitnessTag":
            return int(call.arguments[0])
    return 0


def _on_the_witness(subject: Subject) -> int:
    """The epoch that stands on the witness."""
    row = subject.row(WITNESS_FILE, WitnessFile)
    return row.epoch if row else 0


def _witness_is(subject: Subject) -> str:
    """Whether what stands on the witness is older or newer than what is to be written."""
    there, proposed = _on_the_witness(subject), _proposed(subject)
    return "older" if there < proposed else "newer" if there > proposed else "the same"


def _witness(subject: Subject) -> Witness | None:
    return subject.row(WITNESS, Witness)


def _is_witness(subject: Subject) -> str:
    resource, witness = subject.resource, _witness(subject)
    return _yes(resource is not None and witness is not None and resource.name == witness.name)


def _witness_file(subject: Subject) -> str:
    """The file that is locked; the number of its folder follows here from the name of the cluster."""
    witness = _witness(subject)
    return f"{witness.path}\\{_guid(subject.cluster.name)}\\Witness.log" if witness else ""


@cache
def _guid(name: str) -> str:
    return str(uuid5(NAMESPACE_DNS, name))


def _config_set(subject: Subject) -> str:
    """Who is configured to have a vote; 0 is the witness."""
    ids = subject.ids(subject.cluster.nodes)
    return f"0 {ids}" if _witness(subject) else ids


def _weights(subject: Subject) -> str:
    """Whose vote counts; 0 is the witness."""
    config = _config(subject)
    if config is None:
        return ""
    ids = subject.ids(config.voters)
    return f"0 {ids}" if config.witness_votes else ids


def _votes_needed(subject: Subject) -> str:
    config = _config(subject)
    return str((len(config.voters) + config.witness_votes) // 2 + 1) if config else ""


def _votes_running(subject: Subject) -> str:
    config, part = _config(subject), subject.occasion.arguments.get("part", ())
    return str(sum(node in part for node in config.voters)) if config else ""


def _is_to_be_arbitrated(subject: Subject) -> str:
    """Whether a node has announced a view itself that had no quorum then, and tells of it once it is arbitrated."""
    ordered = subject.occasion.cause_of_the_call
    has_none = ordered is not None and ordered.function == "ArbitrateQuorum"
    return _yes(has_none and _is_own_announcement(subject) == "yes")


def _is_courtesy(subject: Subject) -> str:
    """Whether it is only the first of two tries of one who challenges the owner of the witness."""
    caller = subject.occasion.caller
    is_challenger = caller is not None and caller.function == "ArbitrateWitness" and not caller.arguments[1]
    return _yes(is_challenger and subject.occasion.call.rule == "quorum.issues-arbitrate")


def _was_announced(subject: Subject) -> str:
    """Whether the cluster's own group goes to the node that has won the witness, which began by moving it."""
    config, group = _config(subject), subject.group
    is_own = group is not None and group.name == subject.cluster.groups[0]
    challenged = subject.occasion.memory.challenges.get(subject.node)
    return _yes(is_own and config is not None and challenged is not None and config.epoch == challenged + 1)


def _waiting_for_the_witness(subject: Subject) -> tuple[str, ...]:
    """The groups of nodes that are gone, as long as the witness decides."""
    left = subject.occasion.arguments.get("left", ())
    rows = [subject.row(group_key(name), Group) for name in subject.cluster.groups]
    return tuple(row.name for row in rows if row and row.owner in left)


# --- isolated and quarantined nodes ------------------------------------------------------------


def _about(subject: Subject) -> str:
    """The node that a change is about."""
    transition = subject.transition
    return transition.name if transition and transition.kind in ("isolation", "quarantine") else _partner(subject)


def _isolated(subject: Subject) -> tuple[str, ...]:
    return tuple(node for node in subject.cluster.nodes if isolated_key(node) in subject.occasion.rows)


def _unmonitored(subject: Subject) -> str:
    """The roles of a node that run on unmonitored."""
    return ", ".join(name for name in subject.cluster.groups if _is_unmonitored_on(subject, name, _about(subject)))


def _is_unmonitored_on(subject: Subject, group: str, node: str) -> bool:
    row, rcm = subject.row(group_key(group), Group), subject.row(rcm_group_key(group), RcmGroup)
    return row is not None and row.owner == node and rcm is not None and rcm.status == UNMONITORED


def _until(subject: Subject) -> str:
    """Until when the node is quarantined, in local time (observed, the clock trap)."""
    who = subject.node if subject.transition is None else _about(subject)
    row = subject.row(quarantine_key(who), Quarantine)
    return stamp(row.until, is_local=True) if row else ""


def _isolation_count(subject: Subject) -> str:
    row = subject.row(isolations_key(_about(subject)), Isolations)
    return str(len(row.times)) if row else "0"


def _yes(is_so: bool) -> str:  # noqa: FBT001 - what it says is in its name
    return "yes" if is_so else "no"


FACTS: Final[Mapping[str, Callable[[Subject], Fact]]] = {
    "node": lambda subject: subject.node,
    "id": lambda subject: subject.id_of(subject.node),
    "ip": _ip(lambda subject: subject.node),
    "virtual_ip": _virtual_ip(lambda subject: subject.node),
    "peer": _peer,
    "peer_id": lambda subject: subject.id_of(_peer(subject)),
    "peer_ip": _ip(_peer),
    "peer_virtual_ip": _virtual_ip(_peer),
    "partner_id": lambda subject: subject.id_of(_partner(subject)),
    "partner_ip": _ip(_partner),
    "network": _network,
    "interface_node": _interface_node,
    "is_disconnected": _is_disconnected,
    "has_a_network": _has_a_network,
    "reaches_a_node": _reaches_a_node,
    "sent": lambda subject: str(_heartbeats(subject)),
    "received": lambda subject: str(max(_heartbeats(subject) - _threshold(subject), 0)),
    "threshold": lambda subject: str(_threshold(subject)),
    "delay": lambda subject: str(network_of(subject.occasion.rows).same_subnet_delay // MILLISECOND),
    "now": lambda subject: stamp(subject.occasion.hop.time),
    # views
    "mask": _mask,
    "downed": _downed,
    "gone": _gone,
    "downed_ids": lambda subject: subject.ids(_downed(subject)),
    "disconnected_ids": lambda subject: subject.ids(_disconnected(subject)),
    "joined_ids": lambda subject: subject.ids(_joined(subject)),
    "newly_connected": _newly_connected,
    "view": lambda subject: str(subject.view.number),
    "view_ids": lambda subject: subject.ids(subject.view.members),
    "view_size": lambda subject: str(len(subject.view.members)),
    "view_before": lambda subject: str(subject.view_before.number),
    "view_before_ids": lambda subject: subject.ids(subject.view_before.members),
    "is_joiner": lambda subject: str(subject.node in _joined(subject) and not _is_form(subject)).lower(),
    "is_form": lambda subject: str(_is_form(subject)).lower(),
    "begins_regroup": _begins_regroup,
    "is_own_announcement": _is_own_announcement,
    "survivor_ids": lambda subject: subject.ids(_survivors(subject)),
    "lost": _lost,
    "is_stopping": _is_stopping,
    "is_alone": _is_alone,
    "part_names": lambda subject: ", ".join(subject.occasion.arguments.get("part", ())),
    "part_has_view": _part_has_view,
    "left_ids": lambda subject: subject.ids(subject.occasion.arguments.get("left", ())),
    # votes and the witness
    "has_quorum": _has_quorum,
    "epoch": _epoch,
    "tag": _tag,
    "proposed_tag": lambda subject: _tag_of(subject, _proposed(subject)),
    "witness_tag": lambda subject: _tag_of(subject, _on_the_witness(subject)),
    "witness_is": _witness_is,
    "is_witness": _is_witness,
    "witness_file": _witness_file,
    "config_set": _config_set,
    "config_weights": _weights,
    "votes_needed": _votes_needed,
    "votes_running": _votes_running,
    "is_to_be_arbitrated": _is_to_be_arbitrated,
    "is_courtesy": _is_courtesy,
    "was_announced": _was_announced,
    "waiting_for_the_witness": _waiting_for_the_witness,
    # isolated and quarantined nodes
    "about": _about,
    "isolated_ids": lambda subject: subject.ids(_isolated(subject)),
    "unmonitored": _unmonitored,
    "isolations": _isolation_count,
    "until": _until,
}
"""Each fact has a word; these are about nodes."""
