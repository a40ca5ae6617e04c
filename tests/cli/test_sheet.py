from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from calling import ARTICLE, call

from interviewer import Session
from interviewer.model.edit import DraftImport


def begin(workplace: Path) -> None:
    assert call("next", ARTICLE, cwd=workplace).code == 0


def filled(workplace: Path, answers: dict[str, object], name: str = "Otto") -> str:
    sheet = json.loads((workplace / "q.json").read_text())
    sheet["name"] = name
    for question in sheet["questions"]:
        question["answer"] = answers.get(question["id"], "")
    (workplace / "a.json").write_text(json.dumps(sheet))
    return "a.json"


def test_a_sheet_goes_out_and_its_answers_come_back(workplace: Path):
    begin(workplace)
    assert call("sheet", "export", "q.json", "--for", "Otto", cwd=workplace).out == "q.json\n"
    answers = filled(workplace, {"users.who": "clerks; drivers"})
    done = call("sheet", "import", answers, cwd=workplace)
    assert (done.code, done.out.splitlines()[0]) == (0, "Sheet of Otto: 1 new.")
    assert "Otto  users.who: clerks; drivers" in call("journal", "show", cwd=workplace).out
    assert call("sheet", "import", answers, cwd=workplace).out.startswith("Sheet of Otto: 1 imported before.")


def test_what_does_not_fit_is_exit_2_with_what_would_and_is_kept(workplace: Path):
    begin(workplace)
    call("sheet", "export", "q.json", cwd=workplace)
    kinds = {q["id"]: q["kind"] for q in json.loads((workplace / "q.json").read_text())["questions"]}
    yesno = next(q for q, kind in kinds.items() if kind == "yesno")
    done = call("sheet", "import", filled(workplace, {yesno: "perhaps", "users.who": "clerks"}), cwd=workplace)
    assert done.code == 2
    assert "1 new, 1 not fitting" in done.out
    assert "perhaps" in done.out
    assert "Type yes or no" in done.out
    assert "noted: perhaps" in call("journal", "show", cwd=workplace).out
    assert call("journal", "verify", cwd=workplace).code == 0


def test_what_became_of_the_answers_as_json_fits_its_schema(workplace: Path):
    begin(workplace)
    call("sheet", "export", "q.json", cwd=workplace)
    done = call("sheet", "import", filled(workplace, {"users.who": ["clerks"]}), "--format", "json", "--preview",
                cwd=workplace)
    jsonschema.validate(done.json(), call("schema", "sheet-import", cwd=workplace).json())
    assert [t["fate"] for t in done.json()["answers"]] == ["new"]
    assert "clerks" not in call("journal", "show", cwd=workplace).out


def test_a_sheet_is_never_written_over_a_file_and_goes_to_stdout(workplace: Path):
    begin(workplace)
    (workplace / "q.html").write_text("mine")
    assert call("sheet", "export", "q.html", cwd=workplace).code == 5
    assert (workplace / "q.html").read_text() == "mine"
    assert call("sheet", "export", "-", cwd=workplace).out.startswith("<!DOCTYPE html>")
    assert call("sheet", "export", "-", "--format", "markdown", cwd=workplace).out.startswith("<!-- interviewer.sheet")
    assert call("sheet", "export", "q.docx", cwd=workplace).code == 2


def test_files_that_are_no_sheets_have_exit_codes_and_leave_the_journal_alone(workplace: Path):
    begin(workplace)
    call("sheet", "export", "q.json", cwd=workplace)
    before = call("journal", "show", cwd=workplace).out
    (workplace / "cut.json").write_text((workplace / "q.json").read_text()[:3000])
    (workplace / "big.json").write_bytes(b"{" + b" " * 50_000_000)
    codes = {name: call("sheet", "import", name, cwd=workplace).code for name in ("nowhere", "cut.json", "big.json")}
    assert codes == {"nowhere": 3, "cut.json": 3, "big.json": 3}
    call("next", ARTICLE, "--journal", "other.db", cwd=workplace)
    other = call("sheet", "import", filled(workplace, {"users.who": "clerks"}), "--journal", "other.db", cwd=workplace)
    assert other.code == 2
    assert "another interview" in other.err
    assert call("sheet", "import", filled(workplace, {"users.who": "clerks"}, name=""), cwd=workplace).code == 2
    assert call("journal", "show", cwd=workplace).out == before


def test_without_an_interview_there_is_no_sheet(workplace: Path):
    for words in (("export", "q.html"), ("import", "q.html")):
        done = call("sheet", *words, cwd=workplace)
        assert done.code == 2
        assert "There is no interview here" in done.err
    assert list(workplace.iterdir()) == []


def test_an_edited_draft_comes_back_as_questions(workplace: Path):
    with Session.open(journal=workplace / "interview.db", respondent="Maya", depth="quick") as session:
        session.answer("problem.name", "Fixsheet")
        session.answer("features.what", "print a tag; claim a job")
        text = session.save("markdown", workplace / "spec.md").read_text()
    same = call("sheet", "import", "spec.md", cwd=workplace)
    assert (same.code, same.out) == (0, "spec.md is spec.md as it was saved: nothing was edited.\n")
    (workplace / "spec-otto.md").write_text(text.replace("print a tag.", "print a tag with a number."))
    told = call("sheet", "import", "spec-otto.md", "--as", "Otto", "--format", "json", "--preview", cwd=workplace)
    jsonschema.validate(told.json(), DraftImport.model_json_schema(by_alias=True))
    assert [(t["fate"], t["edit"]["kind"]) for t in told.json()["edits"]] == [("new", "reworded")]
    done = call("sheet", "import", "spec-otto.md", "--as", "Otto", cwd=workplace)
    assert done.out.startswith("spec-otto.md is spec.md, edited by Otto: 1 reworded. Each edit is asked about")
    with Session.open(journal=workplace / "interview.db", respondent="Maya") as session:
        assert [q.ask[:26] for q in session.questions() if q.raised == "edited"] == ["REQ-FUN-001 was reworded ("]
