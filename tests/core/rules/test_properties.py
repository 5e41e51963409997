"""The catalogue of properties: complete, in both languages, and consistent with itself and the model."""

import msgspec
import pytest

from core.model.policies import ClusterPolicy, GroupPolicy, ResourcePolicy
from core.rules import properties as catalogue
from core.rules.properties import Property, properties, reason_not_to_set, section_title
from core.rules.property_values import counted, property_in
from core.texts.assets import BadAsset


def test_every_text_is_there_in_both_languages_and_is_a_sentence() -> None:
    for one in properties().values():
        assert one.what.en != one.what.de, one.name
        assert one.what.en.endswith(".")
        assert one.what.de.endswith(".")
        assert len(one.source) > 10
        section_title(one.section)
        if one.why_not:
            assert reason_not_to_set(one.why_not).en.endswith(".")


@pytest.mark.parametrize(
    ("kind", "policy"),
    [("policy", ResourcePolicy()), ("grouppolicy", GroupPolicy()), ("clusterpolicy", ClusterPolicy())],
)
def test_its_defaults_are_those_of_the_model(kind: str, policy: msgspec.Struct) -> None:
    found = 0
    for field in policy.__struct_fields__:
        one = property_in(kind, field)
        if one is not None and one.unit != "node":
            assert counted(one, getattr(policy, field)) == one.default, field
            found += 1
    assert found >= 4


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({}, "a second time"),
        ({"name": "Other", "row": ""}, "does not say how it is set"),
        ({"name": "Other", "set": "no", "why_not": ""}, "or why not"),
    ],
)
def test_a_catalogue_that_does_not_hold_together_is_refused(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, str], complaint: str
) -> None:
    first = properties()["cluster", "SameSubnetDelay"]
    other: Property = msgspec.structs.replace(first, **change)
    file = msgspec.structs.replace(catalogue._file(), properties=(first, other))
    monkeypatch.setattr(catalogue, "_file", lambda: file)
    with pytest.raises(BadAsset, match=complaint):
        properties.__wrapped__()
