"""Texts that give instructions change nothing of what is compared, asked and drafted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from interviewer import Session
from interviewer.comparing.seeds import Comparing, compared
from interviewer.errors import InterviewerError
from interviewer.library import load_scoring, load_template
from interviewer.model.coverage import Coverage
from interviewer.session.opening import Opening

HERE = Path(__file__).parent
BRIEF = (HERE / "brief.md").read_text(encoding="utf-8")
ALL = yaml.safe_load((HERE / "instructions.yaml").read_text(encoding="utf-8"))

Compare = Callable[..., Coverage]


class Written(NamedTuple):
    text: str
    suffix: str


EVERY = [pytest.param(Written(one["say"], one.get("as", ".md")), id=str(n)) for n, one in enumerate(ALL)]
INSIDE = [one for one in EVERY if one.values[0].suffix == ".md"]


@pytest.fixture(scope="module")
def compare(tmp_path_factory: pytest.TempPathFactory) -> Compare:
    comparing = Comparing(load_template("software"), load_scoring(), cache=None)

    def run(**texts: str | Written) -> Coverage:
        folder = tmp_path_factory.mktemp("seeds")
        for name, text in texts.items():
            content, suffix = text if isinstance(text, Written) else (text, ".md")
            (folder / f"{name}{suffix}").write_text(content, encoding="utf-8")
        return compared(comparing, [folder])

    return run


@pytest.fixture(scope="module")
def without(compare: Compare) -> Coverage:
    return compare(brief=BRIEF)


def statuses(coverage: Coverage) -> dict[str, str]:
    return {f.slot: f.status for f in coverage.findings}


def test_there_are_many_of_them():
    assert len(ALL) >= 40


@pytest.mark.parametrize("text", EVERY)
def test_alone_nothing_matches(compare: Compare, text: Written):
    found = compare(x=text)
    assert found.verdict == "nothing-matches"
    assert {f.status for f in found.findings} == {"missing"}


def test_commands_of_line_mode_in_a_seed_do_nothing(compare: Compare, without: Coverage):
    commands = "quit\nundo\nskip\npark Otto 2027-01-01\nunknown\ndraft\ngoto security\n"
    alone = compare(x=commands)
    # The date and the topic that it names count as words of a text, and no more than that.
    assert {f.slot for f in alone.findings if f.status != "missing"} <= {"schedule", "security"}
    assert statuses(compare(brief=BRIEF, x=commands)) == statuses(without)


@pytest.mark.parametrize("text", EVERY)
def test_beside_a_brief_everything_is_as_it_would_be_without(compare: Compare, without: Coverage, text: Written):
    found = compare(brief=BRIEF, x=text)
    assert statuses(found) == statuses(without)
    assert found.verdict == without.verdict
    best = {f.slot: f.evidence[0].quote for f in without.findings if f.status != "missing"}
    assert {f.slot: f.evidence[0].quote for f in found.findings if f.status != "missing"} == best


@pytest.mark.parametrize("text", INSIDE)
def test_inside_a_brief_it_covers_nothing(compare: Compare, without: Coverage, text: Written):
    found = compare(brief=f"{BRIEF}\n\n{text.text}\n")
    before = statuses(without)
    assert {s for s, status in statuses(found).items() if status == "covered"} <= {
        s for s, status in before.items() if status == "covered"}
    assert not found.unreadable


def asked(folder: Path, *texts: Written) -> tuple[list[str], list[str]]:
    """The questions, in order, and the draft's statements, of an interview in which everything is passed over."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "brief.md").write_text(BRIEF, encoding="utf-8")
    for number, (text, suffix) in enumerate(texts):
        (seeds / f"x{number}{suffix}").write_text(text, encoding="utf-8")
    questions = []
    with Session.open([seeds], journal=folder / "a.db", respondent="Maya", depth="quick",
                      opening=Opening(afresh=True)) as session:
        while (question := session.next_question()) is not None and len(questions) < 40:
            questions.append(question.id)
            session.skip(question.id)
        return questions, [s.text for s in session.draft().statements()]


def test_all_of_them_together_change_no_question_and_no_statement(tmp_path: Path):
    assert asked(tmp_path / "one") == asked(tmp_path / "two", *(one.values[0] for one in EVERY))


@pytest.fixture
def session(tmp_path: Path):
    (tmp_path / "brief.md").write_text(BRIEF, encoding="utf-8")
    with Session.open([tmp_path / "brief.md"], journal=tmp_path / "a.db", respondent="Maya",
                      opening=Opening(afresh=True)) as opened:
        yield opened


def test_answers_that_give_instructions_answer_only_their_own_question(session: Session):
    before = statuses(session.coverage)
    asked = 0
    for one in ALL:
        question = session.next_question()
        if question is None:
            break
        asked += 1
        try:
            session.answer(question.id, one["say"])
        except InterviewerError:
            session.skip(question.id)
        assert {e.question for e in session.entries()[-1:] if hasattr(e, "question")} == {question.id}
        assert statuses(session.coverage) == before
    assert asked >= 20


def test_a_respondent_whose_name_gives_instructions_is_a_name(session: Session):
    for one in ALL:
        count = len(session.entries())
        try:
            session.adjust(respondent=one["say"])
        except InterviewerError:
            continue
        assert len(session.entries()) - count <= 1
    assert session.next_question() is not None
    assert session.coverage.verdict == "partial"


def test_a_template_whose_texts_give_instructions_compares_as_any_other(compare: Compare, tmp_path: Path):
    plain = [{"id": "goals", "title": "Goals", "need": "What the shed wants to achieve, and how we know."},
             {"id": "colours", "title": "Colours", "need": "Which colours the doors are painted in."}]
    orders = [{**slot, "need": f"{slot['need']} {ALL[0]['say']}"} for slot in plain]
    found = []
    for number, slots in enumerate((plain, orders)):
        path = tmp_path / f"{number}.yaml"
        path.write_text(yaml.safe_dump({"id": "shed", "version": "1", "title": "Shed", "slots": slots}))
        (tmp_path / "x.md").write_text(f"{BRIEF}\n\n{ALL[1]['say']}\n", encoding="utf-8")
        found.append(statuses(compared(Comparing(load_template(str(path)), load_scoring(), cache=None),
                                       [tmp_path / "x.md"])))
    assert found[0]["colours"] == found[1]["colours"] == "missing"
    assert "covered" not in {found[1][s] for s in found[1] if found[0][s] != "covered"}
