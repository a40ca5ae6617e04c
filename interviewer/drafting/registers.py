"""What is open, assumed, decided and disputed, and what words mean: the lists behind the requirements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewer.drafting import values
from interviewer.drafting.chosen import firm
from interviewer.drafting.record import Record
from interviewer.drafting.sources import answer_source, side_source
from interviewer.language.contradiction import decision
from interviewer.language.sentences import fold
from interviewer.language.usable import is_guess
from interviewer.model.answer import Chosen, Items, Words
from interviewer.model.entry import Answered, Skipped
from interviewer.model.question import Choice, QuestionDefinition
from interviewer.model.spec import Assumption, Decision, Disagreement, Source, Term

GLOSSARY, ASSUMPTIONS, QUESTIONS = "glossary", "assumptions", "questions"
"""Slots whose lists are registers of the draft themselves."""
_TERM = re.compile(
    r"^\s*[“\"']?(?P<term>[^:=“”\"]{1,60}?)[”\"']?\s*(?::|=|\s[–—-]\s|\bmeans\b|\bstands for\b)\s*(?P<meaning>\S.*)$",
    re.IGNORECASE,
)


def assumptions(record: Record) -> Iterator[Assumption]:
    """What people take for granted, then what the template assumes while nobody has said otherwise."""
    for question, answer in record.standing.items():
        slot, _, rest = question.partition(".")
        if slot == ASSUMPTIONS and "~" not in question and isinstance(answer.value, Items) and "." not in rest:
            for item in answer.value.items:
                wrong = _inner(record, question, item.number)
                yield Assumption(
                    id="",
                    slot=slot,
                    text=fold(item.text),
                    if_wrong=fold("; ".join(v for _, v in wrong)),
                    sources=(*record.sources(question), *(s for q, _ in wrong for s in record.sources(q))),
                )
    for one in record.template.slots:
        for definition in one.questions:
            if definition.assume and _unanswered(record, definition):
                yield Assumption(id="", slot=one.id, text=definition.assume, if_wrong=definition.if_wrong)


def _unanswered(record: Record, definition: QuestionDefinition) -> bool:
    latest = record.progress.latest(definition.id)
    settled = isinstance(latest, Answered) or (isinstance(latest, Skipped) and latest.reason == "irrelevant")
    covered = record.coverage.finding(definition.id.partition(".")[0])
    return not settled and record.applies(definition) and not (covered and covered.status == "covered")


def _inner(record: Record, question: str, number: int) -> list[tuple[str, str]]:
    """Questions about one item, with what was answered."""
    return [
        (q, "; ".join(values.lines(record.standing[q].value, _choices(record, q))))
        for q in record.about_item(question, number)
    ]


def lifted(record: Record) -> Iterator[str]:
    """Questions whose answers stand in a register instead of in notes."""
    for question, answer in record.standing.items():
        slot = question.partition(".")[0]
        if (slot in (ASSUMPTIONS, QUESTIONS) and (isinstance(answer.value, Items) or question.count(".") == 3)) or (
            slot == GLOSSARY and isinstance(answer.value, Items | Words) and _only_terms(answer.value)
        ):
            yield question


def _only_terms(value: Items | Words) -> bool:
    return all(_TERM.match(line) for line in values.lines(value))


def decisions(record: Record) -> Iterator[Decision]:
    """Choices between options, with what was turned down."""
    for question, answer in record.standing.items():
        definition = record.definition(question)
        if definition and isinstance(answer.value, Chosen) and question.count(".") == 1 and "~" not in question:
            taken = values.lines(firm(answer.value, definition), definition.choices)
            rejected = tuple(
                c.says or c.label
                for c in definition.choices
                if c.value not in answer.value.values and not values.UNDECIDED.search(c.label)
            )
            settled = not undecided(record, question) and not is_guess(answer.value.own)
            if definition.kind == "choice" and firm(answer.value, definition).values and rejected and settled:
                name = definition.label or fold(definition.ask)
                yield Decision(
                    id="",
                    slot=answer.slot,
                    text=f"{name}: {'; '.join(taken)}",
                    rejected=rejected,
                    sources=record.sources(question),
                )


def undecided(record: Record, question: str) -> bool:
    """Was an option taken that says that nothing is decided yet?"""
    answer = record.standing[question].value
    return isinstance(answer, Chosen) and any(
        values.UNDECIDED.search(line) for line in values.lines(answer, _choices(record, question))
    )


def disagreements(record: Record) -> Iterator[Disagreement]:
    """Questions to which people gave different answers, while nobody has decided."""
    for question, answer in record.standing.items():
        disputed = record.progress.disputed(question)
        if disputed:
            yield Disagreement(slot=answer.slot, ask=answer.ask, sources=tuple(answer_source(a) for a in disputed))


def contradicting(record: Record) -> Iterator[Disagreement]:
    """Answers that exclude each other, while nobody has decided."""
    for one in record.contradictions:
        if decision(one, record.progress):
            continue
        sources = tuple(side_source(side) for side in one.sides)
        yield Disagreement(slot=one.sides[1].answer.slot, ask=one.ask, sources=sources)


def glossary(record: Record) -> Iterator[Term]:
    """Terms from lines such as `super: the box on top of a hive`, in alphabetical order."""
    found: dict[str, Term] = {}
    for question, answer in record.standing.items():
        if question.partition(".")[0] != GLOSSARY:
            continue
        for line in values.lines(answer.value):
            match = _TERM.match(line)
            if match:
                term = fold(match["term"])
                found.setdefault(
                    term.lower(), Term(term=term, meaning=fold(match["meaning"]), sources=record.sources(question))
                )
    yield from (found[key] for key in sorted(found))


def raised_questions(record: Record) -> Iterator[tuple[str, str, tuple[Source, ...]]]:
    """What people said is undecided: text, who decides, sources."""
    for question, answer in record.standing.items():
        slot, _, rest = question.partition(".")
        if slot == QUESTIONS and "." not in rest and isinstance(answer.value, Items):
            for item in answer.value.items:
                inner = _inner(record, question, item.number)
                sources = (*record.sources(question), *(s for q, _ in inner for s in record.sources(q)))
                yield fold(item.text), "; ".join(v for _, v in inner), sources


def _choices(record: Record, question: str) -> tuple[Choice, ...]:
    definition = record.definition(question)
    return definition.choices if definition else ()
