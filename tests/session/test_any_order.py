from __future__ import annotations

import contextlib
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from any_template import DEPTHS, templates
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sheds import ANSWERS, covered

from interviewer import Session
from interviewer.errors import AnswerError, UsageError
from interviewer.export import FORMATS
from interviewer.interview.replay import replay
from interviewer.model.entry import Began, Compared, Drafted, Skipped, Undone
from interviewer.model.question import Question, Tally
from interviewer.model.template import Template
from interviewer.session.responding import answered
from interviewer.store import open_journal

EXAMPLES = 500 if settings().max_examples >= 1000 else 12
STEPS = 40
ANY = st.integers(0, 99)
SAID = ("yes", "no", "yes, but only Otto", "1", "2", "1,2", "2,1", "x", "40", "2 s", "between 5 and 10", "next Friday",
        "lend; return", "return; lend; count", "lend", "It must be fast.", "I don't know", "no comment", "TBD", "none",
        "users, etc.", "right", "1 right 2 no", "Maya at the desk", "", "\x1b[31m{item} [b]", True, 7, ["lend", "pay"],
        {"values": ["x"], "own": "and more"}, {"yes": False}, None)


def counted(session: Session) -> Tally:
    """The progress, without why it grew: that only somebody knows who looked before."""
    return session.progress.model_copy(update={"grown": ""})


class AnyOrder(RuleBasedStateMachine):
    """Everything that people can do with one interview, in any order, two of them at once."""

    @initialize(template=templates(), depth=DEPTHS)
    def begin(self, template: Template, depth: Any) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "interview.db"
        self.session = self.opened("Maya", template=template, depth=depth)
        self.other = self.opened("Otto")
        self.count, self.drafts = len(self.session.entries()), 0

    def opened(self, name: str, **options: Any) -> Session:
        session = Session.open(journal=self.path, respondent=name, **options)
        session.today = lambda: date(2026, 11, 18)
        return session

    def some(self, number: int, session: Session | None = None) -> Question | None:
        """One of the open questions, or of those dealt with before that exist now."""
        session = session or self.session
        known = {q.id: q for q in session.questions()}
        for name in session.record.responses:
            with contextlib.suppress(UsageError):
                known.setdefault(name, session.question(name))
        return list(known.values())[number % len(known)] if known else None

    @rule(number=ANY, said=st.sampled_from(SAID), fitting=st.booleans(), literal=st.booleans())
    def answer(self, number: int, said: Any, fitting: bool, literal: bool) -> None:
        if question := self.some(number):
            with contextlib.suppress(AnswerError):
                entry = self.session.answer(question.id, ANSWERS[question.kind] if fitting else said, literal=literal)
                self.count += 1
                assert entry == self.session.record.responses[question.id][-1]
                assert question.id not in [q.id for q in self.session.questions()]

    @rule(number=ANY, reason=st.sampled_from(["later", "unknown", "irrelevant", "refused"]))
    def skip(self, number: int, reason: Any) -> None:
        if question := self.some(number):
            self.session.skip(question.id, reason, "because")
            self.count += 1
            assert question.id not in [q.id for q in self.session.questions()]

    @rule(number=ANY, due=st.sampled_from(["", "tomorrow", "when Otto is back"]))
    def park(self, number: int, due: str) -> None:
        if question := self.some(number):
            self.session.park(question.id, "Otto", due)
            self.count += 1
            assert question.id not in [q.id for q in self.session.questions()]

    @rule(number=ANY, to=st.sampled_from(["Maya", "Otto", "everybody", "nobody"]))
    def assign(self, number: int, to: str) -> None:
        if question := self.some(number):
            with contextlib.suppress(UsageError):
                self.session.assign(question.id, to)
                self.count += 1
                if to == "Maya" != self.session.respondent:
                    assert question.id not in [q.id for q in self.session.questions()]

    @rule(number=ANY, said=st.sampled_from(SAID))
    def foresee(self, number: int, said: Any) -> None:
        if question := self.some(number):
            before = self.state()
            with contextlib.suppress(AnswerError):
                self.session.impact(answered(self.session, question.id, said))
            assert self.state() == before

    @rule(number=ANY, said=st.sampled_from(SAID), seen=st.booleans())
    def meanwhile_otto_answers(self, number: int, said: Any, seen: bool) -> None:
        if seen:
            self.other.refresh()
        if question := self.some(number, self.other):
            with contextlib.suppress(AnswerError):
                self.other.answer(question.id, said)
                self.count += 1
        self.session.refresh()

    @rule(number=ANY, kept=st.booleans())
    def undo_any(self, number: int, kept: bool) -> None:
        can = [e for e in self.session.entries() if not isinstance(e, Began | Compared)]
        if not can:
            return
        before, entry = self.state(), can[number % len(can)]
        if self.session.undo(entry.id) is None:
            return
        self.count += 1
        assert entry.id in self.session.record.undone
        if not kept:
            undoing = self.session.record.last
            assert isinstance(undoing, Undone)
            self.session.undo(undoing.id)
            self.count += 1
            assert self.state() == before

    @rule(number=ANY, deed=st.sampled_from(["answer", "skip", "park", "adjust", "assign", "save"]))
    def do_and_undo(self, number: int, deed: str) -> None:
        before, entries = self.state(), len(self.session.entries())
        question = self.some(number)
        if deed == "adjust":
            self.session.adjust(depth={"quick": "deep", "standard": "quick", "deep": "standard"}[before["depth"]])
        elif deed == "save":
            self.save("markdown")
        elif question and deed == "assign":
            with contextlib.suppress(UsageError):
                self.session.assign(question.id, "Otto")
        elif question and deed == "answer":
            self.session.answer(question.id, ANSWERS[question.kind])
        elif question:
            getattr(self.session, deed)(question.id)
        if len(self.session.entries()) > entries:
            last = self.session.record.last
            assert last and self.session.undo(last.id) == last
            self.count += 2 - isinstance(last, Drafted)
            assert self.state() == before

    @rule()
    def undo_my_last(self) -> None:
        self.count += self.session.undo() is not None

    @rule(depth=DEPTHS)
    def dig(self, depth: Any) -> None:
        self.count += depth != self.session.record.depth
        self.session.adjust(depth=depth)

    @rule(template=templates())
    def another_template(self, template: Template) -> None:
        self.count += 2 * (template != self.session.template)
        self.session.adjust(template=template)
        assert self.session.template == template

    @rule(name=st.sampled_from(["Maya", "Otto", "Ada", "Maya (engineer)", "Otto (user, legal)"]))
    def hand_over(self, name: str) -> None:
        before = self.session.record
        self.session.adjust(respondent=name)
        self.count += self.session.record is not before

    @rule(status=st.sampled_from(["covered", "hinted"]), quotes=st.sampled_from([("It is so.",), ("So.", "Not so.")]))
    def seeds_change(self, status: str, quotes: tuple[str, ...]) -> None:
        covered(self.session, "s0", "s1", status=status, quotes=quotes)
        self.count += 1

    @rule()
    def reopen(self) -> None:
        before = self.session.record
        self.session.close()
        self.session = self.opened("Maya")
        assert self.session.record == before

    @rule()
    def draft(self) -> None:
        once = self.session.draft()
        with self.opened("Ada") as afresh:
            again = afresh.draft()
        for name in ("json", "markdown"):
            assert FORMATS[name].render(once) == FORMATS[name].render(again)
        ids = [s.id for s in once.statements()]
        assert len(set(ids)) == len(ids)

    @rule(format=st.sampled_from(["json", "markdown"]))
    def save(self, format: str) -> None:
        self.drafts += 1
        self.session.save(format, self.folder / f"spec-{self.drafts}{FORMATS[format].suffix}")
        self.count += 1

    @rule()
    def finish_a_copy(self) -> None:
        with contextlib.closing(open_journal(self.path)) as journal:
            (self.folder / "copy.db").write_bytes(journal.copy())
        with Session.open(journal=self.folder / "copy.db", respondent="Otto") as copy:
            asked = []
            while question := copy.next_question():
                asked.append(question.id)
                copy.answer(question.id, ANSWERS[question.kind])
                assert len(asked) <= 200
            assert len(asked) == len(set(asked))
        (self.folder / "copy.db").unlink()

    def state(self) -> dict[str, Any]:
        """Everything that people can see; numbers given and statements issued stay, whatever is undone."""
        seen = {k: v for k, v in dict(self.session.record).items()
                if k not in ("entries", "undone", "last", "numbers", "issued")}
        return seen | {"dealt": list(self.session.record.responses), "trail": self.session.record.trail,
                       "questions": self.session.questions(), "tally": counted(self.session)}

    @invariant()
    @precondition(lambda self: hasattr(self, "session"))
    def nothing_is_lost_and_all_agree(self) -> None:
        session = self.session
        assert len(session.entries()) == self.count
        with contextlib.closing(open_journal(self.path)) as journal:
            assert replay(entry for _, entry in journal.entries()) == session.record
        questions, tally = session.questions(), counted(session)
        assert len({q.id for q in questions}) == len(questions)
        assert session.next_question() == (questions[0] if questions else None)
        assert tally.open == len(questions)
        assert (tally.to_go > 0) == bool(questions)
        assert tally.answered + tally.parked + tally.skipped == len([
            q for q in session.record.responses
            if "~reason" not in q or not isinstance(session.record.latest(q), Skipped)])
        for question in questions:
            assert session.question(question.id) == question
            done = session.record.responses.get(question.id)
            put = session.record.put_to(question.id, session.respondent)
            assert put or not done or done[-1].basis != question.basis
        with self.opened(session.respondent) as afresh:
            assert (afresh.questions(), counted(afresh)) == (questions, tally)

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.other.close()
            shutil.rmtree(self.folder)


AnyOrder.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, suppress_health_check=list(HealthCheck))
TestAnyOrder = pytest.mark.timeout(3600)(AnyOrder.TestCase)
