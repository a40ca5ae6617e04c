from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import jsonschema
import pytest
from calling import ARTICLE, BRIEF, SPEC, call

SLOTS = [
    "problem", "outcomes", "users", "stakeholders", "features", "nongoals", "scenarios", "acceptance", "data",
    "integrations", "interface", "performance", "capacity", "availability", "security", "privacy", "usability",
    "operations", "constraints", "schedule", "assumptions", "risks", "rollout", "questions", "glossary",
]


def test_the_news_report_matches_nothing(tmp_path: Path):
    done = call("compare", ARTICLE, "--format", "json", cwd=tmp_path)
    coverage = done.json()
    assert done.code == 0
    assert coverage["verdict"] == "nothing-matches"
    assert coverage["summary"] == {"covered": 0, "hinted": 0, "missing": 25}
    assert [f["slot"] for f in coverage["findings"]] == SLOTS
    assert coverage["seeds"][0]["about_building"] is False
    assert coverage["seeds"][0]["why"]


def test_a_brief_matches_in_part_and_its_two_contradictions_are_found(tmp_path: Path):
    coverage = call("compare", BRIEF, "--format", "json", cwd=tmp_path).json()
    assert coverage["verdict"] == "partial"
    assert coverage["summary"]["covered"] >= 3
    assert coverage["summary"]["missing"] >= 3
    assert len(coverage["conflicts"]) >= 1


def test_an_old_specification_covers_most(tmp_path: Path):
    coverage = call("compare", SPEC, "--format", "json", cwd=tmp_path).json()
    assert coverage["summary"]["covered"] >= 15


@pytest.mark.parametrize("seeds", [ARTICLE, BRIEF, SPEC])
def test_json_fits_the_published_schema(tmp_path: Path, seeds: Path):
    schema = call("schema", "coverage", cwd=tmp_path).json()
    jsonschema.validate(call("compare", seeds, "--format", "json", cwd=tmp_path).json(), schema)


def test_quotes_are_verbatim(tmp_path: Path):
    coverage = call("compare", SPEC, "--format", "json", cwd=tmp_path).json()
    for finding in coverage["findings"]:
        for evidence in finding["evidence"]:
            text = " ".join(Path(tmp_path, evidence["seed"]).read_text().split())
            assert " ".join(evidence["quote"].split()) in text


def test_each_prints_a_line_for_every_readable_seed_duplicates_included(tmp_path: Path):
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("The app shall export orders as CSV for clerks by 1 May 2027.\n")
    (tmp_path / "c.bin").write_bytes(b"\0\1\2" * 50)
    done = call("compare", tmp_path, "--each", "--format", "jsonl", cwd=tmp_path)
    assert sorted(Path(line["seeds"][0]["path"]).name for line in done.lines()) == ["a.md", "b.md"]
    assert "c.bin" in done.err


def test_an_unreadable_seed_among_readable_ones_is_listed_and_no_error(tmp_path: Path):
    (tmp_path / "a.md").write_text("Clerks need to export orders.\n")
    (tmp_path / "photo.pdf").write_bytes(b"\xff\xd8\xff\xe0JFIF" + bytes(500))
    done = call("compare", tmp_path, "--format", "json", cwd=tmp_path)
    assert done.code == 0
    assert [Path(u["path"]).name for u in done.json()["unreadable"]] == ["photo.pdf"]


def test_an_attachment_that_cannot_be_read_is_listed(tmp_path: Path):
    message = EmailMessage()
    message["Subject"] = "Export"
    message.set_content("Clerks need to export orders as CSV by 1 May 2027.")
    message.add_attachment(b"\0\1" * 500, maintype="application", subtype="octet-stream", filename="photo.bin")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    done = call("compare", tmp_path, "--format", "json", cwd=tmp_path)
    assert ["photo.bin" in u["path"] for u in done.json()["unreadable"]] == [True]


@pytest.mark.parametrize(("percent", "code"), [("0", 0), ("1", 1)])
def test_fail_under_decides_the_exit_code(tmp_path: Path, percent: str, code: int):
    assert call("compare", ARTICLE, "--fail-under", percent, cwd=tmp_path).code == code


def test_escape_sequences_in_seeds_do_not_reach_the_terminal(tmp_path: Path):
    (tmp_path / "a.md").write_text("# Goals\n\nClerks must \x1b[31mexport\x1b[0m \x07orders in 2 s: faxes are slow.\n")
    for form in ("text", "markdown"):
        assert "\x1b" not in call("compare", tmp_path, "--format", form, cwd=tmp_path).out


def test_a_template_of_titles_and_needs_compares(tmp_path: Path):
    file = tmp_path / "mine.yaml"
    call("template", "new", file, cwd=tmp_path)
    coverage = call("compare", SPEC, "--template", file, "--format", "json", cwd=tmp_path).json()
    assert [f["slot"] for f in coverage["findings"]] == ["goals", "users"]
    assert coverage["verdict"] != "nothing-matches"


def test_results_are_the_same_every_time(tmp_path: Path):
    first, second = (call("compare", BRIEF, "--format", "json", cwd=tmp_path).out for _ in range(2))
    assert json.loads(first) == json.loads(second)
