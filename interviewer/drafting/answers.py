"""Where drafting looks answers up: by question, slot, list item and follow-up, in the template's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.drafting import values
from interviewer.drafting.sources import answer_source
from interviewer.language.conditions import excluded, holds
from interviewer.language.contradictions import contradictions, decision, turned_down
from interviewer.model.answer import Item, Items
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress, deciding, meaning
from interviewer.model.question import QuestionDefinition
from interviewer.model.spec import Source
from interviewer.model.template import Slot, Template


@dataclass(frozen=True)
class Answers:
    """The answers of one interview with the template that asked for them. Nothing in it is changed."""

    template: Template
    coverage: Coverage
    progress: Progress

    @cached_property
    def definitions(self) -> Mapping[str, QuestionDefinition]:
        """Questions of the template by id; those of list items as `features.what.trigger`."""
        found: dict[str, QuestionDefinition] = {}
        for slot in self.template.slots:
            for question in slot.questions:
                found[question.id] = question
                found.update((f"{question.id}.{inner.id}", inner) for inner in question.each)
        return found

    @cached_property
    def standing(self) -> Mapping[str, Answered]:
        """The standing answer of every question that has one, in the order in which they were first dealt with.

        Without those to questions that are no longer asked, and without items of lists that were decided against.
        """
        kept = {q: a for q, a in self._every.items() if q not in self.beside}
        return {q: self._without_rejected(a) for q, a in kept.items() if not q.startswith(self._about_rejected)}

    @cached_property
    def beside(self) -> Mapping[str, Answered]:
        """Answers to questions that other answers exclude by now."""
        return {q: a for q, a in self._every.items() if self._excluded(q)}

    @cached_property
    def _every(self) -> Mapping[str, Answered]:
        answers = ((q, self.progress.answer(q)) for q in self.progress.responses if not deciding(q))
        return {q: a.model_copy(update={"value": values.as_said(a.value, a.raw)}) for q, a in answers if a is not None}

    def _excluded(self, question: str) -> bool:
        """Is a question excluded by its own condition, or by that of the list about whose item it is?"""
        plain = question.partition("~")[0]
        parts = plain.split(".")
        definition, above = self.definition(plain), self.definitions.get(".".join(parts[:2]))
        item = ".".join(parts[:3]) if len(parts) == 4 else ""
        return (definition is not None and excluded(definition.when, self.progress, self.coverage, item)) or (
            above is not None and excluded(above.when, self.progress, self.coverage))

    @cached_property
    def _rejected(self) -> frozenset[tuple[str, int]]:
        """Items of lists that a decision turned down: list and number."""
        found = ((one, decision(one, self.progress)) for one in contradictions(
            self.template, self.progress, self.coverage) if one.sides[0].item)
        return frozenset((side.answer.question, side.item) for one, decided in found if decided
                         for side in turned_down(one.sides, decided) if len(turned_down(one.sides, decided)) == 1)

    @cached_property
    def _about_rejected(self) -> tuple[str, ...]:
        return tuple(f"{question}.{number}." for question, number in self._rejected)

    def _without_rejected(self, answer: Answered) -> Answered:
        if not isinstance(answer.value, Items) or not self._rejected:
            return answer
        kept = tuple(i for i in answer.value.items if (answer.question, i.number) not in self._rejected)
        if len(kept) == len(answer.value.items):
            return answer
        return answer.model_copy(update={"value": answer.value.model_copy(update={"items": kept})})

    @cached_property
    def raised(self) -> Mapping[str, tuple[str, ...]]:
        """Question to the follow-ups of its answer that were answered."""
        found: dict[str, tuple[str, ...]] = {}
        for question in self.standing:
            parent, _, kind = question.partition("~")
            if kind:
                found[parent] = (*found.get(parent, ()), question)
        return found

    def definition(self, question: str) -> QuestionDefinition | None:
        """The definition of a question, also of one put to an item; None for those no template defines."""
        return self.definitions.get(_without_number(question.partition("~")[0]))

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Items of an answered list."""
        answer = self.standing.get(list_id)
        return answer.value.items if answer and isinstance(answer.value, Items) else ()

    @cached_property
    def _by_item(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        found: dict[tuple[str, int], list[str]] = {}
        for question in self.standing:
            parts = question.split(".")
            if len(parts) == 4 and parts[2].isdecimal() and "~" not in question:
                found.setdefault((f"{parts[0]}.{parts[1]}", int(parts[2])), []).append(question)
        for asked in found.values():
            asked.sort(key=self._rank)
        return {key: tuple(asked) for key, asked in found.items()}

    def about_item(self, list_id: str, number: int) -> tuple[str, ...]:
        """Answered questions about one item of a list, in the template's order."""
        return self._by_item.get((list_id, number), ())

    def applies(self, definition: QuestionDefinition) -> bool:
        """Does the condition of a question hold?"""
        return holds(definition.when, self.progress, self.coverage)

    def sources(self, question: str, said: str = "") -> tuple[Source, ...]:
        """The standing answer to a question, and those of others who said the same; `said` is a part of it."""
        answer = self.standing.get(question)
        if answer is None:
            return ()
        agreeing = [
            a
            for a in self.progress.answers(question)
            if a.id != answer.id and meaning(a.value) == meaning(answer.value)
        ]
        found = tuple(answer_source(a) for a in (answer, *agreeing))
        return tuple(s.model_copy(update={"said": said}) for s in found) if said else found

    @cached_property
    def _by_slot(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for question in self.standing:
            found.setdefault(question.partition(".")[0], []).append(question)
        return {slot: tuple(sorted(asked, key=self._rank)) for slot, asked in found.items()}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {question: n for n, question in enumerate(self.definitions)}

    def _rank(self, question: str) -> tuple[int, int, int, bool]:
        """Template order; items come after their list, in its order; follow-ups after their question."""
        plain = question.partition("~")[0]
        parts = plain.split(".")
        last = len(self._order)
        if len(parts) == 4 and parts[2].isdecimal():
            main = self._order.get(".".join(parts[:2]), last)
            return main, int(parts[2]), self._order.get(_without_number(plain), last), "~" in question
        return self._order.get(plain, last), 0, 0, "~" in question

    def of_slot(self, slot: Slot) -> tuple[str, ...]:
        """Ids of the answered questions of a slot: in the template's order, items after their list, then the rest."""
        return self._by_slot.get(slot.id, ())


def _without_number(question: str) -> str:
    parts = question.split(".")
    return ".".join((*parts[:2], *parts[3:])) if len(parts) == 4 else question
