"""What no procedure may do, because a killed process runs no more code and rows go stale across a yield.

No `finally`, no `with` and no `except` wider than `CallFailed` around a yield, and no generator
method called without `yield from`. The rules are in `core/kernel/operations.py`; here the syntax
trees are read.
"""

import ast
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest

COMPONENTS = sorted((Path(__file__).parents[2] / "core" / "components").rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def yields(node: ast.AST) -> bool:
    """Whether a yield is inside, functions within it aside."""
    return any(isinstance(inner, ast.Yield | ast.YieldFrom) for inner in own_nodes(node))


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Function | ast.Lambda | ast.ClassDef):
            yield child
            yield from own_nodes(child)


def functions_in(source: str) -> list[Function]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]


def generators_in(source: str) -> set[str]:
    """The names of the functions that yield."""
    return {function.name for function in functions_in(source) if yields(function)}


def complaints(source: str, inherited: AbstractSet[str] = frozenset()) -> list[str]:
    """What a file does that no procedure may do; `inherited` are generators of other files."""
    functions = functions_in(source)
    generators = generators_in(source) | inherited
    found = []
    for function in functions:
        for node in own_nodes(function):
            found += [f"{function.name}, line {getattr(node, 'lineno', 0)}: {what}" for what in wrong(node, generators)]
    return found


def wrong(node: ast.AST, generators: set[str]) -> Iterator[str]:
    if isinstance(node, ast.Try) and any(map(yields, [node])):
        if node.finalbody:
            yield "finally around a yield"
        for handler in node.handlers:
            if not (isinstance(handler.type, ast.Name) and handler.type.id == "CallFailed"):
                yield "except other than CallFailed around a yield"
    if isinstance(node, ast.With) and yields(node):
        yield "with around a yield"
    if isinstance(node, ast.Expr | ast.Assign) and isinstance(node.value, ast.Call):
        called = node.value.func
        if isinstance(called, ast.Attribute) and ast.unparse(called.value) == "self" and called.attr in generators:
            yield f"{called.attr} called without yield from"


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_procedures_keep_the_rules(path: Path) -> None:
    everywhere = set().union(*(generators_in(other.read_text(encoding="utf-8")) for other in COMPONENTS))
    plain = {"start", "repair_dll"}  # in one account a procedure, in the other a plain function
    assert complaints(path.read_text(encoding="utf-8"), everywhere - plain) == []


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("try:\n            yield 1\n        finally:\n            pass", "finally around a yield"),
        ("try:\n            yield 1\n        except ValueError:\n            pass", "except other than CallFailed"),
        ("with self.lock:\n            yield 1", "with around a yield"),
        ("yield 1\n        self.go()", "go called without yield from"),
    ],
)
def test_each_rule_can_be_broken(body: str, complaint: str) -> None:
    source = f"class Box:\n    def go(self):\n        {body}\n"
    assert any(complaint in found for found in complaints(source))
