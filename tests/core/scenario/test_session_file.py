"""The session file: the exact line for each way of getting it wrong, and which files may be written over."""

from base64 import b64encode
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.scenario.library import names
from core.scenario.problems import BadFile
from core.scenario.session_file import BOUNDS, is_session, load_session, may_be_replaced, parse_session, text_of
from tests.core.timeline.kept import text as good

FORMAT = "format: failoverscope-session/1"
A_SESSION = f"a session file with `{FORMAT}`"
NEWEST = ", the newest that this version knows"
CLUSTER = "a cluster file with `format: failoverscope-cluster/1`"


def refused(text: str) -> BadFile:
    with pytest.raises(BadFile) as caught:
        parse_session(text, "f.fscope")
    return caught.value


MISTAKES = {
    "empty": (None, "", f"{A_SESSION}", "an empty file"),
    "a cluster": (None, "format: failoverscope-cluster/1\n", A_SESSION, '"failoverscope-cluster/1"'),
    "newer format": ("-session/1", "-session/2", A_SESSION + NEWEST, '"failoverscope-session/2"'),
    "no format": (f"{FORMAT}\n", "", A_SESSION, "none"),
    "unknown ready cluster": (
        "  - name: three-nodes\n", "  - name: three-node\n",
        f"a ready cluster ({', '.join(names())}) (did you mean three-nodes?), or the text of its file", '"three-node"',
    ),
    "broken cluster inside": ("      format: failoverscope-cluster/1", "      format: else", CLUSTER, '"else"'),
    "unknown field": ("  - name: three-nodes\n", "  - name: three-nodes\n    code: x\n",
                      "one of the fields name, seed, runs, text", '"code"'),
    "wrong type": ("    seed: 0\n", "    seed: many\n", "a seed, a whole number from 0 to 999999999", '"many"'),
    "negative seed": ("    seed: 0\n", "    seed: -1\n", "a seed, a whole number from 0 to 999999999", "the number -1"),
    "no such account": ("account: article", "account: mine", "one of article, documented", '"mine"'),
    "account twice": ("account: documented", "account: article", "each account once for a cluster", "article again"),
    "run twice": ("\n      - number: 2\n", "\n      - number: 1\n", "a number of its own for each run", "1 again"),
    "looked at nothing": ("looked_at: 1", "looked_at: 9", "a run (1, 2, 3)", "the number 9"),
    "no such history": ("        history: 3\n", "        history: 4\n", "a history (1 to 3)", "the number 4"),
    "hop outside": ("        hop: 12\n", "        hop: 99999\n", "a hop of history 3 (0 to 562)", "99999"),
    "hop below": ("        hop: 12\n", "        hop: -3\n", "a number of hops, from 0 to 10,000,000", "the number -3"),
    "too many hops": ("            recorded: 562\n", "            recorded: 10000000\n",
                      "9999895 bytes in base64", "457 bytes"),
    "hops beyond measure": ("            recorded: 562\n", "            recorded: 10000000000\n",
                          "a number of hops, from 0 to 10,000,000", "the number 10000000000"),
    "histories out of order": ("          - number: 2\n", "          - number: 5\n",
                               "histories in their order, here 2", "5"),
    "no such parent": ("            parent: 1\n", "            parent: 7\n", "a history before it (1 to 1)",
                       "the number 7"),
    "its own parent": ("            parent: 1\n", "            parent: 2\n", "a history before it (1 to 1)",
                       "the number 2"),
    "no parent": ("            parent: 1\n", "", "a history before it (1 to 1)", "none"),
    "first has a parent": ("          - number: 1\n", "          - number: 1\n            parent: 1\n",
                           "no parent for the first history", "the number 1"),
    "shares too many": ("            shares: 1\n", "            shares: 4\n", "at most the 3 commands of its parent",
                        "4"),
    "no time": ("at: 6 s", "at: soon", "a duration such as 5 s, 500 ms or 1 min", '"soon"'),
    "half a microsecond": ("at: 6 s", "at: 0.5 us", "a whole number of microseconds", "'0.5 us'"),
    "out of order": ("at: 6 s", "at: 13 s", "commands in the order in which they came",
                     "one that came before the last"),
    "no digest": ("digest: ", "digest: x", "a digest, 32 digits from 0 to f", None),
    "no command": ("command: fail-vm SQL01", "command: ''", "a command and its names, such as fail-node NODE1", '""'),
    "no trail": ("            trail: |\n", "            trail: '*'\n            old: |\n", None, '"old"'),
    "breakpoint twice": ("  - number: 3\n", "  - number: 1\n", "a number of its own for each breakpoint", "1 again"),
    "breakpoint at no time": ("    time: 12.000001 s\n", "    time: 12\n", "a duration such as 5 s, 500 ms or 1 min",
                              "the number 12"),
    "bookmark in no run": ("  - run: 3\n", "  - run: 4\n", "a run (1, 2, 3)", "the number 4"),
    "bookmark outside": ("    hop: 40\n", "    hop: 4000\n", "a hop of history 1 (0 to 610)", "4000"),
    "a tag": ("looked_at: 1", "looked_at: !!python/name:os.system 1", "plain data",
              'the tag "tag:yaml.org,2002:python/name:os.system"'),
    "an alias": ("looked_at: 1", "looked_at: &x 1", "plain data", "an anchor (&)"),
    "the end is missing": ("end: session\n", "",
                           "end: session, the last line, without which a file is cut off", "none in this file"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected", "found"), MISTAKES.values(), ids=MISTAKES)
def test_what_is_wrong_is_told_in_one_error(old: str | None, new: str, expected: str | None, found: str | None) -> None:
    text = good()
    if old is not None:
        assert old in text
    bad = refused(new if old is None else text.replace(old, new, 1))
    assert expected is None or bad.expected == expected
    assert found is None or bad.found == found
    if old is not None and new.strip() and "\n" not in old.strip() and new.count("\n") == old.count("\n"):
        line = text.count("\n", 0, text.index(old)) + 1
        assert bad.line in range(line - 12, line + 30)


def test_lines_of_a_cluster_inside_are_lines_of_the_session() -> None:
    text = good().replace("      name: CLUSTER2\n", "      name: cluster 2\n")
    assert refused(text).line == text[: text.index("cluster 2")].count("\n") + 1


def test_all_histories_together_may_have_so_many_hops() -> None:
    file = parse_session(good(), "f.fscope").file
    first = file.clusters[0].runs[0].histories[0]
    long = replace(first, recorded=6_000_000, every=1_000_000, trail=b64encode(b"123456").decode())
    run = replace(file.clusters[0].runs[0], histories=(long,), history=1)
    clusters = tuple(replace(file.clusters[0], runs=(replace(run, number=number),)) for number in (1, 2))
    bad = refused(text_of(replace(file, clusters=clusters, bookmarks=())))
    assert (bad.expected, bad.found) == ("at most 10,000,000 hops in all histories", "12,000,000")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.fscope"
    with large.open("wb") as file:
        file.truncate(BOUNDS.largest + 1)
    with pytest.raises(BadFile, match="expected a file of at most 16 MiB, found a larger one"):
        load_session(large)


def test_a_session_of_a_newer_format_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text("# hello\r\nformat: 'failoverscope-session/2'\r\nnews: {a: &b c}\r\n", encoding="utf-8", newline="")
    with pytest.raises(BadFile) as caught:
        may_be_replaced(file)
    assert (caught.value.line, caught.value.found) == (2, '"failoverscope-session/2"')


@pytest.mark.parametrize("version", ["1.1", "2-beta", "2026.1", "0000000000002", "10"])
@pytest.mark.parametrize("before", ["", "!!str ", '"'])
def test_however_a_newer_format_is_counted_it_is_not_written_over(tmp_path: Path, before: str, version: str) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(f"format: {before}failoverscope-session/{version}{before.strip(' !str')}\n", encoding="utf-8")
    with pytest.raises(BadFile) as caught:
        may_be_replaced(file)
    assert caught.value.found == f'"failoverscope-session/{version}"'


@pytest.mark.parametrize("content", ["", "format: failoverscope-session/1\n", "a letter to my aunt", None])
def test_anything_else_is_written_over_when_somebody_chose_it(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "lesson.fscope"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    may_be_replaced(file)


def test_a_session_is_known_by_its_suffix_or_by_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("format: failoverscope-session/9\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("format: failoverscope-cluster/1\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("format: failoverscope-session/1\n", encoding="utf-8")
    told = [is_session(tmp_path / name) for name in ("a.txt", "b.txt", "c.yaml", "gone.FSCOPE", "gone.txt", "x\0")]
    assert told == [True, False, False, True, False, False]
