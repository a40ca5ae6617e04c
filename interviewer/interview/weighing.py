"""How much a slot matters now: uncertainty × impact, with the parts in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interviewer.interview.agenda import Agenda
from interviewer.interview.bank import Topic
from interviewer.interview.hearing import heard

UNCERTAINTY = {"missing": 1.0, "hinted": 0.7, "covered": 0.4}
"""How much is unknown about a slot for each status; an answer in it halves what is left."""
_WAITING, _MAX_WAITING, _MAX_IMPACT = 0.5, 6, 15.0


@dataclass(frozen=True)
class Weight:
    """The score of a slot and what it is made of."""

    score: float
    status: str
    impact: float
    waiting: int
    signals: tuple[str, ...]


def weigh(agenda: Agenda, topic: Topic, signals: Mapping[str, tuple[tuple[int, str], ...]]) -> Weight:
    """The weight of a slot; `signals` are the raises found in seeds and answers, by slot."""
    raised = signals.get(topic.slot.id, ())
    waiting = agenda.bank.waiting.get(topic.slot.id, 0)
    impact = topic.slot.impact + sum(points for points, _ in raised) + _WAITING * min(waiting, _MAX_WAITING)
    uncertainty = UNCERTAINTY[topic.status] * (0.5 if topic.slot.id in agenda.parts.known else 1.0)
    words = tuple(dict.fromkeys(why for _, why in raised))
    return Weight(uncertainty * min(impact, _MAX_IMPACT), topic.status, impact, waiting, words)


def signals_in(agenda: Agenda) -> dict[str, tuple[tuple[int, str], ...]]:
    """Which slots matter more because of words in the quotes of the seeds and in the answers."""
    quoted = (e.quote for f in agenda.bank.coverage.findings if f.status != "missing" for e in f.evidence)
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for number, word in {**heard(agenda.bank.template, quoted), **_answered(agenda)}.items():
        signal = agenda.bank.template.signals[number]
        for slot, points in signal.raises.items():
            why = signal.why or f"“{word}” was mentioned"
            found.setdefault(slot, {})[str(number)] = (points, why)
    return {slot: tuple(raised[n] for n in sorted(raised)) for slot, raised in found.items()}


def _answered(agenda: Agenda) -> dict[int, str]:
    """Signals heard in the answers, each with the word first heard."""
    every = [part.heard for part in reversed(agenda.parts.of.values())]
    return {number: word for one in every for number, word in one.items()}
