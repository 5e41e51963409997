"""The trail of a run: a running digest over its hops, of which one byte a hop is kept.

A digest alone says that two runs are not the same; its trail says where they part. Since the digest runs,
all bytes after the first hop that is another one differ too, each with a chance of 1 in 256 not to. Of a long
run only each second, third... byte is written down, so that a file stays small. A history has a trail
of its own hops only, from where it left its parent, and hops are digested once, however often it is asked.
"""

from hashlib import sha256
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from core.timeline.history import Branch
from core.timeline.recording import Recording

MOST_BYTES: Final = 12_000
"""Bytes of a trail in a file; 16,000 characters."""
DIGITS: Final = 32
"""Of a digest as it is written down."""


class Proof(NamedTuple):
    """What is written down of a trail."""

    hops: int
    digest: str
    every: int = 1
    """How many hops there are from one byte to the next."""
    marks: bytes = b""


class Trail:
    """The running digest of a history from where it left its parent.

    Args:
        fork: The position there; 0 for a first run.
    """

    def __init__(self, fork: int) -> None:
        self._fork = fork
        self._digest = sha256()
        self._marks = bytearray()

    def follow(self, recording: Recording) -> None:
        """Take in the hops that the run has recorded since the last time."""
        for hop in recording.hops(self._fork + len(self._marks) + 1):
            self._digest.update(hop.encoded())
            self._marks.append(self._digest.digest()[0])

    def proof(self) -> Proof:
        """What to write down."""
        hops = len(self._marks)
        every = max(1, -(-hops // MOST_BYTES))
        return Proof(hops, self._digest.hexdigest()[:DIGITS], every, bytes(self._marks[every - 1 :: every]))

    def parts_at(self, proof: Proof) -> int | None:
        """The position of the first hop that can be another one than in a run of which there is a proof.

        Returns:
            None when both are the same. Where not every hop has its byte, the first hop after the last good one.
        """
        ours = self._marks[proof.every - 1 :: proof.every]
        same = next(
            (number for number, pair in enumerate(zip(ours, proof.marks, strict=False)) if pair[0] != pair[1]), None
        )
        if same is None and len(self._marks) == proof.hops and self.proof().digest == proof.digest:
            return None
        good = min(len(ours), len(proof.marks)) if same is None else same
        return self._fork + good * proof.every + 1


class Trails:
    """The trails of histories, each as long as its run is there."""

    def __init__(self) -> None:
        self._of: WeakKeyDictionary[Recording, Trail] = WeakKeyDictionary()

    def of(self, branch: Branch) -> Trail:
        """The trail of a history, as far as it is recorded now."""
        trail = self._of.setdefault(branch.recording, Trail(branch.fork))
        trail.follow(branch.recording)
        return trail
