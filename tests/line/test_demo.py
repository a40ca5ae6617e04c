from __future__ import annotations

import io
from pathlib import Path

import pytest
from transcripts import SHED

from interviewer.library import load_data, parse_template, sample_seeds
from interviewer.line import demo
from interviewer.model.demo import Demo, Reply
from interviewer.session import Session


def shed() -> Session:
    template, _ = parse_template(SHED)
    return Session.open(template=template, journal="demo.db", respondent="Ada")


def script(**replies: str) -> Demo:
    answers = tuple(Reply(question=q.replace("__", "."), say=s) for q, s in replies.items())
    return Demo(title="A shed", respondent="Ada", answers=answers)


def test_the_demonstration_is_a_whole_interview_with_a_saved_draft(workplace: Path):
    out, seconds = io.StringIO(), []
    played = load_data("demo.yaml", Demo)
    with Session.open([sample_seeds()], journal="demo.db", respondent=played.respondent, depth=played.depth) as session:
        assert demo(session, played, out, pause=seconds.append) == 0
        assert session.next_question() is None
        assert session.progress.answered > 20
        assert session.progress.parked
    assert (workplace / "spec.md").is_file()
    assert str(workplace / "spec.md") in out.getvalue()
    assert out.getvalue().endswith("With seeds (documents) of your own: interviewer FOLDER\n")
    assert 45 < sum(seconds) < 75


def test_a_single_item_ends_its_list_and_unforeseen_questions_are_skipped(workplace: Path):
    out = io.StringIO()
    session = shed()
    assert demo(session, script(users__who="Members", security__login="no"), out, pause=lambda _: None) == 0
    assert [i.text for i in session.record.answer("users.who").value.items] == ["Members"]
    assert session.progress.skipped == 4


def test_an_answer_that_does_not_fit_ends_nothing(workplace: Path):
    session = shed()
    assert demo(session, script(rollout__day="some day perhaps"), io.StringIO(), pause=lambda _: None) == 0
    assert session.record.latest("rollout.day").kind == "skipped"


def test_what_can_never_be_answered_ends_the_demonstration(workplace: Path):
    stubborn = script(problem__name="?").model_copy(update={"otherwise": "?"})
    assert demo(shed(), stubborn, io.StringIO(), pause=lambda _: None) == 0


def test_ctrl_c_stops_it(workplace: Path):
    def impatient(_: float) -> None:
        raise KeyboardInterrupt

    out = io.StringIO()
    assert demo(shed(), script(problem__name="Shed"), out, pause=impatient) == 130
    assert "To go on: interviewer ask --journal demo.db" in out.getvalue()


@pytest.mark.parametrize("name", ["[bold]Shed[/bold]", "\x1b]0;title\x07Shed"])
def test_a_script_of_somebody_else_is_shown_as_characters(name: str, workplace: Path):
    out = io.StringIO()
    demo(shed(), script(problem__name=name), out, pause=lambda _: None)
    assert "\x1b" not in out.getvalue()
    assert "Shed" in out.getvalue()
