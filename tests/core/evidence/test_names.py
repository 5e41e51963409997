"""Names of boxes: every address that occurs has one, in sentences, headings and tables."""

import pytest

from core.evidence.names import Names, place
from core.evidence.words import Case, words
from tests.core.evidence.stories import STORIES, hops

EN, DE = Names("en"), Names("de")


@pytest.mark.parametrize(
    ("address", "full", "label", "short"),
    [
        ("NODE1/clussvc", "the cluster service on NODE1", "Cluster service (MSCS) on NODE1", "MSCS NODE1"),
        ("NODE1/clussvc/CLUSDB", "the cluster database on NODE1", "Cluster database (CLUSDB) on NODE1", "CLUSDB NODE1"),
        ("NODE1/rhs:1", "the resource host (RHS) on NODE1", "Resource Host Subsystem (RHS) on NODE1", "RHS NODE1"),
        (
            "NODE1/rhs:1/vmclusres.dll",
            "the DLL vmclusres.dll on NODE1",
            "Resource DLL vmclusres.dll on NODE1",
            "vmclusres.dll NODE1",
        ),
        (
            "NODE1/rhs:2",
            "the resource host RHS 2 on NODE1",
            "Resource Host Subsystem RHS 2 on NODE1",
            "RHS 2 NODE1",
        ),
        (
            "NODE1/rhs:2/vmclusres.dll",
            "the DLL vmclusres.dll on NODE1",
            "Resource DLL vmclusres.dll on NODE1",
            "vmclusres.dll NODE1",
        ),
        (
            "NODE1/ip/Cluster IP Address",
            "the IP address Cluster IP Address on NODE1",
            "IP address Cluster IP Address on NODE1",
            "Cluster IP Address",
        ),
        (
            "NODE1/name/Cluster Name",
            "the network name Cluster Name on NODE1",
            "Network name Cluster Name on NODE1",
            "Cluster Name",
        ),
        ("NODE2/service/Spooler", "the service Spooler on NODE2", "Service Spooler on NODE2", "Spooler"),
        ("NODE1/vmms", "Hyper-V (VMMS) on NODE1", "VMMS on NODE1", "VMMS NODE1"),
        ("NODE1/vm/SQL01", "the VM SQL01 on NODE1", "VM SQL01 on NODE1", "SQL01"),
        ("NODE3/share/DATA", "the share DATA on NODE3", "Share DATA on NODE3", "DATA"),
        ("NODE1/machine", "NODE1", "NODE1", "NODE1"),
        (
            "NODE1/netft",
            "the network driver (NetFT) on NODE1",
            "Cluster network driver (NetFT) on NODE1",
            "NetFT NODE1",
        ),
        ("network/Cluster Network 1", "Cluster Network 1", "Cluster Network 1", "Cluster Network 1"),
        ("storage/Cluster Disk 1", "Cluster Disk 1", "Cluster Disk 1", "Cluster Disk 1"),
        (
            "admin/failover-cluster-manager",
            "Failover Cluster Manager",
            "Failover Cluster Manager",
            "Failover Cluster Manager",
        ),
        ("user", "the user", "User", "User"),
        ("", "nobody", "–", "–"),
    ],
)
def test_names(address: str, full: str, label: str, short: str) -> None:
    assert (EN.full(address, "nominative"), EN.label(address), EN.short(address)) == (full, label, short)


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("nominative", "der Clusterdienst auf NODE1"),
        ("accusative", "den Clusterdienst auf NODE1"),
        ("dative", "dem Clusterdienst auf NODE1"),
        ("genitive", "des Clusterdienstes auf NODE1"),
    ],
)
def test_german_cases(case: Case, name: str) -> None:
    assert DE.full("NODE1/clussvc", case) == name


@pytest.mark.parametrize(
    ("address", "case", "name"),
    [
        ("NODE1/rhs:2", "nominative", "der Ressourcenhost RHS 2 auf NODE1"),
        ("NODE1/rhs:3", "accusative", "den Ressourcenhost RHS 3 auf NODE1"),
        ("NODE1/rhs:2", "dative", "dem Ressourcenhost RHS 2 auf NODE1"),
        ("NODE1/rhs:12", "genitive", "des Ressourcenhosts RHS 12 auf NODE1"),
        ("NODE1/ip/Cluster IP Address", "dative", "der IP-Adresse Cluster IP Address auf NODE1"),
        ("NODE1/name/Cluster Name", "accusative", "den Netzwerknamen Cluster Name auf NODE1"),
        ("NODE1/service/Spooler", "genitive", "des Dienstes Spooler auf NODE1"),
    ],
)
def test_german_cases_of_what_the_documented_account_adds(address: str, case: Case, name: str) -> None:
    assert DE.full(address, case) == name


def test_a_node_named_before_need_not_be_named_again() -> None:
    assert EN.full("NODE1/rhs:1", "nominative", with_node=False) == "the resource host (RHS)"


@pytest.mark.parametrize("story", STORIES)
def test_every_box_of_every_story_has_words(story: str) -> None:
    for hop in hops(story, is_bundling=False):
        for address in (hop.source, hop.target):
            assert place(address).kind in words().components, address
