"""The trail of a run: the same for the same run however it was followed, and where two part it says so."""

from core.timeline.history import Branch
from core.timeline.recording import Recording
from core.timeline.trail import MOST_BYTES, Proof, Trail, Trails
from tests.core.timeline.runs import FAIL_NODE1, FAIL_SQL01, SECOND, setting


def run(until: int, *, fails: bool = False) -> Recording:
    recording = Recording(setting("three-nodes"))
    recording.extend(until=10 * SECOND)
    recording.give(FAIL_NODE1 if fails else FAIL_SQL01)
    recording.extend(until=until)
    return recording


def trail(recording: Recording, fork: int = 0) -> Trail:
    made = Trail(fork)
    made.follow(recording)
    return made


def test_it_does_not_matter_in_how_many_pieces_it_was_followed() -> None:
    recording, pieces = Recording(setting("three-nodes")), Trail(0)
    for _ in range(5):
        recording.extend(hops=31)
        pieces.follow(recording)
    assert pieces.proof() == trail(recording).proof()
    assert pieces.parts_at(trail(recording).proof()) is None


def test_the_first_other_hop_is_found() -> None:
    one, other = run(30 * SECOND), run(30 * SECOND, fails=True)
    first = next(place for place in range(1, len(one)) if one.hop(place).record() != other.hop(place).record())
    assert trail(other).parts_at(trail(one).proof()) == first
    assert trail(other, 20).parts_at(trail(one, 20).proof()) == first


def test_where_only_some_hops_have_a_byte_the_first_after_the_last_good_one_is_told() -> None:
    one, other = trail(run(30 * SECOND)), trail(run(30 * SECOND, fails=True))
    exactly = other.parts_at(one.proof())
    proof = one.proof()
    thin = Proof(proof.hops, proof.digest, 10, proof.marks[9::10])
    found = other.parts_at(thin)
    assert exactly is not None
    assert found == (exactly - 1) // 10 * 10 + 1
    assert one.parts_at(thin) is None


def test_a_run_that_is_shorter_or_longer_parts_at_its_end() -> None:
    short, long = run(20 * SECOND), run(30 * SECOND)
    assert trail(long).parts_at(trail(short).proof()) == len(short) + 1
    assert trail(short).parts_at(trail(long).proof()) == len(short) + 1


def test_what_no_byte_covers_the_digest_does() -> None:
    one, other = run(30 * SECOND), run(30 * SECOND, fails=True)
    proof = trail(one).proof()
    assert trail(other).parts_at(Proof(proof.hops, proof.digest, len(one) + 1, b"")) == 1
    assert trail(other).parts_at(Proof(len(other), proof.digest, len(one) + len(other), b"")) == 1


def test_a_long_run_has_a_short_trail() -> None:
    recording = Recording(setting("three-nodes", is_bundling=False))
    recording.extend(hops=MOST_BYTES + 1)
    proof = trail(recording).proof()
    assert (proof.hops, proof.every, len(proof.marks)) == (MOST_BYTES + 1, 2, MOST_BYTES // 2)


def test_a_history_has_one_trail_until_it_has_another_run() -> None:
    trails, branch = Trails(), Branch(1, run(11 * SECOND), [])
    first = trails.of(branch)
    assert trails.of(branch) is first
    branch.recording = run(11 * SECOND)
    assert trails.of(branch) is not first
    assert trails.of(branch).proof() == first.proof()
