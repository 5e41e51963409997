"""Whatever is in a file, loading it gives a cluster or one clear line, and never anything else."""

import msgspec
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.model.preset import PRESETS
from core.scenario import library, yaml_reader
from core.scenario.cluster_file import ClusterFile, parse_cluster
from core.scenario.policy_entries import ClusterPoliciesEntry, FailoverEntry, PolicyEntry
from core.scenario.problems import BadFile
from core.scenario.world_of import initial_rows
from core.scenario.yaml_reader import decode

# One that says as little as possible, one with every kind of block about roles, one with several networks.
GOOD = [library.read("three-nodes"), library.read("roles"), library.read("five-nodes")]
LINES = [line for text in GOOD for line in text.splitlines(keepends=True) if not line.lstrip().startswith("#")]
# What the files are made of, so that a mutation is often almost right.
WORDS = sorted({word.strip("{}") for line in LINES for word in line.replace(",", " ").split()})


def judge(data: bytes) -> ClusterFile | None:
    """Load the bytes; whatever comes of it must be one of the two things that may."""
    cluster, problem = load(data)
    if problem is None:
        assert cluster is not None
        for preset in PRESETS.values():
            assert initial_rows(cluster, preset)
        return cluster
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert 1 <= problem.line <= lines
    assert str(problem).startswith(f"f.yaml:{problem.line}: expected ")
    assert ", found " in str(problem)
    assert str(problem).isprintable()
    assert len(str(problem)) < 600
    return None


def load(data: bytes) -> tuple[ClusterFile | None, BadFile | None]:
    try:
        return parse_cluster(decode(data, "f.yaml"), "f.yaml"), None
    except BadFile as problem:
        return None, problem


def both(data: bytes) -> None:
    """The two parsers may word a problem differently, but they agree on what is a cluster."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
        slow = judge(data)
        patch.setattr(yaml_reader, "_LOADER", yaml.CSafeLoader)
        assert judge(data) == slow


@given(st.binary(max_size=300))
@example(b"\xff\xfea")
@example(b"\x00")
def test_random_bytes(data: bytes) -> None:
    both(data)


@given(st.text(alphabet="{}[]:,-?!&*#|>@`'\"%~\\ \n\t.0aA\ufeff\x85\u2028", max_size=60))
def test_random_punctuation(text: str) -> None:
    both(text.encode())
    both(b"format: failoverscope-cluster/1\n" + text.encode())


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(WORDS),
    st.dates(),
    st.binary(max_size=5),
)
fields = st.sampled_from(sorted({word.rstrip(":") for word in WORDS if word.endswith(":")}))
trees = st.recursive(
    scalars,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(fields | st.text(max_size=5), inside, max_size=6),
    max_leaves=20,
)


@given(st.dictionaries(fields, trees, max_size=8))
def test_random_yaml(tree: dict[str, object]) -> None:
    both(yaml.safe_dump({**tree, "format": "failoverscope-cluster/1"}, allow_unicode=True).encode())


@given(data=st.data())
@settings(max_examples=300)
def test_a_good_file_with_a_field_changed(data: st.DataObject) -> None:
    tree = yaml.safe_load(data.draw(st.sampled_from(GOOD)))
    place = tree
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    if data.draw(st.booleans()):
        place[key] = data.draw(trees)
    else:
        del place[key]
    both(yaml.safe_dump(tree, sort_keys=False).encode())


@given(data=st.data())
@settings(max_examples=300)
def test_a_good_file_with_lines_and_words_changed(data: st.DataObject) -> None:
    lines = data.draw(st.sampled_from(GOOD)).splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "swap", "word", "cut", "insert"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "word":
                old, new = data.draw(st.sampled_from(WORDS)), data.draw(st.sampled_from(WORDS))
                lines[at] = lines[at].replace(old, new)
            case "cut":
                lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))]
            case _:
                where = data.draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:where] + data.draw(st.text(max_size=3)) + lines[at][where:]
    both("".join(lines).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("text", GOOD, ids=["three-nodes", "roles", "five-nodes"])
def test_a_good_file_unchanged_is_a_cluster(text: str) -> None:
    assert judge(text.encode()) is not None
    assert judge(text.replace("\n", "\r\n").encode("utf-8-sig")) is not None


# Values that are right somewhere: what stands in one place of a policy often comes close in another.
policy_values = st.one_of(
    st.sampled_from(
        ["never", "computed", "None", "Recover", "DontRestart", "RestartNotify", "1 ms", "30 s", "2 h", "[Name]"]
    ),
    st.integers(-1, 2**32),
    st.booleans(),
    st.lists(st.integers(0, 24) | st.sampled_from(["A", "B", "WEB"]), max_size=3),
)


def blocks(kind: type[msgspec.Struct]) -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(st.sampled_from(kind.__struct_fields__), policy_values, max_size=3)


@given(data=st.data())
@settings(max_examples=200)
def test_a_block_about_failures_with_values_from_anywhere(data: st.DataObject) -> None:
    tree = yaml.safe_load(library.read("roles"))
    machine, role = tree["virtual_machines"][0], tree["roles"][0]
    entry = data.draw(st.sampled_from([machine, *role["resources"]]))
    match data.draw(st.sampled_from(["policy", "depends_on", "failover", "policies"])):
        case "policy":
            entry["policy"] = data.draw(blocks(PolicyEntry))
        case "depends_on":
            words = st.sampled_from(["[PRINT Name]", "[PRINT IP 1]", "[PRINT Disk]", " and ", " or ", "(", ")"])
            entry["depends_on"] = "".join(data.draw(st.lists(words, max_size=6)))
        case "failover":
            data.draw(st.sampled_from([machine, role]))["failover"] = data.draw(blocks(FailoverEntry))
        case _:
            tree["policies"] = data.draw(blocks(ClusterPoliciesEntry))
    both(yaml.safe_dump(tree, sort_keys=False).encode())
