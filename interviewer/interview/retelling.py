"""The closing play-back: what was said, in the order of the template, in the respondents' own words."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.model.entry import Answered, Confirmed, Parked, Skipped
from interviewer.model.progress import Progress, standing
from interviewer.model.retelling import Line, Part, Retelling
from interviewer.model.template import Slot, Template

OTHER, EARLIER = "Everything else", "No longer asked"
"""Titles of what belongs to no section, and of answers for which this template has no slot."""


def changed_since(progress: Progress, confirmed: Confirmed) -> tuple[str, ...]:
    """Questions whose answers are others than those somebody confirmed, new and gone ones too."""
    now = {q: a.id for q, a in standing(progress).items()}
    before = confirmed.answers
    return tuple(q for q in dict.fromkeys((*before, *now)) if before.get(q) != now.get(q))


def retelling(template: Template, progress: Progress, unknown: tuple[str, ...]) -> Retelling:
    """Everything that was said. `unknown` are titles of required slots about which nothing is known."""
    last = progress.confirmed[-1] if progress.confirmed else None
    return Retelling(
        parts=tuple(_parts(template, progress)), still_open=tuple(_open(progress)), unknown=unknown,
        confirmed_by=last.by if last else "", confirmed_at=last.at.isoformat() if last else "",
        changed=changed_since(progress, last) if last else (),
    )


def _parts(template: Template, progress: Progress) -> Iterator[Part]:
    """Sections of the template; slots without one stand by themselves where there are no sections at all."""
    answers = standing(progress)
    lines = {slot.id: tuple(_of_slot(slot, answers)) for slot in template.asked}
    for section in template.sections:
        mine = [s.id for s in template.slots if s.section == section.id]
        yield from _part(section.title, [line for slot in mine for line in lines[slot]])
    known = {s.id for s in template.sections}
    loose = [slot for slot in template.asked if slot.section not in known]
    if template.sections:
        yield from _part(OTHER, [line for other in loose for line in lines[other.id]])
    else:
        for slot in loose:
            yield from _part(slot.title, list(lines[slot.id]))
    yield from _part(EARLIER, [Line(question=q, ask=a.ask, response=a) for q, a in answers.items()
                               if a.slot not in lines])


def _part(title: str, lines: list[Line]) -> Iterator[Part]:
    if lines:
        yield Part(title=title, lines=tuple(lines))


def _of_slot(slot: Slot, answers: dict[str, Answered]) -> Iterator[Line]:
    """Main questions in template order, what they raised under them; cards of quotes first."""
    order = {f"{slot.id}.playback": 0, **{d.id: n for n, d in enumerate(slot.questions, 1)}}
    mine = [q for q, a in answers.items() if a.slot == slot.id]
    for question in sorted(mine, key=lambda q: _place(q, order)):
        below = "~" in question or question.count(".") > 1
        ask = f"{slot.title}, from the seeds:" if question in order and not order[question] else None
        yield Line(question=question, ask=ask or answers[question].ask, response=answers[question], below=below)


def _place(question: str, order: dict[str, int]) -> tuple[int, tuple[int, ...], str]:
    """After its main question, an item's after those of items before it, a follow-up after its question."""
    plain = question.partition("~")[0].split(".")
    numbers = tuple(int(part) for part in plain[2:] if part.isdecimal())
    return order.get(".".join(plain[:2]), len(order)), numbers, question


def _open(progress: Progress) -> Iterator[Line]:
    for question in progress.trail:
        latest = progress.latest(question)
        if isinstance(latest, Parked) or (isinstance(latest, Skipped) and latest.reason != "irrelevant"):
            yield Line(question=question, ask=latest.ask, response=latest)
