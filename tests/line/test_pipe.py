from __future__ import annotations

import io
from pathlib import Path

import pytest
from transcripts import shed, talk

from interviewer.errors import OutputError
from interviewer.line import interview
from interviewer.model.entry import Parked, Skipped

pytestmark = pytest.mark.usefixtures("workplace")


def test_the_end_of_input_writes_the_draft_and_its_path_is_the_last_line(workplace: Path):
    session = shed()
    done = talk(session, "Tool Shed\n", interactive=False)
    assert (done.code, done.err) == (0, "")
    assert Path(done.lines[-1]) == workplace / "spec.md"
    assert "Tool Shed" in (workplace / "spec.md").read_text()


def test_no_input_at_all_is_an_end_of_input(workplace: Path):
    assert Path(talk(shed(), "", interactive=False).lines[-1]).is_file()


def test_the_transcript_reads_as_a_dialogue():
    done = talk(shed(), "Tool Shed\n", interactive=False)
    asked = done.lines.index("What is it called?")
    assert "> Tool Shed" in done.lines[asked:]


def test_an_answer_that_does_not_fit_parks_its_question_and_the_next_line_answers_the_next():
    session = shed()
    done = talk(session, "goto security\nmaybe\n6 March 2027\n", interactive=False)
    parked = session.record.latest("security.login")
    assert isinstance(parked, Parked)
    assert parked.note == "maybe"
    assert done.err.startswith("security.login: This is a yes or no question")
    assert done.err.endswith("The question is parked with it.\n")
    assert session.record.trail[-1] != "security.login"


def test_a_list_is_one_line_of_a_pipe():
    session = shed()
    talk(session, "Shed\nDrills vanish\nMembers; Board\nweb\n", interactive=False)
    assert [i.text for i in session.record.answer("users.who").value.items] == ["Members", "Board"]
    assert session.record.answer("users.where").value.values == ("web",)


def test_three_quotes_are_just_text_in_a_pipe():
    session = shed()
    talk(session, 'Shed\n"""\nMembers\n', interactive=False)
    assert session.record.answer("problem.what").raw == '"""'


def test_an_empty_line_skips():
    session = shed()
    talk(session, "\nDrills vanish\n", interactive=False)
    assert isinstance(session.record.latest("problem.name"), Skipped)
    assert session.record.answer("problem.what").raw == "Drills vanish"


def test_commands_work_and_edit_takes_the_next_line():
    session = shed()
    talk(session, "Shed\nunknown\nedit 1\nTool Shed\nback\n\nundo\n\\undo\n", interactive=False)
    assert session.record.answer("problem.name").raw == "Shed"
    assert session.record.latest("problem.what").reason == "unknown"


def test_an_edit_that_does_not_fit_leaves_the_old_answer():
    session = shed()
    done = talk(session, "goto security\nyes\nback\nperhaps\n", interactive=False)
    assert session.record.answer("security.login").value.yes
    assert "The answer before it stands." in done.err


def test_lines_after_the_last_question_are_reported_and_edits_still_work():
    session = shed()
    typed = "Shed\nDrills vanish\nMembers\nweb\nno\n2027-03-06\nanother line\nedit 1\nTool Shed\n\n"
    done = talk(session, typed, interactive=False)
    assert done.err == "Nothing is left to ask, so this line was not used: another line\n"
    assert session.record.answer("problem.name").raw == "Tool Shed"
    assert Path(done.lines[-1]).is_file()


def test_draft_writes_now_and_the_end_writes_another(workplace: Path):
    talk(shed(), "Shed\ndraft\n", interactive=False)
    assert sorted(p.name for p in workplace.glob("spec*.md")) == ["spec-2.md", "spec.md"]


def test_a_named_target_is_used_once(workplace: Path):
    done = talk(shed(), "Shed\ndraft\n", interactive=False, target=workplace / "shed.md")
    assert (workplace / "shed.md").is_file()
    assert Path(done.lines[-1]).name == "spec.md"


def test_a_draft_that_cannot_be_written_loses_no_answer(workplace: Path):
    (workplace / "taken.md").write_text("kept")
    session = shed()
    with pytest.raises(OutputError):
        talk(session, "Shed\n", interactive=False, target=workplace / "taken.md")
    assert session.record.answer("problem.name").raw == "Shed"
    assert (workplace / "taken.md").read_text() == "kept"


def test_at_a_terminal_such_a_draft_is_reported_and_the_interview_goes_on(workplace: Path):
    (workplace / "taken.md").write_text("kept")
    session = shed()
    done = talk(session, "draft\nShed\nquit\n", target=workplace / "taken.md")
    assert done.code == 0
    assert session.record.answer("problem.name").raw == "Shed"


def test_quit_stops_a_pipe_without_a_draft(workplace: Path):
    session = shed()
    done = talk(session, "Shed\nquit\nDrills vanish\n", interactive=False)
    assert done.code == 0
    assert list(workplace.glob("spec*")) == []
    assert session.record.latest("problem.what") is None


def test_at_a_terminal_the_end_of_input_writes_the_draft_too(workplace: Path):
    done = talk(shed(), "Shed\n")
    assert done.code == 0
    assert done.lines[-1].endswith("spec.md")


def test_at_a_terminal_an_empty_line_after_the_last_question_writes_the_draft():
    done = talk(shed(), "Shed\nDrills vanish\nMembers;\nweb\nno\n2027-03-06\n\n")
    assert "An empty line writes the draft and ends. edit, back, undo and goto still work;" in done.lines
    assert done.lines[-1].endswith("spec.md")


def test_what_is_open_is_named_at_the_end():
    done = talk(shed(), "Shed\npark Maya 2027-01-15\n", interactive=False)
    assert "- What goes wrong today? (parked for Maya, due 2027-01-15)" in done.lines
    assert any(line.startswith("Nothing is known yet about: ") for line in done.lines)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_answers_in_another_encoding_are_read(encoding: str):
    session, out = shed(), io.StringIO()
    piped = io.TextIOWrapper(io.BytesIO("Gerätehaus – alt\n".encode(encoding)), encoding="utf-8")
    assert interview(session, piped, out, out, interactive=False) == 0
    assert session.record.answer("problem.name").raw == "Gerätehaus – alt"


def test_a_character_the_output_cannot_show_ends_nothing():
    session, shown = shed(), io.BytesIO()
    out = io.TextIOWrapper(shown, encoding="ascii")
    assert interview(session, io.StringIO("Gerätehaus\n"), out, out, interactive=False) == 0
    assert b"> Ger?tehaus" in shown.getvalue()


def test_an_endless_line_is_refused_and_the_rest_goes_on():
    session = shed()
    done = talk(session, "x" * 50_000 + "\nDrills vanish\n", interactive=False)
    assert "50,000 characters" in done.err
    assert session.record.answer("problem.what").raw == "Drills vanish"
