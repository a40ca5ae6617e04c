"""Answer fields, one for every kind of question."""

from __future__ import annotations

from collections.abc import Sequence

from interviewer.model.answer import Chosen, Picked, QuoteVerdict, Reviewed, Value, YesNo
from interviewer.model.entry import Answered
from interviewer.model.question import Kind, Question, quotes
from interviewer.tui import saying
from interviewer.tui.widgets.fields.field import Field, Unsent
from interviewer.tui.widgets.fields.options import OptionsField, SelectionsField
from interviewer.tui.widgets.fields.played import PlaybackField
from interviewer.tui.widgets.fields.ranked import RankingField
from interviewer.tui.widgets.fields.worded import AreaField, LineField

FIELDS: dict[Kind, type[Field]] = {
    "yesno": OptionsField, "choice": OptionsField, "choices": SelectionsField, "pick": SelectionsField,
    "number": LineField, "date": LineField, "short": LineField, "text": AreaField, "list": AreaField,
    "ranking": RankingField,
}


def field_for(question: Question, unsent: Unsent, together: Sequence[Question] = ()) -> Field:
    """A new field for a question, holding what was typed before. A choice without options is text.

    `together` are cards of quotes that stand on one card with it.
    """
    kind = question.kind
    if kind == "playback":
        return PlaybackField(question, unsent, together)
    if kind in ("choice", "choices", "pick", "ranking") and not question.choices:
        kind = "text"
    return FIELDS[kind](question, unsent)


def before(question: Question, answered: Answered) -> Unsent:
    """What a field shows of an answer that is to be edited."""
    value = answered.value
    text = _corrections(question, value) if isinstance(value, Reviewed) else saying.typed(value, answered.raw)
    return Unsent(text, _chosen(question, value))


def _chosen(question: Question, value: Value) -> tuple[str, ...]:
    if isinstance(value, Chosen):
        return value.values
    if isinstance(value, YesNo):
        return ("yes" if value.yes else "no",)
    if isinstance(value, Picked):
        offered = {c.label: c.value for c in question.choices}
        return tuple(offered[i.text] for i in value.items if i.text in offered)
    if isinstance(value, Reviewed):
        return tuple(v.verdict for v in _shown(question, value))
    return ()


def _corrections(question: Question, value: Reviewed) -> str:
    return "\n".join(" ".join(v.words.split()) for v in _shown(question, value))


def _shown(question: Question, value: Reviewed) -> list[QuoteVerdict]:
    """Verdicts on the quotes that the field shows, in their order."""
    said = {(v.seed, v.quote): v for v in value.verdicts}
    return [said[e.seed, e.quote] for e in quotes((question,)) if (e.seed, e.quote) in said]


__all__ = ["Field", "Unsent", "before", "field_for"]
