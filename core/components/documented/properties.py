"""Properties of the documented account: those that are about votes and heartbeats are acted on when they change.

All others are read by whoever needs them. Votes are counted anew, and a threshold that is lower now may
have been passed already.
"""

from typing import Final

from core.components.documented.votes import Votes
from core.components.properties import COUNTS, PropertyStore
from core.kernel.operations import Procedure, answer, call, post
from core.model import addresses
from core.model.win32 import ERROR_INVALID_PARAMETER, ERROR_SUCCESS

ABOUT_VOTES: Final = ("NodeWeight", "DynamicQuorum", "LowerQuorumPriorityNodeID")
THRESHOLD: Final = "SameSubnetThreshold"


class PolicyStore(PropertyStore, Votes):
    """The part of the cluster service that keeps the properties."""

    def SetProperty(self, name: str, property_name: str, value: str) -> Procedure:
        """Check a property of an object, write it to the cluster database, and act on it where that is due."""
        found = self._settable(name, property_name, value)
        if found is None:
            return answer(ERROR_INVALID_PARAMETER, rule="property.is-refused")
        self._write(found, int(value))
        if property_name in ABOUT_VOTES:
            yield call(self.address, "RecountVotes", rule="property.changes-the-votes")
        elif property_name == THRESHOLD:
            for node in self.members:
                yield post(addresses.clussvc(node), "TakeThreshold", rule="property.reaches-every-node")
        return answer(ERROR_SUCCESS, rule=COUNTS[found.property.counts])

    def TakeThreshold(self) -> Procedure:
        """A threshold of heartbeats is another one now: the node's own driver has to know."""
        yield post(addresses.netft(self.node), "ThresholdChanged", rule="property.changes-the-threshold")
        return answer(None, rule="property.is-passed-on")

    def RecountVotes(self) -> Procedure:
        """A property about votes has changed: they are counted anew where everybody can hear of it."""
        counted, config = self._count(self.members), self.config
        if not self._has_quorum or (counted.voters, counted.witness_votes) == (config.voters, config.witness_votes):
            return answer(False, rule="votes.are-as-before")
        if not self._goes_with_all(self.members):
            return answer(False, rule="votes.wait-until-all-can-hear")
        self._grant(self.members, self.view.number)
        yield self._update_the_witness()
        return answer(self.config.voters, rule="property.votes-are-counted-anew")
