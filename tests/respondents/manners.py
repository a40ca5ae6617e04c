from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from itertools import count

from facts import ENOUGH, Fact, Product

from interviewer import Session
from interviewer.errors import AnswerError
from interviewer.model.question import Question

MANNERS = ("terse", "rambling", "confused", "contradictory", "refusing", "careless", "expert")
MOST = {"terse": 1, "rambling": 3, "expert": 3}
"""Facts that are told at one question, the last one too; two for everybody else. Everybody names three in a list."""
CLOSED = ("yesno", "choice", "choices", "number", "date", "pick", "ranking", "playback")


@dataclass
class Respondent:
    """Answers by what a question brings to mind, in a manner. Knows nothing but the facts."""

    product: Product
    manner: str
    told: list[Fact] = field(default_factory=list)
    withheld: dict[str, list[Fact]] = field(default_factory=dict)
    turn: count[int] = field(default_factory=lambda: count(1))

    def answer(self, session: Session, question: Question) -> None:
        """Does with a question what this person would."""
        turn, known = next(self.turn), self.known(question)
        self.withheld[question.ask] = known
        if question.raised in ("dispute", "conflict"):
            session.answer(question.id, "1")
        elif question.kind == "playback":
            session.answer(question.id, "right")
        elif self.manner == "refusing" and turn % 4 == 0:
            self.say(session, question, "I would rather not say.")
        elif self.manner == "confused" and turn % 5 == 0:
            self.say(session, question, "Sorry, what do you mean? I don't know.")
        elif question.kind in CLOSED:
            self.choose(session, question, known)
        else:
            self.tell(session, question, known, turn)

    def say(self, session: Session, question: Question, words: str) -> None:
        """Words instead of an answer; who is told that they do not fit leaves the question."""
        try:
            session.answer(question.id, words)
        except AnswerError:
            session.skip(question.id, "unknown")

    def known(self, question: Question) -> list[Fact]:
        """What a question brings to mind and was not told yet, the nearest first."""
        left = [fact for fact in self.product.facts if fact not in self.told]
        if "unasked" in question.id:
            return left[: MOST.get(self.manner, 2)]
        asked = f"{question.ask} {' '.join(c.label for c in question.choices)}"
        most = 3 if question.kind == "list" else MOST.get(self.manner, 2)
        near = sorted(((fact.fits(asked, question.slot), fact) for fact in left), key=lambda pair: -pair[0])
        return [fact for fits, fact in near if fits >= ENOUGH][:most]

    def choose(self, session: Session, question: Question, known: list[Fact]) -> None:
        """Where something is to be taken or measured: a fact if it fits, else what comes first."""
        for fact in known:
            for words in (fact.short, fact.long, f"yes, {fact.short}"):
                with contextlib.suppress(AnswerError):
                    session.answer(question.id, words)
                    self.told.append(fact)
                    return
        guess = {"yesno": "yes", "choice": "1", "choices": "1", "pick": "1", "ranking": "1, 2"}.get(question.kind)
        if guess:
            session.answer(question.id, guess)
        else:
            session.skip(question.id, "unknown")

    def tell(self, session: Session, question: Question, known: list[Fact], turn: int) -> None:
        """In words."""
        if question.id == session.template.product:
            session.answer(question.id, self.product.name)
        elif question.raised and question.about and not known:
            self.explain(session, question)
        elif not known:
            session.answer(question.id, {"careless": "TBD"}.get(self.manner, "I don't know."))
        else:
            self.told += known
            session.answer(question.id, self.worded(known, question, turn))
            if self.manner == "contradictory" and turn % 3 == 0:
                self.contradict(session, question)

    def explain(self, session: Session, question: Question) -> None:
        """A question behind an answer: the long way of saying it."""
        meant = next((f for f in reversed(self.told) if f.short in question.about or question.about in f.long), None)
        if meant:
            session.answer(question.id, meant.long)
        else:
            session.park(question.id, "somebody who knows")

    def worded(self, facts: list[Fact], question: Question, turn: int) -> str:
        """One or two facts as this person puts them."""
        between = "; " if question.kind == "list" else " "
        if self.manner == "terse":
            return between.join(f.short for f in facts)
        if self.manner == "rambling":
            ends = " As my uncle used to say, one thing after the other." if question.kind != "list" else ""
            return between.join(f"Well, you know how it is: {f.long[:1].lower()}{f.long[1:]}" for f in facts) + ends
        if self.manner == "careless" and turn % 3 == 0:
            return between.join(f"{f.short}, etc." for f in facts).replace("the", "teh")
        if self.manner == "expert":
            return between.join(f.long.rstrip(".") + f" ({f.short})." for f in facts)
        return between.join(f.long for f in facts)

    def contradict(self, session: Session, question: Question) -> None:
        """A colleague at the same table says something else."""
        session.adjust(respondent="A colleague")
        with contextlib.suppress(AnswerError):
            session.answer(question.id, "No, it is quite different: 17 on a Tuesday in Ghent.")
        session.adjust(respondent="Maya")
