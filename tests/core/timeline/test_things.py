"""What a breakpoint means by an object: names stand for all that goes by them, addresses for what is in them."""

from core.timeline.things import Thing
from tests.core.timeline.runs import setting


def thing(name: str) -> Thing:
    return Thing(name, setting().rows)


def test_a_name_stands_for_the_vm_its_group_and_its_resources() -> None:
    assert thing("sql01").names == {"sql01", "virtual machine sql01", "virtual machine configuration sql01"}
    assert thing("Virtual Machine SQL01").names == {"sql01", "virtual machine sql01"}
    assert thing("NODE1").names == frozenset()
    assert thing("SQL99").names == frozenset()


def test_a_name_is_found_anywhere_in_a_path_as_a_whole() -> None:
    network = thing("Cluster Network 1")
    assert network.is_end("network/Cluster Network 1")
    assert network.is_end("network/Cluster Network 1/NODE1")
    assert not network.is_end("network/Cluster Network 10")
    assert not thing("SQL01").is_end("NODE1/vm/SQL011")


def test_an_address_stands_for_what_is_in_it() -> None:
    host = thing("node1/RHS:1")
    assert host.is_end("NODE1/rhs:1/vmclusres.dll")
    assert not host.is_end("NODE1/rhs:10")
    assert not host.is_end("NODE1")
    assert thing("NODE1").owns("process/NODE1/rhs:1")
    assert not thing("NODE1").owns("missed/NODE2/NODE1")
    assert not thing("NODE1").owns("pending/NODE1")


def test_only_the_object_as_a_whole_is_itself() -> None:
    node = thing("NODE1")
    assert node.is_itself("node/NODE1")
    assert not node.is_itself("vm/NODE1/SQL01")
    assert thing("SQL01").is_itself("vm/NODE1/SQL01")
    assert thing("SQL01").is_itself("group/SQL01")


def test_names_are_found_in_values_however_deep() -> None:
    sql = thing("SQL01")
    assert sql.is_among(((1, "x"), ("Virtual Machine SQL01", "online")))
    assert not sql.is_among(("SQL01 is mentioned", 1, None))
    assert not thing("NODE1").is_among(("NODE1",))
