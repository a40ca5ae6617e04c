from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
from calling import call


def test_lint_prints_a_line_for_every_statement_clean_ones_included(workplace: Path):
    text = "The system shall be fast.\n\nThe clerk shall export 40 orders as CSV within 2 s.\n"
    done = call("lint", "-", "--format", "jsonl", cwd=workplace, stdin=text)
    lines = done.lines()
    schema = call("schema", "lint", cwd=workplace).json()
    for line in lines:
        jsonschema.validate(line, schema)
    assert [(line["line"], bool(line["findings"])) for line in lines] == [(1, True), (3, False)]
    first = lines[0]["findings"][0]
    assert text[slice(*first["span"])] == first["text"]


@pytest.mark.parametrize(("text", "code"), [("The system shall be fast.\n", 1), ("", 0)])
def test_strict_lint_decides_the_exit_code(workplace: Path, text: str, code: int):
    assert call("lint", "-", "--strict", cwd=workplace, stdin=text).code == code


def test_probe_asks_about_a_vague_answer_and_not_about_a_clear_one(workplace: Path):
    vague = call("probe", "--slot", "performance", "It must be fast.", cwd=workplace)
    clear = call("probe", "--slot", "performance", "A search answers within 2 s for 95 % of requests.", cwd=workplace)
    assert "fast" in vague.out
    assert "nothing would be asked" in clear.out


def test_probe_answers_every_line(workplace: Path):
    (workplace / "in.jsonl").write_text(
        '{"id": "a", "slot": "performance", "text": "It must be fast."}\n{"id": "b", "slot": "users", "text": ""}\n'
    )
    done = call("probe", "--jsonl", "in.jsonl", cwd=workplace)
    found = {line["id"]: [f["kind"] for f in line["follow_ups"]] for line in done.lines()}
    assert found["b"] == ["empty"]
    assert set(found["a"]) & {"vague", "unmeasured"}


@pytest.mark.parametrize("name", ["coverage", "next", "lint", "probe", "spec", "sheet", "sheet-import", "template",
                                  "entry"])
def test_every_schema_is_a_schema(workplace: Path, name: str):
    schema = call("schema", name, cwd=workplace).json()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert name in call("schema", cwd=workplace).out.split()


def test_a_reader_that_goes_away_is_no_error(workplace: Path):
    import subprocess
    import sys

    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; "{sys.executable}" -m interviewer schema spec | head -c 10'],
        cwd=workplace, capture_output=True, text=True, check=False, timeout=30,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_version_is_the_packages(workplace: Path):
    from interviewer import __version__

    assert call("--version", cwd=workplace).out == f"interviewer {__version__}\n"
