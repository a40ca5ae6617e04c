"""Line mode prints what people and seeds say as text, and shows what other programs recorded."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transcripts import SHED, shed, talk

from interviewer import Session
from interviewer.library import parse_template

sys.path.append(str(Path(__file__).parents[1] / "export"))
sys.path.append(str(Path(__file__).parents[1] / "drafting"))
from hostile import FOREIGN

CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
few = settings(max_examples=max(4, settings.default.max_examples // 12),
               suppress_health_check=[HealthCheck.function_scoped_fixture])
pytestmark = pytest.mark.usefixtures("workplace")


@few
@given(st.lists(st.sampled_from(FOREIGN) | st.text(max_size=30), min_size=3, max_size=8))
def test_no_answer_is_printed_as_anything_but_text(tmp_path_factory: pytest.TempPathFactory, said: list[str]):
    folder = tmp_path_factory.mktemp("line")
    with shed(journal=folder / "a.db") as session:
        typed = "".join(f"{text}\nwhy\nevidence\nback\n\n" for text in said)
        done = talk(session, typed + "review\ndraft\nquit\n", target=folder / "spec.md")
    assert CONTROLS.findall(done.out + done.err) == []


def test_no_name_is_printed_as_anything_but_text():
    typed = "".join(f"as {name}\nassign {name}\nas\npark {name} 2027-01-01\nundo\n" for name in FOREIGN[::3])
    done = talk(shed(), f"{typed}quit\n")
    assert CONTROLS.findall(done.out + done.err) == []


@pytest.mark.parametrize("text", [" ".join(FOREIGN[n::4]) for n in range(4)])
def test_no_text_of_a_template_or_seed_is_printed_as_anything_but_text(text: str, tmp_path: Path):
    template, faults = parse_template(SHED)
    assert template is not None, faults
    slots = [s.model_copy(update={"title": f"{s.title} {text}", "need": text, "questions": tuple(
        q.model_copy(update={"ask": f"{q.ask} {text}", "why": text, "example": text}) for q in s.questions)})
        for s in template.slots]
    named = tmp_path / "notes.md"
    named.write_text(f"# {text}\n\nThe system shall lend a drill within 2 days, said {text}.\n\n{text}\n",
                     encoding="utf-8", errors="replace")
    with Session.open([named], template=template.model_copy(update={"slots": tuple(slots), "title": text}),
                      respondent=text or "x", journal=tmp_path / "a.db") as session:
        done = talk(session, "why\nevidence\nShed\ngoto users\nreview\nquit\n")
    assert CONTROLS.findall(done.out + done.err) == []


def test_what_another_program_answers_meanwhile_is_not_asked_again(tmp_path: Path):
    path = tmp_path / "a.db"
    with shed(journal=path) as session, Session.open(journal=path, respondent="Otto") as other:
        first = session.next_question()
        assert first is not None
        other.answer(first.id, "Barn")
        done = talk(session, "why\nquit\n")
        assert first.ask not in done.out
        assert session.record.answer(first.id).by == "Otto"
