"""Answer fields, one for every kind of question."""

from __future__ import annotations

from interviewer.model.answer import Chosen, Picked, Reviewed, Value, YesNo
from interviewer.model.entry import Answered
from interviewer.model.question import Kind, Question
from interviewer.tui import saying
from interviewer.tui.widgets.fields.field import Field, Unsent
from interviewer.tui.widgets.fields.options import OptionsField, SelectionsField
from interviewer.tui.widgets.fields.played import PlaybackField
from interviewer.tui.widgets.fields.ranked import RankingField
from interviewer.tui.widgets.fields.worded import AreaField, LineField

FIELDS: dict[Kind, type[Field]] = {
    "yesno": OptionsField, "choice": OptionsField, "choices": SelectionsField, "pick": SelectionsField,
    "number": LineField, "date": LineField, "short": LineField, "text": AreaField, "list": AreaField,
    "ranking": RankingField, "playback": PlaybackField,
}


def field_for(question: Question, unsent: Unsent) -> Field:
    """A new field for a question, holding what was typed before. A choice without options is text."""
    kind = question.kind
    if kind in ("choice", "choices", "pick", "ranking") and not question.choices:
        kind = "text"
    return FIELDS[kind](question, unsent)


def before(question: Question, answered: Answered) -> Unsent:
    """What a field shows of an answer that is to be edited."""
    value = answered.value
    text = _corrections(value) if isinstance(value, Reviewed) else saying.typed(value, answered.raw)
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
        return tuple(v.verdict for v in value.verdicts)
    return ()


def _corrections(value: Reviewed) -> str:
    return "\n".join(" ".join(v.words.split()) for v in value.verdicts)


__all__ = ["Field", "Unsent", "before", "field_for"]
