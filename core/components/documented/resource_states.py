"""The one place in which RCM changes the state of a resource or a group.

Each change is a line of the table in `core.model.control`; a change that is not there stops the
simulator, because it would be a lie in the log.
"""

from typing import Any, Final

from core.components.documented.reading import DocumentedComponent
from core.components.groups import Groups
from core.model.control import (
    GROUP_TRANSITIONS,
    PUBLIC,
    TRANSITIONS,
    RcmGroupState,
    RcmState,
    group_state,
    rcm_group_key,
    rcm_key,
)
from core.model.rows import NO_CLAIM, GroupState, group_key, process_key, resource_key

UP: Final = ("Online", "WaitingToGoOffline", "OnlinePending", "OnlineCallIssued")
PUBLIC_GROUP: Final[dict[RcmGroupState, GroupState]] = {
    "Online": "Online",
    "Offline": "Offline",
    "Pending": "Pending",
    "Failed": "Failed",
    "PartialOnline": "PartialOnline",
    "Orphaned": "Pending",
    "BringingToPersistentState": "Pending",
}


class ImpossibleTransition(Exception):
    """A procedure took a resource or a group from a state to one that it cannot lead to."""


class ResourceStates(Groups, DocumentedComponent):
    """States of resources and groups, as RCM keeps them."""

    def _go(self, name: str, state: RcmState, **fields: Any) -> None:
        """`Res <name>: <old> -> <state>`; the public state follows."""
        old = self.rcm(name).state
        if state != old and state not in TRANSITIONS[old]:
            raise ImpossibleTransition(f"{name}: {old} -> {state}")
        is_terminating = self.rcm(name).is_terminating and state not in ("Offline", "Online")
        self.world.update(rcm_key(name), state=state, is_terminating=is_terminating, **fields)
        self.world.update(resource_key(name), state=PUBLIC[state], monitored=state == "Online")

    def _enter(self, group: str, state: RcmGroupState, **fields: Any) -> None:
        """`Group <group> has transitioned`; the public state follows."""
        old = self.rcm_group(group).state
        if state != old and state not in GROUP_TRANSITIONS[old]:
            raise ImpossibleTransition(f"{group}: {old} -> {state}")
        self.world.update(rcm_group_key(group), state=state, **fields)
        self.world.update(group_key(group), state=PUBLIC_GROUP[state])

    def _settle(self, group: str) -> GroupState:
        """The change is over: the group's state follows from its resources, and its claim is given back."""
        state = group_state([self.resource(name).state for name in self.group(group).resources])
        status = "" if state == "Online" else self.rcm_group(group).status
        self._enter(group, state, status=status)
        self.world.update(group_key(group), claim=NO_CLAIM)
        return state

    def _is_mine(self, group: str) -> bool:
        """Whether this chain may go on changing a group: across a yield all of that may have gone."""
        return self.is_member and self._holds(group) and self._still_here(group)

    def _has_providers(self, name: str) -> bool:
        """Whether one alternative of the dependency expression is fulfilled."""
        return any(
            all(self.rcm(provider).state == "Online" for provider in alternative)
            for alternative in self.policy(name).dependency
        )

    def _is_hosted(self, name: str) -> bool:
        """Whether the resource host that has a resource is running here."""
        return process_key(self.host_of(name)) in self.world.rows

    def _dependents(self, name: str) -> list[str]:
        """What cannot be online without a resource, directly or not, dependents before what they depend on."""
        found = {name}
        for other in self._order(self.resource(name).group):
            if found.intersection(self.resource(other).depends_on) and not self._stands_without(other, found):
                found.add(other)
        order = self._order(self.resource(name).group)
        return [other for other in reversed(order) if other in found and other != name]

    def _stands_without(self, name: str, lost: set[str]) -> bool:
        """Whether another alternative of the expression still holds when some providers are lost (OR)."""
        return any(
            not lost.intersection(alternative) and all(self.rcm(provider).state == "Online" for provider in alternative)
            for alternative in self.policy(name).dependency
        )
