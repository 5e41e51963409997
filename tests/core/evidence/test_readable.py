"""Values as people read them."""

import pytest

from core.evidence.readable import Meaning, Readable
from core.evidence.words import words

EN, DE = Readable("en"), Readable("de")


@pytest.mark.parametrize(
    ("microseconds", "text"),
    [
        (5_000_000, "5 s"),
        (1_500_000, "1.5 s"),
        (500_000, "500 ms"),
        (500, "500 µs"),
        (60_000_000, "60 s"),
        (180_000_000, "3 min"),
        (90_000_000, "90 s"),
        (1_050, "1.05 ms"),
        (0, "0 µs"),
    ],
)
def test_durations(microseconds: int, text: str) -> None:
    assert EN.duration(microseconds) == text
    assert DE.duration(microseconds) == text.replace(".", ",")


@pytest.mark.parametrize(
    ("value", "meaning", "en", "de"),
    [
        (None, "", "", ""),
        (True, "", "yes", "ja"),
        (True, "success", "done", "erledigt"),
        (5071, "success", "5071 (ERROR_NODE_CANT_HOST_RESOURCE)", "5071 (ERROR_NODE_CANT_HOST_RESOURCE)"),
        (193, "code", "193 (ERROR_BAD_EXE_FORMAT)", "193 (ERROR_BAD_EXE_FORMAT)"),
        (4711, "code", "4711", "4711"),
        (5930, "code", *2 * ("5930 (ERROR_EXCEPTION_IN_RESOURCE_CALL)",)),
        (True, "truth", "TRUE", "TRUE"),
        (False, "truth", "FALSE", "FALSE"),
        ((("SQL01", "online"),), "truth", "SQL01 online", "SQL01 online"),
        (True, "code", "yes", "ja"),
        (1, "generation", "gen(1)", "gen(1)"),
        (("Running", "OK"), "health", "Running, heartbeat OK", "Running, Heartbeat OK"),
        (("Failed", ""), "health", "Failed, no heartbeat", "Failed, kein Heartbeat"),
        (335, "chain", "335", "335"),
        ((), "", "none", "keine"),
        (("NODE1",), "", "NODE1", "NODE1"),
        (("NODE1", "NODE2", "NODE3"), "", "NODE1, NODE2 and NODE3", "NODE1, NODE2 und NODE3"),
        (tuple("abcdefg"), "", "a, b, c and 4 more", "a, b, c und 4 weitere"),
        ((2, ("NODE1", "NODE2")), "view", "2: NODE1 and NODE2", "2: NODE1 und NODE2"),
        (("Virtual Machine SQL01",), "", "SQL01", "SQL01"),
        (("Virtual Machine Configuration SQL01",), "", *2 * ("Virtual Machine Configuration SQL01",)),
        ("Virtual Machine", "", "Virtual Machine", "Virtual Machine"),
        ("Virtual Machine SQL01", "", "Virtual Machine SQL01", "Virtual Machine SQL01"),
    ],
)
def test_values(value: object, meaning: Meaning, en: str, de: str) -> None:
    assert (EN.value(value, meaning), DE.value(value, meaning)) == (en, de)


def states(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"Virtual Machine {name}", state) for name, state in pairs)


def test_few_states_are_all_named() -> None:
    assert EN.value(states(("SQL01", "online"), ("WEB01", "failed"))) == "SQL01 online, WEB01 failed"


def test_of_many_states_those_are_named_that_are_not_as_they_should_be() -> None:
    many = [(f"VM{number}", "online") for number in range(12)]
    assert EN.value(states(*many)) == "all 12 online"
    many[7] = ("VM7", "failed")
    assert EN.value(states(*many)) == "VM7 failed, 11 others online"
    assert DE.value(states(*many)) == "VM7 failed, 11 weitere online"
    everyone = states(*((name, "failed") for name, _ in many))
    assert EN.value(everyone) == "VM0 failed, VM1 failed, VM2 failed, 9 others failed"


def test_codes_are_named_as_windows_names_them() -> None:
    assert all(name.startswith(("ERROR_", "RPC_S_")) for name in words().codes.values())
