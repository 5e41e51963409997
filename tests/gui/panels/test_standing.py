"""What the details say of a selected node, network, port, witness, vote count or volume."""

import msgspec
import pytest

from core.evidence.narration import Narrator
from core.kernel.rows import Row
from core.model import membership as who
from core.model import rows as m
from core.model.links import Port, Split, port_key, split_key
from core.model.migrations import Migration, migration_key
from core.model.preset import ARTICLE, DOCUMENTED
from core.model.volumes import Access, access_key
from gui.panels.change_words import ChangeWords
from gui.panels.move_words import MoveWords
from gui.panels.standing import standing_of
from gui.panels.standing_text import StandingText
from gui.source import Opening, ready

pytestmark = pytest.mark.usefixtures("qapp")
ONE = "Cluster Network 1"


def five() -> dict[str, Row]:
    return dict(Opening(ready("five-nodes"), DOCUMENTED).setting.rows)


def told(rows: dict[str, Row], address: str) -> dict[str, str]:
    standing, text = standing_of(rows, address), StandingText()
    assert standing is not None
    return {line.label: text.value(line, "en") for line in standing.lines}


def test_a_node_tells_its_state_vote_view_and_isolation() -> None:
    rows = five()
    assert told(rows, "NODE1/machine")["vote"] == "counts"
    assert told(rows, "NODE1/machine")["sees"] == "NODE1, NODE2, NODE3, NODE4, NODE5"
    node, quorum = rows[m.node_key("NODE1")], rows[m.QUORUM]
    rows[m.node_key("NODE1")] = msgspec.structs.replace(node, state="Down", status=("Isolated",))
    rows[m.QUORUM] = msgspec.structs.replace(quorum, voters=("NODE2", "NODE3"))
    rows[who.isolated_key("NODE1")] = who.Isolation("NODE1", 17_500_000)
    rows[access_key("NODE1", "CSV2")] = Access("NODE1", "CSV2", "Unavailable")
    del rows[m.member_key("NODE1")]
    assert told(rows, "NODE1/clussvc") == {
        "state": "Down", "status": "Isolated", "vote": "does not count now", "sees": "nobody",
        "isolated": "17.5 s after the start", "volumes": "CSV1: Direct, CSV2: Unavailable",
    }  # fmt: skip


def test_a_network_its_ports_the_witness_the_votes_and_a_volume() -> None:
    rows = five()
    rows[split_key(ONE)] = Split(ONE, ("NODE1", "NODE2"))
    rows[port_key("NODE3", ONE)] = Port("NODE3", ONE, is_cut=True, loss=30, delay=500_000)
    rows[who.route_key("NODE1", ONE, "NODE3")] = who.Route("NODE1", ONE, "NODE3", 4)
    network = told(rows, f"network/{ONE}")
    assert (network["sides"], network["cables"]) == ("NODE1, NODE2", "NODE3")
    assert network["heartbeats"] == "every 1 s, down after 10 missed"
    port = told(rows, f"network/{ONE}/NODE3")
    assert (port["cut"], port["loss"], port["delay"], port["missed"]) == ("interrupted", "30 %", "500 ms", "NODE1: 4")
    witness = told(rows, "witness/File Share Witness")
    assert (witness["locked"], witness["vote"], witness["resource"]) == ("nobody", "does not count now", "Online")
    assert told(rows, "quorum")["votes"] == "5 of 5, 3 needed"
    volume = told(rows, "NODE4/csv/CSV1")
    assert (volume["state"], volume["coordinator"], volume["cut"]) == ("Direct", "NODE1", "open")


def test_every_label_has_words_and_the_article_has_nothing_to_tell() -> None:
    rows = Opening(ready(), ARTICLE).setting.rows
    for address in ("NODE1/machine", f"network/{ONE}", "quorum"):
        assert standing_of(rows, address) is None
    assert standing_of(five(), "NODE1/rhs:1") is None


def test_a_port_with_which_nothing_is_wrong_yet_is_no_news() -> None:
    key, narrator = port_key("NODE3", ONE), Narrator("en")
    assert ChangeWords().lines(((key, None, Port("NODE3", ONE)),), narrator) == ()
    assert len(ChangeWords().lines(((key, None, Port("NODE3", ONE, is_cut=True)),), narrator)) == 1


def test_a_live_migration_is_told_in_words() -> None:
    words, row = MoveWords(), Migration("SQL01", "NODE1", "NODE2", "Setup")
    assert migration_key("SQL01") == "migration/SQL01"
    assert words.subject(row) == "Live migration of SQL01"
    assert words.came(row) == "from NODE1 to NODE2"
    assert words.went(row) == "over"
