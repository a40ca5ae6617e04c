"""Where drafting looks answers up: by question, slot, list item and follow-up, in the template's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.drafting.counting import Counting, without_number
from interviewer.drafting.sources import answer_source
from interviewer.language.conditions import holds
from interviewer.model.answer import Item, Items
from interviewer.model.progress import meaning
from interviewer.model.question import QuestionDefinition
from interviewer.model.spec import Source
from interviewer.model.template import Slot


@dataclass(frozen=True)
class Answers(Counting):
    """The answers that count, looked up."""

    @cached_property
    def raised(self) -> Mapping[str, tuple[str, ...]]:
        """Question to the follow-ups of its answer that were answered."""
        found: dict[str, tuple[str, ...]] = {}
        for question in self.standing:
            parent, _, kind = question.partition("~")
            if kind:
                found[parent] = (*found.get(parent, ()), question)
        return found

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of the template, and the one that looks back where something was said to it."""
        touched = {r.slot for q in self.progress.responses if (r := self.progress.latest(q))}
        return tuple(s for s in self.template.asked if s in self.template.slots or s.id in touched)

    def items(self, list_id: str) -> tuple[Item, ...]:
        """Items of an answered list."""
        answer = self.standing.get(list_id)
        return answer.value.items if answer and isinstance(answer.value, Items) else ()

    def item_text(self, list_id: str, number: int) -> str:
        """What the item with a number says; empty where the list has none of it any more."""
        return self._texts.get((list_id, number), "")

    @cached_property
    def _texts(self) -> Mapping[tuple[str, int], str]:
        return {(q, item.number): item.text for q in self.standing for item in self.items(q)}

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
        found = self._sourced.get(question)
        if found is None:
            found = self._sourced[question] = self._sources(question)
        return tuple(s.model_copy(update={"said": said}) for s in found) if said else found

    @cached_property
    def _sourced(self) -> dict[str, tuple[Source, ...]]:
        return {}

    def _sources(self, question: str) -> tuple[Source, ...]:
        answer = self.standing.get(question)
        if answer is None:
            return ()
        agreeing = [
            a
            for a in self.progress.answers(question)
            if a.id != answer.id and meaning(a.value) == meaning(answer.value)
        ]
        return tuple(answer_source(a) for a in (answer, *agreeing))

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
            return main, int(parts[2]), self._order.get(without_number(plain), last), "~" in question
        return self._order.get(plain, last), 0, 0, "~" in question

    def of_slot(self, slot: Slot) -> tuple[str, ...]:
        """Ids of the answered questions of a slot: in the template's order, items after their list, then the rest."""
        return self._by_slot.get(slot.id, ())
