from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sheds import SHED

from interviewer import Session
from interviewer.errors import Cancelled, InputError, JournalError, OtherSeeds, OutputError, TemplateError, UsageError
from interviewer.model.entry import Adjusted, Began, Compared
from interviewer.model.template import Template
from interviewer.session import Opening, Step
from interviewer.session.respondent import default_respondent


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "notes.md").write_text(
        "# Speed\nThe app must open a page within 2 seconds for 40 users at once.\n", "utf-8"
    )
    return folder


def kinds(session: Session) -> list[str]:
    return [e.kind for e in session.entries()]


def test_a_new_interview_keeps_all_that_resuming_needs(opened, seeds: Path):
    session = opened(seeds=[seeds], depth="quick")
    began, compared = session.entries()
    assert isinstance(began, Began)
    assert isinstance(compared, Compared)
    assert (began.depth, began.roots, began.by) == ("quick", (str(seeds.resolve()),), "Maya")
    assert [s.sha256 for s in session.coverage.seeds]


def test_resuming_needs_no_seeds_and_no_template(opened, seeds: Path):
    first = opened(seeds=[seeds])
    first.answer("basics.name", "Shed")
    seeds.joinpath("notes.md").unlink()
    seeds.rmdir()
    again = opened()
    assert again.record == first.record
    assert again.next() == first.next()
    assert kinds(again) == ["began", "compared", "answered"]


def test_the_same_seeds_resume_and_record_nothing(opened, seeds: Path):
    opened(seeds=[seeds])
    assert kinds(opened(seeds=[seeds])) == ["began", "compared"]


def test_seeds_are_compared_afresh_on_demand_but_not_when_they_are_gone(opened, seeds: Path):
    opened(seeds=[seeds])
    assert kinds(opened(opening=Opening(afresh=True))) == ["began", "compared", "compared"]
    seeds.joinpath("notes.md").unlink()
    seeds.rmdir()
    assert kinds(opened(opening=Opening(afresh=True))) == ["began", "compared", "compared"]


def test_what_was_left_out_stays_left_out_when_the_interview_goes_on(opened, seeds: Path):
    (seeds / "old.md").write_text("# Security\nOnly members sign in.\n", "utf-8")
    opened(seeds=[seeds], opening=Opening(exclude=("old.md",)))
    again = opened(seeds=[seeds])
    assert [Path(s.path).name for s in again.coverage.seeds] == ["notes.md"]
    assert kinds(again) == ["began", "compared"]


def test_leaving_out_more_is_recorded_and_compared_again(opened, seeds: Path):
    (seeds / "old.md").write_text("# Security\nOnly members sign in.\n", "utf-8")
    opened(seeds=[seeds])
    opened(opening=Opening(exclude=("old.md",)))
    again = opened()
    assert [Path(s.path).name for s in again.coverage.seeds] == ["notes.md"]
    assert kinds(again) == ["began", "compared", "adjusted", "compared"]


def test_other_seeds_are_refused_unless_told_otherwise(opened, seeds: Path, tmp_path: Path):
    other = tmp_path / "other.txt"
    other.write_text("The shed opens on Saturdays.", "utf-8")
    opened(seeds=[seeds])
    with pytest.raises(OtherSeeds) as caught:
        opened(seeds=[other])
    assert "--journal" in caught.value.hint
    assert kinds(opened(seeds=[other], opening=Opening(others="continue"))) == ["began", "compared"]
    added = opened(seeds=[other], opening=Opening(others="add"))
    assert kinds(added) == ["began", "compared", "adjusted", "compared"]
    assert len(added.record.roots) == len(added.coverage.seeds) == 2


def test_changed_seeds_are_compared_again_unless_a_script_says_no(opened, seeds: Path):
    opened(seeds=[seeds])
    (seeds / "more.md").write_text("Clerks must log in with a badge.\n", "utf-8")
    assert kinds(opened(opening=Opening(refresh=False))) == ["began", "compared"]
    assert kinds(opened()) == ["began", "compared", "compared"]
    assert kinds(opened()) == ["began", "compared", "compared"]


def test_another_template_or_depth_is_recorded_and_answers_stay(opened, template: Template):
    opened().answer("basics.name", "Shed")
    newer = template.model_copy(update={"version": "2"})
    session = opened(template=newer, depth="deep")
    assert isinstance(session.entries()[-2], Adjusted)
    assert (session.template.version, session.record.depth) == ("2", "deep")
    assert session.record.answer("basics.name").raw == "Shed"


def test_adjusting_in_the_middle_is_recorded_too(opened, template: Template):
    session = opened()
    session.adjust(depth="deep", template=template.model_copy(update={"version": "2"}))
    session.adjust(respondent="Otto")
    assert kinds(session)[2:] == ["adjusted", "compared"]
    assert session.skip("basics.name").by == "Otto"


def test_what_is_the_same_is_no_adjustment(opened, template: Template):
    session = opened()
    session.adjust(depth=session.record.depth, template=template)
    assert kinds(session) == ["began", "compared"]


def test_an_adjustment_can_hang_on_what_would_come_of_it(opened, template: Template):
    session = opened()
    newer = template.model_copy(update={"version": "2"})
    with pytest.raises(UsageError):
        session.adjust(template=newer, respondent="Otto", provided=lambda then: then.question("no.such"))
    assert (kinds(session), session.respondent, session.template.version) == (["began", "compared"], "Maya", "1")
    session.adjust(template=newer, provided=lambda then: then.template.version == "2")
    assert session.template.version == "2"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"seeds": ["nowhere"]}, InputError),
        ({"template": "no-such-template"}, TemplateError),
        ({"template": "nowhere.yaml"}, InputError),
    ],
)
def test_what_cannot_begin_leaves_no_journal(tmp_path: Path, options, error):
    with pytest.raises(error):
        Session.open(journal=tmp_path / "interview.db", **options)
    assert list(tmp_path.iterdir()) == []


def test_cancelling_records_nothing(tmp_path: Path, seeds: Path, template: Template):
    def cancel(step: Step) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        Session.open([seeds], journal=tmp_path / "interview.db", template=template, on_step=cancel)
    assert not (tmp_path / "interview.db").exists()


def test_reading_tells_how_far_it_is(tmp_path: Path, seeds: Path, template: Template):
    steps: list[Step] = []
    Session.open([seeds], journal=tmp_path / "i.db", template=template, on_step=steps.append).close()
    assert (steps[0].done, steps[-1].done, steps[-1].total) == (0, 1, 1)


def test_seeds_that_cannot_be_read_do_not_prevent_an_interview(opened, tmp_path: Path):
    broken = tmp_path / "scan.pdf"
    broken.write_bytes(b"\xff\xd8\xff\xe0 no pdf")
    session = opened(seeds=[broken])
    assert session.coverage.unreadable[0].reason
    assert session.next_question().id == "basics.name"


@pytest.mark.parametrize("content", [b"These are notes.", b"\x00" * 5000])
def test_a_file_that_is_no_journal_is_refused(tmp_path: Path, template: Template, content: bytes):
    path = tmp_path / "interview.db"
    path.write_bytes(content)
    with pytest.raises(JournalError):
        Session.open(journal=path, template=template)
    assert path.read_bytes() == content


def test_a_folder_that_does_not_exist_is_said_to_be_so(tmp_path: Path, template: Template):
    with pytest.raises(OutputError):
        Session.open(journal=tmp_path / "nowhere" / "interview.db", template=template)


def test_two_sessions_see_each_others_answers(opened):
    one, other = opened(respondent="Maya"), opened(respondent="Otto")
    one.answer("basics.name", "Shed")
    assert other.refresh()
    assert not other.refresh()
    other.answer("basics.kind", "1")
    one.answer("speed.page", "2 s")
    assert set(one.record.responses) == {"basics.name", "basics.kind", "speed.page"}
    other.refresh()
    assert one.record == other.record


def test_a_journal_can_be_moved_elsewhere(opened, tmp_path: Path):
    first = opened()
    first.answer("basics.name", "Shed")
    first.close()
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    (tmp_path / "interview.db").rename(moved / "copy.db")
    with Session.open(journal=moved / "copy.db", respondent="Maya") as again:
        assert again.record.answer("basics.name").raw == "Shed"


def test_a_template_of_ids_titles_and_needs_interviews(opened):
    bare = Template.model_validate(
        {
            "id": "kep",
            "version": "1",
            "title": "KEP",
            "slots": [{"id": "goals", "title": "Goals", "need": "What the proposal wants to achieve."}],
        }
    )
    session = opened(template=bare)
    question = session.next_question()
    assert (question.id, question.kind) == ("goals.all", "text")
    assert "Goals" in question.ask
    assert question.why == "Needed: what the proposal wants to achieve."
    session.answer(question.id, "Pods start within 2 seconds.")
    assert session.next_question() is None


def test_the_respondent_is_who_git_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    assert default_respondent(tmp_path)
    (tmp_path / ".gitconfig").write_text('[core]\n\tname = nobody\n[user]\n\tname = "Maya \x1b Lind" \n', "utf-8")
    assert default_respondent(tmp_path) == "Maya Lind"


def test_the_package_offers_session_without_loading_it():
    code = "import interviewer, sys; assert 'interviewer.session' not in sys.modules; interviewer.Session"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_the_template_is_kept_whole(opened):
    assert opened().record.template == Template.model_validate(SHED)


def kept() -> list[Path]:
    return [p for p in Path(os.environ["XDG_CACHE_HOME"], "interviewer").rglob("*") if p.is_file()]


def test_an_interview_keeps_what_its_seeds_say_in_the_cache(opened, seeds: Path):
    first = opened(seeds=[seeds])
    assert len(kept()) == 1
    assert opened("other.db", seeds=[seeds]).coverage == first.coverage


@pytest.mark.parametrize("opening", [Opening(afresh=True), Opening(show_secrets=True)])
def test_an_interview_leaves_nothing_in_the_cache_where_it_may_not(opened, seeds: Path, opening: Opening):
    opened(seeds=[seeds], opening=opening)
    assert kept() == []
