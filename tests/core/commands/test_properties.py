"""The command that sets a property: what it takes, what it refuses and why."""

import pytest

from core.commands.catalogue import BadCommand, Command, choices, obstacle, parse, route
from core.commands.properties import set_property
from core.commands.texts import reason, title, usage
from core.kernel.rows import Row
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.rules.properties import properties
from core.rules.property_values import objects, setting
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.keeping import command_of, words_of

SQL01 = "Virtual Machine SQL01"


def rows(preset: Preset = DOCUMENTED, cluster: str = "three-nodes") -> dict[str, Row]:
    return initial_rows(ready_cluster(cluster), preset)


@pytest.mark.parametrize(
    ("words", "arguments"),
    [
        (f"set-property {SQL01} RestartThreshold=2", (SQL01, "RestartThreshold=2")),
        ("set-property sql01 priority=0", ("SQL01", "Priority=0")),
        ("set-property node1 nodeweight=00", ("NODE1", "NodeWeight=0")),
        ("set-property CLUSTER1 ResiliencyDefaultPeriod=0", ("CLUSTER1", "ResiliencyDefaultPeriod=0")),
        ("set-property SQL01 ResiliencyPeriod=-1", ("SQL01", "ResiliencyPeriod=-1")),
    ],
)
def test_it_is_typed_as_object_and_setting(words: str, arguments: tuple[str, str]) -> None:
    assert parse(rows(), words.split()) == Command("set-property", arguments)


@pytest.mark.parametrize(
    ("setting_", "complaint"),
    [
        ("RestartTreshold=2", "did you mean RestartThreshold"),
        ("RestartThreshold", "expected RestartThreshold=0"),
        ("SameSubnetDelay=200", "250 – 2000 ms"),
        ("SameSubnetDelay=²", "250 – 2000 ms"),
        ("Priority=7", r"3000 \(High\)"),
        ("LowerQuorumPriorityNodeID=9", "0, 1, 2, 3"),
        ("State=1", "expected a property to set"),
    ],
)
def test_a_bad_setting_is_refused_with_what_is_allowed(setting_: str, complaint: str) -> None:
    with pytest.raises(BadCommand, match=complaint):
        parse(rows(), ["set-property", SQL01, setting_])


def test_an_unknown_object_is_refused() -> None:
    with pytest.raises(BadCommand, match="expected an object"):
        parse(rows(), ["set-property", "NODE9", "NodeWeight=0"])


@pytest.mark.parametrize(
    ("preset", "name", "setting_", "said"),
    [
        (DOCUMENTED, SQL01, "IsAlivePollInterval=0", "Allowed: 1 – 4294967294 ms."),
        (DOCUMENTED, SQL01, "IsAlivePollInterval=fast", "cannot be fast"),
        (DOCUMENTED, "SQL01", "RestartThreshold=2", "SQL01 has no property RestartThreshold"),
        (DOCUMENTED, "DATA", "CheckHeartbeat=1", "DATA has no property CheckHeartbeat"),
        (ARTICLE, SQL01, "RestartThreshold=2", "The article's account knows no order about RestartThreshold"),
        (ARTICLE, "CLUSTER1", "SameSubnetDelay=500", "only IsAlivePollInterval"),
        (ARTICLE, SQL01, "IsAlivePollInterval=0", "Allowed: 1"),
    ],
)
def test_what_stands_in_the_way_is_said(preset: Preset, name: str, setting_: str, said: str) -> None:
    found = obstacle(rows(preset), Command("set-property", (name, setting_)))
    assert found is not None
    assert said in reason(found, "en")


@pytest.mark.parametrize("preset", [ARTICLE, DOCUMENTED])
def test_nothing_stands_in_the_way_of_an_example_that_an_object_has(preset: Preset) -> None:
    there = rows(preset, "roles" if preset is DOCUMENTED else "three-nodes")
    given = 0
    for name in choices(there, "object"):
        for text in choices(there, "setting"):
            property_name, _, value = text.partition("=")
            found = setting(there, name, property_name)
            command = Command("set-property", (name, text))
            assert (obstacle(there, command) is None) == (found is not None)
            if found is not None:
                assert set_property(name, found.property, int(value)) == command
                given += 1
    assert given > 10


def test_in_the_article_only_resources_have_something_to_set() -> None:
    assert set(objects(rows(ARTICLE))) == {
        name for name in objects(rows()) if setting(rows(ARTICLE), name, "IsAlivePollInterval")
    }


def test_the_words_of_it() -> None:
    command = Command("set-property", (SQL01, "RestartThreshold=2"))
    assert title(command, "en") == f"Set RestartThreshold=2 of {SQL01}"
    assert usage("set-property") == "set-property OBJECT SETTING"
    assert route(rows(), command)[2:] == ("set_property", (SQL01, "RestartThreshold", "2"))


def test_every_property_to_set_has_an_example_that_is_allowed_and_a_range() -> None:
    there = rows()
    for one in properties().values():
        if one.set != "no":
            assert one.choices or one.unit == "node" or (one.least is not None and one.most is not None), one.name
            assert all(parse(there, ["set-property", "SQL01", f"{one.name}={value}"]) for value in one.examples)


@pytest.mark.parametrize("value", [0, 2, 4294967295])
def test_a_file_brings_it_back_as_it_was(value: int) -> None:
    command = Command("set-property", (SQL01, f"RestartThreshold={value}"))
    words = words_of(command)
    assert words == f"set-property '{SQL01}' RestartThreshold={value}"
    assert command_of(rows(), words) == command
