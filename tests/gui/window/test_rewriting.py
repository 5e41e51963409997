"""What could have been ordered in the place of an order."""

from core.commands.catalogue import Command, obstacle
from core.model.preset import ARTICLE, DOCUMENTED
from gui.window.rewriting import instead_of, orders_of, rows_before
from tests.gui.runs import DAMAGE, FAIL_FILE01, session


def test_other_trouble_for_the_same_file_and_the_same_trouble_elsewhere() -> None:
    told = session(preset=DOCUMENTED)
    told.give(DAMAGE)
    rows = rows_before(told.branch, told.branch.given[0])
    choice = instead_of(rows, DAMAGE)
    assert {command.name for command in choice.other_trouble} == {"remove-dll", "replace-dll", "strip-dll"}
    assert all(command.arguments == DAMAGE.arguments for command in choice.other_trouble)
    assert [command.arguments[0] for command in choice.other_object] == ["NODE1", "NODE2"]
    assert all(obstacle(rows, command) is None for group in choice for command in group)


def test_the_world_of_that_time_decides() -> None:
    """What is broken by the order itself was whole before it."""
    told = session()
    told.give(FAIL_FILE01)
    assert obstacle(told.rows, FAIL_FILE01) is not None
    rows = rows_before(told.branch, told.branch.given[0])
    assert obstacle(rows, FAIL_FILE01) is None
    assert [command.arguments[0] for command in instead_of(rows, FAIL_FILE01).other_object] == [
        "SQL01",
        "WEB01",
        "DC01",
    ]


def test_what_an_account_does_not_know_is_not_offered() -> None:
    told = session(preset=ARTICLE)
    choice = instead_of(told.rows, DAMAGE)
    assert {command.name for command in choice.other_trouble} == {"remove-dll"}


def test_the_last_order_comes_first() -> None:
    told = session()
    told.give(DAMAGE)
    told.take("into")
    told.give(FAIL_FILE01)
    assert [given.command for given in orders_of(told.branch)] == [FAIL_FILE01, DAMAGE]
    assert Command("fail-vm", ("FILE01",)) == FAIL_FILE01
