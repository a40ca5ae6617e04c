"""A sheet as Markdown, to be filled in with any editor."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.export.sheet.hints import WHOM, accepted, asked, day, source
from interviewer.export.sheet.json_file import embedded
from interviewer.language.inert import inert
from interviewer.model.question import Question
from interviewer.model.sheet import SHEET, Sheet

FENCE = "~~~~"
START = f"<!-- {SHEET} -->"
DATA = f"<!-- {SHEET} data: please leave what stands below as it is"
END = "end of sheet -->"
_NUMBERED = {
    "choice": "Write the number of one", "choices": "Write the numbers that apply, with commas between",
    "pick": "Write the numbers that apply, with commas between",
    "ranking": "Write the numbers in order, the most important first, with commas between",
}


def render(sheet: Sheet) -> bytes:
    """UTF-8 Markdown. Nothing foreign in it acts as markup, link or HTML."""
    return f"{visible(sheet)}\n\n{DATA}\n{embedded(sheet)}\n{END}\n".encode()


def visible(sheet: Sheet) -> str:
    """The part that people read and fill in."""
    return "\n\n".join((START, *_head(sheet), *_questions(sheet)))


def _head(sheet: Sheet) -> Iterator[str]:
    yield f"# Questions about {inert(sheet.title)}"
    whom = f"For {inert(sheet.for_)}. " if sheet.for_ else ""
    yield f"{whom}{len(sheet.questions)} questions, as of {day(sheet.as_of)}."
    yield (
        f"Write each answer between its two lines of {FENCE}, then send this file back. Answer what you can and leave "
        "the rest empty. Instead of an answer you can write:"
    )
    yield ("- `/unknown` if you do not know\n- `/ask NAME` if somebody else does\n"
           "- `/irrelevant REASON` if it does not apply\n- `/refuse` if you would rather not say")
    yield "## Your name"
    yield f"{FENCE} name\n{sheet.name}\n{FENCE}"


def _questions(sheet: Sheet) -> Iterator[str]:
    title = ""
    for number, question in enumerate(sheet.questions, 1):
        if question.title != title:
            title = question.title
            yield f"## {inert(title)}"
        yield f"### {number}. {inert(asked(question))}"
        yield from _about(question)
        yield f"{FENCE} answer {number}\n\n{FENCE}"


def _about(question: Question) -> Iterator[str]:
    if question.about and question.about not in question.ask:
        yield f"About: “{inert(question.about)}”"
    if question.why:
        yield f"Why: {inert(question.why)}"
    if question.example and question.kind not in ("choice", "choices"):
        yield f"Example: {inert(question.example)}"
    if question.whom in WHOM:
        yield f"Best answered by {WHOM[question.whom]}."
    if question.previous:
        yield f"Answered before: {inert(question.previous)}"
    if question.kind == "playback":
        yield "\n".join(f"{n}. “{inert(e.quote)}” ({inert(source(e))})" for n, e in enumerate(question.evidence, 1))
    else:
        yield from (f"The documents say: “{inert(e.quote)}” ({inert(source(e))})" for e in question.evidence)
    if question.choices:
        yield "\n".join(f"{n}. {inert(c.label)}" + (f" ({inert(c.note)})" if c.note else "")
                        for n, c in enumerate(question.choices, 1))
    if how := _how(question):
        yield how


def _how(question: Question) -> str:
    if question.kind == "yesno":
        return "Write yes or no; more words may follow."
    if question.kind == "playback":
        several = " for all of them, or one by one: 1 right 2 no 3 the words as they should be"
        return f"Write right or no{several if len(question.evidence) > 1 else ', or the words as they should be'}."
    if question.kind in _NUMBERED and question.choices:
        return _NUMBERED[question.kind] + (", or your own words." if question.own_words else ".")
    return accepted(question)
