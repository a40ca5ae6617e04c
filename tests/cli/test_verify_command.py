from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
from calling import SPEC, call


@pytest.fixture
def saved(workplace: Path) -> Path:
    """A folder with a draft in both formats and its seed beside it."""
    (workplace / "notes").mkdir()
    (workplace / "notes" / "desk.md").write_text((SPEC / "berth-desk.md").read_text())
    call("next", "notes", cwd=workplace)
    call("draft", cwd=workplace)
    call("draft", "--format", "json", cwd=workplace)
    return workplace


@pytest.mark.parametrize("spec", ["spec.md", "spec.json"])
def test_a_saved_draft_holds_wherever_it_is_called_from(saved: Path, spec: str):
    done = call("verify", spec, "notes", cwd=saved)
    assert (done.code, done.out) == (0, "")
    assert "everything holds" in done.err
    (saved / "below").mkdir()
    assert call("verify", f"../{spec}", "..", cwd=saved / "below").code == 0
    assert call("verify", saved / spec, saved / "notes" / "desk.md", cwd=saved / "below").code == 0


@pytest.mark.parametrize("spec", ["spec.md", "spec.json"])
def test_what_does_not_hold_is_listed_and_is_exit_1(saved: Path, spec: str):
    file = saved / "notes" / "desk.md"
    file.write_text("Moved down.\n\n" + file.read_text())
    done = call("verify", spec, "notes", cwd=saved)
    assert done.code == 1
    assert "quote-moved" in done.out
    as_json = call("verify", spec, "notes", "--format", "json", cwd=saved)
    assert as_json.code == 1
    jsonschema.validate(as_json.json(), call("schema", "verify", cwd=saved).json())
    assert {d["kind"] for d in as_json.json()["discrepancies"]} == {"quote-moved"}


@pytest.mark.parametrize("content", ["# Notes\n\nNo draft.\n", "{}", '{"schema": "interviewer.coverage/1"}', "{", ""])
def test_what_is_no_draft_is_exit_3(workplace: Path, content: str):
    (workplace / "x.md").write_text(content)
    done = call("verify", "x.md", SPEC, cwd=workplace)
    assert done.code == 3
    assert "x.md is not a draft" in done.err


def test_a_draft_or_a_seed_that_is_not_there_is_exit_3(saved: Path):
    assert call("verify", "nowhere.md", "notes", cwd=saved).code == 3
    assert call("verify", "spec.md", "nowhere", cwd=saved).code == 3
    assert call("verify", "spec.md", cwd=saved).code == 2
