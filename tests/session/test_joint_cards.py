from __future__ import annotations

from typing import Any

import pytest
from sheds import covered

from interviewer import Session
from interviewer.errors import AnswerError
from interviewer.model.answer import Reviewed
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.entry import Compared
from interviewer.model.question import quotes
from interviewer.model.seed import Place
from interviewer.model.template import Template
from interviewer.session.opening import written
from interviewer.session.seeds import nothing


def house(**more: Any) -> Template:
    """Six slots: two sections of three, the second after the first."""
    slots = [{"id": f"s{n}", "title": f"Part {n}", "need": "What is needed.", "section": "a" if n < 3 else "b",
              "after": ["s0"] if n >= 3 else []} for n in range(6)]
    sections = [{"id": "a", "title": "First"}, {"id": "b", "title": "Second"}]
    return Template.model_validate({"id": "house", "version": "1", "title": "House", "slots": slots,
                                    "sections": sections, **more})


def quoted(session: Session, said: dict[str, list[tuple[str, str]]]) -> None:
    """Records a comparison in which these slots are covered: slot -> seed and quote."""
    findings = []
    for finding in nothing(session.template).findings:
        evidence = tuple(Evidence(seed=seed, place=Place(line=n), quote=quote)
                         for n, (seed, quote) in enumerate(said.get(finding.slot, ()), 1))
        findings.append(Finding(slot=finding.slot, title=finding.title, status="covered", score=1, evidence=evidence)
                        if evidence else finding)
    coverage = Coverage(**{**dict(nothing(session.template)), "findings": tuple(findings)})
    session._store.append(written(Compared, "Maya", coverage=coverage))
    session.refresh()


def on_card(session: Session) -> list[str]:
    return [q.slot for q in session.next().card]


@pytest.fixture
def three(opened) -> Session:
    """The first section is covered by three documents that have nothing else in common."""
    session = opened(template=house())
    quoted(session, {"s0": [("a.md", "It is red.")], "s1": [("b.md", "It is cheap."), ("b.md", "It is small.")],
                     "s2": [("c.md", "It is new.")]})
    return session


def test_slots_of_one_section_are_confirmed_on_one_card_and_each_keeps_an_answer_of_its_own(three):
    assert on_card(three) == ["s0", "s1", "s2"]
    before = three.progress
    three.review([q.id for q in three.next().card], "right")
    answers = {q: three.record.answer(f"{q}.playback") for q in ("s0", "s1", "s2")}
    assert [a.origin for a in answers.values()] == ["accepted"] * 3
    assert [[v.quote for v in a.value.verdicts] for a in answers.values()] == [
        ["It is red."], ["It is cheap.", "It is small."], ["It is new."]]
    assert {a.raw for a in answers.values()} == {"right"}
    assert three.progress.to_go == before.to_go - 1
    assert not {"s0", "s1", "s2"} & {q.slot for q in three.questions()}


def test_what_was_said_on_one_card_is_taken_back_and_brought_back_in_one_step(three):
    card = [q.id for q in three.next().card]
    three.review(card, "right")
    assert three.undo().question == "s0.playback"
    assert [three.record.latest(q) for q in card] == [None, None, None]
    assert [q.id for q in three.next().card] == card
    three.undo(three.record.last.id)
    assert all(three.record.answer(q) for q in card)


def test_one_slot_of_a_card_is_taken_back_alone_by_its_entry(three):
    three.review([q.id for q in three.next().card], "right")
    three.undo(three.record.answer("s1.playback").id)
    assert three.record.latest("s1.playback") is None
    assert three.record.answer("s0.playback")


def test_single_quotes_are_corrected_or_rejected_by_number(three):
    three.review([q.id for q in three.next().card], "1 right 2 no 3 It is large. 4 right")
    said = three.record.answer("s1.playback")
    assert isinstance(said.value, Reviewed)
    assert [(v.verdict, v.words) for v in said.value.verdicts] == [("no", ""), ("not-quite", "It is large.")]
    assert said.origin == "stated"
    assert three.record.answer("s2.playback").origin == "accepted"


@pytest.mark.parametrize(("said", "asked"), [
    ("1 right 2 no 3 right 4 right", []), ("1 right 2 no 3 It is 3 m long. 4 no", ["s2.all"]),
    ("1 right 2 no 3 no 4 right", ["s1.all"]), ("no", ["s0.all", "s1.all", "s2.all"])])
def test_one_quote_that_holds_settles_its_slot_and_those_that_do_not_are_only_left_out(three, said, asked):
    three.review([q.id for q in three.next().card], said)
    assert sorted(q.id for q in three.questions() if q.slot in ("s0", "s1", "s2")) == asked


def test_quotes_some_of_which_were_rejected_count_as_accepted(three):
    three.review([q.id for q in three.next().card], "1 right 2 no 3 right 4 no")
    assert [three.record.answer(f"s{n}.playback").origin for n in range(3)] == ["accepted", "accepted", "stated"]


def test_a_card_with_a_quote_nobody_judged_records_nothing(three):
    before = three.entries()
    with pytest.raises(AnswerError, match="Nothing is said of quote 4"):
        three.review([q.id for q in three.next().card], "1 right 2 no 3 right")
    assert three.entries() == before


def test_the_card_of_one_slot_stays_reachable_for_an_edit(three):
    three.review([q.id for q in three.next().card], "right")
    assert three.question("s1.playback").previous == "right"
    three.answer("s1.playback", "no\nno")
    assert three.record.answer("s0.playback").origin == "accepted"
    assert three.next("s1").question.id == "s1.all"
    assert three.next("s1").together == ()


def test_a_quote_that_two_slots_share_or_that_is_part_of_another_is_read_once(opened):
    session = opened(template=house())
    quoted(session, {"s0": [("a.md", "It is red. It is cheap.")], "s1": [("a.md", "It is cheap.")],
                     "s2": [("a.md", "It is red. It is cheap.")]})
    card = session.next().card
    assert [e.quote for e in quotes(card)] == ["It is red. It is cheap."]
    session.review([q.id for q in card], [{"verdict": "not-quite", "words": "It is blue."}])
    assert [session.record.answer(f"s{n}.playback").value.verdicts[0].words for n in range(3)] == ["It is blue."] * 3


def passed_over(session: Session, *questions: str) -> None:
    for question in questions:
        session.skip(question)


def test_a_slot_of_another_section_joins_only_where_it_rests_on_the_same_document(opened):
    session = opened(template=house())
    quoted(session, {"s0": [("a.md", "It is red.")], "s4": [("a.md", "It stands by the road.")],
                     "s5": [("d.md", "It is lit at night.")]})
    passed_over(session, "s1.all", "s2.all")
    assert on_card(session) == ["s0", "s4"]


def test_a_slot_joins_only_when_what_comes_before_it_is_settled(opened):
    session = opened(template=house(slots=[
        {"id": "s0", "title": "A", "need": "x", "impact": 1},
        {"id": "s1", "title": "B", "need": "x", "impact": 10},
        {"id": "s2", "title": "C", "need": "x", "impact": 9, "after": ["s0"]},
    ]))
    quoted(session, {"s1": [("a.md", "It is red.")], "s2": [("a.md", "It stands by the road.")]})
    assert on_card(session) == ["s1"]
    session.skip("s0.all")
    assert on_card(session) == ["s1", "s2"]


def test_a_card_never_holds_more_than_a_person_reads(opened):
    slots = [{"id": f"s{n}", "title": f"S {n}", "need": "x", "section": "a"} for n in range(30)]
    many = house(slots=slots)
    session = opened(template=many)
    quoted(session, {f"s{n}": [("a.md", f"{'word ' * 60}{n}{m}.") for m in range(3)] for n in range(30)})
    cards = 0
    while card := session.next().card:
        shown = quotes(card)
        assert len(card) <= 5
        assert len(shown) <= 8
        assert sum(len(e.quote) for e in shown) <= 1500 or len(card) == 1
        session.review([q.id for q in card], "right")
        cards += 1
    assert cards >= 15
    assert session.progress.to_go == 0


def test_the_way_to_the_end_counts_cards_not_slots(three):
    questions = three.questions()
    assert three.progress.open == len(questions) == 6
    assert three.next().progress.to_go == 4 + 1     # a card, three questions, and what these may raise


def test_quotes_that_changed_are_shown_again_by_themselves_with_the_old_verdict(three):
    three.review([q.id for q in three.next().card], "right")
    quoted(three, {"s0": [("a.md", "It is blue.")], "s1": [("b.md", "It is cheap."), ("b.md", "It is small.")]})
    passed_over(three, "s2.all", "s3.all", "s4.all", "s5.all")
    step = three.next()
    assert (step.question.id, step.question.previous, step.together) == ("s0.playback", "right", ())
    assert "what it rests on has changed since" in step.because


def test_a_single_covered_slot_is_a_card_of_its_own(opened):
    session = opened()
    covered(session, "speed")
    assert [q.slot for q in session.next("speed").card] == ["speed"]
