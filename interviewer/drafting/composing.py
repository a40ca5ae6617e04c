"""Requirement sentences from typed answers: composed by pattern, or kept as they were said and flagged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, cast

from interviewer.drafting import values
from interviewer.drafting.chosen import firm
from interviewer.drafting.ears import form_of
from interviewer.drafting.exactness import inexact
from interviewer.drafting.filling import Filled, fill
from interviewer.drafting.record import Record
from interviewer.drafting.scope import Scope, placeholders
from interviewer.drafting.thoughts import thoughts
from interviewer.language import grammar, usable
from interviewer.language.conditions import holds
from interviewer.language.lexicon import Lexicon
from interviewer.language.naming import named_again, one_by_one
from interviewer.language.sentences import fold
from interviewer.model.answer import Chosen, Items, Picked, Words
from interviewer.model.question import Choice, Condition
from interviewer.model.spec import Form, Priority, QualityFinding, Source, Statement
from interviewer.model.template import Slot, StatementPattern

MAX_WORDS = 40
"""A longer sentence is no single thought."""
UNFIT = "unfit"
"""Rule of the finding about own words that answer a question but fit no sentence."""
_BY_THE_CLOCK = re.compile(r"^(?:When|While|If) \{([\w.]+)\}, (?:then )?the (.*)\.$")
_PRIORITIES = {"must": "must", "should": "should", "could": "could", "wont": "wont", "won't": "wont"}


class Composed(NamedTuple):
    """A statement without its number, the questions whose answers went into it, and the list item that did."""

    statement: Statement
    used: frozenset[str]
    item: tuple[str, int] | None = None


def statements(record: Record, slot: Slot) -> list[Composed]:
    """Every statement that the patterns of a slot make of the answers."""
    found: list[Composed] = []
    for pattern in slot.statements:
        if pattern.each is None:
            if holds(pattern.when, record.progress, record.coverage):
                for key, scope in _apart(record, pattern.apart):
                    found += _of_pattern(slot, pattern, scope, f"{slot.id}.{pattern.id}{key}")
            continue
        for key, scope in _scopes(record, pattern.each):
            path = f"{pattern.each}.{scope.item.number}" if scope.item else ""
            if holds(pattern.when, record.progress, record.coverage, path):
                found += _of_pattern(slot, pattern, scope, f"{slot.id}.{pattern.id}.{key}")
    return found


def _apart(record: Record, question: str | None) -> Iterator[tuple[str, Scope]]:
    """The options taken one by one, where a pattern wants them so; else the answers as they are."""
    answer = record.standing.get(question) if question else None
    if question is None or answer is None or not isinstance(answer.value, Chosen):
        yield "", Scope(record)
        return
    taken = firm(answer.value, record.definition(question))
    for value in taken.values:
        yield f".{value}", Scope(record, only=(question, Chosen(values=(value,))))
    if taken.own:
        yield ".own", Scope(record, only=(question, Chosen(own=taken.own)))


def _scopes(record: Record, each: str) -> Iterator[tuple[str, Scope]]:
    """The items of a list, and those named when asked what else there is or how to take one apart."""
    for item in record.items(each):
        if not usable.is_no_item(item.text):
            yield str(item.number), Scope(record, each, item)
    for raised in record.raised.get(each, ()):
        answer = record.standing[raised].value
        if raised.rpartition("~")[2] in ("open-ended", "compound") and isinstance(answer, Items):
            for item in answer.items:
                yield f"{raised.rpartition('~')[2]}.{item.number}", Scope(record, raised, item)


def _of_pattern(slot: Slot, pattern: StatementPattern, scope: Scope, key: str) -> Iterator[Composed]:
    """As it was said where that is a requirement sentence already; composed, a statement a thought; or own words."""
    if scope.item and pattern is not _first(slot, pattern) and next(_said_well(_first(slot, pattern), scope), None):
        return
    for said in _said_well(pattern, scope):
        yield _statement(slot, pattern, scope, key, said)
        return
    for further, bare in ((False, False), (True, False), (False, True), (True, True)):
        here = replace(scope, further=further, bare=bare)
        for source in pattern.patterns:
            filled = fill(source, here) or _by_the_clock(source, here)
            rests = filled is not None and bool(filled.questions or list(_asked(pattern.when, here)))
            fitting = _fits(filled, scope.record) if filled and rests else []
            for number, thought in enumerate(fitting, 1):
                yield _statement(slot, pattern, here, key if number == 1 else f"{key}.{number}", thought)
            if fitting:
                return
    yield from _own_words(slot, pattern, scope, key)


def _said_well(pattern: StatementPattern, scope: Scope) -> Iterator[Filled]:
    """The item itself, where somebody dictated a whole requirement sentence that breaks no rule."""
    if scope.item and scope.each and any("item" in placeholders(p) for p in pattern.patterns):
        said = grammar.sentence(scope.item.text)
        if form_of(said) and not _grave(scope.record.findings(said)):
            yield Filled(said, (scope.each,))


def _by_the_clock(pattern: str, scope: Scope) -> Filled | None:
    """`When every night at 2:00, the …` is no English: the time goes to the end."""
    match = _BY_THE_CLOCK.match(pattern)
    found = scope.value(match[1]) if match else None
    if match is None or found is None or not grammar.is_time(values.in_sentence(found[1])):
        return None
    filled = fill(f"The {match[2]}", scope)
    when = grammar.lower_first(grammar.phrase(values.in_sentence(found[1])), scope.record.lexicon)
    return Filled(f"{filled.text} {when}.", (*filled.questions, found[0])) if filled else None


def _fits(filled: Filled, record: Record) -> list[Filled]:
    """The sentence, or one for each thought in it; none where one is no sentence or breaks a rule."""
    text = _plain(grammar.sentence(filled.text), record.lexicon)
    for made in dict.fromkeys((thoughts(text, record.lexicon), (text,))):
        fitting = [one for said in made if (one := _fitting(Filled(said, filled.questions), record))]
        if len(fitting) == len(made):
            return fitting
    return []


def _plain(sentence: str, lexicon: Lexicon) -> str:
    return named_again(one_by_one(usable.active(sentence, lexicon), lexicon))


def _fitting(filled: Filled, record: Record) -> Filled | None:
    text = filled.text
    if form_of(text) is None or len(text.split()) > MAX_WORDS or "?" in text or ";" in text:
        return None
    return None if _grave(record.findings(text), text) else filled


def _grave(findings: tuple[QualityFinding, ...], text: str = "") -> bool:
    """Is one worse than advice? A second step with the same thing, `and repeat it`, is no second thought."""
    return any(f.severity != "advice" for f in findings if not (f.rule == "compound" and _same_thing(f.text, text)))


def _same_thing(verb: str, text: str) -> bool:
    return bool(re.search(rf"\band\s+{re.escape(verb)}\s+(?:it|them)\b", text, re.IGNORECASE))


def _statement(slot: Slot, pattern: StatementPattern, scope: Scope, key: str, filled: Filled) -> Composed:
    record = scope.record
    acceptance, accepted_by = _acceptance(pattern.acceptance, scope)
    why = fill(pattern.rationale, scope, free=True) if pattern.rationale else None
    priority, ranked_by = _priority(pattern, scope)
    used = dict.fromkeys(
        (*filled.questions, *accepted_by, *(why.questions if why else ()), *ranked_by, *_asked(pattern.when, scope))
    )
    form: Form = form_of(filled.text) or "own-words"
    return Composed(
        Statement(
            id=key,
            key=key,
            slot=slot.id,
            text=filled.text,
            form=form,
            priority=priority,
            rationale=grammar.sentence(why.text) if why else "",
            acceptance=acceptance,
            sources=_sources(scope, used),
            findings=(*inexact(record, filled.questions, filled.text), *record.findings(filled.text)),
        ),
        frozenset(used),
        (scope.each, scope.item.number) if scope.each in used and scope.each and scope.item else None,
    )


def _first(slot: Slot, pattern: StatementPattern) -> StatementPattern:
    """The pattern that says what an item of a list is; others say more about it."""
    return next(p for p in slot.statements if p.each == pattern.each)


def _own_words(slot: Slot, pattern: StatementPattern, scope: Scope, key: str) -> Iterator[Composed]:
    """The answer that the pattern is about, as it was said, with what to ask about it."""
    if scope.item and pattern is not _first(slot, pattern):
        return
    for name in dict.fromkeys(n for p in pattern.patterns for n in placeholders(p) if n != "product"):
        found = scope.value(name)
        if found is None or (scope.item and name != "item"):
            continue
        question, value = found
        if not isinstance(value, Words | Chosen) or (isinstance(value, Chosen) and not value.own):
            return
        if not any(name in placeholders(p) for p in _complete(pattern, scope)):
            return
        text = "; ".join(values.lines(Words(text=value.own) if isinstance(value, Chosen) else value))
        if not re.search(r"[^\W\d_]", text) or grammar.is_evasion(text) or scope.record.markers(text):
            return
        made = _statement(slot, pattern, scope, key, Filled(fold(text), (question,)))
        asked = _asked_again(scope, question, made.statement) if name != "item" else made.statement
        yield made._replace(statement=asked)
        return


def _asked_again(scope: Scope, question: str, statement: Statement) -> Statement:
    """Own words that answer a question of the template: what to settle is that question, not a whole requirement."""
    ask = scope.record.standing[question].ask
    unsure = usable.is_guess(statement.text)
    message = "It is a guess, so no requirement was made of it." if unsure else "It fits no requirement sentence here."
    again = QualityFinding(rule=UNFIT, severity="advice", text=statement.text, message=message, ask=fold(ask))
    rest = (f for f in statement.findings if f.rule != "not-a-requirement")
    return statement.model_copy(update={"findings": (again, *rest)})


def _complete(pattern: StatementPattern, scope: Scope) -> list[str]:
    """Patterns all of whose placeholders have answers, whether or not these fit; of an item those of nothing else."""
    names = [(p, set(placeholders(p)) - {"product"}) for p in pattern.patterns]
    return [p for p, needed in names if all(map(scope.value, needed)) and (not scope.item or needed == {"item"})]


def _acceptance(pattern: str, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Criteria, and the questions they come from. A pattern that does not fit leaves the answer as it was said."""
    names = [n for n in placeholders(pattern) if n != "product"]
    answers = {n: found for n in names if (found := scope.value(n))}
    if not pattern or not answers:
        return (), ()
    filled = fill(pattern, scope, free=True) if len(names) > 1 or names != [pattern.strip("{} .")] else None
    if filled:
        return (grammar.sentence(filled.text),), filled.questions
    said = {
        question: [s for s in values.lines(value, _choices(scope, question)) if not usable.is_no_test(s)]
        for n, (question, value) in answers.items()
        if n != "item"
    }
    return tuple(line for lines in said.values() for line in lines), tuple(q for q, lines in said.items() if lines)


def _choices(scope: Scope, question: str) -> tuple[Choice, ...]:
    definition = scope.record.definition(question)
    return definition.choices if definition else ()


def _priority(pattern: StatementPattern, scope: Scope) -> tuple[Priority | None, tuple[str, ...]]:
    """The item's own answer before the pick among all items; and the question it comes from."""
    names = placeholders(pattern.priority)
    if not names:
        return cast("Priority | None", _PRIORITIES.get(pattern.priority)), ()
    found = scope.value(names[0])
    picked = scope.record.standing.get(pattern.musts)
    if found is None and picked and scope.item and isinstance(picked.value, Picked):
        chosen_numbers = {i.number for i in picked.value.items}
        return "must" if scope.item.number in chosen_numbers else "should", (pattern.musts,)
    if found is None:
        return None, ()
    chosen = found[1].values if isinstance(found[1], Chosen) else ()
    known = _PRIORITIES.get(chosen[0]) if chosen else None
    return cast("Priority | None", known), (found[0],) if known else ()


def _asked(condition: Condition | None, scope: Scope) -> Iterator[str]:
    """Questions a pattern's condition looks at: where it holds, their answers are what the statement rests on."""
    if condition is None:
        return
    if condition.answer and (question := scope.question(condition.answer)) in scope.record.standing:
        yield cast(str, question)
    for inner in (*condition.all_, *condition.any_):
        yield from _asked(inner, scope)


def _sources(scope: Scope, questions: dict[str, None]) -> tuple[Source, ...]:
    """What a statement rests on; of a list only the item that it is about, also where it is not named."""
    every = questions if scope.each is None else {**questions, scope.each: None}
    item = scope.item.text if scope.item else ""
    return tuple(s for q in every for s in scope.record.sources(q, item if q == scope.each else ""))
