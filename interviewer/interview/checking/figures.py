"""Numbers with their units."""

from __future__ import annotations

from math import isfinite
from typing import Any

from interviewer.errors import AnswerError
from interviewer.interview.checking.asked import Asked
from interviewer.language.quantities import Amount, amounts, convert
from interviewer.language.spoken import spoken
from interviewer.language.units import is_currency, meant
from interviewer.language.units import unit as unit_named
from interviewer.model.answer import Quantity


def number(asked: Asked, raw: Any) -> Quantity:
    """A number or range in the unit of the question, inside its bounds."""
    if isinstance(raw, bool):
        raise AnswerError("A number is needed here.", _example(asked))
    if isinstance(raw, int | float) and isfinite(raw):
        return _bounded(asked, Quantity(low=float(raw), high=float(raw), unit=asked.question.unit))
    if isinstance(raw, dict):
        return _bounded(asked, _from_json(asked, raw))
    if not isinstance(raw, str):
        raise AnswerError("A number is needed here.", _example(asked))
    return _bounded(asked, _converted(asked, _one(asked, str(raw))))


def _from_json(asked: Asked, raw: dict[str, Any]) -> Quantity:
    try:
        given = Quantity.model_validate({k: v for k, v in raw.items() if k != "type"})
    except ValueError:
        raise AnswerError("A number is needed here.", "JSON: a number, or {low, high, unit, about}.") from None
    bounds = [b for b in (given.low, given.high) if b is not None]
    if not bounds or not all(isfinite(b) for b in bounds):
        raise AnswerError("A number is needed here.", "JSON: a number, or {low, high, unit, about}.")
    return _converted(asked, Amount(given.low, given.high, given.unit, given.about))


def _one(asked: Asked, text: str) -> Amount:
    """The one amount somebody means: of several, the one whose unit fits."""
    said = spoken(text, asked.question.unit)
    if said.vague:
        raise AnswerError(f"“{said.vague}” is no number yet.",
                          f"A guess will do: about 300, or a range. {_example(asked)}")
    found = tuple(dict.fromkeys(_spelled(a, asked.question.unit) for a in amounts(said.text)))
    if len(found) > 1:
        fitting = [a for a in found if a.unit and _fits(a, asked.question.unit)]
        found = tuple(fitting) if len(fitting) == 1 else found
    if not found:
        raise AnswerError("There is no number in this answer.", _example(asked))
    if len(found) > 1:
        raise AnswerError("There is more than one number in this answer.", "Give one number, or a range like 5 to 10.")
    return found[0]


def _spelled(amount: Amount, target: str | None) -> Amount:
    """The amount with its unit as we write it, where it was mistyped and no other word is meant."""
    if amount.unit is None or target is None or unit_named(amount.unit) or _fits(amount, target):
        return amount
    close = meant(amount.unit)
    return amount._replace(unit=close.symbol) if close else amount


def _fits(amount: Amount, unit: str | None) -> bool:
    return unit is None or amount.unit is None or convert(1.0, amount.unit, unit) is not None or _money(amount, unit)


def _money(amount: Amount, unit: str | None) -> bool:
    """Another currency than the question names: people know which one they pay in."""
    return is_currency(unit) and is_currency(amount.unit)


def _converted(asked: Asked, amount: Amount) -> Quantity:
    target = asked.question.unit
    if target is None or amount.unit is None:
        return Quantity(low=amount.low, high=amount.high, unit=target or amount.unit, about=amount.about)
    if not _fits(amount, target):
        raise AnswerError(f"The unit “{amount.unit}” does not fit: {target} is needed.", _example(asked))
    if _money(amount, target):
        return Quantity(low=amount.low, high=amount.high, unit=amount.unit, about=amount.about)
    low, high = (None if b is None else convert(b, amount.unit, target) for b in (amount.low, amount.high))
    return Quantity(low=low, high=high, unit=target, about=amount.about)


def _bounded(asked: Asked, quantity: Quantity) -> Quantity:
    least, most, unit = asked.question.minimum, asked.question.maximum, asked.question.unit or ""
    for bound in (quantity.low, quantity.high):
        if bound is not None and least is not None and bound < least:
            raise AnswerError(f"{bound:g} {unit}".strip() + f" is too small: at least {least:g} {unit}".rstrip() + ".",
                              _example(asked))
        if bound is not None and most is not None and bound > most:
            raise AnswerError(f"{bound:g} {unit}".strip() + f" is too large: at most {most:g} {unit}".rstrip() + ".",
                              _example(asked))
    if quantity.low is not None and quantity.high is not None and quantity.low > quantity.high:
        return quantity.model_copy(update={"low": quantity.high, "high": quantity.low})
    return quantity


def _example(asked: Asked) -> str:
    question = asked.question
    unit = f" {question.unit}" if question.unit else ""
    least, most = question.minimum, question.maximum
    if least is not None and most is not None:
        return f"Type a number from {least:g} to {most:g}{unit}, or a range inside of that."
    low = max(5.0, least or 0.0) if most is None else most / 4
    return f"Type a number such as {low:g}{unit}, a range such as {low:g} to {2 * low:g}{unit}, or: at most {low:g}."
