"""What drafting looks things up in: the definitions of questions, the standing answers and what they rest on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.drafting import values
from interviewer.language import grammar
from interviewer.language.conditions import holds
from interviewer.language.faults import faults
from interviewer.language.lexicon import Lexicon
from interviewer.model.answer import Chosen, Item, Items, Picked, Words, YesNo
from interviewer.model.coverage import Coverage, Evidence
from interviewer.model.entry import Answered, Response
from interviewer.model.progress import DECIDE, Progress, meaning
from interviewer.model.question import QuestionDefinition
from interviewer.model.spec import Origin, QualityFinding, Source
from interviewer.model.template import Slot, Template
from interviewer.model.wording import Wording

MAX_NAME = 6
"""A product's name of more words is a description, not a name."""
_CALLED = re.compile(r"\b(?:called|named|call it)\s+[“\"']?([A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,3})")
_LOWER_WORD = re.compile(r"(?<![\w-])[a-z]{2,}")


@dataclass(frozen=True)
class Record:
    """One interview as drafting sees it; everything in it is looked up, nothing is changed."""

    template: Template
    coverage: Coverage
    progress: Progress
    wording: Wording

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
    def lexicon(self) -> Lexicon:
        """Words seen in lower case in a question or in an answer are ordinary words; cues are lower case throughout."""
        texts = [*(d.to_json() for d in self.definitions.values()), *(a.raw for a in self.standing.values())]
        return Lexicon(frozenset(w for t in texts for w in _LOWER_WORD.findall(t)), frozenset(self.wording.verbs))

    @cached_property
    def standing(self) -> Mapping[str, Answered]:
        """The standing answer of every question that has one, in the order in which they were first dealt with."""
        answers = ((q, self.progress.answer(q)) for q in self.progress.responses)
        kept = {q: a for q, a in answers if a is not None and not q.endswith(DECIDE)}
        return {q: a.model_copy(update={"value": values.as_said(a.value, a.raw)}) for q, a in kept.items()}

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

    def own_words(self, question: str) -> str:
        """What was said in words of one's own: not options taken, not numbers read from it."""
        value = self.standing[question].value
        if isinstance(value, Chosen):
            return value.own
        return "\n".join(values.lines(value)) if isinstance(value, Words | Items | Picked | YesNo) else ""

    def placeholder(self, question: str) -> str:
        """The marker in an answer that stands where the content belongs; empty where there is none."""
        return next((f.text for f in self.markers(self.own_words(question))), "")

    def markers(self, text: str) -> tuple[QualityFinding, ...]:
        """Findings about placeholders alone; most texts need no look at all."""
        if not self._marker_like.search(text):
            return ()
        return tuple(f for f in self.findings(text) if f.rule == "placeholder")

    @cached_property
    def _marker_like(self) -> re.Pattern[str]:
        words = (word for group in self.wording.rule("placeholder").terms for word in group.words)
        return re.compile("|".join([r"[?<\[_]|xx", *(re.escape(w.split()[0]) for w in words)]), re.IGNORECASE)

    @cached_property
    def _found(self) -> dict[str, tuple[QualityFinding, ...]]:
        return {}

    def findings(self, text: str) -> tuple[QualityFinding, ...]:
        """Wording faults of a line; whatever the product is called is no fault."""
        if text not in self._found:
            named = [m.span() for m in re.finditer(re.escape(self.product), text)] if self.product else []
            self._found[text] = tuple(
                QualityFinding(rule=f.rule, severity=f.severity, text=f.text, message=f.message, ask=f.ask)
                for f in faults(text, self.wording)
                if not any(a <= f.span[0] and f.span[1] <= b for a, b in named)
            )
        return self._found[text]

    @cached_property
    def product(self) -> str:
        """The name of the thing to be built; empty while it has none or only a description."""
        answer = self.standing.get(self.template.product)
        said = grammar.phrase(values.in_sentence(answer.value)).strip("“”\"'") if answer else ""
        named = _CALLED.search(said)
        if named:
            return named[1]
        if len(said.split()) > MAX_NAME or re.search(r"[.!?:;]", said) or grammar.is_evasion(said):
            return ""
        return said if said.istitle() or grammar.is_thing(said, self.lexicon) else ""


def _without_number(question: str) -> str:
    parts = question.split(".")
    return ".".join((*parts[:2], *parts[3:])) if len(parts) == 4 else question


def answer_source(answer: Response) -> Source:
    """What was said, by whom and when."""
    said = answer.raw if isinstance(answer, Answered) else answer.note
    origin: Origin = answer.origin if isinstance(answer, Answered) else "stated"
    return Source(
        kind="answer",
        entry=answer.id,
        question=answer.question,
        ask=answer.ask,
        said=said,
        by=answer.by,
        at=answer.at.isoformat(),
        origin=origin,
    )


def quote_source(evidence: Evidence, origin: Origin = "default") -> Source:
    """A quote with its place; origin `default` while nobody has confirmed it."""
    return Source(
        kind="quote",
        seed=evidence.seed,
        place=evidence.place,
        quote=evidence.quote,
        masked=evidence.masked,
        origin=origin,
    )
