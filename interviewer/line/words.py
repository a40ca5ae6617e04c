"""The interview in plain sentences: one thing a line, numbered choices, no boxes, no colour."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from interviewer.language.display import clipped
from interviewer.language.meaning import figure
from interviewer.language.verdict import counted, reads_like, sentence, unshown
from interviewer.line.values import put, standing
from interviewer.model.answer import Reviewed
from interviewer.model.coverage import Coverage, Evidence, Finding
from interviewer.model.entry import Noted, Response
from interviewer.model.progress import REASON, Progress
from interviewer.model.question import DECIDED, Next, Proposal, Question, Tally, quote_of, quotes
from interviewer.model.retelling import Retelling

DEFAULT_JOURNAL = "interview.db"
QUOTE, SAID = 400, 90
"""Characters of a quote beside its question, and of an answer in a list of answers."""
MAX_LISTED = 5
COMMANDS_LINE = "(? for help, why, back, skip, park, unknown, draft, quit)"


def opening(coverage: Coverage, tally: Tally, journal: Path) -> Iterator[str]:
    """The verdict, what could not be read, and where an interview that goes on stands."""
    yield sentence(coverage)
    if like := reads_like(coverage):
        yield like
    for conflict in coverage.conflicts[:MAX_LISTED]:
        yield f"Conflict: {conflict.about}"
        yield from (f"- {quoted(e)}" for e in conflict.evidence)
    if more_conflicts := unshown(coverage, MAX_LISTED):
        yield f"Conflicts: {more_conflicts}."
    for unread in coverage.unreadable[:MAX_LISTED]:
        yield f"Not read: {unread.path}: {unread.reason}"
    if (more := len(coverage.unreadable) - MAX_LISTED) > 0:
        yield f"Not read: {more} more."
    done = tally.answered + tally.parked + tally.skipped
    if done:
        yield f"Going on with {shown(journal)}: {state(tally)}."
    else:
        yield f"Every answer is kept in {shown(journal)} as soon as it is given."


def state(tally: Tally) -> str:
    """`12 answered, 2 parked, 1 skipped, about 9 to go`."""
    counts = ((tally.answered, "answered"), (tally.parked, "parked"), (tally.skipped, "skipped"),
              (tally.elsewhere, "put to others"))
    to_go = f"about {tally.to_go} to go" if tally.to_go else "nothing left to ask"
    return ", ".join([*(f"{n} {word}" for n, word in counts if n), to_go])


def question(step: Next, number: int, others: Sequence[str] = ()) -> Iterator[str]:
    """A question as it is put: where one is, what is asked, why, what the seeds say, how to answer.

    `others` are people who answer for the role that it is for.
    """
    asked, tally = step.card[0], step.progress
    yield ""
    follow_up = ", to be decided" if asked.raised in DECIDED else ", follow-up" if "~" in asked.id else ""
    grown = f" ({tally.grown})" if tally.grown else ""
    titles = ", ".join(q.title for q in step.card)
    many = len(step.card) - 1
    place = f"Questions {number} to {number + many}" if many else f"Question {number}"
    yield f"{place}, about {tally.to_go} to go{grown}. {titles}{follow_up}."
    if asked.about not in asked.ask and asked.raised not in DECIDED:
        yield f'About: "{clipped(asked.about, QUOTE)}"'
    yield asked.ask if len(step.card) == 1 else "The seeds say these things. Are they right?"
    if asked.why:
        yield f"Why: {asked.why}"
    if for_whom := _for_whom(asked, others):
        yield for_whom
    if asked.example and asked.kind not in ("choice", "choices"):
        yield f"Example: {asked.example}"
    yield from _quotes(step.card)
    if asked.proposed:
        yield from _proposed(asked.proposed)
    for n, choice in enumerate(asked.choices, 1):
        yield f"{n}. {choice.label}" + (f" ({choice.note})" if choice.note else "")
    if how := how_to_answer(asked, len(quotes(step.card))):
        yield how


def _quotes(card: Sequence[Question]) -> Iterator[str]:
    """What the seeds say, by number where it is to be judged; with several slots each quote says which it is about."""
    if card[0].kind != "playback":
        yield from (f"The seeds say: {quoted(e)}" for e in card[0].evidence)
        return
    shown = quotes(card)
    for n, evidence in enumerate(shown):
        about = [q.title for q in card if any(quote_of(e, shown) == n for e in q.evidence)] if len(card) > 1 else []
        yield f"{n + 1}. " + (f"{', '.join(about)}: " if about else "") + quoted(evidence)


def notes(noted: Sequence[Noted]) -> Iterator[str]:
    """Words that came on answer sheets and could not stand as an answer, the latest ones."""
    for note in noted[-MAX_LISTED:]:
        yield f"{note.by} wrote on a sheet: {clipped(note.text, QUOTE)} (no answer yet: {note.why})"


def _proposed(proposal: Proposal) -> Iterator[str]:
    """What is proposed as the answer, and how it is taken."""
    whence = where(proposal.evidence[0]) if proposal.evidence else "title of the seeds"
    if proposal.origin == "default":
        whence = "the usual case"
    yield f"Proposed: {clipped(proposal.text, QUOTE)} ({whence}). Type ok to take it."


def _for_whom(asked: Question, others: Sequence[str]) -> str:
    """To whom it was put, else for whom the template has it."""
    if asked.put_to:
        return f"Put to: {asked.put_to}" + (f", until {asked.due}." if asked.due else ".")
    if asked.whom == "anybody" or "~" in asked.id:
        return ""
    return f"Best answered by: {asked.whom}" + (f", here {' or '.join(others)}." if others else ".")


def quoted(evidence: Evidence) -> str:
    """The quote and its place: `"we want fewer wrong orders" (mail.md, line 14)`."""
    said_by = f"{evidence.speaker}: " if evidence.speaker else ""
    return f'{said_by}"{clipped(evidence.quote, QUOTE)}" ({where(evidence)})'


def where(evidence: Evidence) -> str:
    """`mail.md, line 14`."""
    place = evidence.place.words()
    return f"{evidence.seed}, {place}" if place else evidence.seed


def how_to_answer(asked: Question, judged: int = 0) -> str:
    """What to type, where that is not plainly words; `judged` quotes are to be confirmed."""
    own = ", or your own words" if asked.own_words else ""
    if asked.kind == "number":
        return _number(asked)
    if asked.kind == "playback":
        return _playback(judged)
    return {
        "yesno": "Answer yes or no; more words may follow.",
        "choice": f"Type its number{own}.",
        "choices": f"Type one number or more, with commas between{own}.",
        "pick": f"Type one number or more, with commas between{own}.",
        "ranking": "Type the numbers in order, the most important first, with commas between.",
        "date": "Type a day, a month, a quarter or a year, for example 2027-03-31.",
        "list": "Type one item a line; an empty line ends the list.",
    }.get(asked.kind, "")


def _number(asked: Question) -> str:
    unit = f" in {asked.unit}" if asked.unit else ""
    low, high = (None if b is None else figure(b) for b in (asked.minimum, asked.maximum))
    if low is not None and high is not None:
        return f"Type a number{unit}, from {low} to {high}."
    bound = f", at least {low}" if asked.minimum else f", at most {high}" if high is not None else ""
    return f"Type a number{unit}{bound}."


def _playback(quotes: int) -> str:
    if quotes == 1:
        return "Type right, no, or the words as they should be."
    return f"Type right or no for all {quotes}; or one by one: 1 right 2 no 3 the words as they should be."


def slot_evidence(finding: Finding) -> Iterator[str]:
    """What the seeds say of one slot: status, reason, every quote."""
    why = finding.why.rstrip(".")
    yield f"{finding.title} is {finding.status}" + (f": {why[:1].lower()}{why[1:]}." if why else ".")
    if finding.status == "missing" and finding.evidence:
        yield "The nearest is:"
    for n, evidence in enumerate(finding.evidence, 1):
        yield f"{n}. {quoted(evidence)}" + (f" {evidence.why}" if evidence.why else "")


def statuses(coverage: Coverage) -> Iterator[str]:
    """Every slot with its status and the number of its quotes."""
    for finding in coverage.findings:
        quotes = "" if finding.status == "missing" else f", {counted(len(finding.evidence), 'quote')}"
        yield f"{finding.slot}: {finding.title}, {finding.status}{quotes}"


def numbered(asked: Mapping[int, tuple[Response, Question | None]]) -> Iterator[str]:
    """Every question so far with its number and what was done with it, two lines each."""
    for number, (response, question) in asked.items():
        yield f"{number}. {response.ask}"
        yield clipped(f"So far: {standing(response, question)}", SAID)
    yield "Type edit and a number, for example edit 1." if asked else "Nothing has been answered yet."


def shown(path: Path) -> str:
    """A path as short as it can be typed here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def deeper(progress: Progress, journal: Path) -> Iterator[str]:
    """How more is asked, where more there is."""
    if progress.depth != "deep":
        yield f"There are more questions: interviewer ask --depth deep{_named(journal)}"


def going_on(journal: Path) -> tuple[str, ...]:
    """How an interview is taken up again, and how its draft is made."""
    return f"To go on: interviewer ask{_named(journal)}", f"For the draft: interviewer draft{_named(journal)}"


def _named(journal: Path) -> str:
    name = shown(journal)
    return "" if name == DEFAULT_JOURNAL else f" --journal {shlex.quote(name)}"


def open_ends(progress: Progress) -> Iterator[str]:
    """What is parked, not known or passed over."""
    waiting = [r for q in progress.responses
               if (r := progress.latest(q)) and r.kind != "answered" and REASON not in q]
    if waiting:
        yield f"Without an answer: {counted(len(waiting), 'question')}."
    yield from (f"- {r.ask} ({standing(r)})" for r in waiting)
    yield from (f"- {a.ask} ({put(a)})" for a in progress.assigned.values() if not a.everybody)


def read_back(told: Retelling, numbers: Mapping[str, int]) -> Iterator[str]:
    """Everything that was said, by section, each line with its number and its question."""
    if not told.parts:
        yield "Nothing has been said yet."
    for part in told.parts:
        yield f"{part.title}:"
        for line in part.lines:
            yield f"{numbers[line.question]}. {line.ask}"
            yield f"   {standing(line.response)}"
            value = getattr(line.response, "value", None)
            if isinstance(value, Reviewed):
                yield from (f"   {n}: “{clipped(v.quote, SAID)}”" for n, v in enumerate(value.verdicts, 1))
    if told.still_open:
        yield "Open points:"
        yield from (f"{numbers[line.question]}. {line.ask} ({standing(line.response)})" for line in told.still_open)
    if told.unknown:
        yield f"Nothing is known yet about: {', '.join(told.unknown)}."


def confirmed(told: Retelling, numbers: Mapping[str, int]) -> str:
    """Whether somebody has confirmed it, and how one does."""
    if told.holds:
        return f"Confirmed by {told.confirmed_by} on {told.confirmed_at[:10]}; nothing has changed since."
    how = "Is all of it right? confirm says so; edit and a number corrects a line."
    if not told.confirmed_by:
        return how
    changed = ", ".join(str(numbers[q]) for q in told.changed if q in numbers)
    return f"Confirmed by {told.confirmed_by} on {told.confirmed_at[:10]}, but changed since: {changed}. {how}"


def blocking(tally: Tally) -> Iterator[str]:
    """Required slots that are empty."""
    if tally.blocking:
        yield f"Nothing is known yet about: {', '.join(tally.blocking)}."
