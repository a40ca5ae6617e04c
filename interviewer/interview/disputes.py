"""What is to be decided: between people, between answers, between seeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.interview import deciding
from interviewer.interview.bank import Topic
from interviewer.interview.placing import conflicts_by_slot
from interviewer.interview.standing import Standing
from interviewer.language.contradiction import Contradiction
from interviewer.language.contradictions import contradictions
from interviewer.language.edits import edits
from interviewer.model.entry import Answered
from interviewer.model.question import Question


@dataclass(frozen=True)
class Disputes(Standing):
    """The deciding questions that exist now, decided or not."""

    def deciding(self, question: Question) -> Iterator[Question]:
        """What is to be decided about the answer to a question, decided or not, and why it was decided so."""
        views = self.progress.views(question.id)
        if views:
            yield from self._with_reason(deciding.between_people(question, views))
        for found in self.contradictions.get(question.id, ()):
            yield from self._with_reason(deciding.between_answers(question, found))

    def between_seeds(self, topic: Topic) -> Iterator[Question]:
        """What is to be decided between the seeds, as far as the depth goes."""
        for conflict in conflicts_by_slot(self.bank.template, self.bank.coverage, self.depth).get(topic.slot.id, ()):
            yield from self._with_reason(deciding.between_seeds(topic.slot, conflict))

    def between_drafts(self, topic: Topic) -> Iterator[Question]:
        """What is to be decided about edits of a saved draft; those to slots that are gone come with the first."""
        yield from self.edited.get(topic.slot.id, ())

    @cached_property
    def edited(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions about edits by slot, decided or not."""
        found: dict[str, tuple[Question, ...]] = {}
        for one in edits(self.progress):
            topic = self.bank.topics.get(one.edit.slot) or next(iter(self.bank.topics.values()))
            question = deciding.about_edit(topic.slot, one, self.progress)
            found[topic.slot.id] = (*found.get(topic.slot.id, ()), question)
        return found

    def _with_reason(self, question: Question) -> Iterator[Question]:
        yield question
        decision = self.progress.latest(question.id)
        if isinstance(decision, Answered) and not self.stale(question):
            yield deciding.reason(question, decision)

    @cached_property
    def contradictions(self) -> Mapping[str, tuple[Contradiction, ...]]:
        """What excludes an answer now, decided or not, by the question at which it is decided."""
        found: dict[str, tuple[Contradiction, ...]] = {}
        for one in contradictions(self.bank.template, self.progress, self.bank.coverage, self.bank.claims):
            found[one.question] = (*found.get(one.question, ()), one)
        return found

    @cached_property
    def contested(self) -> Mapping[str, tuple[Contradiction, ...]]:
        """The same by slot."""
        found: dict[str, tuple[Contradiction, ...]] = {}
        for question, ones in self.contradictions.items():
            slot = question.partition(".")[0]
            found[slot] = (*found.get(slot, ()), *ones)
        return found
