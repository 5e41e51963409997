"""The writer: whatever plain data it is given, the reader reads the same again."""

from hypothesis import given
from hypothesis import strategies as st

from core.scenario.yaml_reader import Plain, printable, read
from core.scenario.yaml_writer import write

ODD = (
    "", " ", "\n", "a\n", " a\n", "a\n\n", "\na\n", "a\n\n b\n", "no", "1e3", "0x1", "12:30", "- a", "a: b", "a #b",
    "#", "~", "null", "true", "12345678901234567890", "=", "'", '"', "a\tb", "---\n", "--- a\nb\n", "a\n--- b\n",
    "\\DC\\W", "{a", "[a", "*a", "&a", "!a", "%a\n", "|", ">", "@", "`", "a,b", "a ", "ä", "\U0001f600", "?", "? a",
    "a:", "-",
)  # fmt: skip
texts = st.one_of(st.sampled_from(ODD), st.text(max_size=12)).map(printable)
scalars = st.one_of(texts, st.integers(-(10**16), 10**16), st.booleans(), st.none())
values: st.SearchStrategy[Plain] = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(st.one_of(scalars, st.dictionaries(texts, inner, max_size=3)), max_size=3),
        st.dictionaries(texts, inner, max_size=3),
    ),
    max_leaves=8,
)


@given(st.dictionaries(texts, values, min_size=1, max_size=4))
def test_what_is_written_is_read_again(data: dict[str, Plain]) -> None:
    assert read(write(data), "f.yaml").data == data


def test_it_reads_well() -> None:
    data: dict[str, Plain] = {
        "a": 1,
        "list": [{"x": "two words", "y": [1, 2]}, "no \n"],
        "text": "one\n\n  two\n",
        "e": [],
    }
    assert write(data) == (
        'a: 1\nlist:\n  - x: two words\n    y:\n      - 1\n      - 2\n  - "no \\n"\ntext: |\n  one\n\n    two\ne: []\n'
    )
