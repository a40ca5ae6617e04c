from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from calling import ROOT, call

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The system shall be fast.", 1),
        ("The system shall open at TBD.", 1),
        ("Orders shall be archived.", 0),
        ("The clerk shall export 40 orders as CSV within 2 s.", 0),
    ],
    ids=["warning", "error", "advice", "clean"],
)
def test_strict_lets_advice_pass(workplace: Path, text: str, code: int):
    assert call("lint", "-", "--strict", cwd=workplace, stdin=text).code == code
    assert call("lint", "-", cwd=workplace, stdin=text).code == 0


def test_the_rules_are_listed_with_their_sources_and_an_example(workplace: Path):
    shown = call("lint", "--rules", cwd=workplace).out
    rows = call("lint", "--rules", "--format", "json", cwd=workplace).json()
    assert {"vague-term", "loophole", "not-a-requirement"} <= {row["id"] for row in rows}
    for row in rows:
        assert all(part in shown for part in (row["id"], row["name"], row["example"], *row["incose"].values()))
        found = call("lint", "-", "--format", "jsonl", cwd=workplace, stdin=row["example"]).lines() \
            if row["id"] in ("vague-term", "placeholder") else None
        assert found is None or row["id"] in {f["rule"] for f in found[0]["findings"]}


def test_a_rule_can_be_left_out_and_an_unknown_one_is_refused(workplace: Path):
    text = "The system shall be fast."
    assert call("lint", "-", "--strict", "--ignore", "vague-term", cwd=workplace, stdin=text).code == 0
    refused = call("lint", "-", "--ignore", "vague", cwd=workplace, stdin=text)
    assert refused.code == 2
    assert "vague-term" in refused.err


def test_no_text_at_all_is_wrong_usage(workplace: Path):
    assert call("lint", cwd=workplace).code == 2


def test_several_files_name_themselves(workplace: Path):
    (workplace / "a.txt").write_text("The system shall be fast.\n")
    (workplace / "b.txt").write_text("\nThe system shall be easy.\n")
    rows = call("lint", "a.txt", "b.txt", "--format", "jsonl", cwd=workplace).lines()
    assert [(row["file"], row["line"]) for row in rows] == [("a.txt", 1), ("b.txt", 2)]


@pytest.mark.parametrize(("text", "code"), [("The desk shall be fast.\n", 1), ("The desk shall open at 8:00.\n", 0)])
def test_the_pre_commit_hook_runs_on_the_files_it_takes(workplace: Path, text: str, code: int):
    hook = HOOKS["interviewer-lint"]
    names = ("requirements.md", "docs/spec-2.md", "requirements.txt", "respec.md")
    taken = [name for name in names if re.search(hook["files"], name)]
    assert taken == ["requirements.md", "docs/spec-2.md"]
    (workplace / "docs").mkdir()
    for name in taken:
        (workplace / name).write_text(text)
    program, *words = hook["entry"].split()
    assert program == "interviewer"
    assert call(*words, *taken, cwd=workplace).code == code
