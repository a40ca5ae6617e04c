from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sheds import ANSWERS, covered

from interviewer import Session
from interviewer.errors import AnswerError, UsageError
from interviewer.interview.replay import replay
from interviewer.model.entry import Answered, Undone
from interviewer.model.progress import Progress
from interviewer.model.template import Template
from interviewer.session.responding import answered
from interviewer.store import open_journal

KINDS = ("yesno", "choice", "choices", "number", "date", "short", "text", "list", "pick", "ranking")
SAID = ("yes", "no", "1", "2", "1,2", "40", "2 s", "next Friday", "lend; return", "return; lend; count",
        "It must be fast.", "I don't know", "TBD", "users, etc.", "right", "Maya at the desk")


@st.composite
def templates(draw: st.DrawFn) -> Template:
    """Small templates of every kind of question, with conditions and prerequisites on what came before."""
    slots: list[dict[str, Any]] = []
    lists: list[str] = []
    asked: list[str] = []
    for number in range(draw(st.integers(1, 4))):
        slot = f"s{number}"
        questions = []
        for name in "abc"[: draw(st.integers(0, 3))]:
            kind = draw(st.sampled_from(KINDS if lists else KINDS[:-2]))
            question: dict[str, Any] = {"id": f"{slot}.{name}", "kind": kind, "ask": "What?",
                                        "depth": draw(st.sampled_from(["quick", "standard", "deep"]))}
            if kind in ("choice", "choices"):
                question["choices"] = [{"value": "x", "label": "An x"}, {"value": "y", "label": "A y"}]
            if kind in ("pick", "ranking"):
                question["from"] = draw(st.sampled_from(lists))
            if kind == "list":
                question["each"] = [{"id": "when", "kind": "short", "ask": "When does it {item}?"},
                                    {"id": "must", "kind": "yesno", "ask": "Must it {item}?"}]
                lists.append(question["id"])
            if asked and draw(st.booleans()):
                question["when"] = {"answer": draw(st.sampled_from(asked))}
            asked.append(question["id"])
            questions.append(question)
        after = [f"s{draw(st.integers(0, number - 1))}"] if number and draw(st.booleans()) else []
        slots.append({"id": slot, "title": slot.upper(), "need": "What is needed.", "after": after,
                      "questions": questions, "required": draw(st.booleans())})
    return Template.model_validate({"id": "t", "version": "1", "title": "T", "slots": slots})


def visible(record: Progress) -> dict[str, object]:
    return {k: v for k, v in dict(record).items() if k not in ("entries", "undone", "last", "numbers")}


class AnyOrder(RuleBasedStateMachine):
    """Everything a person can do, in any order."""

    @initialize(template=templates(), depth=st.sampled_from(["quick", "standard", "deep"]))
    def begin(self, template: Template, depth: Any) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "interview.db"
        self.session = Session.open(template=template, journal=self.path, respondent="Maya", depth=depth)
        self.count = len(self.session.entries())

    def some(self, number: int) -> str | None:
        known = [q.id for q in self.session.questions()] + list(self.session.record.responses)
        existing = [q for q in known if self.exists(q)]
        return existing[number % len(existing)] if existing else None

    def exists(self, question: str) -> bool:
        with contextlib.suppress(UsageError):
            return bool(self.session.question(question))
        return False

    @rule(number=st.integers(0, 99), said=st.sampled_from(SAID), fitting=st.booleans())
    def answer(self, number: int, said: str, fitting: bool) -> None:
        if question := self.some(number):
            value = ANSWERS[self.session.question(question).kind] if fitting else said
            with contextlib.suppress(AnswerError):
                entry = self.session.answer(question, value)
                self.count += 1
                assert entry in self.session.record.responses[question]
                if isinstance(entry, Answered):
                    assert question not in [q.id for q in self.session.questions()]

    @rule(number=st.integers(0, 99), reason=st.sampled_from(["later", "unknown", "irrelevant", "refused"]))
    def skip(self, number: int, reason: Any) -> None:
        if question := self.some(number):
            self.session.skip(question, reason)
            self.count += 1

    @rule(number=st.integers(0, 99))
    def park(self, number: int) -> None:
        if question := self.some(number):
            self.session.park(question, "Otto", "tomorrow")
            self.count += 1

    @rule(number=st.integers(0, 99), to=st.sampled_from(["Maya", "Otto", "everybody", "nobody"]))
    def assign(self, number: int, to: str) -> None:
        if question := self.some(number):
            with contextlib.suppress(UsageError):
                self.session.assign(question, to)
                self.count += 1
                if to == "Maya" != self.session.respondent:
                    assert question not in [q.id for q in self.session.questions()]

    @rule(number=st.integers(0, 99), said=st.sampled_from(SAID))
    def foresee(self, number: int, said: str) -> None:
        if question := self.some(number):
            before = self.session.record
            with contextlib.suppress(AnswerError):
                self.session.impact(answered(self.session, question, said))
            assert self.session.record is before

    @rule()
    def undo_and_restore(self) -> None:
        before, questions = visible(self.session.record), self.session.questions()
        if self.session.undo():
            undoing = self.session.record.last
            assert isinstance(undoing, Undone)
            self.session.undo(undoing.id)
            self.count += 2
            assert visible(self.session.record) == before
            assert self.session.questions() == questions

    @rule()
    def undo(self) -> None:
        self.count += self.session.undo() is not None

    @rule(depth=st.sampled_from(["quick", "standard", "deep"]))
    def dig(self, depth: Any) -> None:
        self.count += depth != self.session.record.depth
        self.session.adjust(depth=depth)

    @rule(name=st.sampled_from(["Maya", "Otto"]))
    def hand_over(self, name: str) -> None:
        self.session.adjust(respondent=name)

    @rule(status=st.sampled_from(["covered", "hinted"]), quote=st.sampled_from(["It is so.", "It is not."]))
    def compare_again(self, status: str, quote: str) -> None:
        covered(self.session, "s0", status=status, quotes=(quote,))
        self.count += 1

    @rule()
    def resume(self) -> None:
        before = self.session.record
        self.session.close()
        self.session = Session.open(journal=self.path, respondent="Otto")
        assert self.session.record == before

    @rule()
    def finish_a_copy(self) -> None:
        self.session.close()
        shutil.copy(self.path, self.folder / "copy.db")
        self.session = Session.open(journal=self.path, respondent=self.session.respondent)
        with Session.open(journal=self.folder / "copy.db", respondent="Otto") as copy:
            asked = []
            while question := copy.next_question():
                asked.append(question.id)
                copy.answer(question.id, ANSWERS[question.kind])
                assert len(asked) <= 150
            assert len(asked) == len(set(asked))
        (self.folder / "copy.db").unlink()

    @invariant()
    @precondition(lambda self: hasattr(self, "session"))
    def nothing_is_lost_and_all_agree(self) -> None:
        session = self.session
        assert len(session.entries()) == self.count
        with contextlib.closing(open_journal(self.path)) as journal:
            assert replay(entry for _, entry in journal.entries()) == session.record
        questions = session.questions()
        assert len({q.id for q in questions}) == len(questions)
        assert session.next_question() == (questions[0] if questions else None)
        tally = session.progress
        assert tally.open == len(questions) <= tally.to_go
        assert tally.answered + tally.parked + tally.skipped == len([
            q for q in session.record.responses if "~reason" not in q or session.record.answer(q)])
        for question in questions:
            assert self.session.question(question.id) == question
            assert question.previous == "" or question.raised or question.id in session.record.responses

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            shutil.rmtree(self.folder)


AnyOrder.TestCase.settings = settings(
    max_examples=50, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck))
TestAnyOrder = AnyOrder.TestCase
