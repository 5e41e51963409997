"""Reading YAML: plain data with lines, the bounds, and everything that is refused."""

from pathlib import Path

import pytest
import yaml

from core.scenario import yaml_reader
from core.scenario.problems import BadFile
from core.scenario.yaml_reader import LARGEST_FILE, MOST_VALUES, decode, read, read_file


@pytest.fixture(params=["C", "Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every test runs with both parsers: a PyYAML without the C one reads the same files."""
    loader = yaml.SafeLoader if request.param == "Python" else yaml.CSafeLoader
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
    return str(request.param)


def refused(text: str) -> str:
    with pytest.raises(BadFile) as caught:
        read(text, "f.yaml")
    return str(caught.value)


def test_every_value_has_its_line() -> None:
    document = read(
        "a: 1\nb:\n  - x\n  - {c: true,\n     d: text}\ne:\n  f: null\ng: >\n  folded\n",
        "f.yaml",
    )
    assert document.data == {"a": 1, "b": ["x", {"c": True, "d": "text"}], "e": {"f": None}, "g": "folded\n"}
    lines: dict[tuple[str | int, ...], int] = {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
        ("b", 1, "d"): 5,
        ("e",): 6,
        ("e", "f"): 7,
        ("g",): 8,
    }
    assert {path: document.line_of(path) for path in lines} == lines


def test_what_is_not_there_is_looked_for_where_it_would_be() -> None:
    document = read("a: 1\nb:\n  - x\n", "f.yaml")
    assert document.line_of(("b", 0, "missing", 3)) == 3
    assert document.line_of(("b", 7)) == 2
    assert document.line_of(("b", -1)) == 2
    assert document.value_at(("b", 0)) == "x"
    assert document.value_at(("b", -1)) is None
    assert document.value_at(("b", "x")) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-01-01", "2026-01-01"),
        ("010", 10),
        ("-5", -5),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        ("~", None),
        ("", None),
        ("'~'", "~"),
        ("'5'", "5"),
        ('"true"', "true"),
        ("true", True),
        ("<<", "<<"),
        ("1.5 s", "1.5 s"),
        ("\u0665", "\u0665"),
    ],
)
def test_plain_words_mean_what_they_say(text: str, value: object) -> None:
    read_value = read(f"a: {text}\n", "f.yaml").value_at(("a",))
    assert read_value == value
    assert type(read_value) is type(value)


def test_an_empty_file_holds_nothing() -> None:
    for text in ("", "\n", "# only a comment\n", "\ufeff"):
        assert read(text, "f.yaml").data is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    document = read(f"a: 1{end}b: 2{end}", "f.yaml")
    assert document.data == {"a": 1, "b": 2}
    assert document.line_of(("b",)) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\n", "f.yaml:1: expected plain data, found an anchor (&)"),
        ("a: 1\nb: *x\n", "f.yaml:2: expected plain data, found an alias (*)"),
        (
            "a: !!python/object:os.system x\n",
            'f.yaml:1: expected plain data, found the tag "tag:yaml.org,2002:python/object:os.system"',
        ),
        ("a: ! x\n", 'f.yaml:1: expected plain data, found the tag "!"'),
        ("&x a: 1\n", "f.yaml:1: expected plain data, found an anchor or a tag"),
        ("!x a: 1\n", "f.yaml:1: expected plain data, found an anchor or a tag"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2: expected one document, found the start of a second one (---)"),
        ("%YAML 1.1\n---\na: 1\n", "f.yaml:1: expected YAML without % directives, found a directive"),
        ("a: 1\nb: 2\na: 3\n", 'f.yaml:3: expected each name once, found "a" again (first on line 1)'),
        ("? [1]\n: 2\n", "f.yaml:1: expected a name before the colon, found a list, a mapping or an alias"),
        ("a:\n\tb: 1\n", "f.yaml:2: expected spaces at the start of the line, found a tab"),
        ("a: \x07\n", "f.yaml:1: expected printable text, found the character U+0007"),
        ("a: 1\nb: x\u2028y\n", "f.yaml:2: expected printable text, found the character U+2028"),
        ("a: \ud800\n", "f.yaml:1: expected printable text, found the character U+D800"),
        ('a: "\\0"\n', "f.yaml:1: expected printable text, found the character U+0000"),
        ("a: " + "9" * 5000, "f.yaml:1: expected a number of at most 18 digits, found a longer one"),
        ("[" * 33 + "]" * 33, "f.yaml:1: expected at most 32 levels, found more"),
        ("[" * 500_000, "f.yaml:1: expected at most 32 levels, found more"),
        ("{a: " * 100_000, "f.yaml:1: expected at most 32 levels, found more"),
        ("- x\n" * MOST_VALUES, f"f.yaml:{MOST_VALUES}: expected at most 100,000 values, found more"),
        ("x" * (LARGEST_FILE + 1), "f.yaml:1: expected a file of at most 1 MiB, found a larger one"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_what_is_no_plain_data_is_refused(text: str, message: str) -> None:
    assert refused(text) == message


@pytest.mark.parametrize(
    "text", ["a: [1, 2\n", "a: 'x\n", "a: b: c\n", "a: 1\n b: 2\n", "@x\n", "a: }\n", "-\n-x: [\n"]
)
def test_what_is_no_yaml_is_refused_in_one_line(text: str) -> None:
    message = refused(text)
    assert ": expected valid YAML, found " in message
    assert "\n" not in message
    assert int(message.split(":")[1]) <= text.count("\n")


@pytest.mark.parametrize(
    "text", ['a: "\\ud800"\n', 'a: "\\UFFFFFFFF"\n', 'a: "\\xZZ"\n', "%YAML 9" + "9" * 5000 + ".1\n---\n"]
)
def test_a_malformed_escape_or_number_is_a_bad_file_too(text: str) -> None:
    assert refused(text).startswith("f.yaml:1: expected ")


def test_the_bounds_themselves_are_allowed() -> None:
    assert read("[" * 32 + "]" * 32, "f.yaml").data
    assert len(str(read("- x\n" * (MOST_VALUES - 1), "f.yaml").data)) > MOST_VALUES
    assert read("a: " + "9" * 18, "f.yaml").data == {"a": 10**18 - 1}
    assert read("#" * LARGEST_FILE, "f.yaml").data is None


def test_bytes_are_utf_8_with_or_without_a_mark() -> None:
    assert decode("a: ü".encode(), "f.yaml") == "a: ü"
    assert decode("a: ü".encode("utf-8-sig"), "f.yaml") == "a: ü"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a: 1\nb: \xfc\n", "f.yaml:2: expected text in UTF-8, found the byte 0xFC"),
        (
            "a: 1".encode("utf-16"),
            "f.yaml:1: expected text in UTF-8, found UTF-16 (save the file again as UTF-8)",
        ),
        (b" " * (LARGEST_FILE + 1), "f.yaml:1: expected a file of at most 1 MiB, found a larger one"),
    ],
    ids=["latin-1", "utf-16", "large"],
)
def test_other_bytes_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        decode(data, "f.yaml")
    assert str(caught.value) == message


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    with pytest.raises(BadFile, match=r"none\.yaml:1: expected a file, found no file of this name"):
        read_file(missing)
    with pytest.raises(BadFile, match=":1: expected a file"):
        read_file(tmp_path)
    with pytest.raises(BadFile, match="expected the name of a file, found a name that no file can have"):
        read_file(Path("a\0b"))


def test_an_error_of_the_system_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadFile) as caught:
        read_file(Path("f.yaml"))
    assert str(caught.value) == (
        "f.yaml:1: expected a file that can be read, found an error of the system: Permission denied"
    )


def test_a_strange_name_does_not_break_the_line() -> None:
    with pytest.raises(BadFile) as caught:
        read("a: *x\n", "two\nlines.yaml")
    assert str(caught.value) == "two\\nlines.yaml:1: expected plain data, found an alias (*)"
