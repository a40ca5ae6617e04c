from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
from calling import ARTICLE, BRIEF, call

from interviewer.export import FORMATS

KINDS = {"yesno": "yes", "choice": "1", "choices": "1", "number": "5", "date": "1 May", "short": "Tool Shed",
         "text": "Clerks retype 40 faxes a day.", "list": "clerks; drivers", "pick": "1", "ranking": "1",
         "playback": "right"}


def test_an_interview_is_led_by_next_and_answer_to_its_end(workplace: Path):
    schema = call("schema", "next", cwd=workplace).json()
    step = call("next", ARTICLE, "--depth", "quick", "--format", "json", cwd=workplace).json()
    asked: list[str] = []
    while step["question"] is not None:
        jsonschema.validate(step, schema)
        question = step["question"]
        assert question["id"] not in asked
        asked.append(question["id"])
        done = call("answer", question["id"], KINDS[question["kind"]], "--format", "json", cwd=workplace)
        if done.code == 2:
            done = call("answer", question["id"], "--skip", "--format", "json", cwd=workplace)
        assert done.code == 0, done.err
        step = done.json()
        assert len(asked) < 60
    assert len(asked) >= 6
    assert step["progress"]["to_go"] == 0
    path = call("draft", cwd=workplace).out.strip()
    assert "Tool Shed" in (workplace / path).read_text()


def test_next_reads_the_usual_folder_where_nothing_is_named(workplace: Path):
    (workplace / "seeds").mkdir()
    (workplace / "seeds" / "a.md").write_text("# Users\n\nIt is for 40 clerks who must export orders as CSV.\n")
    call("next", cwd=workplace)
    assert "compared 1 seed:" in call("journal", "show", cwd=workplace).out


def test_settings_change_no_interview_that_goes_on(workplace: Path):
    call("template", "new", "mine.yaml", cwd=workplace)
    call("next", ARTICLE, "--template", "mine.yaml", "--depth", "deep", cwd=workplace)
    (workplace / "interviewer.toml").write_text('template = "software"\ndepth = "quick"\n')
    assert call("answer", "goals.all", "Half the waste.", cwd=workplace).code == 0
    assert "made from" in call("draft", "-o", "-", cwd=workplace).out
    assert "changed" not in call("journal", "show", cwd=workplace).out
    call("next", "--depth", "quick", cwd=workplace)
    assert "changed depth" in call("journal", "show", cwd=workplace).out


def test_settings_hold_for_an_interview_that_begins(workplace: Path):
    call("template", "new", "mine.yaml", cwd=workplace)
    (workplace / "interviewer.toml").write_text('template = "mine.yaml"\ndepth = "quick"\n')
    call("next", ARTICLE, cwd=workplace)
    assert "began with template mine 1, depth quick" in call("journal", "show", cwd=workplace).out


def test_a_named_draft_is_recorded_with_its_whole_path(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    assert call("draft", "-o", "mine.md", cwd=workplace).out == "mine.md\n"
    assert f"saved {workplace / 'mine.md'}" in call("journal", "show", cwd=workplace).out


def test_entries_and_templates_name_their_schema(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    schemas = {name: call("schema", name, cwd=workplace).json() for name in ("entry", "template")}
    entries = call("journal", "show", "--format", "jsonl", cwd=workplace).lines()
    shown = call("template", "show", "software", "--format", "json", cwd=workplace).json()
    assert {e["schema"] for e in entries} == {"interviewer.entry/1"}
    assert shown["schema"] == "interviewer.template/1"
    for entry in entries:
        jsonschema.validate(entry, schemas["entry"])
    jsonschema.validate(shown, schemas["template"])


def test_a_value_that_does_not_fit_is_exit_2_and_says_what_would(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    done = call("answer", "interface.kind", "", cwd=workplace)
    assert done.code == 2
    assert "hint:" in done.err


def test_an_unknown_question_names_a_close_one(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    done = call("answer", "users.whoo", "clerks", cwd=workplace)
    assert done.code == 2
    assert "users.who" in done.err


def test_undo_takes_back_what_was_said_to_that_question(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    before = call("next", "--format", "json", cwd=workplace).json()
    call("answer", "users.who", "clerks", cwd=workplace)
    call("answer", "users.who", "--undo", cwd=workplace)
    assert call("next", "--format", "json", cwd=workplace).json()["question"] == before["question"]
    assert call("answer", "users.who", "--undo", cwd=workplace).code == 2


def test_parking_keeps_owner_and_date_into_the_draft(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    call("answer", "users.who", "--park", "--owner", "Petra", "--due", "2027-01-15", cwd=workplace)
    draft = call("draft", "-o", "-", cwd=workplace).out
    assert "Petra" in draft
    assert "2027-01-15" in draft


def test_saving_twice_makes_two_files(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    paths = [Path(call("draft", cwd=workplace).out.strip()) for _ in range(2)]
    assert paths == [workplace / "spec.md", workplace / "spec-2.md"]
    assert paths[0].read_text().startswith("<!-- interviewer.spec/1 -->")


def test_every_format_is_written_by_its_name_and_listed_in_the_help(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    call("answer", "features.what", "lend a tool; take it back", cwd=workplace)
    help_text = call("draft", "--help", cwd=workplace).out
    for name, form in FORMATS.items():
        done = call("draft", "--format", name, cwd=workplace)
        assert done.code == 0, done.err
        path = workplace / done.out.strip()
        assert path.is_dir() if form.folder else path.name.endswith(form.suffix)
        assert f"  {name} " in help_text


def test_a_file_can_be_printed_and_a_folder_of_files_cannot(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    assert call("draft", "--format", "csv", "-o", "-", cwd=workplace).out.startswith("\ufeffId,Section")
    refused = call("draft", "--format", "doorstop", "-o", "-", cwd=workplace)
    assert refused.code == 2
    assert "Name a new folder" in refused.err


def test_the_json_draft_fits_its_schema(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    call("answer", "users.who", "clerks; drivers", cwd=workplace)
    spec = call("draft", "--format", "json", "-o", "-", cwd=workplace).json()
    jsonschema.validate(spec, call("schema", "spec", cwd=workplace).json())


@pytest.mark.parametrize("value", ['["clerks", "drivers"]', '"clerks"'])
def test_json_values_are_taken_as_they_are(workplace: Path, value: str):
    call("next", ARTICLE, cwd=workplace)
    assert call("answer", "users.who", value, "--json", cwd=workplace).code == 0


def test_who_answers_is_recorded(workplace: Path):
    call("next", ARTICLE, cwd=workplace)
    call("answer", "users.who", "clerks", "--as", "Ines", cwd=workplace)
    assert "Ines  users.who: clerks" in call("journal", "show", cwd=workplace).out
    assert call("journal", "verify", cwd=workplace).code == 0
    assert call("journal", "backup", "copy.db", cwd=workplace).code == 0
    assert call("journal", "verify", "--journal", "copy.db", cwd=workplace).code == 0


def test_a_template_of_titles_and_needs_is_interviewed_and_drafted(workplace: Path):
    call("template", "new", "mine.yaml", cwd=workplace)
    step = call("next", ARTICLE, "--template", "mine.yaml", "--format", "json", cwd=workplace).json()
    assert step["question"]["id"] in ("goals.all", "users.all")
    for slot in ("goals", "users"):
        call("answer", f"{slot}.all", f"About {slot}: 12 clerks save 30 minutes a day.", cwd=workplace)
    for question in ("closing.premortem", "closing.unasked"):
        assert call("next", "--format", "json", cwd=workplace).json()["question"]["id"] == question
        call("answer", question, "nobody has an hour for it", cwd=workplace)
    assert call("next", "--format", "json", cwd=workplace).json()["question"] is None
    draft = call("draft", "-o", "-", cwd=workplace).out
    assert "### Looking back" in draft
    assert "12 clerks save 30 minutes a day" in draft


def test_a_refused_answer_changes_no_template(workplace: Path):
    call("template", "new", "mine.yaml", cwd=workplace)
    call("next", ARTICLE, cwd=workplace)
    before = call("journal", "show", cwd=workplace).out
    for words in ("goals.all --json {}", "goals.nowhere x", "goals.nowhere --skip", "goals.all --json 7{"):
        assert call("answer", *words.split(), "--template", "mine.yaml", cwd=workplace).code == 2
    assert call("journal", "show", cwd=workplace).out == before
    assert call("answer", "goals.all", "Half the waste.", "--template", "mine.yaml", cwd=workplace).code == 0
    assert "changed template" in call("journal", "show", cwd=workplace).out


def test_the_record_says_what_was_changed_to_what(workplace: Path):
    (workplace / "notes").mkdir()
    (workplace / "notes" / "a.md").write_text("It is for 40 clerks who must export orders as CSV.\n")
    call("next", "notes", cwd=workplace)
    call("next", "notes", "--exclude", "*.log", cwd=workplace)
    assert "left out of the seeds: *.log" in call("journal", "show", cwd=workplace).out
    (workplace / "interviewer.toml").write_text("follow_links = true\n")
    call("next", "notes", "--depth", "quick", cwd=workplace)
    assert "changed depth to quick; links in seed folders are followed" in call("journal", "show", cwd=workplace).out


def test_quotes_that_stand_on_one_card_are_named_with_the_first_of_them(workplace: Path):
    choir = BRIEF.parent / "choir"
    step = call("next", choir, "--format", "json", cwd=workplace).json()
    assert [q["slot"] for q in step["together"]] == ["outcomes", "stakeholders"]
    assert "On the same card: Goals (outcomes.playback)" in call("next", cwd=workplace).out
    done = call("answer", "outcomes.playback", "right", "--format", "json", cwd=workplace).json()
    assert [q["slot"] for q in done["together"]] == ["stakeholders"]


def test_a_script_is_told_why_the_way_became_longer(workplace: Path):
    call("next", "--depth", "deep", cwd=workplace)
    things = "lend; return; remind; count; mend; sell; weigh"
    done = call("answer", "features.what", things, "--format", "json", cwd=workplace).json()
    assert "you named seven things" in done["progress"]["grown"]


def test_the_record_and_the_draft_say_who_confirmed_what(workplace: Path):
    call("ask", cwd=workplace, stdin="Tool Shed\nNine of 40 tools never come back.\nconfirm\n")
    assert "confirmed 2 answers read back" in call("journal", "show", cwd=workplace).out
    spec = call("draft", "--format", "json", "-o", "-", cwd=workplace).json()
    assert spec["confirmations"][0]["holds"] is True
    assert spec["confirmations"][0]["answers"] == 2
    honesty = spec["honesty"]
    assert (honesty["stated"], honesty["answered"], honesty["accepted"]) == (2, 2, 0)
    assert honesty["asked"] == honesty["answered"] + honesty["parked"] + honesty["skipped"] + honesty["irrelevant"]
    assert 0 < honesty["shares"]["stated"] < 1
    assert honesty["shares"]["answered"] == 1
