"""Which answers count in a draft: those to questions that are still asked, without what was decided against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from interviewer.drafting import values
from interviewer.language.claimed import Claiming, silent
from interviewer.language.conditions import excluded
from interviewer.language.contradiction import Contradiction, decision, turned_down
from interviewer.language.contradictions import contradictions
from interviewer.model.answer import Items
from interviewer.model.coverage import Coverage
from interviewer.model.entry import Answered
from interviewer.model.progress import Progress, deciding
from interviewer.model.question import QuestionDefinition
from interviewer.model.template import Template


@dataclass(frozen=True)
class Counting:
    """The answers of one interview with the template that asked for them. Nothing in it is changed."""

    template: Template
    coverage: Coverage
    progress: Progress
    claims: Claiming = field(default=silent, kw_only=True)

    @cached_property
    def definitions(self) -> Mapping[str, QuestionDefinition]:
        """Questions of the template by id; those of list items as `features.what.trigger`."""
        found: dict[str, QuestionDefinition] = {}
        for slot in self.template.asked:
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
        return {q: a for q, a in self._every.items() if self.excluded(q)}

    @cached_property
    def _every(self) -> Mapping[str, Answered]:
        answers = ((q, self.progress.answer(q)) for q in self.progress.responses if not deciding(q))
        return {q: a.model_copy(update={"value": values.as_said(a.value, a.raw)}) for q, a in answers if a is not None}

    def excluded(self, question: str) -> bool:
        """Is a question excluded by its own condition, or by that of the list about whose item it is?"""
        plain = question.partition("~")[0]
        parts = plain.split(".")
        definition, above = self.definition(plain), self.definitions.get(".".join(parts[:2]))
        item = ".".join(parts[:3]) if len(parts) == 4 else ""
        return (definition is not None and excluded(definition.when, self.progress, self.coverage, item)) or (
            above is not None and excluded(above.when, self.progress, self.coverage))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What excludes each other, decided or not."""
        return tuple(contradictions(self.template, self.progress, self.coverage, self.claims))

    @cached_property
    def _rejected(self) -> frozenset[tuple[str, int]]:
        """Items of lists that a decision turned down: list and number."""
        found = ((one, decision(one, self.progress)) for one in self.contradictions if one.sides[0].item)
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

    def definition(self, question: str) -> QuestionDefinition | None:
        """The definition of a question, also of one put to an item; None for those no template defines."""
        return self.definitions.get(without_number(question.partition("~")[0]))


def without_number(question: str) -> str:
    """The question as the template defines it: `features.what.trigger` for `features.what.3.trigger`."""
    parts = question.split(".")
    return ".".join((*parts[:2], *parts[3:])) if len(parts) == 4 else question
