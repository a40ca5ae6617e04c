"""Whether a condition holds now."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.model.answer import Chosen, Items, Picked, Quantity, Value, Words, YesNo
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress
from interviewer.model.question import Condition


def holds(condition: Condition | None, progress: Progress, coverage: Coverage, item: str = "") -> bool:
    """Is the condition true? `item` (`features.what.3`) is where `item.NAME` is looked up. None always holds."""
    if condition is None:
        return True
    if condition.all_:
        return all(holds(c, progress, coverage, item) for c in condition.all_)
    if condition.any_:
        return any(holds(c, progress, coverage, item) for c in condition.any_)
    if condition.not_ is not None:
        return not holds(condition.not_, progress, coverage, item)
    if condition.slot:
        finding = coverage.finding(condition.slot)
        return (finding.status if finding else "missing") in condition.status
    return any(_fits(condition, a.value) for a in _answers(condition.answer or "", progress, item))


def answers_in(condition: Condition | None) -> Iterator[str]:
    """The questions whose answers a condition looks at."""
    if condition is not None:
        if condition.answer:
            yield condition.answer
        for inner in (*condition.all_, *condition.any_, *((condition.not_,) if condition.not_ else ())):
            yield from answers_in(inner)


def excluded(condition: Condition | None, progress: Progress, coverage: Coverage, item: str = "") -> bool:
    """Does the condition fail by what was answered? Not so while an answer that it looks at is missing."""
    if holds(condition, progress, coverage, item):
        return False
    return all(_answers(question, progress, item) for question in answers_in(condition))


def _answers(question: str, progress: Progress, item: str) -> list[Answered]:
    """The standing answer; of a question of list items (`features.what.priority`) that of every item."""
    if question.startswith("item."):
        question = f"{item}.{question.removeprefix('item.')}"
    answer = progress.answer(question)
    if answer or question.count(".") != 2:
        return [answer] if answer else []
    parent, name = question.rsplit(".", 1)
    items = progress.answer(parent)
    numbers = [i.number for i in items.value.items] if items and isinstance(items.value, Items) else []
    return [a for n in numbers if (a := progress.answer(f"{parent}.{n}.{name}"))]


def _fits(condition: Condition, value: Value) -> bool:
    if condition.is_ is not None:
        return _is(condition.is_, value)
    if condition.includes is not None:
        return condition.includes.casefold() in {t.casefold() for t in texts(value)}
    if condition.over is not None:
        return isinstance(value, Quantity) and _bound(value.high, value.low) > condition.over
    if condition.under is not None:
        return isinstance(value, Quantity) and _bound(value.low, value.high) < condition.under
    return True


def _is(wanted: str | bool, value: Value) -> bool:
    if isinstance(value, YesNo):
        return value.yes == (wanted if isinstance(wanted, bool) else wanted.casefold() in ("yes", "true"))
    said = (value.values or (value.own,)) if isinstance(value, Chosen) else texts(value)
    return len(said) == 1 and said[0].casefold() == str(wanted).casefold()


def _bound(first: float | None, second: float | None) -> float:
    return first if first is not None else second if second is not None else 0.0


def texts(value: Value) -> tuple[str, ...]:
    """The separate things a value names: options, items, words."""
    if isinstance(value, Chosen):
        return (*value.values, *((value.own,) if value.own else ()))
    if isinstance(value, Items):
        return tuple(i.text for i in value.items)
    if isinstance(value, Picked):
        return (*(i.text for i in value.items), *value.own)
    if isinstance(value, Words):
        return (value.text.strip(),)
    return ()
