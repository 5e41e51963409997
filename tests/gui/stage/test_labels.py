"""What stands beside an arrow reads as a sentence would: nothing dangles."""

from core.model import addresses as a
from gui.stage.labels import hop_label
from tests.gui.stage.pictures import hop


def test_an_empty_text_in_an_answer_is_no_part_of_it() -> None:
    answer = hop("return", a.vm("NODE1", "SQL01"), a.vmms("NODE1"), "ReportHealth", result=("Failed", ""))
    assert hop_label(answer) == "Failed"


def test_what_an_answer_says_stands_side_by_side() -> None:
    answer = hop("return", a.vm("NODE1", "SQL01"), a.vmms("NODE1"), "ReportHealth", result=("Running", "OK"))
    assert hop_label(answer) == "Running, OK"


def test_nobody_among_arguments_is_a_dash_and_no_gap() -> None:
    service = a.clussvc("NODE1")
    label = hop_label(hop("call", service, service, "IssueView", ("NODE1", "NODE2"), (), 0))
    assert label == "IssueView(NODE1, NODE2, \u2013, 0)"
