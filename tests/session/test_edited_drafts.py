from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interviewer import Session
from interviewer.errors import InputError, UsageError
from interviewer.model.edit import DraftImport
from interviewer.model.question import Question
from interviewer.model.spec import Spec, Statement

ANSWERS = {
    "problem.name": "Fixsheet",
    "features.what": "print a tag; claim a job; print the month's numbers",
    "data.keeps": "broken things; owners; repairs",
}
Edit = Callable[[str], str]


@pytest.fixture
def session(workplace: Path) -> Iterator[Session]:
    with Session.open(journal=workplace / "interview.db", respondent="Ada", depth="quick") as begun:
        for question, said in ANSWERS.items():
            begun.answer(question, said)
        yield begun


def line_with(text: str, words: str) -> str:
    return next(line for line in text.splitlines() if words in line and line.startswith("- **REQ"))


def came_back(session: Session, edit: Edit, name: str = "spec-otto.md", by: str = "Otto") -> DraftImport:
    if not Path("spec.md").exists():
        session.save("markdown", Path("spec.md"))
    Path(name).write_text(edit(Path("spec.md").read_text()), newline="")
    told = session.sheets.take(Path(name), by)
    assert isinstance(told, DraftImport)
    return told


def to_decide(session: Session) -> list[Question]:
    return [q for q in session.questions() if q.raised == "edited"]


def statement(spec: Spec, name: str) -> Statement:
    return next(s for s in spec.statements() if s.id == name)


def kinds(told: DraftImport) -> list[str]:
    return [t.edit.kind for t in told.edits]


def reworded(text: str) -> str:
    return text.replace("print a tag.", "print a tag with a job number.")


def left_out(text: str) -> str:
    return text.replace(line_with(text, "record of owners") + "\n", "")


def added(text: str, what: str = "Fixsheet shall send the owner a text message.") -> str:
    last = line_with(text, "month's numbers")
    return text.replace(last, f"{last}\n- {what}")


def ranked(text: str) -> str:
    line = line_with(text, "claim a job")
    return text.replace(line, line.replace("** ", "** (could) ", 1))


def all_of_it(text: str) -> str:
    return ranked(added(left_out(reworded(text))))


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def wrapped(text: str) -> str:
    out: list[str] = []
    for line in text.splitlines():
        long = len(line) > 50 and not line.startswith(("|", "#", "<", " "))
        out += textwrap.wrap(line, 50, subsequent_indent="  " if line.startswith("- ") else "") if long else [line]
    return "\n".join(out)


def starred(text: str) -> str:
    return "\n".join("* " + line[2:] if line.startswith("- ") else line for line in text.splitlines())


def typewriter(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace("–", "-").rstrip() + "\n\n\n"


def without_numbers(text: str) -> str:
    return "\n".join(
        "- " + line.split("** ", 1)[1] if line.startswith("- **REQ-") else line for line in text.splitlines())


def test_an_unchanged_draft_says_that_nothing_was_edited(session: Session):
    told = came_back(session, lambda text: text)
    assert (told.edits, told.unasked, session.record.returned) == ((), (), ())


@pytest.mark.parametrize("editor", [crlf, wrapped, starred, typewriter])
def test_what_an_editor_does_by_itself_is_no_edit(session: Session, editor: Edit):
    assert came_back(session, editor).edits == ()
    assert session.record.returned == ()


@pytest.mark.parametrize("editor", [str, crlf, wrapped, starred, typewriter])
def test_each_edit_is_found_with_its_number(session: Session, editor: Edit):
    told = came_back(session, lambda text: editor(all_of_it(text)))
    assert sorted(kinds(told)) == ["added", "deleted", "ranked", "reworded"]
    assert {t.edit.id for t in told.edits} == {"REQ-FUN-001", "REQ-FUN-002", "REQ-DATA-002", ""}


def test_nothing_changes_before_it_is_decided(session: Session):
    before = [(s.id, s.text, s.priority) for s in session.draft().statements()]
    came_back(session, all_of_it)
    spec = session.draft()
    assert [(s.id, s.text, s.priority) for s in spec.statements()] == before
    assert sum("nobody has decided" in q.why for q in spec.open_questions) == 4
    assert all(q.raised == "edited" for q in (session.next_question(), *session.questions()[:4]))


def test_edits_that_are_taken_are_in_the_next_draft_under_the_same_numbers(session: Session):
    came_back(session, all_of_it)
    while (question := session.next_question()) and question.raised == "edited":
        session.answer(question.id, "2")
    spec = session.draft()
    first = statement(spec, "REQ-FUN-001")
    assert first.text == "Fixsheet shall let its users print a tag with a job number."
    assert any("spec-otto.md, line " in s.ask and s.by == "Ada" and s.said == first.text for s in first.sources)
    assert statement(spec, "REQ-FUN-002").priority == "could"
    assert [c.kind for c in spec.changes] == ["changed", "changed", "added", "retired"]
    assert {c.id for c in spec.changes} == {"REQ-FUN-001", "REQ-FUN-002", "REQ-FUN-004", "REQ-DATA-002"}
    assert [d.by for d in spec.decisions if "REQ-FUN-001" in d.text] == ["Ada"]
    session.save("markdown", Path("spec-2.md"))
    assert session.draft().changes == ()


def test_edits_that_are_turned_down_leave_the_draft_as_it_was_and_are_listed_as_decided(session: Session):
    before = session.draft().statements()
    came_back(session, all_of_it)
    for question in to_decide(session):
        session.answer(question.id, "1")
    spec = session.draft()
    assert spec.statements() == before
    assert any("Fixsheet shall send the owner" in r for d in spec.decisions for r in d.rejected)


def test_own_words_hold_in_place_of_both(session: Session):
    came_back(session, reworded)
    session.answer(to_decide(session)[0].id, "Fixsheet shall print two tags for each broken thing.")
    assert statement(session.draft(), "REQ-FUN-001").text == "Fixsheet shall print two tags for each broken thing."


def test_the_same_file_twice_and_the_same_edit_in_another_file_are_asked_once(session: Session):
    came_back(session, reworded)
    asked = to_decide(session)
    again = came_back(session, reworded)
    other = came_back(session, lambda text: left_out(reworded(text)), "spec-eva.md", "Eva")
    assert (again.again, [t.fate for t in again.edits]) == (True, ["known"])
    assert [t.fate for t in other.edits] == ["known", "new"]
    assert len(to_decide(session)) == len(asked) + 1


def test_lines_that_lost_their_numbers_are_known_by_their_words(session: Session):
    told = came_back(session, lambda text: without_numbers(reworded(text)))
    assert [(t.edit.kind, t.edit.id) for t in told.edits] == [("reworded", "REQ-FUN-001")]


def test_an_answer_given_meanwhile_stands_beside_the_edit(session: Session):
    session.save("markdown", Path("spec.md"))
    session.answer("features.what", "print a red tag; claim a job; print the month's numbers")
    came_back(session, reworded)
    question = to_decide(session)[0]
    assert "red tag" in question.choices[0].label
    assert "print a tag." in question.choices[0].note
    session.answer(question.id, "1")
    assert "red tag" in statement(session.draft(), "REQ-FUN-001").text


def test_an_answer_given_after_the_decision_opens_it_again(session: Session):
    came_back(session, reworded)
    session.answer(to_decide(session)[0].id, "2")
    assert to_decide(session) == []
    session.answer("features.what", "print a red tag; claim a job; print the month's numbers")
    assert "red tag" in statement(session.draft(), "REQ-FUN-001").text
    [question] = to_decide(session)
    assert "red tag" in question.choices[0].note
    session.answer(question.id, "2")
    assert "job number" in statement(session.draft(), "REQ-FUN-001").text


def test_an_answer_to_another_item_leaves_the_decision_alone(session: Session):
    came_back(session, reworded)
    session.answer(to_decide(session)[0].id, "2")
    session.answer("features.what", "print a tag; claim a job; print the year's numbers; find a job")
    assert to_decide(session) == []
    assert "job number" in statement(session.draft(), "REQ-FUN-001").text


def test_a_decision_is_undone_as_any_answer_and_so_is_the_file(session: Session):
    came_back(session, reworded)
    session.answer(to_decide(session)[0].id, "2")
    session.undo()
    assert len(to_decide(session)) == 1
    session.undo()
    assert to_decide(session) == []
    assert [t.fate for t in came_back(session, reworded).edits] == ["new"]


def test_what_is_derived_is_named_and_not_taken_in(session: Session):
    told = came_back(session, lambda text: text.replace("| Problem | missing | 0 |", "| Problem | covered | 9 |"))
    assert told.edits == ()
    assert [u.chapter for u in told.unasked] == ["Coverage"]


def test_an_added_line_that_demands_nothing_is_kept_as_a_note(session: Session):
    came_back(session, lambda text: added(text, "Ask the town for a second printer."))
    session.answer(to_decide(session)[0].id, "2")
    notes = [line for slot in session.draft().slots for note in slot.notes for line in note.text]
    assert "Ask the town for a second printer." in notes


def test_a_draft_in_json_comes_back_too(session: Session):
    session.save("json", Path("spec.json"))
    spec = json.loads(Path("spec.json").read_text())
    features = next(s for s in spec["slots"] if s["slot"] == "features")
    features["statements"][0]["text"] = "Fixsheet shall print a tag with a job number."
    del features["statements"][2]
    Path("edited.json").write_text(json.dumps(spec))
    told = session.sheets.take(Path("edited.json"), "Otto")
    assert isinstance(told, DraftImport)
    assert [(t.edit.kind, t.edit.id) for t in told.edits] == [("reworded", "REQ-FUN-001"), ("deleted", "REQ-FUN-003")]
    features["statements"][0]["priority"] = "nice"
    Path("broken.json").write_text(json.dumps(spec))
    with pytest.raises(InputError, match="priority"):
        session.sheets.take(Path("broken.json"), "Otto")


def test_a_draft_of_another_interview_is_refused(session: Session, workplace: Path):
    with Session.open(journal=workplace / "other.db", respondent="Eva", depth="quick") as other:
        other.answer("problem.name", "Berth Book")
        other.answer("features.what", "book a berth; print the plan")
        other.answer("problem.today", "Clerks retype faxes.")
        other.save("markdown", Path("other.md"))
    session.save("markdown", Path("spec.md"))
    with pytest.raises(UsageError, match="another interview"):
        session.sheets.take(Path("other.md"))
    assert session.record.returned == ()


def test_edits_are_foreign_text(session: Session):
    came_back(session, lambda text: text.replace("print a tag.", "print \x1b[31ma\u202e tag with `rm -rf` <b>now</b>."))
    question = to_decide(session)[0]
    assert not {"\x1b", "\u202e"} & set("".join((question.ask, question.about, *(c.label for c in question.choices))))
    session.answer(question.id, "2")
    session.save("markdown", Path("spec-2.md"))
    assert "\\`rm -rf\\` &lt;b&gt;now&lt;/b&gt;" in Path("spec-2.md").read_text()


def test_a_draft_among_the_seeds_is_taken_in_when_the_interview_goes_on(workplace: Path):
    seeds, journal = workplace / "seeds", workplace / "interview.db"
    seeds.mkdir()
    (seeds / "note.txt").write_text("Broken things get lost on Saturdays.")
    with Session.open([seeds], journal=journal, respondent="Ada", depth="quick") as begun:
        for question, said in ANSWERS.items():
            begun.answer(question, said)
        begun.save("markdown", Path("spec.md"))
    (seeds / "spec.md").write_text(Path("spec.md").read_text())
    with Session.open(journal=journal, respondent="Ada") as resumed:
        assert resumed.came_back == ()
    (seeds / "spec.md").write_text(reworded(Path("spec.md").read_text()))
    with Session.open(journal=journal, respondent="Ada") as resumed:
        assert [kinds(told) for told in resumed.came_back] == [["reworded"]]
        assert any("recognised as a draft" in u.reason for u in resumed.coverage.unreadable)
    with Session.open(journal=journal, respondent="Ada") as resumed:
        assert resumed.came_back == ()
        assert len(to_decide(resumed)) == 1


def answered_inline(text: str, ask: str, said: str) -> str:
    assert ask in text
    return text.replace(ask, f"{ask} → {said}", 1)


def test_an_answer_written_behind_an_open_question_is_an_answer_of_who_wrote_it(session: Session):
    told = came_back(session, lambda text: answered_inline(text, "Who will use it?", "menders; owners"))
    assert [(t.question, t.fate, t.said) for t in told.answers] == [("users.who", "new", "menders; owners")]
    answer = session.record.answer("users.who")
    assert answer is not None and (answer.by, answer.raw) == ("Otto", "menders; owners")
    assert told.edits == told.unasked == ()
    again = came_back(session, lambda text: answered_inline(text, "Who will use it?", "menders; owners"))
    assert [t.fate for t in again.answers] == ["known"]


def test_such_an_answer_is_in_dispute_with_one_given_meanwhile(session: Session):
    session.save("markdown", Path("spec.md"))
    session.answer("users.who", "clerks")
    told = came_back(session, lambda text: answered_inline(text, "Who will use it?", "menders"))
    assert [(t.fate, t.with_) for t in told.answers] == [("disputed", ("Ada",))]
    assert {a.raw for a in session.record.disputed("users.who")} == {"clerks", "menders"}


def noted(session: Session, slot: str) -> list[str]:
    return [line for one in session.draft().slots if one.slot == slot for note in one.notes for line in note.text]


def test_notes_are_edited_line_by_line(session: Session):
    session.answer("problem.today", "Slips get lost.")
    session.answer("users.who", "owners; menders; the front desk")
    told = came_back(session, lambda text: text.replace("Slips get lost.", "Slips get lost on Saturdays.").replace(
        "  - menders\n", "").replace("  - the front desk\n", "  - the front desk\n  - the treasurer\n"))
    assert [(t.edit.kind, t.edit.before, t.edit.after) for t in told.edits] == [
        ("reworded", "Slips get lost.", "Slips get lost on Saturdays."), ("deleted", "menders", ""),
        ("added", "", "the treasurer")]
    assert "Slips get lost." in noted(session, "problem")
    for question in to_decide(session):
        session.answer(question.id, "2")
    assert "Slips get lost on Saturdays." in noted(session, "problem")
    assert noted(session, "users") == ["owners", "the front desk", "the treasurer"]
    [sources] = [note.sources for slot in session.draft().slots for note in slot.notes if "owners" in note.text]
    assert sum("spec-otto.md" in s.ask for s in sources) == 2
    session.answer("problem.today", "Nobody knows who waits.")
    assert "Nobody knows who waits." in noted(session, "problem")
    assert [q.about for q in to_decide(session)] == ["Slips get lost on Saturdays."]


def test_of_several_drafts_it_is_held_against_the_one_it_was_made_from(session: Session):
    session.save("markdown", Path("spec.md"))
    came_back(session, reworded, "spec-eva.md", "Eva")
    session.save("markdown", Path("spec-2.md"))
    told = came_back(session, lambda text: answered_inline(left_out(text), "Who will use it?", "menders"))
    assert (told.draft, kinds(told)) == ("spec.md", ["deleted"])
    assert [(t.question, t.fate) for t in told.answers] == [("users.who", "new")]


def test_a_masked_secret_is_no_edit(session: Session):
    session.answer("security.worst", "He signs in with password: Hunter2!Hunter2, nobody else does.")
    told = came_back(session, reworded)
    assert "Hunter2" not in Path("spec.md").read_text()
    assert kinds(told) == ["reworded"]
