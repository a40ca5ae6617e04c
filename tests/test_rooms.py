from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "interviewer"
FILES = sorted(PACKAGE.rglob("*.py"))
FREE = ("on_", "action_", "watch_", "compose", "__")
BANNED = {"utils", "helpers", "manager", "service", "misc", "common"}
CARD = {"README.md", "pyproject.toml", "interviewer", "prompts", "tests", "seeds"}
CONVENTION = {"LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"}


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [n for n in ast.walk(tree(file)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_no_module_is_longer_than_300_lines():
    long = {name(f): n for f in FILES if (n := len(f.read_text(encoding="utf-8").splitlines())) > 300}
    assert long == {}


def test_no_two_files_of_the_tests_share_a_name():
    found = Counter(file.name for file in ROOT.glob("tests/**/*.py") if file.name != "conftest.py")
    assert [file for file, times in found.items() if times > 1] == []


def test_no_function_is_longer_than_40_lines():
    long = {
        f"{name(f)}:{d.name}": n
        for f in FILES for d in functions(f) if (n := (d.end_lineno or 0) - d.lineno + 1) > 40
    }
    assert long == {}


def test_no_class_has_more_than_15_methods():
    crowded = {}
    for file in FILES:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.ClassDef):
                methods = [m.name for m in node.body if isinstance(m, ast.FunctionDef | ast.AsyncFunctionDef)]
                counted = [m for m in methods if not m.startswith(FREE)]
                if len(counted) > 15:
                    crowded[f"{name(file)}:{node.name}"] = len(counted)
    assert crowded == {}


def test_no_function_has_more_than_5_parameters():
    wide = {}
    for file in FILES:
        for node in functions(file):
            arguments = [a.arg for a in (*node.args.posonlyargs, *node.args.args) if a.arg not in ("self", "cls")]
            if len(arguments) > 5 and not node.name.startswith(FREE):
                wide[f"{name(file)}:{node.name}"] = len(arguments)
    assert wide == {}


def test_no_rule_is_waived_in_the_code():
    waived = {}
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        if "# noqa" in text or "ruff: noqa" in text or "mypy: ignore" in text:
            waived[name(file)] = True
    assert waived == {}


def test_no_room_has_a_name_that_says_nothing():
    assert [name(f) for f in FILES if f.stem.strip("_") in BANNED] == []


def swallows_everything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    wide = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException"))
    return wide and not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)


def test_any_exception_is_caught_at_the_worker_boundary_only():
    caught = [name(f) for f in FILES for n in ast.walk(tree(f)) if swallows_everything(n)]
    assert len(caught) <= 2, caught
    assert all(c.startswith(("interviewer/cli/", "interviewer/tui/", "interviewer/reading/child")) for c in caught)


def test_every_exclusive_worker_names_its_group():
    nameless = []
    for file in FILES:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Call):
                given = {k.arg for k in node.keywords}
                if "exclusive" in given and "group" not in given:
                    nameless.append(f"{name(file)}:{node.lineno}")
    assert nameless == []


def test_the_top_level_holds_what_the_design_names():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=20)
    if listed.returncode:
        tops = {p.name for p in ROOT.iterdir()} - {"dist", "build"}
    else:
        tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {t for t in tops if not t.startswith(".")} <= CARD | CONVENTION


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print('\\n'.join(sys.modules))"],
        capture_output=True, text=True, check=True, timeout=60, cwd=ROOT,
    )
    return set(done.stdout.split())


HEAVY = {"textual", "rich", "sqlite3", "pypdf", "docx", "pptx", "openpyxl", "justhtml", "cryptography"}


@pytest.mark.parametrize(
    ("code", "may_not"),
    [
        ("import interviewer", HEAVY | {"pydantic", "yaml", "click"}),
        ("import interviewer.cli.app", HEAVY | {"yaml"}),
        ("import interviewer.session", HEAVY | {"pydantic"}),
        ("from interviewer.session import Session", HEAVY - {"sqlite3"}),
        ("import interviewer.line", HEAVY - {"sqlite3"}),
        ("import interviewer.matching, interviewer.interview, interviewer.drafting, interviewer.export", HEAVY),
        ("import interviewer.reading.kinds, interviewer.library, interviewer.verifying", HEAVY),
        ("import interviewer.tui.screens.modes", {"pypdf", "docx", "pptx", "openpyxl", "justhtml"}),
        ("import interviewer.cli.run, interviewer.cli.screen, interviewer.session.recent, interviewer.tui.app",
         HEAVY - {"textual", "rich"} | {"pydantic", "yaml", "interviewer.interview"}),
    ],
)
def test_a_room_does_not_load_what_it_has_no_use_for(code: str, may_not: set[str]):
    assert loaded_by(code) & may_not == set()


def test_layers_hold():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )
    assert done.returncode == 0, done.stdout[-3000:]
