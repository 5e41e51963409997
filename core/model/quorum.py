"""Votes: who has one now, how many it takes, and whether what is left of a cluster may go on.

Dynamic quorum counts anew after each change that was survived: a node that is down loses its
vote, and the majority is of the current total. The total is kept odd: with an even number of
nodes the witness votes, or, without one, one node loses its vote. (wsfc-facts 9.1, documented
in Microsoft's "Understanding cluster and pool quorum".) This is why a cluster that loses its
nodes one after another survives down to the last, and one that loses half at once may not.
"""

from collections.abc import Sequence

from core.model.rows import Quorum


def count(
    up: Sequence[str],
    all_nodes: Sequence[str],
    *,
    has_witness: bool,
    weightless: Sequence[str] = (),
    dynamic: bool = True,
    lower_priority: str = "",
) -> Quorum:
    """The votes of a view that has just been agreed on.

    Which node loses its vote in an even number without a witness, the documentation leaves to
    the cluster unless LowerQuorumPriorityNodeID names one; here it is then the one with the highest
    id (inferred: any fixed choice would do).

    Args:
        up: Names of the nodes in the view.
        all_nodes: Names of all nodes of the cluster, in the order of their ids.
        has_witness: Whether there is a witness that the view reaches.
        weightless: The nodes to which the administrator gives no vote (NodeWeight 0).
        dynamic: DynamicQuorum; without it every node and the witness always vote.
        lower_priority: The node of LowerQuorumPriorityNodeID, or empty.
    """
    able = tuple(node for node in all_nodes if node not in weightless)
    if not dynamic:
        total = len(able) + has_witness
        present = sum(node in up for node in able) + has_witness
        return Quorum(able, has_witness, present, total, total // 2 + 1)
    voters = tuple(node for node in able if node in up)
    even = len(voters) % 2 == 0
    witness_votes = bool(voters) and even and has_witness
    if even and not witness_votes and voters:
        loser = lower_priority if lower_priority in voters else voters[-1]
        voters = tuple(node for node in voters if node != loser)
    total = len(voters) + witness_votes
    return Quorum(voters, witness_votes, present=total, total=total, needed=total // 2 + 1)


def votes(previous: Quorum, survivors: Sequence[str], *, witness_reachable: bool) -> int:
    """The votes that a partition has of those counted before it was cut off.

    Args:
        previous: The votes as they were counted at the last view.
        survivors: Names of the nodes in the partition.
        witness_reachable: Whether the partition holds the witness.
    """
    nodes = sum(node in survivors for node in previous.voters)
    return nodes + (previous.witness_votes and witness_reachable)


def keeps_quorum(previous: Quorum, survivors: Sequence[str], *, witness_reachable: bool) -> bool:
    """Whether a partition has the majority of the votes counted before, and may go on.

    Args:
        previous: The votes as they were counted at the last view.
        survivors: Names of the nodes in the partition.
        witness_reachable: Whether the partition holds the witness.
    """
    return bool(survivors) and votes(previous, survivors, witness_reachable=witness_reachable) >= previous.needed
